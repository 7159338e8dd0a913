import { bandPlaces } from '../../settings/bandPlaces.ts';
import { type CommandTable, engineOptions } from './option.ts';

export const exportFormats = ['html', 'docx', 'pdf'] as const;

const { standard, template, config, all } = engineOptions;

export const exportTable = {
  name: 'export',
  operands: 'FILE',
  operandCompletes: 'markdown',
  summary: 'Writes a briefing as its readers want it: a page, a Word file or a PDF.',
  options: {
    to: {
      type: 'string',
      value: 'FORMAT',
      choices: exportFormats,
      otherwise: 'as the name of the new file says',
      description: 'the format',
    },
    output: {
      type: 'string',
      value: 'FILE',
      short: 'o',
      completes: 'file',
      otherwise: 'standard output, for a page',
      description: 'the new file to write',
    },
    force: { type: 'boolean', description: 'replace a page, Word file or PDF of that name' },
    bands: {
      type: 'string',
      value: 'WHERE',
      choices: bandPlaces,
      otherwise: 'as settings say, else first',
      description: 'behind which terms their bands stand in brackets: where one is first used, all, or never',
    },
    only: { type: 'string', value: 'PART', choices: ['summary'], description: 'title, byline and that part' },
    'no-scale': { type: 'boolean', description: 'leave out the scale of the standard on the last page' },
    'hide-outcomes': { type: 'boolean', description: 'leave out what came of judgements' },
    'show-ignored': { type: 'boolean', description: 'show the ignore comments' },
    reference: {
      type: 'string',
      value: 'FILE',
      completes: 'file',
      otherwise: 'as settings say, else styles of our own',
      description: 'a Word file of the house whose styles are taken over',
    },
    standard,
    template,
    config,
    all,
  },
  examples: [
    { command: 'brieflint export port.md --to html > port.html', does: 'prints a page' },
    { command: 'brieflint export port.md --output port.docx', does: 'writes a Word file' },
    { command: 'brieflint export port.md --output port.pdf --only summary', does: 'a paper of one page' },
  ],
} as const satisfies CommandTable;
