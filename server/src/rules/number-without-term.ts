import { readProbability } from '../language/probability.ts';
import { articled, describeBand, holds, nearestTerms } from '../language/standard.ts';
import { termsToOffer } from '../language/wording.ts';
import { replacements } from './replacements.ts';
import type { Rule } from './rule.ts';

const offered = 3;

export const numberWithoutTerm: Rule = {
  name: 'number-without-term',
  severity: 'warning',
  summary: 'A probability stands in figures, without a term of the standard.',

  *check(briefing) {
    const { sentences, standard } = briefing;
    for (const sentence of sentences) {
      if (sentence.expressions.some(({ kind }) => kind === 'likelihood')) continue;
      for (const number of sentence.expressions) {
        if (number.kind !== 'number') continue;
        const given = readProbability(number.text);
        const terms = given ? nearestTerms(termsToOffer(briefing), given).slice(0, offered) : [];
        const [nearest] = terms;
        const isCovered = given && terms.some(({ band }) => holds(band, given));
        const advice = nearest
          ? `the nearest is “${nearest.text}” (${describeBand(nearest.band)})`
          : `write ${articled(standard)} term`;
        yield {
          span: number.span,
          message: `“${number.text.replace(/\s+/g, ' ')}” ${given && !isCovered ? `falls between the terms of ${standard.short}` : 'is a figure without a term'}: ${advice}.`,
          fixes: replacements(briefing, sentence, number, terms),
        };
      }
    }
  },
};
