import type { SentenceInBlock } from '../briefing/model.ts';
import type { Expression } from '../language/finder.ts';

/** What may stand between two hedges of one verb: *may **well** possibly*, *could potentially **be** likely*. */
const between = /^[\s*_]*(?:(?:be|have|been|well|also|even|yet|still|quite|very)[\s*_]+)*$/i;

/** Runs of two and more hedges that stand on one verb. */
export function stackedHedges({ expressions, prose, span }: SentenceInBlock): Expression[][] {
  const hedges = expressions.filter(({ kind }) => kind === 'vague' || kind === 'likelihood');
  const stacks: Expression[][] = [];
  for (const hedge of hedges) {
    const stack = stacks.at(-1);
    const last = stack?.at(-1);
    const joins = last && between.test(prose.slice(last.span.end - span.start, hedge.span.start - span.start));
    if (stack && joins) stack.push(hedge);
    else stacks.push([hedge]);
  }
  return stacks.filter((stack) => stack.length > 1 && stack.some(({ kind }) => kind === 'vague'));
}

/** The expressions of a sentence that do not stand in such a run: one fault is reported once. */
export function singleHedges(sentence: SentenceInBlock): readonly Expression[] {
  const stacked = new Set(stackedHedges(sentence).flat());
  return stacked.size === 0
    ? sentence.expressions
    : sentence.expressions.filter((expression) => !stacked.has(expression));
}
