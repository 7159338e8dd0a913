import type { Span } from '../text/span.ts';

/** Something to write at the cursor, in the order in which it is offered. */
export type Completion = {
  readonly kind: 'term' | 'section' | 'horizon' | 'key' | 'value' | 'rule';
  readonly label: string;
  /** Beside the label: the band, or the dates of a window. */
  readonly detail: string;
  /** What it means, in Markdown. */
  readonly documentation: string;
  /** What is typed already and gets replaced. */
  readonly replace: Span;
  /** The text to insert; `$1`, `$2` … are the places to fill in. */
  readonly snippet: string;
};
