// What a block says of confidence, and the level that it names: *high*, *low to moderate*, *MEDIUM-HIGH*, *80 %*.
import type { RootContent, Table } from 'mdast';
import type { SentenceInBlock } from '../briefing/model.ts';
import { columnOf } from '../briefing/tables/tableColumns.ts';
import { isAsRead, writtenSpan } from '../markdown/cutWords.ts';
import { spanOf } from '../markdown/parse.ts';
import { proseOf } from '../markdown/prose.ts';
import { oneLine } from '../text/oneLine.ts';
import { contains, type Span, slice } from '../text/span.ts';

/** A block with its sentences; `text` is such that the offsets of `node` count in it. */
type ProseInBlock = {
  readonly sentences: readonly SentenceInBlock[];
  readonly text: string;
  readonly node: RootContent;
};

/** Words of the writers that say how confident they are; spans count from the block. */
export type Confidence = {
  readonly sentence: SentenceInBlock;
  /** As a reader sees them, with single blanks. */
  readonly text: string;
  readonly span: Span;
  /** Undefined where they name none: *we are confident that*. */
  readonly level: Level | undefined;
};

export type Level = {
  /** One or two (*low to moderate*), in lower case; a figure as it stands. */
  readonly words: readonly string[];
  /** Where the first of them is written; undefined where markup cuts it. */
  readonly span: Span | undefined;
  /** *80 % confident*: another level needs another form of the word. */
  readonly isPercentConfident: boolean;
};

/** In the sentences of the block, and in the column of its table that is headed *Confidence*. */
export function* confidencesIn({ sentences, node, text: source }: ProseInBlock): Generator<Confidence> {
  const isInColumn = node.type === 'table' ? inConfidenceColumn(node, source, sentences) : () => false;
  for (const sentence of sentences) {
    const match = isInColumn(sentence) ? levelAlone.exec(sentence.prose) : null;
    if (match) {
      const span = writtenSpan(sentence, match.index, match.index + match[0].length);
      yield {
        sentence,
        text: oneLine(match[0]),
        span,
        level: readLevel(match, span, match.index, match[0].length, source),
      };
      continue;
    }
    for (const { kind, text, span } of sentence.expressions)
      if (kind === 'confidence')
        yield { sentence, text: oneLine(text).replace(' :', ':'), span, level: levelIn(text, span, source) };
  }
}

/**
 * The sentences of the block that can give the grounds of a confidence: its own, the next of its bullet, paragraph or cell, a
 * labelled one nested under it (*Basis: …*), and the other cells of its row.
 */
export function groundsOf(
  { sentence }: Confidence,
  { sentences, node }: Omit<ProseInBlock, 'text'>,
): SentenceInBlock[] {
  const row =
    node.type === 'table' ? node.children.find((other) => contains(spanOf(other, 0), sentence.span)) : undefined;
  if (row) return sentences.filter(({ span }) => contains(spanOf(row, 0), span));
  const at = sentences.indexOf(sentence);
  const next = sentences[at + 1];
  const labelled = sentences.slice(at + 2).filter(({ prose }) => groundsLabel.test(prose));
  return [sentence, ...(next ? [next] : []), ...labelled];
}

/** *Basis: …*, *Sources: …*. */
export const groundsLabel =
  /^\W*(?:basis|bases|sources?|sourcing|grounds?|evidence|reason(?:s|ing)?|rationale|why)\s*[:–—-]/i;

/** Whether a sentence stands in a column of that name, in a table that judges: one of indicators or of terms may grade other things. */
function inConfidenceColumn(table: Table, source: string, sentences: readonly SentenceInBlock[]) {
  const column = confidenceColumn(table, source);
  const isOfJudgements = sentences.some(
    ({ zone, expressions }) => zone !== 'body' || expressions.some(({ kind }) => kind === 'likelihood'),
  );
  if (column < 0 || !isOfJudgements) return () => false;
  const cells = table.children.flatMap(({ children }) => children[column] ?? []).map((cell) => spanOf(cell, 0));
  return ({ span }: SentenceInBlock) => cells.some((cell) => contains(cell, span));
}

/** The index of the column that is headed *Confidence*; -1 where there is none. */
export const confidenceColumn = (table: Table, source: string): number =>
  (table.children[0]?.children ?? []).findIndex((cell) => columnOf(proseOf(cell, source, 0)) === 'confidence');

const word =
  '(?:very |extremely |fairly |reasonably |quite |relatively )?(?:low|moderate|medium|high|strong|limited|considerable|great|full|complete|little|reasonable|substantial|some|weak|poor|partial)';
const words = `(${word})(?:\\s*(?:[-–/]\\s*to\\s*[-–/]|to|[-–/]|and|or)\\s*(${word}))?`;
/** *Low to moderate confidence*. */
const levelBefore = new RegExp(
  `${words}(?=\\s+(?:degree |levels? )?(?:of )?(?:analytic(?:al)? |overall )?confidence\\b)`,
  'di',
);
/** *Our confidence is low*, *Confidence: low*. */
const levelAfter = new RegExp(
  `confidence\\b.*?(?:\\b(?:is|remains|was|stays)\\b|[:=–—-])\\s*(?:.*?\\s)??${words}$`,
  'di',
);
/** In a cell, alone or before a remark. */
const levelAlone = new RegExp(`(?<=^\\s*)${words}(?=\\s*(?:$|[(,;.:–—]))`, 'di');
const inPercent = /(\d+(?:[.,]\d+)?\s*(?:%|per\s?cent|percent))\s+confiden(ce|t)/di;

/** The level that an expression of confidence names; undefined where it names none. */
function levelIn(text: string, span: Span, source: string): Level | undefined {
  const match = levelBefore.exec(text) ?? levelAfter.exec(text) ?? inPercent.exec(text);
  return match ? readLevel(match, span, 0, text.length, source) : undefined;
}

/** `span` is where the words stand of which `match` holds a level; they reach from `from` on for `length` characters of what it was looked for in. */
function readLevel(match: RegExpExecArray, span: Span, from: number, length: number, source: string): Level {
  const [, first = '', second = ''] = match;
  const at = (match.indices?.[1]?.[0] ?? 0) - from;
  const isPercent = /^\d/.test(first);
  // Blanks and marks may stand before it or behind it, so it is looked for from both ends.
  const fromEnd = span.end - length + at;
  const written = [span.start + at, fromEnd]
    .map((start) => ({ start, end: start + first.length }))
    .find((place) => isAsRead(slice(source, place), first));
  return {
    words: (isPercent ? [first] : [first, second].filter(Boolean)).map((level) => oneLine(level.toLowerCase())),
    span: written,
    isPercentConfident: isPercent && second === 't',
  };
}

/** A level in capitals, or with one, as the words are that it takes the place of. */
export const inCaseOf = (written: string, level: string): string => {
  if (/\p{Lu}/u.test(written) && written === written.toUpperCase()) return level.toUpperCase();
  return /^\p{Lu}/u.test(written) ? level.charAt(0).toUpperCase() + level.slice(1) : level;
};
