// --changed, --since, --staged and --touched-lines: what git says has changed, and nothing that a repository would have git run.
import { spawnSync } from 'node:child_process';
import { appendFileSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { touchedLines } from '../../server/src/cli/run/touchedLines.ts';
import { current } from '../briefings.ts';
import { brieflint, folderOf } from '../folders.ts';
import { git, repositoryOf, trap } from './repositories.ts';

const faulty = current
  .replace('## Summary', '## Sumary')
  .replace('unlikely that dredging', 'very likely that dredging');

const check = (cwd: string, ...options: string[]) => {
  const { status, stdout, stderr } = brieflint(['check', '--format', 'json', ...options], { cwd });
  return {
    status,
    stderr,
    files:
      stdout === '' ? [] : (JSON.parse(stdout).files as { path: string; problems: { line: number; rule: string }[] }[]),
  };
};
const paths = (cwd: string, ...options: string[]) => check(cwd, ...options).files.map(({ path }) => path);
const lines = (cwd: string, ...options: string[]) =>
  check(cwd, ...options).files.map(({ path, problems }) => [path, ...problems.map(({ line }) => line)]);

const names = { 'a.md': faulty, 'deep/b.md': faulty, 'deep/“é” \t1.md': faulty, 'gone.md': faulty, 'moved.md': faulty };

describe('--changed', () => {
  const cwd = repositoryOf(names);
  test('is silent where nothing changed', () => {
    expect(brieflint(['check', '--changed'], { cwd })).toEqual({
      status: 0,
      stdout: 'No briefing found.\n',
      stderr: '',
    });
    expect(check(cwd, '--changed', '--require-briefing').status).toBe(0);
  });

  test('has what differs from the last commit, staged or not, and what git does not know', () => {
    appendFileSync(join(cwd, 'a.md'), '\n- It is likely that it rains.\n');
    writeFileSync(join(cwd, 'deep/“é” \t1.md'), faulty.replace('Grain is cheap', 'Grain is dear'));
    git(cwd, 'add', 'a.md');
    rmSync(join(cwd, 'gone.md'));
    renameSync(join(cwd, 'moved.md'), join(cwd, 'deep/new.md'));
    writeFileSync(join(cwd, '.gitignore'), 'ignored.md\n');
    writeFileSync(join(cwd, 'ignored.md'), faulty);
    expect(paths(cwd, '--changed')).toEqual(['a.md', 'deep/new.md', 'deep/“é” \t1.md']);
  });

  test('is what of the named paths changed', () => {
    expect(paths(cwd, '--changed', 'deep')).toEqual(['deep/new.md', 'deep/“é” \t1.md']);
    expect(paths(join(cwd, 'deep'), '--changed')).toEqual(['new.md', '“é” \t1.md']);
    expect(paths(join(cwd, 'deep'), '--changed', '../a.md')).toEqual(['../a.md']);
  });

  test('with --touched-lines has the problems on changed lines only, of a new file all', () => {
    expect(lines(cwd, '--changed', '--touched-lines')).toEqual([['a.md'], ['deep/new.md', 5, 16], ['deep/“é” \t1.md']]);
    writeFileSync(join(cwd, 'a.md'), faulty.replace('- The port is open.', '- The port is open.\n- It is cold.'));
    writeFileSync(join(cwd, 'deep/“é” \t1.md'), faulty.replace('begin.', 'begin soon.'));
    expect(lines(cwd, '--changed', '--touched-lines').map(([path, ...rest]) => [path, rest])).toEqual([
      ['a.md', []],
      ['deep/new.md', [5, 16]],
      ['deep/“é” \t1.md', [16, 16]],
    ]);
  });
});

test('--since has what changed since this branch left another', () => {
  const cwd = repositoryOf(names);
  git(cwd, 'checkout', '-qb', 'desk');
  writeFileSync(join(cwd, 'a.md'), faulty.replace('begin.', 'begin soon.'));
  git(cwd, 'commit', '-qam', 'second');
  git(cwd, 'checkout', '-q', 'main');
  writeFileSync(join(cwd, 'gone.md'), faulty.replace('begin.', 'begin soon.'));
  git(cwd, 'commit', '-qam', 'on main');
  git(cwd, 'tag', 'v1');
  git(cwd, 'checkout', '-q', 'desk');
  writeFileSync(join(cwd, 'untracked.md'), current);
  for (const ref of ['main', 'v1', 'main~0', git(cwd, 'rev-parse', 'main').trim()])
    expect(paths(cwd, '--since', ref)).toEqual(['a.md', 'untracked.md']);
  expect(lines(cwd, '--since', 'main', '--touched-lines')).toEqual([['a.md', 16, 16], ['untracked.md']]);
  expect(paths(cwd, '--since', 'HEAD')).toEqual(['untracked.md']);
});

describe('--staged', () => {
  const cwd = repositoryOf({ 'a.md': current, 'b.md': current, 'c.md': current });

  test('checks what is staged, whatever lies in the working tree', () => {
    writeFileSync(join(cwd, 'a.md'), faulty);
    git(cwd, 'add', 'a.md');
    writeFileSync(join(cwd, 'a.md'), current);
    writeFileSync(join(cwd, 'b.md'), faulty);
    writeFileSync(join(cwd, 'new.md'), faulty);
    git(cwd, 'add', 'new.md');
    rmSync(join(cwd, 'new.md'));
    expect(lines(cwd, '--staged')).toEqual([
      ['a.md', 5, 16],
      ['new.md', 5, 16],
    ]);
    expect(lines(cwd, '--staged', '--threads', '2')).toEqual(lines(cwd, '--staged'));
    expect(lines(cwd, '--staged', '--touched-lines')).toEqual(lines(cwd, '--staged'));
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(current);
  });

  test('works before the first commit', () => {
    const fresh = folderOf({ 'a.md': faulty, 'b.md': faulty });
    git(fresh, 'init', '-q');
    git(fresh, 'add', 'a.md');
    expect(paths(fresh, '--staged')).toEqual(['a.md']);
    expect(paths(fresh, '--changed')).toEqual(['a.md', 'b.md']);
  });
});

describe('what cannot be', () => {
  const cwd = repositoryOf({ 'a.md': current });
  test.each([
    [['--since', 'none'], 'There is no commit “none” here: fetch it first, or name another.'],
    [['--since', ''], 'There is no commit “” here: fetch it first, or name another.'],
    [['--since=--output=x'], '“--output=x” is no name of a commit: none begins with a hyphen.'],
    [['--changed', '--staged'], '--changed and --staged ask for two different changes: choose one.'],
    [['--touched-lines'], '--touched-lines needs a change: add --changed, --since REF or --staged.'],
    [['--changed', '-'], 'Standard input is in no repository of git: name files or folders.'],
    [
      ['--changed', '--touched-lines', '--baseline', 'x', '--update-baseline'],
      '--update-baseline takes files whole: leave --touched-lines out.',
    ],
  ])('%j ends with one sentence', (options, sentence) => {
    expect(brieflint(['check', ...options], { cwd })).toEqual({
      status: 2,
      stdout: '',
      stderr: `brieflint: ${sentence}\n`,
    });
  });

  test('a folder without a repository, a machine without git', () => {
    const outside = folderOf({ 'a.md': current });
    const env = { GIT_CEILING_DIRECTORIES: join(outside, '..') };
    expect(brieflint(['check', '--changed'], { cwd: outside, env })).toEqual({
      status: 2,
      stdout: '',
      stderr: 'brieflint: --changed asks git what changed: this folder is in no repository of git.\n',
    });
    expect(brieflint(['check', '--since', 'main'], { cwd, env: { PATH: outside, Path: outside } })).toEqual({
      status: 2,
      stdout: '',
      stderr: 'brieflint: --since asks git what changed: git is not installed here.\n',
    });
  });
});

describe.skipIf(process.platform === 'win32')('a repository of a stranger', () => {
  test('would have git run its programs', () => {
    const { cwd, ran } = trap();
    spawnSync('git', ['diff', 'HEAD'], { cwd });
    for (const name of ['fsmonitor', 'clean', 'command']) expect(ran()).toContain(name);
  });

  test.each([
    [['--changed']],
    [['--changed', '--touched-lines']],
    [['--since', 'HEAD', '--touched-lines']],
    [['--staged', '--touched-lines']],
  ])('has none of them run by %j', (options) => {
    const { cwd, ran } = trap();
    const { status, stderr } = check(cwd, ...options);
    expect({ status, stderr, ran: ran() }).toEqual({ status: 0, stderr: '', ran: '' });
    if (!options.includes('--staged')) expect(paths(cwd, ...options)).toEqual(['a.md', 'b.md']);
    expect(ran()).toBe('');
  });
});

test('the lines of a patch, whatever stands in them', () => {
  const patch = `diff --git a/a.md b/a.md
--- a/a.md
+++ b/a.md
@@ -3,0 +4,2 @@ # Title
+++ b/c.md
+@@ -1 +1 @@
@@ -9 +11 @@
-old
+new
@@ -20,2 +21,0 @@
-gone
-gone
--- "a/tab\\tand \\303\\251\\\\.md"
+++ "b/tab\\tand \\303\\251\\\\.md"
@@ -1 +1,3 @@
-x
\\ No newline at end of file
+x
+y
+z
--- a/two words.md\t
+++ b/two words.md\t
@@ -0,0 +1 @@
+x
`;
  expect([...touchedLines(patch)]).toEqual([
    [
      'a.md',
      [
        { first: 4, last: 5 },
        { first: 11, last: 11 },
      ],
    ],
    ['tab\tand é\\.md', [{ first: 1, last: 3 }]],
    ['two words.md', [{ first: 1, last: 1 }]],
  ]);
});
