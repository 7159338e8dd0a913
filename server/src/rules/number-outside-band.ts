import type { SentenceInBlock } from '../briefing/model.ts';
import { isSaidOf } from '../estimates/figureBeside.ts';
import { reword } from '../estimates/reword.ts';
import type { Expression } from '../language/finder.ts';
import { isAsRead } from '../markdown/cutWords.ts';
import type { Fix } from '../problem.ts';
import { readProbability } from '../standards/probability.ts';
import { describeBand, describeOpenBand, holds, nearestTerms, type Term } from '../standards/standard.ts';
import { oneLine } from '../text/oneLine.ts';
import { slice } from '../text/span.ts';
import type { ProseRule, ProseView, Report } from './rule.ts';

export const numberOutsideBand: ProseRule = {
  name: 'number-outside-band',
  severity: 'error',
  summary: 'A figure lies outside the band of the term beside it.',

  *checkProse(block) {
    const { sentences, judgements } = block;
    for (const sentence of sentences) {
      for (const [i, number] of sentence.expressions.entries()) {
        const estimate = sentence.expressions[i - 1];
        if (number.kind === 'number' && estimate?.term && isSaidOf(sentence, estimate, number))
          yield* compare(sentence, estimate, estimate.term, number, block);
      }
    }
    // A row may have the term in one cell and its figure in the next.
    for (const { sentence, estimate, row } of judgements)
      for (const number of row?.figures.flatMap(({ expressions }) => expressions) ?? [])
        if (number.kind === 'number' && estimate?.term)
          yield* compare(sentence, estimate, estimate.term, number, block);
  },
};

/** Reports a figure that its term does not hold. */
function* compare(
  sentence: SentenceInBlock,
  estimate: Expression,
  { band }: Term,
  number: Expression,
  block: ProseView,
): Generator<Report> {
  const { standard, text } = block;
  const given = readProbability(number.text);
  if (!given || holds(band, given)) return;
  const fitting = nearestTerms(block.terms, given).find((term) => holds(term.band, given));
  const edits = fitting && reword(sentence, estimate, fitting, block);
  // Which of the two is wrong, only the writer knows.
  const fixes: Fix[] = [
    ...(edits ? [{ title: `Write “${fitting.text}”`, safe: false, isChoice: true, edits }] : []),
    ...(isAsRead(slice(text, number.span), number.text)
      ? [
          {
            title: `Write “${describeBand(band)}”`,
            safe: false,
            isChoice: true,
            edits: [{ ...number.span, newText: describeBand(band) }],
          },
        ]
      : []),
  ];
  yield {
    span: number.span,
    message: `“${oneLine(number.text)}” lies outside “${estimate.text}”, which is ${describeOpenBand(band)} in ${standard.short}: change the one or the other.`,
    fixes,
    related: [{ span: estimate.span, message: `“${estimate.text}” is ${describeBand(band)}.` }],
  };
}
