import type { Briefing, Judgement } from '../briefing/model.ts';
import { eventsOf, sameEvent } from '../estimates/eventMatch.ts';
import type { Span } from '../text/span.ts';

/** A judgement, and those on the other side of the briefing that speak of the same event. */
export type Counterparts = { readonly own: Span; readonly others: readonly Span[] };

/** From a judgement of the summary to those of the forecast on the same event, and back; undefined where there are none. */
export function counterpartsAt({ isBriefing, judgements }: Briefing, offset: number): Counterparts | undefined {
  if (!isBriefing) return undefined;
  const here = judgements.find(({ sentence: { span } }) => span.start <= offset && offset <= span.end);
  if (!here) return undefined;
  const events = eventsOf(here);
  const others = judgements.filter(
    (other) =>
      isInSummary(other) !== isInSummary(here) &&
      eventsOf(other).some((event) => events.some((own) => sameEvent(own, event))),
  );
  return others.length > 0
    ? { own: here.sentence.span, others: others.map(({ sentence }) => sentence.span) }
    : undefined;
}

const isInSummary = ({ sentence }: Judgement): boolean => sentence.zone === 'summary';
