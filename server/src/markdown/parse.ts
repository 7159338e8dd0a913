import type { Nodes, Root, RootContent } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Node } from 'unist';
import { firstIndex } from '../text/search.ts';
import type { Span } from '../text/span.ts';
import { withinParserLimits } from './parserLimits.ts';

/**
 * The extensions of GitHub’s Markdown that briefings use. Each adds to the time of a parse and most briefings have none of
 * them, so one is used only for a text that may hold it. One tilde strikes nothing out: it says *about* of a number.
 */
const extensions = [
  { syntax: gfmTable(), fromMarkdown: gfmTableFromMarkdown(), mayBeIn: (text: string) => delimiterRow.test(text) },
  {
    syntax: gfmFootnote(),
    fromMarkdown: gfmFootnoteFromMarkdown(),
    mayBeIn: (text: string) => text.includes('[^'),
  },
  {
    syntax: gfmStrikethrough({ singleTilde: false }),
    fromMarkdown: gfmStrikethroughFromMarkdown(),
    mayBeIn: (text: string) => text.includes('~~'),
  },
];

const parserWith = (used: typeof extensions) =>
  unified()
    .use(remarkParse)
    .data(
      'micromarkExtensions',
      used.map(({ syntax }) => syntax),
    )
    .data(
      'fromMarkdownExtensions',
      used.map(({ fromMarkdown }) => fromMarkdown),
    )
    .freeze();

/** The parsers so far, by which extensions they have. */
const parsers = new Map<string, ReturnType<typeof parserWith>>();

/** The delimiter row of a table (GFM 0.29, section 4.10), in a block quote or not. */
const delimiterRow = /^[ \t>|:]*-[ \t>|:-]*$/m;

/**
 * The syntax tree of `text`, read within the limits of `withinParserLimits`; offsets count from its start in UTF-16 units.
 * For a document use `readBlocks`, which gives the same blocks and after an edit parses only what changed.
 */
export function parseMarkdown(text: string): Root {
  const source = withinParserLimits(text);
  const used = extensions.filter(({ mayBeIn }) => mayBeIn(source));
  const key = used.map((extension) => extensions.indexOf(extension)).join();
  const parser = parsers.get(key) ?? parserWith(used);
  parsers.set(key, parser);
  const root = parser.parse(source);
  for (const [i, node] of root.children.entries()) beginBelow(root.children[i - 1], node);
  return root;
}

/** Has an underlined heading begin with its words, which the parser has begin with the link definitions right above it. */
function beginBelow(above: RootContent | undefined, node: RootContent): void {
  if (node.type !== 'heading' || above?.type !== 'definition' || !node.position) return;
  const first = node.children[0]?.position?.start;
  if (first && spanOf(node, 0).start < spanOf(above, 0).end) node.position.start = { ...first };
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
