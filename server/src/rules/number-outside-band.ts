import { readProbability } from '../language/probability.ts';
import { describeBand, holds, nearestTerms } from '../language/standard.ts';
import { reword, termsToOffer } from '../language/wording.ts';
import type { Fix, Rule } from './rule.ts';

export const numberOutsideBand: Rule = {
  name: 'number-outside-band',
  severity: 'error',
  summary: 'A figure lies outside the band of the term beside it.',

  *check(briefing) {
    const { sentences, standard, text } = briefing;
    for (const sentence of sentences) {
      for (const [i, number] of sentence.expressions.entries()) {
        const estimate = sentence.expressions[i - 1];
        if (number.kind !== 'number' || !estimate?.term || !areOne(text.slice(estimate.span.end, number.span.start)))
          continue;
        const given = readProbability(number.text);
        const { band } = estimate.term;
        if (!given || holds(band, given)) continue;
        const fitting = nearestTerms(termsToOffer(briefing), given).find((term) => holds(term.band, given));
        const edits = fitting && reword(sentence, estimate, fitting, standard, text);
        const fixes: Fix[] = [
          ...(edits ? [{ title: `Write “${fitting.text}”`, safe: false, edits }] : []),
          {
            title: `Write “${describeBand(band)}”`,
            safe: false,
            edits: [{ ...number.span, newText: describeBand(band) }],
          },
        ];
        yield {
          span: number.span,
          message: `“${number.text.replace(/\s+/g, ' ')}” lies outside “${estimate.text}”, which is ${describeBand(band)} in ${standard.short}: change the one or the other.`,
          fixes,
          related: [{ span: estimate.span, message: `“${estimate.text}” is ${describeBand(band)}.` }],
        };
      }
    }
  },
};

/** Term and figure say one thing: only a bracket, a comma or a dash stands between them. */
const areOne = (between: string): boolean =>
  /^[\s*_]*(?:\(|,|—|–|-\s)\s*(?:at |i\.e\.,? |that is,? |or )?$/.test(between);
