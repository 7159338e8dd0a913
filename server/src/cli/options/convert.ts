import { type CommandTable, engineOptions } from './option.ts';

export const convertTable = {
  name: 'convert',
  operands: 'FILE',
  operandCompletes: 'markdown',
  summary:
    'Prints the text with every term in another standard; what changed, with the bands before and after, and what is left to choose, on standard error.',
  options: {
    to: {
      type: 'string',
      value: 'ID',
      completes: 'standard',
      required: true,
      description: 'the standard to write in, or the path of a house’s own',
    },
    ...engineOptions,
  },
  examples: [
    { command: 'brieflint convert --to icd203 port.md > port-icd203.md', does: 'writes a second file' },
    { command: 'brieflint convert --to nato --standard kent old.md', does: 'whatever the file says it was written in' },
  ],
} as const satisfies CommandTable;
