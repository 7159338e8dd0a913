import { upperFirst } from '../../estimates/firstWord.ts';
import { markdownMark } from '../../text/markdownMark.ts';
import { plainMarkdown } from '../../text/plainMarkdown.ts';
import { visible } from '../../text/visible.ts';
import type { Score } from '../score/score.ts';
import { figureGroups } from './figures.ts';
import { groupColumns, groupWords } from './groupWords.ts';
import type { ScorecardOptions } from './options.ts';
import { caveats, countWords, summary } from './summary.ts';
import { termColumns, termWords } from './termWords.ts';

/** The scorecard as Markdown, for a pull request or a wiki: the same words and figures as on the page, without the picture. */
export function scorecardMarkdown(score: Score, { basis, remarks = [] }: ScorecardOptions): string {
  const { counts, terms, groups } = score;
  const terse = terms.map(termWords);
  return [
    `${markdownMark('score')}\n### Scorecard\n\n**${plain(summary(score, basis))}**\n`,
    `${[...countWords(counts), ...remarks].map(plain).join(' ')}\n`,
    ...(terms.length > 0
      ? [
          '#### Term by term\n',
          table(
            ['Standard', 'Term', ...termColumns],
            terse.map(({ standard, term, ...rest }) => [standard, term, ...Object.values(rest)]),
          ),
        ]
      : []),
    ...figureGroups(score, basis).flatMap(({ heading, figures }) => [
      `#### ${heading}\n`,
      table(
        ['Figure', 'Value', 'What it says'],
        figures.map(({ name, value, meaning }) => [name, value, meaning]),
      ),
    ]),
    ...(groups[0]
      ? [
          `#### By ${groups[0].by}\n`,
          table(
            [upperFirst(groups[0].by), ...groupColumns],
            groups.map((group) => Object.values(groupWords(group))),
          ),
        ]
      : []),
    ...(counts.scored > 0
      ? [
          '#### What may not be concluded\n',
          caveats(score, basis)
            .map(({ holds, therefore }) => `- **${plain(holds)}** ${plain(therefore)}\n`)
            .join(''),
        ]
      : []),
  ].join('\n');
}

const plain = (words: string): string => plainMarkdown(visible(words));

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head.map(plain), head.map(() => '---'), ...rows.map((row) => row.map(plain))]
    .map((cells) => `| ${cells.join(' | ')} |\n`)
    .join('');
