import type { Briefing, Horizon, Judgement } from '../briefing/model.ts';

/** The judgements by the horizon they stand in, in the order of the text; horizons without judgements are absent. */
export function judgementsByHorizon({ judgements }: Briefing): ReadonlyMap<Horizon, readonly Judgement[]> {
  const groups = new Map<Horizon, Judgement[]>();
  for (const judgement of judgements) {
    if (!judgement.horizon) continue;
    const group = groups.get(judgement.horizon);
    if (group) group.push(judgement);
    else groups.set(judgement.horizon, [judgement]);
  }
  return groups;
}
