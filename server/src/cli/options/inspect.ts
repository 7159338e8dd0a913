import { type CommandTable, engineOptions, prettyOrJson } from './option.ts';

export const inspectTable = {
  name: 'inspect',
  operands: 'FILE',
  operandCompletes: 'markdown',
  summary:
    'Prints what Brieflint sees in a file: title, byline, sections, horizons with their dates, judgements and expressions.',
  options: {
    format: prettyOrJson,
    explain: {
      type: 'boolean',
      default: false,
      description: 'also what every word that looked like an expression was taken for, or what left it alone',
    },
    why: { type: 'boolean', default: false, description: 'also what made the file a briefing, or why it is none' },
    ...engineOptions,
  },
  examples: [
    { command: 'brieflint inspect port.md', does: 'for people' },
    { command: 'brieflint inspect --format json port.md', does: 'for programs' },
    { command: 'brieflint inspect --explain port.md', does: 'why a “could” is reported, or why not' },
  ],
} as const satisfies CommandTable;
