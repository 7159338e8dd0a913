/** A position as people count: lines and columns from 1, columns in UTF-16 units. */
export type Position = { readonly line: number; readonly column: number };

/** Part of a line: its text, how many UTF-16 units of the line come before it, and how many the line has in all. */
export type Excerpt = { readonly text: string; readonly before: number; readonly length: number };

/**
 * Turns offsets of one text into lines and columns; a line ends with `\n`, `\r\n` or `\r`. A byte order mark
 * takes no column, since no editor shows it.
 */
export class LineIndex {
  readonly #starts: number[];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    this.#starts = [text.startsWith('\uFEFF') ? 1 : 0];
    for (const match of text.matchAll(/\r\n|\n|\r/g)) this.#starts.push(match.index + match[0].length);
  }

  /** The line and column of `offset`. */
  at(offset: number): Position {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: Math.max(0, offset - (this.#starts[low] ?? 0)) + 1 };
  }

  /** The text around a position, without the line’s end: at most `room` UTF-16 units on either side. */
  around({ line, column }: Position, room: number): Excerpt {
    const start = this.#starts[line - 1] ?? 0;
    let end = this.#starts[line] ?? this.#text.length;
    while (end > start && /[\r\n]/.test(this.#text.charAt(end - 1))) end--;
    const from = Math.max(start, start + column - 1 - room);
    const to = Math.min(end, start + column - 1 + room);
    return { text: this.#text.slice(from, to), before: from - start, length: end - start };
  }
}
