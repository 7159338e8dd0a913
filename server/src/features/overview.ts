import { type Briefing, claimOf, dated, type Judgement, readableText, type Section } from '../briefing/model.ts';
import { type Day, formatDays, shortDay } from '../dates/calendar.ts';
import type { Problem } from '../problem.ts';
import { oneLine } from '../text/oneLine.ts';
import { contains, overlaps, type Span, slice } from '../text/span.ts';
import { judgementsByHorizon } from './byHorizon.ts';
import { isClosed, windowState } from './windowState.ts';

/** The judgements of one horizon, or those of one section that stand in no horizon. */
export type OverviewGroup = {
  readonly name: string;
  /** The name without the window: `Short-term`. */
  readonly label: string;
  /** See `windowState`; empty for a section. */
  readonly state: string;
  readonly dates: string;
  readonly isClosed: boolean;
  readonly span: Span;
  readonly judgements: readonly OverviewJudgement[];
};

/** A judgement as a list shows it. */
export type OverviewJudgement = {
  readonly judgement: Judgement;
  readonly text: string;
  /** The text without the words that open it: *It is likely that*. */
  readonly event: string;
  /** The words of the deadline; empty without one. */
  readonly deadline: string;
  readonly problems: readonly Problem[];
};

/**
 * The judgements grouped by horizon, the rest by section, in the order of the text; empty in a file that is no
 * briefing. `problems` are in order too.
 */
export function groupsOf(briefing: Briefing, problems: readonly Problem[], today: Day): OverviewGroup[] {
  if (!briefing.isBriefing) return [];
  const problemsOf = problemsBy(briefing.judgements, problems);
  const listed = (judgements: readonly Judgement[]) =>
    judgements.map((judgement) => toOverviewJudgement(judgement, problemsOf.get(judgement) ?? []));
  const judgementsOf = judgementsByHorizon(briefing);
  const byHorizon = briefing.horizons.map((horizon): OverviewGroup => {
    const { days, heading, span } = horizon;
    return {
      name: heading.text,
      label: horizon.label.text || heading.text,
      state: windowState(days, today, shortDay),
      dates: days ? formatDays(days) : '',
      isClosed: isClosed(days, today),
      span: { start: heading.span.start, end: span.end },
      judgements: listed(judgementsOf.get(horizon) ?? []),
    };
  });
  const bySection = [...judgementsBySection(briefing)].map(([{ heading, span }, sectionJudgements]): OverviewGroup => {
    const name = heading.text;
    return { name, label: name, state: '', dates: '', isClosed: false, span, judgements: listed(sectionJudgements) };
  });
  return [...bySection, ...byHorizon].toSorted((a, b) => a.span.start - b.span.start);
}

/** The judgements in no horizon that must give a likelihood, by the innermost section that holds them. */
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

function toOverviewJudgement(judgement: Judgement, problems: readonly Problem[]): OverviewJudgement {
  const { deadline } = judgement;
  const words = readableText(claimOf(judgement));
  return {
    judgement,
    text: words,
    event: words.replace(opening, ''),
    deadline: deadline ? oneLine(slice(dated(judgement).prose, deadline.span)) : '',
    problems,
  };
}

/** The problems that overlap each judgement. Both lists are in the order of the text, so one walk is enough. */
function problemsBy(judgements: readonly Judgement[], problems: readonly Problem[]): Map<Judgement, Problem[]> {
  let first = 0;
  return new Map(
    judgements.map((judgement) => {
      // The event of a row, which stands before or after its likelihood.
      const spans = [judgement.sentence.span, claimOf(judgement).span];
      const start = Math.min(...spans.map((span) => span.start));
      const end = Math.max(...spans.map((span) => span.end));
      while (first < problems.length && (problems[first]?.span.end ?? 0) <= start) first++;
      const overlapping: Problem[] = [];
      for (let i = first; i < problems.length; i++) {
        const problem = problems[i];
        if (!problem || problem.span.start >= end) break;
        if (spans.some((span) => overlaps(problem.span, span))) overlapping.push(problem);
      }
      return [judgement, overlapping];
    }),
  );
}

/** The words before the event in the commonest forms of a judgement: *It is likely that*. */
const opening = /^(?:it|there) (?:is|remains) [^,.;:]{3,40}? that (?=\S)/i;
