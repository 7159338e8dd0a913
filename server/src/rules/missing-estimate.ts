import type { RowOfJudgement, SentenceInBlock } from '../briefing/model.ts';
import { isPlaceholder } from '../briefing/prose/placeholder.ts';
import { isDoubted } from '../estimates/ownLead.ts';
import { cellText, openWithEstimate } from '../estimates/reword.ts';
import { isAsRead } from '../markdown/cutWords.ts';
import type { Fix } from '../problem.ts';
import { articled, describeBand, nearestTerms, sentenceOpening } from '../standards/standard.ts';
import { oneLine } from '../text/oneLine.ts';
import { slice } from '../text/span.ts';
import { middle } from './replacements.ts';
import type { ProseRule, ProseView, Report } from './rule.ts';

export const missingEstimate: ProseRule = {
  name: 'missing-estimate',
  severity: 'error',
  summary: 'A judgement does not say how likely it is.',

  *checkProse(block) {
    for (const { sentence, estimate, figure, row } of block.judgements) {
      if (
        !sentence.isAmongJudgements ||
        estimate ||
        figure ||
        sentence.expressions.some(({ kind }) => kind === 'vague' || kind === 'number' || kind === 'certainty')
      )
        continue;
      if (row) {
        if (!isPlaceholder(sentence.prose)) yield reportRow(sentence, row, block);
        continue;
      }
      yield report(
        sentence,
        block,
        `“${quote(sentence)}” does not say how likely it is: begin with “It is … that” and ${articled(block.standard)} term.`,
      );
    }
    for (const sentence of block.sentences) {
      if (sentence.isAmongJudgements || sentence.expressions.length > 0 || !assesses.test(sentence.prose)) continue;
      yield {
        ...report(
          sentence,
          block,
          `“${assesses.exec(sentence.prose)?.[0]}” does not say how likely it is: add ${articled(block.standard)} term.`,
        ),
        severity: 'warning',
        fixes: [],
      };
    }
  },
};

/** The report of a row at its cell for the likelihood; its fixes write a term there. */
function reportRow(sentence: SentenceInBlock, { claim }: RowOfJudgement, block: ProseView): Report {
  const words = sentence.prose.trim();
  const isCell = sentence.part === 'likelihood' && isAsRead(slice(block.text, sentence.span), words);
  const terms = isCell ? nearestTerms(block.terms, middle).filter((term) => term.form !== 'adverb') : [];
  return {
    span: sentence.span,
    message: `“${quote(claim)}” does not say how likely it is: write ${articled(block.standard)} term in its row.`,
    fixes: terms.map((term): Fix => {
      const written = cellText(term.text);
      const newText = words ? written : ` ${written} `;
      return {
        title: `Write “${term.text}” (${describeBand(term.band)})`,
        safe: false,
        isChoice: true,
        edits: [{ ...sentence.span, newText }],
      };
    }),
  };
}

/** *We assess that … will …*. An assessment of the present or the past needs no likelihood. */
const assesses =
  /\b(?:we|I)\s+(?:\w+ly\s+)?(?:assess|judge|estimate)\s+that\b(?=[^.]*\b(?:will|would|is going to|are going to)\b)/i;

/** Who states that something will happen thinks it more likely than not: where the terms to choose from begin, in per cent. */
const stated = { low: 50, high: 100 };
const doubted = { low: 0, high: 50 };

/** The report of a sentence without an estimate; its fixes open the sentence with each term that fits, the nearest first. */
function report(sentence: SentenceInBlock, block: ProseView, message: string): Report {
  const fixes = nearestTerms(block.terms, isDoubted(sentence.prose) ? doubted : stated)
    .filter((term) => term.form !== 'adverb')
    .flatMap((term): Fix[] => {
      const edits = openWithEstimate(sentence, term, block);
      const opening = `${sentenceOpening(term)} that`;
      const isOpened = edits?.some(({ newText }) => newText.toLowerCase().startsWith(opening.toLowerCase()));
      return edits
        ? [
            {
              title: `${isOpened ? `Begin with “${opening}”` : `Write “${term.text}”`} (${describeBand(term.band)})`,
              safe: false,
              edits,
              isChoice: true,
            },
          ]
        : [];
    });
  return { span: sentence.span, message, fixes };
}

/** The first 60 characters of a sentence, to the end of a word. */
function quote({ prose }: SentenceInBlock): string {
  const words = oneLine(prose)
    .trim()
    .replace(/[.!;:]+$/, '');
  return words.length > 60 ? `${words.slice(0, words.lastIndexOf(' ', 60))} …` : words;
}
