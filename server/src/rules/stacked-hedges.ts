import type { SentenceInBlock } from '../briefing/model.ts';
import { stackedHedges as findStacks } from '../estimates/hedges.ts';
import type { Expression } from '../language/finder.ts';
import { spanInProse } from '../markdown/cutWords.ts';
import { articled } from '../standards/standard.ts';
import { slice } from '../text/span.ts';
import { choices } from './replacements.ts';
import type { ProseRule } from './rule.ts';

export const stackedHedges: ProseRule = {
  name: 'stacked-hedges',
  severity: 'warning',
  summary: 'Two hedges stand on one verb.',

  *checkProse(block) {
    const { sentences, standard } = block;
    for (const sentence of sentences) {
      for (const stack of findStacks(sentence)) {
        const joined = join(stack, sentence);
        if (!joined) continue;
        // Keeping one of two vague words would still give no probability, so the fixes offer terms.
        yield {
          span: joined.span,
          message: `${stack.map((hedge) => `“${hedge.text}”`).join(' and ')} hedge one verb: write ${articled(standard)} term instead, for two on one statement say less than either.`,
          fixes: choices(block, sentence, joined),
        };
      }
    }
  },
};

/** The stack as one expression, from its first word to its last; undefined for an empty one. */
function join(stack: readonly Expression[], sentence: SentenceInBlock): Expression | undefined {
  const start = stack[0]?.span.start;
  const end = stack.at(-1)?.span.end;
  if (start === undefined || end === undefined) return undefined;
  const inProse = spanInProse(sentence, { start, end });
  return {
    kind: 'vague',
    text: slice(sentence.prose, inProse),
    span: { start, end },
    term: undefined,
  };
}
