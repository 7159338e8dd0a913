import { readProbability } from '../standards/probability.ts';
import { articled, describeBand, holds } from '../standards/standard.ts';
import { oneLine } from '../text/oneLine.ts';
import { nearestReplacements } from './replacements.ts';
import type { ProseRule } from './rule.ts';

/** A range wider than this, in points, is near to no term: *more than 10 %*. */
const widest = 50;

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
        const isNarrow = given !== undefined && given.high - given.low <= widest;
        const { nearest, fixes } = isNarrow
          ? nearestReplacements(block, sentence, number, given)
          : { nearest: undefined, fixes: [] };
        const isBetween = isNarrow && !block.terms.some(({ band }) => holds(band, given));
        const advice = nearest
          ? `the nearest is “${nearest.text}” (${describeBand(nearest.band)})`
          : `write ${articled(standard)} term`;
        yield {
          span: number.span,
          message: `“${oneLine(number.text)}” ${isBetween ? `falls between the terms of ${standard.short}` : 'is a figure without a term'}: ${advice}.`,
          // In a sentence the term takes the place of the figure; in a cell the figure stays beside it.
          fixes: fixes.map((fix) => ({ ...fix, isChoice: isBetween || sentence.part !== 'likelihood' })),
        };
      }
    }
  },
};
