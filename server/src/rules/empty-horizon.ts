import type { Heading } from '../briefing/model.ts';
import type { Fix } from '../problem.ts';
import { emptyJudgement } from '../templates/scaffold.ts';
import type { Edit } from '../text/edit.ts';
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
        fixes: isInBox(briefing, span) ? [] : insertJudgement(heading, text),
      };
    }
  },
};

/** The fix that adds a judgement to fill in: in the next cell of a row, behind run-in words, else in a line of its own below. */
function insertJudgement({ span: { end }, words: { end: wordsEnd }, style }: Heading, text: string): Fix[] {
  const words = emptyJudgement.slice(2);
  const fix = (edit: Edit): Fix[] => [{ title: 'Insert a judgement', safe: false, edits: [edit] }];
  if (style === 'run-in') return fix({ start: end, end, newText: ` ${words}` });
  if (style !== 'cell') return fix(insertBlocks(text, endOfLine(text, end), [emptyJudgement]));
  // In a row of two cells the other one is for the judgements.
  const cell = /^[ \t]*\|[ \t]*(?=\|?[ \t]*(?:\r?\n|$))/.exec(text.slice(wordsEnd))?.[0].length;
  return cell ? fix({ start: wordsEnd + cell, end: wordsEnd + cell, newText: `${words} ` }) : [];
}
