// The example archive: two desks, twelve issues. What is said of them, and what the ledger makes of them, is pinned: README and
// documentation show it.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Verdict } from '../../server/src/briefing/outcomes/verdicts.ts';
import { readBriefing } from '../../server/src/briefing/read.ts';
import { check } from '../../server/src/check/check.ts';
import { parseIsoDay } from '../../server/src/dates/calendar.ts';
import { previousOf } from '../../server/src/ledger/compare/previous.ts';
import { entriesOf } from '../../server/src/ledger/entries.ts';
import { gather, toLedger } from '../../server/src/ledger/ledger.ts';
import { readSettings } from '../../server/src/settings/readSettings.ts';
import { findStandard } from '../../server/src/standards/index.ts';
import { drawProblem, options } from '../engine.ts';

const today = parseIsoDay('2026-11-30');
if (!today) throw new Error('No day.');

const desks = ['narrows', 'upland'];
const issues = desks.flatMap((desk) => {
  const folder = `examples/series/${desk}`;
  const { content } = readSettings(readFileSync(`${folder}/.brieflint.yaml`, 'utf8'));
  const standard = findStandard(content?.standard?.value ?? '');
  if (!standard) throw new Error(`No standard: ${folder}`);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => {
      const text = readFileSync(`${folder}/${name}`, 'utf8');
      const briefing = readBriefing(text, { ...options, standard, own: content?.own?.value ?? [] });
      return { path: `${desk}/${name}`, text, briefing };
    });
});
const ledger = toLedger(
  gather(
    issues.map(({ path, briefing }) => ({ path, ...entriesOf(briefing) })),
    today,
  ).entries,
  today,
);

test('nothing is said of them, each beside the issue that it names, but that two horizons have closed', () => {
  const said = issues.flatMap(({ path, text, briefing }, i) => {
    const before = issues[i - 1];
    const isFirst = before?.path.split('/')[0] !== path.split('/')[0];
    const name = before?.path.split('/')[1] ?? '';
    expect(text.startsWith(`---\nprevious: ${name}\n---\n`), path).toBe(!isFirst);
    const previous = isFirst || !before ? undefined : previousOf(name, before.briefing);
    return check(briefing, {}, { today, previous }).problems.map((problem) => `${path}:${drawProblem(text, problem)}`);
  });
  expect(said).toEqual([
    'narrows/2025-08.md:43:5-30 closed-horizon: “Medium-term (3-12 months)” closed on 19 August 2026: add a line “Outcome: …” under its judgement.',
    'upland/2026-03.md:29:5-32 closed-horizon: “Short-term (Now - 3 months)” closed on 2 June 2026: add a line “Outcome: …” under its judgement.',
  ]);
});

test('they are twelve briefings of two desks, each judgement in a place of its own', () => {
  expect(issues.map(({ briefing }) => briefing.isBriefing)).toEqual(Array(12).fill(true));
  expect(ledger.judgements).toHaveLength(136);
  expect(ledger.counts).toEqual({ open: 11, due: 3, overdue: 4, resolved: 113, undated: 5 });
  expect([...new Set(ledger.judgements.flatMap(({ authors }) => authors))].toSorted()).toEqual([
    'Felix Strand',
    'Jonas Akeley',
    'Maren Oake',
    'Priya Menlow',
  ]);
});

test('every verdict occurs', () => {
  const count = (verdict: Verdict) => ledger.judgements.filter(({ outcome }) => outcome === verdict).length;
  expect({
    happened: count('happened'),
    'did-not-happen': count('did-not-happen'),
    partly: count('partly'),
    'cannot-be-told': count('cannot-be-told'),
    void: count('void'),
  }).toEqual({ happened: 55, 'did-not-happen': 53, partly: 2, 'cannot-be-told': 1, void: 2 });
});

describe('they are as good as people are: somewhat underconfident, and wrong at times', () => {
  const scored = (of: string, term: string) =>
    ledger.judgements
      .filter((entry) => entry.standard === of && entry.term === term)
      .flatMap(({ outcome }) => (outcome === 'happened' ? [1] : outcome === 'did-not-happen' ? [0] : []));
  test.each<[string, string, number, number]>([
    ['phia', 'highly unlikely', 7, 1],
    ['phia', 'unlikely', 13, 2],
    ['phia', 'realistic possibility', 7, 3],
    ['phia', 'likely', 15, 12],
    ['phia', 'highly likely', 9, 8],
    ['icd203', 'very unlikely', 10, 1],
    ['icd203', 'unlikely', 13, 2],
    ['icd203', 'roughly even chance', 5, 2],
    ['icd203', 'likely', 14, 12],
    ['icd203', 'very likely', 8, 7],
  ])('%s, %s: of %i happened %i', (of, term, all, happened) => {
    const outcomes = scored(of, term);
    expect([outcomes.length, outcomes.filter((outcome) => outcome === 1).length]).toEqual([all, happened]);
  });
});

test('what is overdue is found in and beside closed horizons', () => {
  expect(
    ledger.judgements.filter(({ state }) => state === 'overdue').map(({ path, line, due }) => `${path}:${line} ${due}`),
  ).toEqual([
    'upland/2026-03.md:37 2026-06-02',
    'narrows/2025-08.md:53 2026-08-19',
    'upland/2025-06.md:60 2026-09-30',
    'narrows/2025-04.md:57 2026-10-31',
  ]);
});
