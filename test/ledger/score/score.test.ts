// The score of a ledger: against figures that NumPy and SciPy gave (figures.py), and by laws.
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../server/src/ledger/entry.ts';
import { groupings } from '../../../server/src/ledger/score/groups.ts';
import { type Measures, type Score, scoreOf } from '../../../server/src/ledger/score/score.ts';
import { wilsonInterval } from '../../../server/src/ledger/score/wilson.ts';
import { tries } from '../../properties.ts';
import { anyEntries, entry, fixture, some, today } from './entries.ts';

const score = (entries: readonly Entry[]): Score => scoreOf(entries, today);

/** The ends of an interval of 2,000 draws and of 200,000 of another generator differ by less. */
const noiseOfDraws = 0.004;

/** Every figure near the other; `near` says how near, by its path. */
function expectNear(actual: unknown, expected: unknown, path = ''): void {
  if (typeof expected === 'number' && typeof actual === 'number') {
    const isEnd = /brier\.(?:low|high)$/.test(path);
    expect(Math.abs(actual - expected), `${path}: ${actual}, not ${expected}`).toBeLessThan(
      isEnd ? noiseOfDraws : 1e-9,
    );
  } else if (typeof expected === 'object' && expected !== null) {
    expect(Object.keys(actual as object), path).toEqual(Object.keys(expected));
    for (const [key, value] of Object.entries(expected))
      expectNear((actual as Record<string, unknown>)[key], value, path ? `${path}.${key}` : key);
  } else expect(actual, path).toBe(expected);
}

test('has the figures that an independent computation gave', () => {
  const { version, today: on, ...measures } = scoreOf(fixture(), today, 'author');
  expect({ version, on }).toEqual({ version: 1, on: '2026-11-28' });
  expectNear(measures, JSON.parse(readFileSync(new URL('figures.json', import.meta.url), 'utf8')));
});

test('the fixture has every verdict, and terms of two standards with one name', () => {
  const { terms } = score(fixture());
  expect(new Set(terms.map(({ verdict }) => verdict)).size).toBe(4);
  expect(terms.filter(({ term }) => term === 'likely').map(({ standard }) => standard)).toEqual(['icd203', 'phia']);
});

test('of nothing it says nothing', () => {
  const none = { mean: null, low: null, high: null, best: null, worst: null, baseRate: null, always50: null };
  const { counts, brier, terms, murphy, confidence, auc, groups } = score([]);
  expect(Object.values(counts)).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  expect({ brier, terms, murphy, confidence, auc, groups }).toEqual({
    brier: none,
    terms: [],
    murphy: { reliability: null, resolution: null, uncertainty: null },
    confidence: { said: null, came: null },
    auc: null,
    groups: [],
  });
});

describe('what is scored', () => {
  test.each([
    ['happened', {}, { scored: 1, resolved: 1 }],
    ['did-not-happen', {}, { scored: 1, resolved: 1 }],
    ['happened', { point: null, low: null, high: null, term: null }, { scored: 0, resolved: 1 }],
    ['happened', { point: 30, low: 30, high: 30, term: null }, { scored: 1, resolved: 1 }],
    ['partly', {}, { scored: 0, resolved: 1, partly: 1 }],
    ['cannot-be-told', {}, { scored: 0, resolved: 1, cannotBeTold: 1 }],
    ['void', {}, { scored: 0, resolved: 1, void: 1 }],
    [null, { state: 'due' }, { scored: 0, resolved: 0, open: 1 }],
    [null, { state: 'undated' }, { scored: 0, resolved: 0, open: 1 }],
    [null, { state: 'overdue' }, { scored: 0, resolved: 0, overdue: 1 }],
  ] as const)('outcome %s with %j', (outcome, own, counts) => {
    expect(score([entry({ outcome, ...own })]).counts).toMatchObject({ judgements: 1, ...counts });
  });

  test('a figure of her own is what a writer said; the band is what she may have meant', () => {
    const { brier } = score([entry({ outcome: 'happened', point: 60 })]);
    expectNear([brier.mean, brier.best, brier.worst], [0.16, 0.0625, 0.2025]);
  });

  test('a figure outside the band widens it', () => {
    const { brier } = score([entry({ outcome: 'happened', point: 90 })]);
    expectNear([brier.mean, brier.best, brier.worst], [0.01, 0.01, 0.2025]);
  });
});

describe('terms', () => {
  const verdict = (n: number, happened: number) => score(some(n, happened)).terms[0];

  test.each([
    [9, 9, 'too few to tell'],
    [10, 10, 'fits'],
    [10, 1, 'less often'],
    [12, 12, 'happens more often than the term says'],
    [100, 65, 'fits'],
  ])('of %i, %i happened: %s', (n, happened, expected) => expect(verdict(n, happened)?.verdict).toBe(expected));

  test('a rate of few is hidden, its counts are not', () => {
    expect(verdict(9, 4)).toMatchObject({ n: 9, happened: 4, rate: null, rateLow: null, rateHigh: null });
    expect(verdict(10, 4)).toMatchObject({ n: 10, happened: 4, rate: 0.4 });
  });

  // Robert G. Newcombe, “Two-sided confidence intervals for the single proportion”, Statistics in Medicine 17 (1998), table I, method 3.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('Wilson’s interval of %i of %i is the published one', (count, n, low, high) => {
    const interval = wilsonInterval(count, n);
    expect([interval.low, interval.high].map((end) => Number(end.toFixed(4)))).toEqual([low, high]);
  });

  test('a standard is part of a term, where words and band are alike too', () => {
    const entries = [...some(6, 4), ...some(6, 4, { standard: 'house' })];
    expect(score(entries).terms.map(({ standard, n, rate }) => [standard, n, rate])).toEqual([
      ['house', 6, null],
      ['phia', 6, null],
    ]);
  });

  test('a band is part of a term: two houses may call their scales alike', () => {
    const entries = [...some(3, 1, { standard: 'house' }), ...some(4, 1, { standard: 'house', low: 60, high: 70 })];
    expect(score(entries).terms.map(({ low, n }) => [low, n])).toEqual([
      [55, 3],
      [60, 4],
    ]);
  });
});

describe('forecasters of whom all is known', () => {
  const said = (point: number, happened: boolean, i: number): Entry =>
    entry({
      term: null,
      low: point,
      high: point,
      point,
      line: i,
      path: `${i % 9}.md`,
      outcome: happened ? 'happened' : 'did-not-happen',
    });
  const forty = (forecast: (happened: boolean) => number): Score =>
    score(Array.from({ length: 40 }, (_, i) => said(forecast(i % 4 === 0), i % 4 === 0, i)));

  test('the perfect one', () => {
    const { brier, murphy, confidence, auc } = forty((happened) => (happened ? 100 : 0));
    expectNear(
      { mean: brier.mean, low: brier.low, high: brier.high, ...murphy, ...confidence, auc },
      { mean: 0, low: 0, high: 0, reliability: 0, resolution: 0.1875, uncertainty: 0.1875, said: 1, came: 1, auc: 1 },
    );
  });

  test('a coin', () => {
    const { brier, murphy, confidence, auc } = forty(() => 50);
    expectNear(
      { mean: brier.mean, baseRate: brier.baseRate, ...murphy, ...confidence, auc },
      {
        mean: 0.25,
        baseRate: 0.1875,
        reliability: 0.0625,
        resolution: 0,
        uncertainty: 0.1875,
        said: 0.5,
        came: 0.5,
        auc: 0.5,
      },
    );
  });

  test('a sure liar', () => {
    const { brier, murphy, confidence, auc } = forty((happened) => (happened ? 0 : 100));
    expectNear(
      { mean: brier.mean, worst: brier.worst, ...murphy, ...confidence, auc },
      { mean: 1, worst: 1, reliability: 1, resolution: 0.1875, uncertainty: 0.1875, said: 1, came: 0, auc: 0 },
    );
  });
});

/** All figures but what depends on which briefings there are. */
const numbers = ({ brier, murphy, confidence, auc }: Measures): number[] =>
  [...Object.values(brier), ...Object.values(murphy), ...Object.values(confidence), auc].filter(
    (value) => value !== null,
  );

describe('for any entries', () => {
  const always = (law: (entries: Entry[]) => void) => fc.assert(fc.property(anyEntries, law), { numRuns: tries(40) });

  test('their order does not matter', () =>
    fc.assert(
      fc.property(
        anyEntries.chain((entries) =>
          fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length })),
        ),
        ([entries, shuffled]) => {
          expect(scoreOf(shuffled, today, 'term')).toEqual(scoreOf(entries, today, 'term'));
        },
      ),
      { numRuns: tries(40) },
    ));

  test('the parts add up to the score', () =>
    always((entries) => {
      const { brier, murphy } = score(entries);
      if (brier.mean === null) return;
      const { reliability, resolution, uncertainty } = murphy;
      expect(Math.abs((reliability ?? 9) - (resolution ?? 9) + (uncertainty ?? 9) - brier.mean)).toBeLessThan(1e-9);
      expect(Math.abs((uncertainty ?? 9) - (brier.baseRate ?? 0))).toBeLessThan(1e-12);
    }));

  test('best ≤ mean ≤ worst, low ≤ mean ≤ high of each term, and all between 0 and 1', () =>
    always((entries) => {
      const { brier, terms, ...rest } = score(entries);
      if (brier.mean !== null) {
        expect(brier.best).toBeLessThanOrEqual(brier.mean + 1e-12);
        expect(brier.worst).toBeGreaterThanOrEqual(brier.mean - 1e-12);
        expect(brier.low ?? 0).toBeLessThanOrEqual(brier.high ?? 1);
      }
      for (const { rate, rateLow, rateHigh } of terms)
        if (rate !== null) expect([rateLow, rate, rateHigh].toSorted()).toEqual([rateLow, rate, rateHigh]);
      for (const number of numbers({ brier, terms, ...rest })) {
        expect(number).toBeGreaterThanOrEqual(0);
        expect(number).toBeLessThanOrEqual(1);
      }
    }));

  test('who says the reverse has the area that is left', () =>
    always((entries) => {
      const reversed = entries.map((one) => ({ ...one, point: one.point === null ? null : 100 - one.point }));
      const [auc, other] = [score(entries).auc, score(reversed).auc];
      if (auc === null) expect(other).toBeNull();
      else expect(Math.abs(auc + (other ?? 9) - 1)).toBeLessThan(1e-12);
    }));

  test('terms are those of their standards alone, and hold all that used them', () =>
    always((entries) => {
      const { terms } = score(entries);
      const ofPhia = entries.filter(({ standard }) => standard === 'phia');
      expect(terms.filter(({ standard }) => standard === 'phia')).toEqual(score(ofPhia).terms);
    }));

  test.each(groupings)('groups by %s part them, and each has the score of its own', (by) =>
    always((entries) => {
      const { counts, groups } = scoreOf(entries, today, by);
      const places =
        by === 'author' ? entries.reduce((sum, { authors }) => sum + Math.max(1, authors.length), 0) : entries.length;
      expect(groups.reduce((sum, group) => sum + group.counts.judgements, 0)).toBe(places);
      if (by !== 'author') expect(groups.reduce((sum, group) => sum + group.counts.scored, 0)).toBe(counts.scored);
      expect(new Set(groups.map(({ value }) => value)).size).toBe(groups.length);
      const [first] = groups;
      if (by !== 'file' || !first) return;
      const {
        counts: own,
        brier,
        terms,
        murphy,
        confidence,
        auc,
      } = score(entries.filter(({ path }) => path === first.value));
      expect(first).toEqual({ by, value: first.value, counts: own, brier, terms, murphy, confidence, auc });
    }),
  );
});

test('an entry of two authors counts with both, one of none under null, last', () => {
  const entries = [
    entry({ authors: ['Bo Rehn', 'Ada Lind'] }),
    entry({ authors: [] }),
    entry({ authors: ['Bo Rehn'] }),
  ];
  expect(scoreOf(entries, today, 'author').groups.map(({ value, counts }) => [value, counts.judgements])).toEqual([
    ['Ada Lind', 1],
    ['Bo Rehn', 2],
    [null, 1],
  ]);
});

test('terms as groups carry their standard and stand from the least to the most probable', () => {
  expect(scoreOf(fixture(), today, 'term').groups.map(({ value }) => value)).toEqual([
    'icd203: almost no chance',
    'icd203: very unlikely',
    'icd203: unlikely',
    'icd203: roughly even chance',
    'icd203: likely',
    'icd203: very likely',
    'icd203: almost certain',
    'phia: remote chance',
    'phia: highly unlikely',
    'phia: unlikely',
    'phia: realistic possibility',
    'phia: likely',
    'phia: highly likely',
    'phia: almost certain',
    null,
  ]);
});

test('the interval tells briefings apart: what goes wrong together is drawn together', () => {
  const width = (paths: number): number => {
    const { brier } = score(some(60, 30).map((one, i) => ({ ...one, path: `${Math.floor((i * paths) / 60)}.md` })));
    return (brier.high ?? 0) - (brier.low ?? 0);
  };
  expect(width(6)).toBeGreaterThan(2 * width(60));
  const low = (paths: number) => score(some(60, 30).map((one, i) => ({ ...one, path: `${i % paths}.md` }))).brier.low;
  expect([low(4), low(5)]).toEqual([null, expect.any(Number)]);
});
