import type { Heading } from '../briefing/model.ts';
import type { Fix } from '../problem.ts';
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
        message: `“${heading.text}” holds no judgement: write at least one, as “It is … that …” with a term.`,
        fixes: heading.style === 'cell' || isInBox(briefing, span) ? [] : [insertJudgement(heading, text)],
      };
    }
  },
};

/** The fix that adds a judgement to fill in under the heading. */
const insertJudgement = ({ span: { end }, style }: Heading, text: string): Fix => ({
  title: 'Insert a judgement',
  safe: false,
  edits: [
    style === 'run-in'
      ? { start: end, end, newText: ` ${emptyJudgement.slice(2)}` }
      : insertBlocks(text, endOfLine(text, end), [emptyJudgement]),
  ],
});
