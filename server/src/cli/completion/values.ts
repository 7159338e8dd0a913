import { rules } from '../../rules/index.ts';
import { standardIds } from '../../standards/index.ts';
import { templateIds } from '../../templates/index.ts';
import { markdownExtensions } from '../../text/markdownNames.ts';
import { commandTables } from '../options/index.ts';
import {
  type CommandOption,
  type CommandOptions,
  type CommandTable,
  type Completes,
  commonOptions,
} from '../options/option.ts';

/** What a shell offers in a place: words, and files with one of these extensions, `*` for any, beside folders. */
export type Offer = { readonly words: readonly string[]; readonly extensions: readonly string[] };

const yaml = ['yaml', 'yml'];

const offers: Record<Completes, Offer> = {
  standard: { words: standardIds, extensions: yaml },
  template: { words: templateIds, extensions: yaml },
  rule: { words: rules.map(({ name }) => name), extensions: [] },
  command: { words: commandTables.map(({ name }) => name), extensions: [] },
  markdown: { words: [], extensions: markdownExtensions },
  document: { words: [], extensions: ['txt', 'html', 'htm', 'docx', ...markdownExtensions] },
  yaml: { words: [], extensions: yaml },
  file: { words: [], extensions: ['*'] },
};

const offerOf = (choices: readonly string[] | undefined, completes: Completes | undefined): Offer =>
  choices ? { words: choices, extensions: [] } : completes ? offers[completes] : { words: [], extensions: [] };

/** What may stand after an option that takes a value. */
export const valuesOf = (option: CommandOption): Offer =>
  option.type === 'string' ? offerOf(option.choices, option.completes) : { words: [], extensions: [] };

/** What may stand as an operand of a command. */
export const operandsOf = ({ operandChoices, operandCompletes }: CommandTable): Offer =>
  offerOf(operandChoices, operandCompletes);

/** All options of a command by their long names, those that every command has too. */
export const optionsOf = ({ options }: CommandTable): [string, CommandOption][] =>
  Object.entries({ ...options, ...commonOptions } as CommandOptions);
