import type { Briefing } from '../briefing/model.ts';
import { type Day, shortDay } from '../dates/calendar.ts';
import type { Span } from '../text/span.ts';
import { judgementsByHorizon } from './byHorizon.ts';
import { windowState } from './windowState.ts';

/** A line above a heading. */
export type Lens = { readonly span: Span; readonly text: string };

/** Above each horizon how many judgements it holds and where its window stands: `5 judgements · window closed 2 Aug 2025`. */
export function lensesOf(briefing: Briefing, today: Day): Lens[] {
  const judgements = judgementsByHorizon(briefing);
  return (briefing.isBriefing ? briefing.horizons : []).map((horizon) => {
    const count = judgements.get(horizon)?.length ?? 0;
    const state = windowState(horizon.days, today, shortDay);
    return {
      span: horizon.heading.words,
      text: [`${count || 'no'} judgement${count === 1 ? '' : 's'}`, state].filter(Boolean).join(' · '),
    };
  });
}
