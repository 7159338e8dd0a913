import { emptyJudgement } from '../templates/scaffold.ts';
import { endOfLine, insertBlocks, isInBox } from './edits.ts';
import type { Rule } from './rule.ts';

export const emptyHorizon: Rule = {
  name: 'empty-horizon',
  severity: 'error',
  summary: 'A horizon holds no judgement.',

  *check(briefing) {
    const { horizons, text } = briefing;
    for (const { isEmpty, heading, span } of horizons) {
      if (!isEmpty) continue;
      yield {
        span: heading.words,
        message: `“${heading.text}” holds no judgement: write at least one, such as “It is unlikely that …”.`,
        fixes: isInBox(briefing, span)
          ? []
          : [
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
