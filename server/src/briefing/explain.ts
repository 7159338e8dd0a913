import { type ExplainedPhrase, explainSentence, fileOf } from '../language/finder.ts';
import { splitSentences } from '../language/sentences.ts';
import { firstIndex } from '../text/search.ts';
import { contains, moved, overlaps, type Span } from '../text/span.ts';
import type { Briefing } from './model.ts';
import { apparatusOf, type TextBlock, textBlocksIn } from './textBlocks.ts';

/** A phrase that looked like an expression, with its span in the document. */
export type Explanation = Omit<ExplainedPhrase, 'leftBy'> & {
  /** What left it alone, and the file below `server/src` that says so; undefined where it is an expression. */
  readonly leftBy: { readonly name: string; readonly file: string } | undefined;
};

/** Every phrase of a document that looked like an expression, in the order of the text: what it was taken for, or what left it alone. */
export function explain(briefing: Briefing): Explanation[] {
  const { blocks, sentences, standard, byline } = briefing;
  const inProse = sentences.flatMap(({ prose, span }) =>
    explainSentence(prose, standard).map((candidate) => toExplanation(candidate, span.start)),
  );
  const isApparatus = apparatusOf(briefing);
  const isInProse = (span: Span) => {
    const sentence = sentences[firstIndex(sentences, ({ span: { end } }) => end > span.start)];
    return sentence !== undefined && overlaps(sentence.span, span);
  };
  const elsewhere = blocks.flatMap(({ block, base }) =>
    textBlocksIn(block).flatMap((textBlock) => {
      const start = base + textBlock.span.start;
      const reason = reasonFor(
        textBlock,
        isApparatus(start),
        byline.span && contains(byline.span, moved(textBlock.span, base)),
      );
      return splitSentences(textBlock.prose)
        .flatMap((sentence) =>
          explainSentence(textBlock.prose.slice(sentence.start, sentence.end), standard).map((candidate) =>
            toExplanation(candidate, start + sentence.start),
          ),
        )
        .filter(({ span }) => !isInProse(span))
        .map((explanation) => ({ ...explanation, leftBy: reason }));
    }),
  );
  return [...inProse, ...elsewhere].toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

const toExplanation = ({ leftBy, ...candidate }: ExplainedPhrase, base: number): Explanation => ({
  ...candidate,
  span: moved(candidate.span, base),
  leftBy: leftBy && { name: leftBy.name, file: fileOf(leftBy) },
});

/** Why a text block is no prose of the argument. */
function reasonFor(
  { kind, isQuotation }: TextBlock,
  isApparatus: boolean,
  isByline: boolean | undefined,
): { name: string; file: string } {
  if (isQuotation) return { name: 'a block quotation', file: 'briefing/proseBlocks.ts' };
  if (kind === 'heading') return { name: 'a heading', file: 'briefing/outline.ts' };
  if (isByline) return { name: 'the byline', file: 'briefing/locate.ts' };
  if (isApparatus) return { name: 'sources, methods or definitions', file: 'briefing/locate.ts' };
  return { name: 'a caption, a footnote or a table of definitions', file: 'briefing/proseBlocks.ts' };
}
