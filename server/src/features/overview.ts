import { type Briefing, type Judgement, readableText, type Section } from '../briefing/model.ts';
import { type Day, formatDays, shortDay } from '../dates/calendar.ts';
import type { Problem } from '../problem.ts';
import { contains, overlaps, type Span, slice } from '../text/span.ts';
import { judgementsByHorizon } from './byHorizon.ts';
import { isClosed, windowState } from './windowState.ts';

/** Judgements that stand together: under a horizon, or under a section where they have none. */
export type OverviewGroup = {
  readonly name: string;
  /** The name without its window: `Short-term`. */
  readonly label: string;
  readonly state: string;
  readonly dates: string;
  readonly isClosed: boolean;
  readonly span: Span;
  readonly judgements: readonly OverviewJudgement[];
};

/** A judgement with what there is to say of it. */
export type OverviewJudgement = {
  readonly judgement: Judgement;
  readonly text: string;
  /** The text without the words that open it: *It is likely that*. */
  readonly event: string;
  readonly deadline: string;
  readonly problems: readonly Problem[];
};

/** The judgements of a briefing by horizon; those that need none, by section. */
export function groupsOf(briefing: Briefing, problems: readonly Problem[], today: Day): OverviewGroup[] {
  if (!briefing.isBriefing) return [];
  const problemsOf = problemsBy(briefing.judgements, problems);
  const seen = (judgements: readonly Judgement[]) =>
    judgements.map((judgement) => see(judgement, briefing, problemsOf.get(judgement) ?? []));
  const byHorizonOf = judgementsByHorizon(briefing);
  const byHorizon = briefing.horizons.map((horizon): OverviewGroup => {
    const { days, heading, span } = horizon;
    return {
      name: heading.text,
      label: horizon.label.text || heading.text,
      state: windowState(days, today, shortDay),
      dates: days ? formatDays(days) : '',
      isClosed: isClosed(days, today),
      span: { start: heading.span.start, end: span.end },
      judgements: seen(byHorizonOf.get(horizon) ?? []),
    };
  });
  const bySection = [...judgementsBySection(briefing)].map(([{ heading, span }, own]): OverviewGroup => {
    const name = heading.text;
    return { name, label: name, state: '', dates: '', isClosed: false, span, judgements: seen(own) };
  });
  return [...bySection, ...byHorizon].toSorted((a, b) => a.span.start - b.span.start);
}

/** The judgements outside of a horizon that are held to give a likelihood, each under the innermost section that holds it. */
function judgementsBySection({ judgements, sections }: Briefing): Map<Section, Judgement[]> {
  const groups = new Map<Section, Judgement[]>();
  for (const judgement of judgements) {
    const { horizon, sentence } = judgement;
    if (horizon || !sentence.isAmongJudgements) continue;
    const section = sections.findLast(({ span }) => contains(span, sentence.span));
    const group = section && groups.get(section);
    if (group) group.push(judgement);
    else if (section) groups.set(section, [judgement]);
  }
  return groups;
}

function see(judgement: Judgement, { text }: Briefing, problems: readonly Problem[]): OverviewJudgement {
  const { sentence, deadline } = judgement;
  const due = deadline && {
    start: sentence.span.start + deadline.span.start,
    end: sentence.span.start + deadline.span.end,
  };
  const words = readableText(sentence);
  return {
    judgement,
    text: words,
    event: words.replace(opening, ''),
    deadline: due ? slice(text, due).replace(/\s+/g, ' ') : '',
    problems,
  };
}

/** The problems of each judgement; both stand in the order of the text, so one walk finds them all. */
function problemsBy(judgements: readonly Judgement[], problems: readonly Problem[]): Map<Judgement, Problem[]> {
  let first = 0;
  return new Map(
    judgements.map((judgement) => {
      const { span } = judgement.sentence;
      while (first < problems.length && (problems[first]?.span.end ?? 0) <= span.start) first++;
      const own: Problem[] = [];
      for (let i = first; i < problems.length; i++) {
        const problem = problems[i];
        if (!problem || problem.span.start >= span.end) break;
        if (overlaps(problem.span, span)) own.push(problem);
      }
      return [judgement, own];
    }),
  );
}

/** What stands before the event in the commonest forms of a judgement, which a list of them need not repeat. */
const opening = /^(?:it|there) (?:is|remains) [^,.;:]{3,40}? that (?=\S)/i;
