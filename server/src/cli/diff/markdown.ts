import type { Change, ComparedJudgement } from '../../ledger/compare/compare.ts';
import type { Issue } from '../../ledger/compare/comparison.ts';
import { byChange, changeInWords, countsInWords } from '../../ledger/compare/inWords.ts';
import { dayInWords } from '../../ledger/inWords.ts';
import { markdownMark } from '../../text/markdownMark.ts';
import { mostCharacters, plainMarkdown } from '../../text/plainMarkdown.ts';
import { visible } from '../../text/visible.ts';
import { count } from '../reporters/tally.ts';

const heads: Readonly<Record<Change, string>> = {
  changed: 'Changed',
  new: 'New',
  dropped: 'Dropped',
  reworded: 'Reworded',
  kept: 'Kept',
};

/** The changes as a comment on a pull request: a line that says all, then a table for each kind, as many rows as a comment holds. */
export function reportComparison(old: Issue, now: Issue, judgements: readonly ComparedJudgement[]): string {
  let length = 0;
  let leftOut = 0;
  const tables = byChange(judgements).flatMap(([change, members]) => {
    const rows = members.map(row).filter((text) => {
      length += text.length;
      return length <= mostCharacters;
    });
    leftOut += members.length - rows.length;
    if (rows.length === 0) return [];
    const table = `| line | judgement | |\n| ---: | --- | --- |\n${rows.join('')}`;
    // What stayed is there to be looked up.
    return change === 'kept' || change === 'reworded'
      ? [`<details><summary>${heads[change]} (${members.length})</summary>\n\n${table}\n</details>\n`]
      : [`**${heads[change]}**\n\n${table}`];
  });
  return [
    `${markdownMark('diff')}\n### Judgements: ${countsInWords(judgements)}\n`,
    `${nameOf(old)} → ${nameOf(now)}\n`,
    ...tables,
    ...(leftOut > 0
      ? [`${count(leftOut, 'more judgement')} ${leftOut === 1 ? 'has' : 'have'} no room in this comment.\n`]
      : []),
  ].join('\n');
}

const plain = (words: string): string => plainMarkdown(visible(words));

const nameOf = ({ path, published }: Issue): string => {
  const day = dayInWords(published);
  return `**${plain(path)}**${day ? ` (${day})` : ''}`;
};

function row(judgement: ComparedJudgement): string {
  const { old, now, change } = judgement;
  const entry = now ?? old;
  if (!entry) return '';
  const words = changeInWords(judgement).map(plain);
  const before = change === 'reworded' && old ? `<br>was: ${plain(old.text)}` : '';
  return `| ${entry.line} | ${plain(entry.event)}${before} | ${words.join('<br>')} |\n`;
}
