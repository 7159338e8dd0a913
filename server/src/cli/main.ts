// What starts: which command is meant, and what it said. The commands are bundles of their own, so that `check` need not
// read what the others are made of.
import { join } from 'node:path';
import { version } from '../../package.json';
import { compilePatternsOnce, optimiseLater } from '../host/v8.ts';
import { suggest } from '../text/suggest.ts';
import type * as Check from './commands/check.ts';
import type * as Commands from './commands/index.ts';
import type { Outcome } from './outcome.ts';
import { print } from './terminal.ts';

const names: readonly (keyof typeof Commands.commands | 'check')[] = [
  'check',
  'fix',
  'inspect',
  'import',
  'new',
  'convert',
  'rules',
  'standards',
  'templates',
  'config',
];

const help = `Brieflint checks analysts' briefings: structure, horizons and the words of estimative language.

  brieflint check [paths, globs or -]   checks; without paths, the briefings of this folder
      --format NAME                     pretty, json, sarif, github or junit (pretty)
      --standard ID  --template ID      hold the briefings against these, or against a file of the house's own
      --config FILE                     settings to use instead of the .brieflint.yaml of the folders
      --today YYYY-MM-DD                the day that counts as today
      --max-warnings N                  fail when there are more warnings
      --quiet                           errors only
      --show-ignored                    also what ignore comments silence, with their reasons
      --baseline FILE                   report only what is not in that file; --update-baseline writes it
      --cache                           remember what was found, and check only what changed since
      --cache-location FILE             where to remember it (.brieflintcache)
      --threads N                       how many threads to use (as many as the files are worth)
      --all                             take every named file for a briefing
      --stdin-filename F                the name that standard input goes by
  brieflint fix [paths]                 applies the safe fixes; --unsafe the others too; --dry-run prints a diff
  brieflint inspect FILE                what Brieflint sees: --format pretty|json
  brieflint import FILE                 plain text, HTML or DOCX as a structured briefing, on standard output or in a new file:
                                        --output FILE, --template ID
  brieflint new                         a briefing to fill in: --template ID --title T --author A --date D
  brieflint convert --to ID FILE        the text in another standard; what changed, and what is left, on standard error
  brieflint rules [NAME]                the rules, or the page of one
  brieflint standards [ID]              the standards, or one with its bands
  brieflint templates [ID]              the templates, or one with its sections and horizons
  brieflint config FILE                 the settings in force for a file, and where each comes from

Exit status: 0 no error; 1 problems at error level, too many warnings, or terms left to convert; 2 bad usage, an unreadable file or broken settings.
`;

async function run([name, ...args]: readonly string[]): Promise<Outcome> {
  if (name === undefined || name === 'help' || name === '--help' || name === '-h' || args.includes('--help'))
    return { output: help, errors: [], status: 0 };
  if (name === '--version' || name === '-v') return { output: `${version}\n`, errors: [], status: 0 };
  const command = names.find((one) => one === name);
  if (!command)
    return { output: '', errors: [`There is no command “${name}”${suggest(name, names).words}.`], status: 2 };
  compilePatternsOnce();
  optimiseLater();
  if (command === 'check') return (require(join(__dirname, 'check.cjs')) as typeof Check).check(args);
  return (require(join(__dirname, 'commands.cjs')) as typeof Commands).commands[command](args);
}

// A reader that has seen enough (`| head`) closes the pipe; that is no fault.
process.stdout.on('error', () => process.exit());

run(process.argv.slice(2)).then(
  async ({ output, errors, notes, status }) => {
    await print(output);
    for (const note of notes ?? []) process.stderr.write(`${note}\n`);
    for (const error of errors) process.stderr.write(`brieflint: ${error}\n`);
    process.exitCode = status;
  },
  (error: unknown) => {
    const words = error instanceof Error ? error.message : error;
    process.stderr.write(`brieflint: This should not have happened: ${words}. Please report it.\n`);
    process.exitCode = 2;
  },
);
