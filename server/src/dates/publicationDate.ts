import { type Day, day, monthNumber } from './calendar.ts';
import { monthNumberIn } from './foreignMonths.ts';

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
const month = '(\\p{L}[\\p{L}\\p{M}]{2,11})\\.?';
const forms = {
  iso: /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:T[\d:.,+Z-]*)?$/,
  dayFirst: new RegExp(
    `^(\\d{1,2})(?:st|nd|rd|th|(?:er|o)(?=\\s)|\\.)?(?:\\s+(?:of|de|di)(?=\\s))?[\\s/-]*${month},?(?:\\s+(?:de|del))?[\\s/-]*(\\d{4}|['’]\\d{2})$`,
    'iu',
  ),
  monthFirst: new RegExp(`^${month}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})$`, 'iu'),
  yearFirst: new RegExp(`^(\\d{4})[.,]?[\\s-]+${month}[\\s-]+(\\d{1,2})$`, 'iu'),
  dateTimeGroup: /^(\d{2})\s?\d{4}\s?[A-Z]\s?([A-Z]{3})\s?(\d{4}|\d{2})$/i,
  militaryDay: /^(\d{1,2})\s?([A-Z]{3})\s?(\d{2})$/,
  eastAsian: /^(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일号]/,
  compact: /^(20\d{2})(\d{2})(\d{2})$/,
  figures: /^(\d{1,2})(?:[/.-]|\. )(\d{1,2})(?:[/.-]|\. )(\d{2}|\d{4})$/,
  monthOnly: new RegExp(`^${month},?(?:\\s+de)?\\s+(\\d{4})$`, 'iu'),
};

/** The names of the days of the week, in English and the languages of `foreignMonths`, before a date. */
const weekday =
  /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|(?:mån|tis|ons|tors|fre|lör|sön|man|tirs|lør|søn)dag|(?:maan|dins|woens|donder|vrij|zater|zon)dag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo|luned[iì]|marted[iì]|mercoled[iì]|gioved[iì]|venerd[iì]|sabato|domenica|(?:segunda|terça|quarta|quinta|sexta)-feira|poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье)(?:day)?[.,]*\s+(?=\S*\d|\p{Lu})/iu;

const hour = String.raw`(?:\d{1,2}[:.h]\d{2}(?::\d{2}(?:\.\d+)?)?|\d{4}(?=\s?(?:[Hh][Rr][Ss]?|[A-Z])\b)|\d{1,2}(?=\s?[AaPp]\.?[Mm]\b))`;
/** Zones are written in capitals: other short words after a date are names. */
const zone = String.raw`(?:\s*(?:[AaPp]\.?[Mm]\b\.?|[Hh]rs?|hours|Uhr|local(?: time)?|(?:UTC|GMT)(?:\s?[+-]\s?\d{1,2}(?::?\d{2})?)?|[+-]\d{2}:?\d{2}|[A-Z]{1,5})(?![\p{L}\d]))`;
/** An hour with its zone, or a zone alone, after a day; horizons count in days. */
const hourAfter = new RegExp(
  String.raw`(?<=\b\d{4}|['’]\d{2}|\d{4}-\d{2}-\d{2})(?:,?\s+(?:[–—-]\s+)?(?:at\s+|um\s+|à\s+)?(?:${hour}${zone}*|${zone})|(?<=-\d{2})${zone})$`,
  'u',
);
const hourBefore = new RegExp(String.raw`^${hour}${zone}*(?:,\s*|\s+)(?:on\s+)?(?=.*\d{4}$)`, 'u');

/** The day that *week ending 13 September 2026* names; of *week of September 7–13, 2026* the last one. */
const dayOfWeek = (words: string): string | undefined =>
  /^week (?:of|ending|ended|beginning|commencing)(?: on)?:? (.+)$/i
    .exec(words)?.[1]
    ?.replace(weekday, '')
    .replace(/^(?:\d{1,2}(?: \p{L}+\.?)?|\p{L}+\.? \d{1,2})\s?(?:[–—-]|to)\s?(?=\d{1,2} \p{L}|\p{L}+\.? \d)/u, '')
    .replace(/(?<=^\p{L}{3,9}\.? )\d{1,2}\s?(?:[–—-]|to)\s?(?=\d{1,2},? \d{4}$)/u, '');

/** Soft hyphens and other signs that nobody sees, and the signs that a byline's pieces have in their place. */
const withoutWidth = /[\x81\x8D\x8F\x90\x9D\p{DI}]/gu;

/**
 * A date without what stands around its day, month and year: emphasis, the hour and its zone, a weekday, an article, a
 * remark in brackets.
 */
const dayOnly = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(withoutWidth, '')
    .replace(/\s+/g, ' ')
    .replace(/^[*_\s]+|[*_.,\s]+$/g, '')
    .replace(/(?<=\d[^\p{L}\d]?|\p{L})\s?[([][^()[\]]*[)\]]$/u, '')
    .replace(/(?<=\d)\s?(?:г\.?|года|р\.?|року|r\.?|roku)$/u, '')
    .replace(/[.,]$/, '')
    .replace(hourAfter, '')
    .replace(hourBefore, '')
    .replace(weekday, '')
    .replace(/^(?:the|le|el|il|den|am|em) (?=\d)/i, '')
    .trim();

/**
 * Reads a date of publication: `2 May 2025`, `May 2, 2025`, `2025-05-02`, `Sept. 3, 2022`, `2. Mai 2025`, `021430ZMAY25`,
 * `2025年5月2日`, with or without a weekday, an hour and a zone. `03/04/2025` is ambiguous, `May 2025` incomplete; anything
 * else is unreadable. Never throws.
 */
export function readPublicationDate(text: string): DateReading {
  if (last?.text !== text) last = { text, reading: read(text) };
  return last.reading;
}

/** Whoever reads a byline asks for its date more than once, after each letter. */
let last: { readonly text: string; readonly reading: DateReading } | undefined;

function read(text: string): DateReading {
  if (text.length > maxLength || !/\p{Nd}/u.test(text)) return unreadable;
  const whole = dayOnly(text);
  const words = dayOfWeek(whole) ?? whole;
  const [, isoYear, isoMonth, isoDay] =
    forms.iso.exec(words) ?? forms.eastAsian.exec(words) ?? forms.compact.exec(words) ?? [];
  if (isoYear) return toReading(isoYear, Number(isoMonth), isoDay);
  const dayFirst = forms.dayFirst.exec(words) ?? forms.dateTimeGroup.exec(words) ?? forms.militaryDay.exec(words);
  if (dayFirst) return toReading(dayFirst[3], monthNumberIn(dayFirst[2] ?? ''), dayFirst[1]);
  const monthFirst = forms.monthFirst.exec(words);
  if (monthFirst) return toReading(monthFirst[3], monthNumberIn(monthFirst[1] ?? ''), monthFirst[2]);
  const yearFirst = forms.yearFirst.exec(words);
  if (yearFirst) return toReading(yearFirst[1], monthNumberIn(yearFirst[2] ?? ''), yearFirst[3]);
  const figures = forms.figures.exec(words);
  if (figures) return inFigures(Number(figures[1]), Number(figures[2]), figures[3] ?? '');
  const monthOnly = forms.monthOnly.exec(words);
  const monthOfYear = monthOnly && monthNumberIn(monthOnly[1] ?? '');
  if (monthOnly && monthOfYear) {
    const first = day(Number(monthOnly[2]), monthOfYear, 1);
    return first ? { kind: 'incomplete', readings: [first] } : unreadable;
  }
  return unreadable;
}

/** Whether a piece of a byline is meant as a date, readable or not: `last week`, `31 Feb`, `03/04/2025`. */
export function looksLikeDate(text: string): boolean {
  const words = text.replace(withoutWidth, '').trim();
  if (readPublicationDate(words).kind !== 'unreadable') return true;
  if (words.length > 40) return false;
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
  const date = monthOfYear === undefined ? undefined : day(fullYear(year ?? ''), monthOfYear, Number(dayOfMonth));
  return date ? { kind: 'day', day: date } : unreadable;
}

/** A year of two figures is of this century. */
function fullYear(text: string): number {
  const figures = text.replace(/\D/g, '');
  return figures.length === 2 ? 2000 + Number(figures) : Number(figures);
}

/**
 * A date in figures: one day where only one order of day and month gives a date or both give the same, else
 * ambiguous.
 */
function inFigures(first: number, second: number, yearText: string): DateReading {
  const year = fullYear(yearText);
  const readings = [day(year, second, first), day(year, first, second)].filter((date) => date !== undefined);
  const [only, other] = readings;
  if (!only) return unreadable;
  if (!other || only.equals(other)) return { kind: 'day', day: only };
  return { kind: 'ambiguous', readings };
}
