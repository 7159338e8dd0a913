import type { SentenceInBlock } from '../briefing/model.ts';
import { isSaidOf } from '../estimates/figureBeside.ts';
import { reword } from '../estimates/reword.ts';
import type { Expression } from '../language/finder.ts';
import { isAsRead } from '../markdown/cutWords.ts';
import type { Fix } from '../problem.ts';
import { readProbability } from '../standards/probability.ts';
import { type Band, describeBand, describeOpenBand, holds, nearestTerms, type Term } from '../standards/standard.ts';
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

/** Whether a figure lies between a term and one that it runs up to or from: *likely to highly likely (78 %)*. */
const isBetween = (
  { expressions }: SentenceInBlock,
  estimate: Expression,
  { band }: Term,
  figure: Pick<Band, 'low' | 'high'>,
  text: string,
) =>
  expressions.some(({ term, span }) => {
    const [first, second] = span.start < estimate.span.start ? [span, estimate.span] : [estimate.span, span];
    return (
      term !== undefined &&
      /^[\s*_]*(?:to|or|[-–—/])[\s*_]*$/i.test(slice(text, { start: first.end, end: second.start })) &&
      figure.low >= Math.min(band.low, term.band.low) &&
      figure.high <= Math.max(band.high, term.band.high)
    );
  });

/** Reports a figure that its term does not hold. */
function* compare(
  sentence: SentenceInBlock,
  estimate: Expression,
  term: Term,
  number: Expression,
  block: ProseView,
): Generator<Report> {
  const { standard, text } = block;
  const { band } = term;
  const given = readProbability(number.text);
  if (!given || holds(band, given) || isBetween(sentence, estimate, term, given, text)) return;
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
