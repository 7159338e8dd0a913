import type { CommandTable } from './option.ts';

export const mcpTable = {
  name: 'mcp',
  operands: '',
  summary: 'Serves an assistant over the Model Context Protocol on standard input and output; nothing is written.',
  options: {},
  examples: [
    { command: 'brieflint mcp', does: 'what an assistant’s settings name as its server' },
    { command: 'npx --yes brieflint mcp', does: 'the same where nothing is installed' },
  ],
} as const satisfies CommandTable;
