import { isPlaceholder } from '../briefing/prose/placeholder.ts';
import { type Day, formatDay, isBefore } from '../dates/calendar.ts';
import { isInFault } from '../markdown/frontMatter.ts';
import type { Fix } from '../problem.ts';
import { contains } from '../text/span.ts';
import type { Rule } from './rule.ts';

export const unreadableDate: Rule = {
  name: 'unreadable-date',
  severity: 'error',
  summary: 'The date of the byline cannot be read, has two readings, or lies in the future.',

  *check({ byline, frontMatter }, { today }) {
    const { date } = byline;
    if (!date || isPlaceholder(date.text) || isInFault(frontMatter, date.span)) return;
    // TOML has dates without quotation marks, in this form alone.
    const isToml = frontMatter?.kind === 'toml' && contains(frontMatter.span, date.span);
    const write = (day: Day): Fix => ({
      title: `Write “${formatDay(day)}”`,
      safe: false,
      edits: [{ ...date.span, newText: isToml ? day.toString() : formatDay(day) }],
    });
    const quoted = `“${date.text}”`;
    const { reading } = date;
    switch (reading.kind) {
      case 'unreadable':
        yield {
          span: date.span,
          message: `The date ${quoted} cannot be read: write a day, a month and a year, such as “${formatDay(today)}”.`,
          fixes: [{ ...write(today), isChoice: true }],
        };
        return;
      case 'ambiguous':
        yield {
          span: date.span,
          message: `The date ${quoted} can mean ${reading.readings.map(formatDay).join(' or ')}: write the month as a word.`,
          fixes: reading.readings.map(write).map((fix) => ({ ...fix, isChoice: true })),
        };
        return;
      case 'incomplete':
        yield {
          span: date.span,
          message: `The date ${quoted} names no day, from which the horizons count: write one, such as “${reading.readings.map(formatDay)[0]}”.`,
          fixes: reading.readings.map(write).map((fix) => ({ ...fix, isChoice: true })),
        };
        return;
      case 'day':
        // Tomorrow has begun somewhere.
        if (isBefore(today.add({ days: 1 }), reading.day)) {
          yield {
            span: date.span,
            message: `The date ${quoted} lies in the future: today is ${formatDay(today)}.`,
            fixes: [{ ...write(today), isChoice: true }],
          };
        }
    }
  },
};
