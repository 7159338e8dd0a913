// Which blocks beside the title are a byline, and the pieces that they hold.
import type { RootContent } from 'mdast';
import { readPublicationDate } from '../../dates/publicationDate.ts';
import { type Block, continuesList, type PlacedBlock, perBlock } from '../../markdown/block.ts';
import { spanOf } from '../../markdown/parse.ts';
import { type Span, slice } from '../../text/span.ts';
import { plainWords } from './bylineFragments.ts';
import { beginsInEmphasis, kindOfLabel, labelsInEmphasis, withColon } from './bylineLabels.ts';
import { isProperName, namesNobody } from './bylineNames.ts';
import { type BylinePiece, piecesOf } from './bylinePieces.ts';
import { dateOfDateline } from './dateline.ts';
import { isHandlingMark } from './handlingMarks.ts';
import { organisation } from './organisation.ts';

/** How many blocks with words are searched: a subtitle or an abstract may stand before the byline. */
const maxBlocks = 6;
/** How many blocks at all: pictures, pull quotes, rules and handling marks do not count among those with words. */
const maxAll = 16;

/** The pieces of the blocks from the index `from` on, before the offset `until`, that can be a byline. */
export function bylinePieces(blocks: readonly PlacedBlock[], text: string, from: number, until: number): BylinePiece[] {
  const found: BylinePiece[] = [];
  let [worded, subtitles, isAtTop] = [0, 0, true];
  const wholes = wholeBlocks(blocks, from, until);
  for (const [i, whole] of wholes.entries()) {
    const isHeading = whole.node.type === 'heading';
    const readAs =
      authorsIn(whole, wholes[i - 1], text) ??
      namesBeside(whole, [wholes[i - 1], wholes[i + 1]], text) ??
      piecesAt(whole, text);
    // A heading is a byline only right under the title, with nothing in it but a date that can be read and names.
    const dates = isHeading ? readAs.filter(({ isDate }) => isDate) : [];
    const isByline =
      readAs.every((piece) => isOfByline(piece) && !(isHeading && isKindOfPaper(piece))) &&
      (dates.length < 2 || dates.filter(({ label }) => label === 'date').length === 1) &&
      dates.every(isReadable);
    const mayBeByline = !isHeading || (isAtTop && found.length === 0);
    const isSecondTitle = dates.length === 1 && dates.every(isReadable) && readAs.some(isKindOfPaper);
    const pieces = !mayBeByline ? [] : !isHeading || isByline ? readAs : isSecondTitle ? dates : [];
    const isMark = whole.span.end - whole.span.start < 100 && isHandlingMark(plainWords(slice(text, whole.span)));
    if (pieces.length > 0) found.push(...pieces);
    else if (isHeading && !isMark && !isOfMetadata(plainWords(slice(text, whole.span)))) {
      // A heading right under the title is its second line if the byline follows it.
      const following = wholes
        .slice(i + 1)
        .filter(({ node }) => !['blockquote', 'thematicBreak', 'html', 'heading'].includes(node.type))
        .slice(0, 2);
      const isSubtitle =
        isAtTop &&
        found.length === 0 &&
        following.some((other) => piecesAt(other, text).some((piece) => isReadable(piece) || hasLabelOfByline(piece)));
      if (!isSubtitle || ++subtitles > 2) break;
    } else if (!['blockquote', 'thematicBreak', 'html'].includes(whole.node.type) && !isMark) isAtTop = false;
    if (whole.node.type === 'paragraph' && !isMark && ++worded > maxBlocks) break;
  }
  return found;
}

/** How many blocks at the end of a document may say who wrote it, and when. */
const maxClosing = 4;

/**
 * The pieces of the last blocks of a document, from the offset `from` on, that are a byline: short lines with a label of it, such as
 * *Prepared by*, or with nothing but a day and names, or that say whose the copyright is.
 */
export function closingPieces(blocks: readonly PlacedBlock[], text: string, from: number): BylinePiece[] {
  const last: WholeBlock[] = [];
  for (const { block, base } of blocks.slice(-maxClosing).toReversed()) {
    const { node } = block;
    const span = spanOf(node, base);
    if (node.type === 'heading' || span.start < from) break;
    if (node.type === 'paragraph' && span.end - span.start < maxLine) last.unshift({ block, node, span });
  }
  return last.flatMap((whole) => {
    const owner = copyrightOf(whole, text);
    if (owner) return [owner];
    const pieces = piecesAt(whole, text);
    const isByline = pieces.some((piece) => hasLabelOfByline(piece) || isReadable(piece)) && pieces.every(isOfByline);
    return isByline ? pieces : [];
  });
}

const copyright = /^[\s*_]*(?:copyright\s+)?(?:©|\(c\))\s*20\d\d(?:\s?[-–]\s?(?:20)?\d\d)?,?\s+(?:by\s+)?(?=\p{Lu})/iu;
const bodies =
  /^the\b|\b(?:authors?|contributors?|rights|commons|intelligence|security|media|press|holdings|partners|capital|consulting|solutions|technologies|labs|news|project|house)\b/i;

/** The person in whose name the copyright of a paper is, as its author: `© 2026 Ida Rask`; undefined for a body or any other line. */
function copyrightOf({ span }: WholeBlock, text: string): BylinePiece | undefined {
  const line = slice(text, span);
  const lead = copyright.exec(line)?.[0].length;
  if (lead === undefined) return undefined;
  const name = /^(?:[\p{L}’' -]|(?<=\b\p{Lu})\.)*/u.exec(line.slice(lead))?.[0].replace(/[\s.–-]+$/, '') ?? '';
  if (!person.test(name) || organisation.test(name) || bodies.test(name)) return undefined;
  const start = span.start + lead;
  const words = { text: name, span: { start, end: start + name.length } };
  return { block: span, line: span.start, words, label: 'author', isDate: false };
}

/** A longer paragraph (UTF-16 units) at the end of a document is no line. */
const maxLine = 300;

/** Whether the words of a heading say that what a paper tells of itself stands under it: *Report Metadata*. */
const isOfMetadata = (words: string): boolean =>
  /^(?:(?:report|document|briefing|paper|brief|assessment|product|publication|file)(?:['’]s)? )?(?:metadata|meta ?data|header|details|information|control|identification|particulars|data sheet)$/i.test(
    words.replace(/^[\W\d]+/, '').trim(),
  );

export const isReadable = ({ words }: BylinePiece): boolean => readPublicationDate(words.text).kind === 'day';

/** *Threat Landscape Assessment*, with a date behind it, is a second title that gives the date alone. */
const isKindOfPaper = ({ words, label }: BylinePiece): boolean =>
  !label && /\b(?:assessment|analysis|overview|landscape|estimate|evaluation|profile|summary)$/i.test(words.text);

const hasLabelOfByline = ({ label }: BylinePiece): boolean => label === 'author' || label?.includes('date') === true;

const isOfByline = ({ words, label, isDate }: BylinePiece): boolean =>
  isDate || label !== undefined || isProperName(words.text) || namesNobody(words.text);

/** A list of names under a line *Authors:*, as one piece; undefined for any other block. */
function authorsIn(
  { node, span }: WholeBlock,
  before: WholeBlock | undefined,
  text: string,
): BylinePiece[] | undefined {
  const [, label] =
    /(?:^|\n)[\s*_]*([\p{L} ()]{2,40}):[\s*_]*$/u.exec(before ? slice(text, before.span).slice(-60) : '') ?? [];
  if (node.type !== 'list' || !label || kindOfLabel(label) !== 'author') return undefined;
  const names = piecesOf(text, span, false).map(({ words }) => words.text);
  if (!names.every(isProperName)) return undefined;
  const words = { text: names.join(', '), span };
  return [{ block: span, line: span.start, words, label: 'author', isDate: false }];
}

/** A line of two names of persons or more beside a line with a date, as one piece; undefined for any other block. */
function namesBeside(
  { node, span }: WholeBlock,
  beside: readonly (WholeBlock | undefined)[],
  text: string,
): BylinePiece[] | undefined {
  if (node.type !== 'paragraph' || span.end - span.start > maxNames) return undefined;
  const line = slice(text, span);
  const names = plainWords(line).split(/,\s*(?:and\s+)?|\s+(?:and|&)\s+/);
  if (names.length < 2 || !names.every((name) => person.test(name) && !organisation.test(name))) return undefined;
  const isDated = beside.some((other) => other && piecesAt(other, text).some(({ isDate }) => isDate));
  if (!isDated) return undefined;
  const lead = /^[\s*_]*/.exec(line)?.[0].length ?? 0;
  const words = { start: span.start + lead, end: span.start + line.replace(/[\s*_]+$/, '').length };
  return [
    { block: span, line: span.start, words: { text: names.join(', '), span: words }, label: 'author', isDate: false },
  ];
}

/** A longer line (UTF-16 units) is no line of names. */
const maxNames = 300;
/** Two words to four with capitals. */
const person = /^\p{Lu}[\p{L}.’'-]*(?: (?:\p{Lu}[\p{L}.’'-]*|van|von|de|der|den|al|bin|el|la)){1,3}$/u;

/** A block, or a whole list with the node of its last item, and its span in the document. */
type WholeBlock = { readonly block: Block | undefined; readonly node: RootContent; readonly span: Span };

/** The blocks from the index `from` on that start before `until`, at most `maxAll`, a whole list counted as one. */
function wholeBlocks(blocks: readonly PlacedBlock[], from: number, until: number): WholeBlock[] {
  const wholes: WholeBlock[] = [];
  for (let i = from; i < blocks.length; i++) {
    const { block, base } = blocks[i] as PlacedBlock;
    const span = spanOf(block.node, base);
    if (span.start >= until) break;
    const list = i > from && continuesList(blocks[i - 1]?.block, block) ? wholes.pop() : undefined;
    if (!list && wholes.length === maxAll) break;
    const start = list?.span.start ?? span.start;
    wholes.push({ block: list ? undefined : block, node: block.node, span: { start, end: span.end } });
  }
  return wholes;
}

/** A longer table or list of labels (UTF-16 units) is none of a byline. */
const maxLength = 8000;

const cachedPieces = perBlock((): { start?: number; pieces?: readonly BylinePiece[] } => ({}));

/** The pieces of a block that can be a byline, none of any other; the cached ones if it starts where it did in the last call. */
function piecesAt(whole: WholeBlock, text: string): readonly BylinePiece[] {
  const { block, span } = whole;
  if (!block) return readPieces(whole, text);
  const cached = cachedPieces(block);
  if (cached.start === span.start && cached.pieces) return cached.pieces;
  cached.start = span.start;
  cached.pieces = readPieces(whole, text);
  return cached.pieces;
}

/** A byline is lines that are no sentences, one of which holds a date, a label or a bar. */
function readPieces({ node, span }: WholeBlock, text: string): readonly BylinePiece[] {
  const length = span.end - span.start;
  if (length > maxLength) return [];
  if (node.type === 'table') {
    const pieces = piecesOf(text, span, true);
    return pieces.some((piece) => isReadable(piece) || (piece.label && piece.label !== 'nothing')) ? pieces : [];
  }
  if (!['paragraph', 'list', 'heading', 'blockquote'].includes(node.type)) return [];
  const dated = node.type === 'paragraph' ? dateOfDateline(slice(text, span), span.start) : undefined;
  // The sentence behind the date is no part of the byline.
  const dateline = dated && { start: span.start, end: dated.span.end };
  if (dateline) return [{ block: dateline, line: span.start, words: dated, label: undefined, isDate: true }];
  const lines = slice(text, span).split(/\r?\n/);
  const areInEmphasis = lines.some((line) => labelsInEmphasis.test(line));
  const unlabelled = lines.filter((line) => !withColon.test(line) && !(areInEmphasis && beginsInEmphasis.test(line)));
  if ((length > 400 && unlabelled.length > 0) || unlabelled.some(isSentence)) return [];
  // Where labels have emphasis instead of colons, what stands behind another label is its value.
  const isValue = ({ label, line, words }: BylinePiece) =>
    areInEmphasis && !label && beginsInEmphasis.test(slice(text, { start: line, end: words.span.end }));
  const pieces = piecesOf(text, span, false).map((piece) =>
    isValue(piece) ? { ...piece, label: 'nothing' as const } : piece,
  );
  const hasLabel = pieces.some(({ label }) => label === 'author' || label === 'body' || label?.includes('date'));
  // In a quotation only a line that parts a date from other words: *Harbour Desk | 2 May 2025*.
  if (node.type === 'blockquote' && !hasLabel)
    return unlabelled.length < 3 && pieces.some((piece) => isReadable(piece) && isParted(piece, text)) ? pieces : [];
  const isSign = () =>
    pieces.some(({ isDate }) => isDate) || (node.type === 'paragraph' && slice(text, span).includes('|'));
  if (!hasLabel && !(['paragraph', 'heading'].includes(node.type) && isSign())) return [];
  const toPages = pieces.filter((piece) => isLinkToPage(piece, text));
  return toPages.length > 1 ? pieces.filter((piece) => !toPages.includes(piece)) : pieces;
}

/** A link to a page beside the paper; several are a menu, `[Data](data/) | [Trends](trends/)`. */
const isLinkToPage = ({ words: { span }, label, isDate }: BylinePiece, text: string): boolean =>
  !label && !isDate && /^\[[^\]]*\]\((?!(?:https?:|mailto:))[^)]*\)$/.test(slice(text, span));

/** Whether a bar stands beside a piece in its line. */
const isParted = ({ line, words }: BylinePiece, text: string): boolean =>
  /[|·]\s*$/.test(text.slice(line, words.span.start)) || /^\s*[|·]/.test(text.slice(words.span.end));

/** Whether a line is too long for a byline or ends as a sentence does; a date beside other pieces, *By …* and initials do not. */
function isSentence(line: string): boolean {
  if (line.length > 160) return true;
  if (!/[.!?]["”’)]*\s*$/.test(line) || /\b[A-Z]\.\s*$/.test(line)) return false;
  const pieces = piecesOf(line, { start: 0, end: line.length }, false);
  return !pieces.some(
    ({ label, isDate }) =>
      label === 'author' || (isDate && (pieces.length > 1 || readPublicationDate(line).kind !== 'unreadable')),
  );
}
