import type { CommandTable } from './option.ts';

export const standardsTable = {
  name: 'standards',
  operands: '[ID]',
  operandCompletes: 'standard',
  summary: 'Lists the standards, or draws one with a bar for each band; a path shows a house’s own.',
  options: {},
  examples: [
    { command: 'brieflint standards', does: 'all, with who issued them' },
    { command: 'brieflint standards phia', does: 'one with its terms and bands' },
  ],
} as const satisfies CommandTable;
