import { suggest } from '../../text/suggest.ts';
import { readArguments } from '../arguments.ts';
import { commandHelp, overview } from '../help.ts';
import { helpTable } from '../options/help.ts';
import { commandTables } from '../options/index.ts';
import { type Outcome, UsageError } from '../outcome.ts';

/** `brieflint help [COMMAND]`: the commands, or the options of one. */
export function printHelp(args: readonly string[]): Outcome {
  const [name, ...more] = readArguments(args, helpTable).positionals;
  if (more.length > 0) throw new UsageError('help takes one command: brieflint help COMMAND.');
  if (name === undefined) return { output: overview(commandTables), errors: [], status: 0 };
  const table = commandTables.find((candidate) => candidate.name === name);
  if (table) return { output: commandHelp(table), errors: [], status: 0 };
  const names = commandTables.map((candidate) => candidate.name);
  throw new UsageError(`There is no command “${name}”${suggest(name, names).words}.`);
}
