import type { ListItem, Paragraph, Parents, RootContent, TableCell, TableRow } from 'mdast';
import { type Expression, findExpressions, findHouseTerms, mayHoldExpressions } from '../../language/finder.ts';
import { tallyWords } from '../../language/guessLanguage.ts';
import type { Voice } from '../../language/ownNames.ts';
import { quotationsIn } from '../../language/quotations.ts';
import { splitSentences } from '../../language/sentences.ts';
import { perBlock } from '../../markdown/block.ts';
import { writtenIn, writtenSpan } from '../../markdown/cutWords.ts';
import { spanOf } from '../../markdown/parse.ts';
import { proseOf, readProse } from '../../markdown/prose.ts';
import type { Standard } from '../../standards/standard.ts';
import { firstIndex } from '../../text/search.ts';
import { moved, type Span, slice } from '../../text/span.ts';
import type {
  HorizonInBlock,
  JudgementInBlock,
  OutcomeInBlock,
  ProseBlock,
  ReadContext,
  SentenceInBlock,
  Zone,
} from '../model.ts';
import { isLabelAlone, isOutcomeWithoutLabel, outcomeStretches } from '../outcomes/outcomeLabels.ts';
import { outcomesAmong } from '../outcomes/outcomesInBlock.ts';
import { isNumberedJudgement } from '../outline/judgementHeadings.ts';
import { blockItem, type HeadingAbove, type OutlineBlock } from '../outline/outlineItem.ts';
import { expressionsOfConfidence, expressionsOfLikelihood } from '../tables/cellExpressions.ts';
import { type CellReading, readCellUnderHorizon, readRow, toldByColumn } from '../tables/judgementRows.ts';
import { holdsJudgements, type JudgementTable, judgementTableIn } from '../tables/judgementTables.ts';
import { findJudgements } from './judgements.ts';
import { isCaption, isDefinitionTable } from './proseExclusions.ts';
import { signedLines } from './signedLines.ts';
import { isLikelihoodOfHeading, partedAtTag } from './statedFigure.ts';

/** What reading a block uses of where it stands. Equal locations are the same object: see `sharedLocation` in locate.ts. */
export type Location = {
  readonly zone: Zone;
  readonly horizon: HorizonInBlock | undefined;
  /** Whether it is in a horizon, or in a section that the template says holds judgements. */
  readonly isOfJudgements: boolean;
  /** Whether it stands right under a heading *Outcome*. */
  readonly isUnderOutcome: boolean;
};

/** A prose block (undefined for a block without sentences) with all that it was read from. */
type CachedReading = {
  readonly from: number;
  readonly claim: HeadingAbove | undefined;
  readonly location: Location;
  readonly readContext: ReadContext;
  readonly proseBlock: ProseBlock | undefined;
};

/** The last reading of a block, and of each of its items that was read by itself. */
const cachedReadings = perBlock(() => ({
  whole: undefined as CachedReading | undefined,
  items: new Map<RootContent | ListItem, CachedReading>(),
}));

/**
 * The prose block that a block of the outline, or a list item, gives at a location; undefined where it holds no sentence.
 * Returns the cached reading if the block, the location and `readContext` are the same objects as in the last call for it,
 * and its text starts at the same offset (`from`) under the same heading.
 */
export function readProseBlock(
  item: OutlineBlock,
  location: Location,
  readContext: ReadContext,
): ProseBlock | undefined {
  const { block, node, from, claim } = item;
  const readings = cachedReadings(block);
  const cached = node === block.node ? readings.whole : readings.items.get(node);
  const isUnderSame = cached?.claim?.block === claim?.block && cached?.claim?.start === claim?.start;
  if (cached?.from === from && isUnderSame && cached.location === location && cached.readContext === readContext)
    return cached.proseBlock;
  const table = judgementTableIn(readContext.template)(block);
  const { sentences, judgements, outcomes } =
    table && holdsJudgements(table, location.zone)
      ? readTable(table, item, location, readContext)
      : readSentences(item, location, readContext);
  const words = tallyWords(sentences.map(({ prose }) => prose).join(' '));
  const proseBlock = sentences.length > 0 ? { block, sentences, judgements, outcomes, words, memo: {} } : undefined;
  const reading = { from, claim, location, readContext, proseBlock };
  if (node === block.node) readings.whole = reading;
  else readings.items.set(node, reading);
  return proseBlock;
}

type Reading = Pick<ProseBlock, 'sentences' | 'judgements' | 'outcomes'>;

function readSentences(item: OutlineBlock, location: Location, readContext: ReadContext): Reading {
  const found = [...sentencesOf(item.node, item, location, readContext, 'paragraph')];
  const outcomes = outcomesAmong(found, item.block.source);
  const [first, ...others] = item.claim ? partedAtTag(found) : found;
  if (!item.claim || !first || !isLikelihoodOfHeading(first, readContext.standard))
    return { sentences: found, judgements: findJudgements(found, readContext), outcomes };
  // What gives its heading a likelihood is a forecast wherever it stands.
  const zone = location.zone === 'body' ? 'forecast' : location.zone;
  const sentences = [{ ...first, zone }, ...others];
  const claim = sentenceOf(item.claim, { ...location, zone }, readContext);
  return { sentences, judgements: findJudgements(sentences, readContext, claim), outcomes };
}

/** The words of a heading above a block as one sentence, with offsets as in that block. */
function sentenceOf(
  { block, start }: HeadingAbove,
  location: Location,
  readContext: ReadContext,
): SentenceInBlock | undefined {
  const item = blockItem(block, 0);
  const [sentence] = proseSentences(
    block.node as Parents,
    [pieceOf(block.node as Parents, 'paragraph')],
    item,
    location,
    readContext,
    {
      part: undefined,
      isWhole: true,
    },
  );
  return (
    sentence && {
      ...sentence,
      span: moved(sentence.span, start),
      block: moved(sentence.block, start),
      written: sentence.written && new Map([...sentence.written].map(([i, span]) => [i, moved(span, start)])),
      expressions: sentence.expressions.map((expression) => ({ ...expression, span: moved(expression.span, start) })),
    }
  );
}

/** A table of judgements, or one row or cell of it. What stands in the body is a forecast by the heads of the table. */
function readTable(table: JudgementTable, item: OutlineBlock, location: Location, readContext: ReadContext): Reading {
  const place = table.isPlain ? { ...location, zone: location.zone === 'body' ? 'forecast' : location.zone } : location;
  const readCell = (cell: TableCell, reading: CellReading) => [
    ...proseSentences(cell, [pieceOf(cell, 'cell')], item, place, readContext, reading),
  ];
  const { node, block } = item;
  const sentences: SentenceInBlock[] = [];
  const judgements: JudgementInBlock[] = [];
  const outcomes: OutcomeInBlock[] = [];
  const add = (
    read: Pick<ReturnType<typeof readRow>, 'sentences'> & Partial<ReturnType<typeof readRow>>,
    row: TableRow,
  ) => {
    sentences.push(...read.sentences);
    if (read.judgement) judgements.push(read.judgement);
    outcomes.push(...outcomesAmong(read.sentences, block.source, spanOf(row, 0)));
  };
  for (const row of rowsOf(node, block.node)) {
    if (table.kind === 'rows') {
      add(readRow(row, table, readCell, readContext), row);
      continue;
    }
    for (const [column, cell] of row.children.entries()) {
      if (node.type === 'tableCell' && node !== cell) continue;
      if (table.kind === 'columns' && table.ofColumns[column])
        add(readCellUnderHorizon(cell, row, table, readCell, readContext), row);
      else add({ sentences: readCell(cell, plainReading(table, column)).map(toldByColumn) }, row);
    }
  }
  const all = [...judgements, ...findJudgements(sentences, readContext)];
  return { sentences, judgements: all.toSorted((a, b) => a.sentence.span.start - b.sentence.span.start), outcomes };
}

/** The rows of a table, or the one that `node` is or is a cell of. */
function rowsOf(node: RootContent, table: RootContent): readonly TableRow[] {
  if (node.type === 'tableRow') return [node];
  const rows = table.type === 'table' ? table.children.slice(1) : [];
  if (node.type !== 'tableCell') return rows;
  return rows.slice(firstIndex(rows, (row) => spanOf(row, 0).end >= spanOf(node, 0).end)).slice(0, 1);
}

/** How a cell is read that is no likelihood of a row. */
function plainReading({ kind, events, likelihoods, confidence, outcome }: JudgementTable, column: number): CellReading {
  if (events.includes(column) && kind === 'claims') return { part: 'judgement', isWhole: false };
  if (events.includes(column) && likelihoods.length > 0) return { part: 'event', isWhole: true };
  if (column === outcome) return { part: 'outcome', isWhole: false };
  return { part: column === confidence ? 'confidence' : undefined, isWhole: false };
}

/**
 * The sentences under a node that are the writer’s prose: none of block quotes, code, HTML, captions, footnotes and
 * definition tables.
 */
function* sentencesOf(
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
        place = isUnderOutcome ? { ...location, isUnderOutcome } : location;
      }
      return;
    }
    case 'table':
      if (isDefinitionTable(node, source)) return;
      for (const row of node.children.slice(1)) for (const cell of row.children) yield* readWhole(cell, 'cell');
  }
}

/** Words that are split into sentences by themselves; `holder` is the bullet, paragraph or cell around them. */
type Piece = {
  readonly words: Span;
  readonly holder: Span;
  readonly blockKind: SentenceInBlock['blockKind'];
  readonly part?: 'outcome';
  /** Where an outcome ends, before the bracket around it. */
  readonly end?: number;
};

const beforeLabel = /(?:\s|[–—|·•([{]|\p{Extended_Pictographic}|\uFE0F)+$/u;

/** A piece, whose words are `prose`, cut where outcomes begin and end; what is left between without a word stays with them. */
function cutAtOutcomes(piece: Piece, prose: string, source: string): Piece[] {
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
const pieceOf = (node: Parents, blockKind: SentenceInBlock['blockKind']): Piece => {
  const words = spanOf(node, 0);
  return { words, holder: words, blockKind };
};

/** A paragraph, of a list `item` or none, in one piece; where lines of it begin with bullet signs, those are bullets. */
function piecesOf(paragraph: Paragraph, source: string, blockKind: SentenceInBlock['blockKind'], item?: Span): Piece[] {
  const whole = spanOf(paragraph, 0);
  const lines = signedLines(paragraph, source);
  const before = { start: whole.start, end: lines[0]?.start ?? whole.end };
  return [
    { words: before, holder: item ?? before, blockKind },
    ...lines.map(({ start, end, sign, isNested }): Piece => {
      const holder = { start, end };
      return { words: { start: sign.end, end }, holder, blockKind: isNested || item ? 'nested item' : 'item' };
    }),
  ];
}

/** The sentences of the pieces of a node that holds words. Words before the offset `from` are a heading and left out. */
function* proseSentences(
  node: Parents,
  pieces: readonly Piece[],
  { block, from }: OutlineBlock,
  { zone, horizon, isOfJudgements, isUnderOutcome }: Location,
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
      : splitSentences(wordsOfPiece);
    const quoted = quotationsIn(wordsOfPiece, sentences);
    for (const [i, inPiece] of sentences.entries()) {
      const { start, end } = moved(inPiece, first);
      const voice = { own, quoted: quoted[i] ?? [] };
      const sentence = words.slice(start, end);
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
        block: holder,
        blockKind,
        untilEnd: (piece.end ?? piece.words.end) - place.span.end,
        part: isOutcome ? 'outcome' : part,
        voice,
        // What came of a judgement is no estimate.
        expressions: (isOutcome ? [] : find(sentence, standard, voice)).map((expression) => ({
          ...expression,
          span: writtenSpan(place, expression.span.start, expression.span.end),
        })),
      };
    }
  }
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

const finderFor = (part: SentenceInBlock['part']): typeof expressionsOf =>
  part === 'likelihood' ? expressionsOfLikelihood : part === 'confidence' ? expressionsOfConfidence : expressionsOf;

type Expressions = Map<string, readonly Expression[]>;
const cachedExpressions = new WeakMap<Standard, { young: Expressions; old: Expressions }>();
/** Enough for the blocks that are being edited: those that are not keep their sentences, see `readProseBlock`. */
const maxSentences = 2_000;

/**
 * The expressions of a sentence, cached by its text, its voice and the standard. When the young half of the cache is full, it
 * becomes the old one, whose entries are dropped unless they are used.
 */
function expressionsOf(sentence: string, standard: Standard, voice: Required<Voice>): readonly Expression[] {
  if (!mayHoldExpressions(sentence, standard)) return [];
  const { own, quoted } = voice;
  const key = [sentence, own?.source, ...quoted.flatMap(({ start, end }) => [start, end])].join('\n');
  const cache = cachedExpressions.get(standard) ?? { young: new Map(), old: new Map() };
  if (cache.young.size >= maxSentences) [cache.old, cache.young] = [cache.young, new Map()];
  cachedExpressions.set(standard, cache);
  const expressions = cache.young.get(key) ?? cache.old.get(key) ?? findExpressions(sentence, standard, voice);
  cache.young.set(key, expressions);
  return expressions;
}
