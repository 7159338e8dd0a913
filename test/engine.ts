// What tests say to the engine: a text, and what it must find there.
import type { Briefing } from '../server/src/briefing/model.ts';
import { readBriefing } from '../server/src/briefing/read.ts';
import { check } from '../server/src/check/check.ts';
import { parseIsoDay } from '../server/src/dates/calendar.ts';
import type { Problem } from '../server/src/problem.ts';
import type { Rule } from '../server/src/rules/rule.ts';
import { standards } from '../server/src/standards/index.ts';
import { templates } from '../server/src/templates/index.ts';

const [standard] = standards;
const [template] = templates;
const day = parseIsoDay('2025-05-10');
if (!standard || !template || !day) throw new Error('No default standard, template or date.');

/** The day on which tests read: eight days after `sound` was published. */
export const today = day;

export const options = { standard, template, included: false, own: [] };

export const read = (text: string): Briefing => readBriefing(text, options);

/** The problems of a text; `on` names a rule that is off by itself. */
export const problemsOf = (text: string, on?: Rule): Problem[] => [
  ...check(read(text), on?.isOff ? { [on.name]: { level: on.severity } } : {}, { today }).problems,
];

/** `line:from-to rule: message`; a problem over several lines is drawn to the end of its first. */
export function drawProblem(text: string, { span, rule, message }: Problem): string {
  const before = text.slice(0, span.start).split('\n');
  const column = (before.at(-1)?.length ?? 0) + 1;
  const first = text.slice(span.start, span.end).split(/\r?\n/)[0] ?? '';
  return `${before.length}:${column}-${column + first.length} ${rule}: ${message}`;
}

export const drawProblems = (text: string, on?: Rule): string[] =>
  problemsOf(text, on).map((problem) => drawProblem(text, problem));
