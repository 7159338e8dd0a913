// What is written is written whole, in the place of what it was made from and of nothing else.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeWhole } from '../../server/src/host/writeWhole.ts';
import { folderOf } from '../folders.ts';

const isWindows = process.platform === 'win32';

/** What stands there, what the writer believes to stand there, and why it is left alone; undefined where it is written. */
test.each<[string, (path: string) => void, string | null | undefined, string | undefined]>([
  ['the text that it was', (path) => writeFileSync(path, 'old'), 'old', undefined],
  ['whatever it is', (path) => writeFileSync(path, 'old'), undefined, undefined],
  ['nothing, as thought', () => {}, null, undefined],
  ['another text', (path) => writeFileSync(path, 'other'), 'old', 'it changed meanwhile'],
  ['the text without its byte order mark', (path) => writeFileSync(path, 'old'), '\uFEFFold', 'it changed meanwhile'],
  ['bytes that read as the text', (path) => writeFileSync(path, Buffer.from([0xff])), '\uFFFD', 'it changed meanwhile'],
  ['nothing any more', () => {}, 'old', 'it changed meanwhile'],
  ['a file where none was', (path) => writeFileSync(path, 'old'), null, 'there is a file of that name'],
  ['a folder', (path) => mkdirSync(path), undefined, 'it is a folder'],
  ['a link to itself', (path) => symlinkSync(path, path), undefined, 'its links go in a circle'],
  ['a pipe', (path) => spawnSync('mkfifo', [path]), undefined, 'it is no ordinary file'],
])('over %s', (name, prepare, before, why) => {
  if (isWindows && name === 'a pipe') return;
  const folder = folderOf({});
  const path = join(folder, 'a.md');
  prepare(path);
  const names = readdirSync(folder);
  const isFile = names.length > 0 && lstatSync(path).isFile();
  const bytes = isFile ? readFileSync(path) : undefined;
  if (why) expect(() => writeWhole(path, 'new', before)).toThrow(new Error(why));
  else writeWhole(path, 'new', before);
  expect(readdirSync(folder)).toEqual(why ? names : ['a.md']);
  if (!why) expect(readFileSync(path, 'utf8')).toBe('new');
  else if (bytes) expect(readFileSync(path)).toEqual(bytes);
});

test('a folder that is not there is told', () => {
  const folder = folderOf({ 'a.md': 'old' });
  for (const path of ['none/a.md', 'a.md/a.md'])
    expect(() => writeWhole(join(folder, path), 'new')).toThrow(new Error('there is no such folder'));
});

test.skipIf(isWindows)('the mode, the owner and a link stay; a name may be as long as names are', () => {
  const name = `${'a'.repeat(252)}.md`;
  const folder = folderOf({ [name]: 'old' });
  const path = join(folder, name);
  const link = join(folder, 'link');
  chmodSync(path, 0o604);
  const isRoot = process.getuid?.() === 0;
  if (isRoot) chownSync(path, 65_534, 65_533);
  const { mode, uid, gid } = statSync(path);
  symlinkSync(path, link);
  writeWhole(link, 'new', 'old');
  expect(readFileSync(path, 'utf8')).toBe('new');
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(statSync(path)).toMatchObject({ mode, uid, gid });
});

test('what dead runs left goes, what one at work writes stays, and so does all that is not ours', () => {
  const dead = spawnSync(process.execPath, ['-e', '']).pid;
  const working = `.brieflint-${process.ppid}-0123abcd.tmp`;
  const others = ['.brieflint-x.tmp', '.brieflint.yaml', `.brieflint-${dead}-0123abcd.tmp.md`, 'a.md'];
  const names = [`.brieflint-${dead}-0123abcd.tmp`, `.brieflint-${process.pid}-0123abcd.tmp`, working, ...others];
  const folder = folderOf(Object.fromEntries(names.map((name) => [name, 'left'])));
  writeWhole(join(folder, 'b.md'), 'new');
  expect(readdirSync(folder).toSorted()).toEqual([working, ...others, 'b.md'].toSorted());
});
