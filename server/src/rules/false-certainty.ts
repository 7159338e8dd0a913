import { describeBand } from '../standards/standard.ts';
import { oneLine } from '../text/oneLine.ts';
import { nearestReplacements } from './replacements.ts';
import type { ProseRule } from './rule.ts';

/** The bands, in per cent, for which terms are offered: of what is called certain, and of what is called impossible. */
const top = { low: 95, high: 100 };
const bottom = { low: 0, high: 5 };

export const falseCertainty: ProseRule = {
  name: 'false-certainty',
  severity: 'warning',
  summary: 'What is still to come is stated as settled.',

  *checkProse(block) {
    const { sentences } = block;
    for (const sentence of sentences) {
      if (sentence.zone === 'body' || sentence.expressions.some(({ kind }) => kind === 'likelihood')) continue;
      const expression = sentence.expressions.find(({ kind }) => kind === 'certainty');
      if (!expression) continue;
      const words = oneLine(expression.text);
      const end = /\bno\b(?! doubt| question)|never|impossible|out of the question/i.test(words) ? bottom : top;
      const { nearest, fixes } = nearestReplacements(block, sentence, expression, end);
      yield {
        span: expression.span,
        message: `“${words}” leaves no room for another outcome: say how likely${nearest ? `, at most “${nearest.text}” (${describeBand(nearest.band)})` : ''}.`,
        fixes: fixes.map((fix) => ({ ...fix, isChoice: true })),
      };
    }
  },
};
