import { insertBlocks, placeholderJudgement } from './edits.ts';
import type { Rule } from './rule.ts';

export const emptyHorizon: Rule = {
  name: 'empty-horizon',
  severity: 'error',
  summary: 'A horizon holds no judgement.',

  *check({ horizons, text }) {
    for (const { isEmpty, heading } of horizons) {
      if (!isEmpty) continue;
      yield {
        span: heading.words,
        message: `“${heading.text}” holds no judgement: write at least one, such as “It is unlikely that …”.`,
        fixes: [
          {
            title: 'Insert a judgement',
            safe: false,
            edits: [insertBlocks(text, endOfHeading(text, heading.span.end), [placeholderJudgement])],
          },
        ],
      };
    }
  },
};

const endOfHeading = (text: string, from: number): number => {
  const end = text.slice(from).search(/\r?\n/);
  return end < 0 ? text.length : from + end;
};
