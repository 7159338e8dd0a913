// What stands in a text and makes it a briefing: headings, a byline, terms of likelihood.
import type { Standard } from '../../standards/standard.ts';
import type { Template } from '../../templates/template.ts';
import { moved } from '../../text/span.ts';
import type { Byline, Sign } from '../model.ts';
import { firstLikelihood } from '../outline/firstLikelihood.ts';
import type { OutlineBlock, OutlineHeading, OutlineItem } from '../outline/outlineItem.ts';
import { judgementTableIn } from '../tables/judgementTables.ts';

/** A byline is a sign where it has both: ordinary pages have a date, or a maintainer. */
export const bylineSign = ({ author, date }: Byline): Sign | undefined =>
  author && date && { kind: 'byline', text: `${author.text} | ${date.text}`, span: author.span };

export const isHeading = (item: OutlineItem): item is OutlineHeading => item.kind === 'heading';

export const signOf = (kind: Sign['kind'], { heading }: OutlineHeading): Sign => ({
  kind,
  text: heading.text,
  span: heading.words,
});

/** The first term of a standard in the prose of blocks. */
export function termIn(blocks: readonly OutlineBlock[], standard: Standard): Sign | undefined {
  const likelihoodOf = firstLikelihood(standard);
  for (const { block, base } of blocks) {
    const term = likelihoodOf(block)?.term;
    if (term) return { kind: 'term', text: term.text, span: moved(term.span, base) };
  }
  return undefined;
}

/** The first likelihood of two or more blocks that give one of what is to come, in words of no standard: *a fair chance*. */
export function likelihoodIn(blocks: readonly OutlineBlock[], standard: Standard): Sign | undefined {
  const likelihoodOf = firstLikelihood(standard);
  const found = blocks.flatMap(({ block, base }) => {
    const likelihood = likelihoodOf(block);
    return likelihood?.looksAhead ? [{ ...likelihood.words, base }] : [];
  });
  const [first, second] = found;
  return first && second && { kind: 'term', text: first.text, span: moved(first.span, first.base) };
}

/** The first of two or more words under a head that asks for words of estimative probability. */
export function tabledTerm(blocks: readonly OutlineBlock[], template: Template): Sign | undefined {
  const tableOf = judgementTableIn(template);
  const [first, second] = blocks.flatMap(({ block, base }) =>
    (tableOf(block)?.terms ?? []).map(({ text, span }) => ({ text, span: moved(span, base) })),
  );
  return second && first && { kind: 'term', ...first };
}
