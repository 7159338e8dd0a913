import type { PlacedProseBlock } from '../briefing/model.ts';
import { mainTerms, type Standard, type Term } from '../standards/standard.ts';

/** The terms that a writer may choose from, in the order of their bands: of two rows, the one that the briefing uses already. */
export function termsToOffer(standard: Standard, parts: readonly PlacedProseBlock[]): readonly Term[] {
  const terms = mainTerms(standard);
  const first = terms.find((term) => term.row)?.row;
  return first ? terms.filter((term) => term.row === (rowUsed(parts) ?? first)) : terms;
}

function rowUsed(parts: readonly PlacedProseBlock[]): Term['row'] {
  for (const { proseBlock } of parts)
    for (const { expressions } of proseBlock.sentences)
      for (const { term } of expressions) if (term?.row) return term.row;
  return undefined;
}
