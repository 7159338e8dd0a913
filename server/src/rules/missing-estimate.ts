import type { Briefing, Sentence } from '../briefing/briefing.ts';
import { articled, describeBand, sentenceOpening } from '../language/standard.ts';
import { open, termsToOffer } from '../language/wording.ts';
import type { Fix, Report, Rule } from './rule.ts';

export const missingEstimate: Rule = {
  name: 'missing-estimate',
  severity: 'error',
  summary: 'A judgement does not say how likely it is.',

  *check(briefing) {
    for (const { sentence, estimate } of briefing.judgements) {
      if (
        !sentence.isAmongJudgements ||
        estimate ||
        sentence.expressions.some(({ kind }) => kind === 'vague' || kind === 'number' || kind === 'certainty')
      )
        continue;
      yield report(
        sentence,
        briefing,
        `“${quote(sentence)}” does not say how likely it is: begin with “It is … that” and ${articled(briefing.standard)} term.`,
      );
    }
    for (const sentence of briefing.sentences) {
      if (sentence.isAmongJudgements || sentence.expressions.length > 0 || !assesses.test(sentence.prose)) continue;
      yield {
        ...report(
          sentence,
          briefing,
          `“${assesses.exec(sentence.prose)?.[0]}” does not say how likely it is: add ${articled(briefing.standard)} term.`,
        ),
        severity: 'warning',
        fixes: [],
      };
    }
  },
};

/** An assessment of what is to come; of what is or was, the verb may stand alone. */
const assesses =
  /\b(?:we|I)\s+(?:\w+ly\s+)?(?:assess|judge|estimate)\s+that\b(?=[^.]*\b(?:will|would|is going to|are going to)\b)/i;

function report(sentence: Sentence, briefing: Briefing, message: string): Report {
  const { text } = briefing;
  const fixes = termsToOffer(briefing)
    .filter((term) => term.form !== 'adverb')
    .flatMap((term): Fix[] => {
      const edits = open(sentence, term, text);
      return edits
        ? [{ title: `Begin with “${sentenceOpening(term)} that” (${describeBand(term.band)})`, safe: false, edits }]
        : [];
    });
  return { span: sentence.span, message, fixes };
}

/** Enough of a sentence to know it by. */
function quote({ prose }: Sentence): string {
  const words = prose
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.!;:]+$/, '');
  return words.length > 60 ? `${words.slice(0, words.lastIndexOf(' ', 60))} …` : words;
}
