// Who wrote a document and when: the choice among the front matter, the pieces of its byline and its title.
import { type Day, sameDay } from '../../dates/calendar.ts';
import { readPublicationDate } from '../../dates/publicationDate.ts';
import type { PlacedBlock } from '../../markdown/block.ts';
import { writtenSpan } from '../../markdown/cutWords.ts';
import type { FrontMatter } from '../../markdown/frontMatter.ts';
import { spanOf } from '../../markdown/parse.ts';
import { lazy } from '../../text/lazy.ts';
import { firstIndex } from '../../text/search.ts';
import { contains } from '../../text/span.ts';
import type { Byline, Heading, Words } from '../model.ts';
import { bylinePieces, closingPieces, isReadable } from './bylineBlocks.ts';
import { authorKeys, bodyKeys, dateField, dateKeys, nameField, nameFields, otherDateKeys } from './bylineFields.ts';
import { isProperName, isSeries, namesNobody } from './bylineNames.ts';
import type { BylinePiece } from './bylinePieces.ts';
import { organisation } from './organisation.ts';

/**
 * The byline: author and date of the front matter; where either is missing, from the blocks between the title and the first
 * section, then from those above the title: one line (`Author | 2 May 2025`), several lines, `By …`, labelled lines, a list or
 * a small table. What cannot be found is undefined. `until` is the offset at which the first section starts; `boldTitle` a bold
 * line that is the title, which may have a date, and lines of the byline after it. With `mayClose` the last lines of the document
 * may give what is missing.
 */
export function readByline(
  blocks: readonly PlacedBlock[],
  text: string,
  frontMatter: FrontMatter | undefined,
  title: Heading | undefined,
  until: number,
  boldTitle?: Heading,
  mayClose = false,
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
  const foot = lazy(() => (mayClose ? closingPieces(blocks, text, until) : []));
  const date =
    dateField(fields, dateKeys) ??
    findDate(pieces)?.words ??
    dateField(fields, otherDateKeys) ??
    dateInTitle(title ?? boldTitle) ??
    findDate(foot())?.words ??
    // *Last Updated: 2024-03* names no day; it is told only where nothing else is a date.
    pieces.find(({ label, isDate }) => label === 'other date' && isDate)?.words;
  const author =
    nameField(fields, authorKeys) ??
    findAuthor(pieces, date) ??
    nameField(fields, bodyKeys) ??
    findAuthor(foot(), date);
  const reading = date && readPublicationDate(date.text);
  const published = reading?.kind === 'day' ? reading.day : undefined;
  // What the front matter says may stand below the title again.
  const used = pieces.filter(({ words, isDate }) =>
    isDate
      ? words === date || (published && sameDay(dayOf(words), published))
      : words === author || words.text.toLowerCase() === author?.text.toLowerCase(),
  );
  const starts = used.map(({ block }) => block.start);
  const ends = used.map(({ block }) => block.end);
  return {
    span: used.length > 0 ? { start: Math.min(...starts), end: Math.max(...ends) } : undefined,
    author,
    names: [...nameFields(fields), ...namesIn(pieces, author)],
    date: date && reading && { ...date, reading },
    published,
  };
}

const dayOf = ({ text }: Words): Day | undefined => {
  const reading = readPublicationDate(text);
  return reading.kind === 'day' ? reading.day : undefined;
};

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
  const labelled = candidates.filter(({ label }) => label === 'author');
  // *Prepared by: the Tide Office* above *Analyst: Ida Rask*.
  const signed = labelled.find(({ words }) => !organisation.test(words.text)) ?? labelled[0];
  if (signed) return signed.words;
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
