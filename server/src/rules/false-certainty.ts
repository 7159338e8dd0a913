import { isUntold } from '../estimates/secondEvent.ts';
import type { Expression } from '../language/finder.ts';
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
      if (sentence.zone === 'body') continue;
      const likelihood = sentence.expressions.find(({ kind }) => kind === 'likelihood');
      const expression = sentence.expressions.find(
        (expression) =>
          expression.kind === 'certainty' &&
          (!likelihood || isUntold(sentence, expression) || contradicts(expression, likelihood)),
      );
      if (!expression) continue;
      const words = oneLine(expression.text);
      if (likelihood && !isUntold(sentence, expression)) {
        yield {
          span: expression.span,
          message: `“${words}” leaves no room for another outcome, “${oneLine(likelihood.text)}” does: leave one of them out.`,
          fixes: [],
          related: [{ span: likelihood.span, message: `“${oneLine(likelihood.text)}” is the likelihood.` }],
        };
        continue;
      }
      const end = /\bno\b(?! doubt| question)|never|impossible|out of the question/i.test(words) ? bottom : top;
      const { nearest, fixes } = nearestReplacements(block, sentence, expression, end);
      yield {
        span: expression.span,
        message: `“${words}” leaves no room for another outcome: say how likely${nearest ? `, at most “${nearest.text}” (${describeBand(nearest.band)})` : ''}.`,
        // A second term would make one sentence of two estimates.
        fixes: likelihood ? [] : fixes.map((fix) => ({ ...fix, isChoice: true })),
      };
    }
  },
};

/** *There is no doubt that rents are likely to fall*: of one event; *likely that rents will never rise* has one estimate. */
const contradicts = (certainty: Expression, likelihood: Expression): boolean =>
  certainty.span.end < likelihood.span.start && /\b(?:doubt|question|certain|undoubtedly)\b/i.test(certainty.text);
