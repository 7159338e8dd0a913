import { type CommandTable, templateOption } from './option.ts';

export const importTable = {
  name: 'import',
  operands: 'FILE',
  operandCompletes: 'document',
  summary: 'Prints plain text, HTML or a Word file (DOCX) as a structured briefing.',
  options: {
    template: templateOption,
    output: {
      type: 'string',
      value: 'FILE',
      short: 'o',
      completes: 'file',
      otherwise: 'standard output',
      description: 'the new file to write',
    },
  },
  examples: [
    { command: 'brieflint import port.docx --output port.md', does: 'writes a new file' },
    { command: 'brieflint import - < pasted.txt', does: 'prints the briefing' },
  ],
} as const satisfies CommandTable;
