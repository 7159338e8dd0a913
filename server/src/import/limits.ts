// How large a document may be that is imported: far beyond what people write, and so little that it is read in seconds.

/** A document is beyond a limit; the message says in words which, and what to do. */
export class TooLarge extends Error {}

/** Characters of a text or a page. */
export const mostCharacters = 20_000_000;

/** Files that a Word file is packed of, and bytes of those with text when they are unpacked. */
export const mostEntries = 10_000;
export const mostUnpacked = 50 * 2 ** 20;

/** Elements of a page that stand in each other. */
export const mostDepth = 500;

/** Cells of a table with those that a cell stretches over. */
export const mostCells = 100_000;

/** The error for what stands in each other more often than can be followed. */
export const tooDeep = (): TooLarge =>
  new TooLarge('its elements stand in each other too deep: copy its text into a .txt and import that');
