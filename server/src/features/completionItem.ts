import type { Span } from '../text/span.ts';
import type { Markdown } from './markdown.ts';

/** Something that can be written at the cursor. Lists of these are in the order to show. */
export type Completion = {
  readonly kind: 'term' | 'section' | 'horizon' | 'key' | 'value' | 'rule';
  readonly label: string;
  /** A short remark beside the label: the band of a term, the dates of a window. */
  readonly detail: string;
  /** An explanation. */
  readonly documentation: Markdown;
  /** The span, with offsets in the document, that the snippet replaces. */
  readonly replace: Span;
  /** The text to insert, in the snippet syntax of the Language Server Protocol: `$1`, `${1:words}`. */
  readonly snippet: string;
};
