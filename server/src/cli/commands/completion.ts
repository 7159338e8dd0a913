import { suggest } from '../../text/suggest.ts';
import { readArguments } from '../arguments.ts';
import { bashCompletion } from '../completion/bash.ts';
import { fishCompletion } from '../completion/fish.ts';
import { powershellCompletion } from '../completion/powershell.ts';
import { zshCompletion } from '../completion/zsh.ts';
import { listOf } from '../help.ts';
import { completionTable, shells } from '../options/completion.ts';
import { type Outcome, UsageError } from '../outcome.ts';

const scripts: Record<(typeof shells)[number], () => string> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
  powershell: powershellCompletion,
};

/** `brieflint completion SHELL`: a script that the shell reads to complete our commands. */
export function completion(args: readonly string[]): Outcome {
  const { positionals } = readArguments(args, completionTable);
  const [name, ...more] = positionals;
  if (name === undefined || more.length > 0)
    throw new UsageError(`completion takes the name of a shell: ${listOf(shells)}.`);
  const shell = shells.find((candidate) => candidate === name);
  if (!shell) throw new UsageError(`There is no completion for “${name}”${suggest(name, shells).words}.`);
  return { output: scripts[shell](), isData: true, errors: [], status: 0 };
}
