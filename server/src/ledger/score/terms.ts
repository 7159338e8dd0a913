import { grouped } from '../../text/grouped.ts';
import { type Scored, sum } from './scored.ts';
import { wilsonInterval } from './wilson.ts';

export type TermVerdict = 'too few to tell' | 'fits' | 'happens more often than the term says' | 'less often';

/** How often what a term of a standard was said of happened. The bounds of its band are per cent, rates lie between 0 and 1. */
export type TermScore = {
  readonly standard: string;
  readonly term: string;
  readonly low: number;
  readonly high: number;
  readonly n: number;
  readonly happened: number;
  /** Null where they are too few to tell. */
  readonly rate: number | null;
  /** Its 95 % interval. */
  readonly rateLow: number | null;
  readonly rateHigh: number | null;
  readonly verdict: TermVerdict;
};

/** Of fewer a term’s rate says nothing: with 7 of 10, anything from 40 to 89 % may be true. */
export const fewestToTell = 10;

/** Of fewer a verdict is given with a word of caution. */
export const fewestToRely = 30;

/**
 * The score of each term that was used, by standard and from the least to the most probable. Only what has the same standard, words and
 * band is one term: two houses may give one name to two scales.
 */
export function termScores(scored: readonly Scored[]): TermScore[] {
  const used = scored.flatMap(({ entry: { standard, term, low, high }, came }) =>
    term === null || low === null || high === null ? [] : [{ standard, term, low, high, came }],
  );
  const uses = grouped(used, ({ standard, term, low, high }) => JSON.stringify([standard, term, low, high]));
  return [...uses.values()]
    .flatMap((ones) => (ones[0] ? [{ ...ones[0], ones }] : []))
    .map(({ standard, term, low, high, ones }): TermScore => {
      const [n, happened] = [ones.length, sum(ones, ({ came }) => came)];
      const known = { standard, term, low, high, n, happened };
      if (n < fewestToTell) return { ...known, rate: null, rateLow: null, rateHigh: null, verdict: 'too few to tell' };
      const interval = wilsonInterval(happened, n);
      const verdict = verdictOf(interval, { low: low / 100, high: high / 100 });
      return { ...known, rate: happened / n, rateLow: interval.low, rateHigh: interval.high, verdict };
    })
    .sort(
      (a, b) =>
        compare(a.standard, b.standard) || a.low + a.high - b.low - b.high || a.low - b.low || compare(a.term, b.term),
    );
}

type Range = { readonly low: number; readonly high: number };

/** A term fits where the interval of its rate and its band touch. */
function verdictOf(interval: Range, band: Range): TermVerdict {
  if (interval.low > band.high) return 'happens more often than the term says';
  return interval.high < band.low ? 'less often' : 'fits';
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
