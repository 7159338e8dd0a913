import type { Briefing } from '../briefing/model.ts';
import { type Day, shortDay } from '../dates/calendar.ts';
import { plural } from '../text/plural.ts';
import type { Span } from '../text/span.ts';
import { judgementsByHorizon } from './byHorizon.ts';
import { windowState } from './windowState.ts';

/** A line shown above the heading at `span`. */
export type Lens = { readonly span: Span; readonly text: string };

/**
 * One lens for each horizon: its number of judgements and the state of its window, `5 judgements · window closed 2 Aug
 * 2025`.
 */
export function lensesOf(briefing: Briefing, today: Day): Lens[] {
  const judgements = judgementsByHorizon(briefing);
  return (briefing.isBriefing ? briefing.horizons : []).map((horizon) => {
    const count = judgements.get(horizon)?.length ?? 0;
    const state = windowState(horizon.days, today, shortDay);
    return {
      span: horizon.heading.words,
      text: [count === 0 ? 'no judgements' : plural(count, 'judgement'), state].filter(Boolean).join(' · '),
    };
  });
}
