import type { SentenceInBlock } from '../briefing/model.ts';
import { openWithEstimate } from '../estimates/reword.ts';
import type { Fix } from '../problem.ts';
import { articled, describeBand, sentenceOpening } from '../standards/standard.ts';
import type { ProseRule, ProseView, Report } from './rule.ts';

export const missingEstimate: ProseRule = {
  name: 'missing-estimate',
  severity: 'error',
  summary: 'A judgement does not say how likely it is.',

  *checkProse(part) {
    for (const { sentence, estimate } of part.judgements) {
      if (
        !sentence.isAmongJudgements ||
        estimate ||
        sentence.expressions.some(({ kind }) => kind === 'vague' || kind === 'number' || kind === 'certainty')
      )
        continue;
      yield report(
        sentence,
        part,
        `“${quote(sentence)}” does not say how likely it is: begin with “It is … that” and ${articled(part.standard)} term.`,
      );
    }
    for (const sentence of part.sentences) {
      if (sentence.isAmongJudgements || sentence.expressions.length > 0 || !assesses.test(sentence.prose)) continue;
      yield {
        ...report(
          sentence,
          part,
          `“${assesses.exec(sentence.prose)?.[0]}” does not say how likely it is: add ${articled(part.standard)} term.`,
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

function report(sentence: SentenceInBlock, part: ProseView, message: string): Report {
  const fixes = part.terms
    .filter((term) => term.form !== 'adverb')
    .flatMap((term): Fix[] => {
      const edits = openWithEstimate(sentence, term, part);
      return edits
        ? [{ title: `Begin with “${sentenceOpening(term)} that” (${describeBand(term.band)})`, safe: false, edits }]
        : [];
    });
  return { span: sentence.span, message, fixes };
}

/** Enough of a sentence to know it by. */
function quote({ prose }: SentenceInBlock): string {
  const words = prose
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.!;:]+$/, '');
  return words.length > 60 ? `${words.slice(0, words.lastIndexOf(' ', 60))} …` : words;
}
