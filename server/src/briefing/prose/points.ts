import type { ListItem, Nodes, RootContent } from 'mdast';
import { type Block, continuesList, perBlock } from '../../markdown/block.ts';
import { spanOf } from '../../markdown/parse.ts';
import { proseOf, wordsOf } from '../../markdown/prose.ts';
import type { Template } from '../../templates/template.ts';
import { firstIndex } from '../../text/search.ts';
import { contains, moved, overlaps, type Span } from '../../text/span.ts';
import type { Point, Section } from '../model.ts';
import { outcomeStretches } from '../outcomes/outcomeLabels.ts';
import { type OutlineBlock, type OutlineItem, startOf } from '../outline/outlineItem.ts';
import { signedLines, signedLinesIn } from './signedLines.ts';

/** The points of a briefing, and where those of each section end when what stands under its sub-headings counts too. */
export type Points = { readonly points: Point[]; readonly ends: ReadonlyMap<Section, number> };

/**
 * The points of the summary and of every other section whose points the template counts, section by section: its bullets; if
 * it has none, its paragraphs; but only the first paragraph if the forecast follows, since the others are then a body without
 * a heading. They end at the first sub-heading, if one stands before that.
 */
export function findPoints(outline: readonly OutlineItem[], sections: readonly Section[], template: Template): Points {
  const points: Point[] = [];
  const ends = new Map<Section, number>();
  for (const [i, section] of sections.entries()) {
    const { is, span } = section;
    if (!is || (is.role !== 'summary' && !is.points)) continue;
    const from = firstIndex(outline, (item) => startOf(item) > section.heading.span.start);
    const to = firstIndex(outline, (item) => startOf(item) >= span.end);
    const inside = outline.slice(from, to);
    const isBeforeForecast =
      sections.slice(i + 1).find((other) => other.span.start >= span.end)?.is?.role === 'forecast';
    const under = (items: readonly OutlineItem[]) => pointsAmong(items, section, template, isBeforeForecast);
    const all = under(inside);
    const head = under(
      inside.slice(
        0,
        inside.findIndex(({ kind }) => kind === 'heading'),
      ),
    );
    const counted = inside.some(({ kind }) => kind === 'heading') && head.length > 0 ? head : all;
    points.push(...counted.filter(({ isOutcome }) => !isOutcome).map(({ point }) => point));
    const last = all.at(-1);
    if (last) ends.set(section, last.point.span.end);
  }
  return { points, ends };
}

/** A point; `isOutcome` where it only says what came of another, which makes none. */
type Found = { readonly point: Point; readonly isOutcome: boolean };

/** The points of a section among the items that stand in it. */
function pointsAmong(
  items: readonly OutlineItem[],
  section: Section,
  template: Template,
  isBeforeForecast: boolean,
): Found[] {
  const blocks = items
    .filter((item) => item.kind === 'block')
    .filter(({ node, base }) => contains(section.span, spanOf(node, base)));
  const isList = ({ node, block }: OutlineBlock) => node.type === 'list' || signedLinesIn(block).length > 0;
  const list = template.point === 'paragraph' ? undefined : blocks.find(isList);
  if (list && list.node.type !== 'list') return linesFrom(section, blocks, blocks.indexOf(list));
  if (list) return itemsFrom(blocks, blocks.indexOf(list)).map((item) => toPoint(section, item, 'bullet'));
  if (template.point === 'bullet') return [];
  const paragraphs = blocks
    .filter(({ node, isBlank }) => node.type === 'paragraph' && !isBlank)
    .map((item) => toPoint(section, item, 'paragraph'));
  return isBeforeForecast ? paragraphs.slice(0, 1) : paragraphs;
}

/** The items of the list that begins with the block at index `first`: each item of a list is a block, see `continuesList`. */
function itemsFrom(blocks: readonly OutlineBlock[], first: number): OutlineBlock[] {
  const items: OutlineBlock[] = [];
  for (const item of blocks.slice(first)) {
    const last = items.at(-1);
    if (last && !continuesList(last.block, item.block)) break;
    items.push({
      ...item,
      node: item.node.type === 'list' ? (item.node.children[0] ?? item.node) : item.node,
    });
  }
  return items;
}

/** The lines with bullet signs in the blocks from the index `first` on, up to one without; a line under another is a part of it. */
function linesFrom(section: Section, blocks: readonly OutlineBlock[], first: number): Found[] {
  const points: Found[] = [];
  for (const { block, base, node } of blocks.slice(first)) {
    const lines = signedLinesIn(block);
    if (lines.length === 0) break;
    const { words, outcomes } = wordsIn(block, node);
    for (const [i, { start, isNested }] of lines.entries()) {
      if (isNested) continue;
      const next = lines.findIndex((line, at) => at > i && !line.isNested);
      const span = { start, end: lines.at(next < 0 ? -1 : next - 1)?.end ?? start };
      const inside = (all: readonly Span[]) =>
        all.slice(
          firstIndex(all, (word) => word.start >= span.start),
          firstIndex(all, (word) => word.start >= span.end),
        );
      const own = inside(words);
      points.push({
        point: { section, span: moved(span, base), kind: 'bullet', words: own, base },
        isOutcome: own.length === 0 && inside(outcomes).length > 0,
      });
    }
  }
  return points;
}

function toPoint(section: Section, { block, base, node }: OutlineBlock, kind: Point['kind']): Found {
  const { words, outcomes } = wordsIn(block, node);
  return {
    point: { section, span: spanOf(node, base), kind, words, base },
    isOutcome: words.length === 0 && outcomes.length > 0,
  };
}

/** The spans of words in a block, in their order: those of outcomes, and all others. */
type Words = { readonly words: readonly Span[]; readonly outcomes: readonly Span[] };

const wordsByNode = perBlock((): Map<RootContent | ListItem, Words> => new Map());

/** The words of a node in its block, counted from the start of the block; cached for the block. */
function wordsIn(block: Block, node: RootContent | ListItem): Words {
  const cached = wordsByNode(block);
  const words = cached.get(node) ?? partedWords(block, node);
  cached.set(node, words);
  return words;
}

function partedWords({ source }: Block, node: RootContent | ListItem): Words {
  const all = wordsOf(node, source, 0);
  const stretches = /outcome/i.test(source) ? [...outcomesIn(node, source)] : [];
  const isOutcome = (word: Span) => stretches.some((stretch) => overlaps(stretch, word));
  return stretches.length === 0
    ? { words: all, outcomes: [] }
    : { words: all.filter((word) => !isOutcome(word)), outcomes: all.filter(isOutcome) };
}

/** The stretches below a node that tell what came of its judgements, in its paragraphs and lines with bullet signs. */
function* outcomesIn(node: Nodes, source: string): Generator<Span> {
  if (node.type !== 'paragraph') {
    if ('children' in node) for (const child of node.children) yield* outcomesIn(child, source);
    return;
  }
  const whole = spanOf(node, 0);
  const prose = proseOf(node, source, 0);
  const lines = signedLines(node, source);
  for (const { start, end } of [
    { start: whole.start, end: lines[0]?.start ?? whole.end },
    ...lines.map(({ sign, end }) => ({ start: sign.end, end })),
  ]) {
    const words = prose.slice(start - whole.start, end - whole.start);
    for (const stretch of outcomeStretches(words, source.slice(start, end))) yield moved(stretch, start);
  }
}
