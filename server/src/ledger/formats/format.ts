import type { Entry, Ledger } from '../entry.ts';

/** The titles of briefings, by path. */
export type Titles = ReadonlyMap<string, string>;

/** Writes a ledger in a format: a text with its line ends, or the data of a JSON text. The same ledger gives the same text. */
export type WriteLedger = (ledger: Ledger, titles: Titles) => string | object;

/** Where a judgement stands, as editors and terminals read it: `a.md:27`. */
export const placeOf = ({ path, line }: Pick<Entry, 'path' | 'line'>): string => `${path}:${line}`;

/**
 * The day by which the outcome was known: that of the outcome; without one the due day, once it is over, else today, since
 * nobody can tell an outcome later. An ISO 8601 date.
 */
export const settledBy = ({ resolved, due }: Entry, today: string): string =>
  resolved ?? (due !== null && due < today ? due : today);

/** Things by the key that each has, both in the order in which they come. */
export function groupedBy<T>(things: readonly T[], keyOf: (thing: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group) group.push(thing);
    else groups.set(key, [thing]);
  }
  return groups;
}
