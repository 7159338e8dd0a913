// Paths that cannot be read are one sentence each, beside the results of the others; no trace of code is ever shown.
// What cannot be said is no success.
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formats } from '../../server/src/cli/reporters/index.ts';
import { current } from '../briefings.ts';
import { brieflint, folderOf, program } from '../folders.ts';

const faulty = current.replace('## Summary', '## Sumary');
const isWindows = process.platform === 'win32';

/** Root may read everything; nobody may not. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
const canBeNobody = !isWindows && spawnSync(process.execPath, ['-e', ''], nobody).status === 0;

const long = `${'x'.repeat(300)}.md`;
const unreadable = {
  'none.md': 'there is no such file',
  'self.md': 'its links go in a circle',
  'there/x.md': 'its links go in a circle',
  'good.md/x.md': 'there is no such file',
  [long]: 'its name is too long',
};

function folderOfTraps(): string {
  const cwd = folderOf({ 'good.md': faulty });
  symlinkSync('self.md', join(cwd, 'self.md'));
  symlinkSync('back', join(cwd, 'there'));
  symlinkSync('there', join(cwd, 'back'));
  return cwd;
}

describe.skipIf(isWindows)('paths that lead nowhere', () => {
  const sentences = (verb: string) =>
    Object.entries(unreadable).map(([path, why]) => `brieflint: “${path}” cannot be ${verb}: ${why}.\n`);

  test('check', () => {
    const args = ['check', '--format', 'json', ...Object.keys(unreadable), 'good.md'];
    const { status, stdout, stderr } = brieflint(args, { cwd: folderOfTraps() });
    expect({ status, stderr }).toEqual({ status: 2, stderr: sentences('read').join('') });
    expect(JSON.parse(stdout).files).toMatchObject([{ path: 'good.md', problems: [{ rule: 'misnamed-section' }] }]);
  });

  test('fix', () => {
    const args = ['fix', ...Object.keys(unreadable), 'good.md'];
    const { status, stdout, stderr } = brieflint(args, { cwd: folderOfTraps() });
    expect({ status, stderr }).toEqual({ status: 2, stderr: sentences('read').join('') });
    expect(stdout).toContain('1 fix in 1 briefing.');
  });

  test.each([
    ['import', 'self.md'],
    ['inspect', 'self.md'],
    ['convert', '--to', 'nato', 'self.md'],
  ])('%s', (...args) => {
    const { status, stdout, stderr } = brieflint(args, { cwd: folderOfTraps() });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^brieflint: “self\.md” cannot be \w+: its links go in a circle\.\n$/);
  });

  test('a folder in which links lead back to it holds each briefing once', () => {
    const cwd = folderOfTraps();
    mkdirSync(join(cwd, 'inner'));
    symlinkSync('..', join(cwd, 'inner/out'));
    const { files } = JSON.parse(brieflint(['check', '--format', 'json'], { cwd }).stdout);
    expect(files).toHaveLength(1);
  });

  test('a folder that is gone', () => {
    const cwd = folderOf({});
    const script = `cd "${cwd}" && rmdir "${cwd}" && "${process.execPath}" "${join(process.cwd(), 'server/bin/brieflint.js')}" check`;
    const { status, stderr } = spawnSync('sh', ['-c', script], { encoding: 'utf8' });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^brieflint: [^\n]+\n$/);
  });
});

test.runIf(canBeNobody)('files and folders that this user may not read or write', () => {
  const cwd = folderOf({ 'open.md': faulty, 'closed.md': faulty, 'folder/a.md': faulty, 'fixed/a.md': faulty });
  // Nobody may not look into the checkout either.
  cpSync('server/dist', join(cwd, 'dist'), { recursive: true });
  for (const [name, mode] of Object.entries({ '.': 0o777, 'open.md': 0o666, 'closed.md': 0, folder: 0, fixed: 0o555 }))
    chmodSync(join(cwd, name), mode);
  chmodSync(join(cwd, 'fixed/a.md'), 0o666);
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli.cjs', ...args], {
      cwd,
      ...nobody,
      encoding: 'utf8',
    });
    return { status, stdout, lines: stderr.split('\n').filter((line) => line !== '') };
  };
  const unread = ['closed.md', 'folder/a.md'].map(
    (path) => `brieflint: “${path}” cannot be read: this user may not read it.`,
  );
  const checked = run('check', 'closed.md', 'folder/a.md', 'open.md', '--format', 'json');
  expect(checked).toMatchObject({ status: 2, lines: unread });
  expect(JSON.parse(checked.stdout).files).toMatchObject([{ path: 'open.md', problems: [{}] }]);
  // A folder is searched as far as this user may go; nobody knows what lies beyond.
  expect(run('check', '--quiet')).toMatchObject({
    status: 2,
    lines: ['brieflint: “folder” cannot be read: this user may not read it.', ...unread.slice(0, 1)],
  });
  expect(run('fix', 'closed.md', 'folder/a.md', 'fixed/a.md', 'open.md')).toMatchObject({
    status: 2,
    stdout: expect.stringContaining('1 fix in 1 briefing.'),
    lines: [...unread, 'brieflint: “fixed/a.md” was left as it is: this user may not write there.'],
  });
  chmodSync(join(cwd, 'folder'), 0o700);
  rmSync(cwd, { recursive: true });
});

describe.runIf(existsSync('/dev/full'))('a disk without room', () => {
  const cwd = folderOf({ 'a.md': faulty, 'b.md': current });
  /** Standard output or standard error into `/dev/full`. */
  const into = (stream: 1 | 2, args: readonly string[]) => {
    const full = openSync('/dev/full', 'w');
    const stdio = ['pipe', stream === 1 ? full : 'pipe', stream === 2 ? full : 'pipe'] as const;
    return spawnSync(process.execPath, [program, ...args], { cwd, input: faulty, stdio: [...stdio], encoding: 'utf8' });
  };
  const sentence = 'brieflint: The output could not be written: there is no room left.\n';

  test.each([
    // GitHub’s format says nothing of a sound briefing.
    ...formats.map((format) => ['check', 'a.md', '--format', format]),
    ['check', 'b.md'],
    ['check', 'a.md', '--baseline', 'old.json', '--update-baseline'],
    ['fix', '--dry-run', 'a.md'],
    ['fix', '-'],
    ['fix', 'b.md'],
    ['inspect', 'a.md'],
    ['import', 'a.md'],
    ['new'],
    ['convert', '--to', 'phia', 'b.md'],
    ['rules'],
    ['standards'],
    ['templates', 'situation'],
    ['config', 'a.md'],
    ['completion', 'fish'],
    ['help'],
    ['check', '--help'],
    ['version'],
    ['--version'],
  ])('%s %s %s %s is told', (...args) => {
    const { status, stderr } = into(
      1,
      args.filter((arg) => arg !== undefined),
    );
    expect({ status, stderr }).toEqual({ status: 2, stderr: sentence });
  });

  test('cannot say so on standard error either', () => {
    expect(into(2, ['convert', '--to', 'nato', 'b.md']).status).toBe(2);
    expect(into(2, ['check', 'b.md', 'none.md'])).toMatchObject({ status: 2, stdout: '1 briefing, no problems.\n' });
  });

  test('that takes only the beginning is told', () => {
    const script = `trap '' XFSZ; ulimit -f 1; "${process.execPath}" "${program}" rules > rules.txt`;
    const { status, stderr } = spawnSync('bash', ['-c', script], { cwd, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 2, stderr: sentence });
    expect(readFileSync(join(cwd, 'rules.txt'), 'utf8')).toMatch(/^invalid-setting[^\n]*\n/);
  });
});

// A report for programs that nobody reads to its end is a failure: see `outputs.test.ts`.
describe.skipIf(isWindows)('whoever stops reading', () => {
  const cwd = folderOf({ 'a.md': faulty.replace('unlikely', 'very likely'), 'b.md': current });

  test.each([
    [['check', 'a.md', 'b.md'], 1],
    [['check', 'b.md'], 0],
    [['check', 'a.md', 'none.md'], 2],
    [['rules'], 0],
  ])('%j ends with the status of the verdict', async (args, status) => {
    const child = spawn(process.execPath, [program, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.destroy();
    let stderr = '';
    child.stderr.on('data', (data) => (stderr += data));
    expect(await new Promise((done) => child.once('close', done))).toBe(status);
    expect(stderr).toBe(status === 2 ? 'brieflint: “none.md” cannot be read: there is no such file.\n' : '');
  });

  test.each([
    ['2>&-', ['check', 'b.md', 'none.md'], 2],
    ['2>&-', ['check', 'a.md'], 1],
    ['>&-', ['check', 'a.md'], 1],
  ])('a stream closed from the beginning: %s %j', (closing, args, status) => {
    const script = `"${process.execPath}" "${program}" ${args.join(' ')} ${closing}`;
    expect(spawnSync('sh', ['-c', script], { cwd, encoding: 'utf8' })).toMatchObject({ status, stderr: '' });
  });
});

test.each([
  [['check', 'a.md', 'none.md'], '1 briefing, no problems.\n'],
  [['fix', 'a.md', 'none.md'], '1 briefing, nothing to fix.\n'],
  [['check', 'a.md', '--config', 'wrong.yaml'], '1 briefing, no problems.\n'],
  [['check', 'c.md', '--quiet', '--max-warnings', '0'], '1 briefing, no problems.\n'],
])('%j sets no tick beside a failure', (args, stdout) => {
  const cwd = folderOf({ 'a.md': current, 'c.md': faulty, 'wrong.yaml': 'rules: { none: off }\n' });
  const result = brieflint(args, { cwd });
  expect(result.stdout).toBe(stdout);
  expect(result.status).not.toBe(0);
});

describe('standard input', () => {
  const commands = [['check'], ['fix'], ['inspect'], ['convert', '--to', 'nato'], ['import']];

  test.each(commands)('in an encoding that nothing tells is refused as a file is: %s', (...args) => {
    const command = args.filter((arg) => arg !== undefined);
    const { status, stdout, stderr } = brieflint([...command, '-'], {
      input: Buffer.from(`${current}Caf\u00e9.\n`, 'latin1'),
    });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^brieflint: “(?:<stdin>|-)” cannot be (?:read|imported): it is not text in UTF-8\.\n$/);
  });

  const little = Buffer.from(`\uFEFF${faulty}`, 'utf16le');
  test.each([
    ['UTF-8', Buffer.from(`\uFEFF${faulty}`), '\uFEFF'],
    ['UTF-16', little, ''],
    ['UTF-16, the other way round', Buffer.from(little).swap16(), ''],
  ])('that is marked as %s is read', (_, input, mark) => {
    const run = (...args: string[]) => brieflint([...args, '-'], { input });
    expect(run('check').stdout).toContain('misnamed-section');
    expect(run('fix')).toEqual({ status: 0, stdout: mark + current, stderr: '' });
    expect(JSON.parse(run('inspect', '--format', 'json').stdout)).toMatchObject({ briefing: true, author: 'Ada Lind' });
    expect(run('convert', '--to', 'phia')).toEqual({ status: 0, stdout: mark + faulty, stderr: '' });
    expect(run('import').stdout).toMatch(/^# The port of Kar Odan\n/);
  });

  test('is read as a file of the same bytes is, which fix leaves alone in UTF-16', () => {
    const cwd = folderOf({});
    writeFileSync(join(cwd, 'a.md'), little);
    const run = (...args: string[]) => brieflint(args, { cwd });
    expect(run('check', 'a.md').stdout).toContain('misnamed-section');
    expect(JSON.parse(run('inspect', '--format', 'json', 'a.md').stdout)).toMatchObject({ author: 'Ada Lind' });
    expect(run('convert', '--to', 'phia', 'a.md')).toEqual({ status: 0, stdout: faulty, stderr: '' });
    expect(run('fix', 'a.md')).toEqual({
      status: 2,
      stdout: '',
      stderr: 'brieflint: “a.md” was left as it is: it is in UTF-16: save it as UTF-8 first.\n',
    });
    expect(readFileSync(join(cwd, 'a.md'))).toEqual(little);
  });

  test('that is marked has its problems where an editor shows them', () => {
    const titled = current.replace('# The', '# TODO The');
    const run = (input: string) => brieflint(['check', '--format', 'json', '-'], { input }).stdout;
    expect(run(titled)).toMatch(/"line": 1,\s+"column": 3,/);
    expect(run(`\uFEFF${titled}`)).toBe(run(titled));
  });

  test('that is half a sign of UTF-16 is refused', () => {
    const { status, stderr } = brieflint(['check', '-'], { input: little.subarray(0, -1) });
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'brieflint: “<stdin>” cannot be read: it is not text in UTF-16.\n',
    });
  });
});

test.skipIf(process.platform !== 'linux')('what the system makes up under a name is told to nobody', () => {
  const cwd = folderOf({});
  symlinkSync('/proc/self/environ', join(cwd, 'a.md'));
  for (const args of [['import'], ['check'], ['fix'], ['inspect'], ['convert', '--to', 'nato']]) {
    const { status, stdout, stderr } = brieflint([...args, 'a.md'], { cwd });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^brieflint: “a\.md” cannot be (?:read|imported): it is no ordinary file\.\n$/);
  }
});
