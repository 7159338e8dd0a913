import { type CommandTable, engineOptions, prettyOrJson } from './option.ts';

export const inspectTable = {
  name: 'inspect',
  operands: 'FILE',
  operandCompletes: 'markdown',
  summary:
    'Prints what Brieflint sees in a file: title, byline, sections, horizons with their dates, judgements and expressions.',
  options: { format: prettyOrJson, ...engineOptions },
  examples: [
    { command: 'brieflint inspect port.md', does: 'for people' },
    { command: 'brieflint inspect --format json port.md', does: 'for programs' },
  ],
} as const satisfies CommandTable;
