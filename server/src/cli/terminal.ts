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
 * What moves the cursor, ends a line or turns the direction of what stands behind it, and what no terminal can show: control
 * characters, the separators of lines, Unicode’s explicit formatting (UAX 9), halves of characters, noncharacters.
 */
const hidden = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;

/** The pictures that Unicode has of the ASCII ones; a tab is a blank, and others are what stands for a sign without one. */
const picture = (sign: string): string => {
  const code = sign.charCodeAt(0);
  if (code === 9) return ' ';
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '␡' : '�';
};

/**
 * Words that are not ours (of a briefing, a file name, a setting, an argument) as a line of ours shows them: no sign acts on
 * the terminal, and each keeps its place. All that people read of such words goes through here.
 */
export const shown = (words: string): string => words.replace(hidden, picture);

/** A value of plain data with every text in it shown. */
export function shownIn<T>(value: T): T;
export function shownIn(value: unknown): unknown {
  if (typeof value === 'string') return shown(value);
  if (Array.isArray(value)) return value.map((item) => shownIn(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shownIn(item)]));
}

/** The same of a text of several lines, which stay. */
export const linesShown = (text: string): string => text.split(/\r?\n/).map(shown).join('\n');

/** `##[error]`, `##vso[…]`, `##teamcity[…]`, which are commands wherever they stand in a line of a log. */
const command = /##(?=\w*\[)/g;

/** `::error::` at the beginning of a line, behind blanks and colours. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with one.
const workflowCommand = /^((?:\s|\u001b\[\d+m)*:)(?=:)/gm;

/**
 * Lines of ours, of which no program that runs us (GitHub Actions, Azure Pipelines, TeamCity) takes any for a command to itself,
 * whatever words stand in them and wherever the line was broken.
 */
export const harmless = (lines: string): string => lines.replace(command, '# #').replace(workflowCommand, '$1 ');

/** A value as JSON in which those signs and commands are written with escapes, so that it may stand in a log. */
export const toJson = (value: unknown): string => escaped(JSON.stringify(value, null, 2) ?? 'null');

/** The same on one line, with its end. */
export const toJsonLine = (value: unknown): string => `${escaped(JSON.stringify(value) ?? 'null')}\n`;

const escaped = (json: string): string =>
  json
    .replace(command, '#\\u0023')
    .replace(hidden, (sign) => (sign === '\n' ? sign : `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`));

/** A text for programs as it may stand in a log: its lines end as they did, no sign of it acts, and no line is a command. */
export const dataShown = (text: string): string => harmless(text.replace(/\r(?!\n)|[^\r\n]+/g, shown));

/** Writes to standard output what people read; the promise resolves when it takes more. */
export const print = (lines: string): Promise<void> => write(harmless(lines));

/** Writes a text, a script or a report for programs as it is; on a terminal no sign of it acts, and no line is a command. */
export const printData = (text: string): Promise<void> =>
  write(process.stdout.isTTY ? harmless(linesShown(text)) : text);

/**
 * Writes to standard output; the promise resolves when the text is written, or when it cannot be: that is an `error` of
 * `process.stdout`.
 */
async function write(text: string): Promise<void> {
  if (text === '') return;
  if (!fstatSync(1).isFile()) return new Promise((done) => process.stdout.write(text, () => done()));
  // A stream into a file passes over what a disk that is nearly full did not take.
  try {
    writeFileSync(1, text);
  } catch (error) {
    process.stdout.emit('error', error);
  }
}

/** Writes one line to standard error. */
export const tell = (line: string): void => void process.stderr.write(harmless(`${shown(line)}\n`));

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
