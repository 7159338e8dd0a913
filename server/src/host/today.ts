import { Temporal } from 'temporal-polyfill';
import type { Day } from '../dates/calendar.ts';

/** Today's date in the machine's time zone. To ask `Temporal` takes it longer than to check a short briefing. */
export function today(): Day {
  const now = new Date();
  return new Temporal.PlainDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
