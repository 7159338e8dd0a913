// `brieflint diff`: two issues by files and by revisions of git; one sentence for each that there is not; and what the front matter of
// an issue names as the one before it.
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sound } from '../briefings.ts';
import { brieflint, folderOf } from '../folders.ts';
import { git, repositoryOf, trap } from './repositories.ts';

/** An issue of February, and the next. */
const february = sound
  .replace('2 May', '3 February')
  .replace('is unlikely that dredging', 'is highly unlikely that dredging');
const may = sound
  .replace('the lease will be sold', 'the lease will be sold by 1 March 2026')
  .replace('It is unlikely that a second harbour will be built.', 'It is likely that grain will be rationed.');

const diff = (cwd: string, ...args: string[]) => brieflint(['diff', ...args], { cwd });
/** `change old → new` of each judgement, by the terms. */
function changes(cwd: string, ...args: string[]): string[] {
  const { stdout, stderr, status } = diff(cwd, ...args, '--format', 'json');
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  type Side = { term: string; line: number } | null;
  const { judgements } = JSON.parse(stdout) as {
    judgements: { change: string; shift: string; old: Side; new: Side }[];
  };
  return judgements.map(
    (one) =>
      `${one.change} ${one.old?.line ?? '-'} ${one.old?.term ?? '-'} → ${one.new?.line ?? '-'} ${one.new?.term ?? '-'} ${one.shift}`,
  );
}
const all = [
  'changed 16 highly unlikely → 16 unlikely up',
  'changed 20 unlikely → 20 unlikely same',
  'new - - → 24 likely null',
  'dropped 24 unlikely → - - null',
];

test('two files, in every format', () => {
  const cwd = folderOf({ 'old.md': february, 'new.md': may });
  expect(changes(cwd, 'old.md', 'new.md')).toEqual(all);
  expect(JSON.parse(diff(cwd, 'old.md', 'new.md', '--format', 'json').stdout)).toEqual({
    version: 1,
    old: { path: 'old.md', published: '2025-02-03' },
    new: { path: 'new.md', published: '2025-05-02' },
    judgements: [
      {
        change: 'changed',
        event: 'dredging will begin',
        old: { line: 16, term: 'highly unlikely', low: 10, high: 20, due: '2025-05-03' },
        new: { line: 16, term: 'unlikely', low: 25, high: 35, due: '2025-08-02' },
        shift: 'up',
      },
      {
        change: 'changed',
        event: 'the lease will be sold by 1 March 2026',
        old: { line: 20, term: 'unlikely', low: 25, high: 35, due: '2026-02-03' },
        new: { line: 20, term: 'unlikely', low: 25, high: 35, due: '2026-03-01' },
        shift: 'same',
      },
      {
        change: 'new',
        event: 'grain will be rationed',
        old: null,
        new: { line: 24, term: 'likely', low: 55, high: 75, due: null },
        shift: null,
      },
      {
        change: 'dropped',
        event: 'a second harbour will be built',
        old: { line: 24, term: 'unlikely', low: 25, high: 35, due: null },
        new: null,
        shift: null,
      },
    ],
    counts: { kept: 0, reworded: 0, changed: 2, new: 1, dropped: 1 },
  });
  expect(diff(cwd, 'old.md', 'new.md').stdout).toBe(`old.md (3 February 2025) → new.md (2 May 2025)

Changed
    16  dredging will begin
          highly unlikely → unlikely: 10–20 % → 25–35 %, more likely
    20  the lease will be sold by 1 March 2026
          due 3 February 2026 → 1 March 2026

New
    24  grain will be rationed
          likely, 55–75 %

Dropped
    24  a second harbour will be built
          unlikely, 25–35 %

4 judgements: 2 changed, 1 new, 1 dropped.
`);
  expect(diff(cwd, 'old.md', 'new.md', '--format', 'markdown').stdout).toBe(`<!-- brieflint diff -->
### Judgements: 2 changed, 1 new, 1 dropped

**old.md** (3 February 2025) → **new.md** (2 May 2025)

**Changed**

| line | judgement | |
| ---: | --- | --- |
| 16 | dredging will begin | highly unlikely → unlikely: 10–20 % → 25–35 %, more likely |
| 20 | the lease will be sold by 1 March 2026 | due 3 February 2026 → 1 March 2026 |

**New**

| line | judgement | |
| ---: | --- | --- |
| 24 | grain will be rationed | likely, 55–75 % |

**Dropped**

| line | judgement | |
| ---: | --- | --- |
| 24 | a second harbour will be built | unlikely, 25–35 % |
`);
});

test('the words of a briefing make no markup in a comment', () => {
  const cwd = folderOf({
    'old.md': february,
    'new.md': may.replace('grain will be rationed', 'grain | \\<img src=x> \\[a](b) @ada #12 will be rationed'),
  });
  expect(diff(cwd, 'old.md', 'new.md', '--format', 'markdown').stdout).toContain(
    'grain \\| \\<img src=x\\> \\[a\\](b) @<!-- -->ada #<!-- -->12 will be rationed',
  );
});

test('a file of its own for the report, which replaces only an earlier one', () => {
  const cwd = folderOf({ 'old.md': february, 'new.md': may, 'notes.md': '# Notes\n' });
  const write = (file: string) => diff(cwd, 'old.md', 'new.md', '--format', 'markdown', '--output', file);
  expect(write('report.md')).toEqual({
    status: 0,
    stdout: 'Wrote report.md: 2 changed, 1 new, 1 dropped.\n',
    stderr: '',
  });
  expect(write('report.md').status).toBe(0);
  expect(write('notes.md')).toMatchObject({ status: 2, stdout: '' });
  expect(write('old.md').stderr).toContain('“old.md” is an issue to compare and no place for the report');
});

describe('revisions of git', () => {
  const series = () => {
    const cwd = repositoryOf({ 'briefings/port.md': february, 'other.txt': 'x\n' });
    git(cwd, 'tag', 'february');
    writeFileSync(join(cwd, 'briefings/port.md'), may);
    return cwd;
  };

  test.each([
    ['.', ['HEAD', 'briefings/port.md']],
    ['.', ['february', 'briefings/port.md']],
    ['.', ['HEAD:briefings/port.md', 'briefings/port.md']],
    ['.', ['HEAD:briefings/port.md']],
    ['briefings', ['HEAD', 'port.md']],
    ['briefings', ['HEAD:./port.md', 'port.md']],
    ['briefings', ['HEAD:briefings/port.md']],
  ])('in %s: diff %j', (folder, args) => {
    expect(changes(join(series(), folder), ...args)).toEqual(all);
  });

  test('two states, of which neither is in the working tree', () => {
    const cwd = series();
    git(cwd, 'commit', '-qam', 'second');
    writeFileSync(join(cwd, 'briefings/port.md'), 'gone\n');
    expect(changes(cwd, 'HEAD~1:briefings/port.md', 'HEAD:briefings/port.md')).toEqual(all);
    expect(changes(cwd, 'HEAD~1', 'HEAD:briefings/port.md')).toEqual(all);
  });

  test('what is called like a revision is a file where it is there', () => {
    const cwd = series();
    writeFileSync(join(cwd, 'HEAD'), february);
    expect(changes(cwd, 'HEAD', 'briefings/port.md')).toEqual(all);
  });

  test.each([
    [[], 'diff takes two issues: brieflint diff OLD NEW, where OLD is a file, REV or REV:PATH.'],
    [['a.md', 'b.md', 'c.md'], 'diff takes two issues: brieflint diff OLD NEW, where OLD is a file, REV or REV:PATH.'],
    [
      ['briefings/port.md'],
      '“briefings/port.md” is only one issue: brieflint diff OLD NEW, where OLD is a file, REV or REV:PATH.',
    ],
    [['HEAD'], 'There is no file “HEAD”; if it is a revision, name the file too: brieflint diff REV FILE.'],
    [['HEAD', 'HEAD'], '“HEAD” is no file: name the file of that revision too, “HEAD:PATH”.'],
    [
      ['briefings/port.md', 'briefings/../briefings/port.md'],
      '“briefings/../briefings/port.md” is named twice: name an earlier issue to compare it with.',
    ],
    [
      ['HEAD:briefings/port.md', 'HEAD:briefings/port.md'],
      '“HEAD:briefings/port.md” is named twice: name an earlier issue to compare it with.',
    ],
    [
      ['nowhere', 'briefings/port.md'],
      'There is no file and no revision “nowhere” here: fetch it first, or name another.',
    ],
    [['HEAD:port.md'], 'There is no file “port.md” in “HEAD”: if it had another name then, write “HEAD:NAME”.'],
    [['HEAD', 'gone.md'], '“gone.md” cannot be read: there is no such file.'],
    [['gone.md', 'briefings/port.md'], '“gone.md” cannot be read: there is no such file.'],
    [['briefings', 'briefings/port.md'], '“briefings” is no file that can be compared: name one briefing.'],
    [[':briefings/port.md'], '“:briefings/port.md” names no revision before the colon: write REV:PATH.'],
    [['--', '--output=x', 'briefings/port.md'], '“--output=x” is no revision: none begins with a hyphen.'],
    [['--', '-x:a.md', 'briefings/port.md'], '“-x:a.md” is no revision: none begins with a hyphen.'],
    [
      ['HEAD:other.txt', 'briefings/port.md'],
      '“HEAD:other.txt” is no briefing and was not compared: no forecast section was found. Add --all to take it for one.',
    ],
  ])('diff %j has one sentence', (args, sentence) => {
    const { status, stdout, stderr } = diff(series(), ...args);
    expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: '', stderr: `brieflint: ${sentence}\n` });
  });

  test('a file that is no text, one that is no briefing: a sentence for each', () => {
    const cwd = folderOf({ 'a.md': '# Notes\n', 'b.md': 'x\0y' });
    writeFileSync(join(cwd, 'b.md'), new Uint8Array([0xff, 0x00, 0xfe, 0x41]));
    const { status, stdout, stderr } = diff(cwd, 'a.md', 'b.md');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.trim().split('\n')).toHaveLength(2);
  });

  test('outside of a repository', () => {
    const cwd = folderOf({ 'new.md': may });
    expect(diff(cwd, 'HEAD', 'new.md').stderr).toMatch(
      /“HEAD” is no file here, and git was asked for it: this folder is in no repository of git\./,
    );
  });

  test.skipIf(process.platform === 'win32')('a repository of a stranger has nothing run', () => {
    const { cwd, ran } = trap();
    for (const args of [['HEAD', 'a.md'], ['HEAD:b.md'], ['HEAD:a.md', 'HEAD:b.md']]) {
      const { status, stderr } = diff(cwd, ...args);
      expect({ status, stderr, ran: ran() }).toEqual({ status: 0, stderr: '', ran: '' });
    }
  });
});

describe('the issue before that front matter names', () => {
  const issue = (text: string, previous?: string) =>
    previous === undefined ? text : `---\nprevious: ${previous}\n---\n\n${text}`;
  const told = (cwd: string, path = 'new.md', ...options: string[]): string[] =>
    JSON.parse(brieflint(['check', path, '--format', 'json', '--today', '2025-05-10', ...options], { cwd }).stdout)
      .files.find((file: { path: string }) => file.path === path)
      .problems.filter(({ rule }: { rule: string }) => ['unexplained-change', 'invalid-setting'].includes(rule))
      .map(({ line, rule, message }: { line: number; rule: string; message: string }) => `${line} ${rule}: ${message}`);
  const changed =
    '20 unexplained-change: “unlikely” (25–35 %) here, but “highly unlikely” (10–20 %) for the same event in the issue of 3 February 2025: say in the text that the estimate changed, and why.';

  test('is compared, wherever the command runs', () => {
    const cwd = folderOf({
      '2025/old.md': february,
      '2025/new.md': issue(may, 'old.md'),
      'new.md': issue(may, '2025/old.md'),
    });
    expect(told(cwd)).toEqual([changed]);
    expect(told(cwd, '2025/new.md')).toEqual([changed]);
    expect(told(join(cwd, '2025'))).toEqual([changed]);
  });

  test.each([
    ['odl.md', 'There is no file “odl.md”: perhaps “old.md”.'],
    ['../nowhere/x.md', 'There is no file “../nowhere/x.md”: the path counts from the folder of this file.'],
    ['new.md', '“new.md” is this very file: name the issue before it.'],
    ['./deep/../new.md', '“./deep/../new.md” is this very file: name the issue before it.'],
    ['circle.md', '“circle.md” leads back to this file: an issue before it names this one as its previous.'],
    ['long.md', '“long.md” leads back to this file: an issue before it names this one as its previous.'],
    ['notes.md', '“notes.md” is no briefing: no forecast section was found.'],
    ['secret.txt', '“secret.txt” is no Markdown file by its name: name the text of the issue before.'],
    ['link.md', '“link.md” cannot be read: it is no Markdown file.'],
    ['deep.md', '“deep.md” cannot be read: it is a folder.'],
    ['/etc/old.md', '“/etc/old.md” is a path of one computer: count it from the folder of this file.'],
    [
      '//server/share/old.md',
      '“//server/share/old.md” is no file of this computer, and a briefing names no other: copy it here.',
    ],
    ['file:///old.md', '“file:///old.md” is no file of this computer, and a briefing names no other: copy it here.'],
  ])('previous: %s', (previous, message) => {
    const cwd = folderOf({
      'old.md': february,
      'new.md': issue(may, previous),
      'circle.md': issue(february, 'new.md'),
      'long.md': issue(february, 'circle.md'),
      'notes.md': '# Notes\n',
      'secret.txt': 'password\n',
      'deep.md/x.md': '',
    });
    symlinkSync(join(cwd, 'secret.txt'), join(cwd, 'link.md'));
    expect(told(cwd)).toEqual([`2 invalid-setting: ${message}`]);
  });

  test('a circle further back is none of this file’s', () => {
    const cwd = folderOf({
      'new.md': issue(may, 'old.md'),
      'old.md': issue(february, 'older.md'),
      'older.md': issue(february, 'old.md'),
    });
    expect(told(cwd)).toEqual([changed]);
  });

  test('options of the command line hold for both', () => {
    const cwd = folderOf({ 'old.md': february, 'new.md': issue(may, 'old.md') });
    // Under NATO *highly unlikely* is under 10 %, *unlikely* 10–40 %.
    expect(told(cwd, 'new.md', '--standard', 'nato')).toEqual([
      changed.replace('25–35', '10–40').replace('(10–20 %)', '(0–10 %)'),
    ]);
  });

  test('a cache knows when the issue before is another', () => {
    const cwd = folderOf({ 'old.md': february, 'new.md': issue(may, 'old.md') });
    const cached = () => told(cwd, 'new.md', '--cache');
    expect(cached()).toEqual([changed]);
    expect(cached()).toEqual([changed]);
    writeFileSync(join(cwd, 'old.md'), sound);
    expect(cached()).toEqual([]);
    writeFileSync(join(cwd, 'old.md'), '# Notes\n');
    expect(cached()).toEqual(['2 invalid-setting: “old.md” is no briefing: no forecast section was found.']);
  });
});
