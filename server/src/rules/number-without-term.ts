import { readProbability } from '../standards/probability.ts';
import { articled, describeBand, holds, nearestTerms } from '../standards/standard.ts';
import { oneLine } from '../text/oneLine.ts';
import { replacements } from './replacements.ts';
import type { ProseRule } from './rule.ts';

/** How many terms are offered. */
const offered = 3;

export const numberWithoutTerm: ProseRule = {
  name: 'number-without-term',
  severity: 'warning',
  summary: 'A probability stands in figures, without a term of the standard.',

  *checkProse(block) {
    const { sentences, standard } = block;
    const besideTerm = new Set(block.judgements.flatMap(({ estimate, row }) => (estimate && row?.figures) || []));
    for (const sentence of sentences) {
      if (besideTerm.has(sentence)) continue;
      if (sentence.expressions.some(({ kind }) => kind === 'likelihood')) continue;
      for (const number of sentence.expressions) {
        if (number.kind !== 'number') continue;
        const given = readProbability(number.text);
        const terms = given ? nearestTerms(block.terms, given).slice(0, offered) : [];
        const [nearest] = terms;
        const isCovered = given && terms.some(({ band }) => holds(band, given));
        const advice = nearest
          ? `the nearest is “${nearest.text}” (${describeBand(nearest.band)})`
          : `write ${articled(standard)} term`;
        yield {
          span: number.span,
          message: `“${oneLine(number.text)}” ${given && !isCovered ? `falls between the terms of ${standard.short}` : 'is a figure without a term'}: ${advice}.`,
          fixes: replacements(block, sentence, number, terms),
        };
      }
    }
  },
};
