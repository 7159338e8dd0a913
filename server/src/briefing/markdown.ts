import type { Nodes, Root } from 'mdast';
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

/** The nodes that `at` lies inside of, the outermost first; a node that begins or ends there is none of them. */
export function* enclosing(tree: Root, base: number, at: number): Generator<Nodes> {
  let node: Nodes | undefined = tree;
  while (node && 'children' in node) {
    const children: readonly Nodes[] = node.children;
    // Children stand in the order of the text: the last that begins before `at` is the only one to look at.
    let [first, last] = [0, children.length];
    while (first < last) {
      const middle = (first + last) >> 1;
      const child = children[middle];
      if (child && spanOf(child, base).start < at) first = middle + 1;
      else last = middle;
    }
    const inner: Nodes | undefined = children[first - 1];
    if (!inner || spanOf(inner, base).end <= at) return;
    yield inner;
    node = inner;
  }
}
