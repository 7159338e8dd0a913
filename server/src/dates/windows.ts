// The window of a horizon, as its heading writes it: `Now - 3 months`, `3–12 months`, `>1 year`, `Q1 2026`, `2026–27`.
import {
  addLength,
  type Day,
  type Days,
  day,
  isBefore,
  type Length,
  monthDays,
  monthNumber,
  monthsDays,
  parseIsoDay,
  readCount,
} from './calendar.ts';

/** A window: relative to the publication date, or days of the calendar. An undefined `to` means that it stays open. */
export type TimeWindow =
  | { readonly kind: 'relative'; readonly from: Length; readonly to: Length | undefined }
  | { readonly kind: 'absolute'; readonly days: Days };

const now: Length = { count: 0, unit: 'month' };
/** Four figures at most: no calendar holds more. */
const count = '(\\d{1,4}(?:\\.\\d+)?|an?|one|two|three|four|five|six|nine|ten|twelve|eighteen)';
const unit = '(hours?|hrs?|h|days?|d|weeks?|wks?|months?|mos?|mths?|m|years?|yrs?|y)\\.?';
const to = '\\s*(?:-|–|—|−|to|until|till|through|and)\\s*';
const year = '(20\\d\\d)';
const pattern = (source: string) => new RegExp(`^(?:${source})$`, 'i');

/** The forms of a window; the first that fits the whole text reads it. */
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
  [pattern(`${count}[\\s-]*${unit}`), (m) => relative(now, lengthOf(m[1], m[2]))],
  [pattern(`Q([1-4]),? ${year}`), (m) => absolute(quarter(m[2], m[1]))],
  [
    pattern(`Q([1-4])${to}Q([1-4]),? ${year}`),
    (m) =>
      absolute({
        from: quarter(String(Number(m[3]) - (Number(m[1]) > Number(m[2]) ? 1 : 0)), m[1]).from,
        to: quarter(m[3], m[2]).to,
      }),
  ],
  [
    pattern(`Q([1-4]),? ${year}${to}Q([1-4]),? ${year}`),
    (m) => absolute({ from: quarter(m[2], m[1]).from, to: quarter(m[4], m[3]).to }),
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

/** No window takes more words than that. */
const longest = 200;

/** Reads a window, brackets and a leading *window:* aside; undefined when the text is none. */
export function readWindow(text: string): TimeWindow | undefined {
  if (text.length > longest) return undefined;
  const words = text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
  for (const [form, read] of forms) {
    const match = form.exec(words);
    const window = match && read(match);
    if (window) return window;
  }
  return readDays(words);
}

/** Two dates or months (`2 May 2025 – 2 August 2025`, `May–July 2025`), or one open side (`until 2 August 2025`). */
function readDays(words: string): TimeWindow | undefined {
  const open =
    /^(?:from|after|since|beyond) (.+)$/i.exec(words) ?? /^(.+?)(?: onwards?| on| and beyond|\s*\+)$/i.exec(words);
  if (open) {
    const from = readPart(open[1] ?? '')?.from;
    return from && absolute({ from, to: undefined });
  }
  const closed = /^(?:to|until|till|up to|by|through|(?:from )?now (?:to|until|-|–)) (.+)$/i.exec(words);
  if (closed) {
    const last = readPart(closed[1] ?? '')?.to;
    return last && absolute({ from: undefined, to: last });
  }
  const [first, second, ...rest] = words.split(/\s+(?:-|–|—|to|until)\s+|\s*[–—]\s*|(?<=[a-z])-(?=[A-Z])/);
  if (!first || rest.length > 0) return undefined;
  if (!second) {
    const only = readPart(first);
    return only && absolute(only);
  }
  const end = readPart(second);
  const lastYear = /\d{4}$/.exec(second)?.[0];
  const inYear = (year: number) => readPart(`${first} ${year}`) ?? readPart(`${first}, ${year}`);
  const same = readPart(first) ?? (lastYear ? inYear(Number(lastYear)) : undefined);
  // `November – March 2027` begins in the year before.
  const isLater = same?.from && end?.to && !readPart(first) && isBefore(end.to, same.from);
  const begin = isLater ? inYear(Number(lastYear) - 1) : same;
  return begin && end && absolute({ from: begin.from, to: end.to });
}

/** The days of one date or one month. */
function readPart(words: string): Days | undefined {
  const isoDay = parseIsoDay(words);
  if (isoDay) return { from: isoDay, to: isoDay };
  const monthFirst = /^([A-Za-z]+)\.? (\d{1,2}),? (\d{4})$/.exec(words);
  if (monthFirst) return readPart(`${monthFirst[2]} ${monthFirst[1]} ${monthFirst[3]}`);
  const quarterOf = /^Q([1-4]),? (\d{4})$/i.exec(words);
  if (quarterOf) return quarter(quarterOf[2], quarterOf[1]);
  const whole = /^(?:(?:the )?end of )?(\d{4})$/i.exec(words);
  if (whole && Number(whole[1]) >= 2000) return monthsDays(Number(whole[1]), 1, 12);
  const endOf = /^(?:the )?end of (.+)$/i.exec(words);
  if (endOf) return readPart(endOf[1] ?? '');
  const date = /^(\d{1,2}) ([A-Za-z]+)\.? (\d{4})$/.exec(words);
  const month = /^([A-Za-z]+)\.? (\d{4})$/.exec(words);
  const number = monthNumber(date?.[2] ?? month?.[1] ?? '');
  if (!number) return undefined;
  if (!date) return monthDays(Number(month?.[2]), number);
  const only = day(Number(date[3]), number, Number(date[1]));
  return only && { from: only, to: only };
}

const relative = (from: Length | undefined, until: Length | undefined): TimeWindow | undefined =>
  from && { kind: 'relative', from, to: until };
const absolute = (days: Days): TimeWindow => ({ kind: 'absolute', days });
const quarter = (yearText: string | undefined, number: string | undefined): Days =>
  monthsDays(Number(yearText), Number(number) * 3 - 2, Number(number) * 3);

function openFrom(match: RegExpExecArray): TimeWindow {
  const from = Number(match[1] ?? match[2] ?? match[3]);
  const next = /^(?:after|beyond|post)/i.test(match[0]) ? from + 1 : from;
  return absolute({ from: day(next, 1, 1), to: undefined });
}

function lengthOf(countText = '', unitText = ''): Length {
  const number = readCount(countText);
  const letter = unitText.toLowerCase();
  if (letter.startsWith('h')) return { count: number, unit: 'hour' };
  if (letter.startsWith('d')) return { count: number, unit: 'day' };
  if (letter.startsWith('w')) return { count: number, unit: 'week' };
  return { count: number, unit: letter.startsWith('y') ? 'year' : 'month' };
}

/** The days of a window that counts from `published`; `to` is the day on which it closes. */
export function windowDays(window: TimeWindow, published: Day): Days {
  if (window.kind === 'absolute') return window.days;
  return { from: addLength(published, window.from), to: window.to && addLength(published, window.to) };
}

/** Whether two windows are the same stretch of time: `12+ months` and `>1 year`. */
export function sameWindow(a: TimeWindow, b: TimeWindow): boolean {
  if (a.kind === 'absolute' || b.kind === 'absolute') return false;
  return inDays(a.from) === inDays(b.from) && (a.to && inDays(a.to)) === (b.to && inDays(b.to));
}

type RelativeWindow = TimeWindow & { readonly kind: 'relative' };

/** How two windows that count from the same day follow each other; `12 months` meets `1 year`. */
export function compareWindows(earlier: RelativeWindow, later: RelativeWindow): 'well' | 'overlap' | 'hole' {
  const end = earlier.to ? inDays(earlier.to) : Number.POSITIVE_INFINITY;
  const begin = inDays(later.from);
  // `0–30 days, 31–90 days` counts on by one of its units; `52 weeks` is nearly a year.
  const unit = inDays({ count: 1, unit: later.from.unit });
  return begin < end - 7 ? 'overlap' : begin > end + unit ? 'hole' : 'well';
}

/** Whether a window ends before it begins. */
export function isBackwards(window: TimeWindow, published: Day | undefined): boolean {
  if (window.kind === 'relative') return window.to !== undefined && inDays(window.to) < inDays(window.from);
  const { from, to } = window.days;
  const first = from ?? published;
  return first !== undefined && to !== undefined && isBefore(to, first);
}

/** Comparable lengths: months of 30 days, so that 12 months and 1 year meet and 30 days make a month. */
function inDays({ count: number, unit: of }: Length): number {
  const days = { hour: 1 / 24, day: 1, week: 7, month: 30, year: 360 };
  return number * days[of];
}
