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

/** Elements of a page, and of a part of a Word file, which has several for each run of words; attributes of one of them. */
export const mostPageElements = 100_000;
export const mostPartElements = 200_000;
const mostAttributes = 1000;

/** Columns of a table. */
export const mostColumns = 1000;

/** Cells of a table with those that a cell stretches over. */
export const mostCells = 100_000;

/** The error for what stands in each other more often than can be followed. */
export const tooDeep = (): TooLarge =>
  new TooLarge('its elements stand in each other too deep: copy its text into a .txt and import that');

const startTag = /<[a-z](?:=\s*"[^"]*"|=\s*'[^']*'|[^>])*/gi;

/** Throws `TooLarge` for HTML or XML of more than `most` elements, or with an element of more attributes than anybody writes. */
export function checkElements(markup: string, most: number): void {
  let count = 0;
  for (const [tag] of markup.matchAll(startTag)) {
    if (++count > most)
      throw new TooLarge(`it has more than ${most / 1000},000 elements, as paragraphs and runs are: cut it into parts`);
    // Each takes two characters at least.
    if (tag.length > 2 * mostAttributes && attributesOf(tag) > mostAttributes)
      throw new TooLarge(`an element of it has more than 1,000 attributes: copy its text into a .txt and import that`);
  }
}

const attributesOf = (tag: string): number =>
  tag.replace(/=\s*(?:"[^"]*"|'[^']*')/g, ' ').match(/[\s/]+[^\s/]/g)?.length ?? 0;
