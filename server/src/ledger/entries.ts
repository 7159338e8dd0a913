// The judgements of a briefing as entries of the ledger.
import { authorsOf } from '../briefing/byline/authors.ts';
import { type Briefing, claimOf, type Judgement, readableText } from '../briefing/model.ts';
import { dueDay } from '../briefing/outcomes/due.ts';
import type { Day } from '../dates/calendar.ts';
import { eventWords } from '../estimates/eventWords.ts';
import { LineIndex } from '../text/lineIndex.ts';
import { contains } from '../text/span.ts';
import { confidenceGrades } from './confidence.ts';
import type { EntriesOfBriefing, EntryInText, OtherPlace } from './entry.ts';
import { Ids } from './eventId.ts';
import { repetitions } from './repetitions.ts';
import { withoutDeadline } from './withoutDeadline.ts';

/** An entry, and the judgements that it is made of: its own first, then those that say it again. */
export type PlacedEntry = { readonly entry: EntryInText; readonly places: readonly [Judgement, ...Judgement[]] };

/**
 * The entries of a briefing, in the order of the text; of a file that is no briefing none. What the summary, or a table beside the
 * horizons, says again is another place of one entry.
 */
export const entriesOf = (briefing: Briefing): EntriesOfBriefing => ({
  title: briefing.title?.text ?? null,
  entries: placedEntries(briefing).map(({ entry }) => entry),
});

/** The same entries with their judgements. */
export function placedEntries(briefing: Briefing): PlacedEntry[] {
  const { isBriefing, title, byline, text, standard, judgements } = briefing;
  if (!isBriefing) return [];
  const lines = new LineIndex(text);
  const authors = authorsOf(byline);
  const published = byline.published?.toString() ?? null;
  const repeated = repetitions(judgements);
  const repeats = new Set([...repeated.values()].flat());
  const confidenceOf = confidenceGrades(briefing);
  const ids = new Ids({ title: title?.text ?? '', authors, published: published ?? '' });
  return judgements
    .filter((judgement) => !repeats.has(judgement))
    .map((judgement) => {
      const places: PlacedEntry['places'] = [judgement, ...(repeated.get(judgement) ?? [])];
      const event = eventWords(judgement);
      const when = whenOf(places, byline.published);
      return { places, event, when, idOf: ids.add(withoutDeadline(judgement, event), when.due) };
    })
    .map(({ places, event, when, idOf }): PlacedEntry => {
      const [judgement, ...others] = places;
      const told = firstTold(places);
      const entry: EntryInText = {
        id: idOf(),
        ...lines.at(judgement.sentence.span.start),
        text: readableText(claimOf(judgement)),
        event,
        authors,
        published,
        standard: standard.id,
        ...likelihoodOf(judgement),
        point: pointOf(judgement),
        confidence: places.map(confidenceOf).find((grade) => grade !== null) ?? null,
        section: sectionOf(judgement, briefing),
        horizon: judgement.horizon ? (judgement.horizon.is?.name ?? judgement.horizon.label.text) : null,
        ...when,
        outcome: told?.verdict ?? null,
        resolved: iso(told?.date?.days?.to),
        evidence: told?.evidence?.text ?? null,
        also: others.map((other): OtherPlace => ({ ...lines.at(other.sentence.span.start), ...likelihoodOf(other) })),
      };
      return { entry, places };
    });
}

/** What came of a judgement: of two outcomes the first of the text counts. */
const firstTold = (places: readonly Judgement[]) =>
  places
    .flatMap(({ outcome }) => (outcome?.reading.kind === 'told' ? [outcome.reading] : []))
    .toSorted((a, b) => a.span.start - b.span.start)[0];

const iso = (day: Day | undefined): string | null => day?.toString() ?? null;

/** The term and its band; without one the writer’s figures. */
function likelihoodOf({ estimate, figure }: Judgement): Pick<EntryInText, 'term' | 'low' | 'high'> {
  const { term } = estimate ?? {};
  const band = term?.band ?? figure;
  return { term: term?.text ?? null, low: band?.low ?? null, high: band?.high ?? null };
}

function pointOf({ estimate, figure }: Judgement): number | null {
  const range = figure ?? estimate?.term?.band;
  return range ? (range.low + range.high) / 2 : null;
}

/** The section of the template, or the heading, that it stands under. */
function sectionOf({ sentence }: Judgement, { sections }: Briefing): string | null {
  const section = sections.findLast(({ span }) => contains(span, sentence.span));
  return section ? (section.is?.names[0] ?? section.heading.text) : null;
}

/** When it can come about: by its own deadline, else by its horizon; of several places the first that says. */
function whenOf(
  places: readonly Judgement[],
  published: Day | undefined,
): Pick<EntryInText, 'opens' | 'due' | 'dueFrom'> {
  const judgement = places.find((place) => dueDay(place, place.horizon, published)) ?? places[0];
  const { deadline, horizon } = judgement ?? {};
  const due = judgement && dueDay(judgement, horizon, published);
  const dueFrom = due ? (deadline?.days.to ? 'deadline' : 'horizon') : null;
  const days = dueFrom === 'deadline' || !horizon?.days ? deadline?.days : horizon.days;
  const opens = (dueFrom === 'deadline' && deadline?.tie === 'deadline' ? published : days?.from) ?? published;
  return { opens: iso(opens), due: iso(due), dueFrom };
}
