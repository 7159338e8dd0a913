import type { Briefing } from '../briefing/model.ts';
import type { Block, PlacedBlock } from '../markdown/block.ts';
import { spanOf } from '../markdown/parse.ts';
import { proseOf } from '../markdown/prose.ts';
import { firstIndex } from '../text/search.ts';
import { contains } from '../text/span.ts';
import { setLevel } from './edits.ts';
import type { BriefingRule } from './rule.ts';

export const extraTitle: BriefingRule = {
  name: 'extra-title',
  severity: 'warning',
  summary: 'A second heading is set as a title.',

  *check(briefing) {
    const { title, text } = briefing;
    for (const { block, base } of extraTitles(briefing)) {
      const span = spanOf(block.node, base);
      const words = proseOf(block.node, text, base);
      const first = words.search(/\S/);
      yield {
        span: { start: span.start + first, end: span.start + words.trimEnd().length },
        message: `“${words.trim()}” is a second title: a briefing has one, so make this a heading of level 2.`,
        fixes: [
          {
            title: 'Make it level 2',
            safe: true,
            edits: withThoseUnder(base, briefing).flatMap((one) =>
              setLevel(text, spanOf(one.block.node, one.base), depthOf(one) + 1),
            ),
          },
        ],
        related: title ? [{ span: title.span, message: `The title is “${title.text}”.` }] : [],
      };
    }
  },
};

/** The level of a heading; 0 for any other block. */
const depthOf = ({ block: { node } }: PlacedBlock): number => (node.type === 'heading' ? node.depth : 0);

/** A heading of level 1 and those under it, down to the next of that level or to a section of the template: they go down with it. */
function withThoseUnder(base: number, { blocks, sections }: Briefing): PlacedBlock[] {
  const from = firstIndex(blocks, (one) => one.base >= base);
  const starts = new Set(sections.flatMap(({ is, heading }) => (is ? [heading.span.start] : [])));
  const headings: PlacedBlock[] = [];
  for (const [i, one] of blocks.slice(from).entries()) {
    const depth = depthOf(one);
    if (i > 0 && (depth === 1 || (depth > 0 && starts.has(spanOf(one.block.node, one.base).start)))) break;
    if (depth > 0 && depth < 6) headings.push(one);
  }
  return headings;
}

const isTop = ({ node, source }: Block): boolean =>
  node.type === 'heading' && node.depth === 1 && /\S/.test(proseOf(node, source, 0));

/** Headings of level 1 besides the title; where the front matter holds the title, sections may be of that level. */
function extraTitles({ index, title, sections, frontMatter }: Briefing): PlacedBlock[] {
  if (!title) return [];
  const tops = index.with(isTop);
  if (!frontMatter || title.span.start >= frontMatter.span.end)
    return tops.filter(({ block, base }) => !contains(spanOf(block.node, base), title.span));
  return sections.some(({ is, heading }) => is && heading.level === 1) ? [] : tops.slice(1);
}
