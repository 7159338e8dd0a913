// The issue before, which front matter names: what the editor tells of it is what the command line tells, also when it changes.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { CompletionItem, Diagnostic, Hover } from 'vscode-languageserver';
import { current } from '../briefings.ts';
import { brieflint, folderOf } from '../folders.ts';
import { labels } from './client.ts';
import { client, endServers, start } from './oneServer.ts';

endServers();

const old = current.replace('is unlikely that dredging', 'is highly unlikely that dredging');
const now = `---\nprevious: old.md\n---\n\n${current}`;

const uriOf = (folder: string, name: string) => pathToFileURL(join(folder, name)).href;
const changedIn = (text: string) =>
  client.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: text, type: 2 }],
  });
const told = (items: readonly Diagnostic[]) =>
  items
    .filter(({ code }) => ['unexplained-change', 'invalid-setting'].includes(`${code}`))
    .map(({ code, message }) => `${code}: ${message}`);

const changed =
  /^unexplained-change: “unlikely” \(25–35 %\) here, but “highly unlikely” \(10–20 %\) for the same event in the issue of /;

describe('on the disk', () => {
  test('the editor says what the command line says, and says it again when the earlier file changes', async () => {
    const folder = folderOf({ 'old.md': old, 'new.md': now });
    await start({ folder });
    const document = client.open(now, uriOf(folder, 'new.md'));
    const first = await document.pull();
    expect(told(first.items)).toEqual([expect.stringMatching(changed)]);
    const { files } = JSON.parse(brieflint(['check', 'new.md', '--format', 'json'], { cwd: folder }).stdout);
    const sentences = (files[0].problems as { rule: string; message: string }[]).map(
      ({ rule, message }) => `${rule}: ${message}`,
    );
    expect(sentences).toEqual(first.items.map(({ code, message }) => `${code}: ${message}`));

    writeFileSync(join(folder, 'old.md'), current);
    await changedIn(uriOf(folder, 'old.md'));
    const second = await document.pull(first.resultId);
    expect(told(second.items)).toEqual([]);

    writeFileSync(join(folder, 'old.md'), '# Notes\n');
    await changedIn(uriOf(folder, 'old.md'));
    expect(told((await document.pull()).items)).toEqual([
      'invalid-setting: “old.md” is no briefing: no forecast section was found.',
    ]);
  });

  test('a change of other Markdown leaves every result as it is', async () => {
    const folder = folderOf({ 'alone.md': current });
    await start({ folder });
    const document = client.open(current, uriOf(folder, 'alone.md'));
    const { resultId } = await document.pull();
    await changedIn(uriOf(folder, 'other.md'));
    expect((await document.pull(resultId)).kind).toBe('unchanged');
  });

  test('a client that does not pull is told', async () => {
    const folder = folderOf({ 'old.md': old, 'new.md': now });
    await start({ folder, pull: false });
    const { uri } = client.open(now, uriOf(folder, 'new.md'));
    expect(told((await client.published(uri)).diagnostics)).toEqual([expect.stringMatching(changed)]);
    writeFileSync(join(folder, 'old.md'), current);
    await changedIn(uriOf(folder, 'old.md'));
    expect(told((await client.published(uri)).diagnostics)).toEqual([]);
  });

  test('the hover on the term says what it was', async () => {
    const folder = folderOf({ 'old.md': old, 'new.md': now });
    await start({ folder });
    const document = client.open(now, uriOf(folder, 'new.md'));
    const at = (words: string) => document.request<Hover>('hover', { position: document.rangeOf(words).start });
    expect(JSON.stringify(await at('unlikely that dredging'))).toMatch(
      /Last issue \(old\.md, \d+ \w+ \d{4}\): highly unlikely, 10–20 %\. Now more likely\./,
    );
    expect(JSON.stringify(await at('unlikely that the lease'))).toMatch(/: unlikely, 25–35 %\. Now as likely\./);
  });

  test('the names beside the file are offered, the last first', async () => {
    const folder = folderOf({ '2025-02.md': old, '2025-05.md': old, 'notes.txt': '', 'new.md': '' });
    mkdirSync(join(folder, 'deep'));
    await start({ folder });
    const text = `---\ntype: briefing\nprevious: \n---\n\n${current}`;
    const document = client.open(text, uriOf(folder, 'new.md'));
    const position = document.rangeOf('previous: ').end;
    const items = await document.request<CompletionItem[]>('completion', { position });
    expect(labels(items)).toEqual(['2025-05.md', '2025-02.md']);
  });
});

test('in a virtual workspace the editor is asked for it, once until it changes', async () => {
  const folder = 'memfs:/harbour';
  const files = new Map([[`${folder}/old.md`, old]]);
  await start({ folder, files });
  const document = client.open(now, `${folder}/new.md`);
  expect(told((await document.pull()).items)).toEqual([expect.stringMatching(changed)]);
  files.set(`${folder}/old.md`, current);
  await changedIn(`${folder}/old.md`);
  expect(told((await document.pull()).items)).toEqual([]);
  files.delete(`${folder}/old.md`);
  await changedIn(`${folder}/old.md`);
  expect(told((await document.pull()).items)).toEqual([
    'invalid-setting: There is no file “old.md”: the path counts from the folder of this file.',
  ]);
});
