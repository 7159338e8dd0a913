// The phrases of time that are read in prose and the days they stand for: `2030`, `Q3 2025`, `mid-2027`, `the next six months`.
import { Temporal } from 'temporal-polyfill';
import {
  addLength,
  type Day,
  type Days,
  day,
  type Length,
  monthDays,
  monthNames,
  monthNumber,
  monthsDays,
  quarterDays,
  readCount,
} from './calendar.ts';
import { readPublicationDate } from './publicationDate.ts';

/** An alternation of the months’ full names. */
export const months = monthNames.join('|');
const short = 'Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec';
/** A group that matches a month’s name or short form. */
export const month = `(${months}|(?:${short})\\.?)`;
const year = '((?:19|20)\\d\\d)';
const endOf = '(?:the end of |(?:the )?end[- ](?:of )?)';
const number = '(\\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|twenty-four)';
const unit = '(day|week|month|quarter|year)s?';
const ordinal = '(first|second|third|fourth|1st|2nd|3rd|4th)';

/**
 * The days that a phrase stands for, by the groups of its pattern and the words that matched; undefined where there are none,
 * such as for a phrase that counts from the day of publication where that is unknown.
 */
type Reader = (groups: readonly (string | undefined)[], published: Day | undefined, words: string) => Days | undefined;

/**
 * Each pattern with its reader. Where phrases overlap in a text, the one that stands earlier here is taken: the
 * longer ones come first.
 */
const phrases: readonly (readonly [string, Reader])[] = [
  [`(20\\d\\d)-(\\d\\d)-(\\d\\d)`, ([y, m, d]) => single(day(Number(y), Number(m), Number(d)))],
  [
    `(\\d{1,2})(?:st|nd|rd|th)? ${month},? ${year}`,
    ([d, m, y]) => single(day(Number(y), monthNumber(m ?? '') ?? 0, Number(d))),
  ],
  [
    `${month} (\\d{1,2})(?:st|nd|rd|th)?,? ${year}`,
    ([m, d, y]) => single(day(Number(y), monthNumber(m ?? '') ?? 0, Number(d))),
  ],
  [`\\d{1,2}(?:/\\d{1,2}/|\\.\\d{1,2}\\.)20\\d\\d`, (_groups, _published, words) => inFigures(words)],
  [`${endOf}${month} ${year}`, ([m, y]) => lastDay(monthDays(Number(y), monthNumber(m ?? '') ?? 1))],
  [`(early|mid|late)[- ]${month} ${year}`, ([, m, y]) => monthDays(Number(y), monthNumber(m ?? '') ?? 1)],
  [`${month} ${year}`, ([m, y]) => monthDays(Number(y), monthNumber(m ?? '') ?? 1)],
  [
    `(\\d{1,2})(?:st|nd|rd|th)? ${month}(?! \\d{4})`,
    ([d, m], published) => single(nextOccurrence(m, Number(d), published)),
  ],
  [
    `${month} (\\d{1,2})(?:st|nd|rd|th)?(?![\\d:,.]*\\d| ?(?:%|per ?cent))`,
    ([m, d], published) => single(nextOccurrence(m, Number(d), published)),
  ],
  [
    `(?:the end of )?Q([1-4])(?: of|,)? ${year}`,
    ([q, y], _, text) => (/^the end/i.test(text) ? lastDay(quarterOf(y, q)) : quarterOf(y, q)),
  ],
  [`the ${ordinal} quarter of ${year}`, ([o, y]) => quarterDays(Number(y), rank(o))],
  [`(?:H([12])|the (first|second) half)(?: of|,)? ${year}`, ([h, o, y]) => half(y, h === '2' || o === 'second')],
  [
    `(?:the )?(early|beginning of|start of|mid|middle of|late|end of|end)[- ]${year}(?![-–]\\d)`,
    ([part, y]) => partOfYear(part, Number(y)),
  ],
  [`(?:the )?(spring|summer|autumn|fall|winter)(?: of)? ${year}`, ([s, y]) => season(s ?? '', Number(y))],
  [
    `${year}[-–](?:20)?(\\d\\d)(?!\\d)`,
    ([y, e]) => ({ from: day(Number(y), 1, 1), to: day(2000 + Number(e), 12, 31) }),
  ],
  [`(?:the year )?${year}(?![-–]\\d)`, ([y]) => monthsDays(Number(y), 1, 12)],
  [`the (?:next|coming|following) ${number} ${unit}`, ([n, u], published) => ahead(published, n, u)],
  ['the (?:next|coming) (day|week|month|quarter|year)(?!s)', ([u], published) => ahead(published, 'one', u)],
  [`${number} ${unit}(?: of (?:publication|this report|now))?`, ([n, u], published) => ahead(published, n, u)],
  [
    `(?:the end of (?:the|this) year|year[- ]end|(?:the )?year[’']s end)`,
    (_, published) => wholeYear(published, 0, true),
  ],
  [`the end of next year`, (_, published) => wholeYear(published, 1, true)],
  [`this year`, (_, published) => wholeYear(published, 0, false)],
  [`next year`, (_, published) => wholeYear(published, 1, false)],
  [`the end of (?:the|this) month`, (_, published) => lastDay(published && monthDays(published.year, published.month))],
  [`this month`, (_, published) => published && monthDays(published.year, published.month)],
  [
    `next month`,
    (_, published) => published && monthDays(published.add({ months: 1 }).year, published.add({ months: 1 }).month),
  ],
  [`${endOf}(${months})(?! \\d)`, ([m], published) => lastDay(wholeMonth(m, published))],
  [`(?:(?:early|mid|late)[- ])?(${months})(?! \\d)`, ([m], published) => wholeMonth(m, published)],
];

/**
 * What a sentence must hold if a phrase that contains one of these patterns is to match: phrases are long patterns,
 * and most sentences name no time.
 */
const prefilterOf: readonly (readonly [string, RegExp])[] = [
  [year, /\d{4}/],
  [months, /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/i],
  [unit, /day|week|month|quarter|year/i],
];
/** The prefilter of the phrases that contain none of those patterns: a date in figures, *this year*. */
const otherPrefilter = /\d{4}|day|week|month|quarter|year/i;
/** All prefilters, each once. */
export const prefilters: readonly RegExp[] = [...prefilterOf.map(([, prefilter]) => prefilter), otherPrefilter];

/** A phrase: the source of its pattern (a blank stands for any blanks), its reader, and the prefilters that must all match. */
type TimePhrase = { readonly source: string; readonly read: Reader; readonly needs: readonly RegExp[] };

export const timePhrases: readonly TimePhrase[] = phrases.map(([source, read]) => {
  const needs = prefilterOf.filter(([pattern]) => source.includes(pattern)).map(([, prefilter]) => prefilter);
  return { source, read, needs: needs.length > 0 ? needs : [otherPrefilter] };
});

/** A day in figures; from one reading to the other where day and month may change places. */
function inFigures(words: string): Days | undefined {
  const reading = readPublicationDate(words);
  if (reading.kind === 'day') return single(reading.day);
  if (reading.kind !== 'ambiguous') return undefined;
  const [from, to] = reading.readings.toSorted(Temporal.PlainDate.compare);
  return { from, to };
}

const single = (date: Day | undefined): Days | undefined => date && { from: date, to: date };
const lastDay = (days: Days | undefined): Days | undefined => days && { from: days.to, to: days.to };
const quarterOf = (y: string | undefined, q: string | undefined): Days => quarterDays(Number(y), Number(q));
const half = (y: string | undefined, second: boolean): Days =>
  second ? monthsDays(Number(y), 7, 12) : monthsDays(Number(y), 1, 6);
/** 1–4 for *first* to *fourth*, *1st* to *4th*. */
const rank = (word = ''): number =>
  ['first', 'second', 'third', 'fourth'].indexOf(word.toLowerCase()) + 1 || Number(word[0]);

/** *Early*, *mid* and *late* are four months each, *the end of* a year is its last day. */
function partOfYear(part = '', y: number): Days | undefined {
  const word = part.toLowerCase();
  if (/^(?:early|beginning|start)/.test(word)) return monthsDays(y, 1, 4);
  if (/^mid/.test(word)) return monthsDays(y, 5, 8);
  return word.startsWith('end') ? lastDay(monthsDays(y, 1, 12)) : monthsDays(y, 9, 12);
}

/**
 * Seasons of the northern hemisphere; the winter of a year may be the one that ends or the one that begins in it, so
 * it covers both.
 */
function season(word: string, y: number): Days {
  const firstMonth = { spring: 3, summer: 6, autumn: 9, fall: 9 }[word.toLowerCase()];
  if (firstMonth) return monthsDays(y, firstMonth, firstMonth + 2);
  return { from: monthDays(y - 1, 12).from, to: monthDays(y + 1, 2).to };
}

/** From the day of publication on, for a count of units; more than 1,200 are taken for no length of time. */
function ahead(published: Day | undefined, count = '', unitText = ''): Days | undefined {
  if (!published) return undefined;
  const amount = readCount(count);
  if (amount > 1200) return undefined;
  const length: Length =
    unitText.toLowerCase() === 'quarter'
      ? { count: amount * 3, unit: 'month' }
      : { count: amount, unit: unitText.toLowerCase() as Length['unit'] };
  return { from: published, to: addLength(published, length) };
}

/** The year `later` years after that of publication; with `end` only its last day. */
function wholeYear(published: Day | undefined, later: number, end: boolean): Days | undefined {
  if (!published) return undefined;
  const days = monthsDays(published.year + later, 1, 12);
  return end ? lastDay(days) : days;
}

/** The first day with that month and day of the month that is not before the day of publication. */
function nextOccurrence(
  monthText: string | undefined,
  dayOfMonth: number,
  published: Day | undefined,
): Day | undefined {
  const monthOfYear = monthNumber(monthText ?? '');
  if (!published || !monthOfYear) return undefined;
  const inYear = day(published.year, monthOfYear, dayOfMonth);
  if (!inYear) return undefined;
  return inYear.toString() < published.toString() ? day(published.year + 1, monthOfYear, dayOfMonth) : inYear;
}

/** The first such month that is not over on the day of publication. */
function wholeMonth(monthText: string | undefined, published: Day | undefined): Days | undefined {
  const monthOfYear = monthNumber(monthText ?? '');
  if (!published || !monthOfYear) return undefined;
  return monthDays(published.year + (monthOfYear < published.month ? 1 : 0), monthOfYear);
}
