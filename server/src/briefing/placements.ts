import type { Horizon, Place, Point, Section } from './briefing.ts';
import type { Days } from './calendar.ts';
import { spanOf } from './markdown.ts';
import type { Element } from './outline.ts';
import { type InForce, type PlacedPart, type Placement, readPart } from './parts.ts';
import { contains, type Span } from './span.ts';

/** What it takes to tell what the place of a block makes of it. Sections and horizons are in the order of the text. */
export type Places = {
  readonly sections: readonly Section[];
  readonly horizons: readonly Horizon[];
  readonly points: readonly Point[];
  readonly byline: Span | undefined;
  readonly inForce: InForce;
};

/** The parts of a document: the blocks that hold the writer's prose, each read in its place. */
export function readParts(outline: readonly Element[], places: Places): PlacedPart[] {
  const { horizons, byline, inForce } = places;
  const apparatus = new Sweep(places.sections.filter(({ isApparatus }) => isApparatus));
  const sections = new Sweep(places.sections.filter(({ is }) => is));
  const inside = new Sweep(horizons);
  const ends = endsOfPoints(places.points);
  const parts: PlacedPart[] = [];
  let last:
    | { horizon: Horizon | undefined; section: Section | undefined; isAfter: boolean; placement: Placement }
    | undefined;
  for (const element of outline) {
    if (element.kind !== 'block') continue;
    const span = spanOf(element.node, element.base);
    if (apparatus.at(span) || (byline && contains(byline, span))) continue;
    const horizon = inside.at(span);
    const section = sections.at(span);
    const isAfter = section !== undefined && span.start >= (ends.get(section) ?? Number.POSITIVE_INFINITY);
    if (!last || last.horizon !== horizon || last.section !== section || last.isAfter !== isAfter) {
      const isOfJudgements = horizon !== undefined || section?.is?.judgements === true;
      const place = horizon ? 'forecast' : placeIn(section, isAfter);
      const key = `${place} ${isOfJudgements} ${horizon?.heading.style} ${horizon?.days && inWords(horizon.days)}`;
      last = { horizon, section, isAfter, placement: { place, horizon, isOfJudgements, key } };
    }
    const part = readPart(element, last.placement, inForce);
    if (part.sentences.length > 0) parts.push({ part, base: element.base, horizon });
  }
  return parts;
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
