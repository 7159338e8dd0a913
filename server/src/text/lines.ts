// Lines as Markdown has them: they end with LF, CR or both.

export const isLineEnd = (text: string, at: number): boolean => text[at] === '\n' || text[at] === '\r';

/** Where the line of `at` begins; no earlier than `first`. */
export function lineStart(text: string, at: number, first = 0): number {
  let start = at;
  while (start > first && !isLineEnd(text, start - 1)) start--;
  return start;
}

/** Where the line after the one of `at` begins; the end of the text after the last. */
export function lineEndAfter(text: string, at: number): number {
  let end = at;
  while (end < text.length && !isLineEnd(text, end)) end++;
  if (text[end] === '\r' && text[end + 1] === '\n') end++;
  return Math.min(end + 1, text.length);
}
/** The line end that a text uses. */
export const lineEnd = (text: string): string => (text[text.indexOf('\n') - 1] === '\r' ? '\r\n' : '\n');
