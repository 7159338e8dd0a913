import type { Source } from './structure.ts';

/** Whether the marks of a text are meant as Markdown: two headings are no chance. */
export const sourceOf = (text: string): Source =>
  (text.match(/^#{1,6}[ \t]+[\p{Lu}\p{N}(]/gmu)?.length ?? 0) >= 2 ? 'markdown' : 'plain';
