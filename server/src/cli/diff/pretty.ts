import type { Change, ComparedJudgement } from '../../ledger/compare/compare.ts';
import type { Issue } from '../../ledger/compare/comparison.ts';
import { byChange, changeInWords, countsInWords } from '../../ledger/compare/inWords.ts';
import { dayInWords } from '../../ledger/inWords.ts';
import { count } from '../reporters/tally.ts';
import { paint, shown, shownIn, width, wrap } from '../terminal.ts';

const heads: Readonly<Record<Change, string>> = {
  changed: 'Changed',
  new: 'New',
  dropped: 'Dropped',
  reworded: 'Reworded',
  kept: 'Kept',
};

/** Where the words of a judgement begin: behind its line. */
const indent = 8;

/** The changes for people, those that matter most first; the line is that of the new issue, of a dropped judgement that of the old. */
export function drawComparison(old: Issue, now: Issue, judgements: readonly ComparedJudgement[]): string {
  const groups = byChange(shownIn(judgements)).map(
    ([change, members]) => `${paint('bold', heads[change])}\n${members.map(draw).join('')}\n`,
  );
  const head = `${nameOf(old)} → ${nameOf(now)}`;
  return `${head}\n\n${groups.join('')}${count(judgements.length, 'judgement')}: ${countsInWords(judgements)}.\n`;
}

const nameOf = ({ path, published }: Issue): string => {
  const day = dayInWords(published);
  return `${shown(path)}${day ? ` (${day})` : ''}`;
};

function draw(judgement: ComparedJudgement): string {
  const { old, now, change } = judgement;
  const entry = now ?? old;
  if (!entry) return '';
  const line = paint('dim', String(entry.line).padStart(indent - 2));
  const words = changeInWords(judgement).map((phrase) => {
    const wrapped = wrap(phrase, width() - indent - 2, indent + 2);
    return `${' '.repeat(indent + 2)}${change === 'changed' ? wrapped : paint('dim', wrapped)}\n`;
  });
  const before =
    change === 'reworded' && old
      ? [`${' '.repeat(indent + 2)}${paint('dim', wrap(`was: ${old.text}`, width() - indent - 2, indent + 2))}\n`]
      : [];
  return `${line}  ${wrap(entry.event, width() - indent, indent)}\n${[...before, ...words].join('')}`;
}
