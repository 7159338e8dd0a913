// What a horizon's window means in days, and how windows compare. `readWindow` reads them.
import { addLength, type Day, type Days, day, isBefore, type Length, monthDays } from './calendar.ts';

/**
 * A window: two lengths of time after the date of publication, calendar dates, or up to the end of the next week, month, quarter
 * or year of the calendar. An undefined `to` means that it has no end.
 */
export type TimeWindow =
  | { readonly kind: 'relative'; readonly from: Length; readonly to: Length | undefined }
  | { readonly kind: 'absolute'; readonly days: Days }
  | { readonly kind: 'next'; readonly unit: 'week' | 'month' | 'quarter' | 'year' };

/**
 * The days of a window, of a relative one counted from `published`; `to` is the day on which it closes, undefined if
 * it never does.
 */
export function windowDays(window: TimeWindow, published: Day): Days {
  if (window.kind === 'absolute') return window.days;
  if (window.kind === 'next') return { from: published, to: endOfNext(window.unit, published) };
  return { from: addLength(published, window.from), to: window.to && addLength(published, window.to) };
}

/** *Next quarter* may be the one that comes or the three months from today: the window holds both. */
function endOfNext(unit: 'week' | 'month' | 'quarter' | 'year', published: Day): Day | undefined {
  if (unit === 'week') return published.add({ days: 14 - published.dayOfWeek });
  if (unit === 'year') return day(published.year + 1, 12, 31);
  const toLast = unit === 'month' ? 0 : 2 - ((published.month - 1) % 3);
  const { year, month } = published.add({ months: toLast + (unit === 'month' ? 1 : 3) });
  return monthDays(year, month).to;
}

/**
 * Whether two relative windows are equally long and begin alike, whatever their units (`12+ months` and `>1 year`);
 * false if either is a stretch of the calendar.
 */
export function sameWindow(a: TimeWindow, b: TimeWindow): boolean {
  if (a.kind !== 'relative' || b.kind !== 'relative') return false;
  return inDays(a.from) === inDays(b.from) && (a.to && inDays(a.to)) === (b.to && inDays(b.to));
}

/** Whether a window begins and ends within another, wherever in its week, month or year the paper appears; false if either has calendar dates. */
export function isWithin(inner: TimeWindow, outer: TimeWindow): boolean {
  if (inner.kind === 'next')
    return isWithin({ kind: 'relative', from: { count: 0, unit: 'day' }, to: longestNext[inner.unit] }, outer);
  if (inner.kind !== 'relative' || outer.kind !== 'relative') return false;
  const endOf = ({ to }: RelativeWindow) => (to ? inDays(to) : Number.POSITIVE_INFINITY);
  return inDays(inner.from) >= inDays(outer.from) && endOf(inner) <= endOf(outer);
}

/** How far off the end of the next one may be. */
const longestNext = {
  week: { count: 2, unit: 'week' },
  month: { count: 2, unit: 'month' },
  quarter: { count: 6, unit: 'month' },
  year: { count: 2, unit: 'year' },
} as const satisfies Record<string, Length>;

type RelativeWindow = TimeWindow & { readonly kind: 'relative' };

/**
 * How two windows that count from the same day follow each other: `later` begins before `earlier` ends by more than a week
 * (`overlap`), after it by more than one of its units (`hole`), or else `well`. `12 months` meets `1 year`; windows that
 * all begin now and grow (30, 60, 90 days) go well together.
 */
export function compareWindows(earlier: RelativeWindow, later: RelativeWindow): 'well' | 'overlap' | 'hole' {
  const end = earlier.to ? inDays(earlier.to) : Number.POSITIVE_INFINITY;
  const begin = inDays(later.from);
  // `0–30 days, 31–90 days` leaves out one unit between the two figures, which is no hole; 52 weeks may be followed
  // by `>1 year`.
  const unit = inDays({ count: 1, unit: later.from.unit });
  const isCumulative = begin === 0 && inDays(earlier.from) === 0 && (!later.to || inDays(later.to) > end);
  if (isCumulative) return 'well';
  return begin < end - 7 ? 'overlap' : begin > end + unit ? 'hole' : 'well';
}

/** Whether a window ends before it begins; one of calendar dates without a first day is taken to begin at `published`. */
export function isBackwards(window: TimeWindow, published: Day | undefined): boolean {
  if (window.kind === 'relative') return window.to !== undefined && inDays(window.to) < inDays(window.from);
  if (window.kind === 'next') return false;
  const { from, to } = window.days;
  const firstDay = from ?? published;
  return firstDay !== undefined && to !== undefined && isBefore(to, firstDay);
}

/** A length in days for comparisons: a month is 30 days and a year 360, so that 12 months equal 1 year and 30 days a month. */
function inDays({ count: number, unit: of }: Length): number {
  const days = { hour: 1 / 24, day: 1, week: 7, month: 30, year: 360 };
  return number * days[of];
}
