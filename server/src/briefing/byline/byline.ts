import type { RootContent } from 'mdast';
import { readPublicationDate } from '../../dates/publicationDate.ts';
import { type Block, continuesList, type PlacedBlock, perBlock } from '../../markdown/block.ts';
import { writtenSpan } from '../../markdown/cutWords.ts';
import type { FrontMatter } from '../../markdown/frontMatter.ts';
import { spanOf } from '../../markdown/parse.ts';
import { firstIndex } from '../../text/search.ts';
import { contains, type Span, slice } from '../../text/span.ts';
import type { Byline, Heading, Words } from '../model.ts';
import { authorKeys, bodyKeys, dateField, dateKeys, nameField, nameFields, otherDateKeys } from './bylineFields.ts';
import { beginsInEmphasis, kindOfLabel, labelsInEmphasis, withColon } from './bylineLabels.ts';
import { isProperName, isSeries, namesNobody } from './bylineNames.ts';
import { type BylinePiece, piecesOf, plainWords } from './bylinePieces.ts';
import { isHandlingMark } from './handlingMarks.ts';
import { organisation } from './organisation.ts';

/**
 * The byline: author and date of the front matter; where either is missing, from the blocks between the title and the first
 * section, then from those above the title: one line (`Author | 2 May 2025`), several lines, `By …`, labelled lines, a list or
 * a small table. What cannot be found is undefined. `until` is the offset at which the first section starts; `boldTitle` a bold
 * line that is the title, which may have a date, and lines of the byline after it.
 */
export function readByline(
  blocks: readonly PlacedBlock[],
  text: string,
  frontMatter: FrontMatter | undefined,
  title: Heading | undefined,
  until: number,
  boldTitle?: Heading,
): Byline {
  const fields = frontMatter?.fields;
  const start = title ? firstIndex(blocks, ({ block, base }) => spanOf(block.node, base).start >= title.span.start) : 0;
  const below = bylinePieces(blocks, text, title ? start + 1 : 0, until);
  const isWhole = findDate(below) && findAuthor(below, findDate(below)?.words);
  const above = isWhole || start === 0 ? [] : bylinePieces(blocks, text, 0, title?.span.start ?? 0);
  // Of the words of a bold title only a date is of the byline.
  const isOfTitle = ({ words, isDate }: BylinePiece) =>
    !isDate && boldTitle !== undefined && contains(boldTitle.words, words.span);
  const pieces = [...below, ...above].filter((piece) => !isOfTitle(piece));
  const date =
    dateField(fields, dateKeys) ??
    findDate(pieces)?.words ??
    dateField(fields, otherDateKeys) ??
    dateInTitle(title ?? boldTitle) ??
    // *Last Updated: 2024-03* names no day; it is told only where nothing else is a date.
    pieces.find(({ label, isDate }) => label === 'other date' && isDate)?.words;
  const author = nameField(fields, authorKeys) ?? findAuthor(pieces, date) ?? nameField(fields, bodyKeys);
  const reading = date && readPublicationDate(date.text);
  const used = pieces.filter(({ words }) => words === author || words === date);
  const starts = used.map(({ block }) => block.start);
  const ends = used.map(({ block }) => block.end);
  return {
    span: used.length > 0 ? { start: Math.min(...starts), end: Math.max(...ends) } : undefined,
    author,
    names: [...nameFields(fields), ...namesIn(pieces, author)],
    date: date && reading && { ...date, reading },
    published: reading?.kind === 'day' ? reading.day : undefined,
  };
}

/** The date with which a title ends: *Pulse 2026-05-10*, *Brief – November 15, 2025*. */
function dateInTitle(title: Heading | undefined): Words | undefined {
  if (!title) return undefined;
  const { text, words, written } = title;
  const match =
    /(?:^|[\s(,–—-])((?:\d{4}-\d{2}-\d{2})|(?:\d{1,2}\.? \p{L}{3,9}\.? \d{4})|(?:\p{L}{3,9}\.? \d{1,2},? \d{4}))[^\p{L}\p{N}]*$/u.exec(
      text,
    );
  const date = match?.[1];
  if (!date || readPublicationDate(date)?.kind !== 'day') return undefined;
  const start = text.lastIndexOf(date);
  return { text: date, span: writtenSpan({ span: words, written }, start, start + date.length) };
}

/** The author, and the bodies that the block of the author names beside. */
function namesIn(pieces: readonly BylinePiece[], author: Words | undefined): string[] {
  const signed = pieces.find(({ words }) => words === author)?.block;
  return pieces
    .filter(({ block, isDate }) => !isDate && (!signed || block === signed))
    .flatMap(({ words, label }) =>
      words === author || label === 'body' || (label === undefined && organisation.test(words.text))
        ? [words.text]
        : [],
    )
    .flatMap((name) => name.split(/[,;]\s*/))
    .filter(isProperName);
}

/** How many blocks with words are searched: a subtitle or an abstract may stand before the byline. */
const maxBlocks = 6;
/** How many blocks at all: pictures, pull quotes, rules and handling marks do not count among those with words. */
const maxAll = 16;

/** The pieces of the blocks from the index `from` on, before the offset `until`, that can be a byline. */
function bylinePieces(blocks: readonly PlacedBlock[], text: string, from: number, until: number): BylinePiece[] {
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
      dates.length < 2 &&
      dates.every(isReadable);
    const pieces = isHeading && !(isByline && isAtTop && found.length === 0) ? [] : readAs;
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
        following.some((other) => piecesAt(other, text).some(({ label, isDate }) => isDate || label === 'author'));
      if (!isSubtitle || ++subtitles > 2) break;
    } else if (!['blockquote', 'thematicBreak', 'html'].includes(whole.node.type) && !isMark) isAtTop = false;
    if (whole.node.type === 'paragraph' && !isMark && ++worded > maxBlocks) break;
  }
  return found;
}

/** Whether the words of a heading say that what a paper tells of itself stands under it: *Report Metadata*. */
const isOfMetadata = (words: string): boolean =>
  /^(?:(?:report|document|briefing|paper|brief|assessment|product|publication|file)(?:['’]s)? )?(?:metadata|meta ?data|header|details|information|control|identification|particulars|data sheet)$/i.test(
    words.replace(/^[\W\d]+/, '').trim(),
  );

const isReadable = ({ words }: BylinePiece): boolean => readPublicationDate(words.text).kind === 'day';

/** *Threat Landscape Assessment*, with a date behind it, is a second title. */
const isKindOfPaper = ({ words, label }: BylinePiece): boolean =>
  !label && /\b(?:assessment|analysis|overview|landscape|estimate|evaluation|profile|summary)$/i.test(words.text);

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
    return pieces.some(({ label, isDate }) => isDate || (label && label !== 'nothing')) ? pieces : [];
  }
  if (!['paragraph', 'list', 'heading', 'blockquote'].includes(node.type)) return [];
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
  return hasLabel || (['paragraph', 'heading'].includes(node.type) && isSign()) ? pieces : [];
}

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

/**
 * The date of publication: the first that can be read, else the first that cannot, each time a labelled one before
 * one without a label; and at last one of another kind that can be read.
 */
function findDate(pieces: readonly BylinePiece[]): BylinePiece | undefined {
  const labelled = pieces.filter((piece) => piece.label === 'date');
  const unlabelled = pieces.filter((piece) => piece.isDate && !piece.label);
  return (
    labelled.find(isReadable) ??
    unlabelled.find(isReadable) ??
    labelled[0] ??
    unlabelled[0] ??
    pieces.find((piece) => piece.label === 'other date' && isReadable(piece)) ??
    pieces.find((piece) => piece.label === 'date of period' && isReadable(piece))
  );
}

/** More words without the capitals of a name are none, even beside a date. */
const maxSmallWords = 3;

/**
 * The author: a labelled one, else the first name in the line of the date, else in its block, else a labelled body, else
 * the first name that stands beside something else in its line.
 */
function findAuthor(pieces: readonly BylinePiece[], date: Words | undefined): Words | undefined {
  const candidates = pieces.filter(({ isDate, words }) => !isDate && !namesNobody(words.text));
  const labelled = candidates.find(({ label }) => label === 'author');
  if (labelled) return labelled.words;
  const unlabelled = candidates.filter(({ label }) => !label);
  const names = unlabelled.filter(({ words }) => isProperName(words.text));
  const best = (found: readonly BylinePiece[]) => found.find(({ words }) => !isSeries(words.text)) ?? found[0];
  const dated = pieces.find(({ words }) => words === date);
  const inLine = ({ line }: BylinePiece) => line === dated?.line;
  const beside = names.filter(({ line }) => pieces.some((piece) => piece.line === line && piece !== names[0]));
  return (
    best(names.filter(inLine)) ??
    best(unlabelled.filter((piece) => inLine(piece) && piece.words.text.split(' ').length <= maxSmallWords)) ??
    best(names.filter(({ block }) => block === dated?.block)) ??
    candidates.find(({ label }) => label === 'body') ??
    best(beside)
  )?.words;
}
