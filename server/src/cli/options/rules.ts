import type { CommandTable } from './option.ts';

export const rulesTable = {
  name: 'rules',
  operands: '[NAME]',
  operandCompletes: 'rule',
  summary: 'Lists the rules, or prints the page of one.',
  options: {},
  examples: [
    { command: 'brieflint rules', does: 'all with their severities' },
    { command: 'brieflint rules vague-likelihood', does: 'why that rule is there, with examples' },
  ],
} as const satisfies CommandTable;
