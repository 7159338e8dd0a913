import { singleHedges } from '../estimates/hedges.ts';
import { isNegated } from '../language/impliedBand.ts';
import { articled, mainTerms } from '../standards/standard.ts';
import { oneLine } from '../text/oneLine.ts';
import { replacements, withBand } from './replacements.ts';
import type { ProseRule } from './rule.ts';

export const vagueLikelihood: ProseRule = {
  name: 'vague-likelihood',
  severity: 'warning',
  summary: 'A hedge that no reader can turn into a probability.',

  *checkProse(block) {
    const { sentences, standard } = block;
    const example = mainTerms(standard).find(({ text: words }) => words === 'likely' || words === 'probable')?.text;
    for (const sentence of sentences) {
      const hedge = singleHedges(sentence).find(({ kind, text: words }) => kind === 'vague' && !isNegated(words));
      // A likelihood or a figure in the same sentence tells the reader enough.
      if (!hedge || sentence.expressions.some(({ kind }) => kind === 'likelihood' || kind === 'number')) continue;
      const fixes = replacements(block, sentence, hedge, block.terms).map(withBand);
      yield {
        span: hedge.span,
        message: `“${oneLine(hedge.text).replace(/ that$/, '')}” gives no probability: say how likely it is with ${articled(standard)} term${example ? `, such as “${example}”` : ''}.`,
        severity: sentence.zone === 'body' ? 'information' : 'warning',
        fixes,
      };
    }
  },
};
