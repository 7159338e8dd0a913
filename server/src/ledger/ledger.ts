import type { Day } from '../dates/calendar.ts';
import type { EntriesOfBriefing, Entry, EntryInText, Ledger, OtherPlace, State } from './entry.ts';
import { stateOf } from './state.ts';

/** A briefing whose entries were read, by the path that the ledger names. */
export type ReadEntries = EntriesOfBriefing & { readonly path: string };

/** Entries, how many judgements of copies they hold as further places, and how many of those have another outcome. */
export type GatheredEntries = {
  readonly entries: readonly Entry[];
  readonly copies: number;
  readonly contradicted: number;
};

/**
 * The entries of several briefings with their states on a day, by due day. A judgement that stands in copies of one paper is one
 * entry, where it was read first, with the first outcome that any of them tells; the others are places of it.
 */
export function gather(briefings: Iterable<ReadEntries>, today: Day, notice?: number): GatheredEntries {
  const byId = new Map<string, Entry>();
  let copies = 0;
  let contradicted = 0;
  for (const { path, entries } of briefings)
    for (const read of entries) {
      const entry = toEntry(read, path, stateOf(read, today, notice));
      const first = byId.get(entry.id);
      if (first) copies++;
      if (first?.outcome && entry.outcome && first.outcome !== entry.outcome) contradicted++;
      byId.set(entry.id, first ? joined(first, entry) : entry);
    }
  return { entries: [...byId.values()].sort(byDueDay), copies, contradicted };
}

/** The ledger of gathered entries, or of some of them. */
export function toLedger(entries: readonly Entry[], today: Day): Ledger {
  const counts: Record<State, number> = { open: 0, due: 0, overdue: 0, resolved: 0, undated: 0 };
  for (const { state } of entries) counts[state]++;
  return { version: 1, today: today.toString(), judgements: entries, counts };
}

/** In the order of the contract. */
function toEntry({ id, outcome, resolved, evidence, also, ...rest }: EntryInText, path: string, state: State): Entry {
  return { id, path, ...rest, state, outcome, resolved, evidence, also };
}

/** The first stays what it is; of a copy only the outcome is taken, where the first has none. */
function joined(first: Entry, copy: Entry): Entry {
  const { path, line, column, term, low, high, state, outcome, resolved, evidence } = copy;
  const told = first.outcome === null && outcome !== null ? { state, outcome, resolved, evidence } : {};
  const place: OtherPlace = { path, line, column, term, low, high };
  return { ...first, ...told, also: [...first.also, place, ...copy.also.map((one) => ({ path, ...one }))] };
}

const latest = '9999-12-31';

function byDueDay(a: Entry, b: Entry): number {
  return compare(a.due ?? latest, b.due ?? latest) || compare(a.path, b.path) || a.line - b.line || a.column - b.column;
}

/** By code units, so that the order is the same in every language of the machine. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
