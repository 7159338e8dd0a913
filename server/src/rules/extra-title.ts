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
        fixes: [
          {
            title: 'Make it level 2',
            safe: true,
            edits: [node, ...under(node, briefing)].flatMap((one) => setLevel(text, spanOf(one, base), one.depth + 1)),
          },
        ],
        related: title ? [{ span: title.span, message: `The title is “${title.text}”.` }] : [],
      };
    }
  },
};

/** The headings under one of level 1, down to the next of that level or to a section of the template: they go down with it. */
function under(node: HeadingNode, { tree, sections, base }: Briefing): HeadingNode[] {
  const headings = tree.children.filter((block): block is HeadingNode => block.type === 'heading');
  const after = headings.slice(headings.indexOf(node) + 1);
  const isSection = (one: HeadingNode) =>
    sections.some(({ is, heading }) => is && heading.span.start === spanOf(one, base).start);
  const end = after.findIndex((one) => one.depth === 1 || isSection(one));
  return (end < 0 ? after : after.slice(0, end)).filter(({ depth }) => depth < 6);
}

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
