// What a check leaves of a file: plain data, so that the text and its tree can go, and threads and a cache can carry it.
import type { Briefing } from '../../briefing/model.ts';
import { readBriefing } from '../../briefing/read.ts';
import { check } from '../../check/check.ts';
import type { Findings } from '../../check/findings.ts';
import type { Fix, Problem, Severity } from '../../problem.ts';
import { type Excerpt, LineIndex, type Position } from '../lineIndex.ts';
import { mostWidth } from '../terminal.ts';
import { cannotRead, type Fault, type FoundFile, openFile } from './files.ts';
import type { CheckInputs } from './job.ts';

/** A problem with its place, and what reports and baselines quote of the text. */
export type FoundProblem = {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly start: Position;
  readonly end: Position;
  readonly fixes: readonly Pick<Fix, 'title' | 'safe'>[];
  /** What stands around its beginning, on that line. */
  readonly excerpt: Excerpt;
  /** The words it stands on, blanks folded: 200 UTF-16 units at most. */
  readonly words: string;
};

/** What was found in a text. */
export type FileFindings = {
  readonly isBriefing: boolean;
  readonly standard: { readonly id: string; readonly short: string };
  readonly template: string;
  readonly problems: readonly FoundProblem[];
  readonly ignored: readonly { readonly problem: FoundProblem; readonly reason: string }[];
};

export type CheckedFile = FileFindings & { readonly path: string };

/** What became of a file of the command line: what was found in it, or why it cannot be read. */
export type Result = {
  readonly found: FileFindings | undefined;
  readonly error: string | undefined;
  readonly faults: readonly Fault[];
  /** What the result depends on, where a cache asks: see `cache.ts`. */
  readonly key: string | undefined;
};

/** Reads and checks a file. */
export function checkFile(file: FoundFile, { choice, today, keyOf }: CheckInputs): Result {
  try {
    const open = openFile(file, choice);
    const briefing = readBriefing(open.text, open.options);
    const found = describe(briefing, check(briefing, open.rules, { today }));
    return { found, error: undefined, faults: open.faults, key: keyOf?.(open) };
  } catch (error) {
    return { found: undefined, error: cannotRead(file, choice, error), faults: [], key: undefined };
  }
}

function describe(
  { text, isBriefing, standard, template }: Briefing,
  { problems, suppressed }: Findings,
): FileFindings {
  const lines = new LineIndex(problems.length > 0 || suppressed.length > 0 ? text : '');
  return {
    isBriefing,
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
  const start = lines.at(span.start);
  return {
    rule,
    severity,
    message,
    start,
    end: lines.at(span.end),
    fixes: fixes.map(({ title, safe }) => ({ title, safe })),
    excerpt: lines.around(start, mostWidth),
    words: text.slice(span.start, span.end).replace(/\s+/g, ' ').trim().slice(0, 200),
  };
}
