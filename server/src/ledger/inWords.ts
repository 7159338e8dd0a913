// What the ledger says of an entry, in words for people.
import { verdictWords } from '../briefing/outcomes/verdicts.ts';
import { type Day, daysBetween, formatDay, parseIsoDay, shortDay } from '../dates/calendar.ts';
import type { Entry, EntryInText } from './entry.ts';

/** `overdue for 12 days`, `due in 3 days`, `open`, `no due day`; for a resolved judgement its verdict, with its day. */
export function stateInWords({ state, due, opens, outcome, resolved }: Entry, today: Day): string {
  const day = due === null ? undefined : parseIsoDay(due);
  if (state === 'resolved' && outcome !== null) {
    const on = resolved === null ? undefined : parseIsoDay(resolved);
    return `${verdictWords[outcome]}${on ? `, ${shortDay(on)}` : ''}`;
  }
  if (!day) {
    const from = opens === null ? undefined : parseIsoDay(opens);
    return from ? `no due day, to review from ${shortDay(from)}` : 'no due day';
  }
  const days = daysBetween(today, day);
  if (state === 'overdue') return `overdue for ${inDays(-days)}`;
  if (state === 'due') return days === 0 ? 'due today' : `due in ${inDays(days)}`;
  return 'open';
}

const inDays = (days: number): string => (days === 1 ? '1 day' : `${days} days`);

/** `highly unlikely, 10–20 %`, `likely (60 %), 55–75 %`, `60 %`; nothing where the writer gives no estimate. */
export function estimateInWords({
  term,
  low,
  high,
  point,
}: Pick<EntryInText, 'term' | 'low' | 'high' | 'point'>): string {
  const range = low === null || high === null ? '' : `${low === high ? '' : `${low}–`}${high} %`;
  if (term === null) return range;
  const isOwn = point !== null && low !== null && high !== null && point !== (low + high) / 2;
  return `${term}${isOwn ? ` (${point} %)` : ''}, ${range}`;
}

/** A day of an entry as `2 May 2025`; nothing for none. */
export function dayInWords(iso: string | null): string {
  const day = iso === null ? undefined : parseIsoDay(iso);
  return day ? formatDay(day) : '';
}
