// The comparison of two issues as plain data: the contract of `brieflint diff --format json`.
import type { EntryInText } from '../entry.ts';
import type { Change, ComparedJudgement } from './compare.ts';
import type { Shift } from './shift.ts';

/** An issue: the name that it goes by, and the day on which it was published. */
export type Issue = { readonly path: string; readonly published: string | null };

export type Comparison = {
  readonly version: 1;
  readonly old: Issue;
  readonly new: Issue;
  readonly judgements: readonly JudgementOfTwo[];
  readonly counts: Readonly<Record<Change, number>>;
};

/** `old` is null for a new judgement, `new` for a dropped one. */
type JudgementOfTwo = {
  readonly change: Change;
  /** In the words of the new issue, where it has the judgement. */
  readonly event: string;
  readonly old: Side | null;
  readonly new: Side | null;
  /** Null where one side gives no band. */
  readonly shift: Shift | null;
};

type Side = Pick<EntryInText, 'line' | 'term' | 'low' | 'high' | 'due'>;

export function toComparison(old: Issue, now: Issue, judgements: readonly ComparedJudgement[]): Comparison {
  return {
    version: 1,
    old: { path: old.path, published: old.published },
    new: { path: now.path, published: now.published },
    judgements: judgements.map((judgement) => ({
      change: judgement.change,
      event: judgement.now?.event ?? judgement.old?.event ?? '',
      old: toSide(judgement.old),
      new: toSide(judgement.now),
      shift: judgement.shift,
    })),
    counts: countsOf(judgements),
  };
}

export function countsOf(judgements: readonly ComparedJudgement[]): Record<Change, number> {
  const counts: Record<Change, number> = { kept: 0, reworded: 0, changed: 0, new: 0, dropped: 0 };
  for (const { change } of judgements) counts[change]++;
  return counts;
}

const toSide = (entry: EntryInText | null): Side | null => {
  if (!entry) return null;
  const { line, term, low, high, due } = entry;
  return { line, term, low, high, due };
};
