import { check as checkBriefing } from '../check.ts';
import { today } from '../host/today.ts';
import { readBaseline, subtract, writeBaseline } from './baseline.ts';
import { type CheckedFile, readFiles } from './files.ts';
import { reportGithub } from './reportGithub.ts';
import { reportJson } from './reportJson.ts';
import { reportJunit } from './reportJunit.ts';
import { count, reportPretty } from './reportPretty.ts';
import { reportSarif } from './reportSarif.ts';
import { chosenDay, chosenFormat, engineOptions, type Outcome, readArguments, UsageError } from './usage.ts';

const options = {
  ...engineOptions,
  format: { type: 'string', default: 'pretty' },
  today: { type: 'string' },
  'max-warnings': { type: 'string' },
  quiet: { type: 'boolean', default: false },
  'show-ignored': { type: 'boolean', default: false },
  baseline: { type: 'string' },
  'update-baseline': { type: 'boolean', default: false },
} as const;

const reports = {
  pretty: reportPretty,
  json: reportJson,
  sarif: reportSarif,
  github: reportGithub,
  junit: reportJunit,
};
const formats = Object.keys(reports) as (keyof typeof reports)[];

/** `brieflint check [paths, globs or -]` */
export function check(args: readonly string[]): Outcome {
  const { values, positionals } = readArguments(args, options);
  const format = chosenFormat(values.format, formats);
  const day = values.today === undefined ? today() : chosenDay(values.today);
  const mostWarnings = chosenCount(values['max-warnings']);
  const { baseline: path, 'update-baseline': isUpdate } = values;
  if (isUpdate && path === undefined)
    throw new UsageError('--update-baseline needs the file to write: add --baseline FILE.');
  const baseline = path === undefined || isUpdate ? undefined : readBaseline(path);

  const { files, errors } = readFiles(positionals, values);
  const checked = files
    .filter(({ briefing, named }) => briefing.isBriefing || named)
    .map((file): CheckedFile => ({ ...file, ...checkBriefing(file.briefing, file.rules, { today: day }) }));
  if (isUpdate && path !== undefined) {
    // Under broken settings other problems are found than under the right ones.
    if (errors.length > 0) return { output: '', errors: [...errors, `“${path}” was not written.`], status: 2 };
    writeBaseline(path, checked);
    const all = checked.reduce((sum, { problems }) => sum + problems.length, 0);
    return {
      output: `Wrote ${path}: ${count(all, 'problem')} in ${count(checked.length, 'file')}.\n`,
      errors,
      status: errors.length > 0 ? 2 : 0,
    };
  }
  const {
    files: fresh,
    gone,
    known,
  } = baseline && path !== undefined ? subtract(baseline, checked, path) : { files: checked, gone: [], known: 0 };
  const all = fresh.flatMap(({ problems }) => problems);
  const failed =
    all.some(({ severity }) => severity === 'error') ||
    all.filter(({ severity }) => severity === 'warning').length > mostWarnings;

  const shown = values.quiet
    ? fresh.map((file) => ({ ...file, problems: file.problems.filter(({ severity }) => severity === 'error') }))
    : fresh;
  // Where nothing could be read, the errors say all there is to say.
  const isNothing = files.length === 0 && errors.length > 0 && format === 'pretty';
  const notes = [
    ...(known > 0 ? [`${count(known, 'problem')} in the baseline ${known === 1 ? 'is' : 'are'} not shown.`] : []),
    ...gone,
  ];
  return {
    output: isNothing ? '' : reports[format](shown, { showIgnored: values['show-ignored'] }),
    errors,
    notes,
    status: errors.length > 0 ? 2 : failed ? 1 : 0,
  };
}

function chosenCount(text: string | undefined): number {
  if (text === undefined) return Number.POSITIVE_INFINITY;
  if (!/^\d+$/.test(text)) throw new UsageError(`“${text}” is no number of warnings: write --max-warnings 0, 1, 2 …`);
  return Number(text);
}
