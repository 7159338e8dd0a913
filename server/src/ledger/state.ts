import { type Day, daysBetween, isBefore, parseIsoDay } from '../dates/calendar.ts';
import type { EntryInText, State } from './entry.ts';

/** How many days before its due day a judgement is *due*, where nobody chose otherwise. */
export const usualNotice = 14;

/**
 * The state of a judgement on a day: resolved where an outcome is told, undated without a due day, overdue once that is over, due
 * in the last `notice` days before it and on it.
 */
export function stateOf(
  { outcome, due }: Pick<EntryInText, 'outcome' | 'due'>,
  today: Day,
  notice: number = usualNotice,
): State {
  if (outcome !== null) return 'resolved';
  const day = due === null ? undefined : parseIsoDay(due);
  if (!day) return 'undated';
  if (isBefore(day, today)) return 'overdue';
  return daysBetween(today, day) <= notice ? 'due' : 'open';
}
