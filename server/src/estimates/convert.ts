import type { Briefing } from '../briefing/model.ts';
import { mainTerms, overlap, type Standard, type Term } from '../standards/standard.ts';
import type { Edit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import { reword } from './reword.ts';

/** One term of a briefing on its way into another standard. */
export type Conversion = {
  readonly span: Span;
  /** The term as the text has it, and the band it has now. */
  readonly from: { readonly text: string; readonly term: Term };
  /** The terms of the other standard whose bands overlap it, the best first; none when no band does. */
  readonly candidates: readonly { readonly term: Term; readonly edits: readonly Edit[] }[];
  /** Whether the first candidate is so much the best that nobody needs to be asked. */
  readonly isPlain: boolean;
  /** Whether the other standard has a word for the band at all. */
  readonly isCovered: boolean;
};

/** How much better than the second the best overlap must be to stand without a question. */
const lead = 0.15;

/**
 * Every term of a briefing with what `to` calls its band, in the grammar of its sentence; a term that stands in both
 * standards with the same band stays, and gives none.
 */
export function convert(briefing: Briefing, to: Standard): Conversion[] {
  const around = { standard: to, text: briefing.text, lowercaseWords: briefing.lowercaseWords };
  return briefing.sentences.flatMap((sentence) =>
    sentence.expressions.flatMap((expression): Conversion[] => {
      const { term } = expression;
      if (
        !term ||
        to.id === briefing.standard.id ||
        to.terms.some((other) => other.text === term.text && overlap(other.band, term.band) === 1)
      )
        return [];
      const ranked = rank(to, term);
      const candidates = ranked.flatMap(({ term: other }) => {
        const edits = other.text === term.text ? [] : reword(sentence, expression, other, around);
        return edits ? [{ term: other, edits }] : [];
      });
      const [first, second] = ranked;
      const isPlain =
        first !== undefined && candidates[0]?.term === first.term && first.share - (second?.share ?? 0) >= lead;
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

/** The terms whose bands overlap the term's, by how much; of two rows or two words for one band, the first. */
function rank(to: Standard, { band }: Term): { term: Term; share: number }[] {
  const seen = new Set<object>();
  return mainTerms(to)
    .map((term) => ({ term, share: overlap(term.band, band) }))
    .filter(({ share }) => share > 0)
    .toSorted((a, b) => b.share - a.share)
    .filter(({ term }) => !seen.has(term.band) && seen.add(term.band));
}

/** The edits of the conversions that need no question, and the front matter's own `standard`, in order. */
export function plainEdits(conversions: readonly Conversion[]): Edit[] {
  return conversions.flatMap(({ isPlain, candidates }) => (isPlain ? (candidates[0]?.edits ?? []) : []));
}

/** The edit that makes the front matter name the standard; without front matter it gets one. */
export function declare({ frontMatter, text }: Briefing, to: Standard): Edit {
  const field = frontMatter?.fields.get('standard');
  if (field?.text) return { ...field.span, newText: to.id };
  // A key without a value is filled in, not written twice.
  const empty = frontMatter && /^standard:[ \t]*/m.exec(text.slice(0, frontMatter.span.end));
  if (empty) return { start: empty.index, end: empty.index + empty[0].length, newText: `standard: ${to.id}` };
  const eol = text[text.indexOf('\n') - 1] === '\r' ? '\r\n' : '\n';
  if (!frontMatter) {
    const start = text.startsWith('\uFEFF') ? 1 : 0;
    return { start, end: start, newText: ['---', `standard: ${to.id}`, '---', '', ''].join(eol) };
  }
  const first = text.indexOf('\n') + 1;
  return { start: first, end: first, newText: `standard: ${to.id}${eol}` };
}
