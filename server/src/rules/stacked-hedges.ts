import type { SentenceInBlock } from '../briefing/model.ts';
import { stackedHedges as stacksOf } from '../estimates/hedges.ts';
import type { Expression } from '../language/finder.ts';
import { replacements, withBand } from './replacements.ts';
import type { ProseRule } from './rule.ts';

export const stackedHedges: ProseRule = {
  name: 'stacked-hedges',
  severity: 'warning',
  summary: 'Two hedges stand on one verb.',

  *checkProse(part) {
    const { sentences } = part;
    for (const sentence of sentences) {
      for (const stack of stacksOf(sentence)) {
        const whole = join(stack, sentence);
        if (!whole) continue;
        // To keep one of two vague words would leave the reader no better off: the choice is among terms.
        const fixes = replacements(part, sentence, whole, part.terms).map(withBand);
        yield {
          span: whole.span,
          message: `${stack.map((hedge) => `“${hedge.text}”`).join(' and ')} hedge one verb: keep one, for two on one statement say less than either.`,
          fixes,
        };
      }
    }
  },
};

/** The run as one expression, from its first word to its last. */
function join(stack: readonly Expression[], { prose, span }: SentenceInBlock): Expression | undefined {
  const start = stack[0]?.span.start;
  const end = stack.at(-1)?.span.end;
  if (start === undefined || end === undefined) return undefined;
  return {
    kind: 'vague',
    text: prose.slice(start - span.start, end - span.start),
    span: { start, end },
    term: undefined,
  };
}
