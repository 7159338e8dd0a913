import type { Heading as HeadingNode } from 'mdast';
import type { Briefing } from '../briefing/briefing.ts';
import { spanOf } from '../briefing/markdown.ts';
import { proseOf } from '../briefing/prose.ts';
import { contains } from '../briefing/span.ts';
import { setLevel } from './edits.ts';
import type { Rule } from './rule.ts';

export const extraTitle: Rule = {
  name: 'extra-title',
  severity: 'warning',
  summary: 'A second heading is set as a title.',

  *check(briefing) {
    const { title, text, base } = briefing;
    for (const node of extraTitles(briefing)) {
      const span = spanOf(node, base);
      const words = proseOf(node, text, base);
      const first = words.search(/\S/);
      yield {
        span: { start: span.start + first, end: span.start + words.trimEnd().length },
        message: `“${words.trim()}” is a second title: a briefing has one, so make this a heading of level 2.`,
        fixes: [{ title: 'Make it level 2', safe: true, edits: setLevel(text, span, 2) }],
        related: title ? [{ span: title.span, message: `The title is “${title.text}”.` }] : [],
      };
    }
  },
};

/** Headings of level 1 besides the title; where the front matter holds the title, sections may be of that level. */
function extraTitles({ tree, title, sections, text, base, frontMatter }: Briefing): HeadingNode[] {
  const tops = tree.children.filter(
    (node): node is HeadingNode => node.type === 'heading' && node.depth === 1 && /\S/.test(proseOf(node, text, base)),
  );
  if (!title) return [];
  if (!frontMatter || title.span.start >= frontMatter.span.end)
    return tops.filter((node) => !contains(spanOf(node, base), title.span));
  return sections.some(({ is, heading }) => is && heading.level === 1) ? [] : tops.slice(1);
}
