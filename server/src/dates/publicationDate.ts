import { type Day, day, monthNumber } from './calendar.ts';

/**
 * What a date in a byline says. `readings` are the days that it can mean: of an ambiguous date both, day first and then month
 * first; of an incomplete one the first day of its month.
 */
export type DateReading =
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'ambiguous'; readonly readings: readonly Day[] }
  | { readonly kind: 'incomplete'; readonly readings: readonly Day[] }
  | { readonly kind: 'unreadable' };

/** A longer text (UTF-16 units) is no date, even with an hour and a place. */
const maxLength = 200;

const unreadable: DateReading = { kind: 'unreadable' };
const month = '([A-Za-z]{3,9})\\.?';
const weekday = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\\s+)?';
const forms = {
  iso: /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s].*)?$/,
  dayFirst: new RegExp(`^${weekday}(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?[\\s-]+${month},?[\\s-]+(\\d{4})$`, 'i'),
  monthFirst: new RegExp(`^${weekday}${month}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})$`, 'i'),
  figures: /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})$/,
  monthOnly: new RegExp(`^${month},?\\s+(\\d{4})$`, 'i'),
};

/**
 * Reads a date of publication: `2 May 2025`, `May 2, 2025`, `2025-05-02`, `Sept. 3, 2022`, with or without a weekday and an
 * hour. `03/04/2025` is ambiguous, `May 2025` incomplete; anything else is unreadable. Never throws.
 */
export function readPublicationDate(text: string): DateReading {
  if (text.length > maxLength) return unreadable;
  const words = text
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/^[*_\s]+|[*_.\s]+$/g, '')
    // Horizons count in days: the hour is dropped.
    .replace(/(?<=\d{4}),?\s+(?:at\s+)?\d{1,2}[:.]?\d{2}\s*(?:[ap]m|hrs?|UTC|GMT|[A-Z]{1,4}|Z)*$/i, '')
    .trim();
  const iso = forms.iso.exec(words);
  if (iso) return toReading(iso[1], Number(iso[2]), iso[3]);
  const dayFirst = forms.dayFirst.exec(words);
  if (dayFirst) return toReading(dayFirst[3], monthNumber(dayFirst[2] ?? ''), dayFirst[1]);
  const monthFirst = forms.monthFirst.exec(words);
  if (monthFirst) return toReading(monthFirst[3], monthNumber(monthFirst[1] ?? ''), monthFirst[2]);
  const figures = forms.figures.exec(words);
  if (figures) return inFigures(Number(figures[1]), Number(figures[2]), figures[3] ?? '');
  const monthOnly = forms.monthOnly.exec(words);
  const monthOfYear = monthOnly && monthNumber(monthOnly[1] ?? '');
  if (monthOnly && monthOfYear) {
    const first = day(Number(monthOnly[2]), monthOfYear, 1);
    return first ? { kind: 'incomplete', readings: [first] } : unreadable;
  }
  return unreadable;
}

/** Whether a piece of a byline is meant as a date, readable or not: `last week`, `31 Feb`, `03/04/2025`. */
export function looksLikeDate(text: string): boolean {
  const words = text.trim();
  if (words.length > 40) return false;
  if (readPublicationDate(words).kind !== 'unreadable') return true;
  if (
    /^(?:(?:last|this|next|early|late|mid)[\s-]+(?:week|month|year|spring|summer|autumn|winter|quarter|\w+day|[A-Za-z]+)|today|yesterday|tomorrow|Q[1-4][\s-]+\d{2,4})\b/i.test(
      words,
    )
  )
    return true;
  const hasMonth = words.split(/[\s,.-]+/).some((word) => /^\p{Lu}/u.test(word) && monthNumber(word) !== undefined);
  return (hasMonth && /\d/.test(words)) || /^\d{1,4}([/.-]\d{1,4}){1,2}$/.test(words) || /^\d{4}$/.test(words);
}

function toReading(
  year: string | undefined,
  monthOfYear: number | undefined,
  dayOfMonth: string | undefined,
): DateReading {
  const date = monthOfYear === undefined ? undefined : day(Number(year), monthOfYear, Number(dayOfMonth));
  return date ? { kind: 'day', day: date } : unreadable;
}

/**
 * A date in figures: one day where only one order of day and month gives a date or both give the same, else
 * ambiguous. A year of two figures is of this century.
 */
function inFigures(first: number, second: number, yearText: string): DateReading {
  const year = yearText.length === 2 ? 2000 + Number(yearText) : Number(yearText);
  const readings = [day(year, second, first), day(year, first, second)].filter((date) => date !== undefined);
  const [only, other] = readings;
  if (!only) return unreadable;
  if (!other || only.equals(other)) return { kind: 'day', day: only };
  return { kind: 'ambiguous', readings };
}
