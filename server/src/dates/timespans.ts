// Dates in prose: `by 2030`, `in Q3 2025`, `mid-2027`, `over the next six months`, each an interval of calendar days or nothing.

import type { Span } from '../text/span.ts';
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
  readCount,
} from './calendar.ts';

/** How a time word ties what happens to the days: a last day (*by*), a stretch (*in*, *over*), or a beginning (*after*). */
export type Tie = 'deadline' | 'stretch' | 'beginning';

/** A time in a sentence: the words with their preposition, and the days they stand for. */
export type Timespan = { readonly span: Span; readonly tie: Tie; readonly days: Days };

const months = monthNames.join('|');
const short = 'Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec';
const month = `(${months}|(?:${short})\\.?)`;
const year = '((?:19|20)\\d\\d)';
const number = '(\\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|twenty-four)';
const unit = '(day|week|month|quarter|year)s?';
const ordinal = '(first|second|third|fourth|1st|2nd|3rd|4th)';

type TimespanContext = { readonly published: Day | undefined };
type Reader = (groups: readonly (string | undefined)[], context: TimespanContext, words: string) => Days | undefined;

/** The phrases of time, longest first; fiscal years and quarters are no calendar days and are left alone. */
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
  [`the end of ${month} ${year}`, ([m, y]) => lastDay(monthDays(Number(y), monthNumber(m ?? '') ?? 1))],
  [`(early|mid|late)[- ]${month} ${year}`, ([, m, y]) => monthDays(Number(y), monthNumber(m ?? '') ?? 1)],
  [`${month} ${year}`, ([m, y]) => monthDays(Number(y), monthNumber(m ?? '') ?? 1)],
  [`(\\d{1,2})(?:st|nd|rd|th)? ${month}(?! \\d{4})`, ([d, m], c) => single(nextOccurrence(m, Number(d), c))],
  [
    `(?:the end of )?Q([1-4])(?: of|,)? ${year}`,
    ([q, y], _, text) => (/^the end/i.test(text) ? lastDay(quarter(y, q)) : quarter(y, q)),
  ],
  [`the ${ordinal} quarter of ${year}`, ([o, y]) => quarter(y, String(rank(o)))],
  [`(?:H([12])|the (first|second) half)(?: of|,)? ${year}`, ([h, o, y]) => half(y, h === '2' || o === 'second')],
  [
    `(?:the )?(early|beginning of|start of|mid|middle of|late|end of)[- ]${year}(?![-–]\\d)`,
    ([part, y]) => partOfYear(part, Number(y)),
  ],
  [`(?:the )?(spring|summer|autumn|fall|winter)(?: of)? ${year}`, ([s, y]) => season(s ?? '', Number(y))],
  [
    `${year}[-–](?:20)?(\\d\\d)(?!\\d)`,
    ([y, e]) => ({ from: day(Number(y), 1, 1), to: day(2000 + Number(e), 12, 31) }),
  ],
  [`(?:the year )?${year}(?![-–]\\d)`, ([y]) => monthsDays(Number(y), 1, 12)],
  [`the (?:next|coming|following) ${number} ${unit}`, ([n, u], c) => ahead(c, n, u)],
  ['the (?:next|coming) (day|week|month|quarter|year)(?!s)', ([u], c) => ahead(c, 'one', u)],
  [`${number} ${unit}(?: of (?:publication|this report|now))?`, ([n, u], c) => ahead(c, n, u)],
  [`(?:the end of (?:the|this) year|year[- ]end)`, (_, c) => thisYear(c, 0, true)],
  [`the end of next year`, (_, c) => thisYear(c, 1, true)],
  [`this year`, (_, c) => thisYear(c, 0, false)],
  [`next year`, (_, c) => thisYear(c, 1, false)],
  [`the end of (?:the|this) month`, (_, c) => c.published && lastDay(monthDays(c.published.year, c.published.month))],
  [`this month`, (_, c) => c.published && monthDays(c.published.year, c.published.month)],
  [
    `next month`,
    (_, c) => c.published && monthDays(c.published.add({ months: 1 }).year, c.published.add({ months: 1 }).month),
  ],
  [`(?:the end of )?(${months})(?! \\d)`, ([m], c) => wholeMonth(m, c)],
];

const deadline = '(?:by|before|until|till|no later than|not later than|ahead of|prior to|up to|through)';
const stretch = '(?:in|during|within|over|on|throughout|across)';
const beginning = '(?:after|from|since|as of|beyond|starting)';
const bare = /^(?:this year|next year|this month|next month)$/i;
/** How much of a sentence before a time says what kind of time it is. */
const nearby = 40;
/** No sentence names more times than that: what a longer row of them says is left unread. */
const most = 50;
/** *march*, *may* and *august* in lower case are other words. */
const lowerCaseMonth = new RegExp(`\\b(?:${months.toLowerCase()})\\b`);
const anyMonth = new RegExp(month);
const fiscal = /\b(?:fiscal|financial|FY)\s*(?:year\s*)?$/i;

/** What a sentence must hold where a phrase has one of these parts: patterns are long, and most sentences name no time. */
const signals: readonly (readonly [string, RegExp])[] = [
  [year, /\d{4}/],
  [months, /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/i],
  [unit, /day|week|month|quarter|year/i],
];
/** A date in figures, *this year*: the phrases with none of those parts. */
const otherSignal = /\d{4}|day|week|month|quarter|year/i;
const everySignal = [...signals.map(([, signal]) => signal), otherSignal];

const compiled = phrases.map(([source, read]) => {
  const preposition = `(${deadline}|${stretch}|${beginning})`;
  const whole = `\\b(?:${preposition} (?:about |around |roughly |approximately |the whole of |all of )?)?${source}\\b`;
  const needs = signals.filter(([part]) => source.includes(part)).map(([, signal]) => signal);
  return {
    needs: needs.length > 0 ? needs : [otherSignal],
    pattern: new RegExp(whole.replaceAll(' ', '\\s+'), 'gi'),
    read,
  };
});

/** The times that a sentence names, in order; relative ones count from `published` and are left out without it. */
export function findTimespans(sentence: string, published: Day | undefined): Timespan[] {
  const found: Timespan[] = [];
  const given = new Set(everySignal.filter((signal) => signal.test(sentence)));
  for (const { needs, pattern, read } of compiled) {
    if (!needs.every((signal) => given.has(signal))) continue;
    pattern.lastIndex = 0;
    for (const match of sentence.matchAll(pattern)) {
      if (found.length >= most) break;
      const span = { start: match.index, end: match.index + match[0].length };
      if (found.some((other) => other.span.start < span.end && span.start < other.span.end)) continue;
      const preposition = match[1]?.toLowerCase().replace(/\s+/g, ' ');
      const words = match[0].slice(match[1]?.length ?? 0).trim();
      if (!preposition && !bare.test(words)) continue;
      if (
        fiscal.test(sentence.slice(Math.max(0, span.start - nearby), span.start)) ||
        fiscal.test(match[0].slice(0, match[0].length - words.length))
      )
        continue;
      if (lowerCaseMonth.test(words)) continue;
      const days = read(match.slice(2), { published }, words);
      if (!days?.to && !days?.from) continue;
      const timespan = { span, ...tie(preposition, days) };
      if (!isLookAlike(timespan, words, sentence, published)) found.push(timespan);
    }
  }
  return found.toSorted((a, b) => a.span.start - b.span.start);
}

/** *Than in August* compares; *in August*, written in September, looks back more often than a year ahead. */
function isLookAlike(
  { tie: kind, days, span }: Timespan,
  words: string,
  sentence: string,
  published: Day | undefined,
): boolean {
  if (/\b(?:than|as|of|like)\s*$/i.test(sentence.slice(Math.max(0, span.start - nearby), span.start))) return true;
  const hasYear = /\d{4}/.test(words) || !anyMonth.test(words);
  return (
    !hasYear &&
    kind === 'stretch' &&
    published !== undefined &&
    days.from !== undefined &&
    days.from.toString() > published.add({ months: 6 }).toString()
  );
}

function tie(preposition: string | undefined, days: Days): { tie: Tie; days: Days } {
  if (!preposition || new RegExp(`^${stretch}$`).test(preposition)) return { tie: 'stretch', days };
  if (new RegExp(`^${beginning}$`).test(preposition)) return { tie: 'beginning', days };
  if (/^(?:before|ahead of|prior to)$/.test(preposition)) {
    const eve = days.from?.subtract({ days: 1 });
    return { tie: 'deadline', days: { from: eve, to: eve } };
  }
  return { tie: 'deadline', days };
}

const single = (date: Day | undefined): Days | undefined => date && { from: date, to: date };
const lastDay = (days: Days): Days => ({ from: days.to, to: days.to });
const quarter = (y: string | undefined, q: string | undefined): Days =>
  monthsDays(Number(y), Number(q) * 3 - 2, Number(q) * 3);
const half = (y: string | undefined, second: boolean): Days =>
  second ? monthsDays(Number(y), 7, 12) : monthsDays(Number(y), 1, 6);
const rank = (word = ''): number =>
  ['first', 'second', 'third', 'fourth'].indexOf(word.toLowerCase()) + 1 || Number(word[0]);

function partOfYear(part = '', y: number): Days | undefined {
  const word = part.toLowerCase();
  if (/^(?:early|beginning|start)/.test(word)) return monthsDays(y, 1, 4);
  if (/^mid/.test(word)) return monthsDays(y, 5, 8);
  return word.startsWith('end') ? lastDay(monthsDays(y, 1, 12)) : monthsDays(y, 9, 12);
}

/** Seasons of the northern year; a winter may be the one that begins or the one that ends in that year. */
function season(word: string, y: number): Days {
  const first = { spring: 3, summer: 6, autumn: 9, fall: 9 }[word.toLowerCase()];
  if (first) return monthsDays(y, first, first + 2);
  return { from: monthDays(y - 1, 12).from, to: monthDays(y + 1, 2).to };
}

function ahead({ published }: TimespanContext, count = '', unitText = ''): Days | undefined {
  if (!published) return undefined;
  const amount = readCount(count);
  if (amount > 1200) return undefined;
  const length: Length =
    unitText.toLowerCase() === 'quarter'
      ? { count: amount * 3, unit: 'month' }
      : { count: amount, unit: unitText.toLowerCase() as Length['unit'] };
  return { from: published, to: addLength(published, length) };
}

function thisYear({ published }: TimespanContext, later: number, end: boolean): Days | undefined {
  if (!published) return undefined;
  const days = monthsDays(published.year + later, 1, 12);
  return end ? lastDay(days) : days;
}

/** A date without a year is the next one from the day of publication on. */
function nextOccurrence(
  monthText: string | undefined,
  dayOfMonth: number,
  { published }: TimespanContext,
): Day | undefined {
  const number = monthNumber(monthText ?? '');
  if (!published || !number) return undefined;
  const inYear = day(published.year, number, dayOfMonth);
  if (!inYear) return undefined;
  return inYear.toString() < published.toString() ? day(published.year + 1, number, dayOfMonth) : inYear;
}

function wholeMonth(monthText: string | undefined, { published }: TimespanContext): Days | undefined {
  const number = monthNumber(monthText ?? '');
  if (!published || !number) return undefined;
  return monthDays(published.year + (number < published.month ? 1 : 0), number);
}
