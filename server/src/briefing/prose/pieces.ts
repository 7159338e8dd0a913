// The pieces of paragraphs and cells that are split into sentences by themselves: bullets with signs, outcomes.
import type { Paragraph, Parents } from 'mdast';
import { spanOf } from '../../markdown/parse.ts';
import { moved, type Span } from '../../text/span.ts';
import type { SentenceInBlock } from '../model.ts';
import { outcomeStretches } from '../outcomes/outcomeLabels.ts';
import { boldLines } from './boldLines.ts';
import { numberedLines } from './numberedLines.ts';
import { signedLines } from './signedLines.ts';

/** Words that are split into sentences by themselves; `holder` is the bullet, paragraph or cell around them. */
export type Piece = {
  readonly words: Span;
  readonly holder: Span;
  readonly blockKind: SentenceInBlock['blockKind'];
  readonly part?: 'outcome';
  /** Where an outcome ends, before the bracket around it. */
  readonly end?: number;
};

const beforeLabel = /(?:\s|[–—|·•([{]|\p{Extended_Pictographic}|\uFE0F)+$/u;

/** A piece, whose words are `prose`, cut where outcomes begin and end; what is left between without a word stays with them. */
export function cutAtOutcomes(piece: Piece, prose: string, source: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { start, end } of outcomeStretches(prose, source)) {
    // A dash, a bar or a picture before the label belongs to it.
    const before = prose.slice(from, start).replace(beforeLabel, '');
    pieces.push({ ...piece, words: moved({ start: from, end: from + before.length }, piece.words.start) });
    from = /[\p{L}\p{N}]/u.test(prose.slice(end)) ? end : prose.length;
    const words = moved({ start, end: from }, piece.words.start);
    pieces.push({ ...piece, words, part: 'outcome', end: piece.words.start + end });
  }
  if (pieces.length === 0) return [piece];
  return [...pieces, { ...piece, words: { start: piece.words.start + from, end: piece.words.end } }];
}

/** A node with words in one piece. */
export const pieceOf = (node: Parents, blockKind: SentenceInBlock['blockKind']): Piece => {
  const words = spanOf(node, 0);
  return { words, holder: words, blockKind };
};

/** A paragraph, of a list `item` or none: in one piece, or its lines with bold labels or escaped numbers; where lines of it begin with bullet signs, those are bullets. */
export function piecesOf(
  paragraph: Paragraph,
  source: string,
  blockKind: SentenceInBlock['blockKind'],
  item?: Span,
): Piece[] {
  const whole = spanOf(paragraph, 0);
  const lines = signedLines(paragraph, source);
  const numbered = lines.length === 0 ? numberedLines(paragraph, source) : [];
  if (numbered.length > 0) return numbered.map((words) => ({ words, holder: item ?? words, blockKind: 'item' }));
  if (lines.length === 0)
    return boldLines(paragraph, source).map((line) => {
      const words = spanOf(line, 0);
      return { words, holder: item ?? words, blockKind };
    });
  const before = { start: whole.start, end: lines[0]?.start ?? whole.end };
  return [
    { words: before, holder: item ?? before, blockKind },
    ...lines.map(({ start, end, sign, isNested }): Piece => {
      const holder = { start, end };
      return { words: { start: sign.end, end }, holder, blockKind: isNested || item ? 'nested item' : 'item' };
    }),
  ];
}
