import { describeBand } from '../language/standard.ts';
import { choiceOfTerms, reword } from '../language/wording.ts';
import type { Fix, Rule } from './rule.ts';

export const vagueLikelihood: Rule = {
  name: 'vague-likelihood',
  severity: 'warning',
  summary: 'A hedge that no reader can turn into a probability.',

  *check({ sentences, standard, text }) {
    for (const sentence of sentences) {
      const hedge = sentence.expressions.find(({ kind }) => kind === 'vague');
      // Where the sentence gives a likelihood or a figure too, the hedge is not all that a reader has.
      if (!hedge || sentence.expressions.some(({ kind }) => kind === 'likelihood' || kind === 'number')) continue;
      const fixes = choiceOfTerms(standard).flatMap((term): Fix[] => {
        const edits = reword(sentence, hedge, term, standard, text);
        return edits ? [{ title: `Write “${term.text}” (${describeBand(term.band)})`, safe: false, edits }] : [];
      });
      yield {
        span: hedge.span,
        message: `“${hedge.text.replace(/\s+/g, ' ')}” gives no probability: say how likely with a ${standard.short} term.`,
        severity: sentence.place === 'body' ? 'information' : 'warning',
        fixes,
      };
    }
  },
};
