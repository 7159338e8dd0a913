// What the parser gets: the text itself, but for marks in numbers that nobody means. The parser's time grows with the square
// of the marks of one paragraph and of the depth at which blocks lie in each other; a text without blank lines, a hundred
// thousand brackets or a quotation of a quotation of a quotation … would stop it for hours.

/** Quotations and lists lie no deeper in each other than by so many marks in one line, nor by an indent of so many steps. */
const deepest = 40;

/** How many of each mark a paragraph may have; of those that the parser follows to the end of the paragraph, fewer. */
const mostMarks: Readonly<Record<string, number>> = {
  '[': 1000,
  ']': 1000,
  '*': 1000,
  _: 1000,
  '\\': 1000,
  '<': 300,
  '`': 300,
};
const fewestMarks = Math.min(...Object.values(mostMarks));

/** A paragraph ends after so many characters, at the end of a line where there is one. */
const longest = 20_000;

/** In an item of a list, a quotation or a footnote it ends after so many lines: those without a mark of their own the parser goes over again and again. */
const mostLines = 500;

/**
 * `text` with letters in the place of marks, blanks in the place of line ends and blank lines in the place of words where they
 * are too many. It is as long as the text, so that all offsets stay; any text that a person wrote stays as it is.
 */
export const withinParserLimits = (text: string): string =>
  text.length < fewestMarks ? unnested(text) : withinBounds(withFewBlankLines(unnested(text)));

const marker = '(?:>|[-+*](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))';
const nested = new RegExp(`^((?:[ \\t]*${marker}){${deepest}})(.*)`, 'gm');
const indented = new RegExp(`^((?: {${2 * deepest}}|(?: {0,3}\\t){${deepest / 2}})[ \\t]*)[-+*>\\d]`, 'gm');

const unnested = (text: string): string =>
  text
    .replace(nested, (_, lead: string, rest: string) => lead + rest.replace(/[-+*>.)]/g, 'x'))
    .replace(indented, (_, lead: string) => `${lead}x`);

const blankLines = /(?<![ \t])(?:[ \t]*(?:\r\n|\n|\r)){100,}/g;

/** One line of blanks is as good as a hundred thousand blank lines. */
const withFewBlankLines = (text: string): string =>
  text.replace(blankLines, (lines) => {
    const first = /^(?:[ \t]*(?:\r\n|\n|\r)){2}/.exec(lines)?.[0] ?? '';
    const last = /(?:\r\n|\n|\r)$/.exec(lines.slice(-2))?.[0] ?? '';
    return first + ' '.repeat(lines.length - first.length - last.length) + last;
  });

/** A blank line, a fence or the beginning of another block, with which a new paragraph begins; or a mark. */
const events =
  /(?:\r\n|\n|\r(?!\n))(?:[ \t]*(?=[\n\r])|[ \t>]*(?:`{3,}|~{3,})| {0,3}(?:(?=[-+#*][ \t]|>)|\d{1,9}[.)](?=[ \t])))|[[\]*_<`]|\\(?=[\n\r])/g;

const item = /(?:\r\n|\n|\r)? {0,3}(?:[-+*]|\d{1,9}[.)])[ \t]/y;

/** Whether an item of a list begins at a place, or in the line after it. */
function beginsItem(text: string, at: number): boolean {
  item.lastIndex = at;
  return item.test(text);
}

const held = /(?:\r\n|\n|\r)?(?:[ \t]|[->+*]|\d{1,9}[.)]|\[\^)/y;

/** Whether the line at a place, or the one after it, may lie in an item, a quotation or a footnote. */
function beginsHeld(text: string, at: number): boolean {
  held.lastIndex = at;
  return held.test(text);
}

function withinBounds(text: string): string {
  const edits: { readonly at: number; readonly words: string }[] = [];
  let counts: Record<string, number> = {};
  let start = 0;
  let isItem = beginsItem(text, 0);
  let isHeld = beginsHeld(text, 0);
  for (const { index, 0: event } of text.matchAll(events)) {
    const most = mostMarks[event];
    if (most === undefined) {
      // A number other than 1 begins an item after another one only: in a paragraph it is a word.
      const number = /\d+/.exec(event)?.[0];
      if (number && number !== '1' && !isItem) continue;
      isItem = number !== undefined || beginsItem(text, index + event.length);
      edits.push(...breaks(text, start, index, isHeld));
      counts = {};
      start = index;
      isHeld = beginsHeld(text, index) || beginsHeld(text, index + event.length);
    } else {
      const count = (counts[event] ?? 0) + 1;
      counts[event] = count;
      if (count > most) edits.push({ at: index, words: 'x' });
    }
  }
  edits.push(...breaks(text, start, text.length, isHeld));
  if (edits.length === 0) return text;
  let result = '';
  let from = 0;
  for (const { at, words } of edits.toSorted((a, b) => a.at - b.at)) {
    if (at < from) continue;
    result += text.slice(from, at) + words;
    from = at + words.length;
  }
  return result + text.slice(from);
}

/** Blank lines between two characters each, where a paragraph is too long; `isHeld` is one in an item, a quotation or a footnote. */
function breaks(text: string, start: number, end: number, isHeld: boolean): { at: number; words: string }[] {
  const found: { at: number; words: string }[] = [];
  for (let from = start; from < end; ) {
    let at = placeToBreak(text, from, end, isHeld);
    if (at === undefined) break;
    while (isSecondHalf(text, at) || isSecondHalf(text, at + 2)) at--;
    found.push({ at, words: '\n\n' });
    from = at + 2;
  }
  return found;
}

function placeToBreak(text: string, from: number, end: number, isHeld: boolean): number | undefined {
  const line = isHeld ? endOfLines(text, from, Math.min(end, from + longest)) : undefined;
  if (line !== undefined) return line - 1;
  if (end - from <= longest) return undefined;
  const last = text.lastIndexOf('\n', from + longest);
  return last > from + longest / 2 ? last - 1 : from + longest;
}

/** Where the last line ends that one paragraph may have; undefined where it ends before. */
function endOfLines(text: string, from: number, end: number): number | undefined {
  const lineEnd = /\r\n?|\n/g;
  lineEnd.lastIndex = from + 1;
  let last: number | undefined;
  for (let lines = 0; lines < mostLines; lines++) {
    last = lineEnd.exec(text)?.index;
    if (last === undefined || last >= end) return undefined;
  }
  return last;
}

const isSecondHalf = (text: string, at: number): boolean => /[\uDC00-\uDFFF]/.test(text.charAt(at));
