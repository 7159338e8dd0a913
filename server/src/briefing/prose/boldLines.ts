// Lines that begin with a bold label (`**Deal:** 60 %`), which Markdown joins to one paragraph but writers mean as one each.
import type { Paragraph, PhrasingContent } from 'mdast';
import { perBlock } from '../../markdown/block.ts';
import { spanOf } from '../../markdown/parse.ts';

/**
 * A paragraph in parts, each of which begins where a line begins with a bold label, but for words before the first; the paragraph
 * itself where fewer than two lines do.
 */
export function boldLines(paragraph: Paragraph, source: string): readonly Paragraph[] {
  const { children } = paragraph;
  if (!children.some(({ type }) => type === 'strong')) return [paragraph];
  const starts = children.flatMap((child, i) =>
    child.type === 'strong' && beginsLine(children[i - 1], source) && isLabel(child, source) ? [i] : [],
  );
  if (starts.length < 2) return [paragraph];
  const borders = [...new Set([0, ...starts]), children.length];
  return borders.slice(0, -1).flatMap((from, i) => partOf(children.slice(from, borders[i + 1])));
}

function partOf(children: PhrasingContent[]): Paragraph[] {
  const [start, end] = [children[0]?.position?.start, children.at(-1)?.position?.end];
  return start && end ? [{ type: 'paragraph', children, position: { start, end } }] : [];
}

const beginsLine = (before: PhrasingContent | undefined, source: string): boolean =>
  !before || before.type === 'break' || (before.type === 'text' && /[\r\n][ \t>]*$/.test(textOf(before, source)));

/** Whether a colon, a bracket or a dash ends or follows bold words. */
const isLabel = (strong: PhrasingContent, source: string): boolean =>
  /:[\s*_]*$/.test(textOf(strong, source)) || /^\s*[:([–—]/.test(source.slice(spanOf(strong, 0).end));

const textOf = (node: PhrasingContent, source: string): string => {
  const { start, end } = spanOf(node, 0);
  return source.slice(start, end);
};

/** The parts of a block that is such a paragraph, the same objects at each call; else the block’s node alone. */
export const boldLinesIn = perBlock(({ node, source }) =>
  node.type === 'paragraph' ? boldLines(node, source) : [node],
);
