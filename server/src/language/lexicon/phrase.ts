import type { Kind } from '../kind.ts';

/** One phrase of the lexicon, or a family of phrases of one shape. */
export type Phrase = {
  readonly kind: Kind;
  /** A regular expression in which a blank stands for any white space; it begins at the beginning of a word. */
  readonly pattern: string;
  /**
   * Words, parted by `|`, one of which stands in every sentence that holds the phrase: a sentence without any is not searched.
   * They are no pattern, but for `\b`.
   */
  readonly prefilter: string;
  /** A sentence in which this phrase is found, and would not be without this row. */
  readonly example: string;
};
