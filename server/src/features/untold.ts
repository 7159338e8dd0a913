import type { Horizon } from '../briefing/model.ts';
import type { PlacedEntry } from '../ledger/entries.ts';

/** The ids of the judgements of a horizon that have no outcome. */
export const untoldIn = (horizon: Horizon, entries: readonly PlacedEntry[]): string[] =>
  entries
    .filter(({ entry, places: [place] }) => entry.outcome === null && place.horizon === horizon)
    .map(({ entry }) => entry.id);
