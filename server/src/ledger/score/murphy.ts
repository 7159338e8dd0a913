import { grouped } from '../../text/grouped.ts';
import { mean, type Scored, sum } from './scored.ts';

/**
 * The Brier score in its three parts, reliability − resolution + uncertainty, from 0 to 1 (Allan H. Murphy, “A New Vector Partition of
 * the Probability Score”, Journal of Applied Meteorology 12:4, 1973). Null where nothing is scored.
 */
export type Murphy = {
  /** How far what was said lies from how often it came; less is better. */
  readonly reliability: number | null;
  /** How far apart what came often and what came seldom were told; more is better. */
  readonly resolution: number | null;
  /** How uneven the events were: the score of always saying how often they happened in all. */
  readonly uncertainty: number | null;
};

/** Each probability that was said makes a group, so that the parts add up to the score itself and not nearly. */
export function murphyOf(scored: readonly Scored[]): Murphy {
  const rate = mean(scored, ({ came }) => came);
  if (rate === null) return { reliability: null, resolution: null, uncertainty: null };
  const groups = [...grouped(scored, ({ said }) => said)].map(([said, ones]) => ({
    said,
    share: ones.length / scored.length,
    rate: mean(ones, ({ came }) => came) ?? 0,
  }));
  return {
    reliability: sum(groups, (group) => group.share * (group.said - group.rate) ** 2),
    resolution: sum(groups, (group) => group.share * (group.rate - rate) ** 2),
    uncertainty: rate * (1 - rate),
  };
}
