// Times in prose: `by 2030`, `in Q3 2025`, `over the next six months`, each with the days it stands for.
import type { Span } from '../text/span.ts';
import type { Day, Days } from './calendar.ts';
import { month, months, prefilters, timePhrases } from './timePhrases.ts';

/**
 * What the preposition makes of the days: something happens by their end (*by*, *before*), within them (*in*, *over*,
 * no preposition) or after them (*after*, *from*).
 */
export type Tie = 'deadline' | 'stretch' | 'beginning';

/**
 * A time in a sentence: the span of its words with the preposition, counted from the sentence’s start, and its days.
 * With *before* the days are the eve.
 */
export type Timespan = { readonly span: Span; readonly tie: Tie; readonly days: Days };

const deadline = '(?:by|before|until|till|no later than|not later than|ahead of|prior to|up to|through)';
const stretch = '(?:in|during|within|over|on|throughout|across)';
const beginning = '(?:after|from|since|as of|beyond|starting)';
/** The phrases that are times without a preposition too. */
const bare = /^(?:this year|next year|this month|next month)$/i;
/** How many UTF-16 units before a time are searched for words that change its meaning (*fiscal year*, *than*). */
const lookBehind = 40;
/** How many times of a sentence are read; the rest of a longer row is left out. */
const maxTimespans = 50;
/** *march*, *may* and *august* in lower case are other words. */
const lowerCaseMonth = new RegExp(`\\b(?:${months.toLowerCase()})\\b`);
const anyMonth = new RegExp(month);
/** Fiscal years and quarters are not calendar days and are left out. */
const fiscal = /\b(?:fiscal|financial|FY)\s*(?:year\s*)?$/i;

const compiled = timePhrases.map(({ source, read, needs }) => {
  const preposition = `(${deadline}|${stretch}|${beginning})`;
  const whole = `\\b(?:${preposition} (?:about |around |roughly |approximately |the whole of |all of )?)?${source}\\b`;
  return {
    needs,
    pattern: new RegExp(whole.replaceAll(' ', '\\s+'), 'gi'),
    read,
  };
});

/**
 * The times that a sentence names, in order and without overlaps. Those that count from the day of publication, such as *next
 * year*, are left out where `published` is undefined.
 */
export function findTimespans(sentence: string, published: Day | undefined): Timespan[] {
  const found: Timespan[] = [];
  const satisfied = new Set(prefilters.filter((prefilter) => prefilter.test(sentence)));
  for (const { needs, pattern, read } of compiled) {
    if (!needs.every((prefilter) => satisfied.has(prefilter))) continue;
    pattern.lastIndex = 0;
    for (const match of sentence.matchAll(pattern)) {
      if (found.length >= maxTimespans) break;
      const span = { start: match.index, end: match.index + match[0].length };
      if (found.some((other) => other.span.start < span.end && span.start < other.span.end)) continue;
      const preposition = match[1]?.toLowerCase().replace(/\s+/g, ' ');
      const words = match[0].slice(match[1]?.length ?? 0).trim();
      if (!preposition && !bare.test(words)) continue;
      // *Not before June* is no deadline.
      if (/^(?:before|until|till)$/.test(preposition ?? '') && /\bnot\s+$/i.test(sentence.slice(0, span.start)))
        continue;
      if (
        fiscal.test(sentence.slice(Math.max(0, span.start - lookBehind), span.start)) ||
        fiscal.test(match[0].slice(0, match[0].length - words.length))
      )
        continue;
      if (lowerCaseMonth.test(words)) continue;
      const days = read(match.slice(2), published, words);
      if (!days?.to && !days?.from) continue;
      const timespan = { span, ...tieOf(preposition, days) };
      if (!isExcluded(timespan, words, sentence, published)) found.push(timespan);
    }
  }
  return found.toSorted((a, b) => a.span.start - b.span.start);
}

/**
 * No time of an event: *than in August* compares, and a month without a year that would be over half a year ahead
 * more often looks back.
 */
function isExcluded(
  { tie: kind, days, span }: Timespan,
  words: string,
  sentence: string,
  published: Day | undefined,
): boolean {
  if (/\b(?:than|as|of|like)\s*$/i.test(sentence.slice(Math.max(0, span.start - lookBehind), span.start))) return true;
  const hasYear = /\d{4}/.test(words) || !anyMonth.test(words);
  return (
    !hasYear &&
    kind === 'stretch' &&
    published !== undefined &&
    days.from !== undefined &&
    days.from.toString() > published.add({ months: 6 }).toString()
  );
}

function tieOf(preposition: string | undefined, days: Days): { tie: Tie; days: Days } {
  if (!preposition || new RegExp(`^${stretch}$`).test(preposition)) return { tie: 'stretch', days };
  if (new RegExp(`^${beginning}$`).test(preposition)) return { tie: 'beginning', days };
  if (/^(?:before|ahead of|prior to)$/.test(preposition)) {
    const eve = days.from?.subtract({ days: 1 });
    return { tie: 'deadline', days: { from: eve, to: eve } };
  }
  return { tie: 'deadline', days };
}
