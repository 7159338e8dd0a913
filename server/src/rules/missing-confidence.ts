import { enclosing, spanOf } from '../markdown/parse.ts';
import type { Fix } from '../problem.ts';
import type { Edit } from '../text/edit.ts';
import { oneLine } from '../text/oneLine.ts';
import { slice } from '../text/span.ts';
import { saysElsewhere } from './confidenceNear.ts';
import { insertBlocks } from './edits.ts';
import { type KeyJudgement, keyJudgementsIn, keySections } from './keyJudgements.ts';
import type { Rule } from './rule.ts';

export const missingConfidence: Rule = {
  name: 'missing-confidence',
  severity: 'error',
  isOff: true,
  readsEnglish: true,
  summary: 'A key judgement does not say how confident its writers are.',

  *check(briefing) {
    const { standard, text } = briefing;
    const levels = standard.confidenceLevels;
    const sections = keySections(briefing);
    if (levels.length === 0 || sections.length === 0) return;
    const bare = sections
      .flatMap((section) => keyJudgementsIn(section, briefing))
      .filter(({ isCovered }) => !isCovered);
    if (bare.length === 0 || saysElsewhere(briefing, sections)) return;
    for (const judgement of bare)
      yield {
        span: judgement.span,
        message: `“${quote(slice(text, judgement.span))}” names no confidence: say whether it is ${levels.join(', ').replace(/, (?=[^,]*$)/, ' or ')}, and why.`,
        fixes: levels.flatMap((level): Fix[] => {
          const edit = insertion(judgement, level, text);
          return edit ? [{ title: `Say “${level} confidence”`, safe: false, isChoice: true, edits: [edit] }] : [];
        }),
      };
  },
};

/** Writes a level of confidence into its cell, or a sentence with it: at the end of the paragraph or cell, or under the heading. */
function insertion({ kind, span, placed, emptyCell }: KeyJudgement, level: string, text: string): Edit | undefined {
  const sentence = `We have ${level} confidence in this judgement.`;
  if (emptyCell) {
    const start = emptyCell.start + (/^\|?[ \t]?/.exec(slice(text, emptyCell))?.[0].length ?? 0);
    return { start, end: start, newText: level };
  }
  if (kind === 'heading') {
    const { block, base } = placed;
    return insertBlocks(text, base + spanOf(block.node, 0).end, [sentence]);
  }
  const { block, base } = placed;
  const holder = [...enclosing(block.node, base, span.start + 1)].findLast(
    ({ type }) => type === 'paragraph' || type === 'tableCell',
  );
  if (!holder) return undefined;
  const words = slice(text, spanOf(holder, base)).trimEnd().replace(/\|$/, '').trimEnd();
  const colon = /:[*_]*$/.exec(words);
  if (colon) {
    // What introduces a list says it before the colon.
    const start = spanOf(holder, base).start + colon.index;
    return { start, end: start, newText: `. ${sentence.slice(0, -1)}` };
  }
  const at = spanOf(holder, base).start + words.length;
  const isFinished = /[.!?](?:["”’')*_\]]|\[\^[^\]]{1,60}\])*$/.test(words);
  return { start: at, end: at, newText: `${isFinished ? '' : '.'} ${sentence}` };
}

/** The first 60 characters of the words, to the end of one. */
function quote(words: string): string {
  const line = oneLine(words)
    .replace(/[*_`]/g, '')
    .trim()
    .replace(/[.!;:]+$/, '');
  return line.length > 60 ? `${line.slice(0, line.lastIndexOf(' ', 60))} …` : line;
}
