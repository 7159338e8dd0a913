import { today } from '../../host/today.ts';
import { chosenDay, chosenFormat, isOfPeople, readArguments } from '../arguments.ts';
import { checkTable } from '../options/check.ts';
import { type Outcome, settled, UsageError } from '../outcome.ts';
import { newReport } from '../reporters/load.ts';
import { count } from '../reporters/tally.ts';
import { Baseline, NewBaseline } from '../run/baseline.ts';
import { Cache } from '../run/cache.ts';
import type { CheckedFile } from '../run/checkFile.ts';
import { type CheckFilesOptions, checkFiles } from '../run/checkFiles.ts';
import { FaultsOnce, isNoBriefing, nameOf } from '../run/files.ts';
import { findFiles } from '../run/findFiles.ts';
import { type CheckInputs, inputsOf, type Job } from '../run/job.ts';
import { reportOptions } from '../run/reportOptions.ts';
import { print, printData, shown } from '../terminal.ts';
import { traceOf } from '../trace.ts';

/** `brieflint check [paths, globs or -]`: each file is reported as soon as it and those before it are checked. */
export const check = settled(checkAndReport);

// Threads load this bundle too.
export { checkBatch } from '../run/checkBatch.ts';

async function checkAndReport(args: readonly string[]): Promise<Outcome> {
  const { values, positionals } = readArguments(args, checkTable);
  const format = chosenFormat(values.format, checkTable.options.format.choices);
  const day = values.today === undefined ? today() : chosenDay(values.today);
  const mostWarnings = chosenCount(values['max-warnings']);
  const { baseline: path, 'update-baseline': isUpdate } = values;
  if (isUpdate && path === undefined)
    throw new UsageError('--update-baseline needs the file to write: add --baseline FILE.');
  const threads = chosenThreads(values.threads);
  const cachePath = chosenCache(values);
  const baseline = path === undefined || isUpdate ? undefined : new Baseline(path);

  const job: Job = { values, today: day.toString(), isKeyed: cachePath !== undefined, isDebug: values.debug === true };
  const inputs = inputsOf(job);
  const notes: string[] = [];
  const cache = cachePath === undefined ? undefined : openCache(cachePath, job.today, notes);
  const run = new Run(positionals, job, inputs, notes, values['require-briefing'], { threads, cache });
  if (isUpdate && path !== undefined) return updateBaseline(path, run);

  const report = newReport(format, reportOptions(values['show-ignored']));
  const counts = { error: 0, warning: 0, information: 0 };
  const write = format === 'pretty' ? print : printData;
  await write(report.begin);
  for await (const file of run.checked()) {
    const fresh = baseline?.subtract(file) ?? file;
    for (const { severity } of fresh.problems) counts[severity]++;
    await write(report.file(values.quiet ? errorsOf(fresh) : fresh));
  }
  const status = run.errors.length > 0 ? 2 : counts.error > 0 || counts.warning > mostWarnings ? 1 : 0;
  // Where no file could be read, a summary would only repeat the errors.
  const hasOnlyErrors = !run.hasRead && run.errors.length > 0 && format === 'pretty';
  // No tick stands beside a cache that failed.
  const hasCache = cachePath === undefined || (cache !== undefined && run.hasWrittenCache);
  if (!hasOnlyErrors) await write(report.end({ isSound: status === 0 && hasCache, errors: run.errors }));
  const unshown = baseline?.unshown ?? 0;
  return {
    output: '',
    errors: run.errors,
    notes: [
      ...(unshown > 0
        ? [`${count(unshown, 'problem')} in the baseline ${unshown === 1 ? 'is' : 'are'} not shown.`]
        : []),
      ...(baseline?.gone() ?? []),
      ...run.notes,
    ],
    traces: run.traces,
    status,
  };
}

/** The files of one command line, checked, and what is to be printed besides the report. */
class Run {
  readonly errors: string[] = [];
  readonly notes: string[];
  /** Whether any file could be read. */
  hasRead = false;
  hasWrittenCache = true;
  /** The traces of what was thrown, by what threw it: each rule is traced once, however many files it fails on. */
  readonly #traces = new Map<string, string>();
  readonly #paths: readonly string[];
  readonly #job: Job;
  readonly #inputs: CheckInputs;
  readonly #requiresBriefing: boolean;
  readonly #options: CheckFilesOptions;

  constructor(
    paths: readonly string[],
    job: Job,
    inputs: CheckInputs,
    notes: string[],
    requiresBriefing: boolean,
    options: CheckFilesOptions,
  ) {
    this.#paths = paths;
    this.#job = job;
    this.#inputs = inputs;
    this.notes = notes;
    this.#requiresBriefing = requiresBriefing;
    this.#options = options;
  }

  get traces(): string[] {
    return [...this.#traces.values()];
  }

  /** The briefings and the files that the user named, in order; when it ends, `errors` and `notes` are complete. */
  async *checked(): AsyncGenerator<CheckedFile> {
    const files = findFiles(this.#paths, this.errors, this.notes);
    const faults = new FaultsOnce(this.errors);
    let hasBriefing = false;
    for await (const result of checkFiles(files, this.#job, this.#inputs, this.#options)) {
      const { file, found, error, mattersNot } = result;
      faults.add(result.faults);
      for (const { source, trace } of result.traces) this.#traces.set(source, this.#traces.get(source) ?? trace);
      if (error !== undefined) (mattersNot ? this.notes : this.errors).push(error);
      if (!found) continue;
      this.hasRead = true;
      const path = nameOf(file, this.#inputs.choice);
      if (found.isBriefing) hasBriefing = true;
      else if (file.named)
        (this.#requiresBriefing ? this.errors : this.notes).push(isNoBriefing(path, 'checked', found.reason));
      if (found.isBriefing || file.named) yield { ...found, path };
    }
    if (this.#requiresBriefing && !hasBriefing && this.errors.length === 0) this.errors.push('No briefing was found.');
    const { cache } = this.#options;
    try {
      cache?.write();
    } catch (error) {
      this.hasWrittenCache = false;
      this.notes.push(`The cache “${cache?.path}” cannot be written: ${(error as Error).message}.`);
      this.#traces.set('cache', traceOf(error));
    }
  }
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

function chosenCount(text: string | undefined): number {
  if (text === undefined) return Number.POSITIVE_INFINITY;
  if (!/^\d+$/.test(text)) throw new UsageError(`“${text}” is no number of warnings: write --max-warnings 0, 1, 2 …`);
  return Number(text);
}

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
