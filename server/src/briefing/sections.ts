// The sections and the horizons of an outline: what stands under its headings, and where that ends.
import type { Day } from '../dates/calendar.ts';
import { spanOf } from '../markdown/parse.ts';
import type { Template } from '../templates/template.ts';
import { contains } from '../text/span.ts';
import { toHorizon, windowOfForecast } from './horizons.ts';
import type { Heading, Horizon, Section } from './model.ts';
import type { OutlineHeading, OutlineItem } from './outline.ts';
import { statementUnder } from './statements.ts';

/**
 * Whether an item starts the end matter: a thematic break, a footnote or a link definition. What follows it belongs
 * to no section or horizon any more.
 */
const startsEndMatter = (item: OutlineItem): boolean =>
  item.kind === 'block' &&
  (item.node.type === 'thematicBreak' || item.node.type === 'footnoteDefinition' || item.node.type === 'definition');

/** The document offset at which the items `under` a heading end: `end`, or the start of end matter that no heading follows. */
function endOfMatter(under: readonly OutlineItem[], end: number): number {
  const last = under.findLastIndex(({ kind }) => kind === 'heading');
  const tail = under.slice(last + 1).find(startsEndMatter);
  return tail?.kind === 'block' ? spanOf(tail.node, tail.base).start : end;
}

/**
 * The sections of an outline, in the order of the text: each runs to the next heading of its level or above that is no horizon.
 * The title’s heading starts none; `end` is the length of the text.
 */
export function readSections(outline: readonly OutlineItem[], title: Heading | undefined, end: number): Section[] {
  const sections: Section[] = [];
  /** The headings whose sections have not ended yet, with their indices in the outline, the deepest last. */
  const open: { readonly item: OutlineHeading; readonly index: number }[] = [];
  const close = (level: number, index: number, offset: number) => {
    for (let innermost = open.at(-1); innermost && innermost.item.heading.level >= level; innermost = open.at(-1)) {
      open.pop();
      const { heading, section, nearly, isApparatus, isOfJudgement } = innermost.item;
      const under = outline.slice(innermost.index + 1, index);
      const sectionEnd = section ? endOfMatter(under, offset) : offset;
      sections.push({
        is: section,
        nearly,
        heading,
        parent: open.at(-1)?.item.heading,
        statement: isOfJudgement ? statementOf(heading, under) : undefined,
        span: { start: heading.span.start, end: sectionEnd },
        isEmpty: under.every((item) => item.kind === 'block' && item.isBlank),
        isApparatus: section?.role === 'apparatus' || isApparatus,
      });
    }
  };
  for (const [index, item] of outline.entries()) {
    if (item.kind !== 'heading' || item.horizon || item.heading === title) continue;
    close(item.heading.level, index, item.heading.span.start);
    open.push({ item, index });
  }
  close(0, outline.length, end);
  return sections.toSorted((a, b) => a.span.start - b.span.start);
}

function statementOf({ span }: Heading, under: readonly OutlineItem[]): Section['statement'] {
  const { length, hasLikelihoodLine } = statementUnder(under);
  const last = under[length - 1];
  const end = last?.kind === 'block' ? spanOf(last.node, last.base).end : span.end;
  return { start: span.start, end: Math.max(span.end, end), hasLikelihoodLine };
}

/**
 * The horizons of an outline of `text`, in order: each runs to the next horizon, section or heading of its level or
 * above. A forecast without a horizon that has a window is one itself, if its own heading gives a window. Days count
 * from `published`.
 */
export function readHorizons(
  outline: readonly OutlineItem[],
  sections: readonly Section[],
  text: string,
  template: Template,
  published: Day | undefined,
): Horizon[] {
  /** The headings that are no horizons and above the current item, the deepest last. */
  const above: OutlineHeading[] = [];
  // What a table has under one of its horizons.
  const filled = new Set(outline.map((item) => (item.kind === 'block' && !item.isBlank ? item.under : undefined)));
  const horizons = outline.flatMap((item, i) => {
    if (item.kind !== 'heading') return [];
    if (!item.horizon) {
      while ((above.at(-1)?.heading.level ?? 0) >= item.heading.level) above.pop();
      above.push(item);
      return [];
    }
    const parent = parentOf(item.heading, above);
    if (item.heading.style === 'cell') {
      const place = { parent, isWholeForecast: false, span: item.heading.span, isEmpty: !filled.has(item.heading) };
      return [toHorizon(item.horizon, place, published)];
    }
    let next = i + 1;
    while (next < outline.length && !endsHorizon(outline[next], item.heading, parent)) next++;
    const under = outline.slice(i + 1, next);
    const following = outline[next];
    const end = endOfMatter(under, following?.kind === 'heading' ? following.heading.span.start : text.length);
    // Where only bullets count as judgements, a horizon with nothing but paragraphs is empty too.
    const isContent = (other: OutlineItem) =>
      other.kind === 'block' &&
      !other.isBlank &&
      spanOf(other.node, other.base).start < end &&
      (template.judgement !== 'bullet' ||
        other.node.type === 'list' ||
        other.node.type === 'listItem' ||
        other.node.type === 'table');
    const span = { start: item.heading.span.start, end };
    const place = { parent, isWholeForecast: false, span, isEmpty: !under.some(isContent) };
    return [toHorizon(item.horizon, place, published)];
  });
  const whole = sections.flatMap((section) => {
    const head = section.is?.role === 'forecast' ? windowOfForecast(section.heading) : undefined;
    if (!head || horizons.some(({ span, window }) => window && contains(section.span, span))) return [];
    const { span, isEmpty, parent } = section;
    return [toHorizon(head, { parent, isWholeForecast: true, span, isEmpty }, published)];
  });
  return [...horizons, ...whole].toSorted((a, b) => a.span.start - b.span.start);
}

/**
 * The heading that a horizon stands under: the last of a lower level, or the forecast’s of any level; of a line or words, which
 * have no level of their own, the last.
 */
const parentOf = ({ style, level }: Heading, above: readonly OutlineHeading[]): Heading | undefined =>
  above.findLast(({ heading, section }) => style !== 'heading' || heading.level < level || section?.role === 'forecast')
    ?.heading;

const endsHorizon = (item: OutlineItem | undefined, heading: Heading, parent: Heading | undefined): boolean =>
  item?.kind === 'heading' &&
  (item.horizon !== undefined ||
    item.section !== undefined ||
    item.heading.level <= Math.max(heading.level, heading.style === 'heading' ? 0 : (parent?.level ?? 0)));
