import type { Verdict } from '../../briefing/outcomes/verdicts.ts';
import type { Entry } from '../entry.ts';

/**
 * How many judgements there are of each kind. All are resolved, open or overdue; the resolved are scored, void, partly or cannotBeTold,
 * but for those that happened or did not and give no estimate.
 */
export type Counts = {
  readonly judgements: number;
  readonly resolved: number;
  readonly scored: number;
  readonly void: number;
  readonly partly: number;
  readonly cannotBeTold: number;
  /** Without an outcome, and not overdue: they fall due later, or on no day. */
  readonly open: number;
  readonly overdue: number;
};

export function countsOf(entries: readonly Entry[], scored: number): Counts {
  const told = (verdict: Verdict): number => entries.filter(({ outcome }) => outcome === verdict).length;
  const resolved = entries.filter(({ state }) => state === 'resolved').length;
  const overdue = entries.filter(({ state }) => state === 'overdue').length;
  return {
    judgements: entries.length,
    resolved,
    scored,
    void: told('void'),
    partly: told('partly'),
    cannotBeTold: told('cannot-be-told'),
    open: entries.length - resolved - overdue,
    overdue,
  };
}

/** How many happened or did not, and give no estimate that could be scored. */
export const withoutEstimate = ({ resolved, scored, void: annulled, partly, cannotBeTold }: Counts): number =>
  resolved - scored - annulled - partly - cannotBeTold;
