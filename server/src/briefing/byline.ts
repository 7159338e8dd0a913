import type { RootContent } from 'mdast';
import { looksLikeDate, readPublicationDate } from '../dates/publicationDate.ts';
import { continuesList, type PlacedBlock } from '../markdown/block.ts';
import type { FrontMatter } from '../markdown/frontMatter.ts';
import { spanOf } from '../markdown/parse.ts';
import { firstIndex } from '../text/search.ts';
import { type Span, slice } from '../text/span.ts';
import type { Byline, Heading, Words } from './model.ts';

/**
 * The byline: `author` and `date` of the front matter, else the lines under the title, up to the next heading.
 * It may be one line (`Author | 2 May 2025`), several lines, `By …`, labelled lines, a list or a small table.
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
    date: date && reading && { ...date, reading },
    published: reading?.kind === 'day' ? reading.day : undefined,
  };
}

const fieldWords = (field: Words | undefined): Words | undefined => (field?.text ? field : undefined);

/** How many blocks under the title are looked at: a subtitle, a picture or a pull quote may stand before the byline. */
const reach = 6;

/** The blocks that can be a byline: short ones between the title and the next heading that give a date, a label or a bar. */
function bylineBlocks(blocks: readonly PlacedBlock[], text: string, title: Heading | undefined): Span[] {
  const from = title ? firstIndex(blocks, ({ block, base }) => spanOf(block.node, base).start > title.span.start) : 0;
  const rest = wholeBlocks(blocks, from);
  // A heading right under the title may be its second line.
  const heading = rest.findIndex(
    ({ node }, i) =>
      node.type === 'heading' && !(i === 0 && title !== undefined && rest[1] && isDateLine(rest[1], text)),
  );
  return (heading < 0 ? rest : rest.slice(0, heading)).filter((one) => isDateLine(one, text)).map(({ span }) => span);
}

type Whole = { readonly node: RootContent; readonly span: Span };

/** The first blocks from `from` on within reach, the items of a list as one. */
function wholeBlocks(blocks: readonly PlacedBlock[], from: number): Whole[] {
  const wholes: Whole[] = [];
  for (let i = from; i < blocks.length; i++) {
    const one = blocks[i] as PlacedBlock;
    const span = spanOf(one.block.node, one.base);
    const last = i > from && continuesList(blocks[i - 1]?.block, one.block) ? wholes.pop() : undefined;
    if (!last && wholes.length === reach) break;
    wholes.push({ node: one.block.node, span: { start: last?.span.start ?? span.start, end: span.end } });
  }
  return wholes;
}

const isDateLine = ({ node, span }: Whole, text: string): boolean => isBylineLike(node, slice(text, span));

function isBylineLike(block: RootContent, source: string): boolean {
  if (source.length > 400 || !['paragraph', 'table', 'list'].includes(block.type)) return false;
  const lines = source.split(/\r?\n/);
  const isProse = (line: string) =>
    line.length > 160 ||
    (/[.!?]["”’)]*\s*$/.test(line) &&
      !/^\W*by\b/i.test(line) &&
      !/\b[A-Z]\.\s*$/.test(line) &&
      !looksLikeDate(bare(line)));
  if (lines.some(isProse)) return false;
  const tells = (line: string) =>
    label.test(line) ||
    (block.type !== 'list' &&
      (line.includes('|') ||
        looksLikeDate(bare(line)) ||
        piecesOf(line, { start: 0, end: line.length }).some((piece) => piece.isDate)));
  return lines.some(tells);
}

type BylinePiece = {
  readonly block: Span;
  /** Where the line of the piece begins. */
  readonly line: number;
  readonly words: Words;
  /** What the byline says a part is; `other date` is one of information or of an update. */
  readonly label: 'author' | 'date' | 'other date' | undefined;
  readonly isDate: boolean;
};

/** The parts of a byline, line by line, between bars, dots and dashes. */
function piecesOf(text: string, block: Span): BylinePiece[] {
  const isTable = text[block.start] === '|';
  let line = block.start;
  return text
    .slice(block.start, block.end)
    .split(/(?<=\n)/)
    .flatMap((source) => {
      const parts = partsOf(source, line).flatMap(({ words, at }) => splitPart(words, at));
      const pieces = parts.map((part) => ({ block, line, ...toPiece(part, isTable) }));
      line += source.length;
      return joinLabels(pieces, isTable);
    });
}

type BylinePart = { readonly words: string; readonly at: number };

function partsOf(line: string, offset: number): BylinePart[] {
  const separator = /\s*(?:\||·|•|\s[–—-]\s|<br\s*\/?>|;|\r?\n)\s*/g;
  const parts: BylinePart[] = [];
  let from = 0;
  for (const match of [...line.matchAll(separator), undefined]) {
    const words = line.slice(from, match?.index ?? line.length);
    if (/[\p{L}\p{N}]/u.test(words)) parts.push({ words, at: offset + from });
    from = (match?.index ?? 0) + (match?.[0].length ?? 0);
  }
  return parts;
}

/** `Jane Doe, 2 May 2025` is two parts; `May 2, 2025` and `Friday, 2 May 2025` are one. */
function splitPart(words: string, at: number): BylinePart[] {
  const reads = (part: string) => readPublicationDate(bare(part)).kind !== 'unreadable';
  const commas = [...words.matchAll(/,\s+/g)].map(({ index, 0: comma }) => ({
    first: words.slice(0, index),
    last: words.slice(index + comma.length),
  }));
  if (reads(words)) return [{ words, at }];
  const split =
    commas.find(({ last }) => reads(last)) ??
    commas.find(
      ({ first, last }) => looksLikeDate(bare(last)) && !looksLikeDate(bare(first)) && !/^\W*\d{4}\W*$/.test(last),
    );
  if (!split || !/\p{L}{2,}/u.test(split.first)) return [{ words, at }];
  return [
    { words: split.first, at },
    { words: split.last, at: at + words.length - split.last.length },
  ];
}

/** With a colon, or, where the words allow it, with a blank. The last group are dates of another kind. */
const label =
  /^[\s*_#>-]*(?:(authors?|written by|prepared by|analysts?|by|drafted by)|(date|published|published on|publication date|date of publication|issued)|(as of|last updated|updated|(?:information )?cut-?off(?: date)?|date of information|reporting period|valid (?:until|as of)))(?:[\s*_]*:[\s*_]*|(?<=\bby|\bof|\bon|updated|published|issued)[\s*_]+)/i;
const cellLabel =
  /^[\s*_]*(?:(authors?|written by|prepared by|analysts?|by)|(date|published|publication date|date of publication)|(last updated|reporting period|as of))[\s*_:]*$/i;

/** In a table the label is a cell of its own; elsewhere a word that could be one, alone, is a name like any other. */
function toPiece({ words: part, at }: BylinePart, isTable: boolean): Pick<BylinePiece, 'words' | 'label' | 'isDate'> {
  const match = (isTable ? cellLabel.exec(part) : undefined) ?? label.exec(part);
  const lead = match?.[0].length ?? /^[\s*_]*/.exec(part)?.[0].length ?? 0;
  const words = part.slice(lead).replace(/[\s*_]+$/, '');
  const span = { start: at + lead, end: at + lead + words.length };
  const kind = match?.[1] ? 'author' : match?.[2] ? 'date' : match?.[3] ? 'other date' : undefined;
  return {
    words: { text: words.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1'), span },
    label: kind,
    isDate: looksLikeDate(words),
  };
}

/** A label in a cell names the cell beside it; a row of labels is the head of a table and names nothing here. */
function joinLabels(pieces: readonly BylinePiece[], isTable: boolean): BylinePiece[] {
  if (!isTable) return [...pieces];
  const isLabel = (piece: BylinePiece | undefined) => piece?.label !== undefined && !piece.words.text;
  return pieces.flatMap((piece, i) => {
    if (isLabel(piece)) return [];
    const before = pieces[i - 1];
    return before && isLabel(before) ? [{ ...piece, label: before.label }] : [piece];
  });
}

/** The date of publication: one that can be read before one that cannot, one so labelled before a bare one. */
function findDate(pieces: readonly BylinePiece[]): BylinePiece | undefined {
  const reads = ({ words }: BylinePiece) => readPublicationDate(words.text).kind === 'day';
  const plain = pieces.filter((piece) => piece.label !== 'other date' && piece.label !== 'author');
  const labelled = plain.filter((piece) => piece.label === 'date');
  const bareOnes = plain.filter((piece) => piece.isDate && !piece.label);
  return (
    labelled.find(reads) ??
    bareOnes.find(reads) ??
    labelled[0] ??
    bareOnes[0] ??
    pieces.find((piece) => piece.label === 'other date' && reads(piece))
  );
}

/** Numbers of issues, credits and marks of handling stand in bylines too. */
const noName =
  /^(?:(?:no|nr|issue|vol|volume|number|report|ref|version)\b\.?\s*\d|(?:photo|image|picture|source|credit)s?\b|TLP:|\()/i;

/** A labelled author, else the name in the line of the date, in its block, or elsewhere. */
function findAuthor(pieces: readonly BylinePiece[], date: Words | undefined): Words | undefined {
  const labelled = pieces.find((piece) => piece.label === 'author' && !piece.isDate);
  if (labelled) return labelled.words;
  const names = pieces.filter(
    (piece) => !piece.label && !piece.isDate && /\p{L}{2,}/u.test(piece.words.text) && !noName.test(piece.words.text),
  );
  const dated = pieces.find(({ words }) => words === date);
  // Without a date a short line under the title may be a subtitle: only a bar makes it a byline then.
  const others = dated
    ? names
    : names.filter(({ line }) => pieces.some((piece) => piece.line === line && piece !== names[0]));
  const nearest =
    names.find(({ line }) => line === dated?.line) ?? names.find(({ block }) => block === dated?.block) ?? others[0];
  return nearest?.words;
}

const bare = (words: string): string => words.replace(/^[\s*_]+|[\s*_]+$/g, '');
