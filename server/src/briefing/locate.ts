import type { Days } from '../dates/calendar.ts';
import { spanOf } from '../markdown/parse.ts';
import { contains, type Span } from '../text/span.ts';
import type { Horizon, InForce, Place, PlacedPart, Point, Section } from './model.ts';
import type { Element } from './outline.ts';
import { type Placement, readPart } from './proseBlocks.ts';

/** What it takes to tell what the place of a block makes of it. Sections and horizons are in the order of the text. */
export type Places = {
  readonly sections: readonly Section[];
  readonly horizons: readonly Horizon[];
  readonly points: readonly Point[];
  readonly byline: Span | undefined;
  readonly inForce: InForce;
};

/** The parts of a document: the blocks that hold the writer's prose, each read in its place. */
export function readParts(outline: readonly Element[], places: Places): Parts {
  const parts: PlacedPart[] = [];
  const judged: PlacedPart[] = [];
  const placeAt = placesIn(places);
  let here: Here = { placement: undefined, horizon: undefined, until: 0 };
  for (const element of outline) {
    if (element.kind === 'heading') continue;
    // Most blocks stand where the one before them does.
    if (element.base + deepestIndent >= here.until) here = placeAt(spanOf(element.node, element.base));
    if (!here.placement) continue;
    const part = readPart(element, here.placement, places.inForce);
    if (!part) continue;
    const placed = { part, base: element.base, horizon: here.horizon };
    parts.push(placed);
    if (part.judgements.length > 0) judged.push(placed);
  }
  return { parts, judged };
}

/** All parts, and those that hold judgements. */
export type Parts = { readonly parts: readonly PlacedPart[]; readonly judged: readonly PlacedPart[] };

/** How far from the beginning of its line a block may begin. */
const deepestIndent = 3;

/** What the place of a block makes of it; no placement where it is no prose of the writer's. It holds `until` an offset. */
type Here = {
  readonly placement: Placement | undefined;
  readonly horizon: Horizon | undefined;
  readonly until: number;
};

/** Tells of blocks what their place makes of them; they are asked for in the order of the text. */
function placesIn({ sections, horizons, points, byline }: Places): (span: Span) => Here {
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
    if (apart || (byline && contains(byline, span))) return { placement: undefined, horizon, until };
    const isOfJudgements = horizon !== undefined || section?.is?.judgements === true;
    const place = horizon ? 'forecast' : placeIn(section, end !== undefined && span.start >= end);
    return { placement: known({ place, horizon, isOfJudgements }), horizon, until };
  };
}

/** The placements that there were, in words. */
const placements = new Map<string, Placement>();
const mostPlacements = 10_000;

/** One object for all placements that are alike, whatever the text: what was read in it is then known by it. */
function known(placement: Placement): Placement {
  const { place, horizon, isOfJudgements } = placement;
  const key = `${place} ${isOfJudgements} ${horizon?.heading.style} ${horizon?.days && inWords(horizon.days)}`;
  if (placements.size >= mostPlacements) placements.clear();
  const same = placements.get(key) ?? placement;
  placements.set(key, same);
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
function placeIn(section: Section | undefined, isAfterPoints: boolean): Place {
  if (section?.is?.role !== 'summary')
    return section?.is?.role === 'forecast' || section?.is?.judgements ? 'forecast' : 'body';
  return isAfterPoints ? 'body' : 'summary';
}

/** Where the last point of each section ends. */
const endsOfPoints = (points: readonly Point[]): Map<Section, number> =>
  new Map(points.map(({ section, span }) => [section, span.end]));

/** Finds the innermost of some spans that holds a place; places are asked for in the order of the text. */
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
