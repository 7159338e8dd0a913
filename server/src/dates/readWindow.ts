// Reads the window of a horizon as its heading writes it: `Now - 3 months`, `3–12 months`, `>1 year`, `Q1 2026`, `2026–27`.
import {
  type Days,
  day,
  isBefore,
  type Length,
  monthDays,
  monthNumber,
  monthsDays,
  parseIsoDay,
  quarterDays,
  readCount,
} from './calendar.ts';
import type { TimeWindow } from './windows.ts';

const now: Length = { count: 0, unit: 'month' };
/** Four figures at most: longer counts lie outside the range of the calendar. */
const count = '(\\d{1,4}(?:\\.\\d+)?|an?|one|two|three|four|five|six|nine|ten|twelve|eighteen)';
const unit = '(hours?|hrs?|h|days?|d|weeks?|wks?|months?|mos?|mths?|m|quarters?|years?|yrs?|y)\\.?';
const to = '\\s*(?:-|–|—|−|to|until|till|through|and)\\s*';
const year = '(20\\d\\d)';
const pattern = (source: string) => new RegExp(`^(?:${source})$`, 'i');

/** The forms of a window in order: the first that matches the whole text and gives a window decides. */
const forms: readonly (readonly [RegExp, (m: RegExpExecArray) => TimeWindow | undefined])[] = [
  [
    pattern(`(?:from )?(?:now|today|present|publication|0)(?: ${unit})?${to}(?:the next )?${count}[\\s-]*${unit}`),
    (m) => relative(now, lengthOf(m[2], m[3])),
  ],
  [pattern(`${count}[\\s-]*${unit}${to}(?:now|today|present)`), (m) => relative(lengthOf(m[1], m[2]), now)],
  [pattern(`${count}${to}${count}[\\s-]*${unit}`), (m) => relative(lengthOf(m[1], m[3]), lengthOf(m[2], m[3]))],
  [
    pattern(`${count}[\\s-]*${unit}${to}${count}[\\s-]*${unit}`),
    (m) => relative(lengthOf(m[1], m[2]), lengthOf(m[3], m[4])),
  ],
  // *The next quarter* are three months from now.
  [
    pattern('(?:over |in |during |for )?the (?:next|coming) (week|month|quarter|year)'),
    (m) => relative(now, lengthOf('1', m[1])),
  ],
  [pattern('(?:next|coming) (week|month|quarter|year)'), (m) => next(m[1])],
  // *Next 30 to 90 days* begins now.
  [pattern(`(?:the )?(?:next|coming) ${count}${to}${count}[\\s-]*${unit}`), (m) => relative(now, lengthOf(m[2], m[3]))],
  [
    pattern(`(weeks?|months?|years?|days?) (\\d{1,3})(?:${to}(\\d{1,3}))?`),
    (m) => relative({ ...lengthOf(m[2], m[1]), count: readCount(m[2] ?? '') - 1 }, lengthOf(m[3] ?? m[2], m[1])),
  ],
  [
    pattern(
      `(?:(?:in|over|during|for|within) )?(?:the )?(?:next|coming|first|up to|within|under|less than|<|≤|<=)\\s*${count}[\\s-]*${unit}`,
    ),
    (m) => relative(now, lengthOf(m[1], m[2])),
  ],
  [pattern(`within (?:the next )?${count}[\\s-]*${unit}`), (m) => relative(now, lengthOf(m[1], m[2]))],
  [
    pattern(
      `(?:>|≥|>=|over|more than|beyond|after|from|longer than|later than)\\s*(?:the next |next )?${count}[\\s-]*${unit}(?: on(?:wards?)?)?`,
    ),
    (m) => relative(lengthOf(m[1], m[2]), undefined),
  ],
  [pattern(`${count}\\s*\\+\\s*${unit}`), (m) => relative(lengthOf(m[1], m[2]), undefined)],
  [
    pattern(`${count}[\\s-]*${unit}(?:\\s*\\+| and (?:beyond|more|over|later)| or (?:more|later)| on(?:wards?)?)`),
    (m) => relative(lengthOf(m[1], m[2]), undefined),
  ],
  [
    pattern(`\\+?\\s*${count}[\\s-]*${unit}(?: (?:out|ahead|from now))?|[TD]\\s*\\+\\s*${count}\\s*${unit}`),
    (m) => relative(now, lengthOf(m[1] ?? m[3], m[2] ?? m[4])),
  ],
  [
    pattern(`(?:the )?(?:rest|remainder) of ${year}`),
    (m) => absolute({ ...monthsDays(Number(m[1]), 1, 12), from: undefined }),
  ],
  [
    pattern(`(early|mid|late)[\\s-]${year}`),
    (m) => absolute(monthsDays(Number(m[2]), ...(thirds[(m[1] ?? '').toLowerCase()] ?? thirds.mid))),
  ],
  [pattern(`Q([1-4]),? ${year}`), (m) => absolute(quarterDays(Number(m[2]), Number(m[1])))],
  [
    pattern(`Q([1-4])${to}Q([1-4]),? ${year}`),
    (m) =>
      absolute({
        from: quarterDays(Number(m[3]) - (Number(m[1]) > Number(m[2]) ? 1 : 0), Number(m[1])).from,
        to: quarterDays(Number(m[3]), Number(m[2])).to,
      }),
  ],
  [
    pattern(`Q([1-4]),? ${year}${to}Q([1-4]),? ${year}`),
    (m) =>
      absolute({ from: quarterDays(Number(m[2]), Number(m[1])).from, to: quarterDays(Number(m[4]), Number(m[3])).to }),
  ],
  [
    pattern(`H([12]),? ${year}`),
    (m) => absolute(monthsDays(Number(m[2]), m[1] === '1' ? 1 : 7, m[1] === '1' ? 6 : 12)),
  ],
  [pattern(`${year}`), (m) => absolute(monthsDays(Number(m[1]), 1, 12))],
  [
    pattern(`${year}(?:${to}|/)(?:20)?(\\d\\d)`),
    (m) => absolute({ from: day(Number(m[1]), 1, 1), to: day(2000 + Number(m[2]), 12, 31) }),
  ],
  [
    pattern(`(?:after|beyond|post|from) ${year}|${year} (?:and (?:beyond|after|later)|on(?:wards?)?)|${year}\\s*\\+`),
    (m) => openFrom(m),
  ],
];

/** The first and the last month of the thirds of a year. */
const thirds: Readonly<Record<string, readonly [number, number]>> & { readonly mid: readonly [number, number] } = {
  early: [1, 4],
  mid: [5, 8],
  late: [9, 12],
};

/** A longer text (UTF-16 units) is no window. */
const maxLength = 200;

/** The window that the whole of `text` names, brackets already taken off; undefined where it names none. Never throws. */
export function readWindow(text: string): TimeWindow | undefined {
  if (text.length > maxLength) return undefined;
  const words = text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
  for (const [form, read] of forms) {
    const match = form.exec(words);
    const window = match && read(match);
    if (window) return window;
  }
  return readDates(words);
}

/**
 * A window of calendar dates: two dates or months (`2 May 2025 – 2 August 2025`, `1–30 June 2025`, `May–July 2025`), one of them, or
 * one open side (`until 2 August 2025`).
 */
function readDates(words: string): TimeWindow | undefined {
  const inMonth = daysOfMonth.map((form) => form.exec(words)?.groups).find(Boolean);
  if (inMonth) {
    const rest = `${inMonth.month} ${inMonth.year}`;
    return readDates(`${inMonth.first} ${rest} – ${inMonth.last} ${rest}`);
  }
  const openEnded =
    /^(?:from|after|since|beyond) (.+)$/i.exec(words) ?? /^(.+?)(?: onwards?| on| and beyond|\s*\+)$/i.exec(words);
  if (openEnded) {
    const from = readDate(openEnded[1] ?? '')?.from;
    return from && absolute({ from, to: undefined });
  }
  const untilDate = /^(?:to|until|till|up to|by|through|(?:from )?now (?:to|until|-|–)) (.+)$/i.exec(words);
  if (untilDate) {
    const last = readDate(untilDate[1] ?? '')?.to;
    return last && absolute({ from: undefined, to: last });
  }
  const [first, second, ...rest] = words.split(/\s+(?:-|–|—|to|until)\s+|\s*[–—]\s*|(?<=[a-z])-(?=[A-Z])/);
  if (!first || rest.length > 0) return undefined;
  if (!second) {
    const days = readDate(first);
    return days && absolute(days);
  }
  const end = readDate(second);
  const lastYear = /\d{4}$/.exec(second)?.[0];
  const inYear = (year: number) => readDate(`${first} ${year}`) ?? readDate(`${first}, ${year}`);
  const sameYear = readDate(first) ?? (lastYear ? inYear(Number(lastYear)) : undefined);
  // `November – March 2027` begins in the year before.
  const isLater = sameYear?.from && end?.to && !readDate(first) && isBefore(end.to, sameYear.from);
  const begin = isLater ? inYear(Number(lastYear) - 1) : sameYear;
  return begin && end && absolute({ from: begin.from, to: end.to });
}

/** Two days of one month: *1–30 June 2026*, *June 1-30, 2026*. */
const daysOfMonth = [
  /^(?<month>[A-Za-z]+)\.? (?<first>\d{1,2})\s?[-–—]\s?(?<last>\d{1,2}),? (?<year>\d{4})$/,
  /^(?<first>\d{1,2})\s?[-–—]\s?(?<last>\d{1,2}) (?<month>[A-Za-z]+)\.? (?<year>\d{4})$/,
];

/** The days of one date, month, quarter or year; `end of` before a month or a year changes nothing. */
function readDate(words: string): Days | undefined {
  const isoDay = parseIsoDay(words);
  if (isoDay) return { from: isoDay, to: isoDay };
  const monthFirst = /^([A-Za-z]+)\.? (\d{1,2}),? (\d{4})$/.exec(words);
  if (monthFirst) return readDate(`${monthFirst[2]} ${monthFirst[1]} ${monthFirst[3]}`);
  const quarterOf = /^Q([1-4]),? (\d{4})$/i.exec(words);
  if (quarterOf) return quarterDays(Number(quarterOf[2]), Number(quarterOf[1]));
  const yearOnly = /^(?:(?:the )?end(?: of |[\s-])|year[\s-]end )?(\d{4})$/i.exec(words);
  if (yearOnly && Number(yearOnly[1]) >= 2000) return monthsDays(Number(yearOnly[1]), 1, 12);
  const [, third, thirdOf] = /^(early|mid|late)[\s-](20\d\d)$/i.exec(words) ?? [];
  if (third) return monthsDays(Number(thirdOf), ...(thirds[third.toLowerCase()] ?? thirds.mid));
  const endOf = /^(?:the )?end of (.+)$/i.exec(words);
  if (endOf) return readDate(endOf[1] ?? '');
  const date = /^(\d{1,2}) ([A-Za-z]+)\.? (\d{4})$/.exec(words);
  const month = /^([A-Za-z]+)\.? (\d{4})$/.exec(words);
  const monthOfYear = monthNumber(date?.[2] ?? month?.[1] ?? '');
  if (!monthOfYear) return undefined;
  if (!date) return monthDays(Number(month?.[2]), monthOfYear);
  const dayOfDate = day(Number(date[3]), monthOfYear, Number(date[1]));
  return dayOfDate && { from: dayOfDate, to: dayOfDate };
}

const relative = (from: Length | undefined, until: Length | undefined): TimeWindow | undefined =>
  from && { kind: 'relative', from, to: until };
const absolute = (days: Days): TimeWindow => ({ kind: 'absolute', days });
const units = ['week', 'month', 'quarter', 'year'] as const;
function next(word = ''): TimeWindow | undefined {
  const found = units.find((one) => one === word.toLowerCase());
  return found && { kind: 'next', unit: found };
}

/** `after 2027` begins in 2028, `from 2027` and `2027 onwards` in 2027. */
function openFrom(match: RegExpExecArray): TimeWindow {
  const namedYear = Number(match[1] ?? match[2] ?? match[3]);
  const firstYear = /^(?:after|beyond|post)/i.test(match[0]) ? namedYear + 1 : namedYear;
  return absolute({ from: day(firstYear, 1, 1), to: undefined });
}

/** A length of a count and a unit as `count` and `unit` match them; `m` is a month. */
function lengthOf(countText = '', unitText = ''): Length {
  const amount = readCount(countText);
  const letter = unitText.toLowerCase();
  if (letter.startsWith('h')) return { count: amount, unit: 'hour' };
  if (letter.startsWith('d')) return { count: amount, unit: 'day' };
  if (letter.startsWith('w')) return { count: amount, unit: 'week' };
  if (letter.startsWith('q')) return { count: amount * 3, unit: 'month' };
  return { count: amount, unit: letter.startsWith('y') ? 'year' : 'month' };
}
