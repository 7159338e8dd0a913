import type { SourceKind } from './structure.ts';

/** A link, a picture, the text of a footnote or the line under a table's head: none is typed by chance. */
const unmistakable = /\[[^[\]\n]+\]\([^)\s]{1,1000}\)|^\[\^[^\]\s]+\]:|^\|(?:\s*:?-+:?\s*\|)+\s*$/m;

/** Whether a text is Markdown: it has a link, picture, footnote or table, or at least two headings with `#`. */
export const sourceKindOf = (text: string): SourceKind =>
  unmistakable.test(text) || (text.match(/^#{1,6}[ \t]+[\p{Lu}\p{N}(]/gmu)?.length ?? 0) >= 2 ? 'markdown' : 'plain';
