// Help, as `brieflint --help` and `brieflint COMMAND --help` print it.
import { type CommandOption, type CommandTable, commonOptions } from './options/option.ts';
import { width, wrap } from './terminal.ts';

/** All commands, each with what it does. */
export const overview = (tables: readonly CommandTable[]): string => `\
Brieflint checks analysts' briefings: structure, horizons and the words of estimative language.

Usage: brieflint COMMAND [options]

${rows(tables.map((table) => [usageOf(table), table.summary]))}
“brieflint COMMAND --help” lists the options of a command, with examples.

${wrap('Exit status: 0 no error; 1 problems at error level, too many warnings, or terms left to convert; 2 bad usage, an unreadable file or broken settings.', width(), 0)}
`;

/** The usage of a command, what it does, its options, and examples. */
export const commandHelp = (table: CommandTable): string => `\
Usage: ${usageOf(table)} [options]

${wrap(table.summary, width(), 0)}

Options:
${rows(Object.entries({ ...table.options, ...commonOptions }).map(([name, option]) => [flagOf(name, option), describeOption(option)]))}
Examples:
${rows(table.examples.map(({ command, does }) => [command, does]))}`;

/** `brieflint check [paths, globs or -]`. */
export const usageOf = ({ name, operands, options }: CommandTable): string => {
  const required = Object.entries(options)
    .filter(([, option]) => option.type === 'string' && option.required)
    .map(([long, option]) => flagOf(long, option));
  return ['brieflint', name, ...required, operands].filter(Boolean).join(' ');
};

/** `--output FILE, -o FILE`. */
export function flagOf(name: string, option: CommandOption): string {
  const value = option.type === 'string' ? ` ${option.value}` : '';
  return `--${name}${value}${option.short ? `, -${option.short}${value}` : ''}`;
}

/** What an option does, the values that there are, and what holds without it. */
function describeOption(option: CommandOption): string {
  const { description } = option;
  const choices = option.type === 'string' && option.choices ? `: ${listOf(option.choices)}` : '';
  const fallback = fallbackOf(option);
  const rest = option.type === 'string' && option.required ? ' (required)' : fallback ? ` (default: ${fallback})` : '';
  return `${description}${choices}${rest}`;
}

/** What holds without an option; nothing where a switch is off then. */
export const fallbackOf = (option: CommandOption): string =>
  typeof option.default === 'string' ? option.default : (option.otherwise ?? '');

/** `pretty, json or sarif`. */
export const listOf = (names: readonly string[]): string => names.join(', ').replace(/, ([^,]+)$/, ' or $1');

/** No column of names is wider; a longer name has its text in the next line. */
const mostNameWidth = 36;

/** Names with what they stand for beside them. */
function rows(pairs: readonly (readonly [string, string])[]): string {
  const widest = Math.min(mostNameWidth, Math.max(...pairs.map(([name]) => name.length)));
  const indent = widest + 4;
  return pairs
    .map(([name, text]) => {
      const end = name.length > widest ? `\n${' '.repeat(indent)}` : ' '.repeat(indent - name.length - 2);
      return `  ${name}${end}${wrap(text, width() - indent, indent)}\n`;
    })
    .join('');
}
