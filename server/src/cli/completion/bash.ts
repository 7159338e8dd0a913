import { commandTables } from '../options/index.ts';
import { type Offer, operandsOf, optionsOf, valuesOf } from './values.ts';

/** The completion for bash, 3.2 (as on macOS) and later. */
export const bashCompletion = (): string => `\
# Completion of brieflint for bash: source <(brieflint completion bash)
_brieflint() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} command=\${COMP_WORDS[1]}
  local words= extensions= extension line
  # Bash takes “--format=json” for three words.
  if [[ $word == "=" ]]; then word=
  elif [[ $before == "=" ]]; then before=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  if ((COMP_CWORD == 1)); then words=${quote([...commandTables.map(({ name }) => name), '--help', '--version'])}
  else
    case "$command $before" in
${valueCases()}
    *)
      if [[ $word == -* ]]; then
        case $command in
${commandTables.map((table) => `        ${table.name}) words=${quote(optionsOf(table).map(([name]) => `--${name}`))} ;;`).join('\n')}
        esac
      else
        case $command in
${commandTables.map((table) => `        ${table.name}) ${assign(operandsOf(table))} ;;`).join('\n')}
        esac
      fi ;;
    esac
  fi
  # Names of ours stand before files: those are offered once a path is begun.
  if [[ -n $words && $word != */* && $word != .* ]]; then extensions=; fi
  COMPREPLY=()
  while IFS= read -r line; do COMPREPLY+=("$line"); done < <(
    compgen -W "$words" -- "$word"
    if [[ $extensions == "*" ]]; then compgen -f -- "\${word//\\\\/}"
    elif [[ -n $extensions ]]; then
      compgen -d -- "\${word//\\\\/}"
      for extension in $extensions; do
        compgen -f -X "!*.$extension" -- "\${word//\\\\/}" | while IFS= read -r line; do [[ -d $line ]] || printf '%s\\n' "$line"; done
      done
    fi
  )
  # Has the shell quote blanks and end folders with a slash; bash 3.2 cannot be asked to.
  if [[ -n $extensions ]]; then compopt -o filenames 2> /dev/null; fi
}
complete -F _brieflint brieflint
`;

/** One case for all options that take the same values. */
function valueCases(): string {
  const cases = new Map<string, string[]>();
  for (const table of commandTables)
    for (const [name, option] of optionsOf(table)) {
      if (option.type !== 'string') continue;
      const assignment = assign(valuesOf(option));
      const names = option.short ? [`--${name}`, `-${option.short}`] : [`--${name}`];
      cases.set(assignment, [
        ...(cases.get(assignment) ?? []),
        ...names.map((written) => `'${table.name} ${written}'`),
      ]);
    }
  return [...cases].map(([assignment, patterns]) => `    ${patterns.join('|')}) ${assignment} ;;`).join('\n');
}

const assign = ({ words, extensions }: Offer): string => `words=${quote(words)} extensions=${quote(extensions)}`;

const quote = (words: readonly string[]): string => `'${words.join(' ')}'`;
