import type { PlacedPart } from '../briefing/model.ts';
import { mainTerms, type Standard, type Term } from '../standards/standard.ts';

/** The terms that a writer may choose from, in the order of their bands: of two rows, the one that the briefing uses already. */
export function termsToOffer(standard: Standard, parts: readonly PlacedPart[]): readonly Term[] {
  const terms = mainTerms(standard);
  const first = terms.find((term) => term.row)?.row;
  return first ? terms.filter((term) => term.row === (rowUsed(parts) ?? first)) : terms;
}

function rowUsed(parts: readonly PlacedPart[]): Term['row'] {
  for (const { part } of parts)
    for (const { expressions } of part.sentences) for (const { term } of expressions) if (term?.row) return term.row;
  return undefined;
}
