import { type CommandTable, engineOptions, outputOption } from './option.ts';

export const diffTable = {
  name: 'diff',
  operands: 'OLD [NEW]',
  operandCompletes: 'markdown',
  summary:
    'Compares the judgements of two issues, matched by event: two files, or a revision of git and a file (REV FILE, REV:PATH).',
  options: {
    format: {
      type: 'string',
      value: 'NAME',
      default: 'pretty',
      choices: ['pretty', 'json', 'markdown'],
      description: 'the form of the report; markdown is for a comment on a pull request',
    },
    output: outputOption,
    ...engineOptions,
  },
  examples: [
    { command: 'brieflint diff port-may.md port-june.md', does: 'two issues of a series' },
    { command: 'brieflint diff HEAD~1 port.md', does: 'a file, and what it was before the last commit' },
    { command: 'brieflint diff v1:port.md v2:port.md', does: 'two states of a file, by their tags' },
  ],
} as const satisfies CommandTable;
