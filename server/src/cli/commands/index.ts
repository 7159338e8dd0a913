// Every command but `check`, which is a bundle of its own, and help for all of them.
import { suggest } from '../../text/suggest.ts';
import { type CommandName, commandTables } from '../options/index.ts';
import { type Outcome, settled } from '../outcome.ts';
import { batchOf } from '../run/batch.ts';
import { entriesTask } from '../run/entriesOfFile.ts';
import { completion } from './completion.ts';
import { config } from './config.ts';
import { convert } from './convert.ts';
import { diff } from './diff.ts';
import { exportFile } from './export.ts';
import { fix } from './fix.ts';
import { printHelp } from './help.ts';
import { importFile } from './import.ts';
import { init } from './init.ts';
import { inspect } from './inspect.ts';
import { ledger } from './ledger.ts';
import { mcp } from './mcp.ts';
import { merge } from './merge.ts';
import { newBriefing } from './new.ts';
import { rules } from './rules.ts';
import { score } from './score.ts';
import { standards } from './standards.ts';
import { templates } from './templates.ts';
import { printVersion } from './version.ts';

const commands: Record<Exclude<CommandName, 'check'>, (args: readonly string[]) => Outcome | Promise<Outcome>> = {
  merge,
  ledger,
  score,
  diff,
  fix,
  inspect,
  import: importFile,
  export: exportFile,
  new: newBriefing,
  init,
  convert,
  rules,
  standards,
  templates,
  config,
  mcp,
  completion,
  help: printHelp,
  version: printVersion,
};

export const help = settled(printHelp);

/** What a thread of `ledger` runs. */
export const batch = batchOf(entriesTask);

/** Runs a command by its name; one that there is not ends with a sentence that has the nearest name. */
export async function runCommand(name: string, args: readonly string[]): Promise<Outcome> {
  if (isCommand(name)) return settled(commands[name])(args);
  const names = commandTables.map((table) => table.name);
  return { output: '', errors: [`There is no command “${name}”${suggest(name, names).words}.`], status: 2 };
}

const isCommand = (name: string): name is keyof typeof commands => Object.hasOwn(commands, name);
