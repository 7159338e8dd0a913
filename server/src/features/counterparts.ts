import { type Briefing, claimOf, type Judgement } from '../briefing/model.ts';
import { eventsOf, sameEvent } from '../estimates/eventMatch.ts';
import type { Span } from '../text/span.ts';

/** The sentence of a judgement, and those of the judgements on the same event in the other of summary and forecast. */
export type Counterparts = { readonly self: Span; readonly others: readonly Span[] };

/** The counterparts of the judgement at `offset`; undefined where there is no judgement or it has none. */
export function counterpartsAt({ isBriefing, judgements }: Briefing, offset: number): Counterparts | undefined {
  if (!isBriefing) return undefined;
  const judgement =
    judgements.find(({ sentence }) => touches(sentence.span, offset)) ??
    judgements.find((judged) => touches(claimOf(judged).span, offset));
  if (!judgement) return undefined;
  const eventKeys = eventsOf(judgement);
  const counterparts = judgements.filter(
    (candidate) =>
      isInSummary(candidate) !== isInSummary(judgement) &&
      eventsOf(candidate).some((candidateKey) => eventKeys.some((eventKey) => sameEvent(eventKey, candidateKey))),
  );
  return counterparts.length > 0
    ? { self: judgement.sentence.span, others: counterparts.map(({ sentence }) => sentence.span) }
    : undefined;
}

const touches = ({ start, end }: Span, offset: number): boolean => start <= offset && offset <= end;

const isInSummary = ({ sentence }: Judgement): boolean => sentence.zone === 'summary';
