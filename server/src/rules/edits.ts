// Edits of whole lines and blocks, shared by the fixes that insert, move and split. All offsets are UTF-16 units in
// `text`.
import type { Nodes } from 'mdast';
import type { Briefing, Heading } from '../briefing/model.ts';
import { signMark } from '../briefing/prose/signedLines.ts';
import { enclosing, spanOf } from '../markdown/parse.ts';
import type { Edit } from '../text/edit.ts';
import { lineEnd, lineStart } from '../text/lines.ts';
import { contains, type Span } from '../text/span.ts';

/** The span at which to report a problem of the whole document: its title, else its first line with words. */
export function headSpan(briefing: Briefing): Span {
  if (briefing.title) return briefing.title.span;
  const { text } = briefing;
  // Comments are skipped: an ignore comment at the top must not become the place of the problem that it suppresses.
  const blank = /^(?:\s|<!--[\s\S]*?-->)*/.exec(text.slice(briefing.start))?.[0].length ?? 0;
  const start = Math.min(briefing.start + blank, text.length);
  const end = text.slice(start).search(/\r?\n|$/) + start;
  return start < end ? { start, end } : { start: 0, end: Math.max(0, text.search(/\r?\n|$/)) };
}

/**
 * The offset where the line at `from` ends, before its line end; the underline of a setext heading belongs to its line.
 */
export function endOfLine(text: string, from: number): number {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const isSetext = !/^ {0,3}#/.test(text.slice(start));
  const line = isSetext ? /\r?\n(?!(?:=+|-+)[ \t]*(?:\r?\n|$))|$/g : /\r?\n|$/g;
  line.lastIndex = from;
  return line.exec(text)?.index ?? text.length;
}

/**
 * The mark of a bullet or a number at the beginning of `source`, a bullet sign too, with the blanks behind it; empty where there
 * is none.
 */
export const listMarker = (source: string): string =>
  (/^(?:[-*+]|\d+[.)])\s+/.exec(source) ?? signMark.exec(source))?.[0] ?? '';

/** Whether `span` stands in a box: fixes move and insert no lines there, which its marks or its indentation would not hold. */
export const isInBox = ({ sections, horizons }: Pick<Briefing, 'sections' | 'horizons'>, span: Span): boolean =>
  [...sections, ...horizons].some((box) => box.heading.style === 'box' && contains(box.span, span));

/** Where blocks can stand that are put in at `at`: in front of a fence or comment that is open to the end of the text. */
export function outsideOpen({ blocks, text }: Pick<Briefing, 'blocks' | 'text'>, at: number): number {
  const last = blocks.at(-1);
  const start = last ? spanOf(last.block.node, last.base).start : text.length;
  const fence = last?.block.node.type === 'code' ? /^(`{3,}|~{3,})/.exec(text.slice(start))?.[1] : undefined;
  const isClosed = fence && text.slice(start).trimEnd().split(/\r?\n/).slice(1).at(-1)?.trim().startsWith(fence);
  const comment = text.lastIndexOf('<!--');
  const open = [fence && !isClosed ? start : text.length, comment > text.lastIndexOf('-->') ? comment : text.length];
  return Math.min(at, ...open);
}

/** The offset behind the last character before `at` that is no blank; 0 where there is none. */
export const endBefore = (text: string, at: number): number => {
  let end = at;
  while (end > 0 && /\s/.test(text.charAt(end - 1))) end--;
  return end;
};

/**
 * The offset at which a paragraph or item can be cut before the words at `at`: in front of the marks of emphasis or of
 * a link that open there. Undefined where emphasis, a link, brackets or quotation marks span the cut. `node` is the
 * block of the words, which stands at `base` in `text`; `from` is where the paragraph or the item begins.
 */
export function cutBefore(
  { node, text, base = 0 }: { readonly node: Nodes; readonly text: string; readonly base?: number },
  from: number,
  at: number,
): number | undefined {
  const marks = [...enclosing(node, base, at)].filter(({ type }) => phrasing.has(type));
  const outer = marks[0];
  const cut = outer ? spanOf(outer, base).start : at;
  if (/[\p{L}\p{N}]/u.test(text.slice(cut, at))) return undefined;
  const before = text.slice(from, cut);
  const count = (mark: RegExp) => before.match(mark)?.length ?? 0;
  const isOpen =
    count(/<[a-z][^<>]*>/gi) !== count(/<\/[a-z][^<>]*>/gi) ||
    count(/\(/g) !== count(/\)/g) ||
    count(/“/g) !== count(/”/g) ||
    count(/"/g) % 2 === 1;
  return isOpen ? undefined : cut;
}

/** Nodes with marks around words, which a cut must not go through. */
const phrasing = new Set<string>(['emphasis', 'strong', 'delete', 'link', 'linkReference']);

/**
 * The edits that give the heading at `span` another level. A setext heading keeps its underline for levels 1 and 2, the
 * only ones it can show.
 */
export function setLevel(text: string, span: Span, level: number): Edit[] {
  const source = text.slice(span.start, span.end);
  const marks = /^ {0,3}#+/.exec(source);
  if (marks) return [{ start: span.start, end: span.start + marks[0].length, newText: '#'.repeat(level) }];
  const underline = /\r?\n[ \t]*(?:=+|-+)[ \t]*$/.exec(source);
  if (!underline) return [];
  const underlineAt = span.start + underline.index;
  if (level <= 2)
    return [{ start: underlineAt, end: span.end, newText: underline[0].replace(/[=-]/g, level === 1 ? '=' : '-') }];
  return [
    { start: span.start, end: span.start, newText: `${'#'.repeat(level)} ` },
    { start: underlineAt, end: span.end, newText: '' },
  ];
}

/**
 * A bold or plain line as a heading with `#` marks; its numbering stays, its bold marks, final colon and the signs that were
 * meant as `#` go: other keyboards have ＃, ﹟ and ♯, and a converter writes `\#`.
 */
export const headingLine = (text: string, { span }: Pick<Heading, 'span'>, level: number): string =>
  `${'#'.repeat(level)} ${text
    .slice(span.start, span.end)
    .replace(/^(?:[\s#＃﹟♯*_]|\\#)+|[\s*_]+$/g, '')
    .replace(/\*\*|__/g, '')
    .trim()
    .replace(/\s*:$/, '')}`;

/** The edit that inserts blocks at `at`, with one blank line before, between and after them. */
export function insertBlocks(text: string, at: number, blocks: readonly string[]): Edit {
  const eol = lineEnd(text);
  const textStart = text.startsWith('\uFEFF') ? 1 : 0;
  const start = Math.max(textStart, endBefore(text, at));
  const rest = text.slice(start).trim();
  const body = blocks.join(eol + eol);
  return {
    start,
    end: text.length - text.slice(start).trimStart().length,
    newText: `${start === textStart ? '' : eol + eol}${body}${rest ? eol + eol : eol}`,
  };
}

/** The edit that takes the lines of the block at `span` out, and the blank lines below it where one stands above. */
export function takeOutBlock(text: string, span: Span): Edit {
  const start = lineStart(text, span.start, text.startsWith('\uFEFF') ? 1 : 0);
  const isSetOff = /(?:^|[\r\n])[ \t]*(?:\r\n|\r|\n)$/.test(text.slice(Math.max(0, start - longestBlankLine), start));
  const gap = (isSetOff ? /^[ \t]*(?:(?:\r\n?|\n)[ \t]*)*(?:\r\n?|\n|$)/ : /^[ \t]*(?:\r\n?|\n|$)/).exec(
    text.slice(span.end),
  );
  return { start, end: span.end + (gap?.[0].length ?? 0), newText: '' };
}

const longestBlankLine = 200;

/**
 * The edits that move the lines of the block at `span` before the line of `to`. An item stays in its list without a
 * blank line; any other block is set off by one.
 */
export function moveBlock(text: string, span: Span, to: number): Edit[] {
  const eol = lineEnd(text);
  const beginOf = (at: number) => text.lastIndexOf('\n', at - 1) + 1;
  const from = beginOf(span.start);
  const block = text.slice(from, span.end).trimEnd();
  const isItem =
    /^\s*(?:[-*+]|\d+[.)])\s/.test(block) && from > 0 && !/^\s*$/.test(text.slice(beginOf(from - 1), from));
  const gap = isItem ? eol : eol + eol;
  const isLast = !text.slice(span.end).trim();
  const next = beginOf(isItem ? span.end : text.length - text.slice(span.end).trimStart().length);
  // The line ends before the last block go with it, so that the end of the text stays as it was.
  const removed = isLast ? { start: endBefore(text, from), end: from + block.length } : { start: from, end: next };
  const insertAt = beginOf(to);
  return [
    { start: insertAt, end: insertAt, newText: `${block}${gap}` },
    { ...removed, newText: '' },
  ].toSorted((a, b) => a.start - b.start);
}
