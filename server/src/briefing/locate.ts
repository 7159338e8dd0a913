import type { Days } from '../dates/calendar.ts';
import { spanOf } from '../markdown/parse.ts';
import { contains, type Span } from '../text/span.ts';
import type { Horizon, PlacedProseBlock, Point, ReadContext, Section, Zone } from './model.ts';
import type { OutlineItem } from './outline.ts';
import { type Location, readProseBlock } from './proseBlocks.ts';

/** What it takes to tell what the place of a block makes of it. Sections and horizons are in the order of the text. */
export type LocateContext = {
  readonly sections: readonly Section[];
  readonly horizons: readonly Horizon[];
  readonly points: readonly Point[];
  readonly byline: Span | undefined;
  readonly readContext: ReadContext;
};

/** The parts of a document: the blocks that hold the writer's prose, each read in its place. */
export function readProseBlocks(outline: readonly OutlineItem[], context: LocateContext): ProseBlocks {
  const proseBlocks: PlacedProseBlock[] = [];
  const judgedBlocks: PlacedProseBlock[] = [];
  const locationAt = locationsIn(context);
  let here: LocationUntil = { location: undefined, horizon: undefined, until: 0 };
  for (const element of outline) {
    if (element.kind === 'heading') continue;
    // Most blocks stand where the one before them does.
    if (element.base + deepestIndent >= here.until) here = locationAt(spanOf(element.node, element.base));
    if (!here.location) continue;
    const proseBlock = readProseBlock(element, here.location, context.readContext);
    if (!proseBlock) continue;
    const placed = { proseBlock, base: element.base, horizon: here.horizon };
    proseBlocks.push(placed);
    if (proseBlock.judgements.length > 0) judgedBlocks.push(placed);
  }
  return { proseBlocks, judgedBlocks };
}

/** All parts, and those that hold judgements. */
export type ProseBlocks = {
  readonly proseBlocks: readonly PlacedProseBlock[];
  readonly judgedBlocks: readonly PlacedProseBlock[];
};

/** How far from the beginning of its line a block may begin. */
const deepestIndent = 3;

/** What the place of a block makes of it; no location where it is no prose of the writer's. It holds `until` an offset. */
type LocationUntil = {
  readonly location: Location | undefined;
  readonly horizon: Horizon | undefined;
  readonly until: number;
};

/** Tells of blocks what their place makes of them; they are asked for in the order of the text. */
function locationsIn({ sections, horizons, points, byline }: LocateContext): (span: Span) => LocationUntil {
  const apparatus = new Sweep(sections.filter(({ isApparatus }) => isApparatus));
  const named = new Sweep(sections.filter(({ is }) => is));
  const inside = new Sweep(horizons);
  const ends = endsOfPoints(points);
  return (span) => {
    const [apart, section, horizon] = [apparatus.at(span), named.at(span), inside.at(span)];
    const end = section && ends.get(section);
    const borders = [apart?.span.end, section?.span.end, horizon?.span.end, end, byline?.start, byline?.end];
    const later = borders.filter((border) => border !== undefined).filter((border) => border > span.start);
    const until = Math.min(...later, apparatus.next, named.next, inside.next);
    if (apart || (byline && contains(byline, span))) return { location: undefined, horizon, until };
    const isOfJudgements = horizon !== undefined || section?.is?.judgements === true;
    const zone = horizon ? 'forecast' : zoneIn(section, end !== undefined && span.start >= end);
    return { location: shared({ zone, horizon, isOfJudgements }), horizon, until };
  };
}

/** The locations that there were, in words. */
const knownLocations = new Map<string, Location>();
const mostLocations = 10_000;

/** One object for all locations that are alike, whatever the text: what was read in it is then known by it. */
function shared(location: Location): Location {
  const { zone, horizon, isOfJudgements } = location;
  const key = `${zone} ${isOfJudgements} ${horizon?.heading.style} ${horizon?.days && inWords(horizon.days)}`;
  if (knownLocations.size >= mostLocations) knownLocations.clear();
  const same = knownLocations.get(key) ?? location;
  knownLocations.set(key, same);
  return same;
}

const words = new WeakMap<Days, string>();

/** Days in words, which compare faster than days. */
function inWords(days: Days): string {
  const known = words.get(days) ?? `${days.from} ${days.to}`;
  words.set(days, known);
  return known;
}

/** What follows the points of a summary without a heading of its own is body. */
function zoneIn(section: Section | undefined, isAfterPoints: boolean): Zone {
  if (section?.is?.role !== 'summary')
    return section?.is?.role === 'forecast' || section?.is?.judgements ? 'forecast' : 'body';
  return isAfterPoints ? 'body' : 'summary';
}

/** Where the last point of each section ends. */
const endsOfPoints = (points: readonly Point[]): Map<Section, number> =>
  new Map(points.map(({ section, span }) => [section, span.end]));

/** Finds the innermost of some spans that holds a place; context are asked for in the order of the text. */
class Sweep<T extends { readonly span: Span }> {
  readonly #all: readonly T[];
  #next = 0;
  readonly #open: T[] = [];

  constructor(all: readonly T[]) {
    this.#all = all;
  }

  /** Where the next of them begins. */
  get next(): number {
    return this.#all[this.#next]?.span.start ?? Number.POSITIVE_INFINITY;
  }

  at(place: Span): T | undefined {
    for (let one = this.#all[this.#next]; one && one.span.start <= place.start; one = this.#all[this.#next]) {
      this.#open.push(one);
      this.#next++;
    }
    // The innermost is the last; where it ends before the place, it holds nothing that follows either.
    while ((this.#open.at(-1)?.span.end ?? Number.POSITIVE_INFINITY) < place.end) this.#open.pop();
    return this.#open.at(-1);
  }
}
