import { type CommandTable, engineOptions, todayOption } from './option.ts';

export const fixTable = {
  name: 'fix',
  operands: 'PATHS',
  operandCompletes: 'markdown',
  summary:
    'Applies the safe fixes until none is left to the files, folders, patterns or standard input (-) that are named; without any it changes nothing.',
  options: {
    unsafe: {
      type: 'boolean',
      default: false,
      description: 'apply the other fixes too, but for those that are a choice of meaning, in English briefings',
    },
    'dry-run': { type: 'boolean', default: false, description: 'print a unified diff and change no file' },
    ...engineOptions,
    today: todayOption,
  },
  examples: [
    { command: 'brieflint fix --dry-run port.md', does: 'shows what would change' },
    { command: 'brieflint fix port.md', does: 'changes the file' },
    { command: 'brieflint fix .', does: 'changes the briefings of this folder and all below it' },
  ],
} as const satisfies CommandTable;
