import { formats } from '../reporters/index.ts';
import type { CommandTable } from './option.ts';

export const mergeTable = {
  name: 'merge',
  operands: 'FILES',
  operandCompletes: 'file',
  summary: 'Makes one report of what several runs of “brieflint check --format jsonl” wrote; - reads standard input.',
  options: {
    format: {
      type: 'string',
      value: 'NAME',
      choices: formats,
      otherwise: 'pretty; github in GitHub Actions, gitlab for the file of --output-file in GitLab',
      description: 'the form of the report',
    },
    'output-file': {
      type: 'string',
      value: 'FILE',
      completes: 'file',
      otherwise: 'standard output',
      description: 'where to write the report, whole or not at all',
    },
    'max-warnings': {
      type: 'string',
      value: 'N',
      otherwise: 'any number',
      description: 'end with status 1 when there are more warnings',
    },
    statistics: { type: 'boolean', default: false, description: 'say at the end how often each rule spoke' },
    'show-ignored': {
      type: 'boolean',
      default: false,
      description: 'report what ignore comments silence too, where the runs did',
    },
  },
  examples: [
    { command: 'brieflint merge 1.jsonl 2.jsonl', does: 'the report of two runs, sorted by path' },
    { command: 'brieflint merge --format html --output-file report.html *.jsonl', does: 'as a page' },
  ],
} as const satisfies CommandTable;
