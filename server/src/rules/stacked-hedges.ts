import { stackedHedges as findStacks, joined } from '../estimates/hedges.ts';
import { articled } from '../standards/standard.ts';
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
        const whole = joined(stack, sentence);
        // Keeping one of two vague words would still give no probability, so the fixes offer terms.
        yield {
          span: whole.span,
          message: `${stack.map((hedge) => `“${hedge.text}”`).join(' and ')} hedge one verb: write ${articled(standard)} term instead, for two on one statement say less than either.`,
          fixes: choices(block, sentence, whole),
        };
      }
    }
  },
};
