import type { Briefing, JudgementInBlock } from '../briefing/model.ts';
import { EventIndex, eventsOf, sameEvent } from '../estimates/eventMatch.ts';
import { reword } from '../estimates/reword.ts';
import type { Fix } from '../problem.ts';
import { describeBand, type Term } from '../standards/standard.ts';
import { moved } from '../text/span.ts';
import type { Report, Rule } from './rule.ts';

export const conflictingEstimates: Rule = {
  name: 'conflicting-estimates',
  severity: 'warning',
  summary: 'The same event has one likelihood here and another there.',

  *check(briefing) {
    const order = new Map(briefing.horizons.map((horizon, i) => [horizon, i]));
    const estimated = briefing.judgedBlocks.flatMap(({ proseBlock, base, horizon }) =>
      proseBlock.judgements.flatMap((judgement): Estimated[] => {
        const { term } = judgement.estimate ?? {};
        return term ? [toEstimated(judgement, term, base, horizon && order.get(horizon))] : [];
      }),
    );
    const forecast = estimated.filter((one) => one.order !== undefined);
    const summary = estimated.filter(({ judgement }) => judgement.sentence.zone === 'summary');
    for (const { one: here, others: there } of pairs(summary, forecast, mayBeOneTime)) {
      // An event with several horizons has several estimates: the summary may repeat any of them.
      const first = there[0];
      if (first && there.every((other) => other.term.band !== here.term.band)) yield* inSummary(here, first, briefing);
    }
    const dated = forecast.filter(({ judgement }) => happensBy(judgement));
    for (const { one: later, others } of pairs(dated, dated, isLess)) {
      const earlier = others[0];
      if (earlier) yield acrossHorizons(later, earlier);
    }
  },
};

/** Each of `some` with those of `others` that speak of the same event and that `fits` holds for, in the order of the text. */
function* pairs(
  some: readonly Estimated[],
  others: readonly Estimated[],
  fits: (one: Estimated, other: Estimated) => boolean,
): Generator<{ readonly one: Estimated; readonly others: readonly Estimated[] }> {
  const found = new Map<string, Estimated[]>();
  const index = new EventIndex<Estimated>();
  for (const one of unlike(some)) for (const event of eventsOf(one.judgement)) index.add(event, one);
  for (const other of unlike(others))
    for (const event of eventsOf(other.judgement))
      for (const one of index.near(event)) {
        const all = found.get(one.key) ?? [];
        if (all.at(-1) === other || !fits(one, other) || !agree(one, other)) continue;
        all.push(other);
        found.set(one.key, all);
      }
  for (const one of some) yield { one, others: found.get(one.key) ?? [] };
}

/** The first of those that are alike in all that counts here: in a text that repeats itself a few stand for many. */
function unlike(all: readonly Estimated[]): Iterable<Estimated> {
  const first = new Map<string, Estimated>();
  for (const one of all) if (!first.has(one.key)) first.set(one.key, one);
  return first.values();
}

const agree = (a: Estimated, b: Estimated): boolean =>
  eventsOf(a.judgement).some((event) => eventsOf(b.judgement).some((other) => sameEvent(event, other)));

/** Two deadlines that differ make two events; one that is not given may be the other's. */
const mayBeOneTime = (a: Estimated, b: Estimated): boolean => {
  const [one, other] = [a.judgement.deadline, b.judgement.deadline];
  return !one || !other || String(one.days.to) === String(other.days.to);
};

/** Whether an estimate is lower than one of an earlier horizon. */
const isLess = (later: Estimated, earlier: Estimated): boolean =>
  later.order !== undefined &&
  earlier.order !== undefined &&
  later.order > earlier.order &&
  later.term.band.high < earlier.term.band.low;

type Estimated = {
  readonly judgement: JudgementInBlock;
  readonly term: Term;
  /** The offset that the judgement counts from. */
  readonly base: number;
  /** Which of the horizons it stands in; undefined for none. */
  readonly order: number | undefined;
  /** The same for two of the same events, band, horizon and deadline. */
  readonly key: string;
};

function toEstimated(judgement: JudgementInBlock, term: Term, base: number, order: number | undefined): Estimated {
  const events = eventsOf(judgement).map(({ key }) => key);
  const { low, high } = term.band;
  return { judgement, term, base, order, key: [...events, low, high, order, judgement.deadline?.days.to].join('|') };
}

function* inSummary(
  here: Estimated,
  there: Estimated,
  { standard, text, lowercaseWords }: Briefing,
): Generator<Report> {
  const { estimate, sentence } = here.judgement;
  const other = there.judgement.estimate;
  if (!estimate || !other) return;
  const around = { standard, text: text.slice(here.base, here.base + sentence.span.end), lowercaseWords };
  const edits = reword(sentence, estimate, there.term, around)?.map((edit) => ({ ...edit, ...moved(edit, here.base) }));
  const fixes: Fix[] = edits ? [{ title: `Write “${there.term.text}”, as in the forecast`, safe: false, edits }] : [];
  yield {
    span: moved(estimate.span, here.base),
    message: `“${estimate.text}” (${describeBand(here.term.band)}) here, but “${other.text}” (${describeBand(there.term.band)}) for the same event in the forecast: use one term.`,
    fixes,
    related: [{ span: moved(other.span, there.base), message: `The forecast says “${other.text}”.` }],
  };
}

function acrossHorizons(later: Estimated, earlier: Estimated): Report {
  const here = later.judgement.estimate;
  const there = earlier.judgement.estimate;
  return {
    span: moved(here?.span ?? later.judgement.sentence.span, later.base),
    message: `“${here?.text}” here, but “${there?.text}” for the same event in an earlier horizon: what may have happened by then cannot become less likely later.`,
    related: there
      ? [{ span: moved(there.span, earlier.base), message: `The earlier horizon says “${there.text}”.` }]
      : [],
  };
}

/** A thing that happens by a date only grows likelier with time; a state (*remain*, *continue*) or a stretch may end. */
const happensBy = ({ deadline }: JudgementInBlock): boolean => deadline?.tie === 'deadline';
