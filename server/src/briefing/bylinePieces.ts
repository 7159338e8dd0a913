// The pieces of a byline: what stands between its bars, dots, dashes and line ends, with the labels it carries.
import { looksLikeDate, readPublicationDate } from '../dates/publicationDate.ts';
import type { Span } from '../text/span.ts';
import type { Words } from './model.ts';

/** A piece of a byline; all offsets count as those of the text do. */
export type BylinePiece = {
  /** The block that holds it: the same object for all pieces of a block. */
  readonly block: Span;
  /** The offset at which its line starts. */
  readonly line: number;
  readonly words: Words;
  /** What a label before it says that it is; `other date` is the date of the information or of an update. */
  readonly label: 'author' | 'date' | 'other date' | undefined;
  /** Whether it looks like a date, readable or not. */
  readonly isDate: boolean;
};

/** The pieces of the block `block` of `text`, in order. */
export function piecesOf(text: string, block: Span): BylinePiece[] {
  const isTable = text[block.start] === '|';
  let line = block.start;
  return text
    .slice(block.start, block.end)
    .split(/(?<=\n)/)
    .flatMap((source) => {
      const fragments = fragmentsOf(source, line).flatMap(splitAtComma);
      const pieces = fragments.map((fragment) => ({ block, line, ...toPiece(fragment, isTable) }));
      line += source.length;
      return joinLabels(pieces, isTable);
    });
}

/** Words between separators, starting at an offset of the text. */
type Fragment = { readonly words: string; readonly offset: number };

/** The fragments of a line that hold a letter or a figure; the line starts at `lineOffset`. */
function fragmentsOf(line: string, lineOffset: number): Fragment[] {
  const separator = /\s*(?:\||·|•|\s[–—-]\s|<br\s*\/?>|;|\r?\n)\s*/g;
  const fragments: Fragment[] = [];
  let from = 0;
  for (const match of [...line.matchAll(separator), undefined]) {
    const words = line.slice(from, match?.index ?? line.length);
    if (/[\p{L}\p{N}]/u.test(words)) fragments.push({ words, offset: lineOffset + from });
    from = (match?.index ?? 0) + (match?.[0].length ?? 0);
  }
  return fragments;
}

/**
 * Splits a fragment at the comma before a date: `Jane Doe, 2 May 2025` becomes two; `May 2, 2025` and `Friday, 2 May
 * 2025` stay one.
 */
function splitAtComma({ words, offset }: Fragment): Fragment[] {
  const isReadable = (date: string) => readPublicationDate(bare(date)).kind !== 'unreadable';
  const commas = [...words.matchAll(/,\s+/g)].map(({ index, 0: comma }) => ({
    first: words.slice(0, index),
    last: words.slice(index + comma.length),
  }));
  if (isReadable(words)) return [{ words, offset }];
  const split =
    commas.find(({ last }) => isReadable(last)) ??
    commas.find(
      ({ first, last }) => looksLikeDate(bare(last)) && !looksLikeDate(bare(first)) && !/^\W*\d{4}\W*$/.test(last),
    );
  if (!split || !/\p{L}{2,}/u.test(split.first)) return [{ words, offset }];
  return [
    { words: split.first, offset },
    { words: split.last, offset: offset + words.length - split.last.length },
  ];
}

/** A label before an author, a date or another date (one group each), with a colon or, after some words, only a blank. */
export const label =
  /^[\s*_#>-]*(?:(authors?|written by|prepared by|analysts?|by|drafted by)|(date|published|published on|publication date|date of publication|issued)|(as of|last updated|updated|(?:information )?cut-?off(?: date)?|date of information|reporting period|valid (?:until|as of)))(?:[\s*_]*:[\s*_]*|(?<=\bby|\bof|\bon|updated|published|issued)[\s*_]+)/i;
/** A label that fills a table cell. */
const cellLabel =
  /^[\s*_]*(?:(authors?|written by|prepared by|analysts?|by)|(date|published|publication date|date of publication)|(last updated|reporting period|as of))[\s*_:]*$/i;

/**
 * A fragment without its label. In a table a whole cell may be a label; elsewhere such a word by itself is taken for
 * a name.
 */
function toPiece(
  { words: source, offset }: Fragment,
  isTable: boolean,
): Pick<BylinePiece, 'words' | 'label' | 'isDate'> {
  const match = (isTable ? cellLabel.exec(source) : undefined) ?? label.exec(source);
  const lead = match?.[0].length ?? /^[\s*_]*/.exec(source)?.[0].length ?? 0;
  const words = source.slice(lead).replace(/[\s*_]+$/, '');
  const span = { start: offset + lead, end: offset + lead + words.length };
  const kind = match?.[1] ? 'author' : match?.[2] ? 'date' : match?.[3] ? 'other date' : undefined;
  return {
    words: { text: words.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1'), span },
    label: kind,
    isDate: looksLikeDate(words),
  };
}

/**
 * Gives the label that fills a table cell to the cell after it. In a row of nothing but labels, the head of a table,
 * it names nothing.
 */
function joinLabels(pieces: readonly BylinePiece[], isTable: boolean): BylinePiece[] {
  if (!isTable) return [...pieces];
  const isLabel = (piece: BylinePiece | undefined) => piece?.label !== undefined && !piece.words.text;
  return pieces.flatMap((piece, i) => {
    if (isLabel(piece)) return [];
    const previous = pieces[i - 1];
    return previous && isLabel(previous) ? [{ ...piece, label: previous.label }] : [piece];
  });
}

/** Words without blanks and marks of emphasis around them. */
export const bare = (words: string): string => words.replace(/^[\s*_]+|[\s*_]+$/g, '');
