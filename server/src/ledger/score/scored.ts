import type { Entry } from '../entry.ts';

/** A judgement that can be scored: it has an estimate, and its event happened or did not. Probabilities lie between 0 and 1. */
export type Scored = {
  readonly entry: Entry;
  /** What the writer said: the middle of her figures, else of the band. */
  readonly said: number;
  /** What she may have meant at the least and at the most: the band, and her own figure where it stands outside. */
  readonly least: number;
  readonly most: number;
  /** 1 where the event happened, 0 where it did not. */
  readonly came: 0 | 1;
};

/** The entries that can be scored, by path and place: sums over them come out alike to the last digit, in whatever order they come in. */
export const scoredOf = (entries: readonly Entry[]): Scored[] =>
  entries
    .flatMap((entry): Scored[] => {
      const { outcome, point, low, high } = entry;
      if (point === null || (outcome !== 'happened' && outcome !== 'did-not-happen')) return [];
      const [least, most] = [Math.min(low ?? point, point), Math.max(high ?? point, point)];
      return [{ entry, said: point / 100, least: least / 100, most: most / 100, came: outcome === 'happened' ? 1 : 0 }];
    })
    .sort(({ entry: a }, { entry: b }) => comparePaths(a, b) || a.line - b.line || a.column - b.column);

const comparePaths = ({ path: a }: Entry, { path: b }: Entry): number => (a < b ? -1 : a > b ? 1 : 0);

/** The sum of a figure over some things. */
export const sum = <T>(things: readonly T[], figure: (thing: T) => number): number =>
  things.reduce((total, thing) => total + figure(thing), 0);

/** Its mean; null of nothing. */
export const mean = <T>(things: readonly T[], figure: (thing: T) => number): number | null =>
  things.length === 0 ? null : sum(things, figure) / things.length;
