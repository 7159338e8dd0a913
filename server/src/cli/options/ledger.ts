import { ledgerFormats } from '../../ledger/formats/index.ts';
import { groupings } from '../../ledger/groups.ts';
import { usualNotice } from '../../ledger/state.ts';
import { type CommandTable, engineOptions, judgementOptions, outputOption, runOptions, todayOption } from './option.ts';

export const ledgerTable = {
  name: 'ledger',
  operands: '[paths, patterns or -]',
  operandCompletes: 'markdown',
  summary:
    'Lists the judgements of briefings: what is open, what falls due, what is overdue, and what came of the rest.',
  options: {
    format: {
      type: 'string',
      value: 'NAME',
      default: 'pretty',
      choices: ['pretty', 'json', ...ledgerFormats],
      description: 'the form of the list',
    },
    state: {
      type: 'string',
      value: 'STATES',
      otherwise: 'all',
      description: 'only judgements in these states, with commas between: open, due, overdue, resolved, undated',
    },
    ...judgementOptions,
    by: {
      type: 'string',
      value: 'NAME',
      default: 'due',
      choices: groupings,
      description: 'what the list is grouped by, for people',
    },
    'due-within': {
      type: 'string',
      value: 'DAYS',
      default: String(usualNotice),
      description: 'how many days before its due day a judgement is due',
    },
    'fail-overdue': {
      type: 'boolean',
      default: false,
      description: 'end with status 1 when a judgement of the list is overdue',
    },
    output: outputOption,
    today: todayOption,
    ...engineOptions,
    ...runOptions,
  },
  examples: [
    { command: 'brieflint ledger', does: 'the judgements of this folder, by due day' },
    { command: 'brieflint ledger --state due,overdue --fail-overdue', does: 'what asks for an outcome' },
    {
      command: 'brieflint ledger --format ics --state open,due --output due.ics',
      does: 'a calendar of what falls due',
    },
  ],
} as const satisfies CommandTable;
