// The figure that explains a likelihood: *unlikely (30 %)*, *likely – we put it at 60 %*.
import type { SentenceInBlock } from '../briefing/model.ts';
import type { Expression } from '../language/finder.ts';
import { spanInProse } from '../markdown/cutWords.ts';
import { readProbability } from '../standards/probability.ts';

/** The range in per cent of the figure behind an expression that explains it; undefined where there is none. */
export function figureBeside(sentence: SentenceInBlock, expression: Expression): ReturnType<typeof readProbability> {
  const number = sentence.expressions.find(({ kind, span }) => kind === 'number' && span.start >= expression.span.end);
  return number && isSaidOf(sentence, expression, number) ? readProbability(number.text) : undefined;
}

/** Whether a figure explains a term: beside it, in brackets at the end of its clause, or as *we put it at 60 %*. */
export function isSaidOf(sentence: SentenceInBlock, estimate: Expression, number: Expression): boolean {
  const between = wordsBetween(sentence, estimate, number);
  const after = sentence.prose.slice(spanInProse(sentence, number.span).end);
  return (
    isApposition(between) ||
    (/^[^;:()]*\($/.test(between) && /^\)[.!\s]*(?:;|$)/.test(after)) ||
    /\b(?:we|I)\b[^,;]*\b(?:it|this|that) (?:now )?at $/i.test(between)
  );
}

const wordsBetween = (sentence: SentenceInBlock, first: Expression, second: Expression): string =>
  sentence.prose.slice(spanInProse(sentence, first.span).end, spanInProse(sentence, second.span).start);

/**
 * Whether the words between a term and a figure show that the figure explains the term: a bracket, a comma or a dash.
 */
const isApposition = (between: string): boolean =>
  /^[\s*_]*(?:\(|,|—|–|-\s)\s*(?:at |i\.e\.,? |that is,? |or )?$/.test(between);
