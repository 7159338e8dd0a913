import { grouped } from '../../text/grouped.ts';
import { type Scored, sum } from './scored.ts';

/**
 * The area under the ROC curve: of an event that happened and one that did not, how often the first was called likelier, two that were
 * called equally likely counting half (James A. Hanley and Barbara J. McNeil, “The Meaning and Use of the Area under a Receiver
 * Operating Characteristic (ROC) Curve”, Radiology 143:1, 1982). 1 is perfect, 0.5 chance; null where all happened, or none did.
 */
export function areaUnderCurve(scored: readonly Scored[]): number | null {
  const happened = sum(scored, ({ came }) => came);
  const pairs = happened * (scored.length - happened);
  if (pairs === 0) return null;
  const groups = [...grouped(scored, ({ said }) => said)].sort(([a], [b]) => a - b);
  let below = 0;
  let won = 0;
  for (const [, ones] of groups) {
    const here = sum(ones, ({ came }) => came);
    const others = ones.length - here;
    won += here * (below + others / 2);
    below += others;
  }
  return won / pairs;
}
