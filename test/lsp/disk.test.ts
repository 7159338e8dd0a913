// Files that change, vanish, lead in a circle or may not be read while the server looks at them.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { current } from '../briefings.ts';
import { folderOf } from '../folders.ts';
import { type Message, RawServer } from './raw.ts';

const faulty = current.replace('unlikely that dredging', 'very likely that dredging');
const settingsFile = '.brieflint.yaml';

/** What the server says of a briefing at `path`, read anew under the settings of now. */
async function rulesIn(server: RawServer, path: string): Promise<readonly string[]> {
  const uri = pathToFileURL(path).href;
  server.tell('workspace/didChangeWatchedFiles', { changes: [] });
  const answer = await server.ask('textDocument/diagnostic', { textDocument: { uri } });
  return (answer.result as { items: { code: string }[] }).items.map(({ code }) => code);
}

const ofSettings = ({ method, params }: Message) =>
  method === 'textDocument/publishDiagnostics' && params?.uri?.endsWith(settingsFile) === true;

let server: RawServer;
beforeAll(async () => {
  server = await RawServer.start();
});
afterAll(async () => {
  expect(await server.stop()).toBe(0);
});

function opened(files: Record<string, string> = {}): { folder: string; path: string; settings: string } {
  const folder = folderOf({ 'a.md': faulty, ...files });
  const path = join(folder, 'a.md');
  server.open(pathToFileURL(path).href, faulty);
  return { folder, path, settings: join(folder, settingsFile) };
}

test('settings that change while they are read: every answer is of some state of them, the last of the last', async () => {
  const { folder, path, settings } = opened();
  const off = 'rules:\n  nonstandard-term: off\n';
  const states = [
    () => writeFileSync(settings, off),
    () => writeFileSync(settings, off.slice(0, 19)),
    () => writeFileSync(settings, ''),
    () => writeFileSync(settings, Buffer.from([0xff, 0xfe, 0x00])),
    () => writeFileSync(settings, 'rules: [\n'),
    () => rmSync(settings),
    () => mkdirSync(settings),
    () => rmSync(settings, { recursive: true }),
    () => symlinkSync(settingsFile, settings),
    () => rmSync(settings),
    () => writeFileSync(join(folder, 'new.yaml'), off),
    () => renameSync(join(folder, 'new.yaml'), settings),
  ];
  const asked: Promise<readonly string[]>[] = [];
  for (let i = 0; i < 200; i++) {
    states[i % states.length]?.();
    asked.push(rulesIn(server, path));
    if (i % 7 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  for (const rules of await Promise.all(asked)) expect([[], ['nonstandard-term']]).toContainEqual(rules);
  rmSync(settings, { force: true, recursive: true });
  expect(await rulesIn(server, path)).toEqual(['nonstandard-term']);
  writeFileSync(settings, off);
  expect(await rulesIn(server, path)).toEqual([]);
});

test('a file that is deleted with its folder while it is open stays checked', async () => {
  const { folder, path, settings } = opened({ [settingsFile]: 'rules: {nonstandard-term: off}\n' });
  expect(await rulesIn(server, path)).toEqual([]);
  rmSync(path);
  expect(await rulesIn(server, path)).toEqual([]);
  rmSync(settings);
  expect(await rulesIn(server, path)).toEqual(['nonstandard-term']);
  rmSync(folder, { recursive: true });
  expect(await rulesIn(server, path)).toEqual(['nonstandard-term']);
});

/** What stands in the place of a file that the settings are read from, and the words that say so. */
const obstacles: readonly (readonly [string, (path: string) => void, string])[] = [
  ['a folder', (path) => mkdirSync(path), 'This cannot be read: it is a folder.'],
  ['a link to itself', (path) => symlinkSync(path, path), 'This cannot be read: its links go in a circle.'],
  ['no text', (path) => writeFileSync(path, Buffer.from([0xff])), 'This cannot be read: it is not text in UTF-8.'],
];

const pipe = [
  'a pipe',
  (path: string) => spawnSync('mkfifo', [path]),
  'This cannot be read: it is a device or a pipe, not a file.',
] as const;

test.each([
  ...obstacles,
  [
    'a link to nothing',
    (path: string) => symlinkSync('gone.yaml', path),
    'This cannot be read: its link leads nowhere.',
  ],
  ...(process.platform === 'win32' ? [] : ([pipe] as const)),
] as const)('%s in the place of the settings is told, and the defaults hold', async (_, place, sentence) => {
  const { path, settings } = opened();
  place(settings);
  expect(await rulesIn(server, path)).toEqual(['nonstandard-term']);
  const told = await server.hears(
    (message) => ofSettings(message) && message.params?.uri === pathToFileURL(settings).href,
  );
  expect(told.params?.diagnostics).toMatchObject([{ message: sentence }]);
});

test.each(obstacles)(
  '%s in the place of a house’s standard is told, and the published one holds',
  async (_, place, sentence) => {
    const { folder, path } = opened({ [settingsFile]: 'standard: ./house.yaml\n' });
    const house = join(folder, 'house.yaml');
    place(house);
    expect(await rulesIn(server, path)).toEqual(['nonstandard-term']);
    const told = await server.hears(({ params }) => params?.uri === pathToFileURL(house).href);
    expect(told.params?.diagnostics).toMatchObject([{ message: sentence }]);
  },
);

test.runIf(process.platform !== 'win32')('a device is no settings file', async () => {
  const { folder, path, settings } = opened();
  writeFileSync(settings, 'standard: /dev/zero\nextends: /dev/zero\n');
  expect(await rulesIn(server, path)).toEqual(['nonstandard-term']);
  expect(folder).toBeDefined();
});

test('folders whose links go in a circle', async () => {
  const { folder, path } = opened({ [settingsFile]: 'rules: {nonstandard-term: off}\n', 'inner/b.md': faulty });
  symlinkSync(folder, join(folder, 'inner/out'));
  symlinkSync(join(folder, 'circle'), join(folder, 'circle'));
  for (const place of ['inner/out/inner/out/inner/out/a.md', 'circle/a.md']) {
    const uri = pathToFileURL(join(folder, place)).href;
    server.open(uri, faulty);
    expect(await rulesIn(server, join(folder, place))).toEqual([]);
  }
  expect(await rulesIn(server, path)).toEqual([]);
});

/** Root may read everything; nobody may not. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
const canBeNobody = process.platform !== 'win32' && spawnSync(process.execPath, ['-e', ''], nobody).status === 0;

test.runIf(canBeNobody)('files and folders that this user may not read', async () => {
  const folder = folderOf({
    'closed/a.md': faulty,
    'closed/.brieflint.yaml': 'rules: {nonstandard-term: off}\n',
    'open/a.md': faulty,
    'open/.brieflint.yaml': 'rules: {nonstandard-term: off}\n',
  });
  // Nobody may not look into the checkout either.
  cpSync('server/dist', join(folder, 'dist'), { recursive: true });
  chmodSync(folder, 0o755);
  chmodSync(join(folder, 'closed'), 0);
  chmodSync(join(folder, 'open/.brieflint.yaml'), 0);
  const other = await RawServer.start({ program: join(folder, 'dist/language-server.cjs'), ...nobody });
  for (const name of ['closed', 'open']) {
    const path = join(folder, name, 'a.md');
    other.open(pathToFileURL(path).href, faulty);
    expect(await rulesIn(other, path)).toEqual(['nonstandard-term']);
  }
  expect((await other.hears(ofSettings)).params?.diagnostics).toMatchObject([
    { message: 'This cannot be read: this user may not read it.' },
  ]);
  expect(await other.stop()).toBe(0);
  chmodSync(join(folder, 'closed'), 0o700);
});
