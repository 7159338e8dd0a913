import type { Edit } from '../text/edit.ts';
import { oneLine } from '../text/oneLine.ts';
import type { Span } from '../text/span.ts';

/** The value of one key of the front matter: as text, and its span in the document. */
export type Field = { readonly text: string; readonly span: Span };

/** What is wrong in the front matter: a line that cannot be read, or the place where it stands. */
export type FrontMatterFault = {
  readonly span: Span;
  readonly message: string;
  readonly fix: { readonly title: string; readonly edits: readonly Edit[] } | undefined;
};

/** What the reader of one kind finds at the offset `start` of a text; undefined where no front matter of its kind begins there. */
export type Read = {
  readonly end: number;
  readonly fields: ReadonlyMap<string, Field>;
  readonly faults: readonly FrontMatterFault[];
};

/** A line as a message quotes it: its first hundred signs. */
export const shown = (line: string): string => (line.length > 100 ? `${oneLine(line.slice(0, 99))}…` : oneLine(line));
