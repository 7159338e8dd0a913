// The start of the command line. It loads no more than the bundle that the command is in, so that `check` need not read
// what the other commands are made of.
import { join } from 'node:path';
import { version } from '../../package.json';
import { keepCompiled } from '../host/compileCache.ts';
import { compilePatternsOnce, compilePatternsQuickly, optimiseLater } from '../host/v8.ts';
import { whyNot } from '../host/whyNot.ts';
import type * as Check from './commands/check.ts';
import type * as Commands from './commands/index.ts';
import { namesFewPages } from './fewPages.ts';
import type { Outcome } from './outcome.ts';
import { print, printData, tell } from './terminal.ts';
import { traceOf } from './trace.ts';

const words = process.argv.slice(2);
/** `--debug` may stand before the command too. */
const [name, ...args] = words[0] === '--debug' ? [...words.slice(1), '--debug'] : words;

/** Whether an option is given; what follows `--` is a path, whatever it looks like. */
const isGiven = (...options: readonly string[]): boolean => {
  const end = args.indexOf('--');
  return (end < 0 ? args : args.slice(0, end)).some((argument) => options.includes(argument));
};

async function run(): Promise<Outcome> {
  if (name !== undefined && ['--version', '-v', '-V'].includes(name))
    return { output: `${version}\n`, errors: [], status: 0 };
  // A process that watches reads many pages in time.
  const isShort = !isGiven('--watch') && namesFewPages(args);
  keepCompiled(isShort);
  compilePatternsOnce();
  if (isShort) compilePatternsQuickly();
  optimiseLater();
  const wantsHelp = isGiven('--help', '-h');
  if (name === 'check' && !wantsHelp) return (require(join(__dirname, 'check.cjs')) as typeof Check).check(args);
  const { help, runCommand } = require(join(__dirname, 'commands.cjs')) as typeof Commands;
  if (name === undefined || name === '--debug') return help([]);
  if (name === '--help' || name === '-h') return help(args);
  return wantsHelp ? help([name]) : runCommand(name, args);
}

/** Whether something was to be said that could not be written. */
let isCut = false;

/** A reader that has seen enough (`| head`) closes the pipe; that is no fault, and the status is what it would have been. */
const failed = (error: NodeJS.ErrnoException): boolean => error.code !== 'EPIPE' && !isCut;

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (!failed(error)) return;
  isCut = true;
  process.stderr.write(`brieflint: The output could not be written: ${whyNot(error)}.\n`);
});
process.stderr.on('error', (error: NodeJS.ErrnoException) => {
  if (failed(error)) isCut = true;
});
process.on('exit', () => {
  if (isCut) process.exitCode = 2;
});

run().then(
  async ({ output, isData, errors, notes, traces, status }) => {
    await (isData ? printData : print)(output);
    for (const note of notes ?? []) tell(note);
    for (const error of errors) tell(`brieflint: ${error}`);
    if (isGiven('--debug')) for (const trace of traces ?? []) trace.split('\n').forEach(tell);
    process.exitCode = status;
  },
  (error: unknown) => {
    const reason = error instanceof Error ? error.message : error;
    tell(`brieflint: This should not have happened: ${reason}. Please report it.`);
    if (isGiven('--debug')) traceOf(error).split('\n').forEach(tell);
    process.exitCode = 2;
  },
);
