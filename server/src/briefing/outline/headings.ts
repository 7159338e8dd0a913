import type { List, Paragraph, RootContent } from 'mdast';
import { type Block, perBlock } from '../../markdown/block.ts';
import { closedUp, type Prose, type Written, writtenIn, writtenSpan } from '../../markdown/cutWords.ts';
import { spanOf } from '../../markdown/parse.ts';
import { readProse } from '../../markdown/prose.ts';
import { moved, type Span } from '../../text/span.ts';
import { isHandlingMark, portionMark } from '../byline/handlingMarks.ts';
import type { Heading, HeadingStyle, Title } from '../model.ts';
import { type BoxTitle, boxTitleIn } from './boxes.ts';

/** Numbering (`1.`, `2.3`, `IV.`, `A)`, `A.1`, `(b)`, `§ 2`) before the words of a heading. */
const numbering =
  /^\s*(?:(?:(?:section|part|chapter|horizon)\s+(?:\d+|[IVX]+)\s*[:.–—-]|(?!20\d\d\b)\d+(?:\.\d+)*[.)]?(?!\s*(?:to\b|[–—+-]|(?:months?|years?|weeks?|days?)\b|(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]{0,6}\.?,? 20\d\d\b))|§\s?\d{1,2}[.)]?|[IVX]+[.)]|[A-H][.)]|(?:[IVX]+|[A-E])(?:\.\d{1,2}){1,2}(?!\.\d)[.)]?|[A-E]\d[.)]|\d{1,2}[a-c][.)]|\((?:\d{1,2}(?!\)\s*(?:hours?|days?|weeks?|months?|years?)\b)|[A-H]|[IVX]{2,4})\))\s+)?/i;

/**
 * A block as a heading: a Markdown heading; or a paragraph of one bold or plain line or the title of a box, which has level 0
 * and is a heading only if its words name a section or a horizon (`readOutline` decides); undefined for any other block.
 * Offsets count from the start of the block.
 */
export const headingIn = perBlock((block: Block): Heading | undefined => {
  const { node, source } = block;
  const box = boxTitleIn(block);
  if (box) return titleOfBox(block, box);
  const style = headingStyle(node);
  if (!style) return undefined;
  const span = spanOf(node, 0);
  const { words: prose, written } = withCode(node, source);
  const { start, end } = wordsOf(prose);
  // A handling mark set as a heading heads nothing.
  if (start === end || isHandlingMark(prose.trim())) return undefined;
  const level = node.type === 'heading' ? node.depth : 0;
  return { ...wordsAsHeading(prose, { start, end }, span.start, written), span, level, style };
});

function titleOfBox({ node, source }: Block, { kind, words, isType, from }: BoxTitle): Heading | undefined {
  const { start, end } = spanOf(node, 0);
  const isMarkdown = kind === 'callout' || kind === 'admonition';
  const { words: prose, written } = isMarkdown
    ? readProse(node, source, 0)
    : { words: source.slice(start, end), written: undefined };
  const inTitle = wordsOf(prose.slice(words.start - start, words.end - start));
  if (inTitle.start === inTitle.end) return undefined;
  const heading = wordsAsHeading(prose, moved(inTitle, words.start - start), start, written);
  const span = { start, end: start + source.slice(start, Math.min(end, from)).trimEnd().length };
  return { ...heading, text: isType ? heading.text.replaceAll('-', ' ') : heading.text, span, level: 0, style: 'box' };
}

/** The words of a heading; code and addresses are words where there are no others, since they are all that it says. */
function withCode(node: RootContent, source: string): Prose {
  const prose = readProse(node, source, 0);
  if (node.type !== 'heading' || /[\p{L}\p{N}]/u.test(prose.words)) return prose;
  const { start, end } = spanOf(node, 0);
  const isSetext = !/^ {0,3}#/.test(source.slice(start));
  const words = source
    .slice(start, end)
    .replace(isSetext ? /\n[ \t]*[=-]+[ \t]*$/ : /^ {0,3}#+|[ \t]#+[ \t]*$/g, (mark) => ' '.repeat(mark.length))
    .replace(/[`<>]|!?\[(?=[^\]]*\])|\]\([^)]*\)/g, (mark) => ' '.repeat(mark.length));
  return { words, written: undefined };
}

/** The title that the heading of a block gives: its words with the signs around them that are the writer’s, *What now?* */
export const titleIn = perBlock((block: Block): Title | undefined => {
  if (!headingIn(block)) return undefined;
  const { node, source } = block;
  const { words: prose, written } = withCode(node, source);
  const { start } = wordsOf(prose);
  const lead = /[“"'‘«„¿¡$€£#@[]+$/u.exec(prose.slice(0, start))?.[0].length ?? 0;
  const end = prose.replace(/[\s:|–—*_-]+$/, '').length;
  const words = wordsAsHeading(prose, { start: start - lead, end }, spanOf(node, 0).start, written);
  return { text: words.text, span: words.words };
});

/**
 * The bold line with which a block begins, alone or with lines after it, as a heading: the title of a paper without a Markdown
 * heading for it. Undefined for a handling mark, a label, a name of one or two words and a line with words behind the bold ones.
 */
export const boldLineIn = perBlock(({ node, source }: Block): Heading | undefined => {
  if (node.type !== 'paragraph') return undefined;
  const [strong, next] = node.children;
  if (strong?.type !== 'strong') return undefined;
  const isLine = !next || next.type === 'break' || (next.type === 'text' && /^[ \t]*\r?\n/.test(next.value));
  const { words: prose, written } = readProse(strong, source, 0);
  const { start, end } = wordsOf(prose);
  const words = prose.slice(start, end);
  if (!isLine || /:\s*$/.test(prose) || words.split(/\s+/).length < 3 || words.length > 150) return undefined;
  if (/\n/.test(words) || isHandlingMark(prose.trim())) return undefined;
  const span = spanOf(strong, 0);
  return { ...wordsAsHeading(prose, { start, end }, span.start, written), span, level: 0, style: 'bold' };
});

/** The words of a heading at a span of its prose, which begins at the offset `from`. */
export const wordsAsHeading = (
  prose: string,
  { start, end }: Span,
  from: number,
  written: Written | undefined,
): Pick<Heading, 'text' | 'words' | 'written'> => {
  const closed = closedUp({ words: prose.slice(start, end), written: writtenIn(written, { start, end }) });
  return {
    text: closed.words,
    words: writtenSpan({ span: { start: from }, written }, start, end),
    written: closed.written,
  };
};

/** A heading with offsets counted from the document, whose block starts at `base`, and the level that it has there. */
export const headingAt = (heading: Heading, base: number, level = heading.level): Heading => ({
  ...heading,
  level,
  words: moved(heading.words, base),
  span: moved(heading.span, base),
});

function headingStyle(block: RootContent): HeadingStyle | undefined {
  if (block.type === 'heading') return 'heading';
  if (block.type === 'list') return isNumberedCapitals(block) ? 'plain' : undefined;
  if (block.type !== 'paragraph') return undefined;
  const { start, end } = block.position ?? {};
  if (!start || !end || start.line !== end.line || end.column - start.column > 90) return undefined;
  return isBold(block) ? 'bold' : 'plain';
}

/** Whether a list is one number and capitals, as memos write headings, `1. SUMMARY`: to Markdown a list of one item. */
function isNumberedCapitals({ ordered, children: [item, ...others] }: List): boolean {
  const [paragraph, ...more] = item?.children ?? [];
  const [words, ...rest] = paragraph?.type === 'paragraph' ? paragraph.children : [];
  return (
    ordered === true &&
    [others, more, rest].every(({ length }) => length === 0) &&
    words?.type === 'text' &&
    /^[^\n\p{Ll}]{4,90}$/u.test(words.value)
  );
}

/** Whether a paragraph is bold words and nothing else but a colon. */
const isBold = ({ children }: Paragraph): boolean =>
  children[0]?.type === 'strong' &&
  (children.length === 1 ||
    (children.length === 2 && children[1]?.type === 'text' && /^\s*:?\s*$/.test(children[1].value)));

/** The span of a heading’s words in its prose, without numbering, signs before them, a closing colon and blanks. */
function wordsOf(prose: string): Span {
  const mark = portionMark.exec(prose)?.[0].length ?? 0;
  const first = mark + (numbering.exec(prose.slice(mark))?.[0].length ?? 0);
  const rest = prose.slice(first);
  const lead = rest.length - rest.replace(/^[^\p{L}\p{N}>≥<≤~(]+/u, '').length;
  const from = first + lead;
  return { start: from, end: Math.max(from, endOfWords(prose)) };
}

/**
 * The index after the last character that can end words. It searches backwards: a pattern would take quadratic time
 * on a long row of other characters.
 */
function endOfWords(prose: string): number {
  let end = prose.length;
  while (end > 0 && !/[\p{L}\p{N})\]+%]$/u.test(prose.slice(Math.max(0, end - 2), end))) end--;
  return end;
}
