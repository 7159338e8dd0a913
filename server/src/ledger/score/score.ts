// What the judgements of an archive were worth. It is data alone, in the words and the order of `brieflint score --format json`.
import type { Day } from '../../dates/calendar.ts';
import type { Entry } from '../entry.ts';
import { type Brier, brierOf } from './brier.ts';
import { type Counts, countsOf } from './counts.ts';
import { areaUnderCurve } from './discrimination.ts';
import { type Grouping, groupsOf } from './groups.ts';
import { type Murphy, murphyOf } from './murphy.ts';
import { scoredOf } from './scored.ts';
import { type Sureness, surenessOf } from './sureness.ts';
import { type TermScore, termScores } from './terms.ts';

/** All figures of some entries. Rates and scores lie between 0 and 1; null where there is too little to tell. */
export type Measures = {
  readonly counts: Counts;
  readonly brier: Brier;
  /** By standard, from the least to the most probable. */
  readonly terms: readonly TermScore[];
  readonly murphy: Murphy;
  readonly confidence: Sureness;
  /** The area under the ROC curve. */
  readonly auc: number | null;
};

/** The figures of the entries that have something in common: an author, a term … `value` is null where it is not given. */
export type Group = { readonly by: Grouping; readonly value: string | null } & Measures;

/** The contract of `brieflint score --format json`. */
export type Score = { readonly version: 1; readonly today: string } & Measures & { readonly groups: readonly Group[] };

/** The score of entries on a day, and that of their groups where one asks for groups. The order of the entries does not matter. */
export function scoreOf(entries: readonly Entry[], today: Day, by?: Grouping): Score {
  const groups = by ? groupsOf(entries, by).map(({ value, members }) => ({ by, value, ...measuresOf(members) })) : [];
  return { version: 1, today: today.toString(), ...measuresOf(entries), groups };
}

function measuresOf(entries: readonly Entry[]): Measures {
  const scored = scoredOf(entries);
  return {
    counts: countsOf(entries, scored.length),
    brier: brierOf(scored),
    terms: termScores(scored),
    murphy: murphyOf(scored),
    confidence: surenessOf(scored),
    auc: areaUnderCurve(scored),
  };
}
