import type { Block, PlacedBlock } from '../../markdown/block.ts';
import type { BlockIndex } from '../../markdown/blockIndex.ts';
import type { Standard } from '../../standards/standard.ts';
import type { Template } from '../../templates/template.ts';
import { lazy } from '../../text/lazy.ts';
import type { Heading } from '../model.ts';
import { tableItems, withHorizonsOnce } from '../tables/tableOutline.ts';
import { hasWindow, tablePartsIn } from '../tables/tableParts.ts';
import { boxAt, boxTitleIn, endsOfBoxes, insideOf } from './boxes.ts';
import { boldPartsIn, type Candidate, rankOf, readCandidates } from './candidates.ts';
import { firstLikelihood } from './firstLikelihood.ts';
import { headingAt } from './headings.ts';
import { horizonAt, horizonElsewhere, horizonInForecast, horizonLevel } from './horizons.ts';
import { isScenarioInFigures, judgementInHeading, judgementLabel } from './judgementHeadings.ts';
import { beginsWithLikelihood } from './leadChance.ts';
import { asksForWork, hasForecastWord, isCalledScenario } from './lookingAhead.ts';
import {
  blockItem,
  headingItem,
  isBlank,
  type OutlineBlock,
  type OutlineHeading,
  type OutlineItem,
  wholeBlock,
} from './outlineItem.ts';
import {
  isRunInForecastIn,
  noRunInHeadings,
  type RunInSection,
  runInHeadingsIn,
  runInSectionIn,
  type WithRunInHeading,
} from './runInHeadings.ts';
import { type Named, namedHeadings } from './sectionHeadings.ts';

/**
 * The two outlines of a document: `loosely` gives the one that also takes the template’s loose names, which are no evidence of
 * a briefing by themselves.
 */
export type Outline = { readonly strict: readonly OutlineItem[]; readonly loosely: () => readonly OutlineItem[] };

/** The outlines of a document by a template; `index` is that of the same `blocks`. */
export function readOutline(
  blocks: readonly PlacedBlock[],
  index: BlockIndex,
  template: Template,
  standard: Standard,
): Outline {
  const runInHeadingsOf = runInHeadingsIn(template);
  const runInSectionOf = runInSectionIn(template);
  const tablePartsOf = tablePartsIn(template);
  const [horizonInside, horizonOutside] = [horizonInForecast(template), horizonElsewhere(template)];
  const candidates = readCandidates(blocks, index, template);
  const namedIn = namedHeadings(candidates, template, standard);
  const likelihoodOf = firstLikelihood(standard);
  const judgementInOf = judgementInHeading(standard);
  const isScenario = isScenarioInFigures(standard);
  const ends = endsOfBoxes(index);
  // Several are each what one theme comes to.
  const [runInForecast, ...furtherForecasts] = index.with(isRunInForecastIn(template));
  const runInForecastIsOne =
    runInForecast !== undefined &&
    furtherForecasts.length === 0 &&
    likelihoodOf(runInForecast.block)?.term !== undefined;
  // A paper without Markdown headings but its title may have bold lines instead.
  const boldParts = boldPartsIn(candidates);
  const read = (loosely: boolean): readonly OutlineItem[] => {
    const named = namedIn(loosely);
    const hasForecast = [...named.values()].some(({ section }) => section.role === 'forecast');
    const items: OutlineItem[] = [];
    /** The heading of the forecast that the blocks stand in, and where its box ends, if it is the title of one. */
    let forecast: { readonly heading: Heading; readonly end: number } | undefined;
    let openHorizon: Heading | undefined;
    /** The heading of recommended actions that the blocks stand in: times there are no horizons. */
    let work: Heading | undefined;
    /** The heading of the scenario with a figure that the blocks stand in: times alone are the course of events in it. */
    let scenario: Heading | undefined;
    /** The heading of the summary that the blocks stand in. */
    let summary: Heading | undefined;
    /** Whether the section with a bold heading that the blocks stand in has themes with bold headings. */
    let hasThemes = false;
    /** Whether no section has begun: a line there may begin with the name of the summary. */
    let isHead = ![...named.values()].some(({ section }) => section.role === 'summary');
    /** The block of the last heading that says something of its own. */
    let claim: PlacedBlock | undefined;
    let next = 0;
    for (let i = 0; i < blocks.length; i++) {
      const placed = blocks[i];
      if (!placed) break;
      const candidate = candidates.all[next]?.block === placed.block ? candidates.all[next++] : undefined;
      const title = candidate?.heading.style === 'box' ? boxTitleIn(placed.block) : undefined;
      const box = title && boxAt(blocks, i, title, ends);
      if (!push(placed, candidate, box?.end) || !title || !box) continue;
      for (const inner of insideOf(box, title)) push(inner, candidates.alone(inner), undefined);
      i += box.holders.length - 1;
    }
    return withHorizonsOnce<OutlineHeading, OutlineBlock>(items);

    /** Adds a block to the items, with the end of the box that it begins; returns whether it is a heading. */
    function push({ block, base }: PlacedBlock, candidate: Candidate | undefined, end: number | undefined): boolean {
      if (forecast && base >= forecast.end) forecast = undefined;
      const item = candidate && readHeading(candidate, named.get(candidate), forecast?.heading, end);
      if (item) {
        items.push(item);
        const judged = item.isOfJudgement ? judgementInOf(block) : undefined;
        // Words that only say what will be are a topic where what stands under them says how likely it is.
        const isTopic =
          judged &&
          !judged.hasLikelihood &&
          candidates.under(candidate, 'section').some((other) => likelihoodOf(other.block));
        if (judged && !isTopic) items.push(blockItem(block, base, { from: judged.from }));
        const { section, heading, horizon } = item;
        if (section || opensWork(heading)) work = section ? undefined : heading;
        else if (rankOf(heading) <= rankOf(work ?? heading)) work = undefined;
        claim = saysSomething(item) ? { block, base } : undefined;
        if (isScenario(block)) scenario = heading;
        else if (rankOf(heading) <= rankOf(scenario ?? heading)) scenario = undefined;
        if (section) isHead = false;
        if (section?.role === 'summary') summary = heading;
        else if (section || heading.level <= (summary?.level ?? 0)) summary = undefined;
        if (section?.role === 'forecast') forecast = { heading, end: end ?? Number.POSITIVE_INFINITY };
        else if (!horizon && (section || heading.level <= Math.max(sectionLevel, forecast?.heading.level ?? 0)))
          forecast = undefined;
        if (horizon) openHorizon = heading;
        else if (section || (openHorizon && heading.level <= openHorizon.level)) openHorizon = undefined;
        return true;
      }
      // Under a horizon a table names no other; outside of a forecast only windows tell that it names horizons.
      const parts = openHorizon || (hasForecast && !forecast) ? [] : tablePartsOf(block);
      if (parts.length > 0 && (forecast || parts.every(hasWindow))) {
        items.push(...tableItems(parts, block, base));
        return false;
      }
      const mayBeForecast = runInForecastIsOne && !hasForecast;
      const runIn = isHead || mayBeForecast ? runInSectionOf(block) : undefined;
      const isSummary = isHead && runIn?.section.role === 'summary';
      if (runIn && (isSummary || (mayBeForecast && runIn.section.role === 'forecast'))) {
        if (isSummary) isHead = false;
        pushRunInSection(items, runIn, block, base);
        return false;
      }
      const timed = forecast && !work ? runInHeadingsOf(block) : noRunInHeadings;
      const runIns = scenario && !timed.some(({ runIn }) => runIn?.horizon.is) ? noRunInHeadings : timed;
      if (runIns.length === 0)
        items.push(
          claim && items.at(-1)?.kind === 'heading' && beginsWithLikelihood(block)
            ? blockItem(block, base, { claim: { block: claim.block, start: claim.base - base } })
            : wholeBlock(block, base),
        );
      else pushRunInHeadings(items, runIns, block, base);
      return false;
    }

    /** A candidate as a heading of the outline; undefined where it is an ordinary block. */
    function readHeading(
      candidate: Candidate,
      name: Named | undefined,
      forecast: Heading | undefined,
      end: number | undefined,
    ): OutlineHeading | undefined {
      const { block, base, heading, names } = candidate;
      // A forecast within a forecast is one of its themes.
      const isTheme = forecast && name?.section.role === 'forecast' && rankOf(heading) > rankOf(forecast);
      const section = isTheme ? undefined : name?.section;
      const isOfActions = work !== undefined && rankOf(heading) > rankOf(work);
      const horizon = section || isOfActions ? undefined : (forecast ? horizonInside : horizonOutside)(block);
      // In a document with a forecast only headings in it are horizons; without one, only those with a window and a likelihood.
      const isHorizon =
        horizon &&
        (forecast
          ? heading.style !== 'plain' || horizon.windowWords || horizon.is
          : !hasForecast &&
            heading.style !== 'plain' &&
            horizon.windowWords &&
            candidates.under(candidate, 'horizon').some((placed) => likelihoodOf(placed.block)));
      if (isHorizon) {
        const placed = horizonAt(horizon, base);
        const levelled = heading.style === 'heading' ? placed.heading : { ...placed.heading, level: horizonLevel };
        return headingItem({ heading: levelled, horizon: { ...placed, heading: levelled }, end });
      }
      // What follows a bold section’s heading at once are its themes.
      if (section) hasThemes = false;
      else if (heading.style === 'bold' && items.at(-1)?.kind === 'heading') hasThemes = true;
      const isBoldPart = boldParts.has(candidate) && !hasThemes && likelihoodOf(block) === undefined;
      if (heading.style !== 'heading' && !section && !isBoldPart) return undefined;
      // A box, or a line that numbers a judgement, is a part of the section that it stands in.
      const isPart = heading.style === 'box' || judgementLabel(block) > 0;
      const above = isPart ? (candidate.parent?.heading.level ?? 0) : 0;
      const level =
        heading.style === 'heading'
          ? heading.level
          : Math.max(section?.level ?? (isBoldPart ? sectionLevel : heading.level), above + 1);
      return headingItem({
        section,
        heading: headingAt(heading, base, level),
        nearly: section && name?.nearly,
        isApparatus: names.isApparatus,
        // A heading that gives a scenario its figure is a judgement in a forecast, as the forecast’s own may be, or beside
        // another where no forecast is; one that gives a likelihood under the summary is a judgement, numbered or not.
        isOfJudgement:
          judgementLabel(block) > 0 ||
          ((forecast !== undefined || section?.role === 'forecast' || (!hasForecast && isOneOfScenarios(candidate))) &&
            isScenario(block)) ||
          (summary !== undefined && !section && heading.style === 'heading' && judgementInOf(block) !== undefined),
        end,
      });
    }
  };
  /** How many headings under each that are called scenarios give them a figure. */
  const scenariosUnder = lazy(() => {
    const counts = new Map<Candidate | undefined, number>();
    for (const { block, heading, parent } of candidates.all)
      if (isCalledScenario(heading.text) && isScenario(block)) counts.set(parent, (counts.get(parent) ?? 0) + 1);
    return counts;
  });
  const isOneOfScenarios = ({ heading, parent }: Candidate): boolean =>
    isCalledScenario(heading.text) && (scenariosUnder().get(parent) ?? 0) >= 2;
  const strict = read(false);
  // Most papers have no heading that is taken loosely alone.
  return { strict, loosely: () => (namedIn(true) === namedIn(false) ? strict : read(true)) };
}

const opensWork = ({ style, text }: Heading): boolean =>
  style !== 'plain' && asksForWork(text) && !hasForecastWord(text);

/** Whether it is a Markdown heading that is none of a section, a horizon or a judgement. */
const saysSomething = ({ heading, section, horizon, isApparatus, isOfJudgement }: OutlineHeading): boolean =>
  heading.style === 'heading' && !section && !horizon && !isApparatus && !isOfJudgement;

/** A heading of this level or above ends any forecast. */
const sectionLevel = 2;

/** Adds a block in which the text begins with horizons: a heading for each run-in heading, and the text after it as a block. */
function pushRunInHeadings(
  items: OutlineItem[],
  runIns: readonly WithRunInHeading[],
  block: Block,
  base: number,
): void {
  for (const { node, runIn } of runIns) {
    const horizon = runIn && horizonAt(runIn.horizon, base);
    if (horizon) items.push(headingItem({ heading: horizon.heading, horizon }));
    const isEmpty = runIn ? runIn.isBlank : isBlank(node, block.source);
    items.push(blockItem(block, base, { node, from: runIn?.from ?? 0, isBlank: isEmpty }));
  }
}

/** Adds a paragraph that is a section: a heading of its first words, and the rest as a block, with which it ends. */
function pushRunInSection(
  items: OutlineItem[],
  { section, heading, from }: RunInSection,
  block: Block,
  base: number,
): void {
  items.push(
    headingItem({ heading: headingAt(heading, base), section, end: base + heading.span.end }),
    blockItem(block, base, { from }),
  );
}
