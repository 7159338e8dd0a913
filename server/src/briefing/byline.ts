import type { RootContent } from 'mdast';
import { looksLikeDate, readPublicationDate } from '../dates/publicationDate.ts';
import { continuesList, type PlacedBlock } from '../markdown/block.ts';
import type { FrontMatter } from '../markdown/frontMatter.ts';
import { spanOf } from '../markdown/parse.ts';
import { firstIndex } from '../text/search.ts';
import { type Span, slice } from '../text/span.ts';
import { type BylinePiece, bare, label, piecesOf } from './bylinePieces.ts';
import type { Byline, Heading, Words } from './model.ts';

/**
 * The byline: `author` and `date` of the front matter; where either is missing, from the blocks between the title and the next
 * heading: one line (`Author | 2 May 2025`), several lines, `By …`, labelled lines, a list or a small table. What cannot
 * be found is undefined.
 */
export function readByline(
  blocks: readonly PlacedBlock[],
  text: string,
  frontMatter: FrontMatter | undefined,
  title: Heading | undefined,
): Byline {
  const fields = frontMatter?.fields;
  const pieces = bylineBlocks(blocks, text, title).flatMap((span) => piecesOf(text, span));
  const date = fieldWords(fields?.get('date')) ?? findDate(pieces)?.words;
  const author = fieldWords(fields?.get('author') ?? fields?.get('authors')) ?? findAuthor(pieces, date);
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

const nameFields = (fields: FrontMatter['fields'] | undefined): string[] =>
  ['author', 'authors', 'analyst', 'organisation', 'organization', 'publisher'].flatMap(
    (key) => fields?.get(key)?.text || [],
  );

const organisation =
  /\b(?:agency|analytics|association|board|bureau|cell|cent(?:er|re)|committee|company|council|department|desk|directorate|division|foundation|group|inc|institute|institution|lab|laboratory|ltd|network|observatory|office|research|section|service|society|team|unit|university|watch)\b/i;
const organisationLabel = /^(?:organi[sz]ation|publisher|published by|issued by|institution)\b[\s:*_]*/i;

/** *By the navy’s own account* is no name: a byline writes names with capitals. */
const properName = /^(?:(?:\p{Lu}\S*|of|the|and|for|in|on|de|der|du|la|le|van|von|&)(?:\s+|$))+$/u;

/** The author, and the bodies that the block of the author names beside. */
function namesIn(pieces: readonly BylinePiece[], author: Words | undefined): string[] {
  const signed = pieces.find(({ words }) => words === author)?.block;
  return pieces
    .filter(({ block, isDate }) => !isDate && (!signed || block === signed))
    .flatMap(({ words }) => {
      const name = words.text.replace(organisationLabel, '');
      return words === author || name !== words.text || organisation.test(name) ? [name] : [];
    })
    .filter((name) => properName.test(name));
}

const fieldWords = (field: Words | undefined): Words | undefined => (field?.text ? field : undefined);

/** How many blocks under the title are searched: a subtitle, a picture or a pull quote may stand before the byline. */
const maxBlocks = 6;

/**
 * The spans of the blocks that can be a byline: short ones between the title and the next heading that hold a date, a
 * label or a bar.
 */
function bylineBlocks(blocks: readonly PlacedBlock[], text: string, title: Heading | undefined): Span[] {
  const from = title ? firstIndex(blocks, ({ block, base }) => spanOf(block.node, base).start > title.span.start) : 0;
  const rest = wholeBlocks(blocks, from);
  // A heading right under the title may be its second line.
  const heading = rest.findIndex(
    ({ node }, i) =>
      node.type === 'heading' && !(i === 0 && title !== undefined && rest[1] && isBylineLike(rest[1], text)),
  );
  return (heading < 0 ? rest : rest.slice(0, heading))
    .filter((block) => isBylineLike(block, text))
    .map(({ span }) => span);
}

/** A block, or a whole list with the node of its last item, and its span in the document. */
type WholeBlock = { readonly node: RootContent; readonly span: Span };

/** The first `maxBlocks` blocks from the index `from` on, a whole list counted as one. */
function wholeBlocks(blocks: readonly PlacedBlock[], from: number): WholeBlock[] {
  const wholes: WholeBlock[] = [];
  for (let i = from; i < blocks.length; i++) {
    const { block, base } = blocks[i] as PlacedBlock;
    const span = spanOf(block.node, base);
    const list = i > from && continuesList(blocks[i - 1]?.block, block) ? wholes.pop() : undefined;
    if (!list && wholes.length === maxBlocks) break;
    wholes.push({ node: block.node, span: { start: list?.span.start ?? span.start, end: span.end } });
  }
  return wholes;
}

/** Whether a block can be a byline: short lines that are no sentences, one of which holds a date, a label or a bar. */
function isBylineLike({ node, span }: WholeBlock, text: string): boolean {
  const source = slice(text, span);
  if (source.length > 400 || !['paragraph', 'table', 'list'].includes(node.type)) return false;
  const lines = source.split(/\r?\n/);
  const isProse = (line: string) =>
    line.length > 160 ||
    (/[.!?]["”’)]*\s*$/.test(line) &&
      !/^\W*by\b/i.test(line) &&
      !/\b[A-Z]\.\s*$/.test(line) &&
      !looksLikeDate(bare(line)));
  if (lines.some(isProse)) return false;
  const isSign = (line: string) =>
    label.test(line) ||
    (node.type !== 'list' &&
      (line.includes('|') ||
        looksLikeDate(bare(line)) ||
        piecesOf(line, { start: 0, end: line.length }).some((piece) => piece.isDate)));
  return lines.some(isSign);
}

/**
 * The date of publication: the first that can be read, else the first that cannot, each time a labelled one before
 * one without a label; and at last one of another kind that can be read.
 */
function findDate(pieces: readonly BylinePiece[]): BylinePiece | undefined {
  const isReadable = ({ words }: BylinePiece) => readPublicationDate(words.text).kind === 'day';
  const labelled = pieces.filter((piece) => piece.label === 'date');
  const unlabelled = pieces.filter((piece) => piece.isDate && !piece.label);
  return (
    labelled.find(isReadable) ??
    unlabelled.find(isReadable) ??
    labelled[0] ??
    unlabelled[0] ??
    pieces.find((piece) => piece.label === 'other date' && isReadable(piece))
  );
}

/** What stands in bylines and is no name: issue numbers, credits, handling marks. */
const noName =
  /^(?:(?:no|nr|issue|vol|volume|number|report|ref|version)\b\.?\s*\d|(?:photo|image|picture|source|credit)s?\b|TLP:|\()/i;

/** The author: a labelled one, else the first name in the line of the date, else in its block, else anywhere in the byline. */
function findAuthor(pieces: readonly BylinePiece[], date: Words | undefined): Words | undefined {
  const labelled = pieces.find((piece) => piece.label === 'author' && !piece.isDate);
  if (labelled) return labelled.words;
  const names = pieces.filter(
    (piece) => !piece.label && !piece.isDate && /\p{L}{2,}/u.test(piece.words.text) && !noName.test(piece.words.text),
  );
  const dated = pieces.find(({ words }) => words === date);
  // Without a date the first name may be a subtitle: it counts only with another piece in its line.
  const others = dated
    ? names
    : names.filter(({ line }) => pieces.some((piece) => piece.line === line && piece !== names[0]));
  const nearest =
    names.find(({ line }) => line === dated?.line) ?? names.find(({ block }) => block === dated?.block) ?? others[0];
  return nearest?.words;
}
