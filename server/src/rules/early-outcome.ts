import type { Outcome } from '../briefing/model.ts';
import { dueDay } from '../briefing/outcomes/due.ts';
import { type Day, formatDay, isBefore } from '../dates/calendar.ts';
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
  if (!due || !day || !isBefore(day, due)) return undefined;
  const quoted = `“${oneLine(slice(text, reading.span))}”`;
  return {
    span: reading.span,
    message: `${quoted} cannot be told before ${formatDay(due)}, the last day on which it may happen: wait until then, or say “void”.`,
  };
}
