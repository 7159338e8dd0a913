import { denialOf } from '../estimates/denialOf.ts';
import { singleHedges } from '../estimates/hedges.ts';
import { complement, impliedBand, isNegated, withoutNegation } from '../language/impliedBand.ts';
import { articled, describeBand, findTerm, type Term } from '../standards/standard.ts';
import { oneLine } from '../text/oneLine.ts';
import { nearestReplacements } from './replacements.ts';
import type { ProseRule } from './rule.ts';

export const negatedTerm: ProseRule = {
  name: 'negated-term',
  severity: 'warning',
  summary: 'A likelihood is given by saying what it is not.',

  *checkProse(block) {
    const { sentences, standard } = block;
    for (const sentence of sentences) {
      for (const expression of singleHedges(sentence)) {
        const denial = denialOf(sentence, expression);
        if (denial !== undefined && !expression.term && !isNegated(expression.text)) {
          // What is likely of nothing may have any other likelihood, and the sentence has to be turned round to say which.
          yield {
            span: expression.span,
            message: `“${oneLine(denial)}” says only what the likelihood is not: choose ${articled(standard)} term that says what it is.`,
            fixes: [],
          };
          continue;
        }
        if (
          (expression.kind !== 'likelihood' && expression.kind !== 'vague') ||
          !isNegated(expression.text) ||
          expression.term
        )
          continue;
        const base = withoutNegation(expression.text);
        const band = impliedBand(base);
        // What is not almost certain may have any lower likelihood; only near the middle of the scale does a denial
        // imply a band. Who denies a chance (*hardly a realistic possibility*) means less than it.
        const isMiddling = band && band.low < 80 && band.high > 20 && !/^(?:even\s+)?an?\s/i.test(base);
        const opposite = isMiddling ? complement(band) : undefined;
        const { nearest, fixes } = opposite
          ? nearestReplacements(block, sentence, expression, opposite)
          : { nearest: undefined, fixes: [] };
        const isTerm = findTerm(standard, base) !== undefined;
        // On a symmetric scale the complement of a term's band is another term's band, so that fix keeps the meaning.
        const isComplement = ({ band: { low, high } }: Term) =>
          standard.symmetric && isTerm && low === opposite?.low && high === opposite.high;
        yield {
          span: expression.span,
          message: `“${oneLine(expression.text)}” says only what the likelihood is not: ${nearest ? `the nearest term is “${nearest.text}” (${describeBand(nearest.band)})` : `choose ${articled(standard)} term that says what it is`}.`,
          fixes: fixes.map((fix) => ({ ...fix, safe: isComplement(fix.term), isChoice: !isComplement(fix.term) })),
        };
      }
    }
  },
};
