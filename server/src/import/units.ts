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
  /** A row of a Markdown table or a line of code, which stays as it is. */
  readonly isVerbatim: boolean;
};

/** The mark of a bullet. A minus before a figure is none: *- 12 % on the year*. */
const bullet = /^(?:[•‣▪●○◦∙·*]|[–—-](?![\s\u00a0]+\d[\d.,]*[\s\u00a0]*(?:%|per\b|points?\b))|o(?=\t))[\s\u00a0]+/;
const bulletOrNumber = /^(?:[-*+]|\d{1,9}[.)])\s/;
const number = /^(\d{1,2})[.)][\s\u00a0]+(?=\S)/;

/**
 * The units of a text in order. In Markdown a paragraph is one, and tables, code and nested lists stay line by line as
 * they are. `isHeading` tells by its words whether a line is a heading; in plain text such a line is never joined to
 * another.
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
  let lastLine = '';
  // Kept by line, since asking the unit again, which may have grown to the whole text, would take quadratic time.
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
      !bulletOrNumber.test(words)
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
      const unit = unmark(words);
      units.push({ ...unit, isApart, isVerbatim: false });
      isAfterHeading = /^#{1,6}\s/.test(unit.text);
    }
    isApart = false;
    lastLine = line;
  }
  return units;
}

/** Parts the mark of a bullet or number from the words. */
function unmark(words: string): Pick<Unit, 'text' | 'mark'> {
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
  if (width === undefined || bullet.test(next)) return false;
  const firstWord = next.split(/\s/, 1)[0] ?? '';
  return line.length + 1 + firstWord.length > width;
}
