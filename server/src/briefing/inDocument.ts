// The sentences and judgements of prose blocks, moved from offsets in their blocks to offsets in the document.
import { moved, type Span } from '../text/span.ts';
import type { Judgement, PlacedProseBlock, Sentence } from './model.ts';

/** The sentences of a prose block, with offsets in the document. */
export function sentencesAt({ proseBlock, base, horizon }: PlacedProseBlock): Sentence[] {
  // Sentences of one bullet or paragraph keep sharing one span object.
  const holders = new Map<Span, Span>();
  return proseBlock.sentences.map((sentence) => {
    const block = holders.get(sentence.block) ?? moved(sentence.block, base);
    holders.set(sentence.block, block);
    const expressions = sentence.expressions.map((expression) => ({
      ...expression,
      span: moved(expression.span, base),
    }));
    return { ...sentence, span: moved(sentence.span, base), block, horizon, expressions };
  });
}

/**
 * The judgements of a prose block, with offsets in the document; `sentences` is what `sentencesAt` gives for the same
 * block.
 */
export function judgementsAt(
  { proseBlock, base, horizon }: PlacedProseBlock,
  sentences: readonly Sentence[],
): Judgement[] {
  return proseBlock.judgements.flatMap(({ sentence, estimate, tense, deadline }) => {
    const placed = sentences[proseBlock.sentences.indexOf(sentence)];
    const placedEstimate = estimate && { ...estimate, span: moved(estimate.span, base) };
    return placed ? [{ sentence: placed, horizon, estimate: placedEstimate, tense, deadline }] : [];
  });
}
