import { singleHedges } from '../estimates/hedges.ts';
import { isNegated } from '../language/impliedBand.ts';
import { articled, mainTerms } from '../standards/standard.ts';
import { replacements, withBand } from './replacements.ts';
import type { ProseRule } from './rule.ts';

export const vagueLikelihood: ProseRule = {
  name: 'vague-likelihood',
  severity: 'warning',
  summary: 'A hedge that no reader can turn into a probability.',

  *checkProse(part) {
    const { sentences, standard } = part;
    const example = mainTerms(standard).find(({ text: words }) => words === 'likely' || words === 'probable')?.text;
    for (const sentence of sentences) {
      const hedge = singleHedges(sentence).find(({ kind, text: words }) => kind === 'vague' && !isNegated(words));
      // Where the sentence gives a likelihood or a figure too, the hedge is not all that a reader has.
      if (!hedge || sentence.expressions.some(({ kind }) => kind === 'likelihood' || kind === 'number')) continue;
      const fixes = replacements(part, sentence, hedge, part.terms).map(withBand);
      yield {
        span: hedge.span,
        message: `“${hedge.text.replace(/\s+/g, ' ').replace(/ that$/, '')}” gives no probability: say how likely it is with ${articled(standard)} term${example ? `, such as “${example}”` : ''}.`,
        severity: sentence.zone === 'body' ? 'information' : 'warning',
        fixes,
      };
    }
  },
};
