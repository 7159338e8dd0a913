// The paragraphs and bullets of a block of HTML, `<p>…</p>` and `<li>…</li>`: sites that moved to Markdown keep older pages so.
import type { Paragraph } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { perBlock } from './block.ts';
import { spanOf } from './parse.ts';
import { withinParserLimits } from './parserLimits.ts';

/** What Markdown marks with signs. In HTML nothing but tags and character references is markup. */
const signsOfMarkdown =
  'attention autolink blockQuote characterEscape codeFenced codeIndented codeText definition hardBreakEscape headingAtx htmlFlow labelEnd labelStartImage labelStartLink list setextUnderline thematicBreak';

const parser = unified()
  .use(remarkParse)
  .data('micromarkExtensions', [{ disable: { null: signsOfMarkdown.split(' ') } }])
  .freeze();

/** Elements whose words are not the writer’s prose. */
const elsewhere =
  /<!--[\s\S]*?(?:-->|$)|<(script|style|pre|table|figure|blockquote|h[1-6]|summary|header|footer|nav|aside|form|select|button|svg|iframe|video|audio|object|template|noscript)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;
const betweenParagraphs = /<\/?(?:p|div|section|article|main|ul|ol|li|dl|dt|dd|hr|details|center)\b[^>]*>/gi;

/** A paragraph, whose offsets count as those of its block’s nodes, and whether it is a bullet. */
export type HtmlParagraph = { readonly paragraph: Paragraph; readonly isItem: boolean };

/** The paragraphs of a block that is HTML, in order; none of any other block. */
export const htmlParagraphs = perBlock(({ node, source }): readonly HtmlParagraph[] => {
  if (node.type !== 'html' || node.value.search(betweenParagraphs) < 0) return [];
  const { start, end } = spanOf(node, 0);
  const bullets: number[] = [];
  const words = source
    .slice(start, end)
    .replace(elsewhere, asBreak)
    .replace(betweenParagraphs, (tag, at: number) => {
      if (/^<li\b/i.test(tag)) bullets.push(start + at + tag.length);
      return asBreak(tag);
    });
  const { children } = parser.parse(withinParserLimits(' '.repeat(start) + words));
  return children.flatMap((child) => {
    if (child.type !== 'paragraph') return [];
    const from = spanOf(child, 0).start;
    const isItem = bullets.some((at) => at <= from && !/\S/.test(words.slice(at - start, from - start)));
    return [{ paragraph: child, isItem }];
  });
});

/** The end of a paragraph in as many UTF-16 units: every such element and tag has three or more. */
const asBreak = (markup: string): string => `${' '.repeat(markup.length - 2)}\n\n`;
