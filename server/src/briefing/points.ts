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
 * The points of the sections whose points are counted: bullets; without bullets paragraphs, or only the first where a body
 * without a heading follows.
 */
export function findPoints(outline: readonly OutlineItem[], sections: readonly Section[], template: Template): Point[] {
  const blocks = outline.filter((element) => element.kind === 'block');
  return sections.flatMap((section, i) => {
    const { is, span } = section;
    if (!is || (is.role !== 'summary' && !is.points)) return [];
    const from = firstIndex(blocks, ({ node, base }) => spanOf(node, base).start >= span.start);
    const to = firstIndex(blocks, ({ node, base }) => spanOf(node, base).start >= span.end);
    const own = blocks.slice(from, to).filter(({ node, base }) => contains(span, spanOf(node, base)));
    const list = template.point === 'paragraph' ? undefined : own.find(({ node }) => node.type === 'list');
    if (list) return itemsFrom(own, own.indexOf(list)).map((item) => toPoint(section, item, item.node, 'bullet'));
    if (template.point === 'bullet') return [];
    const paragraphs = own
      .filter(({ node }) => node.type === 'paragraph')
      .map((one) => toPoint(section, one, one.node, 'paragraph'));
    const next = sections.slice(i + 1).find((other) => other.span.start >= span.end);
    return next?.is?.role === 'forecast' ? paragraphs.slice(0, 1) : paragraphs;
  });
}

/** The items of the list that begins with the element at `first`. */
function itemsFrom(elements: readonly OutlineBlock[], first: number): OutlineBlock[] {
  const items: OutlineBlock[] = [];
  for (const element of elements.slice(first)) {
    const last = items.at(-1);
    if (last && !continuesList(last.block, element.block)) break;
    items.push({
      ...element,
      node: element.node.type === 'list' ? (element.node.children[0] ?? element.node) : element.node,
    });
  }
  return items;
}

const toPoint = (
  section: Section,
  { block, base }: OutlineBlock,
  node: RootContent | ListItem,
  kind: Point['kind'],
): Point => ({ section, span: spanOf(node, base), kind, words: wordsIn(block, node), base });

const wordsByNode = perBlock((): Map<RootContent | ListItem, readonly Span[]> => new Map());

/** The words of a node of a block, counted from the block; they are looked for once. */
function wordsIn(block: Block, node: RootContent | ListItem): readonly Span[] {
  const known = wordsByNode(block);
  const words = known.get(node) ?? wordsOf(node, block.source, 0);
  known.set(node, words);
  return words;
}
