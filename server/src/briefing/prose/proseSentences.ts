// The sentences of a block, a cell or a heading, with their expressions.
import type { ListItem, Parents, RootContent } from 'mdast';
import { type Expression, findHouseTerms } from '../../language/finder.ts';
import { handsOver } from '../../language/leads.ts';
import { quotationsIn } from '../../language/quotations.ts';
import { retold } from '../../language/retold.ts';
import { splitSentences } from '../../language/sentences.ts';
import { writtenIn, writtenSpan } from '../../markdown/cutWords.ts';
import { htmlParagraphs } from '../../markdown/htmlParagraphs.ts';
import { spanOf } from '../../markdown/parse.ts';
import { proseOf, readProse } from '../../markdown/prose.ts';
import { moved, type Span, slice } from '../../text/span.ts';
import type { ReadContext, SentenceInBlock } from '../model.ts';
import { isLabelAlone, isOutcomeWithoutLabel } from '../outcomes/outcomeLabels.ts';
import { isNumberedJudgement, lengthOfNumber } from '../outline/judgementHeadings.ts';
import type { OutlineBlock } from '../outline/outlineItem.ts';
import type { CellReading } from '../tables/judgementRows.ts';
import { finderFor } from './expressionsInSentence.ts';
import { listedFigure } from './listedPredictions.ts';
import type { Location } from './location.ts';
import { cutAtOutcomes, type Piece, pieceOf, piecesOf } from './pieces.ts';
import { isCaption, isDefinitionTable } from './proseExclusions.ts';

/**
 * The sentences under a node that are the writer’s prose: none of block quotes, code, captions, footnotes and definition tables, and
 * of HTML those of the body.
 */
export function* sentencesOf(
  node: RootContent | ListItem,
  outlineBlock: OutlineBlock,
  location: Location,
  readContext: ReadContext,
  kind: SentenceInBlock['blockKind'],
): Generator<SentenceInBlock> {
  const { source } = outlineBlock.block;
  const read = (words: Parents, pieces: readonly Piece[]) =>
    proseSentences(words, pieces, outlineBlock, location, readContext);
  const readWhole = (words: Parents, blockKind: SentenceInBlock['blockKind']) =>
    read(words, [pieceOf(words, blockKind)]);
  switch (node.type) {
    case 'heading':
      yield* readWhole(node, kind);
      return;
    case 'paragraph':
      if (!isCaption(node, source)) yield* read(node, piecesOf(node, source, kind));
      return;
    case 'html':
      // Where judgements and points are asked for, they are asked for in Markdown.
      if (node === outlineBlock.block.node && location.zone === 'body' && !location.isOfJudgements)
        for (const { paragraph, isItem } of htmlParagraphs(outlineBlock.block))
          yield* readWhole(paragraph, isItem ? 'item' : 'paragraph');
      return;
    case 'list':
      for (const item of node.children)
        yield* sentencesOf(
          item,
          outlineBlock,
          location,
          readContext,
          kind === 'item' || kind === 'nested item' ? 'nested item' : 'item',
        );
      return;
    case 'listItem': {
      const inner = kind === 'nested item' ? 'nested item' : 'item';
      const span = spanOf(node, 0);
      let place = location;
      for (const child of node.children) {
        if (child.type === 'paragraph')
          yield* proseSentences(child, piecesOf(child, source, inner, span), outlineBlock, place, readContext);
        else yield* sentencesOf(child, outlineBlock, place, readContext, inner);
        // What stands under the label in a bullet is the outcome.
        const isUnderOutcome = child.type === 'paragraph' && isLabelAlone(proseOf(child, source, 0));
        const isOfOthers = location.isOfOthers || leadsToOthers(child, source, location, readContext);
        place = isUnderOutcome || isOfOthers ? { ...location, isUnderOutcome, isOfOthers } : location;
      }
      return;
    }
    case 'table':
      if (isDefinitionTable(node, source)) return;
      for (const row of node.children.slice(1)) for (const cell of row.children) yield* readWhole(cell, 'cell');
  }
}

/** The sentences of the pieces of a node that holds words. Words before the offset `from` are a heading and left out. */
export function* proseSentences(
  node: Parents,
  pieces: readonly Piece[],
  { block, from }: OutlineBlock,
  { zone, horizon, isOfJudgements, isUnderOutcome, isOfScenarios, isOfPredictions, areAnnounced, isOfOthers }: Location,
  { standard, template, own, language }: ReadContext,
  { part, isWhole }: CellReading = { part: undefined, isWhole: false },
): Generator<SentenceInBlock> {
  const span = spanOf(node, 0);
  const { words: prose, written } = readProse(node, block.source, 0);
  const words =
    from > span.start
      ? ' '.repeat(from - span.start) +
        prose.slice(from - span.start).replace(/^\s*(?::|[–—](?=\s))/, (joint) => ' '.repeat(joint.length))
      : prose;
  const find = language === 'en' ? finderFor(part) : findHouseTerms;
  const ofPiece = ({ words: { start, end } }: Piece, of: string) => of.slice(start - span.start, end - span.start);
  const mayHoldOutcome = (part === undefined || part === 'judgement') && /outcome/i.test(words);
  const source = slice(block.source, span);
  const cut = mayHoldOutcome
    ? pieces.flatMap((piece) => cutAtOutcomes(piece, ofPiece(piece, words), ofPiece(piece, source)))
    : pieces;
  for (const piece of cut) {
    const { holder, blockKind } = piece;
    const first = piece.words.start - span.start;
    const wordsOfPiece = words.slice(first, piece.words.end - span.start);
    // A bullet or a paragraph of the summary with the number of a judgement is one, whatever the template counts.
    const isNumbered = ['summary', 'forecast'].includes(zone) && !part && isNumberedJudgement(wordsOfPiece);
    const isPoint = blockKind === 'item' || part === 'judgement' || isNumbered;
    const isOutcome =
      part === 'outcome' ||
      piece.part === 'outcome' ||
      (isUnderOutcome && blockKind !== 'cell' && isOutcomeWithoutLabel(wordsOfPiece));
    const isAmongJudgements =
      !isOutcome &&
      (part === 'likelihood' ||
        part === 'event' ||
        isNumbered ||
        (isOfJudgements && (template.judgement !== 'bullet' || isPoint)));
    const sentences = isWhole
      ? insideCell(wordsOfPiece, slice(block.source, piece.words), part)
      : splitSentences(wordsOfPiece).flatMap((one, i) => (isNumbered && i === 0 ? apart(one, wordsOfPiece) : [one]));
    const isTold = isOfOthers ? undefined : retold(sentences.map((inPiece) => slice(wordsOfPiece, inPiece)));
    const quoted = quotationsIn(wordsOfPiece, sentences).map((spans, i) =>
      isOfOthers || isTold?.[i] ? wholly(sentences[i] as Span) : spans,
    );
    for (const [i, inPiece] of sentences.entries()) {
      const { start, end } = moved(inPiece, first);
      const voice = { own, quoted: quoted[i] ?? [] };
      const sentence = words.slice(start, end);
      const mayBeListed = (isOfPredictions || (isAmongJudgements && !isOfScenarios)) && !isOfOthers;
      const listed = mayBeListed && blockKind.endsWith('item') ? listedFigure(sentence, !isOfPredictions) : undefined;
      const withListed = (found: readonly Expression[]): readonly Expression[] =>
        listed && !found.some(({ kind }) => kind === 'number')
          ? [...found, { kind: 'number', ...listed, term: undefined }]
          : found;
      const place = {
        span: { start: span.start + start, end: writtenSpan({ span, written }, start, end).end },
        written: writtenIn(written, { start, end }),
      };
      yield {
        ...place,
        prose: sentence,
        zone,
        horizon,
        isAmongJudgements,
        isPrediction: areAnnounced && listed !== undefined,
        isAmongScenarios: isOfScenarios,
        block: holder,
        blockKind,
        untilEnd: (piece.end ?? piece.words.end) - place.span.end,
        part: isOutcome ? 'outcome' : part,
        voice,
        // What came of a judgement is no estimate.
        expressions: (isOutcome ? [] : withListed(find(sentence, standard, voice))).map((expression) => ({
          ...expression,
          span: writtenSpan(place, expression.span.start, expression.span.end),
        })),
      };
    }
  }
}

/** The number of a judgement and what it says, each as a sentence. */
function apart({ start, end }: Span, words: string): Span[] {
  const from = lengthOfNumber(words.slice(0, end));
  const number = { start, end: words.slice(0, from).trimEnd().length };
  return from > start && from < end && number.end > start ? [number, { start: from, end }] : [{ start, end }];
}

/** What a line above puts in somebody’s mouth stands as in quotation marks. */
const wholly = ({ start, end }: Span): readonly Span[] => [{ start: 0, end: end - start }];

/**
 * Whether a paragraph hands the list under it over to somebody else. What is told where judgements stand, or in a summary, is
 * the writers’, whoever they say they are.
 */
export function leadsToOthers(
  node: RootContent | ListItem,
  source: string,
  { zone, isOfJudgements }: Pick<Location, 'zone' | 'isOfJudgements'>,
  { own, language }: ReadContext,
): boolean {
  if (node.type !== 'paragraph' || zone !== 'body' || isOfJudgements || language !== 'en') return false;
  if (!/:[*_\s]*$/.test(slice(source, spanOf(node, 0)).slice(-8))) return false;
  const prose = proseOf(node, source, 0);
  const last = splitSentences(prose).at(-1);
  return last !== undefined && handsOver(slice(prose, last), own);
}

/**
 * The words of a cell without the blanks around them; a blank cell that should give a likelihood is one sentence too, of the
 * blanks between its signs.
 */
function insideCell(words: string, source: string, part: SentenceInBlock['part']): Span[] {
  const start = words.search(/\S/);
  if (start >= 0) return [{ start, end: words.trimEnd().length }];
  const end = source.replace(/(?<=.)\|$/s, '').length;
  return part === 'likelihood' ? [{ start: Math.min(1, end), end }] : [];
}
