import type { Nodes, Root } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Node } from 'unist';
import { firstIndex } from '../text/search.ts';
import type { Span } from '../text/span.ts';
import { withinParserLimits } from './parserLimits.ts';

/**
 * remark-parse with tables and footnotes, the parts of GFM that briefings use, where the text holds what one is made of.
 * They take as long as a third of the rest, and most briefings have no table.
 */
const parsers = [false, true].map((hasTables) =>
  [false, true].map((hasFootnotes) =>
    unified()
      .use(remarkParse)
      .data('micromarkExtensions', [...(hasTables ? [gfmTable()] : []), ...(hasFootnotes ? [gfmFootnote()] : [])])
      .data('fromMarkdownExtensions', [
        ...(hasTables ? [gfmTableFromMarkdown()] : []),
        ...(hasFootnotes ? [gfmFootnoteFromMarkdown()] : []),
      ])
      .freeze(),
  ),
);

/** The row below the head of a table, in a quotation or not. */
const rowOfDashes = /^[ \t>|:]*-[ \t>|:-]*$/m;

/** The syntax tree of a text in one piece. For a document see `readBlocks`, which costs less and gives the same. */
export function parseMarkdown(text: string): Root {
  const source = withinParserLimits(text);
  const parser = parsers[Number(rowOfDashes.test(source))]?.[Number(source.includes('[^'))];
  if (!parser) throw new Error('No parser.');
  return parser.parse(source);
}

/** Where a node of a block stands in the document; `base` is where the block begins. */
export function spanOf(node: Node, base: number): Span {
  const { start, end } = node.position ?? {};
  return { start: base + (start?.offset ?? 0), end: base + (end?.offset ?? 0) };
}

/** The nodes of a block that `at` lies inside of, the outermost first; a node that begins or ends there is none of them. */
export function* enclosing(block: Nodes, base: number, at: number): Generator<Nodes> {
  let node: Nodes | undefined = block;
  while (node) {
    const { start, end } = spanOf(node, base);
    if (at <= start || end <= at) return;
    yield node;
    if (!('children' in node)) return;
    const children: readonly Nodes[] = node.children;
    node = children[firstIndex(children, (child) => spanOf(child, base).start >= at) - 1];
  }
}
