import type { Span } from '../text/span.ts';
import type { Match } from './context.ts';

/** Why what stands in a stretch of a sentence is not stated by the writer: words of others, a condition, a definition. */
export type SentenceExclusion = {
  /** As `inspect --explain` prints it. */
  readonly name: string;
  /**
   * The stretches that are left alone; `matches` are the phrases found in the sentence, `quoted` its quotations. Offsets count
   * from its beginning.
   */
  readonly spans: (sentence: string, matches: readonly Match[], quoted: readonly Span[]) => readonly Span[];
  /** A sentence without an expression, which would have one without this row. */
  readonly leaves: string;
  /** A sentence near it that has an expression all the same. */
  readonly keeps?: string;
};

/** The whole sentence where a test holds, nothing else. */
export const wholeWhere =
  (isLeft: (sentence: string, matches: readonly Match[]) => boolean): SentenceExclusion['spans'] =>
  (sentence, matches) =>
    isLeft(sentence, matches) ? [{ start: 0, end: sentence.length }] : [];
