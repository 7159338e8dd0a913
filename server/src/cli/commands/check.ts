import { today } from '../../host/today.ts';
import type { Severity } from '../../problem.ts';
import { chosenCount, chosenDay, isOfPeople, readArguments } from '../arguments.ts';
import { checkTable } from '../options/check.ts';
import { type Outcome, settled, UsageError } from '../outcome.ts';
import { count, Tally } from '../reporters/tally.ts';
import { Baseline, NewBaseline } from '../run/baseline.ts';
import { Cache } from '../run/cache.ts';
import type { CheckedFile } from '../run/checkFile.ts';
import { inputsOf, type Job } from '../run/job.ts';
import { refusePlace } from '../run/outputFile.ts';
import { lastLines, Outputs, planOf } from '../run/outputs.ts';
import { Progress } from '../run/progress.ts';
import { reportOptions } from '../run/reportOptions.ts';
import { Run } from '../run/run.ts';
import { type Selection, selectionOf } from '../run/selection.ts';
import { watch } from '../run/watch.ts';
import { shown } from '../terminal.ts';

/** `brieflint check [paths, globs or -]`: each file is reported as soon as it and those before it are checked. */
export const check = settled(checkAndReport);

// Threads load this bundle too.
export { checkBatch } from '../run/checkBatch.ts';

async function checkAndReport(args: readonly string[]): Promise<Outcome> {
  const { values, positionals } = readArguments(args, checkTable);
  const plan = planOf(values);
  const day = values.today === undefined ? today() : chosenDay(values.today);
  const mostWarnings = chosenCount(values['max-warnings']);
  const { baseline: path, 'update-baseline': isUpdate } = values;
  if (isUpdate && path === undefined)
    throw new UsageError('--update-baseline needs the file to write: add --baseline FILE.');
  if (isUpdate && values['touched-lines'])
    throw new UsageError('--update-baseline takes files whole: leave --touched-lines out.');
  const threads = chosenThreads(values.threads);
  const cachePath = chosenCache(values);
  if (plan.file) refusePlace(plan.file.path, plan.file.format, otherPaths(values, positionals, cachePath));
  if (values.watch) return watch(args, positionals, values);
  const baseline = path === undefined || isUpdate ? undefined : new Baseline(path);

  const job: Job = {
    values,
    today: day.toString(),
    isKeyed: cachePath !== undefined,
    isDebug: values.debug === true,
    wantsCopies: plan.printed === 'html' || plan.file?.format === 'html',
  };
  const inputs = inputsOf(job);
  const selection = selectionOf(positionals, values);
  const notes: string[] = [];
  const cache = cachePath === undefined ? undefined : openCache(cachePath, job.today, notes);
  const progress = new Progress();
  const requiresBriefing = values['require-briefing'];
  const run = new Run({ selection, job, inputs, requiresBriefing, options: { threads, cache }, progress }, notes);
  if (isUpdate && path !== undefined) return updateBaseline(path, run);

  const tally = new Tally();
  const all: Record<Severity, number> = { error: 0, warning: 0, information: 0 };
  const outputs = new Outputs(plan, reportOptions(values['show-ignored']));
  await outputs.begin();
  for await (const file of run.checked()) {
    const fresh = touched(baseline?.subtract(file) ?? file, selection);
    for (const { severity } of fresh.problems) all[severity]++;
    const reported = values.quiet ? errorsOf(fresh) : fresh;
    tally.add(reported);
    // Elsewhere the two do not meet.
    if (process.stdout.isTTY) progress.clear();
    await outputs.file(reported);
    if (outputs.isCut) break;
  }
  const status = run.errors.length > 0 ? 2 : all.error > 0 || all.warning > mostWarnings ? 1 : 0;
  // No tick stands beside a cache that failed.
  const hasCache = cachePath === undefined || (cache !== undefined && run.hasWrittenCache);
  const end = await outputs.end({ isSound: status === 0 && hasCache, errors: run.errors }, run.hasRead);
  const unshown = baseline?.unshown ?? 0;
  const last = lastLines(plan, tally, values.statistics, end);
  return {
    output: last.output,
    errors: [...run.errors, ...(end.error === undefined ? [] : [end.error])],
    notes: [
      ...(unshown > 0
        ? [`${count(unshown, 'problem')} in the baseline ${unshown === 1 ? 'is' : 'are'} not shown.`]
        : []),
      ...(baseline?.gone() ?? []),
      ...run.notes,
      ...last.notes,
    ],
    traces: run.traces,
    status: end.error === undefined ? status : 2,
  };
}

/** The file with the problems on lines that the change touches, where only those are asked for. */
const touched = (file: CheckedFile, { touches }: Selection): CheckedFile => ({
  ...file,
  problems: file.problems.filter(({ start, end }) => touches(file.path, start.line, end.line)),
});

/** What else the command line names, by what it is. */
function otherPaths(
  values: Readonly<Record<string, unknown>>,
  positionals: readonly string[],
  cache: string | undefined,
): [string, string][] {
  const options = ['baseline', 'config', 'standard', 'template', 'files-from'].flatMap((name): [string, string][] => {
    const value = values[name];
    return typeof value === 'string' ? [[`the file of --${name}`, value]] : [];
  });
  return [
    ...options,
    ...(cache === undefined ? [] : [['the cache', cache] satisfies [string, string]]),
    ...positionals.map((path): [string, string] => ['a file to check', path]),
  ];
}

/** The cache, or nothing and a note where it cannot be believed; a usage error where its place is somebody else's. */
function openCache(path: string, today: string, notes: string[]): Cache | undefined {
  try {
    return new Cache(path, today);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    notes.push(`The cache “${path}” is not used: ${(error as Error).message}.`);
    return undefined;
  }
}

async function updateBaseline(path: string, run: Run): Promise<Outcome> {
  const baseline = new NewBaseline(path);
  for await (const file of run.checked()) baseline.add(file);
  const { errors, notes, traces } = run;
  // With broken settings the problems are not those that the right settings would give.
  if (errors.length > 0)
    return { output: '', errors: [...errors, `“${path}” was not written.`], notes, traces, status: 2 };
  const lost = baseline.write();
  const { problems, checked } = baseline;
  return {
    output: `Wrote ${shown(path)}: ${count(problems, 'problem')} in ${count(checked, 'file')}.\n`,
    errors,
    notes: lost ? [...notes, `“${path}”: ${lost}.`] : notes,
    traces,
    status: 0,
  };
}

const errorsOf = (file: CheckedFile): CheckedFile => ({
  ...file,
  problems: file.problems.filter(({ severity }) => severity === 'error'),
});

function chosenThreads(text: string | undefined): number | undefined {
  if (text !== undefined && !/^[1-9]\d?$/.test(text))
    throw new UsageError(`“${text}” is no number of threads: write --threads 1, 2, 3 …`);
  return text === undefined ? undefined : Number(text);
}

/** The path of the cache; undefined without one. */
function chosenCache({ cache, 'cache-location': place }: { cache: boolean; 'cache-location'?: string }) {
  if (place === undefined) return cache ? '.brieflintcache' : undefined;
  if (!cache) throw new UsageError('--cache-location says where the cache lies: add --cache.');
  // A cache is written without asking: it must not overwrite a text.
  if (isOfPeople(place))
    throw new UsageError(`“${place}” is no place for a cache: give it another name, such as .brieflintcache.`);
  return place;
}
