// Does a task on files one after another, or in several threads where that is faster; the results are the same.
import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Cache } from './cache.ts';
import type { FoundFile } from './findFiles.ts';
import type { Inputs, Job } from './job.ts';
import type * as Pool from './pool.ts';
import { type Found, type Result, resultOf, type Task } from './task.ts';

/** With this many bytes of text to read a thread saves twice the time that it takes to start, as measured. */
const worthAThread = 500_000;

/** More threads than this were never tried. */
const mostThreads = 8;

export type ResultsOptions<F extends Found> = {
  /** How many threads the user wants; undefined chooses by the number of bytes. */
  readonly threads: number | undefined;
  readonly cache: Cache<F> | undefined;
};

/** The results of a task on `files`, in their order; a file is not read again where the cache has its result. */
export async function* resultsOf<F extends Found>(
  task: Task<F>,
  files: readonly FoundFile[],
  job: Job,
  inputs: Inputs,
  { threads, cache }: ResultsOptions<F>,
): AsyncGenerator<Result<F> & { readonly file: FoundFile }> {
  const recall = (file: FoundFile): Result<F> | undefined => {
    // The cache knows files by their bytes, and these are made of others.
    if (file.isImported) return undefined;
    const cached = cache?.recall(file, inputs.choice);
    // The cache holds no traces: what failed has to fail again.
    return job.isDebug && cached?.found && task.hasFailed(cached.found) ? undefined : cached;
  };
  const recalled = files.map(recall);
  const rest = files.filter((_, i) => !recalled[i]);
  const fresh = freshResults(task, rest, job, inputs, threads ?? threadsFor(rest));
  for (const [i, file] of files.entries()) {
    const result = recalled[i] ?? (await fresh.next()).value;
    if (!result) return;
    if (!file.isImported) cache?.keep(file, result);
    yield { file, ...result };
  }
}

async function* freshResults<F extends Found>(
  task: Task<F>,
  files: readonly FoundFile[],
  job: Job,
  inputs: Inputs,
  threads: number,
): AsyncGenerator<Result<F>> {
  const here = (file: FoundFile): Result<F> => resultOf(task, file, inputs);
  if (threads > 1 && files.length > 1) yield* loadPool().resultsInThreads(task.name, files, job, threads, here);
  else for (const file of files) yield here(file);
}

/** How many threads pay for themselves with these files. */
function threadsFor(files: readonly FoundFile[]): number {
  const most = Math.min(availableParallelism(), files.length, mostThreads);
  let bytes = 0;
  for (const { path } of files) {
    if (bytes >= most * worthAThread) return most;
    bytes += sizeOf(path);
  }
  return Math.min(most, Math.floor(bytes / worthAThread));
}

/** How many bytes a file has; 0 where the file cannot be found, which is reported when it is read. */
function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}

/** The pool is in a bundle of its own, which is loaded only where threads are used. */
const loadPool = (): typeof Pool => require(join(__dirname, 'pool.cjs'));
