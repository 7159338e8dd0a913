import type { Briefing, Judgement } from '../briefing/briefing.ts';
import { eventsOf, sameEvent } from '../language/events.ts';
import { describeBand, type Term } from '../language/standard.ts';
import { reword } from '../language/wording.ts';
import type { Fix, Report, Rule } from './rule.ts';

export const conflictingEstimates: Rule = {
  name: 'conflicting-estimates',
  severity: 'warning',
  summary: 'The same event has one likelihood here and another there.',

  *check(briefing) {
    const judgements = briefing.judgements.flatMap((judgement) => {
      const term = judgement.estimate?.term;
      return term ? [{ judgement, term, events: eventsOf(judgement) }] : [];
    });
    type Known = (typeof judgements)[number];
    const agree = (a: Known, b: Known) => a.events.some((event) => b.events.some((other) => sameEvent(event, other)));
    const forecast = judgements.filter(({ judgement }) => judgement.horizon);
    for (const here of judgements.filter(({ judgement }) => judgement.sentence.place === 'summary')) {
      const there = forecast.filter((other) => mayBeOneTime(here.judgement, other.judgement) && agree(here, other));
      // An event with several horizons has several estimates: the summary may repeat any of them.
      const first = there[0];
      if (first && there.every((other) => other.term.band !== here.term.band)) yield* inSummary(here, first, briefing);
    }
    const dated = forecast.filter(({ judgement }) => happensBy(judgement));
    for (const [i, later] of dated.entries()) {
      const earlier = dated
        .slice(0, i)
        .find(
          (other) =>
            isLater(later.judgement, other.judgement, briefing) &&
            agree(later, other) &&
            later.term.band.high < other.term.band.low,
        );
      if (earlier) yield acrossHorizons(later, earlier);
    }
  },
};

/** Two deadlines that differ make two events; one that is not given may be the other's. */
const mayBeOneTime = ({ deadline: a }: Judgement, { deadline: b }: Judgement): boolean =>
  !a || !b || String(a.days.to) === String(b.days.to);

type Estimated = { readonly judgement: Judgement; readonly term: Term };

function* inSummary(here: Estimated, there: Estimated, briefing: Briefing): Generator<Report> {
  const { estimate, sentence } = here.judgement;
  const other = there.judgement.estimate;
  if (!estimate || !other) return;
  const edits = reword(sentence, estimate, there.term, briefing);
  const fixes: Fix[] = edits ? [{ title: `Write “${there.term.text}”, as in the forecast`, safe: false, edits }] : [];
  yield {
    span: estimate.span,
    message: `“${estimate.text}” (${describeBand(here.term.band)}) here, but “${other.text}” (${describeBand(there.term.band)}) for the same event in the forecast: use one term.`,
    fixes,
    related: [{ span: other.span, message: `The forecast says “${other.text}”.` }],
  };
}

function acrossHorizons(later: Estimated, earlier: Estimated): Report {
  const here = later.judgement.estimate;
  const there = earlier.judgement.estimate;
  return {
    span: here?.span ?? later.judgement.sentence.span,
    message: `“${here?.text}” here, but “${there?.text}” for the same event in an earlier horizon: what may have happened by then cannot become less likely later.`,
    related: there ? [{ span: there.span, message: `The earlier horizon says “${there.text}”.` }] : [],
  };
}

const isLater = (a: Judgement, b: Judgement, { horizons }: Briefing): boolean =>
  a.horizon !== undefined && b.horizon !== undefined && horizons.indexOf(a.horizon) > horizons.indexOf(b.horizon);

/** A thing that happens by a date only grows likelier with time; a state (*remain*, *continue*) or a stretch may end. */
const happensBy = ({ deadline }: Judgement): boolean => deadline?.tie === 'deadline';
