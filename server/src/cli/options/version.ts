import type { CommandTable } from './option.ts';

export const versionTable = {
  name: 'version',
  operands: '',
  summary: 'Prints the version of Brieflint.',
  options: {},
  examples: [
    { command: 'brieflint version', does: 'the number alone' },
    { command: 'brieflint --version', does: 'the same, as -v does' },
  ],
} as const satisfies CommandTable;
