import { Temporal } from 'temporal-polyfill';

/** A day of the calendar, without a time or a zone. */
export type Day = Temporal.PlainDate;

/** A stretch of days: the first and the last of them; undefined where it has no end on that side. */
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

/** The number of a month (1–12) by its English name or the usual short form; undefined for any other word. */
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

/** The day of that date, or undefined when the calendar has none (31 February). */
export function day(year: number, month: number, dayOfMonth: number): Day | undefined {
  try {
    return Temporal.PlainDate.from({ year, month, day: dayOfMonth }, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}

/** The first and last day of a month. */
export function monthDays(year: number, month: number): Days {
  const from = Temporal.PlainDate.from({ year, month, day: 1 });
  return { from, to: from.with({ day: from.daysInMonth }) };
}

/** From the first day of one month to the last day of another. */
export const monthsDays = (year: number, first: number, last: number): Days => ({
  from: monthDays(year, first).from,
  to: monthDays(year, last).to,
});

export const isBefore = (a: Day, b: Day): boolean => Temporal.PlainDate.compare(a, b) < 0;

/** `2 May 2025`, as it stands in a byline and in every message. */
export const formatDay = (date: Day): string => `${date.day} ${monthNames[date.month - 1]} ${date.year}`;

/** `2 Aug 2025`, where there is little room. */
export const shortDay = (date: Day): string => `${date.day} ${monthNames[date.month - 1]?.slice(0, 3)} ${date.year}`;

/** How many days lie between two dates; negative when the second comes first. */
export const daysBetween = (first: Day, second: Day): number => first.until(second, { largestUnit: 'day' }).days;

/** `2 May 2025 – 2 August 2025`, `from 2 May 2026`, `until 2 August 2025`. */
export const formatDays = ({ from, to }: Days): string =>
  from && to
    ? `${formatDay(from)} – ${formatDay(to)}`
    : from
      ? `from ${formatDay(from)}`
      : to
        ? `until ${formatDay(to)}`
        : '';

/** The day of an ISO date (`2025-05-02`), or undefined when the text is none. */
export function parseIsoDay(text: string): Day | undefined {
  return /^\d{4}-\d{2}-\d{2}$/.test(text)
    ? day(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)))
    : undefined;
}

/** A length of time in calendar units. */
export type Length = { readonly count: number; readonly unit: 'day' | 'week' | 'month' | 'year' | 'hour' };

/** The day that lies `length` after `date`; a part of a day counts as none, and the 31st meets the end of a shorter month. */
export function addLength(date: Day, { count, unit }: Length): Day {
  if (unit === 'hour') return date.add({ days: Math.floor(count / 24) });
  const whole = Math.floor(count);
  // “One and a half years” is 18 months; other fractions are rounded down.
  if (unit === 'year') return date.add({ months: Math.round(count * 12) });
  return date.add({ [`${unit}s`]: whole });
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

/** The number that a count is, in figures or in the words that windows and deadlines use; NaN for any other word. */
export const readCount = (text: string): number => countWords[text.toLowerCase()] ?? Number(text);
