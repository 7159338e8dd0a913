// How the Forecasts view arranges judgements.
import type { ListedEntry } from '../../server/src/lsp/protocol.ts';
import { monthInWords } from './forecastWords.ts';

/** What the view can arrange judgements by, and its name in the menu. */
export const arrangements = { state: 'State', author: 'Author', file: 'File' } as const;
export type Arrangement = keyof typeof arrangements;

export type Group<Entry> = {
  /** Stays the same while its judgements change. */
  readonly id: string;
  readonly label: string;
  readonly state: ListedEntry['state'] | undefined;
  readonly children: readonly (Group<Entry> | Entry)[];
  readonly count: number;
};

const states: readonly (readonly [ListedEntry['state'], string])[] = [
  ['overdue', 'Overdue'],
  ['due', 'Due soon'],
  ['open', 'Open'],
  ['undated', 'Without a due day'],
  ['resolved', 'Resolved'],
];

/** More rows than these stand by month: a tree draws all rows of what is unfolded, whether they are seen or not. */
const mostRows = 100;

/**
 * Judgements in groups: by state, those of many by month, as the open ones always are, and the resolved ones with the latest first;
 * by author, where one of several stands with each; or by file, which `pathOf` names. Groups without a judgement are left out.
 */
export function groupsOf<Entry extends Pick<ListedEntry, 'state' | 'due' | 'resolved' | 'authors'>>(
  entries: readonly Entry[],
  by: Arrangement,
  pathOf: (entry: Entry) => string,
): Group<Entry>[] {
  if (by === 'author')
    return gathered('author', entries, ({ authors }) => (authors.length > 0 ? authors : ['No author'])).toSorted(
      byLabel,
    );
  if (by === 'file') return gathered('file', entries, (entry) => [pathOf(entry)]).toSorted(byLabel);
  return states.flatMap(([state, label]) => {
    const own = entries.filter((entry) => entry.state === state);
    if (own.length === 0) return [];
    const dayOf = ({ resolved, due }: Entry) => (state === 'resolved' ? resolved : null) ?? due ?? '';
    const rows = state === 'resolved' ? own.toSorted((a, b) => (dayOf(a) < dayOf(b) ? 1 : -1)) : own;
    const isByMonth = state === 'open' || rows.length > mostRows;
    const children = isByMonth ? gathered(`${state} month`, rows, (entry) => [monthOf(dayOf(entry))]) : rows;
    return [{ id: `state:${state}`, label, state, children, count: own.length }];
  });
}

const monthOf = (day: string): string => (day ? monthInWords(day) : 'Without a day');

/** Groups in the order in which their names first come. */
function gathered<Entry>(kind: string, entries: readonly Entry[], namesOf: (entry: Entry) => readonly string[]) {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries)
    for (const name of namesOf(entry)) {
      const group = groups.get(name);
      if (group) group.push(entry);
      else groups.set(name, [entry]);
    }
  return [...groups].map(
    ([label, children]): Group<Entry> => ({
      id: `${kind}:${label}`,
      label,
      state: undefined,
      children,
      count: children.length,
    }),
  );
}

const byLabel = (a: { readonly label: string }, b: { readonly label: string }): number =>
  a.label.localeCompare(b.label, 'en');
