// Lines as Markdown has them: a line ends with LF, CR or CRLF (CommonMark 0.31.2, section 2.1). Offsets are in UTF-16 units.

export const isLineEnd = (text: string, at: number): boolean => text[at] === '\n' || text[at] === '\r';

/** The offset at which the line that holds `at` starts, or `first` if the line starts before it. */
export function lineStart(text: string, at: number, first = 0): number {
  let start = at;
  while (start > first && !isLineEnd(text, start - 1)) start--;
  return start;
}

/** The offset at which the line after the one that holds `at` starts; the length of the text if there is none. */
export function lineEndAfter(text: string, at: number): number {
  let end = at;
  while (end < text.length && !isLineEnd(text, end)) end++;
  if (text[end] === '\r' && text[end + 1] === '\n') end++;
  return Math.min(end + 1, text.length);
}

/** The line end to write into a text: CRLF if its first line ends so, else LF. */
export const lineEnd = (text: string): string => (text[text.indexOf('\n') - 1] === '\r' ? '\r\n' : '\n');
