// The pieces of a byline: its fragments with the labels they carry, and the cells of a table.
import { looksLikeDate } from '../../dates/publicationDate.ts';
import type { Span } from '../../text/span.ts';
import type { Words } from '../model.ts';
import { type Fragment, fragmentsOf, type Line, labelOf, linesOf, plainWords, splitAtDate } from './bylineFragments.ts';
import { isCellLabel, kindOfLabel, type LabelKind } from './bylineLabels.ts';
import { isProperName } from './bylineNames.ts';
import { portionMark, portionMarkBehind } from './handlingMarks.ts';

/** A piece of a byline; all offsets count as those of the text do. */
export type BylinePiece = {
  /** The block that holds it: the same object for all pieces of a block. */
  readonly block: Span;
  /** The offset at which its line starts. */
  readonly line: number;
  readonly words: Words;
  /** What a label before it says that it is. */
  readonly label: LabelKind | undefined;
  /** Whether it looks like a date, readable or not. */
  readonly isDate: boolean;
};

/** The pieces of the block `block` of `text`, in order; a table’s cells are labels and values. */
export function piecesOf(text: string, block: Span, isTable: boolean): BylinePiece[] {
  const lines = linesOf(text, block);
  if (isTable) return piecesOfTable(lines, block);
  return withValues(
    lines.flatMap(({ source, line }) =>
      fragmentsOf(source, line)
        .flatMap(splitAtDate)
        .map((fragment) => ({ block, line, ...toPiece(fragment) })),
    ),
  );
}

/** A fragment without its label and without handling marks. */
function toPiece({
  words: source,
  offset,
}: Fragment): Pick<BylinePiece, 'words' | 'label' | 'isDate'> & { isLabel: boolean } {
  const found = labelOf(source);
  const alone = found ? undefined : kindOfLabel(plainWords(source));
  const marked = source.slice(found?.end ?? 0);
  const lead = /^[\s*_#>`+-]*/.exec(marked)?.[0].length ?? 0;
  const portion = portionMark.exec(marked.slice(lead))?.[0].length ?? 0;
  const inner = marked.slice(lead + portion);
  const behind = inner.length - inner.replace(portionMarkBehind, '').replace(/[\s*_#`]+$/, '').length;
  const words = inner.slice(0, inner.length - behind);
  const start = offset + (found?.end ?? 0) + lead + portion;
  const text = plainWords(words);
  const isDate = looksLikeDate(text);
  // A sentence with such a label is no byline: *Analysts: three of five expect a deal.*
  const isWrong =
    (found?.kind.includes('date') && !isDate && (text.length > 40 || /[.!?]$/.test(text))) ||
    (found?.kind === 'author' && !isProperName(text) && (text.length > 60 || /[.!?]$/.test(text)));
  return {
    words: { text: isDate ? text : withoutStop(text), span: { start, end: start + words.length } },
    label: isWrong ? 'nothing' : (found?.kind ?? alone),
    isDate,
    isLabel: found ? !text : alone !== undefined,
  };
}

/** A name without the stop of its line; *Jr.* and initials keep theirs. */
const withoutStop = (name: string): string =>
  name.replace(/(?<!(?:\b\p{L}|\b(?:Jr|Sr|Dr|Ph\.D|Inc|Ltd|Co|Corp|St)))[.,]$/u, '');

type LabelOrPiece = BylinePiece & { readonly isLabel: boolean };

/** Gives a label without a value to the piece after it; before a date *Author* is a name. */
function withValues(pieces: readonly LabelOrPiece[]): BylinePiece[] {
  return pieces.flatMap(({ isLabel, ...piece }, i) => {
    const previous = pieces[i - 1];
    const given = previous && isValueless(pieces, i - 1) && !piece.label ? previous.label : piece.label;
    if (!isLabel) return [{ ...piece, label: given }];
    return isValueless(pieces, i) || !piece.words.text ? [] : [{ ...piece, label: undefined }];
  });
}

function isValueless(pieces: readonly LabelOrPiece[], i: number): boolean {
  const [label, value] = [pieces[i], pieces[i + 1]];
  if (!label?.isLabel || !value || value.isLabel) return false;
  return label.label?.includes('date') ? value.isDate : !value.isDate && value.label === undefined;
}

/** The pieces of a table: in rows of label and value, in columns under labels, or without labels. */
function piecesOfTable(lines: readonly Line[], block: Span): BylinePiece[] {
  const rows = lines
    .map(({ source, line }) => cellsOf(source, line).map((cell) => ({ cell, line })))
    .filter((row) => row.length > 0);
  const [head = [], ...body] = rows;
  const isHead = head.length > 1 && head.every(({ cell }) => isCellLabel(plainWords(cell.words)));
  const columns = head.map(({ cell }) => kindOfLabel(plainWords(cell.words)));
  const toPieces = ({ cell, line }: { cell: Fragment; line: number }, label: LabelKind | undefined) =>
    splitAtDate(cell).map((fragment): BylinePiece => {
      const { isLabel, ...piece } = toPiece(fragment);
      return { block, line, ...piece, label: piece.label && !isLabel ? piece.label : label };
    });
  if (isHead && columns.some(Boolean)) {
    // Several rows without an author are a table of events.
    if (body.length > 1 && !columns.includes('author')) return [];
    return body.flatMap((row) => row.flatMap((place, i) => toPieces(place, columns[i] ?? 'nothing')));
  }
  const labels = (isHead ? body : rows).map((row) => row.map(({ cell }) => plainWords(cell.words).replace(/:$/, '')));
  const hasLabels = labels.some(([first = '']) => kindOfLabel(first) !== undefined);
  return (isHead ? body : rows).flatMap((row, r) =>
    row.flatMap((place, i) => {
      const words = labels[r] ?? [];
      const isLabel = (at: number) =>
        hasLabels && at < row.length - 1 && at % 2 === 0 && (at === 0 || isCellLabel(words[at] ?? ''));
      if (isLabel(i)) return [];
      return toPieces(place, i > 0 && isLabel(i - 1) ? (kindOfLabel(words[i - 1] ?? '') ?? 'nothing') : undefined);
    }),
  );
}

/** The cells of a row that hold a letter or a figure. */
function cellsOf(line: string, lineOffset: number): Fragment[] {
  const masked = line.replace(/\[\[[^\]\n]*\]\]|\\\|/g, (kept) => 'x'.repeat(kept.length));
  let from = 0;
  return masked
    .split('|')
    .map((cell) => {
      from += cell.length + 1;
      const start = from - cell.length - 1;
      return { words: line.slice(start, start + cell.length), offset: lineOffset + start };
    })
    .filter(({ words }) => /[\p{L}\p{N}]/u.test(words));
}
