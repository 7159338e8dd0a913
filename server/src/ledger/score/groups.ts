import { grouped } from '../../text/grouped.ts';
import type { Entry } from '../entry.ts';

/** What entries can be grouped by. */
export const groupings = ['author', 'standard', 'term', 'horizon', 'section', 'year', 'file'] as const;

export type Grouping = (typeof groupings)[number];

/** What an entry has of each: an author, or two; the term with its standard, since a word means something else in another. */
const valuesOf: Readonly<Record<Grouping, (entry: Entry) => readonly (string | null)[]>> = {
  author: ({ authors }) => [...new Set(authors)],
  standard: ({ standard }) => [standard],
  term: ({ standard, term }) => [term && `${standard}: ${term}`],
  horizon: ({ horizon }) => [horizon],
  section: ({ section }) => [section],
  year: ({ published }) => [published?.slice(0, 4) ?? null],
  file: ({ path }) => [path],
};

/**
 * Entries by what they have in common; those that lack it come last, under null. An entry of two authors counts in both groups, any
 * other in one. Terms stand by standard and from the least to the most probable, all else in the order of its letters.
 */
export function groupsOf(
  entries: readonly Entry[],
  by: Grouping,
): { readonly value: string | null; readonly members: readonly Entry[] }[] {
  const placed = entries.flatMap((entry) => {
    const values = valuesOf[by](entry);
    return (values.length > 0 ? values : [null]).map((value) => ({ value, entry }));
  });
  return [...grouped(placed, ({ value }) => value)]
    .map(([value, ones]) => ({ value, members: ones.map(({ entry }) => entry) }))
    .sort((a, b) => (by === 'term' && compareTerms(a.members[0], b.members[0])) || compare(a.value, b.value));
}

const compareTerms = (a: Entry | undefined, b: Entry | undefined): number =>
  Number(!a?.term) - Number(!b?.term) || compare(a?.standard, b?.standard) || middleOf(a) - middleOf(b);

const middleOf = (entry: Entry | undefined): number => (entry?.low ?? 0) + (entry?.high ?? 0);

function compare(a: string | null | undefined, b: string | null | undefined): number {
  if (!a || !b) return Number(!a) - Number(!b);
  return a < b ? -1 : a > b ? 1 : 0;
}
