// Checking as a task, and what it finds in a file.
import type { Briefing } from '../../briefing/model.ts';
import { readBriefing } from '../../briefing/read.ts';
import { type ToldLanguage, toldLanguage } from '../../briefing/toldLanguage.ts';
import { check } from '../../check/check.ts';
import type { Findings } from '../../check/findings.ts';
import { copyOf, type Piece } from '../../export/html/copy.ts';
import { readPaper } from '../../export/readPaper.ts';
import type { Mark } from '../../export/words.ts';
import { placesInWords } from '../../features/placesInWords.ts';
import type { PlaceInWords } from '../../features/wordsOfPlace.ts';
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
  /** Where it stands in a Word file, whose paragraphs have no lines; undefined elsewhere. */
  readonly where?: PlaceInWords;
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
  /** The text of a Word file with the problems marked, each by its index in `problems`; where a report shows it. */
  readonly copy?: readonly Piece[];
};

export type CheckedFile = FileFindings & { readonly path: string };

/** Checks a file. */
export const checkTask: Task<FileFindings> = {
  name: 'check',
  done: 'checked',
  find(open, { today, isDebug, choice, wantsCopies }) {
    const briefing = readBriefing(open.text, open.options);
    const previous = open.previous && choice.previousIssues.read(open.previous);
    const findings = check(briefing, open.rules, { today, previous });
    return {
      found: describe(briefing, findings, open.isImported, wantsCopies),
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

function describe(
  briefing: Briefing,
  { problems, suppressed }: Findings,
  isImported: boolean,
  wantsCopy: boolean,
): FileFindings {
  const { text, isBriefing, detection, standard, template } = briefing;
  const lines = new LineIndex(problems.length > 0 || suppressed.length > 0 ? text : '');
  const whereOf = isImported ? placesInWords(briefing) : undefined;
  const toFound = (problem: Problem): FoundProblem => ({
    ...describeProblem(problem, text, lines),
    ...(whereOf && { where: whereOf(problem.span.start) }),
  });
  return {
    isBriefing,
    reason: detection.reason,
    language: toldLanguage(briefing),
    standard: { id: standard.id, short: standard.short },
    template: template.id,
    problems: problems.map(toFound),
    ignored: suppressed.map(({ problem, suppression }) => ({
      problem: toFound(problem),
      reason: suppression.reason,
    })),
    ...(isImported && wantsCopy && { copy: markedCopy(briefing, problems) }),
  };
}

/** The text as it is read, without what readers of an export get besides. A problem within the words of another is told with it. */
function markedCopy(briefing: Briefing, problems: readonly Problem[]): readonly Piece[] {
  const marks: Mark[] = [];
  const within = new Map<number, number[]>();
  const inOrder = problems.map(({ span }, problem) => ({ ...span, problem })).toSorted((a, b) => a.start - b.start);
  for (const mark of inOrder) {
    const last = marks.at(-1);
    if (last && mark.start < last.end) within.set(last.problem, [...(within.get(last.problem) ?? []), mark.problem]);
    else if (mark.start < mark.end) marks.push(mark);
  }
  const paper = readPaper(briefing, {
    bands: 'never',
    hasScale: false,
    onlySummary: false,
    showsIgnored: true,
    hidesOutcomes: false,
    marks,
  });
  return copyOf(paper).map(({ html, problems: marked }) => ({
    html,
    problems: marked.flatMap((problem) => [problem, ...(within.get(problem) ?? [])]),
  }));
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
