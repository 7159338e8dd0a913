import type { ListItem, RootContent } from 'mdast';
import { type Block, type PlacedBlock, perBlock } from '../markdown/block.ts';
import type { BlockIndex } from '../markdown/blockIndex.ts';
import { spanOf } from '../markdown/parse.ts';
import type { Template, TemplateSection } from '../templates/template.ts';
import { headingAt, headingIn, type Names, namesIn } from './headings.ts';
import { type HorizonHeading, horizonAt, horizonElsewhere, horizonInForecast, horizonLevel } from './horizons.ts';
import type { Heading, Section } from './model.ts';
import { noRunInHeadings, runInHeadingsIn, type WithRunInHeading } from './runInHeadings.ts';

/** A document as a row of headings and of the blocks under them. */
export type OutlineItem =
  | {
      readonly kind: 'heading';
      readonly heading: Heading;
      readonly section: TemplateSection | undefined;
      /** The name of the section that the heading misspells. */
      readonly nearly: string | undefined;
      /** Whether it names sources, methods and the like. */
      readonly isApparatus: boolean;
      readonly horizon: HorizonHeading | undefined;
    }
  | {
      readonly kind: 'block';
      readonly block: Block;
      readonly base: number;
      /** What of the block it is: all of it, or one item of a list in which items begin with horizons. */
      readonly node: RootContent | ListItem;
      /** Where in the block its words begin: after a bold lead-in that serves as a heading; else 0. */
      readonly from: number;
      /** Whether nothing stands there to read. */
      readonly isBlank: boolean;
    };

/** A heading of this level or above that is no horizon ends a forecast. */
const sectionLevel = 2;

/** Headings by their level, then bold lines, then plain ones. */
const rankOf = ({ style, level }: Heading): number => (style === 'heading' ? level : style === 'bold' ? 7 : 8);

/**
 * The outline of a document; `loosely` makes the one that also takes the names which are no evidence of a briefing by
 * themselves.
 */
export function readOutline(
  blocks: readonly PlacedBlock[],
  index: BlockIndex,
  template: Template,
): { readonly strict: readonly OutlineItem[]; readonly loosely: () => readonly OutlineItem[] } {
  const namesOf = namesIn(template);
  const runInHeadingsOf = runInHeadingsIn(template);
  const [horizonInside, horizonOutside] = [horizonInForecast(template), horizonElsewhere(template)];
  const candidates = index.with(isHeading).flatMap(({ block }): Candidate[] => {
    const heading = headingIn(block);
    const names = namesOf(block);
    return heading && names ? [{ block, heading, names }] : [];
  });
  const first = candidates.find(({ heading }) => heading.style === 'heading');
  const strong = bestRanks(strongName);
  const loose = bestRanks(looseName);
  const near = bestRanks((candidate) => nearName(candidate)?.section);
  const strict = read(noRanks);
  return { strict, loosely: () => (loose.size > 0 ? read(loose) : strict) };

  function read(looseRanks: Ranks): readonly OutlineItem[] {
    const hasForecast = [...strong.keys(), ...near.keys(), ...looseRanks.keys()].some(
      ({ role }) => role === 'forecast',
    );
    const elements: OutlineItem[] = [];
    let insideForecast = false;
    let next = 0;
    for (const { block, base } of blocks) {
      const candidate = candidates[next]?.block === block ? candidates[next++] : undefined;
      const named: OutlineHeading | undefined =
        candidate && readHeading(candidate, base, insideForecast, hasForecast, looseRanks);
      if (named) {
        elements.push(named);
        const closes = !named.horizon && (named.section !== undefined || named.heading.level <= sectionLevel);
        if (closes) insideForecast = named.section?.role === 'forecast';
        continue;
      }
      const runIns = insideForecast ? runInHeadingsOf(block) : noRunInHeadings;
      if (runIns.length === 0) elements.push(wholeBlock(block, base));
      else pushRunInHeadings(elements, runIns, block, base);
    }
    return elements;
  }

  /** The first heading, at level 1, is a title that may begin like a section (*Outlook for the Black Sea ports*). */
  function strongName({ block, heading, names }: Candidate): TemplateSection | undefined {
    return isTitle(block, heading) || heading.style === 'plain' ? names.exactly : names.named;
  }

  function isTitle(block: Block, heading: Heading): boolean {
    return heading.level === 1 && block === first?.block;
  }

  /** How well the best heading of each section is set: a sub-heading or a bold line of the same name is another matter. */
  function bestRanks(nameOf: (candidate: Candidate) => TemplateSection | undefined): Ranks {
    const ranks = new Map<TemplateSection, number>();
    for (const candidate of candidates) {
      const section = nameOf(candidate);
      if (section)
        ranks.set(section, Math.min(rankOf(candidate.heading), ranks.get(section) ?? Number.POSITIVE_INFINITY));
    }
    return ranks;
  }

  function readHeading(
    candidate: Candidate,
    base: number,
    insideForecast: boolean,
    hasForecast: boolean,
    looseRanks: Ranks,
  ): OutlineHeading | undefined {
    const { block, heading } = candidate;
    const horizon = (insideForecast ? horizonInside : horizonOutside)(block);
    // Where there is a forecast, horizons stand in it; *Short-term* elsewhere is a word of the body.
    if (horizon && (insideForecast || (!hasForecast && horizon.windowWords))) {
      // A plain line is a horizon only where one is expected, or with its window.
      if (heading.style === 'plain' && !(insideForecast && (horizon.windowWords || horizon.is))) return undefined;
      const placed = horizonAt(horizon, base);
      const levelled = heading.style === 'heading' ? placed.heading : { ...placed.heading, level: horizonLevel };
      return {
        kind: 'heading',
        heading: levelled,
        section: undefined,
        nearly: undefined,
        isApparatus: false,
        horizon: { ...placed, heading: levelled },
      };
    }
    const rank = rankOf(heading);
    const best = (section: TemplateSection | undefined, ranks: Ranks) =>
      section && ranks.get(section) === rank ? section : undefined;
    const nearly = nearName(candidate);
    const section =
      best(strongName(candidate), strong) ?? best(looseName(candidate), looseRanks) ?? best(nearly?.section, near);
    if (heading.style !== 'heading' && !section) return undefined;
    const level = heading.style === 'heading' ? heading.level : (section?.level ?? heading.level);
    return {
      kind: 'heading',
      section,
      horizon: undefined,
      heading: { ...headingAt(heading, base), level },
      nearly: section && section === nearly?.section ? nearly.name : undefined,
      isApparatus: candidate.names.isApparatus,
    };
  }

  /** Only where nothing goes by the right name, and where the words are no other section's. */
  function nearName(candidate: Candidate): Names['nearly'] {
    const { block, heading, names } = candidate;
    if (isTitle(block, heading) || heading.style === 'plain' || strongName(candidate)) return undefined;
    return names.nearly && !strong.has(names.nearly.section) ? names.nearly : undefined;
  }

  function looseName({ block, heading, names }: Candidate): TemplateSection | undefined {
    if (heading.style !== 'heading' || isTitle(block, heading)) return undefined;
    return names.loosely && !strong.has(names.loosely) ? names.loosely : undefined;
  }
}

type Ranks = ReadonlyMap<TemplateSection, number>;
const noRanks: Ranks = new Map();

/** `**Short-term (0–3 months):** It is likely …`, as a paragraph or as an item of a list. */
function pushRunInHeadings(
  elements: OutlineItem[],
  runIns: readonly WithRunInHeading[],
  block: Block,
  base: number,
): void {
  for (const { node, runIn } of runIns) {
    if (runIn) {
      const horizon = horizonAt(runIn.horizon, base);
      elements.push({
        kind: 'heading',
        heading: horizon.heading,
        section: undefined,
        nearly: undefined,
        isApparatus: false,
        horizon,
      });
    }
    const isEmpty = runIn ? runIn.isBlank : isBlank(node);
    elements.push({ kind: 'block', block, base, node, from: runIn?.from ?? 0, isBlank: isEmpty });
  }
}

const isHeading = (block: Block): boolean => headingIn(block) !== undefined;

/** A block that may be a heading. */
type Candidate = { readonly block: Block; readonly heading: Heading; readonly names: Names };

const cachedItem = perBlock((): { element?: OutlineBlock } => ({}));

/** The block as one element; the same again where the block stands where it stood. */
function wholeBlock(block: Block, base: number): OutlineItem {
  const last = cachedItem(block);
  if (last.element?.base !== base)
    last.element = {
      kind: 'block',
      block,
      base,
      node: block.node,
      from: 0,
      isBlank: last.element?.isBlank ?? isBlank(block.node),
    };
  return last.element;
}

type OutlineHeading = OutlineItem & { readonly kind: 'heading' };

export type OutlineBlock = OutlineItem & { readonly kind: 'block' };

/** Comments and rules hold nothing; an empty bullet neither. */
function isBlank(block: RootContent | ListItem): boolean {
  if (block.type === 'html') return !showsSomething.test(block.value.replace(/<!--[\s\S]*?(?:-->|$)/g, ''));
  if (block.type === 'thematicBreak' || block.type === 'definition') return true;
  return (block.type === 'list' || block.type === 'listItem') && block.children.every(isBlank);
}

/** HTML with words between its tags, or with something to look at. */
const showsSomething = /<(?:img|table|figure|svg|video|iframe|object)\b|(?:^|>)[^<]*[\p{L}\p{N}]/iu;

/** A rule, or the texts of footnotes: what follows the last horizon after one belongs to it no more. */
const endsMatter = (element: OutlineItem): boolean =>
  element.kind === 'block' &&
  (element.node.type === 'thematicBreak' ||
    element.node.type === 'footnoteDefinition' ||
    element.node.type === 'definition');

/** Where what stands under a heading ends: at `end`, or before end matter that no heading follows. */
export function endOfMatter(under: readonly OutlineItem[], end: number): number {
  const last = under.findLastIndex(({ kind }) => kind === 'heading');
  const tail = under.slice(last + 1).find(endsMatter);
  return tail?.kind === 'block' ? spanOf(tail.node, tail.base).start : end;
}

/** The sections under the outline's headings: each runs to the next heading of its level or above that is no horizon of it. */
export function readSections(elements: readonly OutlineItem[], title: Heading | undefined, end: number): Section[] {
  const sections: Section[] = [];
  /** Headings whose end is not met yet, the deepest last. */
  const open: { readonly element: OutlineHeading; readonly at: number }[] = [];
  const close = (level: number, at: number, stop: number) => {
    for (let top = open.at(-1); top && top.element.heading.level >= level; top = open.at(-1)) {
      open.pop();
      const { heading, section, nearly, isApparatus } = top.element;
      const under = elements.slice(top.at + 1, at);
      const stopped = section ? endOfMatter(under, stop) : stop;
      sections.push({
        is: section,
        nearly,
        heading,
        span: { start: heading.span.start, end: stopped },
        isEmpty: under.every((element) => element.kind === 'block' && element.isBlank),
        isApparatus: section?.role === 'apparatus' || isApparatus,
      });
    }
  };
  for (const [at, element] of elements.entries()) {
    if (element.kind !== 'heading' || element.horizon || element.heading === title) continue;
    close(element.heading.level, at, element.heading.span.start);
    open.push({ element, at });
  }
  close(0, elements.length, end);
  return sections.toSorted((a, b) => a.span.start - b.span.start);
}
