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
 * remark-parse without and with tables and footnotes, the only extensions of GitHub’s Markdown that briefings use; by
 * `[hasTables][hasFootnotes]`. The two extensions add about a third to the time of a parse and most briefings have no
 * table, so they are used only for a text that may hold one.
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

/** The delimiter row of a table (GFM 0.29, section 4.10), in a block quote or not. */
const delimiterRow = /^[ \t>|:]*-[ \t>|:-]*$/m;

/**
 * The syntax tree of `text`, read within the limits of `withinParserLimits`; offsets count from its start in UTF-16 units.
 * For a document use `readBlocks`, which gives the same blocks and after an edit parses only what changed.
 */
export function parseMarkdown(text: string): Root {
  const source = withinParserLimits(text);
  const parser = parsers[Number(delimiterRow.test(source))]?.[Number(source.includes('[^'))];
  if (!parser) throw new Error('No parser.');
  return parser.parse(source);
}

/**
 * The span of a node, `base` added to its offsets: with the base of its block it counts from the document’s start,
 * with 0 from the block’s.
 */
export function spanOf(node: Node, base: number): Span {
  const { start, end } = node.position ?? {};
  return { start: base + (start?.offset ?? 0), end: base + (end?.offset ?? 0) };
}

/**
 * The nodes of a block that enclose the document offset `at`, the outermost first; a node that starts or ends exactly
 * at `at` does not enclose it.
 */
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
