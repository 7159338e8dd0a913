import { Temporal } from 'temporal-polyfill';
import type { Day } from '../dates/calendar.ts';

let last: { readonly midnight: number; readonly day: Day } | undefined;

/**
 * Today's date in the machine's time zone; the same object while it is the same day. To ask `Temporal` for it takes longer
 * than to check a short briefing, and a server asks with each letter.
 */
export function today(): Day {
  const now = new Date();
  const [year, month, date] = [now.getFullYear(), now.getMonth(), now.getDate()];
  const midnight = Date.UTC(year, month, date);
  if (last?.midnight !== midnight) last = { midnight, day: new Temporal.PlainDate(year, month + 1, date) };
  return last.day;
}
