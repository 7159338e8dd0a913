// What of the text under the heading of a judgement is the judgement; the rest argues for it.
import type { OutlineBlock, OutlineItem } from './outlineItem.ts';

/** Labels of the lines that say what is judged, and how likely, sure and soon it is. */
const partOfJudgement =
  /^\s*(?:[-*+]\s+)?[*_]*(?:(?:key )?judge?ment|assessment|statement|claim|event|forecast|estimate|likelihood|probability|chance|odds|confidence|time ?frame|horizon|deadline|window|period|due|outcome)\b[^:\n]{0,30}:/i;
const likelihoodLine = /^\s*(?:[-*+]\s+)?[*_]*(?:likelihood|probability|chance|odds|estimate)\b[^:\n]{0,30}:/im;
const anyLabel = /^\s*(?:[-*+]\s+)?(?:\*\*|__)[^*_\n]{2,30}:?(?:\*\*|__)\s*:?/;

/** What of the text under the heading of a judgement is the judgement. */
export type Statement = {
  /** How many of the items under the heading it takes; the rest argues for it. */
  readonly length: number;
  /** Whether a line of its own gives the likelihood, so that its sentences need none. */
  readonly hasLikelihoodLine: boolean;
};

/**
 * The judgement among the items `under` its heading: the heading’s words alone where they give a likelihood, else the first block
 * and the lines with labels behind it.
 */
export function statementUnder(under: readonly OutlineItem[]): Statement {
  const [first, ...rest] = under;
  if (first?.kind !== 'block') return { length: 0, hasLikelihoodLine: false };
  if (first.node.type === 'heading') return { length: 1, hasLikelihoodLine: false };
  const isPart = (item: OutlineItem) => item.kind === 'block' && partOfJudgement.test(textOf(item));
  const isFirst = isPart(first) || !anyLabel.test(textOf(first));
  const next = rest.findIndex((item) => !isPart(item));
  const length = isFirst ? 1 + (next < 0 ? rest.length : next) : 0;
  return {
    length,
    hasLikelihoodLine: under
      .slice(0, length)
      .some((item) => item.kind === 'block' && likelihoodLine.test(textOf(item))),
  };
}

const textOf = ({ block, from }: OutlineBlock): string => block.source.slice(from);
