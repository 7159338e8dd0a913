import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { mersenne } from 'pure-rand/generator/mersenne';
import { grouped } from '../../text/grouped.ts';
import { type Scored, sum } from './scored.ts';

/** How often the briefings are drawn anew. */
export const draws = 2_000;

/** Drawn from fewer, the interval would be far too narrow: they hold too little of how much briefings differ. */
export const fewestBriefings = 5;

/** Any number does; a fixed one gives the same interval each time, on each machine. */
const seed = 18;

/**
 * The 95 % interval of the mean of a figure: the 2.5th and the 97.5th percentile over draws of as many briefings, with replacement
 * (Bradley Efron and Robert J. Tibshirani, An Introduction to the Bootstrap, 1993, chapter 13). Briefings are drawn and not judgements,
 * since those of one paper are not independent. Null of too few briefings.
 * Numbers at random: the Mersenne Twister MT19937.
 */
export function intervalByBriefing(
  scored: readonly Scored[],
  figure: (one: Scored) => number,
): { readonly low: number | null; readonly high: number | null } {
  const briefings = [...grouped(scored, ({ entry }) => entry.path).values()].map((ones) => ({
    total: sum(ones, figure),
    count: ones.length,
  }));
  if (briefings.length < fewestBriefings) return { low: null, high: null };
  const generator = mersenne(seed);
  const means = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw++) {
    let total = 0;
    let count = 0;
    for (let i = 0; i < briefings.length; i++) {
      const drawn = briefings[uniformInt(generator, 0, briefings.length - 1)];
      total += drawn?.total ?? 0;
      count += drawn?.count ?? 0;
    }
    means[draw] = total / count;
  }
  means.sort();
  return { low: percentile(means, 0.025), high: percentile(means, 0.975) };
}

/** Between two values in proportion, as most programs of statistics do. */
function percentile(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
  return below + (above - below) * (place - Math.floor(place));
}
