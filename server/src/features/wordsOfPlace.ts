/** A place as people find it in a document without line numbers. */
export type PlaceInWords = {
  /** The words of the heading above; empty above the first. */
  readonly heading: string;
  /** The number of the paragraph, bullet or row of a table under the heading, from 1; 0 in the heading itself. */
  readonly paragraph: number;
};

/** The place for a message: `“Summary”, paragraph 2`. */
export function wordsOfPlace({ heading, paragraph }: PlaceInWords): string {
  if (paragraph === 0) return heading ? `The heading “${heading}”` : 'The beginning';
  return heading ? `“${heading}”, paragraph ${paragraph}` : `Above the first heading, paragraph ${paragraph}`;
}
