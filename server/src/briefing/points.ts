import type { ListItem, RootContent } from 'mdast';
import { type Block, continuesList, perBlock } from '../markdown/block.ts';
import { spanOf } from '../markdown/parse.ts';
import { wordsOf } from '../markdown/prose.ts';
import type { Template } from '../templates/template.ts';
import { firstIndex } from '../text/search.ts';
import { contains, type Span } from '../text/span.ts';
import type { Point, Section } from './model.ts';
import type { OutlineBlock, OutlineItem } from './outline.ts';

/**
 * The points of the summary and of every other section whose points the template counts, section by section: its bullets; if
 * it has none, its paragraphs; but only the first paragraph if the forecast follows, since the others are then a body without
 * a heading.
 */
export function findPoints(outline: readonly OutlineItem[], sections: readonly Section[], template: Template): Point[] {
  const blocks = outline.filter((item) => item.kind === 'block');
  return sections.flatMap((section, i) => {
    const { is, span } = section;
    if (!is || (is.role !== 'summary' && !is.points)) return [];
    const from = firstIndex(blocks, ({ node, base }) => spanOf(node, base).start >= span.start);
    const to = firstIndex(blocks, ({ node, base }) => spanOf(node, base).start >= span.end);
    const inSection = blocks.slice(from, to).filter(({ node, base }) => contains(span, spanOf(node, base)));
    const list = template.point === 'paragraph' ? undefined : inSection.find(({ node }) => node.type === 'list');
    if (list) return itemsFrom(inSection, inSection.indexOf(list)).map((item) => toPoint(section, item, 'bullet'));
    if (template.point === 'bullet') return [];
    const paragraphs = inSection
      .filter(({ node }) => node.type === 'paragraph')
      .map((item) => toPoint(section, item, 'paragraph'));
    const next = sections.slice(i + 1).find((other) => other.span.start >= span.end);
    return next?.is?.role === 'forecast' ? paragraphs.slice(0, 1) : paragraphs;
  });
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
