import { formats } from '../reporters/index.ts';
import { type CommandTable, engineOptions, todayOption } from './option.ts';

export const checkTable = {
  name: 'check',
  operands: '[paths, patterns or -]',
  operandCompletes: 'markdown',
  summary: 'Checks briefings; without paths, those of this folder and all below it.',
  options: {
    format: {
      type: 'string',
      value: 'NAME',
      default: 'pretty',
      choices: formats,
      description: 'the form of the report',
    },
    ...engineOptions,
    today: todayOption,
    'max-warnings': {
      type: 'string',
      value: 'N',
      otherwise: 'any number',
      description: 'end with status 1 when there are more warnings',
    },
    'require-briefing': {
      type: 'boolean',
      default: false,
      description: 'end with status 2 when a named file is no briefing, or none is found',
    },
    quiet: { type: 'boolean', default: false, description: 'report errors only' },
    'show-ignored': {
      type: 'boolean',
      default: false,
      description: 'report what ignore comments silence too, with the reasons',
    },
    baseline: { type: 'string', value: 'FILE', completes: 'file', description: 'report only what is not in that file' },
    'update-baseline': { type: 'boolean', default: false, description: 'write the file of --baseline anew' },
    cache: {
      type: 'boolean',
      default: false,
      description: 'remember what was found, and check only what changed since',
    },
    'cache-location': {
      type: 'string',
      value: 'FILE',
      completes: 'file',
      otherwise: '.brieflintcache',
      description: 'where --cache remembers it',
    },
    threads: {
      type: 'string',
      value: 'N',
      otherwise: 'as many as the files are worth',
      description: 'how many threads to use',
    },
  },
  examples: [
    { command: 'brieflint check', does: 'the briefings of this folder' },
    { command: 'brieflint check --standard icd203 "2025/**/*.md"', does: 'those of a year, held against ICD 203' },
    { command: 'brieflint check --format json - < port.md', does: 'one from standard input, for a program' },
  ],
} as const satisfies CommandTable;
