import { fstatSync, writeFileSync } from 'node:fs';
import { styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];

const coloured = (): boolean => {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR) return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0';
  return process.stdout.isTTY === true && TERM !== 'dumb';
};

/** Text in a colour, where the terminal shows colours and the user wants them (`NO_COLOR`, `FORCE_COLOR`). */
export const paint = (style: Style, text: string): string =>
  coloured() ? styleText(style, text, { validateStream: false }) : text;

/** The most columns that any report fills. */
export const mostWidth = 140;

/** How many columns to fill: those of the terminal, from 60 to 140; 100 where there is no terminal. */
export const width = (): number => Math.max(60, Math.min(process.stdout.columns ?? 100, mostWidth));

/**
 * Writes to standard output; the promise resolves when the text is written, or when it cannot be: that is an `error` of
 * `process.stdout`.
 */
export async function print(text: string): Promise<void> {
  if (text === '') return;
  if (!fstatSync(1).isFile()) return new Promise((done) => process.stdout.write(text, () => done()));
  // A stream into a file passes over what a disk that is nearly full did not take.
  try {
    writeFileSync(1, text);
  } catch (error) {
    process.stdout.emit('error', error);
  }
}

/** Breaks text into lines of at most `room` columns, the later ones indented. */
export function wrap(text: string, room: number, indent: number): string {
  const lines: string[] = [];
  let line = '';
  // A percentage is not broken.
  for (const word of text.replace(/(\d) %/g, '$1\u00a0%').split(' ')) {
    if (line && line.length + word.length + 1 > room) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line].join(`\n${' '.repeat(indent)}`).replaceAll('\u00a0', ' ');
}
