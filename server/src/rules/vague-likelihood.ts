import { singleHedges } from '../estimates/hedges.ts';
import { isUntold } from '../estimates/secondEvent.ts';
import { isNegated } from '../language/impliedBand.ts';
import { articled } from '../standards/standard.ts';
import { oneLine } from '../text/oneLine.ts';
import { choices } from './replacements.ts';
import type { ProseRule } from './rule.ts';

export const vagueLikelihood: ProseRule = {
  name: 'vague-likelihood',
  severity: 'warning',
  summary: 'A hedge that no reader can turn into a probability.',

  *checkProse(block) {
    const { sentences, standard } = block;
    for (const sentence of sentences) {
      // A likelihood or a figure tells the reader enough of the event that it is said of.
      const hedge = singleHedges(sentence).find(
        (expression) => expression.kind === 'vague' && !isNegated(expression.text) && isUntold(sentence, expression),
      );
      if (!hedge) continue;
      yield {
        span: hedge.span,
        message: `“${oneLine(hedge.text).replace(/ that$/, '')}” gives no probability: choose ${articled(standard)} term that says how likely it is.`,
        severity: sentence.zone === 'body' ? 'information' : 'warning',
        fixes: choices(block, sentence, hedge),
      };
    }
  },
};
