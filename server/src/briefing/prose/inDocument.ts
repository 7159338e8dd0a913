// The sentences and judgements of prose blocks, moved from offsets in their blocks to offsets in the document.
import { moved, type Span } from '../../text/span.ts';
import type {
  Horizon,
  Judgement,
  JudgementInBlock,
  Outcome,
  PlacedProseBlock,
  Sentence,
  SentenceInBlock,
} from '../model.ts';

/** The sentences of a prose block, with offsets in the document. */
export function sentencesAt({ proseBlock, base, horizon }: PlacedProseBlock): Sentence[] {
  // Sentences of one bullet or paragraph keep sharing one span object.
  const holders = new Map<Span, Span>();
  return proseBlock.sentences.map((sentence) => {
    const block = holders.get(sentence.block) ?? moved(sentence.block, base);
    holders.set(sentence.block, block);
    return { ...sentenceAt(sentence, base, horizon), block };
  });
}

/**
 * The judgements of a prose block, with offsets in the document; `sentences` is what `sentencesAt` gives for the same
 * block, `outcomes` what came of judgements.
 */
export function judgementsAt(
  { proseBlock, base, horizon }: PlacedProseBlock,
  sentences: readonly Sentence[],
  outcomes: ReadonlyMap<JudgementInBlock, Outcome>,
): Judgement[] {
  const known = new Map(proseBlock.sentences.map((sentence, i) => [sentence, sentences[i]]));
  // The event of a row may be a sentence of another prose block.
  const placed = (sentence: SentenceInBlock) => known.get(sentence) ?? sentenceAt(sentence, base, horizon);
  return proseBlock.judgements.map((judgement) => {
    const { estimate, row } = judgement;
    return {
      ...judgement,
      sentence: placed(judgement.sentence),
      horizon,
      outcome: outcomes.get(judgement),
      estimate: estimate && { ...estimate, span: moved(estimate.span, base) },
      row: row && {
        ...row,
        claim: placed(row.claim),
        dated: placed(row.dated),
        figures: row.figures.map(placed),
        outcomeCell: row.outcomeCell && moved(row.outcomeCell, base),
      },
    };
  });
}

const sentenceAt = (sentence: SentenceInBlock, base: number, horizon: Horizon | undefined): Sentence => ({
  ...sentence,
  span: moved(sentence.span, base),
  block: moved(sentence.block, base),
  horizon,
  expressions: sentence.expressions.map((expression) => ({ ...expression, span: moved(expression.span, base) })),
});
