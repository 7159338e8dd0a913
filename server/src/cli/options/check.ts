import { formats } from '../reporters/index.ts';
import { type CommandTable, engineOptions, runOptions, todayOption } from './option.ts';

export const checkTable = {
  name: 'check',
  operands: '[paths, patterns or -]',
  operandCompletes: 'markdown',
  summary: 'Checks briefings; without paths, those of this folder and all below it.',
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
    changed: {
      type: 'boolean',
      default: false,
      description: 'check only files that differ from the last commit, and those that git does not know yet',
    },
    since: {
      type: 'string',
      value: 'REF',
      description: 'check only files that changed since this branch left a commit, a branch or a tag',
    },
    staged: {
      type: 'boolean',
      default: false,
      description: 'check only files that are staged, as they are staged',
    },
    'touched-lines': {
      type: 'boolean',
      default: false,
      description: 'with --changed, --since or --staged: report only problems on lines that the change touches',
    },
    'files-from': {
      type: 'string',
      value: 'FILE',
      completes: 'file',
      description:
        'check the files that a list names, one a line or with a zero byte behind each; - reads standard input',
    },
    shard: {
      type: 'string',
      value: 'I/N',
      otherwise: 'all files',
      description: 'check only share I of N: each file has its share by its path',
    },
    watch: { type: 'boolean', default: false, description: 'check again when files change, until Ctrl+C' },
    quiet: { type: 'boolean', default: false, description: 'report errors only' },
    statistics: { type: 'boolean', default: false, description: 'say at the end how often each rule spoke' },
    'show-ignored': {
      type: 'boolean',
      default: false,
      description: 'report what ignore comments silence too, with the reasons',
    },
    baseline: { type: 'string', value: 'FILE', completes: 'file', description: 'report only what is not in that file' },
    'update-baseline': { type: 'boolean', default: false, description: 'write the file of --baseline anew' },
    ...runOptions,
  },
  examples: [
    { command: 'brieflint check', does: 'the briefings of this folder' },
    { command: 'brieflint check --standard icd203 "2025/**/*.md"', does: 'those of a year, held against ICD 203' },
    { command: 'brieflint check --format json - < port.md', does: 'one from standard input, for a program' },
  ],
} as const satisfies CommandTable;
