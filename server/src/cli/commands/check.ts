import { today } from '../../host/today.ts';
import { chosenDay, chosenFormat, engineOptions, readArguments } from '../arguments.ts';
import { type Outcome, settled, UsageError } from '../outcome.ts';
import { reportGithub } from '../reporters/github.ts';
import { reportJson } from '../reporters/json.ts';
import { reportJunit } from '../reporters/junit.ts';
import { count, reportPretty } from '../reporters/pretty.ts';
import { reportSarif } from '../reporters/sarif.ts';
import { Baseline, NewBaseline } from '../run/baseline.ts';
import { Cache } from '../run/cache.ts';
import type { CheckedFile } from '../run/checkFile.ts';
import { type CheckFilesOptions, checkFiles } from '../run/checkFiles.ts';
import { FaultsOnce, findFiles, nameOf } from '../run/files.ts';
import { type CheckInputs, inputsOf, type Job } from '../run/job.ts';
import { print } from '../terminal.ts';

const options = {
  ...engineOptions,
  format: { type: 'string', default: 'pretty' },
  today: { type: 'string' },
  'max-warnings': { type: 'string' },
  quiet: { type: 'boolean', default: false },
  'show-ignored': { type: 'boolean', default: false },
  baseline: { type: 'string' },
  'update-baseline': { type: 'boolean', default: false },
  cache: { type: 'boolean', default: false },
  'cache-location': { type: 'string' },
  threads: { type: 'string' },
} as const;

const reports = {
  pretty: reportPretty,
  json: reportJson,
  sarif: reportSarif,
  github: reportGithub,
  junit: reportJunit,
};
const formats = Object.keys(reports) as (keyof typeof reports)[];

/** `brieflint check [paths, globs or -]`: each file is told as soon as it and those before it are checked. */
export const check = settled(checkAndReport);

// This bundle is what threads run too.
export { checkBatch } from '../run/checkBatch.ts';

async function checkAndReport(args: readonly string[]): Promise<Outcome> {
  const { values, positionals } = readArguments(args, options);
  const format = chosenFormat(values.format, formats);
  const day = values.today === undefined ? today() : chosenDay(values.today);
  const mostWarnings = chosenCount(values['max-warnings']);
  const { baseline: path, 'update-baseline': isUpdate } = values;
  if (isUpdate && path === undefined)
    throw new UsageError('--update-baseline needs the file to write: add --baseline FILE.');
  const threads = chosenThreads(values.threads);
  const cachePath = chosenCache(values);
  const baseline = path === undefined || isUpdate ? undefined : new Baseline(path);

  const job: Job = { values, today: day.toString(), isKeyed: cachePath !== undefined };
  const run = new Run(positionals, job, inputsOf(job), {
    threads,
    cache: cachePath === undefined ? undefined : new Cache(cachePath, job.today),
  });
  if (isUpdate && path !== undefined) return updateBaseline(path, run);

  const report = reports[format]({ showIgnored: values['show-ignored'] });
  const counts = { error: 0, warning: 0, information: 0 };
  await print(report.begin);
  for await (const file of run.checked()) {
    const fresh = baseline?.subtract(file) ?? file;
    for (const { severity } of fresh.problems) counts[severity]++;
    await print(report.file(values.quiet ? errorsOf(fresh) : fresh));
  }
  // Where nothing could be read, the errors say all there is to say.
  const isNothing = !run.hasRead && run.errors.length > 0 && format === 'pretty';
  if (!isNothing) await print(report.end());
  const known = baseline?.known ?? 0;
  return {
    output: '',
    errors: run.errors,
    notes: [
      ...(known > 0 ? [`${count(known, 'problem')} in the baseline ${known === 1 ? 'is' : 'are'} not shown.`] : []),
      ...(baseline?.gone() ?? []),
      ...run.notes,
    ],
    status: run.errors.length > 0 ? 2 : counts.error > 0 || counts.warning > mostWarnings ? 1 : 0,
  };
}

/** The files of one command line, checked, and what there is to say besides. */
class Run {
  readonly errors: string[] = [];
  readonly notes: string[] = [];
  /** Whether any file could be read. */
  hasRead = false;
  readonly #paths: readonly string[];
  readonly #job: Job;
  readonly #terms: CheckInputs;
  readonly #how: CheckFilesOptions;

  constructor(paths: readonly string[], job: Job, terms: CheckInputs, how: CheckFilesOptions) {
    this.#paths = paths;
    this.#job = job;
    this.#terms = terms;
    this.#how = how;
  }

  /** The briefings and the files that the user named, in order; what is wrong with others is among the errors then. */
  async *checked(): AsyncGenerator<CheckedFile> {
    const files = findFiles(this.#paths, this.errors);
    const faults = new FaultsOnce(this.errors);
    for await (const { file, found, error, faults: told } of checkFiles(files, this.#job, this.#terms, this.#how)) {
      faults.tell(told);
      if (error !== undefined) this.errors.push(error);
      if (!found) continue;
      this.hasRead = true;
      if (found.isBriefing || file.named) yield { ...found, path: nameOf(file, this.#terms.choice) };
    }
    const { cache } = this.#how;
    try {
      cache?.write();
    } catch (error) {
      this.notes.push(`The cache “${cache?.path}” cannot be written: ${(error as Error).message}.`);
    }
  }
}

async function updateBaseline(path: string, run: Run): Promise<Outcome> {
  const baseline = new NewBaseline(path);
  for await (const file of run.checked()) baseline.add(file);
  const { errors, notes } = run;
  // Under broken settings other problems are found than under the right ones.
  if (errors.length > 0) return { output: '', errors: [...errors, `“${path}” was not written.`], notes, status: 2 };
  baseline.write();
  const { problems, checked } = baseline;
  return {
    output: `Wrote ${path}: ${count(problems, 'problem')} in ${count(checked, 'file')}.\n`,
    errors,
    notes,
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

/** Where the cache lies; undefined where none is wanted. */
function chosenCache({ cache, 'cache-location': place }: { cache: boolean; 'cache-location'?: string }) {
  if (place === undefined) return cache ? '.brieflintcache' : undefined;
  if (!cache) throw new UsageError('--cache-location says where the cache lies: add --cache.');
  // A cache is written without asking: never over a text.
  if (/\.(?:md|markdown|ya?ml)$/i.test(place))
    throw new UsageError(`“${place}” is no place for a cache: give it another name, such as .brieflintcache.`);
  return place;
}
