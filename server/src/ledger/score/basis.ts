import type { Entry } from '../entry.ts';
import { scoredOf, sum } from './scored.ts';

/** What a score rests on, for the words around it. */
export type Basis = {
  /** How many briefings hold a judgement that was scored. */
  readonly briefings: number;
  /** How many of the scored judgements happened. */
  readonly happened: number;
  /** The first and the last day of publication among them, as ISO 8601 dates; null where none gives a date. */
  readonly from: string | null;
  readonly to: string | null;
};

export function basisOf(entries: readonly Entry[]): Basis {
  const scored = scoredOf(entries);
  const days = scored.flatMap(({ entry: { published } }) => published ?? []).sort();
  return {
    briefings: new Set(scored.map(({ entry }) => entry.path)).size,
    happened: sum(scored, ({ came }) => came),
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
  };
}
