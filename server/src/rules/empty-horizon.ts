import { emptyJudgement } from '../templates/scaffold.ts';
import { endOfLine, insertBlocks } from './edits.ts';
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
            edits: [
              heading.style === 'run-in'
                ? { start: heading.span.end, end: heading.span.end, newText: ` ${emptyJudgement.slice(2)}` }
                : insertBlocks(text, endOfLine(text, heading.span.end), [emptyJudgement]),
            ],
          },
        ],
      };
    }
  },
};
