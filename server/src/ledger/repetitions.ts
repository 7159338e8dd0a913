import type { Judgement } from '../briefing/model.ts';
import { EventIndex, eventsOf, sameEvent } from '../estimates/eventMatch.ts';
import { eventWords } from '../estimates/eventWords.ts';
import { withoutDeadline } from './withoutDeadline.ts';

/**
 * The judgements that are said again, each with those that say it again: what the summary, or a table of the forecast beside the
 * horizons, repeats of the forecast. One that can repeat several repeats the one of its deadline, else of its band, else the first.
 */
export function repetitions(judgements: readonly Judgement[]): ReadonlyMap<Judgement, readonly Judgement[]> {
  const index = new EventIndex<Judgement>();
  for (const judgement of judgements)
    if (rankOf(judgement) < 2) for (const eventKey of eventsOf(judgement)) index.add(eventKey, judgement);
  const order = new Map(judgements.map((judgement, i) => [judgement, i]));
  const repeated = new Map<Judgement, Judgement[]>();
  const repeating = new Set<Judgement>();
  // The table first, so that a summary is not said to repeat what is itself a repetition.
  for (const judgement of judgements.toSorted((a, b) => rankOf(a) - rankOf(b))) {
    if (rankOf(judgement) === 0) continue;
    const eventKeys = eventsOf(judgement);
    const candidates = [...new Set(eventKeys.flatMap((eventKey) => [...index.near(eventKey)]))]
      .filter(
        (other) =>
          rankOf(other) < rankOf(judgement) &&
          !repeating.has(other) &&
          mayShareDeadline(judgement, other) &&
          !haveContrast(judgement, other) &&
          eventsOf(other).some((a) => eventKeys.some((b) => sameEvent(a, b))),
      )
      .sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    const [first] = candidates;
    const original =
      candidates.find((other) => dueOf(judgement) !== undefined && dueOf(other) === dueOf(judgement)) ??
      candidates.find((other) => other.estimate?.term?.band === judgement.estimate?.term?.band) ??
      first;
    if (!original) continue;
    repeating.add(judgement);
    repeated.set(original, [...(repeated.get(original) ?? []), judgement]);
  }
  return repeated;
}

/** 0 for a judgement of the forecast, 1 for a table of it that stands in no horizon, 2 for the summary. */
function rankOf({ sentence, row, horizon }: Judgement): 0 | 1 | 2 {
  if (sentence.zone === 'summary') return 2;
  return row && sentence.blockKind === 'cell' && !horizon ? 1 : 0;
}

const dueOf = ({ deadline }: Judgement): string | undefined => deadline?.days.to?.toString();

/** Two deadlines of different days are two events; a missing one fits any. */
const mayShareDeadline = (a: Judgement, b: Judgement): boolean =>
  dueOf(a) === undefined || dueOf(b) === undefined || dueOf(a) === dueOf(b);

/** Words that make of an event another one, and that its key leaves out. */
const contrast =
  /\b(?:all|some|every|most|both|only|neither|before|after|fewer|more|less|above|below|without|and|or|if|unless|should)\b/gi;

/** What compares the estimate with an earlier one. */
const remark = /,\s+(?:less|more|up|down|lower|higher|as|than)\b[^,]*$/i;

/** Whether one of two has such a word that the other lacks. */
function haveContrast(a: Judgement, b: Judgement): boolean {
  const [inA, inB] = [a, b].map(
    (judgement) =>
      new Set(withoutDeadline(judgement, eventWords(judgement)).replace(remark, '').toLowerCase().match(contrast)),
  );
  return !inA || !inB || [...inA].some((word) => !inB.has(word)) || [...inB].some((word) => !inA.has(word));
}
