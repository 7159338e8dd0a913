import type { ListItem, RootContent } from 'mdast';
import { type Block, type PlacedBlock, perBlock } from '../markdown/block.ts';
import type { BlockIndex } from '../markdown/blockIndex.ts';
import type { Template, TemplateSection } from '../templates/template.ts';
import { headingAt, headingIn, type Names, namesIn } from './headings.ts';
import { type HorizonHeading, horizonAt, horizonElsewhere, horizonInForecast, horizonLevel } from './horizons.ts';
import { hasWindow, tablePartsIn } from './judgementTables.ts';
import type { Heading } from './model.ts';
import { noRunInHeadings, runInHeadingsIn, type WithRunInHeading } from './runInHeadings.ts';
import { tableItems, withHorizonsOnce } from './tableOutline.ts';

/** A heading of a document, or a block under it; offsets of headings count from the start of the document. */
export type OutlineItem =
  | {
      readonly kind: 'heading';
      readonly heading: Heading;
      readonly section: TemplateSection | undefined;
      /** The template’s name that the heading misspells, where it is taken for it. */
      readonly nearly: string | undefined;
      /** Whether it names an apparatus section: sources, methods and the like. */
      readonly isApparatus: boolean;
      readonly horizon: HorizonHeading | undefined;
    }
  | {
      readonly kind: 'block';
      readonly block: Block;
      /** The document offset at which the block starts. */
      readonly base: number;
      /**
       * The node of the whole block, or one item of a list in which items begin with horizons, or a row or cell of a table with
       * horizons.
       */
      readonly node: RootContent | ListItem;
      /** The offset in the block at which its text begins: after a run-in heading, else 0. */
      readonly from: number;
      /** The horizon that a table names for it; undefined where that above it holds, if any. */
      readonly under: Heading | undefined;
      /** Whether it shows nothing to read. */
      readonly isBlank: boolean;
    };

export type OutlineHeading = OutlineItem & { readonly kind: 'heading' };

export type OutlineBlock = OutlineItem & { readonly kind: 'block' };

/**
 * The two outlines of a document: `loosely` gives the one that also takes the template’s loose names, which are no evidence of
 * a briefing by themselves.
 */
export type Outline = { readonly strict: readonly OutlineItem[]; readonly loosely: () => readonly OutlineItem[] };

/** A heading of this level or above that is no horizon ends a forecast. */
const sectionLevel = 2;

/** How prominent a heading is, 1 the most: Markdown headings by their level, then bold lines, then plain ones. */
const rankOf = ({ style, level }: Heading): number => (style === 'heading' ? level : style === 'bold' ? 7 : 8);

/**
 * The outlines of a document by a template; `index` is that of the same `blocks`. Of the headings that name a
 * section, only the most prominent count.
 */
export function readOutline(blocks: readonly PlacedBlock[], index: BlockIndex, template: Template): Outline {
  const namesOf = namesIn(template);
  const runInHeadingsOf = runInHeadingsIn(template);
  const tablePartsOf = tablePartsIn(template);
  const [horizonInside, horizonOutside] = [horizonInForecast(template), horizonElsewhere(template)];
  const candidates = index.with(isHeading).flatMap(({ block }): Candidate[] => {
    const heading = headingIn(block);
    const names = namesOf(block);
    return heading && names ? [{ block, heading, names }] : [];
  });
  const firstHeading = candidates.find(({ heading }) => heading.style === 'heading');
  const strong = bestRanks(strongName);
  const loose = bestRanks(looseName);
  const near = bestRanks((candidate) => nearName(candidate)?.section);
  const strict = read(noRanks);
  return { strict, loosely: () => (loose.size > 0 ? read(loose) : strict) };

  function read(looseRanks: Ranks): readonly OutlineItem[] {
    const hasForecast = [...strong.keys(), ...near.keys(), ...looseRanks.keys()].some(
      ({ role }) => role === 'forecast',
    );
    const items: OutlineItem[] = [];
    let insideForecast = false;
    let openHorizon: Heading | undefined;
    let next = 0;
    for (const { block, base } of blocks) {
      const candidate = candidates[next]?.block === block ? candidates[next++] : undefined;
      const headingItem: OutlineHeading | undefined =
        candidate && readHeading(candidate, base, insideForecast, hasForecast, looseRanks);
      if (headingItem) {
        items.push(headingItem);
        const { section, heading, horizon }: OutlineHeading = headingItem;
        const startsSection = !horizon && (section !== undefined || heading.level <= sectionLevel);
        if (startsSection) insideForecast = section?.role === 'forecast';
        if (horizon) openHorizon = heading;
        else if (section || (openHorizon && heading.level <= openHorizon.level)) openHorizon = undefined;
        continue;
      }
      // Under a horizon a table names no other; outside of a forecast only windows tell that it names horizons.
      const parts = openHorizon || (hasForecast && !insideForecast) ? [] : tablePartsOf(block);
      if (parts.length > 0 && (insideForecast || parts.every(hasWindow))) {
        items.push(...tableItems(parts, block, base));
        continue;
      }
      const runIns = insideForecast ? runInHeadingsOf(block) : noRunInHeadings;
      if (runIns.length === 0) items.push(wholeBlock(block, base));
      else pushRunInHeadings(items, runIns, block, base);
    }
    return withHorizonsOnce<OutlineHeading, OutlineBlock>(items);
  }

  /**
   * The section that a heading names by a name that is evidence of a briefing. A title may begin like a section
   * (*Outlook for the Black Sea ports*), so a title and a plain line must be exactly the name.
   */
  function strongName({ block, heading, names }: Candidate): TemplateSection | undefined {
    return isTitle(block, heading) || heading.style === 'plain' ? names.exactly : names.named;
  }

  function isTitle(block: Block, heading: Heading): boolean {
    return heading.level === 1 && block === firstHeading?.block;
  }

  /**
   * The rank of the most prominent heading of each section: a less prominent one of the same name does not name the
   * section.
   */
  function bestRanks(nameOf: (candidate: Candidate) => TemplateSection | undefined): Ranks {
    const ranks = new Map<TemplateSection, number>();
    for (const candidate of candidates) {
      const section = nameOf(candidate);
      if (section)
        ranks.set(section, Math.min(rankOf(candidate.heading), ranks.get(section) ?? Number.POSITIVE_INFINITY));
    }
    return ranks;
  }

  /** A candidate as a heading of the outline; undefined where it is an ordinary block. */
  function readHeading(
    candidate: Candidate,
    base: number,
    insideForecast: boolean,
    hasForecast: boolean,
    looseRanks: Ranks,
  ): OutlineHeading | undefined {
    const { block, heading } = candidate;
    const horizon = (insideForecast ? horizonInside : horizonOutside)(block);
    // In a document with a forecast only headings in it are horizons; without one, only those with a window.
    if (horizon && (insideForecast || (!hasForecast && horizon.windowWords))) {
      // A plain line is a horizon only inside a forecast.
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
    const ifMostProminent = (section: TemplateSection | undefined, ranks: Ranks) =>
      section && ranks.get(section) === rank ? section : undefined;
    const nearly = nearName(candidate);
    const section =
      ifMostProminent(strongName(candidate), strong) ??
      ifMostProminent(looseName(candidate), looseRanks) ??
      ifMostProminent(nearly?.section, near);
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

  /** The section whose name a heading misspells, if no heading has the right name and this one names no other section. */
  function nearName(candidate: Candidate): Names['nearly'] {
    const { block, heading, names } = candidate;
    if (isTitle(block, heading) || heading.style === 'plain' || strongName(candidate)) return undefined;
    return names.nearly && !strong.has(names.nearly.section) ? names.nearly : undefined;
  }

  /** The section that a heading names by a loose name, if no heading has one of its other names. */
  function looseName({ block, heading, names }: Candidate): TemplateSection | undefined {
    if (heading.style !== 'heading' || isTitle(block, heading)) return undefined;
    return names.loosely && !strong.has(names.loosely) ? names.loosely : undefined;
  }
}

/** The rank of the most prominent heading of each section: see `rankOf`. */
type Ranks = ReadonlyMap<TemplateSection, number>;
const noRanks: Ranks = new Map();

/** Adds a block in which the text begins with horizons: a heading for each run-in heading, and the text after it as a block. */
function pushRunInHeadings(
  items: OutlineItem[],
  runIns: readonly WithRunInHeading[],
  block: Block,
  base: number,
): void {
  for (const { node, runIn } of runIns) {
    if (runIn) {
      const horizon = horizonAt(runIn.horizon, base);
      items.push({
        kind: 'heading',
        heading: horizon.heading,
        section: undefined,
        nearly: undefined,
        isApparatus: false,
        horizon,
      });
    }
    const isEmpty = runIn ? runIn.isBlank : isBlank(node);
    items.push({ kind: 'block', block, base, node, from: runIn?.from ?? 0, under: undefined, isBlank: isEmpty });
  }
}

const isHeading = (block: Block): boolean => headingIn(block) !== undefined;

/** A block that may be a heading; its offsets count from the start of the block. */
type Candidate = { readonly block: Block; readonly heading: Heading; readonly names: Names };

const cachedItem = perBlock((): { item?: OutlineBlock } => ({}));

/** The whole block as an item of the outline: the cached object if it starts at the same offset as in the last call. */
function wholeBlock(block: Block, base: number): OutlineItem {
  const cached = cachedItem(block);
  if (cached.item?.base !== base)
    cached.item = {
      kind: 'block',
      block,
      base,
      node: block.node,
      from: 0,
      under: undefined,
      isBlank: cached.item?.isBlank ?? isBlank(block.node),
    };
  return cached.item;
}

/** Whether a block shows nothing to read: a comment, a thematic break, a definition or a list of empty items. */
function isBlank(block: RootContent | ListItem): boolean {
  if (block.type === 'html') return !showsSomething.test(block.value.replace(/<!--[\s\S]*?(?:-->|$)/g, ''));
  if (block.type === 'thematicBreak' || block.type === 'definition') return true;
  return (block.type === 'list' || block.type === 'listItem') && block.children.every(isBlank);
}

/** HTML that shows something: words between its tags, or an image, a table or the like. */
const showsSomething = /<(?:img|table|figure|svg|video|iframe|object)\b|(?:^|>)[^<]*[\p{L}\p{N}]/iu;
