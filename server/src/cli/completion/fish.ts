import { commandTables } from '../options/index.ts';
import type { CommandOption, CommandTable } from '../options/option.ts';
import { type Offer, operandsOf, optionsOf, valuesOf } from './values.ts';

/** The completion for fish, 3.0 and later. */
export const fishCompletion = (): string => `\
# Completion of brieflint for fish: brieflint completion fish > ~/.config/fish/completions/brieflint.fish
function __brieflint_is --description 'Whether this is the command of the line'
  set -l words (commandline -opc)
  test (count $words) -gt 1; and test $words[2] = $argv[1]
end

function __brieflint_files --description 'Folders, and files with these extensions'
  set -l extensions (string join '|' $argv)
  __fish_complete_path (commandline -ct | string replace -r '^--[^=]*=' '' | string unescape) | string match -r "^[^\\t]*(?:/|\\.(?:$extensions))(?:\\t.*)?\\$"
end

complete -c brieflint -f
complete -c brieflint -n 'test (count (commandline -opc)) -eq 1' -l help -d 'list the commands'
complete -c brieflint -n 'test (count (commandline -opc)) -eq 1' -l version -d 'print the version'
${commandTables.map(({ name, summary }) => `complete -c brieflint -n 'test (count (commandline -opc)) -eq 1' -a ${name} -d ${quote(summary)}\n`).join('')}
${commandTables.map(linesOf).join('\n')}`;

function linesOf(table: CommandTable): string {
  const start = `complete -c brieflint -n '__brieflint_is ${table.name}'`;
  const lines = optionsOf(table).map(([name, option]) => `${start} ${flagsOf(name, option)}\n`);
  const operands = argumentsOf(operandsOf(table));
  return lines.join('') + (operands ? `${start} ${operands}\n` : '');
}

function flagsOf(name: string, option: CommandOption): string {
  const names = `-l ${name}${option.short ? ` -s ${option.short}` : ''} -d ${quote(option.description)}`;
  if (option.type !== 'string') return names;
  const values = argumentsOf(valuesOf(option));
  return `${names} ${values ? `-r ${values}` : '-x'}`;
}

/** The switches of `complete` for words and files; empty where nothing can be offered. */
function argumentsOf({ words, extensions }: Offer): string {
  if (extensions[0] === '*') return '-F';
  const files = extensions.length > 0 ? [`(__brieflint_files ${extensions.join(' ')})`] : [];
  const all = [...words, ...files];
  return all.length > 0 ? `-f -a ${quote(all.join(' '))}` : '';
}

const quote = (text: string): string => `'${text.replace(/['\\]/g, '\\$&')}'`;
