import type { SentenceInBlock } from '../briefing/model.ts';
import type { Expression } from '../language/finder.ts';
import { readProbability } from '../standards/probability.ts';
import { articled, type Band, describeBand, holds } from '../standards/standard.ts';
import { oneLine } from '../text/oneLine.ts';
import { nearestReplacements, type Replacement, replacements } from './replacements.ts';
import type { ProseRule, ProseView } from './rule.ts';

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
          // A figure between two bands cannot stand beside a term.
          fixes: (isBetween || !given ? fixes : besideFigure(block, sentence, number, given)).map((fix) => ({
            ...fix,
            isChoice: isBetween || sentence.part !== 'likelihood',
          })),
        };
      }
    }
  },
};

/** The fixes that write a term and keep the figure behind it: *highly unlikely (15 %)*; in a cell rewording keeps it by itself. */
function besideFigure(
  block: ProseView,
  sentence: SentenceInBlock,
  number: Expression,
  given: Pick<Band, 'low' | 'high'>,
): Replacement[] {
  const { nearest, fixes } = nearestReplacements(block, sentence, number, given);
  if (!nearest || fixes.length === 0) return [];
  const figure = /\d[\d.,]*(?:\s*(?:[-–—]|to)\s*\d[\d.,]*)?\s*(?:%|per ?cent\b)|\w+ in \w+/i.exec(
    oneLine(number.text),
  )?.[0];
  const holding = fixes.map(({ term }) => term).filter(({ band }) => holds(band, given));
  const isCell = sentence.part === 'likelihood';
  return replacements(block, sentence, number, holding, isCell ? undefined : figure);
}
