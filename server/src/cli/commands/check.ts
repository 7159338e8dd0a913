import { today } from '../../host/today.ts';
import type { Severity } from '../../problem.ts';
import { chosenCount, chosenDay, readArguments } from '../arguments.ts';
import { checkTable } from '../options/check.ts';
import { type Outcome, settled, UsageError } from '../outcome.ts';
import { count, Tally } from '../reporters/tally.ts';
import { Baseline, NewBaseline } from '../run/baseline.ts';
import { batchOf } from '../run/batch.ts';
import { type CheckedFile, checkTask, type FileFindings } from '../run/checkFile.ts';
import { inputsOf, type Job } from '../run/job.ts';
import { refusePlace } from '../run/outputFile.ts';
import { lastLines, Outputs, planOf } from '../run/outputs.ts';
import { Progress } from '../run/progress.ts';
import { reportOptions } from '../run/reportOptions.ts';
import { Run } from '../run/run.ts';
import { chosenCache, chosenThreads, openCache, otherPaths } from '../run/runOptions.ts';
import { type Selection, selectionOf } from '../run/selection.ts';
import { watch } from '../run/watch.ts';
import { shown } from '../terminal.ts';

/** `brieflint check [paths, globs or -]`: each file is reported as soon as it and those before it are checked. */
export const check = settled(checkAndReport);

// Threads load this bundle too.
export const batch = batchOf(checkTask);

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
  if (plan.file) refusePlace(plan.file, 'output-file', otherPaths(values, positionals, cachePath, 'a file to check'));
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
  const cache = cachePath === undefined ? undefined : openCache(cachePath, checkTask, job.today, notes);
  const progress = new Progress('checked');
  const requiresBriefing = values['require-briefing'];
  const run = new Run(
    { task: checkTask, selection, job, inputs, requiresBriefing, options: { threads, cache }, progress },
    notes,
  );
  if (isUpdate && path !== undefined) return updateBaseline(path, run);

  const tally = new Tally();
  const all: Record<Severity, number> = { error: 0, warning: 0, information: 0 };
  const outputs = new Outputs(plan, reportOptions(values['show-ignored']));
  await outputs.begin();
  for await (const file of run.results()) {
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

async function updateBaseline(path: string, run: Run<FileFindings>): Promise<Outcome> {
  const baseline = new NewBaseline(path);
  for await (const file of run.results()) baseline.add(file);
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
