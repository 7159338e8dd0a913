import type { SourceKind } from './structure.ts';

/** Links, pictures and notes are never typed by chance, and two headings hardly. */
const marks = /\[[^[\]\n]+\]\([^)\s]{1,1000}\)|^\[\^[^\]\s]+\]:|^\|(?:\s*:?-+:?\s*\|)+\s*$/m;

/** Whether the marks of a text are meant as Markdown. */
export const sourceKindOf = (text: string): SourceKind =>
  marks.test(text) || (text.match(/^#{1,6}[ \t]+[\p{Lu}\p{N}(]/gmu)?.length ?? 0) >= 2 ? 'markdown' : 'plain';
