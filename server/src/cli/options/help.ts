import type { CommandTable } from './option.ts';

export const helpTable = {
  name: 'help',
  operands: '[COMMAND]',
  operandCompletes: 'command',
  summary: 'Lists the commands, or the options of one with examples.',
  options: {},
  examples: [
    { command: 'brieflint help', does: 'the commands' },
    { command: 'brieflint help check', does: 'as “brieflint check --help”' },
  ],
} as const satisfies CommandTable;
