import { Temporal } from 'temporal-polyfill';

/** A calendar date, without a time or a zone. */
export type Day = Temporal.PlainDate;

/** Whether two days, or the lack of them, are the same; dates take long to write out, and most are one object. */
export const sameDay = (a: Day | undefined, b: Day | undefined): boolean => a === b || String(a) === String(b);

/** An interval of calendar dates, both ends included; an undefined end means that the interval is open on that side. */
export type Days = { readonly from: Day | undefined; readonly to: Day | undefined };

export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/**
 * The number of a month (1–12) by its English name or its short form of three letters (*Sept* too), any case, with or
 * without a full stop; undefined for any other word.
 */
export function monthNumber(word: string): number | undefined {
  const letters = word.toLowerCase().replace('.', '');
  if (letters.length < 3 || (letters.length === 4 && letters !== 'june' && letters !== 'july' && letters !== 'sept'))
    return undefined;
  const index = monthNames.findIndex((name) => {
    const month = name.toLowerCase();
    return month === letters || month.slice(0, 3) === letters || (letters === 'sept' && month === 'september');
  });
  return index < 0 ? undefined : index + 1;
}

/** The calendar date, month counted from 1; undefined where there is no such date (31 February). */
export function day(year: number, month: number, dayOfMonth: number): Day | undefined {
  try {
    return Temporal.PlainDate.from({ year, month, day: dayOfMonth }, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}

/** The days of a month (1–12). */
export function monthDays(year: number, month: number): Days {
  const from = Temporal.PlainDate.from({ year, month, day: 1 });
  return { from, to: from.with({ day: from.daysInMonth }) };
}

/** From the first day of the month `first` to the last day of the month `last` of the same year; months count from 1. */
export const monthsDays = (year: number, first: number, last: number): Days => ({
  from: monthDays(year, first).from,
  to: monthDays(year, last).to,
});

/** The days of a quarter (1–4) of the calendar year. */
export const quarterDays = (year: number, quarter: number): Days => monthsDays(year, quarter * 3 - 2, quarter * 3);

export const isBefore = (a: Day, b: Day): boolean => Temporal.PlainDate.compare(a, b) < 0;

/** `2 May 2025`, as it stands in a byline and in every message. */
export const formatDay = (date: Day): string => `${date.day} ${monthNames[date.month - 1]} ${date.year}`;

/** `2 Aug 2025`, where there is little room. */
export const shortDay = (date: Day): string => `${date.day} ${monthNames[date.month - 1]?.slice(0, 3)} ${date.year}`;

/** The number of days from `first` to `second`; negative where `second` is earlier. */
export const daysBetween = (first: Day, second: Day): number => first.until(second, { largestUnit: 'day' }).days;

/** `2 May 2025 – 2 August 2025`, `from 2 May 2026`, `until 2 August 2025`; empty where both ends are open. */
export const formatDays = ({ from, to }: Days): string =>
  from && to
    ? `${formatDay(from)} – ${formatDay(to)}`
    : from
      ? `from ${formatDay(from)}`
      : to
        ? `until ${formatDay(to)}`
        : '';

/** The date of an ISO 8601 text (`2025-05-02`); undefined for any other text or where there is no such date. */
export function parseIsoDay(text: string): Day | undefined {
  return /^\d{4}-\d{2}-\d{2}$/.test(text)
    ? day(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)))
    : undefined;
}

/** A length of time in calendar units; `count` may be a fraction. */
/** The sentence for a text that is no day such as `2026-11-29`. */
export const noDay = (text: string): string => `“${text}” is no date: write the day as YYYY-MM-DD, such as 2026-11-29.`;

export type Length = { readonly count: number; readonly unit: 'day' | 'week' | 'month' | 'year' | 'hour' };

/**
 * The date a length after `date`. A part of a day is dropped; a day that the month does not have becomes its last day
 * (31 January plus a month is 28 February).
 */
export function addLength(date: Day, { count, unit }: Length): Day {
  if (unit === 'hour') return date.add({ days: Math.floor(count / 24) });
  // 1.5 years are 18 months; fractions of the other units are rounded down.
  if (unit === 'year') return date.add({ months: Math.round(count * 12) });
  return date.add({ [`${unit}s`]: Math.floor(count) });
}

const countWords: Record<string, number> = {
  a: 1,
  an: 1,
  ...Object.fromEntries(
    'one two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, i) => [word, i + 1]),
  ),
  eighteen: 18,
  'twenty-four': 24,
};

/** A count as a number: of figures, or of the number words that windows and deadlines use; NaN for any other word. */
export const readCount = (text: string): number => countWords[text.toLowerCase()] ?? Number(text);
