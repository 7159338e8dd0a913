import type { SentenceInBlock } from '../briefing/model.ts';
import { figureBeside } from '../estimates/figureBeside.ts';
import { reword } from '../estimates/reword.ts';
import type { Expression } from '../language/finder.ts';
import { impliedBand } from '../language/impliedBand.ts';
import type { Fix } from '../problem.ts';
import { type Band, describeBand, holds, nearestTerms, type Term } from '../standards/standard.ts';
import type { ProseView } from './rule.ts';

/** A fix that writes a term instead of an expression, with that term. */
export type Replacement = Fix & { readonly term: Term };

/**
 * One fix for each of `terms` that fits the sentence's grammar, in their order; `beside` is a figure that it keeps in brackets. None is safe, since the probability
 * changes.
 */
export function replacements(
  block: ProseView,
  sentence: SentenceInBlock,
  expression: Expression,
  terms: readonly Term[],
  beside?: string,
): Replacement[] {
  const figure = figureBeside(sentence, expression);
  return terms.flatMap((term) => {
    // A figure beside it stays, and has to lie in its band.
    if (figure && !holds(term.band, figure)) return [];
    const written = beside ? { ...term, text: `${term.text} (${beside})` } : term;
    const edits = reword(sentence, expression, written, block);
    return edits ? [{ title: `Write “${term.text}”`, safe: false, edits, term }] : [];
  });
}

/** How many terms are offered: the nearest and those about it. */
const offered = 3;

/**
 * The term whose band is nearest to a range in per cent, and the fixes that write it or one of the next. Where it does
 * not fit the sentence’s grammar there are none: the next term would say something else. Of two terms with one band the nearest
 * is the one that fits.
 */
export function nearestReplacements(
  block: ProseView,
  sentence: SentenceInBlock,
  expression: Expression,
  range: Pick<Band, 'low' | 'high'>,
): { readonly nearest: Term | undefined; readonly fixes: Replacement[] } {
  const terms = nearestTerms(block.terms, figureBeside(sentence, expression) ?? range).slice(0, offered);
  const fixes = replacements(block, sentence, expression, terms);
  const [nearest] = terms;
  const [first] = fixes;
  return first && first.term.band === nearest?.band ? { nearest: first.term, fixes } : { nearest, fixes: [] };
}

/** Where words tell nothing of a likelihood, in per cent. */
export const middle = { low: 50, high: 50 };

/** The terms as a choice, the nearest to what the words say first, each with its band in the title. */
export const choices = (block: ProseView, sentence: SentenceInBlock, expression: Expression): Replacement[] =>
  replacements(block, sentence, expression, nearestTerms(block.terms, impliedBand(expression.text) ?? middle)).map(
    (fix) => ({ ...fix, title: `${fix.title} (${describeBand(fix.term.band)})`, isChoice: true }),
  );
