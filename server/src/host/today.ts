import { Temporal } from 'temporal-polyfill';
import type { Day } from '../briefing/calendar.ts';

/** Today's date in the machine's time zone. */
export const today = (): Day => Temporal.Now.plainDateISO();
