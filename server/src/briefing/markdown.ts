import type { Root } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Node } from 'unist';
import type { Span } from './span.ts';

/** remark-parse with tables and footnotes: the parts of GFM that briefings use. The rest of GFM doubles the cost of parsing. */
const parser = unified()
  .use(remarkParse)
  .data('micromarkExtensions', [gfmTable(), gfmFootnote()])
  .data('fromMarkdownExtensions', [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()])
  .freeze();

/** The syntax tree of `text` from `start` on; the offsets of its nodes count from there: see `spanOf`. */
export function parseMarkdown(text: string, start: number): Root {
  return parser.parse(text.slice(start));
}

/** Where a node of a tree stands in the document; `base` is where the tree begins. */
export function spanOf(node: Node, base: number): Span {
  const { start, end } = node.position ?? {};
  return { start: base + (start?.offset ?? 0), end: base + (end?.offset ?? 0) };
}
