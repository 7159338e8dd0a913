import type { Entry } from './entry.ts';

/** Which judgements are asked for; days are ISO 8601 dates. */
export type EntryFilter = {
  readonly author?: string | undefined;
  /** The first and the last day of publication. */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
};

/** Whether a judgement is asked for; one of a briefing without a date of publication is not, where days are asked for. */
export const isSelected = ({ authors, published }: Entry, { author, since, until }: EntryFilter): boolean =>
  (author === undefined || authors.some((name) => sameName(name, author))) &&
  ((since === undefined && until === undefined) ||
    (published !== null && (since ?? published) <= published && published <= (until ?? published)));

/** Whether two names differ in nothing but case, blanks and the form of their letters. */
export const sameName = (a: string, b: string): boolean => plain(a) === plain(b);

const plain = (name: string): string => name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
