import type { ListItem, Paragraph, Parents, RootContent, Table } from 'mdast';
import { type Expression, findExpressions } from '../language/finder.ts';
import { splitSentences } from '../language/sentences.ts';
import { perBlock } from '../markdown/block.ts';
import { spanOf } from '../markdown/parse.ts';
import { proseOf } from '../markdown/prose.ts';
import type { Standard } from '../standards/standard.ts';
import { moved, type Span, slice } from '../text/span.ts';
import { findJudgements } from './judgements.ts';
import type {
  HorizonInBlock,
  Judgement,
  PlacedProseBlock,
  ProseBlock,
  ReadContext,
  Sentence,
  SentenceInBlock,
  Zone,
} from './model.ts';
import type { OutlineBlock } from './outline.ts';
/** What the place of a part makes of its sentences. */
export type Location = {
  readonly zone: Zone;
  readonly horizon: HorizonInBlock | undefined;
  /** Whether it stands in a horizon, or in a section that the template says is of judgements. */
  readonly isOfJudgements: boolean;
};
type CachedReading = {
  readonly from: number;
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
 * The part that an element of the outline makes in its place, undefined where it holds no sentence. It is the last one of
 * it where nothing of that is other: locations and what is in force are the same objects then.
 */
export function readProseBlock(
  element: OutlineBlock,
  location: Location,
  readContext: ReadContext,
): ProseBlock | undefined {
  const { block, node, from } = element;
  const last = cachedReadings(block);
  const known = node === block.node ? last.whole : last.items.get(node);
  if (known?.from === from && known.location === location && known.readContext === readContext) return known.proseBlock;
  const sentences = [...sentencesOf(node, element, location, readContext, 'paragraph')];
  const judgements = findJudgements(sentences, readContext.template, readContext.published);
  const proseBlock = sentences.length > 0 ? { block, sentences, judgements, memo: {} } : undefined;
  const now = { from, location, readContext, proseBlock };
  if (node === block.node) last.whole = now;
  else last.items.set(node, now);
  return proseBlock;
}

/** Quotations of others (block quotes), code, HTML, captions and footnote texts are not the writer's prose. */
function* sentencesOf(
  node: RootContent | ListItem,
  element: OutlineBlock,
  location: Location,
  readContext: ReadContext,
  kind: SentenceInBlock['blockKind'],
): Generator<SentenceInBlock> {
  const { source } = element.block;
  const read = (words: Parents, holder: Span, blockKind: SentenceInBlock['blockKind']) =>
    proseSentences(words, holder, blockKind, element, location, readContext);
  switch (node.type) {
    case 'paragraph':
      if (!isCaption(node, source)) yield* read(node, spanOf(node, 0), kind);
      return;
    case 'list':
      for (const item of node.children)
        yield* sentencesOf(
          item,
          element,
          location,
          readContext,
          kind === 'item' || kind === 'nested item' ? 'nested item' : 'item',
        );
      return;
    case 'listItem': {
      const inner = kind === 'nested item' ? 'nested item' : 'item';
      const span = spanOf(node, 0);
      for (const child of node.children) {
        if (child.type === 'paragraph') yield* read(child, span, inner);
        else yield* sentencesOf(child, element, location, readContext, inner);
      }
      return;
    }
    case 'table':
      if (isLegendTable(node, source)) return;
      for (const row of node.children.slice(1))
        for (const cell of row.children) yield* read(cell, spanOf(cell, 0), 'cell');
  }
}

function* proseSentences(
  node: Parents,
  holder: Span,
  blockKind: SentenceInBlock['blockKind'],
  { block, from }: OutlineBlock,
  { zone, horizon, isOfJudgements }: Location,
  { standard, template }: ReadContext,
): Generator<SentenceInBlock> {
  const span = spanOf(node, 0);
  const prose = proseOf(node, block.source, 0);
  const words =
    from > span.start
      ? ' '.repeat(from - span.start) +
        prose.slice(from - span.start).replace(/^\s*:/, (colon) => ' '.repeat(colon.length))
      : prose;
  const isAmongJudgements = isOfJudgements && (template.judgement !== 'bullet' || blockKind === 'item');
  for (const { start, end } of splitSentences(words)) {
    const sentence = words.slice(start, end);
    const offset = span.start + start;
    yield {
      span: { start: offset, end: span.start + end },
      prose: sentence,
      zone,
      horizon,
      isAmongJudgements,
      block: holder,
      blockKind,
      expressions: expressionsOf(sentence, standard).map((one) => ({ ...one, span: moved(one.span, offset) })),
    };
  }
}

/** The sentences of a part, with offsets in the document. */
export function sentencesAt({ proseBlock, base, horizon }: PlacedProseBlock): Sentence[] {
  const holders = new Map<Span, Span>();
  return proseBlock.sentences.map((sentence) => {
    const block = holders.get(sentence.block) ?? moved(sentence.block, base);
    holders.set(sentence.block, block);
    const expressions = sentence.expressions.map((one) => ({ ...one, span: moved(one.span, base) }));
    return { ...sentence, span: moved(sentence.span, base), block, horizon, expressions };
  });
}

/** The judgements of a part on its `sentences` as `sentencesAt` gives them. */
export function judgementsAt(
  { proseBlock, base, horizon }: PlacedProseBlock,
  sentences: readonly Sentence[],
): Judgement[] {
  return proseBlock.judgements.flatMap(({ sentence, estimate, tense, deadline }) => {
    const placed = sentences[proseBlock.sentences.indexOf(sentence)];
    const there = estimate && { ...estimate, span: moved(estimate.span, base) };
    return placed ? [{ sentence: placed, horizon, estimate: there, tense, deadline }] : [];
  });
}

/** A line in italics after a picture, or one that says it is a caption or a source. */
function isCaption(paragraph: Paragraph, source: string): boolean {
  const words = slice(source, spanOf(paragraph, 0));
  const only = paragraph.children.length === 1 ? paragraph.children[0] : undefined;
  if (only?.type === 'emphasis' && !/[.!?]["”’)]*[*_]*\s*$/.test(words)) return true;
  return /^[\s*_]*(?:fig(?:ure|\.)?|table|photo|image|picture|map|chart|graphic|credit|source|sources)\b[\s\d.]*[*_]*\s*[:.|–—]/i.test(
    words,
  );
}

/** A table whose rows set words against percentages is the legend of a scale. */
function isLegendTable(table: Table, source: string): boolean {
  const rows = table.children.slice(1).map((row) => row.children.map((cell) => proseOf(cell, source, 0).trim()));
  const band =
    /^[~≈<>≥≤]?\s*\d+(?:\.\d+)?\s*(?:%|per ?cent)?\s*(?:[-–—]|to)\s*[<>]?\s*\d+(?:\.\d+)?\s*(?:%|per ?cent)?$|^[<>≥≤]\s*\d+\s*%$|^\d+\s*%$/i;
  const explains = rows.filter(
    (cells) =>
      cells.some((cell) => band.test(cell)) &&
      cells.some(
        (cell) => /likel|probab|certain|chance|possib|odds|confidence/i.test(cell) && cell.split(/\s+/).length <= 6,
      ),
  );
  return rows.length > 0 && explains.length * 2 > rows.length;
}

type Expressions = Map<string, readonly Expression[]>;
const found = new WeakMap<Standard, { young: Expressions; old: Expressions }>();
/** Enough for what is written at a time; the sentences of blocks that nobody touches are known with their blocks. */
const mostSentences = 2_000;

/** Sentences that did not change are not searched again, even where their block did. */
function expressionsOf(sentence: string, standard: Standard): readonly Expression[] {
  const known = found.get(standard) ?? { young: new Map(), old: new Map() };
  if (known.young.size >= mostSentences) [known.old, known.young] = [known.young, new Map()];
  found.set(standard, known);
  const expressions = known.young.get(sentence) ?? known.old.get(sentence) ?? findExpressions(sentence, standard);
  known.young.set(sentence, expressions);
  return expressions;
}
