import { intervalByBriefing } from './bootstrap.ts';
import { mean, type Scored } from './scored.ts';

/**
 * The Brier score, the mean of (p − o)² where p is what was said and o is 1 or 0: 0 is perfect, 1 the worst (Glenn W. Brier,
 * “Verification of Forecasts Expressed in Terms of Probability”, Monthly Weather Review 78:1, 1950; in its half form, as is usual
 * for events that happen or do not). Null where nothing is scored.
 */
export type Brier = {
  readonly mean: number | null;
  /** Its 95 % interval; null of fewer than five briefings. */
  readonly low: number | null;
  readonly high: number | null;
  /** The least and the most that it can be with p anywhere in the bands. */
  readonly best: number | null;
  readonly worst: number | null;
  /** What always saying how often such events happened in all would have scored, which nobody knew beforehand. */
  readonly baseRate: number | null;
  /** What always saying 50 % would have scored. */
  readonly always50: number | null;
};

export function brierOf(scored: readonly Scored[]): Brier {
  const rate = mean(scored, ({ came }) => came);
  const { low, high } = intervalByBriefing(scored, penalty);
  return {
    mean: mean(scored, penalty),
    low,
    high,
    best: mean(scored, ({ least, most, came }) => squared(came - (came ? most : least))),
    worst: mean(scored, ({ least, most, came }) => squared(came - (came ? least : most))),
    baseRate: rate === null ? null : rate * (1 - rate),
    always50: rate === null ? null : 0.25,
  };
}

const squared = (number: number): number => number * number;

const penalty = ({ said, came }: Scored): number => squared(said - came);
