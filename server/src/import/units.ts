// Pasted text as a list of units: single lines, and paragraphs put together again from lines that a mail program or a
// PDF had broken.

/** One line or one paragraph of a pasted text. */
export type Unit = {
  /** The words on one line, without the mark of a bullet. */
  readonly text: string;
  /** `- ` for a bullet of any kind, `1. ` for a numbered point; undefined for what is neither. */
  readonly mark: string | undefined;
  /** Whether a blank line, or the beginning of the text, stands before it. */
  readonly isApart: boolean;
  /** A row of a Markdown table, a line of code, a quotation or the text of a footnote, which stays as it is. */
  readonly isVerbatim: boolean;
  /** Whether Markdown itself makes it an item of a list. */
  readonly isListItem: boolean;
  /** How many numbered points follow each other with it, each a number higher than the one before; 0 without a number. */
  readonly run: number;
};

/** A unit as it is read; its run is counted when all are there. */
type OpenUnit = Omit<Unit, 'run'>;

/**
 * Whether a unit is a row of a table that was pasted with tab stops. The tab behind a number or a bullet makes none.
 */
export const isRow = ({ text, mark, isVerbatim }: Unit): boolean =>
  mark === undefined && !isVerbatim && /\S[^\S\t]*\t/.test(text.replace(/^(?:\d+(?:\.\d+)*\.?|[IVX]+\.)\t/, ''));

/**
 * The mark of a bullet, also a sign or a letter that stands for one in the fonts of Word. A minus before a figure is
 * none: *- 12 % on the year*.
 */
const bullet =
  /^(?:[•‣▪●○◦∙·*➢➤❖✓✔\uf0a7\uf0b7\uf0d8\uf0fc]|[–—-](?![\s\u00a0]+\d[\d.,]*[\s\u00a0]*(?:%|per\b|points?\b))|[o§Øüvq](?=\t))[\s\u00a0]+/;
/** The signs among them that begin no line of prose. */
const bulletSign = /^[•‣▪●○◦∙➢➤❖✓✔\uf0a7\uf0b7\uf0d8\uf0fc][\s\u00a0]/;
const bulletOrNumber = /^(?:[-*+]|\d{1,9}[.)])\s/;
const number = /^(\d{1,2})[.)][\s\u00a0]+(?=\S)/;

/**
 * The units of a text in order. In Markdown a paragraph is one, and tables, code, quotations, footnotes and nested lists
 * stay line by line as they are. `isHeading` tells by its words whether a line is a heading; in plain text such a line is never joined to
 * another.
 */
export function readUnits(text: string, isMarkdown: boolean, isHeading: (line: string) => boolean): Unit[] {
  return withRuns(openUnits(text, isMarkdown, isHeading));
}

function openUnits(text: string, isMarkdown: boolean, isHeading: (line: string) => boolean): OpenUnit[] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|[\n\r\u2028\u2029\u0085\v\f]/)
    .map((line) => line.trimEnd());
  const width = isMarkdown ? undefined : wrapWidth(lines);
  let isCode = false;
  const units: OpenUnit[] = [];
  let isApart = true;
  let lastLine = '';
  // Kept by line, since asking the unit again, which may have grown to the whole text, would take quadratic time.
  let isAfterHeading = false;
  for (const line of lines) {
    const words = line.trimStart();
    if (!words) {
      isApart = true;
      continue;
    }
    const isNested =
      isMarkdown &&
      /^\s{2,}/.test(line) &&
      (bulletOrNumber.test(words) ? units.length > 0 : goesOnInItem(units.at(-1), isApart));
    const isFence = isMarkdown && /^(?:```|~~~)/.test(words);
    const isNote: boolean =
      isMarkdown && (/^\[\^[^\]\s]+\]:/.test(words) || (/^\s{4}/.test(line) && isFootnote(units.at(-1))));
    if (isFence || isCode || isNested || isNote || (isMarkdown && /^[|>]/.test(words))) {
      units.push({ text: line, mark: undefined, isApart, isVerbatim: true, isListItem: false });
      if (isFence) isCode = !isCode;
      isApart = false;
      isAfterHeading = false;
      continue;
    }
    const previous = units.at(-1);
    // The underline of a setext heading makes a heading of the unit above it.
    const underline =
      isMarkdown && previous && !isApart && !previous.isVerbatim ? /^(=+|-{2,})$/.exec(words)?.[1] : undefined;
    if (previous && underline) {
      units[units.length - 1] = { ...previous, text: `${underline.startsWith('=') ? '#' : '##'} ${previous.text}` };
      isAfterHeading = true;
      continue;
    }
    // Other lines without a blank line before them go on with the paragraph.
    if (
      previous &&
      !isApart &&
      isMarkdown &&
      !previous.isVerbatim &&
      !isAfterHeading &&
      !/^#{1,6}\s/.test(words) &&
      !bulletOrNumber.test(words) &&
      !bulletSign.test(words)
    ) {
      units[units.length - 1] = { ...previous, text: `${previous.text} ${words}` };
      lastLine = line;
      continue;
    }
    // An indented line in small letters goes on with the bullet above it.
    const isIndentedUnderBullet = previous?.mark !== undefined && /^[ \u00a0]{2,}\p{Ll}/u.test(line);
    if (
      previous &&
      !isApart &&
      (isIndentedUnderBullet || goesOn(lastLine, words, width)) &&
      !isHeading(words) &&
      !isHeading(lastLine.trim())
    ) {
      units[units.length - 1] = { ...previous, text: `${previous.text} ${words}` };
    } else {
      const isListItem = isMarkdown && bulletOrNumber.test(words);
      const unit = unmark(isMarkdown ? withoutBackslash(words) : words);
      units.push({ ...unit, isApart, isVerbatim: false, isListItem });
      isAfterHeading = /^#{1,6}\s/.test(unit.text);
    }
    isApart = false;
    lastLine = line;
  }
  return units;
}

/** Whether an indented line behind a unit is a block of its own in an item of a list. */
const goesOnInItem = (unit: OpenUnit | undefined, isApart: boolean): boolean =>
  unit !== undefined && ((isApart && unit.isListItem) || (unit.isVerbatim && /^\s{2}/.test(unit.text)));

/** Whether a line belongs to the text of a footnote. */
const isFootnote = (unit: OpenUnit | undefined): boolean =>
  unit?.isVerbatim === true && /^(?:\[\^[^\]\s]+\]:|\s{4})/.test(unit.text);

/** The units with their runs, over what stands in an item. */
function withRuns(units: readonly OpenUnit[]): Unit[] {
  const all = units.map((unit) => ({ ...unit, run: 0 }));
  const outer = all.filter(({ text, isVerbatim }) => !isVerbatim || !/^\s{2}/.test(text));
  const numbers = outer.map(({ mark }) => (mark && mark !== '- ' ? Number.parseInt(mark, 10) : undefined));
  for (let start = 0; start < outer.length; ) {
    const first = numbers[start];
    let end = start + 1;
    if (first !== undefined) while (numbers[end] === first + end - start) end++;
    for (const unit of outer.slice(start, end)) unit.run = first === undefined ? 0 : end - start;
    start = end;
  }
  return all;
}

/** What was typed as a mark and is none to Markdown, with a backslash, becomes one again. */
function withoutBackslash(words: string): string {
  const plain = words.replace(/^(\d{0,2})\\(?=[-*.)]\s)/, '$1');
  return bullet.test(plain) || number.test(plain) ? plain : words;
}

/** Parts the mark of a bullet or number from the words. */
function unmark(words: string): Pick<OpenUnit, 'text' | 'mark'> {
  const bulletMark = bullet.exec(words);
  if (bulletMark && words.length > bulletMark[0].length) return { text: words.slice(bulletMark[0].length), mark: '- ' };
  const numberMark = number.exec(words);
  if (numberMark) return { text: words.slice(numberMark[0].length), mark: `${numberMark[1]}. ` };
  return { text: words, mark: undefined };
}

/** The width in UTF-16 units at which the lines were broken; undefined where each line is a paragraph. */
function wrapWidth(lines: readonly string[]): number | undefined {
  const filled = lines.filter(Boolean);
  const longest = filled.reduce((most, line) => Math.max(most, line.length), 0);
  if (longest > 100 || longest < 40) return undefined;
  // In a wrapped text at least a third of the lines are nearly full, or two full lines are followed by a small letter.
  const nearlyFull = filled.filter((line) => line.length >= longest - 15).length;
  const broken = lines.filter(
    (line, i) => line.length >= longest - 15 && /^\s*\p{Ll}/u.test(lines[i + 1] ?? ''),
  ).length;
  return nearlyFull * 3 >= filled.length || broken >= 2 ? longest : undefined;
}

/** Whether the break after `line` is one of wrapping: the first word of the next line had no room on it. */
function goesOn(line: string, next: string, width: number | undefined): boolean {
  if (width === undefined || bullet.test(next) || /\S\t/.test(line) || /\S\t/.test(next)) return false;
  const firstWord = next.split(/\s/, 1)[0] ?? '';
  return line.length + 1 + firstWord.length > width;
}
