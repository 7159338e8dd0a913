// What is written is written whole, in the place of what it was made from and of nothing else.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeOnce, writeWhole } from '../../server/src/host/writeWhole.ts';
import { current } from '../briefings.ts';
import { brieflint, folderOf } from '../folders.ts';

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
  ['a link to nothing', (path) => symlinkSync('gone', path), undefined, 'its link leads nowhere'],
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

/** What a tool says; empty where it is not installed or has nothing to say. */
const said = (tool: string, ...args: string[]): string => spawnSync(tool, args, { encoding: 'utf8' }).stdout ?? '';

const hasAttributes = (): boolean => {
  const path = join(folderOf({ a: '' }), 'a');
  return ['setfattr -n user.desk -v grain', 'setfacl -m u:65534:r'].every(
    (command) => spawnSync('sh', ['-c', `${command} ${path}`]).status === 0,
  );
};

test.runIf(process.platform === 'linux' && hasAttributes())(
  'attributes and the access list stay; another has none',
  () => {
    const folder = folderOf({ 'a.md': 'old', '-b.md': 'old' });
    const [a, b] = [join(folder, 'a.md'), join(folder, '-b.md')];
    spawnSync('setfattr', ['-n', 'user.desk', '-v', 'grain', a]);
    spawnSync('setfacl', ['-m', 'u:65534:r', a]);
    // What is made in this folder would be open to one more user.
    spawnSync('setfacl', ['-d', '-m', 'u:65533:rw', folder]);
    const told = () => [a, b].map((path) => said('getfattr', '-d', path) + said('getfacl', path));
    const before = told();
    expect(before[0]).toMatch(/user\.desk="grain"[\s\S]*user:(?:nobody|65534):r--/);
    for (const path of [a, b]) writeWhole(path, 'new', 'old');
    expect(told()).toEqual(before);
    expect([a, b].map((path) => readFileSync(path, 'utf8'))).toEqual(['new', 'new']);
  },
);

test('another name of a file keeps the old text, which is told', () => {
  const cwd = folderOf({ 'a.md': current.replace('## Summary', '## Sumary') });
  linkSync(join(cwd, 'a.md'), join(cwd, 'second.md'));
  expect(brieflint(['fix', 'a.md'], { cwd })).toMatchObject({
    status: 0,
    stderr: '“a.md”: another name of the file (a hard link) keeps the old text.\n',
  });
  expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(current);
  expect(readFileSync(join(cwd, 'second.md'), 'utf8')).toContain('## Sumary');
  expect(brieflint(['fix', 'second.md'], { cwd }).stderr).toBe('');
});

test('what is made once is never made again, and is nobody else’s', () => {
  const path = join(folderOf({}), 'deep', 'er', 'secret');
  for (const text of ['first', 'second']) makeOnce(path, Buffer.from(text));
  expect(readFileSync(path, 'utf8')).toBe('first');
  expect(readdirSync(join(path, '..'))).toEqual(['secret']);
  if (!isWindows) expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(() => makeOnce(join(path, 'x'), Buffer.from(''))).toThrow(new Error('there is a file of that name'));
});

const others = {
  'mine.md': current,
  'notes.txt': 'Cranes.\n',
  'data.json': '{"version":1,"files":{"a.md":["crane"]}}',
  'marks.bin': '\0\uFFFD',
};
const noBaseline = 'it is no baseline. Name another file with --baseline, or remove this one.';
const noCache = 'it is no cache of Brieflint. Name another file with --cache-location, or remove this one.';

describe.each(Object.keys(others))('%s is nobody’s to replace', (name) => {
  test.each([
    [['check', 'a.md', '--update-baseline', '--baseline', name], `“${name}” was left as it is: ${noBaseline}`],
    [
      ['check', 'a.md', '--baseline', name],
      `“${name}” is no baseline: name another file, “--update-baseline” writes it.`,
    ],
    [['check', 'a.md', '--cache', '--cache-location', name], `“${name}” `],
    [['import', 'a.md', '--output', name], `“${name}” was not written: there is a file of that name.`],
  ])('%j', (args, sentence) => {
    const cwd = folderOf({ 'a.md': current, ...others });
    const { status, stdout, stderr } = brieflint(args, { cwd });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.startsWith(`brieflint: ${sentence}`)).toBe(true);
    expect(stderr.split('\n')).toHaveLength(2);
    if (args.includes('--cache') && !name.endsWith('.md')) expect(stderr).toContain(`was left as it is: ${noCache}\n`);
    expect(readFileSync(join(cwd, name), 'utf8')).toBe(others[name as keyof typeof others]);
    expect(readdirSync(cwd).toSorted()).toEqual(['a.md', ...Object.keys(others)].toSorted());
  });
});

test('a new baseline is no file of a name that people write', () => {
  const cwd = folderOf({ 'a.md': current });
  for (const name of ['new.markdown', '.brieflint.yaml'])
    expect(brieflint(['check', '--update-baseline', '--baseline', name], { cwd })).toEqual({
      status: 2,
      stdout: '',
      stderr: `brieflint: “${name}” is no place for a baseline: give it another name, such as .brieflint-baseline.json.\n`,
    });
  expect(readdirSync(cwd)).toEqual(['a.md']);
});

test.skipIf(isWindows)('a pipe or a device in the place of a cache or a baseline is neither read nor replaced', () => {
  const cwd = folderOf({ 'a.md': current });
  spawnSync('mkfifo', [join(cwd, 'pipe')]);
  symlinkSync('/dev/zero', join(cwd, 'zero'));
  for (const name of ['pipe', 'zero']) {
    const cache = brieflint(['check', 'a.md', '--cache', '--cache-location', name], { cwd });
    expect(cache).toMatchObject({
      status: 0,
      stderr: `The cache “${name}” cannot be written: it is no ordinary file.\n`,
    });
    expect(brieflint(['check', 'a.md', '--update-baseline', '--baseline', name], { cwd })).toEqual({
      status: 2,
      stdout: '',
      stderr: `brieflint: The baseline “${name}” cannot be written: it is no ordinary file.\n`,
    });
  }
});

test('an empty file may become a baseline or a cache', () => {
  const cwd = folderOf({ 'a.md': current, 'old.json': '', kept: '' });
  expect(brieflint(['check', 'a.md', '--update-baseline', '--baseline', 'old.json'], { cwd }).status).toBe(0);
  expect(brieflint(['check', 'a.md', '--cache', '--cache-location', 'kept'], { cwd }).stderr).toBe('');
  for (const name of ['old.json', 'kept']) expect(readFileSync(join(cwd, name), 'utf8')).not.toBe('');
});
