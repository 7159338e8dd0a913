import type { RootContent } from 'mdast';
import type { Days } from '../../dates/calendar.ts';
import { namesOthers } from '../../language/leads.ts';
import { spanOf } from '../../markdown/parse.ts';
import { proseOf } from '../../markdown/prose.ts';
import { contains, type Span } from '../../text/span.ts';
import type { Heading, Horizon, PlacedProseBlock, ReadContext, Section, Zone } from '../model.ts';
import { isLabelAlone } from '../outcomes/outcomeLabels.ts';
import { outcomeHeading, type Settling } from '../outcomes/settle.ts';
import { type OutlineBlock, type OutlineItem, startOf } from '../outline/outlineItem.ts';
import { blocksOfScenarios } from './figuredScenarios.ts';
import { listsOfPredictions } from './listedPredictions.ts';
import type { Location } from './location.ts';
import { readProseBlock } from './proseBlocks.ts';
import { leadsToOthers } from './proseSentences.ts';

/** What the location of a block is worked out from. Sections and horizons must be in the order of the text. */
export type LocateContext = {
  /** The title, wherever it stands. */
  readonly title: string | undefined;
  readonly sections: readonly Section[];
  readonly horizons: readonly Horizon[];
  /** The document offset at which the points of each section end: what follows in a summary is body. */
  readonly endsOfPoints: ReadonlyMap<Section, number>;
  /** The span of the byline, which is no prose. */
  readonly byline: Span | undefined;
  readonly readContext: ReadContext;
};

/** The prose blocks of a document: each block of the outline that holds the writer’s prose, read at its location. */
export function readProseBlocks(outline: readonly OutlineItem[], context: LocateContext): ProseBlocks {
  const proseBlocks: PlacedProseBlock[] = [];
  const judgedBlocks: PlacedProseBlock[] = [];
  const settling: Settling[] = [];
  const above = headingsAbove();
  const locationAt = locationsIn(context);
  const ofScenarios = blocksOfScenarios(outline, context.readContext.standard);
  const ofPredictions = listsOfPredictions(outline, context.title);
  const byHeading = new Map(context.horizons.map((horizon) => [horizon.heading, horizon]));
  let current: LocationUntil = { location: undefined, horizon: undefined, until: 0 };
  const leads = leadsAbove(context.readContext);
  for (const item of outline) {
    if (item.kind === 'heading') {
      leads.enter(item.heading);
      const told = above.enter(item.heading);
      if (told) settling.push({ heading: told });
      continue;
    }
    const under = above.of(item);
    if (under.isLabel) continue;
    // Most blocks have the location of the one before: it is looked for only when that one no longer holds.
    if (startOf(item) + maxIndent >= current.until)
      current = locationAt(spanOf(isOfTable(item) ? item.block.node : item.node, item.base));
    if (!current.location) continue;
    const horizon = (item.under && byHeading.get(item.under)) ?? current.horizon;
    const { isUnderOutcome } = under;
    const reach = ofScenarios.get(item);
    const isOfScenarios = reach !== undefined;
    const predictions = isOfScenarios ? undefined : ofPredictions.get(item);
    const isOfPredictions = predictions !== undefined;
    const areAnnounced = predictions === 'announced';
    const isOfOthers = leads.lead(item, current.location);
    const location =
      horizon === current.horizon && !isUnderOutcome && !isOfScenarios && !isOfPredictions && !isOfOthers
        ? current.location
        : sharedLocation({
            ...(horizon === current.horizon ? current.location : { zone: 'forecast', horizon, isOfJudgements: true }),
            ...(reach === 'anywhere' && current.location.zone === 'body' && { zone: 'forecast' }),
            isUnderOutcome,
            isOfScenarios,
            isOfPredictions,
            areAnnounced,
            isOfOthers,
          });
    const proseBlock = readProseBlock(item, location, context.readContext);
    if (!proseBlock) continue;
    const placed = { proseBlock, base: item.base, horizon, heading: under.heading, isUnderOutcome };
    proseBlocks.push(placed);
    if (proseBlock.judgements.length > 0) judgedBlocks.push(placed);
    if (proseBlock.judgements.length > 0 || proseBlock.outcomes.length > 0 || isUnderOutcome) settling.push({ placed });
  }
  return { proseBlocks, judgedBlocks, settling };
}

/** A row or cell stands where its table does, but for a horizon that the table names for it. */
const isOfTable = ({ node }: OutlineBlock): boolean => node.type === 'tableRow' || node.type === 'tableCell';

/** All prose blocks in order, those of them that hold judgements, and what outcomes are told by. */
export type ProseBlocks = {
  readonly proseBlocks: readonly PlacedProseBlock[];
  readonly judgedBlocks: readonly PlacedProseBlock[];
  readonly settling: readonly Settling[];
};

/** Whether a node is short enough to be a label. */
const isShort = (node: RootContent): boolean => spanOf(node, 0).end - spanOf(node, 0).start < 40;

/** Follows the headings: of each block it tells the one above that is no *Outcome*, and whether it is what stands under such a one. */
function headingsAbove() {
  let heading: Heading | undefined;
  /** The kind of the first block under a heading *Outcome*; of a list all items stand under it, else the first block. */
  let first: string | undefined;
  return {
    /** Enters a heading; returns it if it tells an outcome itself. */
    enter(next: Heading): Heading | undefined {
      const match = outcomeHeading.exec(next.text);
      first = match ? '' : undefined;
      if (!match) heading = next;
      return match?.[1] ? next : undefined;
    },
    /** What stands above a block; `isLabel` where it is the label *Outcome:* alone, above what it says. */
    of({ node, block }: OutlineBlock): Pick<PlacedProseBlock, 'heading' | 'isUnderOutcome'> & { isLabel: boolean } {
      const { type } = node;
      const isLabel = type === 'paragraph' && isShort(node) && isLabelAlone(proseOf(node, block.source, 0));
      if (isLabel) first = '';
      if (isLabel) return { heading, isUnderOutcome: false, isLabel };
      const isUnderOutcome = first === '' || (first === 'list' && type === 'list');
      if (first !== undefined) first = isUnderOutcome ? type : 'no more';
      return { heading, isUnderOutcome, isLabel };
    },
  };
}

/** Follows paragraphs and headings: of each block it tells whether it is of a list that what stands above hands over to others. */
function leadsAbove(readContext: ReadContext) {
  const { own, language } = readContext;
  let isLed = false;
  return {
    enter(heading: Heading) {
      isLed = language === 'en' && namesOthers(heading.text, own);
    },
    lead({ node, block }: OutlineBlock, location: Location): boolean {
      const isOfOthers = isLed && node.type === 'list' && location.zone === 'body' && !location.isOfJudgements;
      isLed = isOfOthers || leadsToOthers(node, block.source, location, readContext);
      return isOfOthers;
    },
  };
}

/** How far from the start of its line a block may begin: in an indented or quoted box, with three blanks before it. */
const maxIndent = 8;

/**
 * The location and the horizon of all blocks from one on that start before the document offset `until`; no location
 * in the byline and in apparatus sections.
 */
type LocationUntil = {
  readonly location: Location | undefined;
  readonly horizon: Horizon | undefined;
  readonly until: number;
};

/** What stands under such a heading is watched for; it is no forecast. */
const ofSigns =
  /^(?:(?:key|main|early|leading|warning) )*(?:indicators?|signposts?|triggers?|warning signs)(?: (?:to (?:watch|monitor)(?: for)?|(?:and|&) (?:warnings?|signposts?|triggers?|indicators?)|of change))?$/i;

/** Returns a function that tells the location of a span; it must be called in the order of the text. */
function locationsIn({ sections, horizons, endsOfPoints, byline }: LocateContext): (span: Span) => LocationUntil {
  const apparatus = new Sweep(sections.filter(({ isApparatus }) => isApparatus));
  const named = new Sweep(sections.filter(({ is }) => is));
  const ofJudgement = new Sweep(sections.filter(({ statement }) => statement));
  const watched = new Sweep(sections.filter(({ is, heading }) => !is && ofSigns.test(heading.text)));
  const horizonSweep = new Sweep(horizons);
  return (span) => {
    const signs = watched.at(span);
    const [apparatusSection, section, within] = [apparatus.at(span), named.at(span), horizonSweep.at(span)];
    const horizon = signs ? undefined : within;
    const endOfPoints = section && endsOfPoints.get(section);
    const judged = ofJudgement.at(span);
    const borders = [
      signs?.span.end,
      judged?.span.end,
      judged?.statement?.end,
      apparatusSection?.span.end,
      section?.span.end,
      within?.span.end,
      endOfPoints,
      byline?.start,
      byline?.end,
    ];
    const later = borders.filter((border) => border !== undefined).filter((border) => border > span.start);
    const until = Math.min(...later, apparatus.next, named.next, ofJudgement.next, watched.next, horizonSweep.next);
    if (apparatusSection || (byline && contains(byline, span))) return { location: undefined, horizon, until };
    // What follows the statement under the heading of a judgement argues for it.
    const { statement } = judged ?? {};
    const argues = statement !== undefined && span.start >= statement.end;
    const isOfJudgements =
      !signs &&
      (horizon !== undefined || (section?.is?.judgements === true && !argues && !statement?.hasLikelihoodLine));
    const isBody = argues || (!judged && endOfPoints !== undefined && span.start >= endOfPoints);
    const zone = horizon || (judged && !section && !argues) ? 'forecast' : signs ? 'body' : zoneIn(section, isBody);
    return {
      location: sharedLocation({
        zone,
        horizon,
        isOfJudgements,
        isUnderOutcome: false,
        isOfScenarios: false,
        isOfPredictions: false,
        areAnnounced: false,
        isOfOthers: false,
      }),
      horizon,
      until,
    };
  };
}

/** All locations so far, by their contents as text; when it is full, it is cleared, which only costs new readings. */
const locations = new Map<string, Location>();
const maxLocations = 10_000;

/**
 * The same object for all locations with equal contents, in any document, so that `readProseBlock` can compare them
 * by identity.
 */
function sharedLocation(location: Location): Location {
  const { zone, horizon, isOfJudgements, isUnderOutcome, isOfScenarios, isOfPredictions, areAnnounced, isOfOthers } =
    location;
  const key = `${zone} ${isOfJudgements} ${isUnderOutcome} ${isOfScenarios} ${isOfPredictions} ${areAnnounced} ${isOfOthers} ${horizon?.heading.style} ${horizon?.days && daysKey(horizon.days)}`;
  if (locations.size >= maxLocations) locations.clear();
  const shared = locations.get(key) ?? location;
  locations.set(key, shared);
  return shared;
}

const daysKeys = new WeakMap<Days, string>();

/** Days as text, cached: dates take long to write out. */
function daysKey(days: Days): string {
  const key = daysKeys.get(days) ?? `${days.from} ${days.to}`;
  daysKeys.set(days, key);
  return key;
}

/**
 * The zone of a block that is in no horizon; what follows the points of a summary without a heading, or argues for a judgement of
 * one, is body.
 */
function zoneIn(section: Section | undefined, isBody: boolean): Zone {
  if (section?.is?.role === 'summary') return isBody ? 'body' : 'summary';
  return section?.is?.role === 'forecast' || section?.is?.judgements ? 'forecast' : 'body';
}

/** Finds the innermost of some nested spans that holds a given span; both must come in the order of the text. */
class Sweep<T extends { readonly span: Span }> {
  readonly #items: readonly T[];
  #next = 0;
  /** The items that have begun and have not ended yet, the innermost last. */
  readonly #open: T[] = [];

  constructor(items: readonly T[]) {
    this.#items = items;
  }

  /** The start of the first item that has not begun yet; infinity if there is none. */
  get next(): number {
    return this.#items[this.#next]?.span.start ?? Number.POSITIVE_INFINITY;
  }

  at(span: Span): T | undefined {
    for (let item = this.#items[this.#next]; item && item.span.start <= span.start; item = this.#items[this.#next]) {
      this.#open.push(item);
      this.#next++;
    }
    // An item that ends before the end of this span holds none of the later ones either.
    while ((this.#open.at(-1)?.span.end ?? Number.POSITIVE_INFINITY) < span.end) this.#open.pop();
    return this.#open.at(-1);
  }
}
