import { claimOf, type JudgementInBlock, type Outcome } from '../briefing/model.ts';
import { dueDay } from '../briefing/outcomes/due.ts';
import { isNegated } from '../briefing/outcomes/outcomeWords.ts';
import { type Day, formatDay, isBefore } from '../dates/calendar.ts';
import { months } from '../dates/timePhrases.ts';
import { oneLine } from '../text/oneLine.ts';
import { slice } from '../text/span.ts';
import type { Report, Rule } from './rule.ts';

export const earlyOutcome: Rule = {
  name: 'early-outcome',
  severity: 'warning',
  readsEnglish: true,
  summary: '“Did not happen” before the window has closed, or an outcome dated before publication or after today.',

  *check({ outcomes, text, byline: { published } }, { today }) {
    for (const outcome of outcomes) {
      const report = wrongDate(outcome, text, published, today) ?? tooEarly(outcome, text, published, today);
      if (report) yield report;
    }
  },
};

/** An outcome on a day before the paper, or one that is still to come; tomorrow has begun somewhere. */
function wrongDate(
  { of, fault, reading }: Outcome,
  text: string,
  published: Day | undefined,
  today: Day,
): Report | undefined {
  if (!of || fault || reading.kind !== 'told' || !reading.date?.days) return undefined;
  const { span, days } = reading.date;
  const quoted = `“${oneLine(slice(text, span))}”`;
  if (days.from && isBefore(today.add({ days: 1 }), days.from))
    return {
      span,
      message: `An outcome on ${quoted} lies in the future, today is ${formatDay(today)}: write the day on which it was known.`,
    };
  if (published && days.to && isBefore(days.to, published))
    return {
      span,
      message: `An outcome on ${quoted} lies before the date of the briefing, ${formatDay(published)}: write the day on which it was known.`,
    };
  return undefined;
}

/** *Did not happen* on a day on which it still could. */
function tooEarly(
  { of, fault, reading }: Outcome,
  text: string,
  published: Day | undefined,
  today: Day,
): Report | undefined {
  if (!of || fault || reading.kind !== 'told' || reading.verdict !== 'did-not-happen') return undefined;
  const due = dueDay(of.judgement, of.horizon, published);
  const day = reading.date?.days?.to ?? (reading.date ? undefined : today);
  if (!due || !day || !isBefore(day, due) || canEndEarly(of.judgement)) return undefined;
  const quoted = `“${oneLine(slice(text, reading.span))}”`;
  return {
    span: reading.span,
    message: `${quoted} cannot be told before ${formatDay(due)}, the last day on which it may happen: wait until then, or say “void”.`,
  };
}

/** What is to last is over on the day on which it ends; so is a denial, on the day on which the thing happens. */
const lasting =
  /\b(?:remain|stay|hold|last|continue|keep|go(?:es)? on|survive|stand|persist|endure|outlast|outlive|retain|maintain)s?\b|\b(?:still|until|till|through|throughout|always)\b/i;
/** A year, or a day or month with a capital, as in *the election of 21 September*. */
const calendarTime = new RegExp(`\\b(?:(?:19|20)\\d\\d|(?:\\d{1,2}\\s+)?(?:${months}))\\b`);

/** Whether it can be told of an event before its last day that it did not happen: it was to last, or has a day of its own that is no deadline. */
function canEndEarly(judgement: JudgementInBlock): boolean {
  const claim = claimOf(judgement).prose;
  return lasting.test(claim) || isNegated(claim) || (!judgement.deadline && calendarTime.test(claim));
}
