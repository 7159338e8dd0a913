// Threads and the cache save time, and nobody can tell them from the results.
import { spawn } from 'node:child_process';
import { createHash, createHmac } from 'node:crypto';
import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formats } from '../../server/src/cli/reporters/index.ts';
import { userSecret } from '../../server/src/host/userSecret.ts';
import { current, sound } from '../briefings.ts';
import { brieflint, folderOf, program } from '../folders.ts';

const faulty = current.replace('unlikely that dredging', 'very likely that dredging');
const ignoring = faulty.replace(
  '- It is very likely',
  '<!-- brieflint-ignore nonstandard-term: quoting the treaty -->\n\n- It is very likely',
);

const papers = readdirSync('test/corpus').filter((name) => /^0\d.*\.md$/.test(name));

/** Papers enough for several threads, and whatever else may stand in a folder; no papers where only the form of a report is looked at. */
function archive(hasPapers = true): string {
  const cwd = folderOf({
    'a.md': faulty,
    'bom.md': `\uFEFF${faulty}`.replaceAll('\n', '\r\n'),
    'empty.md': '',
    'notes.md': '# Notes\n\nIt may rain.\n',
    'ignored.md': ignoring,
    'one-line.md': `# ${'It may rain. '.repeat(500)}`,
    'broken/.brieflint.yaml': 'rules:\n  vague-likelyhood: off\n',
    'broken/a.md': faulty,
    'broken/b.md': sound,
    'house/.brieflint.yaml': 'standard: icd203\ninclude: ["*.md"]\nrules:\n  missing-title: warning\n',
    'house/a.md': faulty,
    'house/plain.md': 'No heading at all.\n',
  });
  if (hasPapers) for (const name of papers) cpSync(join('test/corpus', name), join(cwd, 'corpus', name));
  writeFileSync(join(cwd, 'not-utf8.md'), Buffer.from([0x23, 0x20, 0xff, 0xfe, 0x00]));
  return cwd;
}

const named = ['.', 'none.md', 'notes.md', '-', 'none/*.md'];

const fewModes: [string, string[]][] = [
  ['three threads and a new cache', ['--threads', '3', '--cache']],
  ['a cache', ['--cache']],
];
const allModes: [string, string[]][] = [
  ['as many threads as the files are worth', []],
  ['three threads', ['--threads', '3']],
  ['a new cache', ['--cache']],
  ['a cache', ['--cache']],
  ['a new cache and threads', ['--cache', '--cache-location', 'other', '--threads', '2']],
  ['a cache and threads', ['--cache', '--cache-location', 'other', '--threads', '2']],
];

describe.each(formats)('--format %s', (format) => {
  // The formats are made of the same findings, which these two show in full.
  const isFull = format === 'json' || format === 'pretty';
  const cwd = archive(isFull);
  const say = (...options: string[]) =>
    brieflint(['check', ...named, '--format', format, '--show-ignored', ...options], { cwd, input: faulty });
  let plain: ReturnType<typeof say>;

  test('tells what was found, and what is wrong besides', () => {
    plain = say('--threads', '1');
    expect(plain.stderr).toContain('broken/.brieflint.yaml:2: There is no rule “vague-likelyhood”');
    expect(plain.stderr.match(/not-utf8|none\.md|none\/\*/g)).toHaveLength(3);
    expect(plain.stdout).toContain('nonstandard-term');
  });

  test.each(isFull ? allModes : fewModes)('says the same with %s', (_, options) => {
    expect(say(...options)).toEqual(plain);
  });
});

describe('a baseline', () => {
  const cwd = archive();
  rmSync(join(cwd, 'broken'), { recursive: true });
  rmSync(join(cwd, 'not-utf8.md'));
  const modes = [[], ['--threads', '2'], ['--cache'], ['--cache']];

  test('is the same from one thread, from several, and from a cache', () => {
    const texts = modes.map((options) => {
      brieflint(['check', '--baseline', 'old.json', '--update-baseline', ...options], { cwd });
      return readFileSync(join(cwd, 'old.json'), 'utf8');
    });
    expect(texts[0]).toContain('nonstandard-term');
    expect(new Set(texts).size).toBe(1);
  });

  test('holds back the same in one thread, in several, and from a cache', () => {
    writeFileSync(join(cwd, 'b.md'), faulty);
    rmSync(join(cwd, 'a.md'));
    const results = modes.map((options) => brieflint(['check', '--baseline', 'old.json', ...options], { cwd }));
    expect(results[0]?.stdout).toContain('b.md');
    expect(results[0]?.stderr).toContain('a.md is in the baseline but no longer there.');
    for (const result of results) expect(result).toEqual(results[0]);
  });
});

describe('a cache', () => {
  const check = (cwd: string, ...options: string[]) =>
    brieflint(['check', '--format', 'json', '--cache', ...options], { cwd });
  const rulesOf = ({ stdout }: { stdout: string }): string[][] =>
    JSON.parse(stdout).files.map(({ problems }: { problems: { rule: string }[] }) => problems.map(({ rule }) => rule));
  const place = (cwd: string) => join(cwd, '.brieflintcache');

  test('is asked: what it says of a file that did not change is believed', () => {
    const cwd = folderOf({ 'a.md': faulty });
    const before = check(cwd, '--today', '2025-05-10').stdout;
    rewrite(place(cwd), '2025-05-10', (text) => text.replace('is not a PHIA term', 'was remembered'));
    expect(check(cwd, '--today', '2025-05-10').stdout).toBe(before.replace('is not a PHIA term', 'was remembered'));
  });

  test('is left alone where nothing changed', () => {
    const cwd = folderOf({ 'a.md': faulty });
    check(cwd);
    const { ino } = statSync(place(cwd));
    check(cwd);
    expect(statSync(place(cwd)).ino).toBe(ino);
  });

  test.each<[string, Record<string, string>, string[], string[]]>([
    ['the text', { 'a.md': current }, [], []],
    ['the settings', { '.brieflint.yaml': 'rules:\n  nonstandard-term: off\n' }, [], []],
    ['the standard of the settings', { '.brieflint.yaml': 'standard: icd203\n' }, [], []],
    ['the standard that is asked for', {}, ['--standard', 'icd203'], []],
    ['a house’s own standard', { 'desk.yaml': houseStandard('very likely') }, ['--standard', 'desk.yaml'], []],
    ['the day', {}, ['--today', '2020-01-01'], ['unreadable-date', 'nonstandard-term']],
  ])('is not believed when %s is another', (_, files, options, rules) => {
    const cwd = folderOf({ 'a.md': faulty, 'desk.yaml': houseStandard('likely') });
    const first = options.includes('desk.yaml') ? options : [];
    expect(rulesOf(check(cwd, ...first))).toEqual([['nonstandard-term']]);
    for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
    const anew = check(cwd, ...options);
    expect(new Set(rulesOf(anew)[0])).toEqual(new Set(rules));
    expect(check(cwd, ...options)).toEqual(anew);
  });

  test('is not believed when the writers have other names', () => {
    const cwd = folderOf({ 'a.md': faulty.replace('It is very likely', 'The Quorra Desk says it is very likely') });
    expect(rulesOf(check(cwd))).toEqual([[]]);
    writeFileSync(join(cwd, '.brieflint.yaml'), 'own: [The Quorra Desk]\n');
    expect(rulesOf(check(cwd))).toEqual([['nonstandard-term']]);
  });

  test.each([
    ['empty', ''],
    ['cut off', (text: string) => text.slice(0, text.length / 2)],
    ['changed by hand', (text: string) => text.replace('very likely', 'very unlikely')],
    ['of another version', (text: string) => text.replace(/^.*/, 'x'.repeat(43))],
  ])('that is %s is taken for none, and written anew', (_, content) => {
    const cwd = folderOf({ 'a.md': faulty });
    const right = check(cwd);
    const whole = readFileSync(place(cwd), 'utf8');
    writeFileSync(place(cwd), typeof content === 'function' ? content(whole) : content);
    expect(check(cwd)).toEqual(right);
    expect(readFileSync(place(cwd), 'utf8')).toBe(whole);
  });

  test.each<[string, (text: string) => string]>([
    ['no names', () => '[{"a.md":1}]'],
    ['a list of names', () => '["a.md"]'],
    ['an entry without its result', (text) => text.replace(/"check":.*/, '"check":null}]]')],
    ['a severity that there is not', (text) => text.replace('"severity":"error"', '"severity":"fatal"')],
    ['a problem without its place', (text) => text.replace('"start":', '"begin":')],
    ['no JSON', (text) => `${text}]`],
  ])('that was signed here but holds %s is taken for none', (_, change) => {
    const cwd = folderOf({ 'a.md': faulty });
    const right = check(cwd, '--today', '2025-05-10');
    rewrite(place(cwd), '2025-05-10', change);
    expect(check(cwd, '--today', '2025-05-10')).toEqual(right);
  });

  test('forgets files that are gone, and keeps those that were not asked for', () => {
    const cwd = folderOf({ 'a.md': faulty, 'deep/b.md': faulty, 'c.md': faulty });
    check(cwd);
    rmSync(join(cwd, 'c.md'));
    check(cwd, 'a.md');
    const text = readFileSync(place(cwd), 'utf8');
    expect(['a.md', 'deep/b.md', 'c.md'].filter((name) => text.includes(`"${name}"`))).toEqual(['a.md', 'deep/b.md']);
  });

  test('does not hide that a file cannot be read any more', () => {
    const cwd = folderOf({ 'a.md': faulty });
    check(cwd, 'a.md');
    rmSync(join(cwd, 'a.md'));
    expect(check(cwd, 'a.md')).toMatchObject({
      status: 2,
      stderr: 'brieflint: “a.md” cannot be read: there is no such file.\n',
    });
  });

  test('can be shared by processes at the same time', async () => {
    const cwd = archive();
    const args = ['check', '--format', 'json', '--cache'];
    const right = brieflint(['check', '--format', 'json'], { cwd });
    const outputs = await Promise.all(Array.from({ length: 4 }, () => running(args, cwd)));
    expect(new Set(outputs)).toEqual(new Set([right.stdout]));
    expect(brieflint(args, { cwd })).toEqual(right);
  });

  test('may lie elsewhere, but never in the place of a text or of a folder', () => {
    const cwd = folderOf({ 'a.md': faulty, 'tmp/b.txt': '' });
    check(cwd, '--cache-location', 'tmp/cache');
    expect([existsSync(join(cwd, 'tmp/cache')), existsSync(place(cwd))]).toEqual([true, false]);
    for (const name of ['a.md', 'new.markdown', '.brieflint.yaml'])
      expect(check(cwd, '--cache-location', name)).toEqual({
        status: 2,
        stdout: '',
        stderr: `brieflint: “${name}” is no place for a cache: give it another name, such as .brieflintcache.\n`,
      });
    expect(brieflint(['check', '--cache-location', 'x'], { cwd })).toMatchObject({
      status: 2,
      stderr: 'brieflint: --cache-location says where the cache lies: add --cache.\n',
    });
    const { status, stdout, stderr } = check(cwd, '--cache-location', 'tmp');
    expect({ status, stderr }).toEqual({ status: 1, stderr: 'The cache “tmp” cannot be written: it is a folder.\n' });
    expect(stdout).toContain('nonstandard-term');
  });

  test('that cannot be written hides nothing', () => {
    const cwd = folderOf({ 'a.md': faulty });
    const { status, stderr, stdout } = check(cwd, '--cache-location', 'none/cache');
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: 'The cache “none/cache” cannot be written: there is no such folder.\n',
    });
    expect(stdout).toContain('nonstandard-term');
    const sound = folderOf({ 'a.md': current });
    expect(brieflint(['check', '--cache', '--cache-location', 'none/cache'], { cwd: sound }).stdout).not.toContain('✔');
  });
});

describe('the secret that a cache is signed with', () => {
  const homed = () => {
    const home = folderOf({});
    const inside = process.platform === 'darwin' ? 'Library/Caches/brieflint/secret' : 'brieflint/secret';
    return { env: { HOME: home, XDG_CACHE_HOME: home, LOCALAPPDATA: home }, secret: join(home, inside) };
  };
  const args = ['check', '--format', 'json', '--cache', '--today', '2025-05-10'];
  const inode = (cwd: string) => statSync(join(cwd, '.brieflintcache')).ino;

  test('is made for this user alone, and a cache signed with another one is not believed', () => {
    const [here, elsewhere] = [homed(), homed()];
    const cwd = folderOf({ 'a.md': faulty });
    const right = brieflint(args, { cwd, env: elsewhere.env });
    const { ino, size, mode } = { ...statSync(elsewhere.secret), ino: inode(cwd) };
    expect([size, process.platform === 'win32' || mode & 0o777]).toEqual([32, process.platform === 'win32' || 0o600]);
    expect(brieflint(args, { cwd, env: elsewhere.env })).toEqual(right);
    expect(inode(cwd), 'believed at home').toBe(ino);
    expect(brieflint(args, { cwd, env: here.env })).toEqual(right);
    expect(inode(cwd), 'written anew elsewhere').not.toBe(ino);
    expect(readFileSync(here.secret)).not.toEqual(readFileSync(elsewhere.secret));
  });

  test('is one, whoever makes it at the same time', async () => {
    const { env, secret } = homed();
    const folders = Array.from({ length: 4 }, () => folderOf({ 'a.md': faulty }));
    await Promise.all(folders.map((cwd) => running(args, cwd, env)));
    const before = folders.map(inode);
    for (const cwd of folders) brieflint(args, { cwd, env });
    expect(folders.map(inode)).toEqual(before);
    expect(readdirSync(dirname(secret)).filter((name) => name !== 'compiled')).toEqual(['secret']);
  });

  test('lies beside what was compiled of us, by Node or, where it keeps nothing, by ourselves', () => {
    const { env, secret } = homed();
    brieflint(['check', 'a.md'], { cwd: folderOf({ 'a.md': faulty }), env });
    expect(existsSync(join(dirname(secret), 'compiled'))).toBe(true);
  });

  test.runIf(!('enableCompileCache' in nodeModule)).each<[string, (whole: Buffer) => Buffer]>([
    ['empty', () => Buffer.of()],
    ['cut off', (whole) => whole.subarray(0, whole.length / 2)],
    ['another by three bytes', (whole) => Buffer.from(whole).fill(0xff, 300_000, 300_003)],
  ])('what was compiled of us and is %s is not run, and is written anew', (_, change) => {
    const { env, secret } = homed();
    const cwd = folderOf({ 'a.md': faulty });
    const right = brieflint(['check', 'a.md'], { cwd, env });
    const folder = join(dirname(secret), 'compiled', 'short');
    const name = readdirSync(folder).find((other) => other.startsWith('check.cjs-')) ?? '';
    const whole = readFileSync(join(folder, name));
    writeFileSync(join(folder, name), change(whole));
    expect(brieflint(['check', 'a.md'], { cwd, env })).toEqual(right);
    expect(readFileSync(join(folder, name)).length).toBeGreaterThan(0.9 * whole.length);
    expect(brieflint(['check', 'a.md'], { cwd, env })).toEqual(right);
  });

  const withoutMode = process.platform === 'win32';
  test.each<[string, (home: ReturnType<typeof homed>) => void, string]>([
    ['others may read', ({ secret }) => chmodSync(secret, 0o644), 'others than this user may read or write “SECRET”'],
    ['is cut off', ({ secret }) => writeFileSync(secret, 'short'), '“SECRET” is no secret of Brieflint'],
    [
      'cannot be made',
      ({ secret }) => {
        rmSync(dirname(secret), { recursive: true });
        writeFileSync(dirname(secret), '');
      },
      '“SECRET” cannot be made: there is a file of that name',
    ],
    ...(process.platform === 'linux'
      ? [
          [
            'would lie among the processes',
            ({ env }) => Object.assign(env, { XDG_CACHE_HOME: '/proc' }),
            '“/proc/brieflint/secret” cannot be made: there is no such folder',
          ] satisfies [string, (home: ReturnType<typeof homed>) => void, string],
        ]
      : []),
    [
      'would lie in the folder',
      ({ env }) => Object.assign(env, { HOME: '', XDG_CACHE_HOME: 'x', LOCALAPPDATA: 'x' }),
      'this user has no folder of its own',
    ],
  ])('that %s signs nothing: the run works without, and says so', (what, change, why) => {
    if (withoutMode && what === 'others may read') return;
    const home = homed();
    const cwd = folderOf({ 'a.md': faulty });
    const right = brieflint(args, { cwd, env: home.env });
    rewrite(join(cwd, '.brieflintcache'), '2025-05-10', () => '[]', readFileSync(home.secret));
    const before = inode(cwd);
    change(home);
    const stderr = `The cache “.brieflintcache” is not used: ${why.replace('SECRET', home.secret)}.\n`;
    expect(brieflint(args, { cwd, env: home.env })).toEqual({ ...right, stderr });
    expect(inode(cwd)).toBe(before);
  });
});

test('a number of threads is a number', () => {
  expect(brieflint(['check', '--threads', 'many'], { cwd: folderOf({}) })).toEqual({
    status: 2,
    stdout: '',
    stderr: 'brieflint: “many” is no number of threads: write --threads 1, 2, 3 …\n',
  });
});

function houseStandard(term: string): string {
  return `id: desk\nname: Desk scale\nshort: Desk\nbands:\n  - { low: 0, high: 50, terms: [unlikely] }\n  - { low: 50, high: 100, terms: [${term}] }\n`;
}

/** Changes what a cache says, and its signature with it. */
function rewrite(path: string, day: string, change: (text: string) => string, secret = userSecret()): void {
  const [signature, ...rest] = readFileSync(path, 'utf8').split('\n');
  const program = ['check', 'commands', 'yaml', 'smol-toml']
    .map((name) => `server/dist/${name}.cjs`)
    .reduce((hash, bundle) => hash.update(readFileSync(bundle)), createHash('sha256'))
    .update(process.version)
    .digest('base64url');
  const sign = (text: string) =>
    createHmac('sha256', secret).update(program).update(day).update(text).digest('base64url');
  const text = rest.join('\n');
  expect(sign(text), 'the test knows how a cache is signed').toBe(signature);
  writeFileSync(path, `${sign(change(text))}\n${change(text)}`);
}

/** What a process prints, started while others run. */
function running(args: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}): Promise<string> {
  const child = spawn(process.execPath, [program, ...args], { cwd, env: { ...process.env, NO_COLOR: '1', ...env } });
  let output = '';
  child.stdout.on('data', (data) => (output += data));
  return new Promise((done) => child.on('close', () => done(output)));
}
