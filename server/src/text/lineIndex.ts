/** A position as people count: lines and columns from 1, columns in UTF-16 units. */
export type Position = { readonly line: number; readonly column: number };

/** A position that also counts the bytes of the line before it in UTF-8, from 1, as some formats of reports do. */
export type Place = Position & { readonly byteColumn: number };

/** Part of a line: its text, how many UTF-16 units of the line come before it, and how many the line has in all. */
export type Excerpt = { readonly text: string; readonly before: number; readonly length: number };

/**
 * Turns offsets of one text into lines and columns; a line ends with `\n`, `\r\n` or `\r`. A byte order mark
 * takes no column, since no editor shows it.
 */
export class LineIndex {
  readonly #starts: number[];
  readonly #text: string;
  #bytes: readonly number[] | undefined;

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

  /** The line and both columns of `offset`. */
  placeAt(offset: number): Place {
    const { line, column } = this.at(offset);
    const start = this.#starts[line - 1] ?? 0;
    return { line, column, byteColumn: this.#bytesBefore(Math.max(start, offset)) - this.#bytesBefore(start) + 1 };
  }

  /** How many bytes of UTF-8 stand before an offset; what it takes does not grow with the text. */
  #bytesBefore(offset: number): number {
    this.#bytes ??= byteSteps(this.#text);
    const step = Math.floor(offset / stepLength);
    return (this.#bytes[step] ?? 0) + bytesOf(this.#text, step * stepLength, offset);
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

/** In UTF-16 units. */
const stepLength = 1024;

/** How many bytes of UTF-8 stand before each step of a text. */
function byteSteps(text: string): number[] {
  const steps = [0];
  for (let at = 0, sum = 0; at < text.length; at += stepLength) {
    sum += bytesOf(text, at, at + stepLength);
    steps.push(sum);
  }
  return steps;
}

/** The bytes of a part of a text in UTF-8; a pair of surrogates counts where its second half stands. */
function bytesOf(text: string, from: number, to: number): number {
  let bytes = 0;
  for (let at = from; at < Math.min(to, text.length); at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80) bytes += 1;
    else if (code < 0x800) bytes += 2;
    else if (isHigh(code) && isLow(text.charCodeAt(at + 1))) bytes += 0;
    else bytes += isLow(code) && at > 0 && isHigh(text.charCodeAt(at - 1)) ? 4 : 3;
  }
  return bytes;
}

const isHigh = (code: number): boolean => code >= 0xd800 && code < 0xdc00;
const isLow = (code: number): boolean => code >= 0xdc00 && code < 0xe000;
