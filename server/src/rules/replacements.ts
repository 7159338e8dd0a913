import type { SentenceInBlock } from '../briefing/model.ts';
import { reword } from '../estimates/reword.ts';
import type { Expression } from '../language/finder.ts';
import type { Fix } from '../problem.ts';
import { describeBand, type Term } from '../standards/standard.ts';
import type { ProseView } from './rule.ts';

/** A fix that writes a term instead of an expression, with that term. */
export type Replacement = Fix & { readonly term: Term };

/**
 * One fix for each of `terms` that fits the sentence's grammar, in their order. None is safe, since the probability
 * changes.
 */
export function replacements(
  block: ProseView,
  sentence: SentenceInBlock,
  expression: Expression,
  terms: readonly Term[],
): Replacement[] {
  return terms.flatMap((term) => {
    const edits = reword(sentence, expression, term, block);
    return edits ? [{ title: `Write “${term.text}”`, safe: false, edits, term }] : [];
  });
}

/** The fix with the band of its term in the title, for lists of all terms to choose from. */
export const withBand = (fix: Replacement): Replacement => ({
  ...fix,
  title: `${fix.title} (${describeBand(fix.term.band)})`,
});
