import type { SentenceInBlock } from '../briefing/model.ts';
import type { Expression } from '../language/finder.ts';
import { spanInProse } from '../markdown/cutWords.ts';

/** What may stand between two hedges of the same verb: *may **well** possibly*, *could potentially **be** likely*. */
const betweenHedges = /^[\s*_]*(?:(?:be|have|been|well|also|even|yet|still|quite|very)[\s*_]+)*$/i;

/** The runs of two or more hedges on the same verb, at least one of them vague, in order. */
export function stackedHedges(sentence: SentenceInBlock): Expression[][] {
  const { expressions, prose } = sentence;
  const hedges = expressions.filter(({ kind }) => kind === 'vague' || kind === 'likelihood');
  const stacks: Expression[][] = [];
  for (const hedge of hedges) {
    const stack = stacks.at(-1);
    const previous = stack?.at(-1);
    const joins =
      previous &&
      betweenHedges.test(
        prose.slice(spanInProse(sentence, previous.span).end, spanInProse(sentence, hedge.span).start),
      );
    if (stack && joins) stack.push(hedge);
    else stacks.push([hedge]);
  }
  return stacks.filter((stack) => stack.length > 1 && stack.some(({ kind }) => kind === 'vague'));
}

/** The expressions of a sentence that are in no such run, so that a rule does not report what `stacked-hedges` reports. */
export function singleHedges(sentence: SentenceInBlock): readonly Expression[] {
  const stacked = new Set(stackedHedges(sentence).flat());
  return stacked.size === 0
    ? sentence.expressions
    : sentence.expressions.filter((expression) => !stacked.has(expression));
}
