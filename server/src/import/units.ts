// Pasted text as a row of units: lines that stand alone, and paragraphs whose lines a mail program or a PDF had broken.

/** One line or one paragraph of a pasted text. */
export type Unit = {
  /** The words on one line, without the mark of a bullet. */
  readonly text: string;
  /** `- ` for a bullet of any kind, `1. ` for a numbered point; undefined for what is neither. */
  readonly mark: string | undefined;
  /** Whether a blank line stands before it. */
  readonly isApart: boolean;
  /** A row of a Markdown table or a line of code, which stays as it is. */
  readonly isVerbatim: boolean;
};

/** A sign before a figure is none: *- 12 % on the year*. */
const bullet = /^(?:[•‣▪●○◦∙·*]|[–—-](?![\s\u00a0]+\d[\d.,]*[\s\u00a0]*(?:%|per\b|points?\b))|o(?=\t))[\s\u00a0]+/;
const bulletOrNumber = /^(?:[-*+]|\d{1,9}[.)])\s/;
const number = /^(\d{1,2})[.)][\s\u00a0]+(?=\S)/;

/**
 * The units of a text in order; in Markdown every line is one, and tables and code stay as they are. `isHeading` says
 * which lines are known for headings: no broken line goes on in one.
 */
export function readUnits(text: string, isMarkdown: boolean, isHeading: (line: string) => boolean): Unit[] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|[\n\r\u2028\u2029\u0085\v\f]/)
    .map((line) => line.trimEnd());
  const width = isMarkdown ? undefined : wrapWidth(lines);
  let isCode = false;
  const units: Unit[] = [];
  let isApart = true;
  let last = '';
  // Asked of the line and not of the unit, which may have grown to the whole text.
  let isAfterHeading = false;
  for (const line of lines) {
    const words = line.trimStart();
    if (!words) {
      isApart = true;
      continue;
    }
    const isNested = isMarkdown && /^\s{2,}/.test(line) && bulletOrNumber.test(words) && units.at(-1) !== undefined;
    const isFence = isMarkdown && /^(?:```|~~~)/.test(words);
    if (isFence || isCode || isNested || (isMarkdown && words.startsWith('|'))) {
      units.push({ text: line, mark: undefined, isApart, isVerbatim: true });
      if (isFence) isCode = !isCode;
      isApart = false;
      isAfterHeading = false;
      continue;
    }
    const previous = units.at(-1);
    // In Markdown a line goes on until a blank one; an underline makes a heading of the line above it.
    const underline =
      isMarkdown && previous && !isApart && !previous.isVerbatim ? /^(=+|-{2,})$/.exec(words)?.[1] : undefined;
    if (previous && underline) {
      units[units.length - 1] = { ...previous, text: `${underline.startsWith('=') ? '#' : '##'} ${previous.text}` };
      isAfterHeading = true;
      continue;
    }
    if (
      previous &&
      !isApart &&
      isMarkdown &&
      !previous.isVerbatim &&
      !isAfterHeading &&
      !/^#{1,6}\s/.test(words) &&
      !bulletOrNumber.test(words)
    ) {
      units[units.length - 1] = { ...previous, text: `${previous.text} ${words}` };
      last = line;
      continue;
    }
    // A line that hangs under its bullet goes on with it.
    const hangs = previous?.mark !== undefined && /^[ \u00a0]{2,}\p{Ll}/u.test(line);
    if (previous && !isApart && (hangs || goesOn(last, words, width)) && !isHeading(words) && !isHeading(last.trim())) {
      units[units.length - 1] = { ...previous, text: `${previous.text} ${words}` };
    } else {
      const unit = unmark(words);
      units.push({ ...unit, isApart, isVerbatim: false });
      isAfterHeading = /^#{1,6}\s/.test(unit.text);
    }
    isApart = false;
    last = line;
  }
  return units;
}

function unmark(words: string): Pick<Unit, 'text' | 'mark'> {
  const dot = bullet.exec(words);
  if (dot && words.length > dot[0].length) return { text: words.slice(dot[0].length), mark: '- ' };
  const figure = number.exec(words);
  if (figure) return { text: words.slice(figure[0].length), mark: `${figure[1]}. ` };
  return { text: words, mark: undefined };
}

/** The column at which the lines of a text were broken; undefined where its lines are as long as its paragraphs. */
function wrapWidth(lines: readonly string[]): number | undefined {
  const full = lines.filter(Boolean);
  const longest = full.reduce((most, line) => Math.max(most, line.length), 0);
  if (longest > 100 || longest < 40) return undefined;
  // A wrapped text is full of lines that a next word would not have fitted on, and of lines that go on in small letters.
  const long = full.filter((line) => line.length >= longest - 15).length;
  const broken = lines.filter(
    (line, i) => line.length >= longest - 15 && /^\s*\p{Ll}/u.test(lines[i + 1] ?? ''),
  ).length;
  return long * 3 >= full.length || broken >= 2 ? longest : undefined;
}

/** Whether a line goes on in the next one: the first word of the next had no room on it. */
function goesOn(line: string, next: string, width: number | undefined): boolean {
  if (width === undefined || bullet.test(next)) return false;
  const first = next.split(/\s/, 1)[0] ?? '';
  return line.length + 1 + first.length > width;
}
