import type { SentenceInBlock } from '../briefing/model.ts';
import { reword } from '../estimates/reword.ts';
import type { Expression } from '../language/finder.ts';
import { isAsRead, spanInProse } from '../markdown/cutWords.ts';
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

/** Whether a figure explains a term: beside it, in brackets at the end of its clause, or as *we put it at 60 %*. */
function isSaidOf(sentence: SentenceInBlock, estimate: Expression, number: Expression): boolean {
  const between = wordsBetween(sentence, estimate, number);
  const after = sentence.prose.slice(spanInProse(sentence, number.span).end);
  return (
    isApposition(between) ||
    (/^[^;:()]*\($/.test(between) && /^\)[.!\s]*(?:;|$)/.test(after)) ||
    /\b(?:we|I)\b[^,;]*\b(?:it|this|that) (?:now )?at $/i.test(between)
  );
}

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

const wordsBetween = (sentence: SentenceInBlock, first: Expression, second: Expression): string =>
  sentence.prose.slice(spanInProse(sentence, first.span).end, spanInProse(sentence, second.span).start);

/**
 * Whether the words between a term and a figure show that the figure explains the term: a bracket, a comma or a dash.
 */
const isApposition = (between: string): boolean =>
  /^[\s*_]*(?:\(|,|—|–|-\s)\s*(?:at |i\.e\.,? |that is,? |or )?$/.test(between);
