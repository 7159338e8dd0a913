// Archives that outgrow a machine: lists of files, shares of them, and one report of all runs.
import { appendFileSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formats } from '../../server/src/cli/reporters/index.ts';
import { current, german } from '../briefings.ts';
import { brieflint, folderOf } from '../folders.ts';

const faulty = current
  .replace('## Summary', '## Sumary')
  .replace('unlikely that dredging', 'very likely that dredging');
const silencing = faulty.replace(
  '- It is very likely',
  '<!-- brieflint-ignore nonstandard-term: as the harbour act says -->\n\n- It is very likely',
);
const archive = {
  'B.md': faulty,
  'a.md': current,
  'c.md': silencing,
  'deep/“é” 🚢.md': faulty.replaceAll('\n', '\r\n'),
  'deep/german.md': german,
  'deep/notes.md': '# Notes\n\nIt may rain.\n',
  'wrong/.brieflint.yaml': 'rules: { none: off }\n',
  'wrong/d.md': faulty,
};

const check = (cwd: string, args: readonly string[], input = '') => brieflint(['check', ...args], { cwd, input });
const paths = (cwd: string, args: readonly string[], input = ''): string[] =>
  JSON.parse(check(cwd, ['--format', 'json', ...args], input).stdout).files.map(({ path }: { path: string }) => path);

describe('--files-from', () => {
  const cwd = folderOf({ ...archive, 'new\nline.md': faulty });

  test.each<[string, string, string[]]>([
    ['a line each', 'B.md\ndeep/“é” 🚢.md\n', ['B.md', 'deep/“é” 🚢.md']],
    ['lines of Windows', 'a.md\r\nB.md', ['a.md', 'B.md']],
    ['a zero byte behind each', 'new\nline.md\0a.md\0', ['new\nline.md', 'a.md']],
    ['what find writes', './a.md\n./deep/../B.md\n', ['a.md', 'B.md']],
    ['a file twice', 'a.md\na.md\n./a.md\n', ['a.md']],
    ['what is no briefing', 'deep/notes.md\na.md\n', ['a.md']],
    ['no pattern', '*.md\na.md\n', ['a.md']],
    ['nothing', '\n\n', []],
  ])('%s', (_, list, found) => {
    writeFileSync(join(cwd, 'list.txt'), list);
    expect(paths(cwd, ['--files-from', 'list.txt'])).toEqual(found);
    expect(paths(cwd, ['--files-from', '-'], list)).toEqual(found);
  });

  test('adds to what is named, and hides nothing that cannot be read', () => {
    expect(paths(cwd, ['--files-from', '-', 'deep'], 'a.md\n')).toEqual(['deep/german.md', 'deep/“é” 🚢.md', 'a.md']);
    expect(check(cwd, ['--files-from', '-'], 'a.md\nnone.md\n')).toEqual({
      status: 2,
      stdout: '1 briefing, no problems.\n',
      stderr: 'brieflint: “none.md” cannot be read: there is no such file.\n',
    });
    expect(check(cwd, ['--files-from', '-'], 'deep/notes.md\n').stderr).toBe('');
  });

  test.each([
    [['--files-from', 'none.txt'], 'The list of files “none.txt” cannot be read: there is no such file.'],
    [['--files-from', 'deep'], 'The list of files “deep” cannot be read: it is a folder.'],
    [['--files-from', '-', '-'], 'Standard input cannot be both a briefing and a list of files: name one of them.'],
  ])('%j ends with one sentence', (args, sentence) => {
    expect(check(cwd, args)).toEqual({ status: 2, stdout: '', stderr: `brieflint: ${sentence}\n` });
  });
});

describe('--shard', () => {
  const many = folderOf(Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`${i % 3}/${i}.md`, current])));
  const shares = [1, 2, 3].map((i) => paths(many, ['--shard', `${i}/3`]));

  test('gives each file to one share, and no share much more than another', () => {
    expect(shares.flat().toSorted()).toEqual(paths(many, []).toSorted());
    for (const share of shares) expect(share.length).toBeGreaterThan(10);
  });

  test('depends on the path alone', () => {
    expect(paths(many, ['--shard', '2/3', '0', './1/1.md'])).toEqual(
      ['0', '1/1.md']
        .flatMap((begin) => shares[1]?.filter((path) => path.startsWith(begin)) ?? [])
        .map((path) => (path === '1/1.md' ? './1/1.md' : path)),
    );
    expect(paths(many, ['--shard', '1/1'])).toHaveLength(60);
    expect(check(many, ['--shard', '999/999', '--require-briefing', '0/0.md']).status).toBe(0);
  });

  test.each(['0/3', '4/3', '1', '1/0', 'a/b', '-1/3', '1/3/5'])('%s is no share', (share) => {
    expect(check(many, [`--shard=${share}`])).toEqual({
      status: 2,
      stdout: '',
      stderr: `brieflint: “${share}” is no share of the files: write --shard 1/4, 2/4, 3/4 or 4/4.\n`,
    });
  });
});

describe('merge', () => {
  const cwd = folderOf(archive);
  const options = ['--show-ignored', '--today', '2026-01-31'];
  const runs = [1, 2].map((i) => check(cwd, ['--format', 'jsonl', ...options, '--shard', `${i}/2`]));
  for (const [i, { stdout }] of runs.entries()) writeFileSync(join(cwd, `${i}.jsonl`), stdout);

  test.each(formats)('gives what one run would have given: %s', (format) => {
    const whole = check(cwd, ['--format', format, ...options]);
    expect(brieflint(['merge', '1.jsonl', '0.jsonl', '--show-ignored', '--format', format], { cwd })).toEqual(whole);
    expect(whole.status).toBe(2);
  });

  test('its parts may lie in one file, come by standard input, and overlap', () => {
    const both = runs.map(({ stdout }) => stdout).join('');
    const merged = brieflint(['merge', '0.jsonl', '1.jsonl'], { cwd });
    expect(brieflint(['merge', '-'], { cwd, input: both })).toEqual(merged);
    expect(brieflint(['merge', '-', '0.jsonl', '1.jsonl', '0.jsonl'], { cwd, input: `${both}\n\n${both}` })).toEqual(
      merged,
    );
    expect(brieflint(['merge', '-'], { cwd, input: both.trimEnd().replaceAll('\n', '\r\n') })).toEqual(merged);
  });

  test('lines longer than what is read at once', () => {
    const text = runs.map(({ stdout }) => stdout).join('');
    writeFileSync(join(cwd, 'long.jsonl'), text.replace('"words":"Sumary"', `"words":"${'x'.repeat(3_000_000)}"`));
    expect(readFileSync(join(cwd, 'long.jsonl')).length).toBeGreaterThan(3_000_000);
    expect(brieflint(['merge', 'long.jsonl', '--format', 'json'], { cwd })).toEqual(
      brieflint(['merge', '0.jsonl', '1.jsonl', '--format', 'json'], { cwd }),
    );
  });

  test('its status is that of the problems', () => {
    const sound = folderOf({ 'a.md': current });
    const merge = (input: string, ...args: string[]) => brieflint(['merge', '-', ...args], { input }).status;
    expect(merge(check(sound, ['--format', 'jsonl']).stdout)).toBe(0);
    expect(merge('')).toBe(0);
    const warned = check(folderOf({ 'a.md': current.replace('## Summary', '## Sumary') }), [
      '--format',
      'jsonl',
    ]).stdout;
    expect([merge(warned), merge(warned, '--max-warnings', '0')]).toEqual([0, 1]);
  });

  test('statistics and a file, as check has them', () => {
    const args = ['merge', '0.jsonl', '1.jsonl', '--statistics', '--format', 'html', '--output-file', 'all.html'];
    const { stdout } = brieflint(args, { cwd });
    expect(stdout).toMatch(
      /^Wrote all\.html: \d+ errors, \d+ warnings, 1 note in 6 briefings\.\nProblems by rule:\n {2}\d+ {2}/,
    );
    expect(readFileSync(join(cwd, 'all.html'), 'utf8')).toContain('nonstandard-term');
    expect(brieflint(['merge', '0.jsonl', '--output-file', '0.jsonl'], { cwd }).stderr).toBe(
      'brieflint: “0.jsonl” is a file to merge and no place for the report: give --output-file another name.\n',
    );
  });

  test('names what is none of our lines, and reports the others', () => {
    writeFileSync(join(cwd, 'cut.jsonl'), (runs[0]?.stdout ?? '').slice(0, -30));
    symlinkSync('nowhere', join(cwd, 'link'));
    const { status, stdout, stderr } = brieflint(['merge', 'cut.jsonl', 'deep', 'link', 'B.md', '1.jsonl'], { cwd });
    const line = (runs[0]?.stdout.split('\n').length ?? 0) - 1;
    expect(status).toBe(2);
    expect(stderr.split('\n')).toEqual(
      expect.arrayContaining([
        `brieflint: “cut.jsonl” cannot be merged: its line ${line} is none that “brieflint check --format jsonl” writes.`,
        'brieflint: “deep” cannot be merged: it is a folder.',
        'brieflint: “link” cannot be merged: there is no such file.',
        'brieflint: “B.md” cannot be merged: its line 1 is none that “brieflint check --format jsonl” writes.',
      ]),
    );
    expect(stdout).toContain('nonstandard-term');
    expect(brieflint(['merge'], { cwd })).toMatchObject({
      status: 2,
      stderr: 'brieflint: merge takes files of “brieflint check --format jsonl”: brieflint merge FILES.\n',
    });
  });
});

test('jsonl is written as files are checked', () => {
  const cwd = folderOf({ 'a.md': faulty });
  appendFileSync(join(cwd, 'a.md'), '\n');
  expect(
    check(cwd, ['--format', 'jsonl', 'a.md', 'none.md'])
      .stdout.split('\n')
      .map((line) => line.slice(0, 9)),
  ).toEqual(['{"path":"', '{"error":', '']);
});
