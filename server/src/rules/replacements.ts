import type { SentenceInBlock } from '../briefing/model.ts';
import { reword } from '../estimates/reword.ts';
import type { Expression } from '../language/finder.ts';
import type { Fix } from '../problem.ts';
import { describeBand, type Term } from '../standards/standard.ts';
import type { ProseView } from './rule.ts';

/** The fix that writes a term in the place of an expression, and the term it writes. */
export type Replacement = Fix & { readonly term: Term };

/** A fix for each of `terms` that fits where the expression stands; none of them is safe, since the probability changes. */
export function replacements(
  part: ProseView,
  sentence: SentenceInBlock,
  expression: Expression,
  terms: readonly Term[],
): Replacement[] {
  return terms.flatMap((term) => {
    const edits = reword(sentence, expression, term, part);
    return edits ? [{ title: `Write “${term.text}”`, safe: false, edits, term }] : [];
  });
}

/** The same fix with the band in its title, where the choice is among all terms and the bands are what tells them apart. */
export const withBand = (fix: Replacement): Replacement => ({
  ...fix,
  title: `${fix.title} (${describeBand(fix.term.band)})`,
});
