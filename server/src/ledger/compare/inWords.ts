// What became of a judgement, in words for people.
import { dayInWords, estimateInWords } from '../inWords.ts';
import { type Change, type ComparedJudgement, changes, type Part } from './compare.ts';
import { countsOf } from './comparison.ts';
import { shiftInWords } from './shift.ts';

/** A phrase for each part that changed; for a judgement of one issue, or unchanged, its estimate and due day. */
export function changeInWords({ old, now, parts }: ComparedJudgement): string[] {
  if (old && now && parts.length > 0) {
    const words: Readonly<Record<Part, () => string>> = {
      estimate: () => shiftInWords(old, now),
      deadline: () => `due ${dayInWords(old.due) || 'on no day'} → ${dayInWords(now.due) || 'on no day'}`,
      horizon: () => `${old.horizon} → ${now.horizon}`,
    };
    return parts.map((part) => words[part]());
  }
  const entry = now ?? old;
  if (!entry) return [];
  const due = dayInWords(entry.due);
  return [[estimateInWords(entry) || 'no estimate', ...(due ? [`due ${due}`] : [])].join(', ')];
}

/** `2 changed, 1 new, 4 kept`. */
export function countsInWords(judgements: readonly ComparedJudgement[]): string {
  const counts = countsOf(judgements);
  const parts = changes.flatMap((change) => (counts[change] > 0 ? [`${counts[change]} ${change}`] : []));
  return parts.length > 0 ? parts.join(', ') : 'no judgements';
}

/** The judgements of each kind of change, in the order in which they matter; none without any. */
export const byChange = (judgements: readonly ComparedJudgement[]): (readonly [Change, ComparedJudgement[]])[] =>
  changes
    .map((change) => [change, judgements.filter((judgement) => judgement.change === change)] as const)
    .filter(([, members]) => members.length > 0);
