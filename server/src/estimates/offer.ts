import type { PlacedProseBlock } from '../briefing/model.ts';
import { mainTerms, type Standard, type Term } from '../standards/standard.ts';

/**
 * The main terms of a standard from the least to the most probable. Of a standard with two rows of terms only one
 * row: that of the first term in the briefing, or the first row.
 */
export function termsToOffer(standard: Standard, proseBlocks: readonly PlacedProseBlock[]): readonly Term[] {
  const terms = mainTerms(standard);
  const firstRow = terms.find((term) => term.row)?.row;
  return firstRow ? terms.filter((term) => term.row === (rowUsed(proseBlocks) ?? firstRow)) : terms;
}

function rowUsed(proseBlocks: readonly PlacedProseBlock[]): Term['row'] {
  for (const { proseBlock } of proseBlocks)
    for (const { expressions } of proseBlock.sentences)
      for (const { term } of expressions) if (term?.row) return term.row;
  return undefined;
}
