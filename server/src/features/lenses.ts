import type { Briefing } from '../briefing/model.ts';
import { type Day, shortDay } from '../dates/calendar.ts';
import { placedEntries } from '../ledger/entries.ts';
import { plural } from '../text/plural.ts';
import type { Span } from '../text/span.ts';
import { judgementsByHorizon } from './byHorizon.ts';
import { untoldIn } from './untold.ts';
import { isClosed, windowState } from './windowState.ts';

/** A line shown above the heading at `span`. */
export type Lens = {
  readonly span: Span;
  readonly text: string;
  /** The ids in the ledger of the judgements of a closed horizon that have no outcome; empty for any other. */
  readonly untold: readonly string[];
};

/**
 * One lens for each horizon: its number of judgements and the state of its window, `5 judgements · window closed 2 Aug
 * 2025`.
 */
export function lensesOf(briefing: Briefing, today: Day): Lens[] {
  const judgements = judgementsByHorizon(briefing);
  const closed = briefing.horizons.filter(({ days }) => isClosed(days, today));
  const entries = briefing.isBriefing && closed.length > 0 ? placedEntries(briefing) : [];
  return (briefing.isBriefing ? briefing.horizons : []).map((horizon) => {
    const count = judgements.get(horizon)?.length ?? 0;
    const state = windowState(horizon.days, today, shortDay);
    return {
      span: horizon.heading.words,
      text: [count === 0 ? 'no judgements' : plural(count, 'judgement'), state].filter(Boolean).join(' · '),
      untold: closed.includes(horizon) ? untoldIn(horizon, entries) : [],
    };
  });
}
