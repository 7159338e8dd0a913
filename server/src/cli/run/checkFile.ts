// Checking as a task, and what it finds in a file.
import type { Briefing } from '../../briefing/model.ts';
import { readBriefing } from '../../briefing/read.ts';
import { type ToldLanguage, toldLanguage } from '../../briefing/toldLanguage.ts';
import { check } from '../../check/check.ts';
import type { Findings } from '../../check/findings.ts';
import type { Fix, Problem, Severity } from '../../problem.ts';
import { type Excerpt, LineIndex, type Place } from '../../text/lineIndex.ts';
import { mostWidth } from '../terminal.ts';
import { traceOf } from '../trace.ts';
import type { Found, Task, Trace } from './task.ts';

/** A problem with its lines and columns, and the words of the text that reports and baselines quote. */
export type FoundProblem = {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly start: Place;
  readonly end: Place;
  readonly fixes: readonly FoundFix[];
  /** The text around its beginning, on that line. */
  readonly excerpt: Excerpt;
  /** The words it stands on, blanks folded: 200 UTF-16 units at most. */
  readonly words: string;
};

export type FoundFix = Pick<Fix, 'title' | 'safe'> & { readonly edits: readonly FoundEdit[] };

/** `text` replaces what stands between the two places. */
export type FoundEdit = { readonly start: Place; readonly end: Place; readonly text: string };

/** What was found in a text. */
export type FileFindings = Found & {
  readonly language: ToldLanguage;
  readonly standard: { readonly id: string; readonly short: string };
  readonly template: string;
  readonly problems: readonly FoundProblem[];
  readonly ignored: readonly { readonly problem: FoundProblem; readonly reason: string }[];
};

export type CheckedFile = FileFindings & { readonly path: string };

/** Checks a file. */
export const checkTask: Task<FileFindings> = {
  name: 'check',
  bundle: 'check.cjs',
  done: 'checked',
  find(open, { today, isDebug, choice }) {
    const briefing = readBriefing(open.text, open.options);
    const previous = open.previous && choice.previousIssues.read(open.previous);
    const findings = check(briefing, open.rules, { today, previous });
    return {
      found: describe(briefing, findings),
      traces: isDebug ? findings.problems.filter(isFailure).map(traceOfFailure) : [],
    };
  },
  hasFailed: ({ problems }) => problems.some(isFailure),
};

/** Whether a problem says that a rule threw something. */
const isFailure = ({ rule }: { readonly rule: string }): boolean => rule === 'internal-error';

/** The message of such a problem quotes the name of the rule first. */
function traceOfFailure({ message, cause }: Problem): Trace {
  const source = /“([^”]*)”/.exec(message)?.[1] ?? message;
  return { source, trace: `${source}: ${traceOf(cause)}` };
}

function describe(briefing: Briefing, { problems, suppressed }: Findings): FileFindings {
  const { text, isBriefing, detection, standard, template } = briefing;
  const lines = new LineIndex(problems.length > 0 || suppressed.length > 0 ? text : '');
  return {
    isBriefing,
    reason: detection.reason,
    language: toldLanguage(briefing),
    standard: { id: standard.id, short: standard.short },
    template: template.id,
    problems: problems.map((problem) => describeProblem(problem, text, lines)),
    ignored: suppressed.map(({ problem, suppression }) => ({
      problem: describeProblem(problem, text, lines),
      reason: suppression.reason,
    })),
  };
}

function describeProblem(
  { rule, severity, message, span, fixes }: Problem,
  text: string,
  lines: LineIndex,
): FoundProblem {
  const start = lines.placeAt(span.start);
  return {
    rule,
    severity,
    message,
    start,
    end: lines.placeAt(span.end),
    fixes: fixes.map(({ title, safe, edits }) => ({
      title,
      safe,
      edits: edits.map((edit) => ({
        start: lines.placeAt(edit.start),
        end: lines.placeAt(edit.end),
        text: edit.newText,
      })),
    })),
    excerpt: lines.around(start, mostWidth),
    words: text.slice(span.start, span.end).replace(/\s+/g, ' ').trim().slice(0, 200),
  };
}
