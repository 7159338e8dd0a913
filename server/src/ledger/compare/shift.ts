// Whether an event is said to be more or less likely than before, and the words for it.
import { findStandard } from '../../standards/index.ts';
import type { EntryInText } from '../entry.ts';

/** `up` where it is more likely than before, `down` where less; `same` within one band. */
export type Shift = 'up' | 'down' | 'same';

type Estimate = Pick<EntryInText, 'standard' | 'term' | 'low' | 'high' | 'point'>;
type Range = { readonly low: number; readonly high: number };

/**
 * The shift between two estimates; null where one of them gives no band and no figure. Within a standard two bands are compared, and
 * in one band the writer’s own figures. Standards divide the scale at other places: across them two bands are the same where the
 * middle of each lies in the other.
 */
export function shiftOf(old: Estimate, now: Estimate): Shift | null {
  const [before, after] = [rangeOf(old), rangeOf(now)];
  if (!before || !after) return null;
  const [from, to] = [middle(before), middle(after)];
  if (!isOneScale(old, now) && isIn(from, after) && isIn(to, before)) return 'same';
  if (before.low === after.low && before.high === after.high) {
    const [first, second] = [ownFigure(old, before), ownFigure(now, after)];
    return first === null || second === null ? 'same' : direction(first, second);
  }
  return direction(from, to);
}

/** Whether the estimate is another one: of other bands or figures, or there where there was none. */
export function isReestimated(old: Estimate, now: Estimate): boolean {
  const shift = shiftOf(old, now);
  if (shift === null) return (rangeOf(old) === undefined) !== (rangeOf(now) === undefined);
  return shift !== 'same' || (isOneScale(old, now) && (old.low !== now.low || old.high !== now.high));
}

/** *highly unlikely → unlikely: 10–20 % → 25–35 %, more likely*. */
export function shiftInWords(old: Estimate, now: Estimate): string {
  const [before, after] = [rangeOf(old), rangeOf(now)];
  const words = `${wordsOf(old)} → ${wordsOf(now)}`;
  if (!before || !after) return words;
  const [first, second] = [ownFigure(old, before), ownFigure(now, after)];
  const figures = first !== null && second !== null && first !== second;
  const bands = figures ? `${first} % → ${second} %` : `${bandInWords(before)} → ${bandInWords(after)}`;
  const standards = isOneScale(old, now) ? '' : ` (${shortName(old.standard)} → ${shortName(now.standard)})`;
  return `${old.term === null && now.term === null ? '' : `${words}: `}${bands}${standards}, ${shiftWords[shiftOf(old, now) ?? 'same']}`;
}

/** A house’s own standard goes by its id. */
const shortName = (id: string): string => findStandard(id)?.short ?? id;

const bandInWords = ({ low, high }: Range): string => (low === high ? `${low} %` : `${low}–${high} %`);

/** What a shift means to a reader. */
export const shiftWords: Readonly<Record<Shift, string>> = {
  up: 'more likely',
  down: 'less likely',
  same: 'as likely',
};

const wordsOf = (estimate: Estimate): string => {
  const range = rangeOf(estimate);
  return estimate.term ?? (range ? bandInWords(range) : 'no estimate');
};

const rangeOf = ({ low, high }: Estimate): Range | undefined =>
  low === null || high === null ? undefined : { low, high };

/** Figures without a term are the same in every standard. */
const isOneScale = (old: Estimate, now: Estimate): boolean =>
  old.standard === now.standard || (old.term === null && now.term === null);

/** The figure that the writer gives beside a term; null where the point is the middle of the band. */
const ownFigure = ({ point }: Estimate, range: Range): number | null => (point === middle(range) ? null : point);

const middle = ({ low, high }: Range): number => (low + high) / 2;
const isIn = (point: number, { low, high }: Range): boolean => low <= point && point <= high;
const direction = (from: number, to: number): Shift => (from < to ? 'up' : from > to ? 'down' : 'same');
