// What became of the judgements of an issue in the next one: the five changes, the shift and the words for it; and laws that hold of
// any two issues.
import { describe, expect, test } from 'vitest';
import { readBriefing } from '../../../server/src/briefing/read.ts';
import { compare } from '../../../server/src/ledger/compare/compare.ts';
import { toComparison } from '../../../server/src/ledger/compare/comparison.ts';
import { changeInWords, countsInWords } from '../../../server/src/ledger/compare/inWords.ts';
import { match } from '../../../server/src/ledger/compare/match.ts';
import { entriesOf } from '../../../server/src/ledger/entries.ts';
import type { EntryInText } from '../../../server/src/ledger/entry.ts';
import { options } from '../../engine.ts';
import { readSeries, textOf } from './series.ts';

const judged = (text: string): readonly EntryInText[] => entriesOf(readBriefing(text, options)).entries;

type Place = 'S' | 'M' | 'L';
/** The entries of an issue with one judgement in a horizon, under a standard, published on a day. */
const issue = (words: string, place: Place = 'S', standard = 'phia', date = '2025-02-03') =>
  judged(textOf('Kar Odan', { standard, date, lines: [{ event: '1', place, words }] }));

/** The change and its words, of an issue and the next. */
function change(old: readonly EntryInText[], now: readonly EntryInText[]): string[] {
  return compare(old, now).map((judgement) =>
    [judgement.change, judgement.shift ?? '-', ...changeInWords(judgement)].join(' | '),
  );
}
const later = (words: string, place?: Place, standard?: string) => issue(words, place, standard, '2025-05-05');

describe('a judgement and the same event in the next issue', () => {
  const dredging = 'It is highly unlikely that dredging will begin.';
  test.each([
    ['the same', issue(dredging), later(dredging), 'kept | same | highly unlikely, 10–20 %, due 5 August 2025'],
    [
      'other words',
      issue(dredging),
      later('Dredging is highly unlikely to begin.'),
      'reworded | same | highly unlikely, 10–20 %, due 5 August 2025',
    ],
    [
      'more likely',
      issue(dredging),
      later('It is unlikely that dredging will begin.'),
      'changed | up | highly unlikely → unlikely: 10–20 % → 25–35 %, more likely',
    ],
    [
      'less likely',
      issue('It is likely that dredging will begin.'),
      later('There is a realistic possibility that dredging will begin.'),
      'changed | down | likely → realistic possibility: 55–75 % → 40–50 %, less likely',
    ],
    [
      'another word of the same band',
      issue('It is likely that dredging will begin.'),
      later('It is probable that dredging will begin.'),
      'reworded | same | probable, 55–75 %, due 5 August 2025',
    ],
    [
      'another figure in the same band',
      issue('It is likely (60 %) that dredging will begin.'),
      later('It is likely (70 %) that dredging will begin.'),
      'changed | up | likely → likely: 60 % → 70 %, more likely',
    ],
    [
      'a figure where there was none',
      issue('It is likely that dredging will begin.'),
      later('It is likely (70 %) that dredging will begin.'),
      'reworded | same | likely (70 %), 55–75 %, due 5 August 2025',
    ],
    [
      'another deadline',
      issue('It is unlikely that dredging will begin by June 2025.'),
      later('It is unlikely that dredging will begin by September 2025.'),
      'changed | same | due 30 June 2025 → 30 September 2025',
    ],
    [
      'a deadline that is the end of the old window',
      issue('It is unlikely that dredging will begin.'),
      later('It is unlikely that dredging will begin by 3 May 2025.'),
      'reworded | same | unlikely, 25–35 %, due 3 May 2025',
    ],
    [
      'a deadline where there was none',
      issue('It is unlikely that dredging will begin.', 'L'),
      later('It is unlikely that dredging will begin by 2030.', 'L'),
      'changed | same | due on no day → 31 December 2030',
    ],
    [
      'another horizon',
      issue('It is unlikely that dredging will begin.', 'M'),
      later('It is unlikely that dredging will begin.', 'S'),
      'changed | same | Medium-term → Short-term',
    ],
    [
      'all of it',
      issue('It is unlikely that dredging will begin by March 2026.', 'M'),
      later('It is likely that dredging will begin by July 2025.', 'S'),
      'changed | up | unlikely → likely: 25–35 % → 55–75 %, more likely | due 31 March 2026 → 31 July 2025 | Medium-term → Short-term',
    ],
    [
      'an estimate where there was none',
      issue('Dredging will begin.'),
      later('It is likely that dredging will begin.'),
      'changed | - | no estimate → likely',
    ],
  ])('%s', (_, old, now, expected) => {
    expect(change(old, now)).toEqual([expected]);
  });

  test('under another standard the bands are compared, and not the words', () => {
    const of = (standard: string, term: string, date?: string) =>
      issue(`It is ${term} that dredging will begin.`, 'S', standard, date);
    // PHIA’s unlikely is 25–35 %, that of ICD 203 20–45 %: the middle of each lies in the other.
    expect(change(of('phia', 'unlikely'), of('icd203', 'unlikely', '2025-05-05'))).toEqual([
      'kept | same | unlikely, 20–45 %, due 5 August 2025',
    ]);
    expect(change(of('phia', 'highly unlikely'), of('icd203', 'very unlikely', '2025-05-05'))).toEqual([
      'reworded | same | very unlikely, 5–20 %, due 5 August 2025',
    ]);
    // One word, two bands: 10–20 % and under 10 %.
    expect(change(of('phia', 'highly unlikely'), of('nato', 'highly unlikely', '2025-05-05'))).toEqual([
      'changed | down | highly unlikely → highly unlikely: 10–20 % → 0–10 % (PHIA → NATO), less likely',
    ]);
  });

  test('another event is new, and the old one is dropped', () => {
    expect(
      change(issue('It is unlikely that dredging will begin.'), later('It is unlikely that dredging will not begin.')),
    ).toEqual(['new | - | unlikely, 25–35 %, due 5 August 2025', 'dropped | - | unlikely, 25–35 %, due 3 May 2025']);
  });
});

test('of the same event in several horizons each is compared with that of its own', () => {
  const lines = (terms: readonly string[]) =>
    terms.map((term, i) => ({
      event: '1',
      place: 'SML'[i] ?? 'S',
      words: `It is ${term} that the terminal will be sold.`,
    }));
  const of = (terms: readonly string[], date: string) =>
    judged(textOf('Kar Odan', { standard: 'phia', date, lines: lines(terms) }));
  const compared = compare(
    of(['highly unlikely', 'unlikely', 'likely'], '2025-02-03'),
    of(['unlikely', 'unlikely', 'highly likely'], '2025-05-05'),
  );
  expect(compared.map(({ old, now, shift }) => `${old?.horizon} ${now?.horizon} ${shift}`)).toEqual([
    'Short-term Short-term up',
    'Medium-term Medium-term same',
    'Long-term Long-term up',
  ]);
});

describe('any two issues', () => {
  const pairs = ['pairs.txt', 'blind.txt'].flatMap((file) =>
    readSeries(file).map(({ name, old, now }) => [name, judged(textOf(name, old)), judged(textOf(name, now))] as const),
  );

  test.each(pairs)('%s: nothing is lost, and what is alone is new or dropped', (_, old, now) => {
    const compared = compare(old, now);
    expect(new Set(compared.map((judgement) => judgement.now).filter(Boolean))).toEqual(new Set(now));
    expect(new Set(compared.map((judgement) => judgement.old).filter(Boolean))).toEqual(new Set(old));
    for (const judgement of compared) {
      expect(judgement.now === null).toBe(judgement.change === 'dropped');
      expect(judgement.old === null).toBe(judgement.change === 'new');
    }
    const { judgements, counts } = toComparison(
      { path: 'a', published: null },
      { path: 'b', published: null },
      compared,
    );
    expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(judgements.length);
  });

  test.each(pairs)('%s: an issue beside itself is kept whole', (_, old) => {
    expect(compare(old, old).map(({ change: kind, old: before, now }) => [kind, before === now])).toEqual(
      old.map(() => ['kept', true]),
    );
  });

  test.each(pairs)('%s: the order of the judgements does not matter', (_, old, now) => {
    const show = (a: readonly EntryInText[], b: readonly EntryInText[]) =>
      match(a, b)
        .map((pair) => `${pair.old.text} → ${pair.now.text}`)
        .toSorted();
    expect(show(old.toReversed(), now.toReversed())).toEqual(show(old, now));
  });

  test.each(pairs)('%s: read backwards, new is dropped and up is down', (_, old, now) => {
    const backwards = {
      new: 'dropped',
      dropped: 'new',
      kept: 'kept',
      reworded: 'reworded',
      changed: 'changed',
    } as const;
    const shifts = { up: 'down', down: 'up', same: 'same' } as const;
    const show = (kind: string, a: EntryInText | null, b: EntryInText | null, shift: string | null) =>
      `${kind} ${shift}: ${a?.text} → ${b?.text}`;
    expect(
      compare(now, old)
        .map((one) => show(backwards[one.change], one.now, one.old, one.shift && shifts[one.shift]))
        .toSorted(),
    ).toEqual(
      compare(old, now)
        .map((one) => show(one.change, one.old, one.now, one.shift))
        .toSorted(),
    );
  });
});

test('an empty issue', () => {
  expect(compare([], [])).toEqual([]);
  expect(countsInWords([])).toBe('no judgements');
});

test('issues that repeat themselves a thousand times, and others whose judgements are all alike, come to an end', () => {
  const many = (words: (i: number) => string) =>
    judged(
      textOf('Kar Odan', {
        standard: 'phia',
        date: '2025-02-03',
        lines: Array.from({ length: 1000 }, (_, i) => ({ event: '1', place: 'S', words: words(i) })),
      }),
    );
  const same = many(() => 'It is unlikely that dredging will begin.');
  expect(countsInWords(compare(same, same))).toBe('1000 kept');
  const alike = (term: string) => many((i) => `It is ${term} that quay ${i} in Kar Odan will be dredged.`);
  expect(compare(alike('unlikely'), alike('likely')).length).toBeGreaterThanOrEqual(1000);
});
