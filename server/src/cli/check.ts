import { check as checkBriefing } from '../check.ts';
import { today } from '../host/node.ts';
import { type CheckedFile, readFiles } from './files.ts';
import { reportJson } from './reportJson.ts';
import { reportPretty } from './reportPretty.ts';
import { chosenDay, chosenFormat, engineOptions, type Outcome, readArguments, UsageError } from './usage.ts';

const options = {
  ...engineOptions,
  format: { type: 'string', default: 'pretty' },
  today: { type: 'string' },
  'max-warnings': { type: 'string' },
  quiet: { type: 'boolean', default: false },
} as const;

/** `brieflint check [paths, globs or -]` */
export function check(args: readonly string[]): Outcome {
  const { values, positionals } = readArguments(args, options);
  const format = chosenFormat(values.format, ['pretty', 'json']);
  const day = values.today === undefined ? today() : chosenDay(values.today);
  const mostWarnings = chosenCount(values['max-warnings']);

  const { files, errors } = readFiles(positionals, values);
  const checked = files
    .filter(({ briefing, named }) => briefing.isBriefing || named)
    .map((file): CheckedFile => ({ ...file, ...checkBriefing(file.briefing, file.rules, { today: day }) }));
  const all = checked.flatMap(({ problems }) => problems);
  const failed =
    all.some(({ severity }) => severity === 'error') ||
    all.filter(({ severity }) => severity === 'warning').length > mostWarnings;

  const shown = values.quiet
    ? checked.map((file) => ({ ...file, problems: file.problems.filter(({ severity }) => severity === 'error') }))
    : checked;
  const report = format === 'json' ? reportJson : reportPretty;
  // Where nothing could be read, the errors say all there is to say.
  const isNothing = files.length === 0 && errors.length > 0 && format === 'pretty';
  return { output: isNothing ? '' : report(shown), errors, status: errors.length > 0 ? 2 : failed ? 1 : 0 };
}

function chosenCount(text: string | undefined): number {
  if (text === undefined) return Number.POSITIVE_INFINITY;
  if (!/^\d+$/.test(text)) throw new UsageError(`“${text}” is no number of warnings: write --max-warnings 0, 1, 2 …`);
  return Number(text);
}
