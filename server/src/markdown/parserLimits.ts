// Limits on what the Markdown parser gets. Its time grows with the square of the number of marks in a paragraph and
// of the depth
// of nested blocks: a text without blank lines, with a hundred thousand brackets or with block quotes nested thousands deep
// would keep it busy for hours. No text that a person writes comes near a limit.

/**
 * How many container markers (block quotes and list items; CommonMark 0.31.2, section 5) a line may have, and how
 * many steps of indent (two blanks, or half a tab).
 */
const maxDepth = 40;

/** How many of each mark a paragraph may have; fewer of those for which the parser scans to the end of the paragraph. */
const maxMarks: Readonly<Record<string, number>> = {
  '[': 1000,
  ']': 1000,
  '*': 1000,
  _: 1000,
  '~': 1000,
  '\\': 1000,
  '<': 300,
  '`': 300,
  // References cost the parser a node each in its working lists. Words are read from the text itself, so none is lost.
  '&': 300,
};
/** A shorter text cannot exceed a limit of marks. */
const fewestMarks = Math.min(...Object.values(maxMarks));

/** How long a paragraph may be, in UTF-16 units; it is cut at a line end if there is one in its second half, else at the end of a sentence, a comma or a blank. */
const maxParagraphLength = 20_000;

/** How long a table may be, which is parsed cell by cell, in UTF-16 units; the rows of a longer one would be none without their head. */
const maxTableLength = 1_000_000;

/**
 * How many lines a paragraph may have in a list item, a block quote or a footnote: the parser reads its lazy continuation
 * lines (those without a marker; CommonMark 0.31.2, section 5.1) again and again.
 */
const maxContainedLines = 500;

/**
 * `text` brought within the limits above: surplus marks and markers become the letter `x`, the middle of a long run of blank
 * lines becomes blanks, and a paragraph that is too long is cut by two line ends in the place of two characters. The result
 * has the same length, so all offsets stay valid; a text within the limits is returned unchanged.
 */
export const withinParserLimits = (text: string): string =>
  text.length < fewestMarks ? unnested(text) : withinParagraphLimits(withFewBlankLines(unnested(text)));

const marker = '(?:>|[-+*](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))';
const nested = new RegExp(`^((?:[ \\t]*${marker}){${maxDepth}})(.*)`, 'gm');
const indented = new RegExp(`^((?: {${2 * maxDepth}}|(?: {0,3}\\t){${maxDepth / 2}})[ \\t]*)[-+*>\\d]`, 'gm');

/** Replaces the markers and the indented marker that would nest blocks deeper than `maxDepth`. */
const unnested = (text: string): string =>
  text
    .replace(nested, (_, markers: string, rest: string) => markers + rest.replace(/[-+*>.)]/g, 'x'))
    .replace(indented, (_, indent: string) => `${indent}x`);

const blankLines = /(?<![ \t])(?:[ \t]*(?:\r\n|\n|\r)){100,}/g;

/** Makes one line of blanks of a run of 100 and more blank lines, which Markdown reads alike. */
const withFewBlankLines = (text: string): string =>
  text.replace(blankLines, (lines) => {
    const first = /^(?:[ \t]*(?:\r\n|\n|\r)){2}/.exec(lines)?.[0] ?? '';
    const last = /(?:\r\n|\n|\r)$/.exec(lines.slice(-2))?.[0] ?? '';
    return first + ' '.repeat(lines.length - first.length - last.length) + last;
  });

/** What starts a new paragraph (a blank line, a fence, the start of another block), or a mark to count. */
const boundaryOrMark =
  /(?:\r\n|\n|\r(?!\n))(?:[ \t]*(?=[\n\r])|[ \t>]*(?:`{3,}|~{3,})| {0,3}(?:(?=[-+*][ \t]|#{1,6}[ \t\r\n]|>|\[\^[^\]\s]{1,999}\]:)|\d{1,9}[.)](?=[ \t])))|[[\]*_~<`&]|\\(?=[\n\r])/g;

const itemStart = /(?:\r\n|\n|\r)? {0,3}(?:[-+*]|\d{1,9}[.)])[ \t]/y;

/** Whether a list item starts at `at`, or right after the line end there. */
function beginsItem(text: string, at: number): boolean {
  itemStart.lastIndex = at;
  return itemStart.test(text);
}

const containedLine = /(?:\r\n|\n|\r)?(?:[ \t]|[->+*]|\d{1,9}[.)]|\[\^)/y;

/** Whether the line that starts at `at`, or after the line end there, may lie in a list item, a block quote or a footnote. */
function beginsContained(text: string, at: number): boolean {
  containedLine.lastIndex = at;
  return containedLine.test(text);
}

/** Keeps the marks and the length of each paragraph within their limits. */
function withinParagraphLimits(text: string): string {
  const edits: { readonly at: number; readonly words: string }[] = [];
  let counts: Record<string, number> = {};
  let start = 0;
  let isItem = beginsItem(text, 0);
  let isContained = beginsContained(text, 0);
  for (const { index, 0: token } of text.matchAll(boundaryOrMark)) {
    const maxCount = maxMarks[token];
    if (maxCount === undefined) {
      // A number other than 1 cannot interrupt a paragraph (CommonMark 0.31.2, section 5.2): it starts an item only
      // after another item.
      const number = /\d+/.exec(token)?.[0];
      if (number && number !== '1' && !isItem) continue;
      isItem = number !== undefined || beginsItem(text, index + token.length);
      edits.push(...breaks(text, start, index, isContained));
      counts = {};
      start = index;
      isContained = beginsContained(text, index) || beginsContained(text, index + token.length);
    } else {
      const count = (counts[token] ?? 0) + 1;
      counts[token] = count;
      if (count > maxCount) edits.push({ at: index, words: 'x' });
    }
  }
  edits.push(...breaks(text, start, text.length, isContained));
  if (edits.length === 0) return text;
  let result = '';
  let from = 0;
  for (const { at, words } of edits.toSorted((a, b) => a.at - b.at)) {
    if (at < from) continue;
    result += text.slice(from, at) + words;
    from = at + words.length;
  }
  // Markers that stood inside a line may begin one now.
  return unnested(result + text.slice(from));
}

/**
 * The places where the paragraph `start`–`end` is cut because it is too long; `isContained` is one in a list item, a
 * block quote or a footnote.
 */
function breaks(text: string, start: number, end: number, isContained: boolean): { at: number; words: string }[] {
  const edits: { at: number; words: string }[] = [];
  if (end - start > maxParagraphLength && end - start <= maxTableLength && beginsTable(text, start)) return edits;
  for (let from = start; from < end; ) {
    let at = breakOffset(text, from, end, isContained);
    if (at === undefined) break;
    // Never between the two halves of a surrogate pair.
    while (isSecondHalf(text, at) || isSecondHalf(text, at + 2)) at--;
    edits.push({ at, words: '\n\n' });
    from = at + 2;
  }
  return edits;
}

/** The head of a table and its delimiter row, which has as many cells (GFM 0.29, section 4.10). */
const tableHead = /[\r\n]*(?=[^\r\n|]*\|)([^\r\n]*)(?:\r\n|\n|\r)([ \t>|:]*-[ \t>|:-]*)(?:[\r\n]|$)/y;

function beginsTable(text: string, at: number): boolean {
  tableHead.lastIndex = at;
  const [, head, delimiters] = tableHead.exec(text) ?? [];
  return head !== undefined && delimiters !== undefined && cellsIn(head) === cellsIn(delimiters);
}

const cellsIn = (row: string): number =>
  row
    .trim()
    .replace(/^[>\s]*\|?|\|$/g, '')
    .split(/(?<!\\)\|/).length;

function breakOffset(text: string, from: number, end: number, isContained: boolean): number | undefined {
  const lastLineEnd = isContained ? endOfLines(text, from, Math.min(end, from + maxParagraphLength)) : undefined;
  if (lastLineEnd !== undefined) return lastLineEnd - 1;
  if (end - from <= maxParagraphLength) return undefined;
  const limit = from + maxParagraphLength;
  // Half a word would say another thing than the whole.
  for (const sign of ['\n', '. ', ', ', ' ']) {
    const last = text.lastIndexOf(sign, limit);
    if (last > from + maxParagraphLength / 2) return sign === '\n' ? last - 1 : last;
  }
  return limit;
}

/** The end of the last line that a contained paragraph may have; undefined where the paragraph has fewer lines. */
function endOfLines(text: string, from: number, end: number): number | undefined {
  const lineEnd = /\r\n?|\n/g;
  lineEnd.lastIndex = from + 1;
  let last: number | undefined;
  for (let lines = 0; lines < maxContainedLines; lines++) {
    last = lineEnd.exec(text)?.index;
    if (last === undefined || last >= end) return undefined;
  }
  return last;
}

const isSecondHalf = (text: string, at: number): boolean => /[\uDC00-\uDFFF]/.test(text.charAt(at));
