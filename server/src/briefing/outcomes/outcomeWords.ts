// What the words behind *Outcome:* say: a verdict, a date, evidence.
import { type Day, type Days, monthDays } from '../../dates/calendar.ts';
import { readPublicationDate } from '../../dates/publicationDate.ts';
import { months } from '../../dates/timePhrases.ts';
import { findTimespans } from '../../dates/timespans.ts';
import { gathered, readSigns, writtenSpan } from '../../markdown/cutWords.ts';
import { oneLine } from '../../text/oneLine.ts';
import { moved, type Span } from '../../text/span.ts';
import { isPlaceholder } from '../prose/placeholder.ts';
import { secondVerdict, type Verdict, verdictAtHead } from './verdicts.ts';

/** The date of an outcome. */
export type OutcomeDate = {
  readonly span: Span;
  /** The days that it names; undefined where it can mean several days, which are the `readings`. */
  readonly days: Days | undefined;
  /** The days that a date in figures can mean, day first and then month first; empty for any other, and for one that is no day. */
  readonly readings: readonly Day[];
};

/** What the words of an outcome say. */
export type OutcomeReading =
  | {
      readonly kind: 'told';
      readonly verdict: Verdict;
      /** The words of the verdict. */
      readonly span: Span;
      readonly date: OutcomeDate | undefined;
      /** All else, as Markdown on one line; undefined where there is nothing else. */
      readonly evidence: { readonly text: string; readonly span: Span } | undefined;
    }
  | {
      readonly kind: 'unreadable';
      /**
       * `no verdict` at the head; `two verdicts`; a `question`, *happened?*; `own words`: *it did not hold* of a truce that was said not to hold, and any other
       * words that can be meant either way.
       */
      readonly why: 'no verdict' | 'two verdicts' | 'question' | 'own words';
    }
  /** Blank or said to come: no outcome yet. */
  | { readonly kind: 'open' }
  /** Left to be filled in, of which `leftover-placeholder` reminds. */
  | { readonly kind: 'placeholder' };

/** Whether words say that something does not happen. */
export const isNegated = (words: string): boolean =>
  /\b(?:not|no|never|nor|neither|nobody|nothing|none|without|cannot|hardly|barely|scarcely|fails?|failed|failing|failure)\b|n['’]t\b/i.test(
    words,
  );

const notYet =
  /^\W*(?:(?:n\/?a|pending|open|tb[cda]|(?:no\W+)?not (?:yet )?(?:due|known|settled|resolved|recorded)|(?:no\W+)?not yet|none yet|too (?:early|soon)(?: to (?:tell|say))?|to (?:be|come)\b[^.]*|(?:it )?remains to be seen|we (?:will|shall) see|time will tell|awaited)\W*)?$/i;

/** Verdicts that an event can be about: *the bill will be withdrawn*. */
const participle = /\b(confirm|refut|annull?|withdraw|supersed)/i;

/**
 * Reads `words`, the Markdown behind *Outcome:* or in its cell; spans count from their beginning. `claim` is what was judged, if it
 * is known: words that could be meant either way of it are unreadable.
 */
export function readOutcomeWords(words: string, claim: string | undefined): OutcomeReading {
  const { words: plain, written } = gathered(readSigns(withoutMarks(words)));
  const start = plain.search(/[\p{L}\p{N}]/u);
  if (isPlaceholder(words)) return { kind: 'placeholder' };
  if (start < 0 || notYet.test(plain)) return { kind: 'open' };
  const said = plain.slice(start);
  const found = verdictAtHead(said);
  if (!found) return { kind: 'unreadable', why: 'no verdict' };
  if (/^\s*\(?\?/.test(said.slice(found.length))) return { kind: 'unreadable', why: 'question' };
  if (secondVerdict(said, found)) return { kind: 'unreadable', why: 'two verdicts' };
  if (found.verb && !repeats(found.verb, claim)) return { kind: 'unreadable', why: 'own words' };
  if (found.isElliptic && claim !== undefined && isNegated(claim)) return { kind: 'unreadable', why: 'own words' };
  const stem = participle.exec(said.slice(0, found.length))?.[1];
  if (stem && claim && new RegExp(`\\b${stem.slice(0, 6)}`, 'i').test(claim))
    return { kind: 'unreadable', why: 'own words' };
  const asWritten = (span: Span) => writtenSpan({ span: { start: 0 }, written }, span.start, span.end);
  const verdict = { start, end: start + found.length };
  const span = asWritten(verdict);
  const between = beforeDateBehind(words, span.end);
  const read = dateBehind(plain, verdict.end) ?? (between ? dateBehind(plain, span.end + between.length) : undefined);
  const date = read && { ...read, span: asWritten(read.span) };
  return {
    kind: 'told',
    verdict: found.verdict,
    span,
    date,
    evidence: evidenceBehind(words, linkAround(words, span) ?? evidenceStart(date?.span, span, between)),
  };
}

/** Whether the verb of *it did not begin* is that of the event, which is not negated itself. */
const repeats = (verb: string, claim: string | undefined): boolean =>
  claim !== undefined && !isNegated(claim) && new RegExp(`\\b${verb}\\b`, 'i').test(claim);

const blank = (words: string): string => ' '.repeat(words.length);

/** Markdown as long as before, with blanks for marks, addresses and what nobody sees. */
const withoutMarks = (words: string): string =>
  words
    .replace(/<!--[\s\S]*?(?:-->|$)|<\/?[a-z][^<>\n]{0,300}>/gi, blank)
    .replace(/~~[^~]*~~/g, blank)
    .replace(/\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+"[^"]*")?\)|\]\[[^[\]]*\]/g, blank)
    .replace(/\n[ \t>]*/g, blank)
    .replace(/[*_`[\]\\]/g, ' ');

/** Words that can stand before a date. */
const beforeDate = /^[\s,;:.–—(-]*(?:(?:on|in|by|as of|since|from|at|dated|resolved|settled)\s+)?/i;
/** Links and pictures between a verdict and its date: *happened ([notice](…), 3 May 2025)*. */
const inBetween =
  /^[\s.,;:–—(*_-]*(?:(?:!?\[[^[\]]*\](?:\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+"[^"]*")?\)|\[[^[\]]*\])|<https?:[^<>\s]*>|https?:[^\s<>,;]*|[\p{Extended_Pictographic}✓✗✘√]\uFE0F?)[\s.,;:)–—-]*)+/u;
const beforeDateBehind = (words: string, from: number): string | undefined => inBetween.exec(words.slice(from))?.[0];

/** Where evidence may begin: behind the date, but at a link between that and the verdict. */
function evidenceStart(date: Span | undefined, verdict: Span, between: string | undefined): number {
  const isLink = date && between && verdict.end + between.length <= date.start && /[\]:]/.test(between);
  return isLink ? verdict.end : (date ?? verdict).end;
}

/** A date has no more words. */
const mostWords = 7;

/** What is written as a day; no day of the calendar, where it could not be read. */
const dateInFigures = new RegExp(
  `^(?:\\d{1,2}(?:st|nd|rd|th)?\\s+(?:${months})\\s+\\d{4}|(?:${months})\\s+\\d{1,2},?\\s+\\d{4}|\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}[./]\\d{1,2}[./]\\d{4})(?!\\d)`,
  'i',
);

/** The date that stands right behind an offset of the words. */
function dateBehind(plain: string, from: number): OutcomeDate | undefined {
  const rest = plain.slice(from);
  const at = from + (beforeDate.exec(rest)?.[0].length ?? 0);
  const words = /^[^()[\];|]{1,60}/.exec(plain.slice(at))?.[0] ?? '';
  let last = 0;
  for (const { index, 0: word } of [...words.matchAll(/\S+/g)].slice(0, mostWords)) {
    last = index + word.length;
    const written = words.slice(0, last).replace(/[.,:)]+$/, '');
    const reading = readPublicationDate(written);
    if (reading.kind === 'unreadable') continue;
    const span = { start: at, end: at + written.length };
    const [first] = 'readings' in reading ? reading.readings : [reading.day];
    if (!first) return undefined;
    if (reading.kind === 'ambiguous') return { span, days: undefined, readings: reading.readings };
    return {
      span,
      days: reading.kind === 'day' ? { from: first, to: first } : monthDays(first.year, first.month),
      readings: [],
    };
  }
  const wrong = dateInFigures.exec(words)?.[0];
  if (wrong) return { span: { start: at, end: at + wrong.length }, days: undefined, readings: [] };
  // *Q2 2025*, *early 2026*.
  const framed = findTimespans(`in ${words}`, undefined)[0];
  const length = framed && framed.span.start === 0 ? framed.span.end - 3 : 0;
  if (!framed || length <= 0 || !/^\s*(?:$|[^\p{L}\p{N}\s])/u.test(plain.slice(at + length))) return undefined;
  return { span: { start: at, end: at + length }, days: framed.days, readings: [] };
}

/** Where a link begins that is around a verdict: it is evidence as a whole. */
const linkAround = (words: string, { start, end }: Span): number | undefined =>
  /^[\s*_]*\][([]/.test(words.slice(end)) ? Math.max(0, words.lastIndexOf('[', start)) : undefined;

/** What is left behind an offset, without the signs that set it off. */
function evidenceBehind(words: string, from: number): { readonly text: string; readonly span: Span } | undefined {
  const rest = words.slice(from);
  const signs = /^(?:[\s.,;:)*_–—|-]|!(?!\[))*/.exec(rest)?.[0] ?? '';
  // Emphasis that begins here is closed further on.
  const opening = /(?<=\s)(?:\*+|_+)$/.exec(signs)?.[0] ?? '';
  const lead = signs.length - (opening && rest.includes(opening, signs.length) ? opening.length : 0);
  const text = rest.slice(lead).replace(/[\s|]+$/, '');
  if (!/[\p{L}\p{N}]/u.test(text)) return undefined;
  return { text: oneLine(text), span: moved({ start: lead, end: lead + text.length }, from) };
}

/** What of a reading counts from another offset, moved by `by`. */
export const movedReading = (reading: OutcomeReading, by: number): OutcomeReading =>
  reading.kind !== 'told'
    ? reading
    : {
        ...reading,
        span: moved(reading.span, by),
        date: reading.date && { ...reading.date, span: moved(reading.date.span, by) },
        evidence: reading.evidence && { ...reading.evidence, span: moved(reading.evidence.span, by) },
      };
