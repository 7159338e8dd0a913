import type { Briefing } from '../../briefing/model.ts';
import { LineIndex, type Position } from '../../text/lineIndex.ts';
import { entriesOf } from '../entries.ts';
import type { EntryInText } from '../entry.ts';
import { match } from './match.ts';
import type { PreviousIssue } from './previous.ts';

/** A judgement of two issues. */
export type SinceLast = { readonly old: EntryInText; readonly now: EntryInText };

/**
 * What the issue before said, by where the sentence of a judgement begins in the text. Judgements that were split or merged are left
 * out: their estimates are of other events.
 */
export type FindSinceLast = (offset: number) => SinceLast | undefined;

const cached = new WeakMap<Briefing, { readonly previous: PreviousIssue; readonly find: FindSinceLast }>();

/** Compares a briefing with the issue before, once. */
export function sinceLast(briefing: Briefing, previous: PreviousIssue): FindSinceLast {
  const known = cached.get(briefing);
  if (known?.previous === previous) return known.find;
  const matches = match(previous.entries, entriesOf(briefing).entries);
  const counts = new Map<EntryInText, number>();
  for (const entry of matches.flatMap(({ old, now }) => [old, now])) counts.set(entry, (counts.get(entry) ?? 0) + 1);
  const isPlain = ({ old, now }: SinceLast) => counts.get(old) === 1 && counts.get(now) === 1;
  const key = ({ line, column }: Position) => `${line}:${column}`;
  const byPlace = new Map(
    matches.filter(isPlain).flatMap((pair) => [pair.now, ...pair.now.also].map((place) => [key(place), pair] as const)),
  );
  const lines = new LineIndex(briefing.text);
  const find: FindSinceLast = (offset) => byPlace.get(key(lines.at(offset)));
  cached.set(briefing, { previous, find });
  return find;
}
