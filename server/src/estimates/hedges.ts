import type { SentenceInBlock } from '../briefing/model.ts';
import type { Expression } from '../language/finder.ts';
import { spanInProse } from '../markdown/cutWords.ts';
import { oneLine } from '../text/oneLine.ts';
import { slice } from '../text/span.ts';

/** What may stand between two hedges of the same verb: *may **well** possibly*, *could potentially **be** likely*. */
const betweenHedges = /^[\s*_]*(?:(?:be|have|been|well|also|even|yet|still|quite|very)[\s*_]+)*$/i;
/** What may stand between a modal and an adverb that says it again: *could **also** potentially*. */
const beforeAdverb = /^[\s*_]*(?:(?:well|also|even|quite|very)[\s*_]+)*$/i;

/** Expressions in runs: each that only such words part from the one before it joins its run. */
function runsOf(expressions: readonly Expression[], between: RegExp, sentence: SentenceInBlock): Expression[][] {
  const runs: Expression[][] = [];
  for (const expression of expressions) {
    const run = runs.at(-1);
    const previous = run?.at(-1);
    const joins =
      previous &&
      between.test(
        sentence.prose.slice(spanInProse(sentence, previous.span).end, spanInProse(sentence, expression.span).start),
      );
    if (run && joins) run.push(expression);
    else runs.push([expression]);
  }
  return runs;
}

/** The runs of two or more hedges on the same verb, at least one of them vague, in order. */
export function stackedHedges(sentence: SentenceInBlock): Expression[][] {
  const hedges = sentence.expressions.filter(({ kind }) => kind === 'vague' || kind === 'likelihood');
  return runsOf(hedges, betweenHedges, sentence).filter(
    (stack) => stack.length > 1 && stack.some(({ kind }) => kind === 'vague'),
  );
}

/** The expressions of a sentence that are in no such run, so that a rule does not report what `stacked-hedges` reports. */
export function singleHedges(sentence: SentenceInBlock): readonly Expression[] {
  const stacked = new Set(stackedHedges(sentence).flat());
  return stacked.size === 0
    ? sentence.expressions
    : sentence.expressions.filter((expression) => !stacked.has(expression));
}

/** The expressions of a sentence as a reader counts them: *could potentially* is one. */
export const wholeExpressions = (sentence: SentenceInBlock): readonly Expression[] =>
  runsOf(sentence.expressions, beforeAdverb, sentence).flatMap((run) =>
    run.every(({ kind, text }, i) => kind === 'vague' && (i === 0 || /(?:ly|perhaps|maybe)$/i.test(text)))
      ? [joined(run, sentence)]
      : run,
  );

/** A run of hedges as one expression, from its first word to its last. */
export function joined(run: readonly Expression[], sentence: SentenceInBlock): Expression {
  const [first] = run;
  const last = run.at(-1);
  if (!first || !last) throw new Error('A run has an expression.');
  if (first === last) return first;
  const span = { start: first.span.start, end: last.span.end };
  return { kind: 'vague', text: oneLine(slice(sentence.prose, spanInProse(sentence, span))), span, term: undefined };
}
