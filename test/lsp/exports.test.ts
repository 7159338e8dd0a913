// What the editor asks about files of other formats, of a real server.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { docxOf } from '../../server/src/export/docx/docxOf.ts';
import type { ExportedFile, WordFile } from '../../server/src/lsp/protocol.ts';
import { current, sound } from '../briefings.ts';
import { dot, paperOf } from '../export/papers.ts';
import { brieflint, folderOf } from '../folders.ts';
import { type Client, startClient } from './client.ts';

let client: Client;
beforeAll(async () => {
  client = await startClient();
});
afterAll(() => client.stop());

const ask = <T>(name: string, params: object): Promise<T> =>
  client.connection.sendRequest<T>(`brieflint/${name}`, params);
const exported = async (uri: string, to: string, pictures: object = {}, onlySummary = false) => {
  const file = await ask<ExportedFile>('export', { uri, to, pictures, onlySummary });
  return 'error' in file ? file.error : { bytes: Buffer.from(file.file, 'base64'), notes: file.notes };
};

const text = `${current}\n![A quay](quay.png) ![Far](https://a.example/b.png)\n\n<meta http-equiv="refresh" content="0;url=http://a.example">\n\nA <<b>script>b</script> c <!-- brieflint-ignore x: y --> d.\n`;

test('a page has the pictures that the editor gives, and no HTML of the text', async () => {
  const { uri } = client.open(text);
  expect(await ask('pictures', { uri, onlySummary: false })).toEqual(['quay.png']);
  const page = await exported(uri, 'html', { 'quay.png': Buffer.from(dot.bytes).toString('base64') });
  if (typeof page === 'string') throw new Error(page);
  const html = page.bytes.toString('utf8');
  expect(html).toContain('<img src="data:image/png;base64,');
  expect(html).not.toMatch(/<script|http-equiv="refresh"|brieflint-ignore/);
  expect(page.notes).toContain('wrote links for 1 picture of the network');
});

test('a Word file of the editor is that of the command line', async () => {
  const { uri } = client.open(sound);
  const file = await exported(uri, 'docx');
  if (typeof file === 'string') throw new Error(file);
  const cwd = folderOf({ 'a.md': sound });
  brieflint(['export', 'a.md', '-o', 'a.docx'], { cwd });
  const contents = (zip: Buffer) => zip.length;
  expect(contents(file.bytes)).toBe(contents(readFileSync(`${cwd}/a.docx`)));
});

test('what cannot be exported is told', async () => {
  const { uri } = client.open('# Notes\n\nRust.\n');
  expect(await exported(uri, 'html', {}, true)).toBe('it has no summary');
});

/** Where words stand in a text. */
const rangeOf = (words: string, within: string) => {
  const before = within.split(words)[0]?.split('\n') ?? [];
  const start = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  return { start, end: { ...start, character: start.character + words.length } };
};

test('a Word file has the problems that the command line tells, by heading and paragraph', async () => {
  const faulty = current.replace('unlikely that dredging', 'very likely that dredging');
  const bytes = await docxOf(paperOf(faulty), new Map());
  const file = await ask<WordFile>('checkWord', {
    uri: 'file:///nowhere/a.docx',
    shownAt: 'word:/nowhere/a',
    file: Buffer.from(bytes).toString('base64'),
  });
  if ('error' in file) throw new Error(file.error);
  expect(file.text).toBe(faulty);
  expect(file.counts).toEqual({ error: 1, warning: 0, information: 0 });
  expect(file.diagnostics).toEqual([
    expect.objectContaining({
      code: 'nonstandard-term',
      range: rangeOf('very likely', faulty),
      message:
        '“Short-term (Now - 3 months)”, paragraph 1: “very likely” is not a PHIA term: the nearest is “highly likely” (80–90 %).',
    }),
  ]);
  expect(await ask('checkWord', { uri: 'file:///nowhere/b.docx', shownAt: 'word:/b', file: 'AAAA' })).toHaveProperty(
    'error',
  );
});
