import { type Day, type Days, daysBetween, formatDay, isBefore } from '../dates/calendar.ts';

/**
 * The state of a window on the calendar date `today`: `opens …`, `closes 2 August 2025, in 75 days`, `window closed 2
 * August 2025`, `open since …`. Empty without days and for a window that runs backwards.
 */
export function windowState(days: Days | undefined, today: Day, format: (day: Day) => string = formatDay): string {
  if (!days) return '';
  const { from, to } = days;
  // Reported by `horizon-gap`.
  if (from && to && isBefore(to, from)) return '';
  if (to && isBefore(to, today)) return `window closed ${format(to)}`;
  if (from && isBefore(today, from)) return `opens ${format(from)}, ${inDays(daysBetween(today, from))}`;
  if (to) return `closes ${format(to)}, ${inDays(daysBetween(today, to))}`;
  return from ? `open since ${format(from)}` : '';
}

/** Whether the last day of a window lies before `today`. */
export const isClosed = (days: Days | undefined, today: Day): boolean =>
  days?.to !== undefined && isBefore(days.to, today);

const inDays = (count: number): string => (count === 0 ? 'today' : count === 1 ? 'tomorrow' : `in ${count} days`);
