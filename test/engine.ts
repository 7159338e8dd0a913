// What tests say to the engine: a text, and what it must find there.
import type { Briefing } from '../server/src/briefing/model.ts';
import { readBriefing } from '../server/src/briefing/read.ts';
import { check } from '../server/src/check/check.ts';
import { parseIsoDay } from '../server/src/dates/calendar.ts';
import { previousOf } from '../server/src/ledger/compare/previous.ts';
import type { Problem } from '../server/src/problem.ts';
import type { Rule } from '../server/src/rules/rule.ts';
import { standards } from '../server/src/standards/index.ts';
import { templates } from '../server/src/templates/index.ts';
import type { Template } from '../server/src/templates/template.ts';

const [standard] = standards;
const [template] = templates;
const day = parseIsoDay('2025-05-10');
if (!standard || !template || !day) throw new Error('No default standard, template or date.');

/** The day on which tests read: eight days after `sound` was published. */
export const today = day;

export const options = { standard, template, included: false, own: [] };

/** A text as a briefing of the default template, or of another. */
export const read = (text: string, of: Template = options.template): Briefing =>
  readBriefing(text, { ...options, template: of });

/** The problems of a text; `on` names a rule that is off by itself, `before` is the text of the issue before. */
export const problemsOf = (text: string, on?: Rule, of?: Template, before?: string): Problem[] => [
  ...check(read(text, of), on?.isOff ? { [on.name]: { level: on.severity } } : {}, {
    today,
    previous: before === undefined ? undefined : previousOf('before.md', read(before, of)),
  }).problems,
];

/** `line:from-to rule: message`; a problem over several lines is drawn to the end of its first. */
export function drawProblem(text: string, { span, rule, message }: Problem): string {
  const before = text.slice(0, span.start).split('\n');
  const column = (before.at(-1)?.length ?? 0) + 1;
  const first = text.slice(span.start, span.end).split(/\r?\n/)[0] ?? '';
  return `${before.length}:${column}-${column + first.length} ${rule}: ${message}`;
}

export const drawProblems = (text: string, on?: Rule, of?: Template, before?: string): string[] =>
  problemsOf(text, on, of, before).map((problem) => drawProblem(text, problem));
