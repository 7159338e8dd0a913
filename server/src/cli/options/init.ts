import { type CommandTable, engineOptions, templateOption } from './option.ts';

export const initTable = {
  name: 'init',
  operands: '',
  summary:
    'Writes the settings file of this folder, .brieflint.yaml: asks on a terminal, with what it found here as proposals.',
  options: {
    standard: { ...engineOptions.standard, otherwise: 'the one whose terms the briefings use' },
    template: { ...templateOption, otherwise: 'the one that fits the briefings best' },
    yes: { type: 'boolean', short: 'y', default: false, description: 'ask nothing and take what was found' },
  },
  examples: [
    { command: 'brieflint init', does: 'asks, and writes the file' },
    { command: 'brieflint init --yes --standard icd203', does: 'takes all else from the briefings that are here' },
  ],
} as const satisfies CommandTable;
