// The sections and the horizons of an outline: what stands under its headings, and where that ends.
import type { Day } from '../../dates/calendar.ts';
import type { Block } from '../../markdown/block.ts';
import { spanOf } from '../../markdown/parse.ts';
import { proseOf } from '../../markdown/prose.ts';
import type { Standard } from '../../standards/standard.ts';
import type { Template } from '../../templates/template.ts';
import { contains } from '../../text/span.ts';
import type { Heading, Horizon, Section } from '../model.ts';
import { isCaption } from '../prose/proseExclusions.ts';
import { signedLinesIn } from '../prose/signedLines.ts';
import { firstLikelihood } from './firstLikelihood.ts';
import { toHorizon, windowOfForecast } from './horizons.ts';
import { type OutlineBlock, type OutlineHeading, type OutlineItem, startOf } from './outlineItem.ts';
import { statementUnder } from './statements.ts';

/** Whether an item may start the end matter: a thematic break, a footnote or a link definition. */
const mayEndMatter = (item: OutlineItem): boolean =>
  item.kind === 'block' && ['thematicBreak', 'footnoteDefinition', 'definition'].includes(item.node.type);

/**
 * The document offset at which the items `under` a heading end: `end`, or the start of end matter that no heading follows. What
 * follows that belongs to no section or horizon any more.
 */
function endOfMatter(under: readonly OutlineItem[], end: number): number {
  const last = under.findLastIndex(({ kind }) => kind === 'heading');
  const tail = under.slice(last + 1).find(mayEndMatter);
  return tail ? startOf(tail) : end;
}

/**
 * The same of a horizon or a forecast, in which a rule ends nothing: end matter is what follows the last one in the document,
 * `isLast`, and gives no likelihood.
 */
function endOfForecast(
  under: readonly OutlineItem[],
  end: number,
  isLast: boolean,
  givesLikelihood: (block: Block) => unknown,
): number {
  if (!isLast) return end;
  const last = under.findLastIndex((item) => item.kind === 'heading' || givesLikelihood(item.block));
  return endOfMatter(under.slice(last + 1), end);
}

/**
 * The sections of an outline, in the order of the text: each runs to the next heading of its level or above that is no horizon,
 * or to the end of the box that its heading is the title of. The title’s heading starts none; `end` is the length of the text.
 */
export function readSections(
  outline: readonly OutlineItem[],
  title: Heading | undefined,
  end: number,
  standard: Standard,
): Section[] {
  const givesLikelihood = firstLikelihood(standard);
  const sections: Section[] = [];
  /** The headings whose sections have not ended yet, with their indices in the outline, the deepest last. */
  const open: { readonly item: OutlineHeading; readonly index: number }[] = [];
  let hasBoxes = false;
  const close = (isOver: (item: OutlineHeading) => boolean, index: number, offset: number) => {
    const first = open.findIndex(({ item }) => isOver(item));
    if (first < 0) return;
    while (open.length > first) {
      const { item, index: begun } = open.pop() as (typeof open)[number];
      const { heading, section, nearly, isApparatus, isOfJudgement } = item;
      const under = outline.slice(begun + 1, index);
      const last = Math.min(offset, item.end ?? offset);
      const sectionEnd =
        section?.role === 'forecast'
          ? endOfForecast(under, last, offset === end, givesLikelihood)
          : section
            ? endOfMatter(under, last)
            : last;
      sections.push({
        is: section,
        nearly,
        heading,
        parent: open.at(-1)?.item.heading,
        statement: isOfJudgement ? statementOf(heading, under) : undefined,
        span: { start: heading.span.start, end: sectionEnd },
        // What a line heads stands under the Markdown heading before it too.
        isEmpty: under.every((other) => other.kind === 'block' && other.isBlank) && !isLine(outline[index]),
        isApparatus: section?.role === 'apparatus' || isApparatus,
      });
    }
  };
  for (const [index, item] of outline.entries()) {
    const start = startOf(item);
    if (hasBoxes && open.some(({ item: { end: boxEnd } }) => boxEnd !== undefined && boxEnd <= start))
      close(({ end: boxEnd = Number.POSITIVE_INFINITY }) => boxEnd <= start, index, start);
    if (item.kind !== 'heading' || item.heading === title) continue;
    if (item.horizon) {
      close((above) => endsAtHorizon(above, item.heading), index, start);
      continue;
    }
    // Sources and notes hold no summary and no forecast, a box with their name least of all.
    const isPeer = item.section?.role === 'summary' || item.section?.role === 'forecast';
    close(({ heading, isApparatus }) => heading.level >= item.heading.level || (isPeer && isApparatus), index, start);
    open.push({ item, index });
    if (item.end !== undefined) hasBoxes = true;
  }
  close(() => true, outline.length, end);
  return sections.toSorted((a, b) => a.span.start - b.span.start);
}

/** Whether a section ends where a horizon begins: notes do, and what stood under the horizon before it. */
const endsAtHorizon = ({ heading, section, isApparatus }: OutlineHeading, horizon: Heading): boolean =>
  section?.role !== 'forecast' && (isApparatus || (horizon.style === 'heading' && heading.level >= horizon.level));

const isLine = (item: OutlineItem | undefined): boolean =>
  item?.kind === 'heading' && ['bold', 'plain', 'run-in'].includes(item.heading.style);

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
  { template, standard }: { readonly template: Template; readonly standard: Standard },
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
    const boxEnds = [item, ...above].map(({ end = Number.POSITIVE_INFINITY }) => end);
    const boxEnd = Math.min(...boxEnds.filter((end) => end > item.heading.span.start));
    const endsHere = (other: OutlineItem) => startOf(other) >= boxEnd || endsHorizon(other, item.heading, parent);
    const length = outline.slice(i + 1).findIndex(endsHere);
    const following = length < 0 ? undefined : outline[i + 1 + length];
    const under = outline.slice(i + 1, following && i + 1 + length);
    const until = following ? startOf(following) : text.length;
    const end = endOfForecast(under, Math.min(boxEnd, until), !following, firstLikelihood(standard));
    // Where only bullets count as judgements, a horizon with nothing but paragraphs is empty too.
    const isContent = (other: OutlineItem) =>
      other.kind === 'block' &&
      holdsWords(other) &&
      startOf(other) < end &&
      (template.judgement !== 'bullet' ||
        other.node.type === 'list' ||
        other.node.type === 'listItem' ||
        other.node.type === 'table' ||
        signedLinesIn(other.block).length > 0);
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

/** Whether a block holds words of the writer: code, HTML, a quotation, or a picture with its caption alone have none. */
function holdsWords({ node, block, from, isBlank }: OutlineBlock): boolean {
  if (isBlank || !['paragraph', 'list', 'listItem', 'table'].includes(node.type)) return false;
  if (node.type === 'paragraph' && isCaption(node, block.source)) return false;
  return /[\p{L}\p{N}]/u.test(proseOf(node, block.source, 0).slice(Math.max(0, from - spanOf(node, 0).start)));
}

/**
 * The heading that a horizon stands under: the last of a lower level, or the forecast’s of any level; of a line or words, which
 * have no level of their own, the last.
 */
const parentOf = ({ style, level }: Heading, above: readonly OutlineHeading[]): Heading | undefined =>
  above.findLast(({ heading, section, isApparatus }) =>
    style === 'heading' ? heading.level < level || section?.role === 'forecast' : !isApparatus,
  )?.heading;

const endsHorizon = (item: OutlineItem, heading: Heading, parent: Heading | undefined): boolean =>
  item.kind === 'heading' &&
  (item.horizon !== undefined ||
    item.section !== undefined ||
    item.heading.level <= Math.max(heading.level, heading.style === 'heading' ? 0 : (parent?.level ?? 0)));
