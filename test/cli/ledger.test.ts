// `brieflint ledger`: what it lists, for people and for programs.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sound } from '../briefings.ts';
import { brieflint, folderOf } from '../folders.ts';

const short = '- It is unlikely that dredging will begin.';
const told = sound
  .replace('# The port', '# The yard')
  .replace('Ada Lind', 'Jon Vale and Ada Lind')
  .replace('2 May 2025', '9 June 2025')
  .replace(short, '- It is likely (60 %) that the yard will close.\n  - Outcome: happened, 1 July 2025.');
const cwd = folderOf({ 'a.md': sound, 'b/c.md': told, 'notes.md': '# Notes\n\nIt is likely that it rains.\n' });

const ledger = (args: readonly string[], where = cwd, today = '2025-07-25') =>
  brieflint(['ledger', '--today', today, ...args], { cwd: where });
const listed = (...args: string[]): { id: string; event: string; state: string; path: string }[] =>
  JSON.parse(ledger(['--format', 'json', ...args]).stdout).judgements;

test('lists judgements by due day, with a bar of the band and the place', () => {
  expect(ledger([])).toEqual({
    status: 0,
    stderr: '',
    stdout: ` 2 Aug 2025  ·····██·············  unlikely, 25–35 %                   due in 8 days
             dredging will begin a.md:16
 9 Sep 2025  ···········█◆██·····  likely (60 %), 55–75 %              happened, 1 Jul 2025
             the yard will close b/c.md:16
 2 May 2026  ·····██·············  unlikely, 25–35 %                   open
             the lease will be sold a.md:20
 9 Jun 2026  ·····██·············  unlikely, 25–35 %                   open
             the lease will be sold b/c.md:21
          –  ·····██·············  unlikely, 25–35 %                   no due day, to review from 2 May 2026
             a second harbour will be built a.md:24
          –  ·····██·············  unlikely, 25–35 %                   no due day, to review from 9 Jun 2026
             a second harbour will be built b/c.md:25

6 judgements: 1 due, 2 open, 2 undated, 1 resolved.
`,
  });
});

test('groups them, one of two authors under each', () => {
  const { stdout } = ledger(['--by', 'author', '--state', 'due,resolved']);
  expect(stdout.match(/^[A-Z].*$|(?<=^ +)\S.*(?= \S+:\d+$)/gm)).toEqual([
    'Ada Lind',
    'dredging will begin',
    'the yard will close',
    'Jon Vale',
    'the yard will close',
  ]);
});

test('the JSON has the keys of the contract, in its order', () => {
  const { version, today, judgements, counts } = JSON.parse(ledger(['--format', 'json', 'a.md']).stdout);
  expect({ version, today, counts }).toEqual({
    version: 1,
    today: '2025-07-25',
    counts: { open: 1, due: 1, overdue: 0, resolved: 0, undated: 1 },
  });
  expect(Object.keys(judgements[0]).join(' ')).toBe(
    'id path line column text event authors published standard term low high point confidence section horizon opens due dueFrom state outcome resolved evidence also',
  );
});

describe('chooses', () => {
  test.each<[string[], string[]]>([
    [['--state', 'resolved'], ['the yard will close']],
    [
      ['--state', 'due, resolved'],
      ['dredging will begin', 'the yard will close'],
    ],
    [['--author', 'jon  vale', '--state', 'resolved'], ['the yard will close']],
    [['--since', '2025-06-01', '--state', 'due,resolved'], ['the yard will close']],
    [['--until', '2025-05-02', '--state', 'due,resolved'], ['dredging will begin']],
    [['--since', '2025-05-03', '--until', '2025-06-08'], []],
    [['--due-within', '7', '--state', 'due'], []],
    [['b', '--state', 'resolved'], ['the yard will close']],
  ])('%j', (args, events) => {
    expect(listed(...args).map(({ event }) => event)).toEqual(events);
  });
});

describe('the status', () => {
  test.each<[string[], string, number]>([
    [[], '2025-09-01', 0],
    [['--fail-overdue'], '2025-09-01', 1],
    [['--fail-overdue'], '2025-08-02', 0],
    [['--fail-overdue', '--state', 'resolved'], '2025-09-01', 0],
    [['--fail-overdue', 'none.md', 'a.md'], '2025-09-01', 2],
  ])('%j on %s', (args, today, status) => {
    expect(ledger(args, cwd, today).status).toBe(status);
  });
});

describe('what cannot be is one sentence', () => {
  test.each<[string[], string]>([
    [['--state', 'ovredue'], 'There is no state “ovredue”: perhaps “overdue”.'],
    [['--by', 'term'], 'There is no grouping “term”: there are due, author, horizon and file.'],
    [['--since', '2025-6-1'], '“2025-6-1” is no date: write the day as YYYY-MM-DD, such as 2026-11-29.'],
    [
      ['--since', '2026-01-01', '--until', '2025-01-01'],
      'No day is after 2026-01-01 and before 2025-01-01: exchange --since and --until.',
    ],
    [['--due-within', 'soon'], '“soon” is no number of days: write --due-within 0, 7, 14 …'],
    [
      ['--cache', '--output', '.brieflintcache'],
      '“.brieflintcache” is the cache and no place for the report: give --output another name.',
    ],
    [['--output', 'a.md'], '“a.md” is no place for this report: give it another name, such as report.txt.'],
    [
      ['--output', 'x.txt', 'x.txt'],
      '“x.txt” is a file to read and no place for the report: give --output another name.',
    ],
  ])('%j', (args, sentence) => {
    const where = folderOf({ 'x.txt': '' });
    expect(ledger(args, where)).toEqual({ status: 2, stdout: '', stderr: `brieflint: ${sentence}\n` });
  });

  test.each(['Ada Lund', 'ada', 'Lind'])('nobody of the name %s has a judgement', (name) => {
    expect(ledger(['--author', name])).toEqual({
      status: 0,
      stdout: 'No judgements.\n',
      stderr: `No judgement is by “${name}”: perhaps “Ada Lind”.\n`,
    });
  });
});

test('a broken file hides no other, and copies are counted once', () => {
  const where = folderOf({ 'a.md': sound, 'copy of a.md': sound });
  writeFileSync(join(where, 'broken.md'), Buffer.from([0x23, 0x20, 0xff, 0xfe, 0xff]));
  const { status, stdout, stderr } = ledger(['a.md', 'copy of a.md', 'broken.md'], where);
  expect({ status, last: stdout.split('\n').at(-2), stderr }).toEqual({
    status: 2,
    last: '3 judgements: 1 due, 1 open, 1 undated.',
    stderr:
      '3 judgements of copies of a briefing are counted once.\nbrieflint: “broken.md” cannot be read: it is not text in UTF-8.\n',
  });
});

describe('what a writer meant otherwise is told by its line, and hides nothing', () => {
  const outcome = (words: string) => sound.replace(short, `${short}\n  - Outcome: ${words}`);
  test.each<[string, string, string]>([
    [
      'an outcome without a verdict',
      outcome('maybe.\n- It is likely that it will rain.\n  - Outcome: happened.'),
      'a.md:17: “maybe” ',
    ],
    ['one with two', outcome('happened / did not happen.'), 'a.md:17: '],
    [
      'one of the future',
      outcome('happened, 1 January 2031.'),
      'a.md:17: An outcome on “1 January 2031” lies in the future',
    ],
    [
      'one before the paper',
      outcome('happened, 1 January 2020.'),
      'a.md:17: An outcome on “1 January 2020” lies before',
    ],
    [
      'one of a judgement that is none',
      sound.replace('- Grain is cheap.', '- Grain is cheap.\n  - Outcome: happened.'),
      'a.md:9: ',
    ],
    [
      'a standard that there is not',
      `---\nstandard: natto\n---\n\n${sound}`,
      'a.md:2: There is no standard “natto”: perhaps “nato”.',
    ],
  ])('%s', (_, text, said) => {
    const { status, stdout, stderr } = ledger([], folderOf({ 'a.md': text }));
    expect({ status, told: stderr.slice(0, said.length), lines: stderr.split('\n').length }).toEqual({
      status: 0,
      told: said,
      lines: 2,
    });
    expect(stdout).toMatch(/^[34] judgements: /m);
  });

  test('where a rule is off, or a comment says so, nothing is told; of many the first five', () => {
    const both = 'happened / did not happen.';
    const ignored = outcome(both).replace(short, `<!-- brieflint-ignore unreadable-outcome: not yet -->\n\n${short}`);
    const off = { 'a.md': outcome(both), '.brieflint.yaml': 'rules: { unreadable-outcome: off }\n' };
    expect(ledger([], folderOf({ 'a.md': ignored })).stderr).toBe('');
    expect(ledger([], folderOf(off)).stderr).toBe('');
    const many = Object.fromEntries(
      Array.from({ length: 7 }, (_, i) => [`${i}.md`, outcome(both).replace('port', `${i}`)]),
    );
    expect(ledger([], folderOf(many)).stderr.split('\n').slice(5)).toEqual([
      '… and 2 more: “brieflint check” tells them all.',
      '',
    ]);
  });
});

test('several threads, a cache and a second run with it find the same', () => {
  const where = folderOf({});
  for (let i = 0; i < 40; i++) {
    mkdirSync(join(where, `${i % 3}`), { recursive: true });
    writeFileSync(join(where, `${i % 3}`, `${i}.md`), sound.replace('# The port', `# The port ${i}`));
  }
  const plain = ledger(['--format', 'json', '--threads', '1'], where).stdout;
  expect(JSON.parse(plain).judgements).toHaveLength(120);
  expect(ledger(['--format', 'json', '--threads', '2'], where).stdout).toBe(plain);
  const secret = { env: { XDG_CONFIG_HOME: join(where, 'config'), XDG_CACHE_HOME: join(where, 'cache') } };
  const cached = (command: string) =>
    brieflint([command, '--cache', '--format', 'json', '--today', '2025-07-25'], { cwd: where, ...secret }).stdout;
  const checked = cached('check');
  expect(cached('ledger')).toBe(plain);
  const size = readFileSync(join(where, '.brieflintcache')).length;
  expect(cached('ledger')).toBe(plain);
  expect(cached('check')).toBe(checked);
  expect(readFileSync(join(where, '.brieflintcache'))).toHaveLength(size);
});
