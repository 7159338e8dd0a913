import type { CommandTable } from './option.ts';

export const templatesTable = {
  name: 'templates',
  operands: '[ID]',
  operandCompletes: 'template',
  summary: 'Lists the templates, or prints one with its sections and horizons; a path shows a house’s own.',
  options: {},
  examples: [
    { command: 'brieflint templates', does: 'all, each in a line' },
    { command: 'brieflint templates threat-report', does: 'one with its sections and horizons' },
  ],
} as const satisfies CommandTable;
