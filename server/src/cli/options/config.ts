import { type CommandTable, configOption, prettyOrJson } from './option.ts';

export const configTable = {
  name: 'config',
  operands: 'FILE',
  operandCompletes: 'markdown',
  summary: 'Prints the settings in force for a file, there or not yet, and where each comes from.',
  options: { config: configOption, format: prettyOrJson },
  examples: [
    { command: 'brieflint config briefings/port.md', does: 'for people' },
    { command: 'brieflint config --format json port.md', does: 'for programs' },
  ],
} as const satisfies CommandTable;
