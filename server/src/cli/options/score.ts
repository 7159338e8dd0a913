import { groupings } from '../../ledger/score/groups.ts';
import { type CommandTable, engineOptions, judgementOptions, outputOption, runOptions, todayOption } from './option.ts';

export const scoreTable = {
  name: 'score',
  operands: '[paths, patterns or -]',
  operandCompletes: 'markdown',
  summary:
    'Scores the judgements of briefings by what came of them: how accurate they were, and whether their words fit how often it happened.',
  options: {
    format: {
      type: 'string',
      value: 'NAME',
      default: 'pretty',
      choices: ['pretty', 'json', 'csv', 'markdown', 'html', 'svg'],
      description: 'the form of the score',
    },
    by: {
      type: 'string',
      value: 'NAME',
      choices: groupings,
      otherwise: 'no groups',
      description: 'score each of them besides',
    },
    ...judgementOptions,
    output: outputOption,
    today: todayOption,
    ...engineOptions,
    ...runOptions,
  },
  examples: [
    { command: 'brieflint score', does: 'the judgements of this folder whose outcome is known' },
    { command: 'brieflint score --by year --since 2024-01-01', does: 'whether they get better' },
    {
      command: 'brieflint score --format html --output score.html 2025',
      does: 'a page with a picture, to read or to print',
    },
  ],
} as const satisfies CommandTable;
