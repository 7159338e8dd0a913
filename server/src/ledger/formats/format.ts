import { verdictWords } from '../../briefing/outcomes/verdicts.ts';
import { grouped } from '../../text/grouped.ts';
import type { Entry, Ledger } from '../entry.ts';
import { dayInWords } from '../inWords.ts';

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

/** What a ledger holds of one briefing; copies of it are one. */
export type BriefingInLedger = {
  readonly title: string;
  readonly authors: readonly string[];
  readonly published: string | null;
  readonly entries: readonly Entry[];
};

/** The briefings of a ledger; one without a title goes by its path. */
export function briefingsOf(judgements: readonly Entry[], titles: Titles): BriefingInLedger[] {
  const titleOf = ({ path }: Entry) => titles.get(path) ?? path;
  const keyOf = (entry: Entry) => JSON.stringify([titleOf(entry), entry.authors, entry.published]);
  return [...grouped(judgements, keyOf).values()].flatMap((entries) => {
    const [first] = entries;
    return first ? [{ title: titleOf(first), authors: first.authors, published: first.published, entries }] : [];
  });
}

/** The last day on which judgements are known to have changed: that of a publication or an outcome. An ISO 8601 date. */
export const changedOn = (entries: readonly Entry[], today: string): string =>
  entries.map(({ published, resolved }) => later(published ?? today, resolved ?? '')).reduce(later, '');

const later = (a: string, b: string): string => (a > b ? a : b);

/** `did not happen, 2 April 2025`; nothing where no outcome is told. */
export function outcomeInWords({ outcome, resolved }: Entry): string {
  const day = dayInWords(resolved);
  return outcome === null ? '' : `${verdictWords[outcome]}${day ? `, ${day}` : ''}`;
}

/** The parts that say something, with a sign between. */
export const joined = (parts: readonly string[], sign: string): string =>
  parts.filter((part) => part !== '').join(sign);
