import { grouped } from '../text/grouped.ts';
import type { Entry } from './entry.ts';

/** What entries are put together by; by `due` they stay one list. */
export const groupings = ['due', 'author', 'horizon', 'file'] as const;
export type Grouping = (typeof groupings)[number];

/** Entries under one name; undefined where there is one list alone. */
export type EntryGroup = { readonly name: string | undefined; readonly entries: readonly Entry[] };

const namesOf: Readonly<Record<Exclude<Grouping, 'due'>, (entry: Entry) => readonly string[]>> = {
  author: ({ authors }) => (authors.length > 0 ? authors : ['No author']),
  horizon: ({ horizon }) => [horizon ?? 'No horizon'],
  file: ({ path }) => [path],
};

/** Entries in groups, by name; one of two authors stands under each. Inside a group their order stays. */
export function groupsOf(entries: readonly Entry[], by: Grouping): EntryGroup[] {
  if (by === 'due') return entries.length > 0 ? [{ name: undefined, entries }] : [];
  const named = entries.flatMap((entry) => namesOf[by](entry).map((name) => ({ name, entry })));
  return [...grouped(named, ({ name }) => name)]
    .map(([name, ones]) => ({ name, entries: ones.map(({ entry }) => entry) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
