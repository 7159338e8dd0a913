import type { Fix } from '../problem.ts';
import type { Report } from '../rules/rule.ts';
import { message } from '../text/message.ts';

/** A report of a rule as it is told: each sentence and title short and on one line, fixes only where their edits can be made. */
export const told = (report: Report): Report => ({
  ...report,
  message: message(report.message),
  fixes: (report.fixes ?? []).filter(isSound).map((fix) => ({ ...fix, title: message(fix.title) })),
  related: (report.related ?? []).map((other) => ({ ...other, message: message(other.message) })),
});

/** In a text whose lines end with CR alone, edits of lines may overlap; a fix with such edits is not offered. */
const isSound = ({ edits }: Fix): boolean => edits.every(({ start }, i) => start >= (edits[i - 1]?.end ?? 0));
