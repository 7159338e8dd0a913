import { commandTables } from '../options/index.ts';
import type { CommandOption, CommandTable } from '../options/option.ts';
import { type Offer, operandsOf, optionsOf, valuesOf } from './values.ts';

/** The completion for zsh, with its own system of completion (`compinit`). */
export const zshCompletion = (): string => `\
#compdef brieflint
# Completion of brieflint for zsh: source <(brieflint completion zsh), after compinit
_brieflint() {
  local -a commands
  commands=(
${commandTables.map(({ name, summary }) => `    ${quote(`${name}:${summary}`)}`).join('\n')}
  )
  if (( CURRENT == 2 )); then
    if [[ $PREFIX == -* ]]; then compadd -- --help --version; else _describe -t commands command commands; fi
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${commandTables.map(branch).join('\n')}
  esac
}
if [[ $funcstack[1] == _brieflint ]]; then _brieflint "$@"; else compdef _brieflint brieflint; fi
`;

function branch(table: CommandTable): string {
  const operands = operandsOf(table);
  const rest = isEmpty(operands) ? [] : [quote(`*:${escapeSpec(table.operands)}:${actionOf(operands)}`)];
  const specs = [...optionsOf(table).flatMap(([name, option]) => specsOf(name, option)), ...rest];
  return `    ${table.name}) _arguments -s ${specs.map((spec) => `\\\n      ${spec}`).join(' ')} ;;`;
}

/** An option as `_arguments` wants it, its short name for itself. */
function specsOf(name: string, option: CommandOption): string[] {
  const action = option.type === 'string' ? `:${escapeSpec(option.value)}:${actionOf(valuesOf(option))}` : '';
  const explanation = `[${escapeSpec(option.description)}]${action}`;
  return [
    quote(`--${name}${action ? '=' : ''}${explanation}`),
    ...(option.short ? [quote(`-${option.short}${explanation}`)] : []),
  ];
}

function actionOf({ words, extensions }: Offer): string {
  const list = `(${words.join(' ')})`;
  const pattern = extensions[0] === '*' ? '' : ` -g "*.(${extensions.join('|')})"`;
  if (extensions.length === 0) return words.length > 0 ? list : ' ';
  if (words.length === 0) return `_files${pattern}`;
  return `{_alternative "names\\:name\\:${list}" "files\\:file\\:_files -g \\"*.(${extensions.join('|')})\\""}`;
}

const isEmpty = ({ words, extensions }: Offer): boolean => words.length + extensions.length === 0;

/** Brackets and colons have a meaning in the specifications of `_arguments`. */
const escapeSpec = (text: string): string => text.replace(/[[\]:\\]/g, '\\$&');

const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
