import { diffLines } from 'diff';
import type { Fix, Problem } from '../problem.ts';
import type { Edit } from '../text/edit.ts';
import { applyEdits } from '../text/edit.ts';

/** What came of fixing: the text, and the fixes in the order in which they were made. */
export type Fixed = {
  readonly text: string;
  readonly made: readonly { readonly rule: string; readonly title: string }[];
};

/** A text that keeps changing under its fixes is left after so many rounds. */
const mostRounds = 50;

/**
 * Applies the safe fixes until none is left, so that fixing again changes nothing; with `unsafe` the first fix of every
 * other problem too. `problemsOf` checks a text. What no fix touches is kept to the byte.
 */
export function fixAll(text: string, problemsOf: (text: string) => readonly Problem[], unsafe = false): Fixed {
  const made: { rule: string; title: string }[] = [];
  const seen = new Set([text]);
  const failed = new Set<string>();
  let now = text;
  let found = problemsOf(text);
  for (let round = 0; round < mostRounds; round++) {
    const chosen = apart(found, unsafe, failed);
    const edits = chosen.flatMap(({ fix }) => fix.edits).toSorted((a, b) => a.start - b.start || a.end - b.end);
    const next = applyEdits(now, edits);
    // A fix that leaves its problem would come again in every round.
    const after = problemsOf(next);
    const times = (problems: readonly Problem[], key: string) => problems.filter((one) => keyOf(one) === key).length;
    const vain = chosen.filter(
      ({ problem, fix }) => !fix.safe && times(after, keyOf(problem)) >= times(found, keyOf(problem)),
    );
    if (vain.length > 0) {
      for (const { problem } of vain) failed.add(keyOf(problem));
      continue;
    }
    // Two fixes that undo each other would go round for ever: the text before them is as good as any.
    if (chosen.length === 0 || seen.has(next)) break;
    seen.add(next);
    made.push(...chosen.map(({ problem, fix }) => ({ rule: problem.rule, title: fix.title })));
    now = next;
    found = after;
  }
  return { text: now, made };
}

const keyOf = ({ rule, message }: Problem): string => `${rule} ${message}`;

type Chosen = { readonly problem: Problem; readonly fix: Fix };

/** One fix for each problem, as many as do not touch each other: the rest come in the next round. */
function apart(problems: readonly Problem[], unsafe: boolean, failed: ReadonlySet<string>): Chosen[] {
  const chosen: Chosen[] = [];
  for (const problem of problems) {
    const fix =
      problem.fixes.find(({ safe }) => safe) ?? (unsafe && !failed.has(keyOf(problem)) ? problem.fixes[0] : undefined);
    if (!fix || fix.edits.length === 0) continue;
    const touches = (other: Chosen) =>
      reach(other.fix).start <= reach(fix).end && reach(fix).start <= reach(other.fix).end;
    if (!chosen.some(touches)) chosen.push({ problem, fix });
  }
  return chosen;
}

/** From the first to the last place that a fix changes: a section that moves must not be changed on its way. */
const reach = ({ edits }: Fix) => ({
  start: Math.min(...edits.map(({ start }) => start)),
  end: Math.max(...edits.map(({ end }) => end)),
});

/** The edits that lead from one text to another, a run of changed lines each. */
export function editsBetween(before: string, after: string): Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  let open: Edit | undefined;
  for (const { value, added, removed } of diffLines(before, after)) {
    if (!added && !removed) {
      if (open) edits.push(open);
      open = undefined;
    } else if (added) open = { start: open?.start ?? at, end: open?.end ?? at, newText: (open?.newText ?? '') + value };
    else open = { start: open?.start ?? at, end: at + value.length, newText: open?.newText ?? '' };
    if (!added) at += value.length;
  }
  return open ? [...edits, open] : edits;
}
