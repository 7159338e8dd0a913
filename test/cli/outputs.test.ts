// Where a report goes: files, servers of jobs, closed pipes; statistics and progress.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, openSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formats } from '../../server/src/cli/reporters/index.ts';
import { Progress } from '../../server/src/cli/run/progress.ts';
import { current } from '../briefings.ts';
import { brieflint, folderOf, program } from '../folders.ts';

const faulty = current
  .replace('## Summary', '## Sumary')
  .replace('unlikely that dredging', 'very likely that dredging');
const isWindows = process.platform === 'win32';
const read = (cwd: string, name: string) => readFileSync(join(cwd, name), 'utf8');

describe('--output-file', () => {
  test.each(formats)('has what standard output would have: %s', (format) => {
    const cwd = folderOf({ 'a.md': faulty });
    const name = format === 'markdown' ? 'report.md' : `report.${format}`;
    const printed = brieflint(['check', 'a.md', '--format', format], { cwd });
    expect(brieflint(['check', 'a.md', '--format', format, '--output-file', name], { cwd })).toEqual({
      ...printed,
      stdout: `Wrote ${name}: 1 error, 1 warning in 1 briefing.\n`,
    });
    expect(read(cwd, name)).toBe(printed.stdout);
    if (format !== 'markdown' && format !== 'pretty') return;
    expect(brieflint(['check', 'a.md', '--format', format, '--output-file', name], { cwd }).status, 'again').toBe(1);
  });

  test('a report for people has no colours in a file', () => {
    const cwd = folderOf({ 'a.md': faulty });
    brieflint(['check', 'a.md', '--output-file', 'x.txt'], { cwd, env: { NO_COLOR: '', FORCE_COLOR: '1' } });
    expect(read(cwd, 'x.txt')).toBe(brieflint(['check', 'a.md'], { cwd }).stdout);
  });

  const mark = '<!-- brieflint report -->\n';
  test.each<[string, string[], string, string]>([
    [
      'a briefing',
      ['--format', 'json'],
      'b.md',
      '“b.md” was left as it is: it is no report of Brieflint. Name another file with --output-file, or remove this one.',
    ],
    [
      'a briefing, in Markdown',
      ['--format', 'markdown'],
      'b.md',
      '“b.md” was left as it is: it is no report of Brieflint. Name another file with --output-file, or remove this one.',
    ],
    [
      'a report in Markdown by another',
      ['--format', 'json'],
      'old.md',
      '“old.md” was left as it is: it is no report of Brieflint. Name another file with --output-file, or remove this one.',
    ],
    [
      'settings',
      [],
      '.brieflint.yaml',
      '“.brieflint.yaml” was left as it is: it is no report of Brieflint. Name another file with --output-file, or remove this one.',
    ],
    [
      'a link to a briefing',
      ['--format', 'json'],
      'link.json',
      '“link.json” was left as it is: it is no report of Brieflint. Name another file with --output-file, or remove this one.',
    ],
    [
      'new settings',
      [],
      'new.yaml',
      '“new.yaml” is no place for this report: give it another name, such as report.txt.',
    ],
    [
      'a new briefing',
      ['--format', 'json'],
      'new.md',
      '“new.md” is no place for this report: give it another name, such as report.txt.',
    ],
    [
      'the baseline',
      ['--baseline', 'known.json'],
      './known.json',
      '“./known.json” is the file of --baseline and no place for the report: give --output-file another name.',
    ],
    [
      'the cache',
      ['--cache'],
      '.brieflintcache',
      '“.brieflintcache” is the cache and no place for the report: give --output-file another name.',
    ],
    [
      'what is checked',
      ['--all', 'notes.txt'],
      'notes.txt',
      '“notes.txt” is a file to check and no place for the report: give --output-file another name.',
    ],
    [
      'what a pattern finds',
      ['--all', '*.txt'],
      'notes.txt',
      '“notes.txt” was not written: it is one of the files that were checked.',
    ],
    ['a folder', [], 'folder', '“folder” was not written: it is a folder.'],
    ['no folder', [], 'none/x.json', '“none/x.json” was not written: there is no such folder.'],
  ])('never replaces %s', (_, options, name, sentence) => {
    if (isWindows && name === 'link.json') return;
    const files = {
      'b.md': current,
      '.brieflint.yaml': 'standard: phia\n',
      'notes.txt': current,
      'known.json': '{"version":1,"files":{}}',
      'old.md': mark,
      'folder/x.txt': '',
    };
    const cwd = folderOf(files);
    symlinkSync('b.md', join(cwd, 'link.json'));
    const { status, stderr } = brieflint(['check', ...options, '--output-file', name], { cwd });
    expect({ status, stderr }).toEqual({ status: 2, stderr: `brieflint: ${sentence}\n` });
    for (const [path, text] of Object.entries(files)) expect(read(cwd, path)).toBe(text);
    for (const path of ['new.yaml', 'new.md']) expect(existsSync(join(cwd, path))).toBe(false);
  });

  test('an earlier report in Markdown is replaced', () => {
    const cwd = folderOf({ 'a.md': current, 'old.md': `${mark}old` });
    expect(brieflint(['check', 'a.md', '--format', 'markdown', '--output-file', 'old.md'], { cwd }).status).toBe(0);
    expect(read(cwd, 'old.md')).toBe(`${mark}### ✔ Brieflint: 1 briefing, no problems\n`);
  });

  test('is written whole beside a file that cannot be read, and not at all where a setting is wrong in itself', () => {
    const cwd = folderOf({ 'a.md': faulty });
    const { status, stdout } = brieflint(['check', 'a.md', 'none.md', '--format', 'json', '--output-file', 'x.json'], {
      cwd,
    });
    expect({ status, stdout }).toEqual({ status: 2, stdout: 'Wrote x.json: 1 error, 1 warning in 1 briefing.\n' });
    expect(JSON.parse(read(cwd, 'x.json')).files).toHaveLength(1);
    expect(brieflint(['check', '--standard', 'none', '--output-file', 'y.json'], { cwd }).status).toBe(2);
    expect(readdirSync(cwd).toSorted()).toEqual(['a.md', 'x.json']);
  });

  test.runIf(existsSync('/dev/full'))('what cannot be written is told, wherever it goes', () => {
    const cwd = folderOf({ 'a.md': current });
    expect(brieflint(['check', 'a.md', '--output-file', '/dev/full'], { cwd })).toEqual({
      status: 2,
      stdout: '',
      stderr: 'brieflint: “/dev/full” was not written: it is no ordinary file.\n',
    });
    const full = openSync('/dev/full', 'w');
    const args = [program, 'check', 'a.md', '--format', 'html', '--output-file', 'x.html'];
    const { status, stderr } = spawnSync(process.execPath, args, {
      cwd,
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'brieflint: The output could not be written: there is no room left.\n',
    });
  });
});

describe('servers of jobs', () => {
  const cwd = folderOf({ 'a.md': faulty });
  const say = (env: Record<string, string>, ...options: string[]) =>
    brieflint(['check', 'a.md', ...options], { cwd, env });
  const github = { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: '' };
  const gitlab = { GITLAB_CI: 'true', CI_PROJECT_DIR: '' };

  test('GitHub gets its commands where nothing else is chosen', () => {
    const commands = say({}, '--format', 'github').stdout;
    expect(commands).toMatch(/^::warning file=a\.md,/);
    expect(say(github).stdout).toBe(commands);
    expect(say(github, '--format', 'pretty').stdout).toBe(say({}).stdout);
    expect(say({ GITHUB_ACTIONS: 'false' }).stdout).toBe(say({}).stdout);
    expect(say({ CI: 'true' }).stdout).toBe(say({}).stdout);
    expect(say(github, '--format', 'sarif', '--output-file', 'x.sarif').stdout).toMatch(/^Wrote x\.sarif: /);
  });

  test('GitLab gets its report in the file, and people theirs in the log', () => {
    const pretty = say({}).stdout;
    expect(say(gitlab).stdout).toBe(pretty);
    for (const options of [[], ['--format', 'gitlab']]) {
      expect(say(gitlab, ...options, '--output-file', 'quality.json').stdout).toBe(pretty);
      expect(read(cwd, 'quality.json')).toBe(say({}, '--format', 'gitlab').stdout);
    }
  });
});

test.each([
  ['github', { GITHUB_ACTIONS: 'true' }, 'GITHUB_WORKSPACE', /^::\w+ file=deep\/a\.md,/],
  ['gitlab', { GITLAB_CI: 'true' }, 'CI_PROJECT_DIR', /"path": "deep\/a\.md"/],
])('%s knows files by their paths from the top of the repository', (format, env, name, pattern) => {
  const top = folderOf({ 'deep/a.md': faulty });
  const say = (more: Record<string, string>) =>
    brieflint(['check', '--format', format], { cwd: join(top, 'deep'), env: { ...env, ...more } }).stdout;
  expect(say({ [name]: top })).toMatch(pattern);
  for (const elsewhere of [join(top, 'deep'), folderOf({})]) expect(say({ [name]: elsewhere })).not.toMatch(pattern);
});

describe('--statistics', () => {
  const cwd = folderOf({ 'a.md': faulty, 'b.md': faulty.replaceAll('unlikely', 'very likely') });
  const table = ['Problems by rule:', '  4  nonstandard-term  in 2 files', '  2  misnamed-section  in 2 files', ''];

  test('stands behind the report for people', () => {
    const { stdout, stderr } = brieflint(['check', '--statistics'], { cwd });
    expect({ end: stdout.split('\n').slice(-5), stderr }).toEqual({ end: ['', ...table], stderr: '' });
    expect(brieflint(['check', '--statistics', '--output-file', 'x.txt'], { cwd }).stdout.split('\n').slice(1)).toEqual(
      table,
    );
  });

  test('leaves a report for programs as it is', () => {
    const plain = brieflint(['check', '--format', 'json'], { cwd });
    expect(brieflint(['check', '--format', 'json', '--statistics'], { cwd })).toEqual({
      ...plain,
      stderr: table.join('\n'),
    });
  });

  test('counts what is reported', () => {
    expect(brieflint(['check', '--statistics', '--quiet'], { cwd }).stdout).not.toContain('misnamed-section  in');
    expect(brieflint(['check', '--statistics'], { cwd: folderOf({ 'a.md': current }) }).stdout).toBe(
      '✔ 1 briefing, no problems.\n\nNo rule found a problem.\n',
    );
  });
});

describe.skipIf(isWindows)('a pipe that is closed before the end', () => {
  const cwd = folderOf(Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`${i}.md`, faulty])));

  test.each(['json', 'jsonl', 'sarif', 'html', 'gitlab'])('is told, and is no success: %s', async (format) => {
    const child = spawn(process.execPath, [program, 'check', '--format', format], {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.destroy();
    let stderr = '';
    child.stderr.on('data', (data) => (stderr += data));
    expect(await new Promise((done) => child.once('close', done))).toBe(2);
    expect(stderr).toBe('brieflint: The report could not be written to its end: its reader closed the pipe.\n');
  });
});

describe('progress', () => {
  const seen = (isTTY: boolean, times: readonly number[]) => {
    const written: string[] = [];
    const clock = [...times];
    const progress = new Progress('checked', { isTTY, write: (text) => written.push(text) }, () => clock.shift() ?? 0);
    progress.begin(1234);
    for (let i = 1; i < times.length; i++) progress.step();
    progress.clear();
    progress.clear();
    return written;
  };

  test('is a line on a terminal, after a second, and gone at the end', () => {
    expect(seen(true, [0, 900, 1000, 1050, 1100])).toEqual([
      '\r\u001b[K2 of 1,234 files checked (0 %)',
      '\r\u001b[K4 of 1,234 files checked (0 %)',
      '\r\u001b[K',
    ]);
  });

  test('is nothing in a short run, and nothing where there is no terminal', () => {
    expect(seen(true, [0, 500, 999])).toEqual([]);
    expect(seen(false, [0, 2000, 4000])).toEqual([]);
  });
});
