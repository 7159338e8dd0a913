import { version } from '../../package.json';
import { suggest } from '../settings/suggest.ts';
import { check } from './check.ts';
import { convert } from './convert.ts';
import { inspect } from './inspect.ts';
import { rules } from './rules.ts';
import { standards } from './standards.ts';
import { type Outcome, UsageError } from './usage.ts';

const commands: Record<string, (args: readonly string[]) => Outcome> = { check, inspect, convert, rules, standards };

const help = `Brieflint checks analysts' briefings: structure, horizons and the words of estimative language.

  brieflint check [paths, globs or -]   checks; without paths, the briefings of this folder
      --format pretty|json              how to print (pretty)
      --standard ID  --template ID      hold the briefings against these
      --config FILE                     settings to use instead of the nearest .brieflint.yaml
      --today YYYY-MM-DD                the day that counts as today
      --max-warnings N                  fail when there are more warnings
      --quiet                           errors only
      --all                             take every named file for a briefing
      --stdin-filename F                the name that standard input goes by
  brieflint inspect FILE                what Brieflint sees: --format pretty|json
  brieflint convert --to ID FILE        the text in another standard; what changed, and what is left, on standard error
  brieflint rules [NAME]                the rules, or the page of one
  brieflint standards [ID]              the standards, or one with its bands

Exit status: 0 no error; 1 problems at error level, too many warnings, or terms left to convert; 2 bad usage, an unreadable file or broken settings.
`;

function run([command, ...args]: readonly string[]): Outcome {
  if (
    command === undefined ||
    command === 'help' ||
    command === '--help' ||
    command === '-h' ||
    args.includes('--help')
  )
    return { output: help, errors: [], status: 0 };
  if (command === '--version' || command === '-v') return { output: `${version}\n`, errors: [], status: 0 };
  const known = Object.hasOwn(commands, command) ? commands[command] : undefined;
  if (!known) throw new UsageError(`There is no command “${command}”${suggest(command, Object.keys(commands)).words}.`);
  return known(args);
}

// A reader that has seen enough (`| head`) closes the pipe; that is no fault.
process.stdout.on('error', () => process.exit());

try {
  const { output, errors, notes, status } = run(process.argv.slice(2));
  process.stdout.write(output);
  for (const note of notes ?? []) process.stderr.write(`${note}\n`);
  for (const error of errors) process.stderr.write(`brieflint: ${error}\n`);
  process.exitCode = status;
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`brieflint: ${error.message}\n`);
  process.exitCode = 2;
}
