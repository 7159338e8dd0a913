// Which documents are checked, by their addresses: files, and documents that will be files; no copies of them.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { current } from '../briefings.ts';
import { folderOf } from '../folders.ts';
import { client, endServers, start } from './oneServer.ts';

endServers();

const faulty = current.replace('unlikely that dredging', 'very likely that dredging');

const rules = async (uri: string): Promise<string[]> =>
  (await client.open(faulty, uri).pull()).items.map(({ code }) => `${code}`);

/** All that is shown in or beside a text, as the number of its items. */
async function shownIn(uri: string): Promise<number> {
  const document = client.open(faulty, uri);
  const everything = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
  const lists = await Promise.all([
    document.request<unknown[]>('inlayHint', { range: everything }),
    document.request<unknown[]>('codeLens', {}),
    document.request<unknown[]>('documentSymbol', {}),
    document.request<unknown[]>('foldingRange', {}),
    document.request<unknown[]>('codeAction', { range: everything, context: { diagnostics: [] } }),
    document.request<{ data: unknown[] }>('semanticTokens/full', {}).then(({ data }) => data),
    document.pull().then(({ items }) => items),
  ]);
  return lists.flatMap((list) => list ?? []).length;
}

test.each([
  ['a folder of the disk', () => ({ folder: folderOf({ '.brieflint.yaml': 'standard: icd203\n' }) })],
  ['no folder', () => ({})],
])('with %s, copies and documents of elsewhere are left alone', async (_, options) => {
  const asked: string[] = [];
  await start(options());
  client.connection.onRequest('brieflint/readFile', ({ uri: file }: { uri: string }) => {
    asked.push(file);
    return null;
  });
  for (const uri of [
    'git:/work/a.md?%7B%22ref%22%3A%22~%22%7D',
    'gitfs:/work/a.md',
    'vscode-notebook-cell:/work/a.ipynb#W0',
    'output:a.md',
    'review:/work/a.md',
    'conflictResolution:/work/a.md',
    'memfs:/work/a.md',
    'vscode-vfs://github/harbour/port/a.md',
    'git:/work/.brieflint.yaml',
  ])
    expect(await shownIn(uri), uri).toBe(0);
  expect(asked, 'no file beside it is asked for').toEqual([]);
  expect(await rules('file:///nowhere/a.md')).toContain('nonstandard-term');
});

test.each(['vscode-vfs://github/harbour/port', 'memfs:/harbour', 'vscode-test-web://mount'])(
  'a document of %s is one of the window',
  async (folder) => {
    await start({ folder, files: new Map([[`${folder}/.brieflint.yaml`, 'standard: icd203\n']]) });
    expect(await rules(`${folder}/a.md`)).toEqual([]);
    expect(await rules('git:/harbour/a.md')).toEqual([]);
    expect(await rules('file:///nowhere/a.md')).toContain('nonstandard-term');
  },
);

test('a folder that is added to the window brings its documents', async () => {
  await start({ folder: folderOf({}) });
  expect(await rules('memfs:/a.md')).toEqual([]);
  await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
    event: { added: [{ uri: 'memfs:/', name: 'memory' }], removed: [] },
  });
  expect(await rules('memfs:/b.md')).toContain('nonstandard-term');
});

test('a client that does not pull is told nothing of a copy', async () => {
  await start({ pull: false });
  const told: string[] = [];
  client.connection.onNotification(
    'textDocument/publishDiagnostics',
    ({ uri }: { uri: string }) => void told.push(uri),
  );
  client.open(faulty, 'git:/work/a.md');
  await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: 'git:/work/a.md' } });
  client.open(faulty, 'file:///nowhere/a.md');
  await client.connection.sendRequest('textDocument/foldingRange', { textDocument: { uri: 'file:///nowhere/a.md' } });
  expect(told).toEqual(['file:///nowhere/a.md']);
});

test('a new document that has a path already has the settings of that path', async () => {
  const folder = folderOf({ 'desk/.brieflint.yaml': 'standard: icd203\n' });
  const uriOf = (path: string) => pathToFileURL(join(folder, path)).href.replace('file://', 'untitled:');
  await start({ folder });
  expect(await rules(uriOf('desk/new.md'))).toEqual([]);
  expect(await rules(uriOf('new.md'))).toContain('nonstandard-term');
  expect(await rules('untitled:Untitled-1')).toContain('nonstandard-term');
  mkdirSync(join(folder, 'other'));
  writeFileSync(join(folder, 'other/.brieflint.yaml'), 'standard: phiaa\n');
  const problems = client.published(pathToFileURL(join(folder, 'other/.brieflint.yaml')).href);
  await rules(uriOf('other/new.md'));
  expect((await problems).diagnostics).toMatchObject([{ message: 'There is no standard “phiaa”: perhaps “phia”.' }]);
});

test('without a folder it has them too', async () => {
  const folder = folderOf({ '.brieflint.yaml': 'standard: icd203\n' });
  await start();
  expect(await rules(pathToFileURL(join(folder, 'new.md')).href.replace('file://', 'untitled:'))).toEqual([]);
  expect(await rules('untitled:new.md')).toContain('nonstandard-term');
});
