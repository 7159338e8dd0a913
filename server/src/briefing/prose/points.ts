import type { ListItem, RootContent } from 'mdast';
import { type Block, continuesList, perBlock } from '../../markdown/block.ts';
import { spanOf } from '../../markdown/parse.ts';
import { wordsOf } from '../../markdown/prose.ts';
import type { Template } from '../../templates/template.ts';
import { firstIndex } from '../../text/search.ts';
import { contains, moved, type Span } from '../../text/span.ts';
import type { Point, Section } from '../model.ts';
import { type OutlineBlock, type OutlineItem, startOf } from '../outline/outlineItem.ts';
import { signedLinesIn } from './signedLines.ts';

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
    points.push(...(inside.some(({ kind }) => kind === 'heading') && head.length > 0 ? head : all));
    const last = all.at(-1);
    if (last) ends.set(section, last.span.end);
  }
  return { points, ends };
}

/** The points of a section among the items that stand in it. */
function pointsAmong(
  items: readonly OutlineItem[],
  section: Section,
  template: Template,
  isBeforeForecast: boolean,
): Point[] {
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
function linesFrom(section: Section, blocks: readonly OutlineBlock[], first: number): Point[] {
  const points: Point[] = [];
  for (const { block, base, node } of blocks.slice(first)) {
    const lines = signedLinesIn(block);
    if (lines.length === 0) break;
    const words = wordsIn(block, node);
    for (const [i, { start, isNested }] of lines.entries()) {
      if (isNested) continue;
      const next = lines.findIndex((line, at) => at > i && !line.isNested);
      const span = { start, end: lines.at(next < 0 ? -1 : next - 1)?.end ?? start };
      const inside = words.slice(
        firstIndex(words, (word) => word.start >= span.start),
        firstIndex(words, (word) => word.start >= span.end),
      );
      points.push({ section, span: moved(span, base), kind: 'bullet', words: inside, base });
    }
  }
  return points;
}

const toPoint = (section: Section, { block, base, node }: OutlineBlock, kind: Point['kind']): Point => ({
  section,
  span: spanOf(node, base),
  kind,
  words: wordsIn(block, node),
  base,
});

const wordsByNode = perBlock((): Map<RootContent | ListItem, readonly Span[]> => new Map());

/** The spans of the words of a node in its block, counted from the start of the block; cached for the block. */
function wordsIn(block: Block, node: RootContent | ListItem): readonly Span[] {
  const cached = wordsByNode(block);
  const words = cached.get(node) ?? wordsOf(node, block.source, 0);
  cached.set(node, words);
  return words;
}
