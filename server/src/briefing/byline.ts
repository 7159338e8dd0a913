import type { Root, RootContent } from 'mdast';
import type { Byline, Words } from './briefing.ts';
import type { FrontMatter } from './frontMatter.ts';
import { spanOf } from './markdown.ts';
import { looksLikeDate, readPublicationDate } from './publicationDate.ts';
import type { Span } from './span.ts';

/**
 * The byline: `author` and `date` of the front matter, else the lines under the title, up to the next heading.
 * It may be one line (`Author | 2 May 2025`), two lines, `By …`, labelled lines or a small table.
 */
export function readByline(tree: Root, text: string, base: number, frontMatter: FrontMatter | undefined): Byline {
  const fields = frontMatter?.fields;
  const block = bylineBlocks(tree, text, base);
  const pieces = block.flatMap((span) => piecesOf(text, span));
  const author = fieldWords(fields?.get('author') ?? fields?.get('authors')) ?? findAuthor(pieces);
  const dateWords = fieldWords(fields?.get('date')) ?? findDate(pieces);
  const reading = dateWords && readPublicationDate(dateWords.text);
  const first = block[0];
  const used = pieces.some((piece) => piece.words === author || piece.words === dateWords);
  return {
    span: first && used ? { start: first.start, end: block.at(-1)?.end ?? first.end } : undefined,
    author,
    date: dateWords && reading && { ...dateWords, reading },
    published: reading?.kind === 'day' ? reading.day : undefined,
  };
}

const fieldWords = (field: Words | undefined): Words | undefined => (field?.text ? field : undefined);

/** The blocks that can be a byline: the first short paragraphs or table after the title, before the next heading. */
function bylineBlocks(tree: Root, text: string, base: number): Span[] {
  const title = tree.children.findIndex((block) => block.type === 'heading' && block.depth === 1);
  const blocks: Span[] = [];
  for (const block of tree.children.slice(title + 1)) {
    if (block.type === 'html' || block.type === 'thematicBreak' || isImage(block)) continue;
    const span = spanOf(block, base);
    const isShort = span.end - span.start <= 400;
    if ((block.type !== 'paragraph' && block.type !== 'table') || !isShort || blocks.length === 3) break;
    if (block.type === 'paragraph' && !isBylineLike(text.slice(span.start, span.end))) break;
    blocks.push(span);
  }
  return blocks;
}

const isImage = (block: RootContent): boolean =>
  block.type === 'paragraph' && block.children.every((child) => child.type === 'image');

/** Every line is short and none ends as a sentence does. */
const isBylineLike = (words: string): boolean =>
  words
    .split(/\r?\n/)
    .every(
      (line) =>
        line.length <= 160 &&
        (!/[.!?]["”’)]*\s*$/.test(line) ||
          /^\W*by\b/i.test(line) ||
          /\b[A-Z]\.\s*$/.test(line) ||
          looksLikeDate(bare(line))),
    );

type Piece = {
  readonly words: Words;
  /** `author`, `date` …, where the byline says what a part is. */
  readonly label: string;
  readonly isDate: boolean;
};

/** The parts of a byline, line by line, between bars, dots and dashes. */
function piecesOf(text: string, { start, end }: Span): Piece[] {
  const isTable = text[start] === '|';
  let offset = start;
  return text
    .slice(start, end)
    .split(/(?<=\n)/)
    .flatMap((line) => {
      const parts = partsOf(line, offset).flatMap(({ words, at }) => splitPart(words, at));
      offset += line.length;
      return joinLabels(
        parts.map((part) => toPiece(part.words, part.at, isTable)),
        isTable,
      );
    });
}

type Part = { readonly words: string; readonly at: number };

function partsOf(line: string, offset: number): Part[] {
  const separator = /\s*(?:\||·|•|\s[–—-]\s|<br\s*\/?>|;|\r?\n)\s*/g;
  const parts: Part[] = [];
  let from = 0;
  for (const match of [...line.matchAll(separator), undefined]) {
    const words = line.slice(from, match?.index ?? line.length);
    if (/[\p{L}\p{N}]/u.test(words)) parts.push({ words, at: offset + from });
    from = (match?.index ?? 0) + (match?.[0].length ?? 0);
  }
  return parts;
}

/** `Jane Doe, 2 May 2025` is two parts; `May 2, 2025` and `Friday, 2 May 2025` are one. */
function splitPart(words: string, at: number): Part[] {
  const comma = /^(.*?\p{L}{2,}.*?),\s+(.+)$/u.exec(words);
  const [first = '', last = ''] = comma?.slice(1) ?? [];
  const isOneDate = readPublicationDate(bare(words)).kind !== 'unreadable' || looksLikeDate(bare(first));
  if (!comma || isOneDate || !looksLikeDate(bare(last))) return [{ words, at }];
  return [
    { words: first, at },
    { words: last, at: at + words.length - last.length },
  ];
}

const label =
  /^[\s*_#>-]*(authors?|by|written by|prepared by|analyst|date|published|published on|publication date|updated|date of publication)\b(?:[\s*_]*[:\s][\s*_]*|[\s*_]*$)/i;

/** In a table the label is a cell of its own; elsewhere a word that could be one, alone, is a name like any other. */
function toPiece(part: string, at: number, isTable: boolean): Piece {
  const match = label.exec(part);
  const isLabel = match && (isTable || match[0].length < part.length);
  const lead = isLabel ? match[0].length : (/^[\s*_]*/.exec(part)?.[0].length ?? 0);
  const words = part.slice(lead).replace(/[\s*_]+$/, '');
  const span = { start: at + lead, end: at + lead + words.length };
  return {
    words: { text: words, span },
    label: isLabel ? (match[1]?.toLowerCase() ?? '') : '',
    isDate: looksLikeDate(words),
  };
}

/** A label in a cell names the cell beside it; a row of labels is the head of a table and names nothing here. */
function joinLabels(pieces: readonly Piece[], isTable: boolean): Piece[] {
  if (!isTable) return [...pieces];
  const isLabel = (piece: Piece | undefined) => piece !== undefined && piece.label !== '' && !piece.words.text;
  return pieces.flatMap((piece, i) => {
    if (isLabel(piece)) return [];
    const before = pieces[i - 1];
    return before && isLabel(before) ? [{ ...piece, label: before.label }] : [piece];
  });
}

const bare = (words: string): string => words.replace(/^[\s*_]+|[\s*_]+$/g, '');

const isDateLabel = (label: string): boolean => /^(?:date|publi|updated)/.test(label);

function findDate(pieces: readonly Piece[]): Words | undefined {
  const labelled = pieces.find((piece) => isDateLabel(piece.label));
  return (labelled ?? pieces.find((piece) => piece.isDate && !piece.label))?.words;
}

function findAuthor(pieces: readonly Piece[]): Words | undefined {
  const labelled = pieces.find((piece) => piece.label && !isDateLabel(piece.label) && !piece.isDate);
  const isName = (piece: Piece) =>
    !piece.label &&
    !piece.isDate &&
    /\p{L}{2,}/u.test(piece.words.text) &&
    !/^TLP:/i.test(piece.words.text) &&
    !/^[-:\s]+$/.test(piece.words.text);
  const hasDate = pieces.some((piece) => piece.isDate || isDateLabel(piece.label));
  // Without a date or a label a short line under the title may be a subtitle: only a bar makes it a byline then.
  return (labelled ?? (hasDate || pieces.length > 1 ? pieces.find(isName) : undefined))?.words;
}
