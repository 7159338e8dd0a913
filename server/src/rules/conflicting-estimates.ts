import type { Briefing, JudgementInBlock } from '../briefing/model.ts';
import { EventIndex, eventsOf, sameEvent } from '../estimates/eventMatch.ts';
import { figureBeside } from '../estimates/figureBeside.ts';
import { reword } from '../estimates/reword.ts';
import type { Fix } from '../problem.ts';
import { describeBand, holds, type Term } from '../standards/standard.ts';
import { moved } from '../text/span.ts';
import type { Report, Rule } from './rule.ts';

export const conflictingEstimates: Rule = {
  name: 'conflicting-estimates',
  severity: 'warning',
  readsEnglish: true,
  summary: 'The same event has one likelihood here and another there.',

  *check(briefing) {
    const order = new Map(briefing.horizons.map((horizon, i) => [horizon, i]));
    const estimated = briefing.judgedBlocks.flatMap(({ proseBlock, base, horizon }) =>
      proseBlock.judgements.flatMap((judgement): Estimated[] => {
        const { term } = judgement.estimate ?? {};
        return term ? [toEstimated(judgement, term, base, horizon && order.get(horizon))] : [];
      }),
    );
    const forecast = estimated.filter((judged) => judged.order !== undefined);
    // A table of judgements that stands in no horizon repeats the forecast, or is one that the summary repeats.
    const apart = estimated.filter(
      ({ order, judgement: { row, sentence } }) => row && order === undefined && sentence.zone === 'forecast',
    );
    const summary = estimated.filter(({ judgement }) => judgement.sentence.zone === 'summary');
    for (const { subject: inSummary, matches } of [
      ...matchesOf(summary, [...forecast, ...apart], mayShareDeadline),
      ...matchesOf(apart, forecast, mayShareDeadline),
    ]) {
      // An event with several horizons has several estimates: the summary may repeat any of them.
      const inForecast = matches[0];
      if (inForecast && matches.every(({ term }) => term.band !== inSummary.term.band))
        yield* reportSummary(inSummary, inForecast, briefing);
    }
    const dated = forecast.filter(({ judgement }) => happensBy(judgement));
    for (const { subject: later, matches } of matchesOf(dated, dated, isLowerThanEarlier)) {
      const earlier = matches[0];
      if (earlier) yield reportLaterHorizon(later, earlier);
    }
  },
};

/**
 * Each of `subjects` with those of `candidates` that speak of the same event and for which `fits` holds, both in the
 * order of the text.
 */
function* matchesOf(
  subjects: readonly Estimated[],
  candidates: readonly Estimated[],
  fits: (subject: Estimated, candidate: Estimated) => boolean,
): Generator<{ readonly subject: Estimated; readonly matches: readonly Estimated[] }> {
  const matchesByKey = new Map<string, Estimated[]>();
  const index = new EventIndex<Estimated>();
  for (const subject of distinct(subjects))
    for (const eventKey of eventsOf(subject.judgement)) index.add(eventKey, subject);
  for (const candidate of distinct(candidates))
    for (const eventKey of eventsOf(candidate.judgement))
      for (const subject of index.near(eventKey)) {
        const matches = matchesByKey.get(subject.key) ?? [];
        if (matches.at(-1) === candidate || !fits(subject, candidate) || !shareEvent(subject, candidate)) continue;
        matches.push(candidate);
        matchesByKey.set(subject.key, matches);
      }
  for (const subject of subjects) yield { subject, matches: matchesByKey.get(subject.key) ?? [] };
}

/** The first of each key, so that a text which repeats itself is not compared with itself over and over. */
function distinct(estimated: readonly Estimated[]): Iterable<Estimated> {
  const firstByKey = new Map<string, Estimated>();
  for (const judged of estimated) if (!firstByKey.has(judged.key)) firstByKey.set(judged.key, judged);
  return firstByKey.values();
}

const shareEvent = (a: Estimated, b: Estimated): boolean =>
  eventsOf(a.judgement).some((keyA) => eventsOf(b.judgement).some((keyB) => sameEvent(keyA, keyB)));

/**
 * False where both have a deadline and these end on different days: then they are two events. A missing deadline fits
 * any.
 */
const mayShareDeadline = (a: Estimated, b: Estimated): boolean => {
  const [deadlineA, deadlineB] = [a.judgement.deadline, b.judgement.deadline];
  return !deadlineA || !deadlineB || String(deadlineA.days.to) === String(deadlineB.days.to);
};

/** Whether `later` stands in a later horizon than `earlier` and its band lies wholly below. */
const isLowerThanEarlier = (later: Estimated, earlier: Estimated): boolean =>
  later.order !== undefined &&
  earlier.order !== undefined &&
  later.order > earlier.order &&
  later.term.band.high < earlier.term.band.low;

/** A judgement whose estimate is a term of the standard. */
type Estimated = {
  readonly judgement: JudgementInBlock;
  readonly term: Term;
  /** The offset that the judgement counts from. */
  readonly base: number;
  /** The index of the horizon that it stands in; undefined outside of any. */
  readonly order: number | undefined;
  /** Equal for two judgements with the same events, band, horizon and deadline. */
  readonly key: string;
};

function toEstimated(judgement: JudgementInBlock, term: Term, base: number, order: number | undefined): Estimated {
  const eventKeys = eventsOf(judgement).map(({ key }) => key);
  const { low, high } = term.band;
  return { judgement, term, base, order, key: [...eventKeys, low, high, order, judgement.deadline?.days.to].join('|') };
}

/** The problem of a summary that has another estimate than the forecast; its fix writes the forecast's term. */
function* reportSummary(
  inSummary: Estimated,
  inForecast: Estimated,
  { standard, text, lowercaseWords }: Briefing,
): Generator<Report> {
  const { estimate, sentence } = inSummary.judgement;
  const forecastEstimate = inForecast.judgement.estimate;
  if (!estimate || !forecastEstimate) return;
  const { base } = inSummary;
  const around = { standard, text: text.slice(base, base + sentence.span.end), lowercaseWords };
  const edits = reword(sentence, estimate, inForecast.term, around)?.map((edit) => ({ ...edit, ...moved(edit, base) }));
  const figure = figureBeside(sentence, estimate);
  const fixes: Fix[] =
    edits && (!figure || holds(inForecast.term.band, figure))
      ? [{ title: `Write “${inForecast.term.text}”, as in the forecast`, safe: false, isChoice: true, edits }]
      : [];
  yield {
    span: moved(estimate.span, base),
    message: `“${estimate.text}” (${describeBand(inSummary.term.band)}) here, but “${forecastEstimate.text}” (${describeBand(inForecast.term.band)}) for the same event in the forecast: use one term.`,
    fixes,
    related: [
      {
        span: moved(forecastEstimate.span, inForecast.base),
        message: `The forecast says “${forecastEstimate.text}”.`,
      },
    ],
  };
}

function reportLaterHorizon(later: Estimated, earlier: Estimated): Report {
  const laterEstimate = later.judgement.estimate;
  const earlierEstimate = earlier.judgement.estimate;
  return {
    span: moved(laterEstimate?.span ?? later.judgement.sentence.span, later.base),
    message: `“${laterEstimate?.text}” here, but “${earlierEstimate?.text}” for the same event in an earlier horizon: what may have happened by then cannot become less likely later.`,
    related: earlierEstimate
      ? [
          {
            span: moved(earlierEstimate.span, earlier.base),
            message: `The earlier horizon says “${earlierEstimate.text}”.`,
          },
        ]
      : [],
  };
}

/**
 * Whether the event is to happen by a date. Its likelihood can only grow with time; that of a state (*remain*,
 * *continue*) can fall.
 */
const happensBy = ({ deadline }: JudgementInBlock): boolean => deadline?.tie === 'deadline';
