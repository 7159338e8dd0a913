import type { Briefing, Outcome } from '../briefing/model.ts';
import { dueDay } from '../briefing/outcomes/due.ts';
import { type Verdict, verdictWords } from '../briefing/outcomes/verdicts.ts';
import { type Day, formatDay, isBefore } from '../dates/calendar.ts';
import type { Fix } from '../problem.ts';
import { oneLine } from '../text/oneLine.ts';
import { type Span, slice } from '../text/span.ts';
import { choices } from './recordOutcome.ts';
import type { Report, Rule } from './rule.ts';

export const unreadableOutcome: Rule = {
  name: 'unreadable-outcome',
  severity: 'warning',
  readsEnglish: true,
  summary: 'The words after “Outcome:” begin with no verdict, or it cannot be told what they are the outcome of.',

  *check(briefing, { today }) {
    const { outcomes } = briefing;
    const usesVerdicts = outcomes.some(({ reading }) => reading.kind === 'told');
    for (const outcome of outcomes) {
      const report = placeFault(outcome, briefing) ?? wordFault(outcome, usesVerdicts, briefing, today);
      if (report) yield report;
    }
  },
};

/** An outcome with a verdict, of which it cannot be told whose it is. */
function placeFault(
  { span, words, reading, of, fault, among, zone }: Outcome,
  { text, outcomes }: Briefing,
): Report | undefined {
  if (reading.kind !== 'told') return undefined;
  const quoted = `“${oneLine(slice(text, { start: span.start, end: words.span.start + reading.span.end - words.span.start }))}”`;
  const whole = { start: span.start, end: reading.span.end };
  switch (fault) {
    case 'second': {
      const first = outcomes.find((other) => other.of?.judgement === of?.judgement);
      return {
        span: whole,
        message: `${quoted} is the second outcome of its judgement, of which the first counts: keep one.`,
        related: first ? [{ span: first.span, message: 'The first outcome.' }] : [],
      };
    }
    case 'several':
      return {
        span: whole,
        message: `${quoted} can be the outcome of each of ${among.length} judgements: put it under the one that it is of.`,
      };
    case 'none':
      // In the body *Outcome: unclear* may be said of a meeting.
      return zone === 'body' && !(isPlain(reading.verdict, slice(text, reading.span)) && reading.date)
        ? undefined
        : { span: whole, message: `${quoted} stands beside no judgement: put it under the one that it is of.` };
    default:
      return undefined;
  }
}

const isPlain = (verdict: Verdict, words: string): boolean => oneLine(words).toLowerCase() === verdictWords[verdict];

/** An outcome of a judgement whose words, or whose date, can be read in no way or in two. */
function wordFault(outcome: Outcome, usesVerdicts: boolean, briefing: Briefing, today: Day): Report | undefined {
  const { of, reading } = outcome;
  if (!of || outcome.fault) return undefined;
  if (reading.kind === 'told') {
    const { date } = reading;
    if (!date || date.days) return undefined;
    const write = (day: Day): Fix => ({
      title: `Write “${formatDay(day)}”`,
      safe: false,
      isChoice: true,
      edits: [{ ...date.span, newText: formatDay(day) }],
    });
    if (date.readings.length === 0)
      return {
        span: date.span,
        message: `The date “${slice(briefing.text, date.span)}” is no day of the calendar: write the day on which it was known.`,
      };
    return {
      span: date.span,
      message: `The date “${slice(briefing.text, date.span)}” can mean ${date.readings.map(formatDay).join(' or ')}: write the month as a word.`,
      fixes: date.readings.map(write),
    };
  }
  if (reading.kind !== 'unreadable') return undefined;
  if (reading.why === 'no verdict' && !isMeant(outcome, usesVerdicts, briefing, today)) return undefined;
  const span = headOf(outcome, briefing.text, reading.why === 'two verdicts' ? lineEnd : clauseEnd);
  const quoted = `“${oneLine(slice(briefing.text, span))}”`;
  const fault = {
    'no verdict': `${quoted} begins with no verdict`,
    'two verdicts': `${quoted} gives two verdicts`,
    question: `${quoted} is followed by a question mark`,
    'own words': `${quoted} can be meant either way`,
  }[reading.why];
  return {
    span,
    message: `${fault}: begin with “happened”, “did not happen”, “partly”, “cannot be told” or “void”.`,
    fixes: choices(of, briefing.byline.published, today).map(({ verdict, title }) => ({
      title,
      safe: false,
      isChoice: true,
      edits: [{ start: span.start, end: span.start, newText: `${verdictWords[verdict]}: ` }],
    })),
  };
}

/**
 * Whether words without a verdict are meant as an outcome, and not as what a scenario would lead to: the time of the judgement is
 * over, other outcomes here have verdicts, or they say what was. In a table only the second shows it.
 */
function isMeant({ of, isCell, words }: Outcome, usesVerdicts: boolean, { byline }: Briefing, today: Day): boolean {
  if (usesVerdicts) return true;
  if (isCell || !of) return false;
  const due = dueDay(of.judgement, of.horizon, byline.published);
  return (due && isBefore(due, today)) || /\b(?:was|were|did|didn['’]t|had|has|have)\b/i.test(words.text);
}

/** Where the first words end that a message quotes: of two verdicts at the end of the line. */
const lineEnd = /^.{0,80}?(?=[.!?;|*_]*\s*(?:$|[\r\n]))/;
const clauseEnd = /^.{0,80}?(?=[.!?;)\]|*_]*(?:\s*$|\s*[\r\n]|(?<=[.!?;])\s))/;

/** The first words of an outcome, up to an end, and of no more than a line. */
function headOf({ words, span }: Outcome, text: string, upTo: RegExp): Span {
  const source = slice(text, words.span);
  const start = words.span.start + (/^[\s*_([|]*/.exec(source)?.[0].length ?? 0);
  const end = start + (upTo.exec(text.slice(start, words.span.end))?.[0].length ?? 0);
  return end > start
    ? { start, end }
    : { start: Math.min(start, words.span.end - 1, span.end - 1), end: words.span.end };
}
