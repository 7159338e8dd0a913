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

type Piece = { readonly words: Words; readonly label: string; readonly by: boolean; readonly isDate: boolean };

/** The parts of a byline between bars, dots, dashes and line ends. */
function piecesOf(text: string, span: Span): Piece[] {
  const pieces: Piece[] = [];
  const source = text.slice(span.start, span.end);
  const separator = /\s*(?:\||·|•|\r?\n|\s[–—-]\s|<br\s*\/?>|;)\s*/g;
  let from = 0;
  for (const match of [...source.matchAll(separator), undefined]) {
    const end = match?.index ?? source.length;
    pieces.push(...splitPiece(source.slice(from, end), span.start + from));
    from = end + (match?.[0].length ?? 0);
  }
  return joinLabels(pieces);
}

/** `Jane Doe, 2 May 2025` is two parts; `May 2, 2025` is one. */
function splitPiece(part: string, start: number): Piece[] {
  const comma = /^(.*?\p{L}{2,}.*?),\s+(.+)$/u.exec(part);
  if (
    comma &&
    !looksLikeDate(bare(part)) &&
    looksLikeDate(bare(comma[2] ?? '')) &&
    !/^\W*\w+day$/i.test(comma[1] ?? '')
  ) {
    return [
      ...splitPiece(comma[1] ?? '', start),
      ...splitPiece(comma[2] ?? '', start + part.length - (comma[2]?.length ?? 0)),
    ];
  }
  const label =
    /^[\s*_|#>-]*(author|authors|by|written by|prepared by|analyst|date|published|published on|publication date|updated|date of publication)\b[\s*_]*[:\s]\s*[*_]*/i.exec(
      part,
    );
  const lead = label?.[0].length ?? /^[\s*_]*/.exec(part)?.[0].length ?? 0;
  const words = part.slice(lead).replace(/[\s*_]+$/, '');
  if (!words && !label) return [];
  const name = label?.[1]?.toLowerCase() ?? '';
  return [
    {
      words: { text: words, span: { start: start + lead, end: start + lead + words.length } },
      label: name,
      by: /by$/.test(name),
      isDate: looksLikeDate(words),
    },
  ];
}

/** In a table the label is a cell of its own. */
function joinLabels(pieces: Piece[]): Piece[] {
  return pieces.flatMap((piece, i) => {
    const before = pieces[i - 1];
    if (piece.label && !piece.words.text) return [];
    return before?.label && !before.words.text ? [{ ...piece, label: before.label }] : [piece];
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
