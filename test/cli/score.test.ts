// “brieflint score” as a process.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { brieflint, folderOf } from '../folders.ts';

/** A paper whose outcomes are known; each judgement has its outcome, or none. */
const paper = (date: string, judgements: readonly string[], standard = 'phia', author = 'Ida Brandt'): string => `---
standard: ${standard}
---

# The Brask ferry

${author} | ${date}

## Summary

- The pier stands.

## Forecast

### Short-term (Now - 3 months)

${judgements.join('\n')}
`;

const ferry = paper('2 May 2025', [
  '- It is likely that the ferry line will reopen.\n  - Outcome: happened, 2 July 2025.',
  '- It is highly unlikely (12 %) that the pier will be sold.\n  - Outcome: did not happen.',
  '- It is unlikely that the captain will resign.\n  - Outcome: void.',
  '- It is likely that the toll will rise.',
]);
const yard = paper('2 May 2026', ['- It is likely that the yard will close.\n  - Outcome: no.'], 'icd203', 'Jon Vale');

const score = (cwd: string, ...args: string[]) => brieflint(['score', '--today', '2026-11-28', ...args], { cwd });
const json = (cwd: string, ...args: string[]) => JSON.parse(score(cwd, '--format', 'json', ...args).stdout);

test('--format json keeps its contract to the letter', () => {
  const { stdout, status } = score(
    folderOf({ 'ferry.md': ferry, 'yard.md': yard }),
    '--format',
    'json',
    '--by',
    'year',
  );
  expect(status).toBe(0);
  const term = (standard: string, name: string, low: number, high: number, happened: number) => ({
    ...{ standard, term: name, low, high, n: 1, happened },
    ...{ rate: null, rateLow: null, rateHigh: null, verdict: 'too few to tell' },
  });
  const near = (value: number) => expect.closeTo(value, 9);
  const close = term('icd203', 'likely', 55, 80, 0);
  const sell = term('phia', 'highly unlikely', 10, 20, 0);
  const reopen = term('phia', 'likely', 55, 75, 1);
  // 0.65 of what happened, 0.12 and 0.675 of what did not.
  const expected = {
    version: 1,
    today: '2026-11-28',
    counts: { judgements: 5, resolved: 4, scored: 3, void: 1, partly: 0, cannotBeTold: 0, open: 0, overdue: 1 },
    brier: {
      mean: near((0.35 ** 2 + 0.12 ** 2 + 0.675 ** 2) / 3),
      low: null,
      high: null,
      best: near((0.25 ** 2 + 0.1 ** 2 + 0.55 ** 2) / 3),
      worst: near((0.45 ** 2 + 0.2 ** 2 + 0.8 ** 2) / 3),
      baseRate: near(2 / 9),
      always50: 0.25,
    },
    terms: [close, sell, reopen],
    murphy: {
      reliability: near((0.35 ** 2 + 0.12 ** 2 + 0.675 ** 2) / 3),
      resolution: near(2 / 9),
      uncertainty: near(2 / 9),
    },
    confidence: { said: near((0.65 + 0.88 + 0.675) / 3), came: near(2 / 3) },
    auc: 0.5,
    groups: [
      {
        by: 'year',
        value: '2025',
        counts: { judgements: 4, resolved: 3, scored: 2, void: 1, partly: 0, cannotBeTold: 0, open: 0, overdue: 1 },
        brier: {
          mean: near((0.35 ** 2 + 0.12 ** 2) / 2),
          low: null,
          high: null,
          best: near((0.25 ** 2 + 0.1 ** 2) / 2),
          worst: near((0.45 ** 2 + 0.2 ** 2) / 2),
          baseRate: 0.25,
          always50: 0.25,
        },
        terms: [sell, reopen],
        murphy: { reliability: near((0.35 ** 2 + 0.12 ** 2) / 2), resolution: 0.25, uncertainty: 0.25 },
        confidence: { said: near((0.65 + 0.88) / 2), came: 1 },
        auc: 1,
      },
      {
        by: 'year',
        value: '2026',
        counts: { judgements: 1, resolved: 1, scored: 1, void: 0, partly: 0, cannotBeTold: 0, open: 0, overdue: 0 },
        brier: {
          mean: near(0.675 ** 2),
          low: null,
          high: null,
          best: near(0.55 ** 2),
          worst: near(0.8 ** 2),
          baseRate: 0,
          always50: 0.25,
        },
        terms: [close],
        murphy: { reliability: near(0.675 ** 2), resolution: 0, uncertainty: 0 },
        confidence: { said: near(0.675), came: 0 },
        auc: null,
      },
    ],
  };
  const actual = JSON.parse(stdout);
  expect(actual).toEqual(expected);
  const namesOf = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(namesOf)
      : typeof value === 'object' && value !== null && !('asymmetricMatch' in value)
        ? Object.entries(value).map(([name, inner]) => [name, namesOf(inner)])
        : null;
  expect(namesOf(actual), 'the order of the names').toEqual(namesOf(expected));
});

test('for people it says the score, each term with a bar, and what may not be concluded', () => {
  const { stdout, status } = score(folderOf({ 'ferry.md': ferry, 'yard.md': yard }), '--by', 'author');
  expect(status).toBe(0);
  expect(stdout).toMatch(/^3 judgements from 2 briefings of 2 May 2025 to 2 May 2026 score 0\.198,/);
  expect(stdout).toMatch(/^highly unlikely {2}10–20 % {2}····████·+ {2}0 of 1 {4}too few to tell$/m);
  expect(stdout).toMatch(/^Jon Vale +1 +1 +too few/m);
  expect(stdout).toContain('What may not be concluded\n');
  for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
});

test('where nothing can be scored yet it says what to write', () => {
  const { stdout, status } = score(
    folderOf({ 'a.md': paper('2 May 2026', ['- It is likely that the toll will rise.']) }),
  );
  expect(status).toBe(0);
  expect(stdout.replaceAll('\n', ' ')).toBe(
    'No judgement can be scored yet: that takes an estimate, and an outcome under it such as “Outcome: did not happen, 2 April 2025.” 1 judgement: 0 with an outcome, 1 overdue without one, 0 still open. Of those with an outcome 0 are scored. ',
  );
  expect(json(folderOf({})).counts.judgements).toBe(0);
});

test.each([
  ['html', /^<!doctype html>/],
  ['svg', /^<svg /],
  ['markdown', /^<!-- brieflint score -->/],
  ['csv', /^by,value,standard,/],
  ['json', /^\{/],
  ['pretty', /^3 judgements/],
])('--output writes %s whole, over an earlier one too, and says so', (format, start) => {
  const cwd = folderOf({ 'ferry.md': ferry, 'yard.md': yard });
  const name = format === 'markdown' ? 'score.md' : 'score.out';
  const printed = score(cwd, '--format', format).stdout;
  for (const _ of [1, 2]) {
    const { stdout, stderr, status } = score(cwd, '--format', format, '--output', name);
    expect({ stdout, stderr, status }).toEqual({
      stdout: `Wrote ${name}: 3 judgements scored, of 2 briefings.\n`,
      stderr: '',
      status: 0,
    });
  }
  const written = readFileSync(join(cwd, name), 'utf8');
  expect(written).toMatch(start);
  expect(written).toBe(printed);
});

test('no briefing is replaced by a score', () => {
  const cwd = folderOf({ 'ferry.md': ferry });
  expect(score(cwd, '--format', 'markdown', '--output', 'ferry.md')).toMatchObject({ status: 2 });
  expect(readFileSync(join(cwd, 'ferry.md'), 'utf8')).toBe(ferry);
});

test('--since and --until go by publication; a briefing without a date is left out, and that is said', () => {
  const cwd = folderOf({
    'ferry.md': ferry,
    'yard.md': yard,
    'undated.md': `${yard.replace('Jon Vale | 2 May 2026', 'Jon Vale').replace('---\n', '---\ntype: briefing\n')}`,
  });
  const scored = (...args: string[]) => json(cwd, ...args).counts.scored;
  expect([scored(), scored('--since', '2026-01-01'), scored('--until', '2025-05-02')]).toEqual([4, 1, 2]);
  expect(score(cwd, '--since', '2026-01-01').stderr).toBe(
    '1 judgement of briefings without a date of publication is left out.\n',
  );
  const page = score(cwd, '--since', '2026-01-01', '--author', 'jon vale', '--format', 'html').stdout;
  expect(page).toContain('Only judgements by jon vale, published from 1 January 2026.');
  expect(page).toContain('1 judgement of briefings without a date of publication is left out.');
});

test('one file that cannot be read hides no score, and the page says that it is missing', () => {
  const cwd = folderOf({ 'ferry.md': ferry });
  const { stdout, stderr, status } = score(cwd, '--format', 'html', 'ferry.md', 'gone.md');
  expect(status).toBe(2);
  expect(stderr).toBe('brieflint: “gone.md” cannot be read: there is no such file.\n');
  expect(stdout).toContain('2 judgements from 1 briefing');
  expect(stdout).toContain('“gone.md” cannot be read: there is no such file.');
});

test('a judgement of two copies of a paper counts once', () => {
  const cwd = folderOf({ 'ferry.md': ferry, 'archive/ferry.md': ferry });
  expect(json(cwd).counts).toEqual(json(folderOf({ 'ferry.md': ferry })).counts);
});

test('threads and the cache change nothing', () => {
  const cwd = folderOf({ 'ferry.md': ferry, 'yard.md': yard });
  const plain = score(cwd, '--format', 'json').stdout;
  for (const options of [['--threads', '2'], ['--cache'], ['--cache']])
    expect(score(cwd, '--format', 'json', ...options).stdout).toBe(plain);
  expect(existsSync(join(cwd, '.brieflintcache'))).toBe(true);
});

test.each([
  [['--by', 'desk'], 'There is no grouping “desk”: there are author, standard, term, horizon, section, year and file.'],
  [['--format', 'pdf'], 'There is no format “pdf”: there are pretty, json, csv, markdown, html and svg.'],
  [
    ['--since', '2026-01-02', '--until', '2026-01-01'],
    'No day is after 2026-01-02 and before 2026-01-01: exchange --since and --until.',
  ],
  [['--since', 'May'], '“May” is no date: write the day as YYYY-MM-DD, such as 2026-11-29.'],
  [
    ['--output', 'ferry.md'],
    '“ferry.md” was left as it is: it is no report of Brieflint. Name another file with --output, or remove this one.',
  ],
])('%j ends with one sentence and status 2', (args, sentence) => {
  const { status, stdout, stderr } = score(folderOf({ 'ferry.md': ferry }), ...args);
  expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: '', stderr: `brieflint: ${sentence}\n` });
});
