import type { Briefing } from '../briefing/model.ts';
import { headingIn } from '../briefing/outline/headings.ts';
import type { Block, PlacedBlock } from '../markdown/block.ts';
import { writtenSpan } from '../markdown/cutWords.ts';
import { spanOf } from '../markdown/parse.ts';
import { readProse } from '../markdown/prose.ts';
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
    const hasParts = repeats(briefing);
    // In a paper without parts, a section of the template is under no second title.
    const starts = new Set(
      briefing.sections.flatMap(({ is, heading }) => (is && !hasParts ? [heading.span.start] : [])),
    );
    for (const { block, base } of extraTitles(briefing)) {
      const span = spanOf(block.node, base);
      const { words, written } = readProse(block.node, text, base);
      const first = words.search(/\S/);
      yield {
        span: writtenSpan({ span, written }, first, words.trimEnd().length),
        message: `“${words.trim()}” is a second title: a briefing has one, so make this a heading of level 2.`,
        fixes: [
          {
            title: 'Make it level 2',
            safe: !hasParts,
            edits: withSubheadings(base, briefing.blocks, starts).flatMap((heading) =>
              setLevel(text, spanOf(heading.block.node, heading.base), depthOf(heading) + 1),
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

/** Whether a section of the template stands twice: then the paper has parts, each with its own. */
const repeats = ({ sections }: Briefing): boolean => {
  const named = sections.flatMap(({ is, statement }) => (is && !statement ? [is] : []));
  return new Set(named).size < named.length;
};

/**
 * The heading of level 1 in the block at `base`, and the headings under it up to the next of level 1 or of those that start at
 * one of `sections`: all move one level down. Headings of level 6 are left out, since there is no level below.
 */
function withSubheadings(base: number, blocks: readonly PlacedBlock[], sections: ReadonlySet<number>): PlacedBlock[] {
  const headings: PlacedBlock[] = [];
  const first = firstIndex(blocks, (placed) => placed.base >= base);
  for (let i = first; i < blocks.length; i++) {
    const placed = blocks[i] as PlacedBlock;
    const depth = depthOf(placed);
    if (i > first && (depth === 1 || (depth > 0 && sections.has(spanOf(placed.block.node, placed.base).start)))) break;
    if (depth > 0 && depth < 6) headings.push(placed);
  }
  return headings;
}

/** A heading of level 1 with words; a handling mark is none. */
const isTopHeading = (block: Block): boolean =>
  block.node.type === 'heading' && block.node.depth === 1 && headingIn(block) !== undefined;

/**
 * The headings of level 1 besides the title. Where the front matter holds the title, none if sections have that level,
 * else all but the first.
 */
function extraTitles({ index, title, sections, frontMatter }: Briefing): PlacedBlock[] {
  if (!title) return [];
  const topHeadings = index.with(isTopHeading);
  if (!frontMatter || title.span.start >= frontMatter.span.end)
    return topHeadings.filter(({ block, base }) => !contains(spanOf(block.node, base), title.span));
  return sections.some(({ is, heading }) => is && heading.level === 1) ? [] : topHeadings.slice(1);
}
