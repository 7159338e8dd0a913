import { diffLines } from 'diff';
import type { Fix, Problem } from '../problem.ts';
import { applyEdits, type Edit } from '../text/edit.ts';

/** The fixed text, the fixes in the order in which they were made, and how many problems are left of which the writer has to choose the fix. */
export type Fixed = {
  readonly text: string;
  readonly made: readonly { readonly rule: string; readonly title: string }[];
  readonly choices: number;
};

/** After so many rounds fixing ends, even if fixes are left. */
const maxRounds = 50;

/**
 * Applies safe fixes, round by round, until none is left, so that fixing again changes nothing; with `unsafe` also the first
 * fix of every problem that has no safe one, unless it is a choice. `problemsOf` checks a text. What no fix touches is kept to the byte.
 */
export function fixAll(text: string, problemsOf: (text: string) => readonly Problem[], unsafe = false): Fixed {
  const made: { rule: string; title: string }[] = [];
  const earlierTexts = new Set([text]);
  const failed = new Set<string>();
  /** What mended nothing beside others, such as a split that wrote the same words again: it waits for them. */
  const waiting = new Set<string>();
  let current = text;
  let problems = problemsOf(text);
  for (let round = 0; round < maxRounds; round++) {
    const chosen = chooseFixes(problems, unsafe, new Set([...failed, ...waiting]));
    if (chosen.length === 0 && waiting.size > 0) {
      waiting.clear();
      continue;
    }
    const edits = chosen.flatMap(({ fix }) => fix.edits).toSorted((a, b) => a.start - b.start || a.end - b.end);
    const next = applyEdits(current, edits);
    // An unsafe fix that leaves as many such problems as before would be made again in every round: it is not tried again.
    const problemsAfter = problemsOf(next);
    const countOf = (list: readonly Problem[], key: string) => list.filter((problem) => keyOf(problem) === key).length;
    const unsafeOnes = chosen.filter(({ fix }) => !fix.safe);
    const vain = unsafeOnes.filter(
      ({ problem }) => countOf(problemsAfter, keyOf(problem)) >= countOf(problems, keyOf(problem)),
    );
    // Nor is one that brings an error; which one that is shows when the others wait.
    if (vain.length === 0 && bringsError(problems, problemsAfter))
      vain.push(...(unsafeOnes.length > 1 ? unsafeOnes.slice(1) : unsafeOnes));
    if (vain.length > 0) {
      const left = chosen.length > vain.length ? waiting : failed;
      for (const { problem } of vain) left.add(keyOf(problem));
      continue;
    }
    // Fixes that undo each other lead back to an earlier text: fixing ends there.
    if (chosen.length === 0 || earlierTexts.has(next)) break;
    earlierTexts.add(next);
    waiting.clear();
    made.push(...chosen.map(({ problem, fix }) => ({ rule: problem.rule, title: fix.title })));
    current = next;
    problems = problemsAfter;
  }
  return { text: current, made, choices: problems.filter(({ fixes }) => fixes[0]?.isChoice).length };
}

/** Whether a rule has more problems at error level than before. */
function bringsError(before: readonly Problem[], after: readonly Problem[]): boolean {
  const more = new Map<string, number>();
  const count = (problems: readonly Problem[], by: number) => {
    for (const { rule, severity } of problems) if (severity === 'error') more.set(rule, (more.get(rule) ?? 0) + by);
  };
  count(after, 1);
  count(before, -1);
  return [...more.values()].some((rest) => rest > 0);
}

/** Tells problems apart across rounds, in which their offsets change. */
const keyOf = ({ rule, message }: Problem): string => `${rule} ${message}`;

type Chosen = { readonly problem: Problem; readonly fix: Fix };

/** At most one fix for each problem, and none that touches one chosen before it: those are left for the next round. */
function chooseFixes(problems: readonly Problem[], unsafe: boolean, left: ReadonlySet<string>): Chosen[] {
  const chosen: Chosen[] = [];
  for (const problem of problems) {
    const [first] = problem.fixes;
    const isTried = unsafe && !first?.isChoice && !left.has(keyOf(problem));
    const fix = problem.fixes.find(({ safe }) => safe) ?? (isTried ? first : undefined);
    if (!fix || fix.edits.length === 0) continue;
    const touches = (other: Chosen) =>
      extentOf(other.fix).start <= extentOf(fix).end && extentOf(fix).start <= extentOf(other.fix).end;
    if (!chosen.some(touches)) chosen.push({ problem, fix });
  }
  return chosen;
}

/**
 * From the start of the first edit of a fix to the end of the last: nothing between them may change, such as a
 * section that the fix moves.
 */
const extentOf = ({ edits }: Fix) => ({
  start: Math.min(...edits.map(({ start }) => start)),
  end: Math.max(...edits.map(({ end }) => end)),
});

/** The edits that turn `before` into `after`, one for each run of changed lines, in order; offsets are those of `before`. */
export function editsBetween(before: string, after: string): Edit[] {
  const edits: Edit[] = [];
  let offset = 0;
  let open: Edit | undefined;
  for (const { value, added, removed } of diffLines(before, after)) {
    if (!added && !removed) {
      if (open) edits.push(open);
      open = undefined;
    } else if (added)
      open = { start: open?.start ?? offset, end: open?.end ?? offset, newText: (open?.newText ?? '') + value };
    else open = { start: open?.start ?? offset, end: offset + value.length, newText: open?.newText ?? '' };
    if (!added) offset += value.length;
  }
  return open ? [...edits, open] : edits;
}
