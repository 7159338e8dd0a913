// What became of the judgements of an issue in the next one.
import type { EntryInText } from '../entry.ts';
import { match } from './match.ts';
import { isReestimated, type Shift, shiftOf } from './shift.ts';

/** What became of a judgement; `changed` is its estimate, its deadline or its horizon. */
export type Change = 'kept' | 'reworded' | 'changed' | 'new' | 'dropped';

/** The changes in the order in which they matter to a reader. */
export const changes: readonly Change[] = ['changed', 'new', 'dropped', 'reworded', 'kept'];

/** A judgement of two issues, or of one of them. */
export type ComparedJudgement = {
  readonly change: Change;
  readonly old: EntryInText | null;
  readonly now: EntryInText | null;
  readonly shift: Shift | null;
  /** What of it is `changed`. */
  readonly parts: readonly Part[];
};

export type Part = 'estimate' | 'deadline' | 'horizon';

/**
 * The judgements of two issues, matched by event, in the order of the new one, then those that it dropped. One that was split stands
 * beside each of its parts, and so does one into which several were merged.
 */
export function compare(old: readonly EntryInText[], now: readonly EntryInText[]): ComparedJudgement[] {
  const matches = match(old, now);
  const byNow = new Map<EntryInText, EntryInText[]>();
  for (const pair of matches) byNow.set(pair.now, [...(byNow.get(pair.now) ?? []), pair.old]);
  const matched = new Set(matches.map((pair) => pair.old));
  return [
    ...now.flatMap((entry) => {
      const before = byNow.get(entry);
      return before ? before.map((earlier) => compared(earlier, entry)) : [alone('new', null, entry)];
    }),
    ...old.filter((entry) => !matched.has(entry)).map((entry) => alone('dropped', entry, null)),
  ];
}

const alone = (change: Change, old: EntryInText | null, now: EntryInText | null): ComparedJudgement => ({
  change,
  old,
  now,
  shift: null,
  parts: [],
});

function compared(old: EntryInText, now: EntryInText): ComparedJudgement {
  const isSameText = sameWords(old.text) === sameWords(now.text);
  const parts: Part[] = [
    ...(isReestimated(old, now) ? (['estimate'] as const) : []),
    ...(!isSameText && hasOtherDeadline(old, now) ? (['deadline'] as const) : []),
    ...(hasOtherHorizon(old, now) ? (['horizon'] as const) : []),
  ];
  const change = parts.length > 0 ? 'changed' : isSameText ? 'kept' : 'reworded';
  return { change, old, now, shift: shiftOf(old, now), parts };
}

/** Quotation marks and hyphens may be written in several ways. */
const sameWords = (text: string): string =>
  text.normalize('NFC').replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ');

/** The window of a horizon goes on from issue to issue; a day that the writer gives does not. */
const hasOtherDeadline = (old: EntryInText, now: EntryInText): boolean =>
  old.due !== now.due && (old.dueFrom === 'deadline' || now.dueFrom === 'deadline');

/** A table beside the horizons stands in none. */
const hasOtherHorizon = ({ horizon: old }: EntryInText, { horizon: now }: EntryInText): boolean =>
  old !== null && now !== null && old.toLowerCase() !== now.toLowerCase();
