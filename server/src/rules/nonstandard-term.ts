import { approximateBand, isNegated } from '../language/approximate.ts';
import { singleHedges } from '../language/hedges.ts';
import { articled, describeBand, nearestTerms, type Term } from '../language/standard.ts';
import { reword, termsToOffer } from '../language/wording.ts';
import type { Fix, Rule } from './rule.ts';

/** How many terms are offered: the nearest, and a way out on either side. */
const offered = 3;

export const nonstandardTerm: Rule = {
  name: 'nonstandard-term',
  severity: 'error',
  summary: 'A likelihood is given in words that the standard does not have.',

  *check(briefing) {
    const { sentences, standard, text } = briefing;
    for (const sentence of sentences) {
      for (const expression of singleHedges(sentence)) {
        // A negated term is a fault of its own kind: no grade of a scale stands behind “not likely”.
        if (expression.kind !== 'likelihood' || expression.term || isNegated(expression.text)) continue;
        const band = approximateBand(expression.text);
        const terms = band ? nearestTerms(termsToOffer(briefing), band).slice(0, offered) : [];
        const fixes = terms.flatMap((term): Fix[] => {
          const edits = reword(sentence, expression, term, standard, text);
          return edits ? [{ title: titleOf(term), safe: false, edits }] : [];
        });
        // The message names a term that fits where it stands, so that it agrees with the fix.
        const nearest = terms.find((term) => fixes.some(({ title }) => title === titleOf(term))) ?? terms[0];
        const advice = nearest ? `the nearest is “${nearest.text}” (${describeBand(nearest.band)})` : 'use one that is';
        yield {
          span: expression.span,
          message: `“${expression.text.replace(/\s+/g, ' ')}” is not ${articled(standard)} term: ${advice}.`,
          severity: sentence.place === 'body' ? 'information' : 'error',
          fixes,
        };
      }
    }
  },
};

const titleOf = (term: Term): string => `Write “${term.text}”`;
