import { type ExplainedPhrase, explainHouseTerms, explainSentence, fileOf } from '../language/finder.ts';
import type { Kind } from '../language/kind.ts';
import type { Voice } from '../language/ownNames.ts';
import { splitSentences } from '../language/sentences.ts';
import { endOf } from '../markdown/block.ts';
import { type Written, writtenIn, writtenSpan } from '../markdown/cutWords.ts';
import type { Standard } from '../standards/standard.ts';
import { firstIndex } from '../text/search.ts';
import { contains, moved, overlaps, type Span, slice } from '../text/span.ts';
import type { Briefing } from './model.ts';
import { apparatusOf, struckTextIn, type TextBlock, textBlocksIn } from './prose/textBlocks.ts';

/** What each kind of expression is called. */
export const kindNames: Readonly<Record<Kind, string>> = {
  likelihood: 'a likelihood',
  vague: 'a hedge without a likelihood',
  confidence: 'a level of confidence',
  certainty: 'a certainty',
  number: 'a probability in figures',
};

/** What is struck out is not said. */
const struckOut = { name: 'struck out', file: 'markdown/prose.ts' };

/** A phrase that looked like an expression, with its span in the document. */
export type Explanation = Omit<ExplainedPhrase, 'leftBy'> & {
  /** What left it alone, and the file below `server/src` that says so; undefined where it is an expression. */
  readonly leftBy: { readonly name: string; readonly file: string } | undefined;
};

/**
 * Every phrase of a document that looked like an expression, in the order of the text: what it was taken for, or what left
 * it alone; only those of the sentences that touch the offset `at`, where it is given.
 */
export function explain(briefing: Briefing, at?: number): Explanation[] {
  const { blocks, sentences, standard, byline, readContext, language } = briefing;
  const touches = ({ start, end }: Span) => at === undefined || (start <= at && at <= end);
  const isApparatus = apparatusOf(briefing);
  const isInProse = (span: Span) => {
    const sentence = sentences[firstIndex(sentences, ({ span: { end } }) => end > span.start)];
    return sentence !== undefined && overlaps(sentence.span, span);
  };
  const explainAt = ({ prose, voice, ...place }: PlacedSentence) => {
    const explained = explainSentence(prose, standard, voice).map((phrase) => toExplanation(phrase, place));
    return language === 'en' ? explained : withHouseTerms(explained, { prose, voice, ...place }, standard);
  };

  const inProse = sentences.filter(({ span }) => touches(span)).flatMap(explainAt);
  const textBlocks = blocks
    .filter((placed) => touches({ start: placed.base, end: endOf(placed) }))
    .flatMap(({ block, base }) => textBlocksIn(block).map((textBlock) => ({ textBlock, base })));
  const elsewhere = textBlocks.flatMap(({ textBlock, base }) => {
    const span = moved(textBlock.span, base);
    if (!touches(span)) return [];
    const leftBy = reasonFor(textBlock, isApparatus(span.start), byline.span && contains(byline.span, span));
    return splitSentences(textBlock.prose)
      .filter((sentence) => !isInProse(moved(sentence, span.start)) && touches(moved(sentence, span.start)))
      .flatMap((sentence) =>
        explainAt({
          prose: slice(textBlock.prose, sentence),
          span: moved(sentence, span.start),
          written: writtenIn(textBlock.written, sentence),
          voice: { own: readContext.own },
        }),
      )
      .map((explanation) => ({ ...explanation, leftBy }));
  });
  const struck = blocks
    .filter((placed) => touches({ start: placed.base, end: endOf(placed) }))
    .flatMap(({ block, base }) =>
      struckTextIn(block).map((textBlock) => ({ ...textBlock, span: moved(textBlock.span, base) })),
    )
    .flatMap((textBlock) =>
      splitSentences(textBlock.prose).flatMap((sentence) =>
        explainAt({
          prose: slice(textBlock.prose, sentence),
          span: moved(sentence, textBlock.span.start),
          written: writtenIn(textBlock.written, sentence),
          voice: { own: readContext.own },
        }),
      ),
    )
    .filter(({ span }) => touches(span))
    .map((explanation) => ({ ...explanation, detail: undefined, leftBy: struckOut }));
  return [...inProse, ...elsewhere, ...struck].toSorted(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end,
  );
}

type Place = { readonly span: Span; readonly written: Written | undefined };
type PlacedSentence = Place & { readonly prose: string; readonly voice: Voice };

/** In another language than English only the terms of a house’s own standard are expressions. */
function withHouseTerms(
  explained: readonly Explanation[],
  { prose, voice, ...place }: PlacedSentence,
  standard: Standard,
) {
  const terms = explainHouseTerms(prose, standard, voice).map((term) => toExplanation(term, place));
  const others = explained.filter(({ span }) => !terms.some((term) => overlaps(term.span, span)));
  const leftBy = { name: 'another language than English', file: 'language/guessLanguage.ts' };
  return [...terms, ...others.map((explanation): Explanation => ({ ...explanation, leftBy }))];
}

const toExplanation = ({ leftBy, ...candidate }: ExplainedPhrase, place: Place): Explanation => ({
  ...candidate,
  span: writtenSpan(place, candidate.span.start, candidate.span.end),
  leftBy: leftBy && { name: leftBy.name, file: fileOf(leftBy) },
});

/** Why a text block is no prose of the argument. */
function reasonFor(
  { kind, isQuotation }: TextBlock,
  isApparatus: boolean,
  isByline: boolean | undefined,
): { name: string; file: string } {
  if (isQuotation) return { name: 'a block quotation', file: 'briefing/prose/proseSentences.ts' };
  if (kind === 'heading') return { name: 'a heading', file: 'briefing/outline/outline.ts' };
  if (isByline) return { name: 'the byline', file: 'briefing/prose/locate.ts' };
  if (isApparatus) return { name: 'sources, methods or definitions', file: 'briefing/prose/locate.ts' };
  return { name: 'a caption, a footnote or a table of definitions', file: 'briefing/prose/proseSentences.ts' };
}
