import type { Briefing } from '../briefing/model.ts';
import { setField } from '../markdown/insertField.ts';
import { holds, mainTerms, overlap, type Standard, type Term } from '../standards/standard.ts';
import type { Edit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import { figureBeside } from './figureBeside.ts';
import { reword } from './reword.ts';

/** One term of a briefing, and what may replace it in another standard. */
export type Conversion = {
  /** The span of the term in the document. */
  readonly span: Span;
  /** The term as the text writes it, and as the briefing’s standard has it. */
  readonly from: { readonly text: string; readonly term: Term };
  /**
   * The terms of the other standard whose bands overlap its band and that fit the sentence’s grammar, those that hold the
   * writer’s own figure first, then the best; no edits for the same word.
   */
  readonly candidates: readonly { readonly term: Term; readonly edits: readonly Edit[] }[];
  /** Whether the first candidate can be taken without asking: it is much better than the second, and holds the writer’s figure. */
  readonly isPlain: boolean;
  /** Whether a term of the other standard overlaps the band at all. */
  readonly isCovered: boolean;
};

/** By how much the best overlap (0–1) must exceed the second to be taken without asking. */
const clearLead = 0.15;

/**
 * A conversion into the standard `to` for every term of a briefing, in order. There is none for a term that `to` has with
 * the same band, and none at all where `to` is the briefing’s own standard.
 */
export function convert(briefing: Briefing, to: Standard): Conversion[] {
  const context = { standard: to, text: briefing.text, lowercaseWords: briefing.lowercaseWords };
  return briefing.sentences.flatMap((sentence) =>
    sentence.expressions.flatMap((expression): Conversion[] => {
      const { term } = expression;
      if (
        !term ||
        to.id === briefing.standard.id ||
        to.terms.some((other) => other.text === term.text && overlap(other.band, term.band) === 1)
      )
        return [];
      const figure = figureBeside(sentence, expression);
      const fits = ({ term: { band } }: { readonly term: Term }) => !figure || holds(band, figure);
      const ranked = rank(to, term);
      const candidates = ranked
        .toSorted((a, b) => Number(fits(b)) - Number(fits(a)))
        .flatMap(({ term: other }) => {
          const edits = other.text === term.text ? [] : reword(sentence, expression, other, context);
          return edits ? [{ term: other, edits }] : [];
        });
      const [first, second] = ranked;
      const isPlain =
        first !== undefined &&
        candidates[0]?.term === first.term &&
        fits(first) &&
        first.share - (second?.share ?? 0) >= clearLead;
      return [
        {
          span: expression.span,
          from: { text: expression.text, term },
          candidates,
          isPlain,
          isCovered: ranked.length > 0,
        },
      ];
    }),
  );
}

/**
 * The main terms of `to` whose bands overlap a term’s band, with the overlap (0–1), the greatest first; of several
 * terms with one band only the first.
 */
function rank(to: Standard, { band }: Term): { term: Term; share: number }[] {
  const bands = new Set<object>();
  return mainTerms(to)
    .map((term) => ({ term, share: overlap(term.band, band) }))
    .filter(({ share }) => share > 0)
    .toSorted((a, b) => b.share - a.share)
    .filter(({ term }) => !bands.has(term.band) && bands.add(term.band));
}

/** The edits of the conversions that can be made without asking, in order; `declare` gives the edit of the front matter. */
export function plainEdits(conversions: readonly Conversion[]): Edit[] {
  return conversions.flatMap(({ isPlain, candidates }) => (isPlain ? (candidates[0]?.edits ?? []) : []));
}

/** The edit that sets `standard` in the front matter to `to`; it adds front matter to a text that has none. */
export const declare = ({ frontMatter, text }: Briefing, to: Standard): Edit =>
  setField(text, frontMatter, ['standard', to.id]);
