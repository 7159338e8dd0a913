import type { Nodes } from 'mdast';
import type { Briefing } from '../briefing/model.ts';
import { formatDays } from '../dates/calendar.ts';
import { windowDays } from '../dates/windows.ts';
import { blockAt, type PlacedBlock } from '../markdown/block.ts';
import { enclosing, spanOf } from '../markdown/parse.ts';
import type { Problem } from '../problem.ts';
import { missingSections } from '../rules/missingSections.ts';
import { levelShift } from '../rules/templateBlocks.ts';
import { sectionBlocks } from '../templates/scaffold.ts';
import { horizonHeading } from '../templates/template.ts';
import type { Span } from '../text/span.ts';
import type { Completion } from './completionItem.ts';
import { type FrontMatterValues, frontMatterCompletions, isInFrontMatter } from './frontMatterCompletion.ts';
import { md } from './markdown.ts';
import { escapeSnippet, toSnippet } from './snippet.ts';
import { suppressionCompletions } from './suppressionCompletion.ts';
import { termCompletions } from './termCompletion.ts';

/**
 * What fits at `offset`: in front matter its keys and their values; in an ignore comment the rules, those of `problems`
 * first; on a line of its own the headings that are not there yet; inside a sentence the terms of the standard.
 */
export function completionsAt(
  briefing: Briefing,
  offset: number,
  { problems, ...given }: FrontMatterValues & { readonly problems: readonly Problem[] },
): Completion[] {
  const { text } = briefing;
  if (isInFrontMatter(text, offset)) return frontMatterCompletions(briefing, offset, given);
  if (!briefing.isBriefing || (briefing.frontMatter && offset < briefing.frontMatter.span.end)) return [];
  const comment = suppressionCompletions(text, offset, problems);
  if (comment) return comment;
  const line = lineBefore(text, offset);
  if (!isProse(briefing, offset)) return [];
  const rest = /^[^\r\n]*/.exec(text.slice(offset, offset + 1000))?.[0] ?? '';
  const heading = /^ {0,3}(?:(#{1,6})[ \t]*)?(?:\p{L}[\p{L}\s-]*)?$/u.exec(line);
  // Headings are offered only where no text follows in the line, which would become part of the heading.
  const hasLineToItself = rest.trim() === '' || (heading?.[1] !== undefined && /^[\p{L}\s-]*$/u.test(rest));
  const replace = { start: offset - line.length, end: offset + rest.length };
  const headings = heading && hasLineToItself ? headingCompletions(briefing, replace, offset) : [];
  if (heading?.[1]) return headings;
  return [...headings, ...termCompletions(briefing.standard, line, rest, offset)];
}

/** The headings of sections and, inside a forecast, of horizons that the briefing lacks. */
function headingCompletions(briefing: Briefing, replace: Span, offset: number): Completion[] {
  const { template, sections, horizons, byline } = briefing;
  // Headings get the level that this briefing uses, which may differ from the template's.
  const shift = levelShift(sections);
  const forecast = sections.find(({ is }) => is?.role === 'forecast');
  const horizonLevel =
    horizons.find(({ heading }) => heading.style === 'heading')?.heading.level ?? (forecast?.heading.level ?? 2) + 1;
  const missing = missingSections(briefing).filter(({ part }) => !part || holds(part.span, offset));
  const insideForecast = sections.some(({ is, span }) => is?.role === 'forecast' && holds(span, offset));
  const missingHorizons = insideForecast
    ? template.horizons.filter((horizon) => !horizons.some(({ is }) => is === horizon))
    : [];
  return [
    ...missingHorizons.flatMap((horizon): Completion[] => {
      const days = byline.published && windowDays(horizon.window, byline.published);
      const offer = (label: string, detail: string): Completion => ({
        kind: 'horizon',
        label,
        detail,
        documentation: md`A horizon that the forecast lacks.`,
        replace,
        snippet: `${'#'.repeat(Math.min(6, horizonLevel))} ${escapeSnippet(label)}\n\n- $1`,
      });
      if (!days) return [offer(horizonHeading(horizon), 'no date in the byline to count from')];
      const dates = formatDays(days);
      return [offer(horizonHeading(horizon), dates), offer(`${horizon.name} (${dates})`, 'the window as dates')];
    }),
    ...missing.map(
      ({ section, part }): Completion => ({
        kind: 'section',
        label: section.heading,
        detail: 'a section that the briefing lacks',
        documentation: md`The template “${template.name}” requires it.`,
        replace,
        snippet: toSnippet(
          sectionBlocks(section, template, {
            level: part ? part.heading.level + 1 : Math.max(1, section.level + shift),
          }).join('\n\n'),
          briefing.standard,
        ),
      }),
    ),
  ];
}

/** Whether `offset` stands behind the beginning of a section, up to its end. */
const holds = ({ start, end }: Span, offset: number): boolean => start < offset && offset <= end;

/** Whether words at `offset` would be prose: not in code, HTML or the address of a link. */
function isProse({ blocks, text }: Briefing, offset: number): boolean {
  const placed = blockAt(blocks, offset);
  for (const node of placed ? enclosing(placed.block.node, placed.base, offset) : []) {
    if (unreadTypes.has(node.type)) return false;
    const lastWords = 'children' in node ? node.children.at(-1) : undefined;
    if (node.type === 'link' && lastWords && spanOf(lastWords, placed?.base ?? 0).end < offset) return false;
  }
  // While the address of a link or an inline code is typed, the parser does not see it as such yet.
  const line = lineBefore(text, offset);
  const isOpen = !text.slice(offset).trim() && isUnclosed(blocks.at(-1), text);
  return !isOpen && !/\]\([^)]*$|https?:\/\/\S*$|`[^`]*$/.test(line.replace(/`[^`]*`/g, ''));
}

/** Whether the text ends inside of code or an HTML comment that is not closed yet; `block` is its last block. */
function isUnclosed(block: PlacedBlock | undefined, text: string): boolean {
  if (!block) return false;
  let last: Nodes = block.block.node;
  while ('children' in last && last.children.length > 0) last = last.children.at(-1) as Nodes;
  const { start, end } = spanOf(last, block.base);
  if (text.slice(end).trim() || !unreadTypes.has(last.type)) return false;
  const source = text.slice(start, end);
  if (last.type === 'html') return source.startsWith('<!--') && !source.includes('-->');
  const fence = /^(?:`{3,}|~{3,})/.exec(source)?.[0];
  // Indented code goes on to the end of its line, fenced code until a closing fence.
  if (!fence) return !text.slice(end).includes('\n');
  const lastLine = source.slice(source.lastIndexOf('\n') + 1).replace(/^[ \t>]+/, '');
  return !source.includes('\n') || lastLine.trimEnd() !== fence;
}

/** How many characters before the cursor are looked at, so that a very long line is not read at each keystroke. */
const longestLine = 2000;

const lineBefore = (text: string, offset: number): string =>
  text.slice(Math.max(text.lastIndexOf('\n', offset - 1) + 1, offset - longestLine), offset);

/** Nodes whose text is no prose. */
const unreadTypes = new Set<string>(['code', 'html', 'inlineCode']);
