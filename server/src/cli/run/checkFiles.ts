// Checks files one after another, or many at once where that is worth the threads; the results are the same.
import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Cache } from './cache.ts';
import { checkFile, type Result } from './checkFile.ts';
import type { FoundFile } from './files.ts';
import type { CheckInputs, Job } from './job.ts';
import type * as Pool from './pool.ts';

/** How many bytes of text a thread must have to read before it saves twice the time that it takes to start; measured. */
const worthAThread = 500_000;

/** More threads than this were never tried. */
const mostThreads = 8;

export type CheckFilesOptions = {
  /** How many threads the user wants; undefined leaves it to the number of bytes. */
  readonly threads: number | undefined;
  readonly cache: Cache | undefined;
};

/** What becomes of `files`, in their order; what the cache knows is not checked again. */
export async function* checkFiles(
  files: readonly FoundFile[],
  job: Job,
  terms: CheckInputs,
  { threads, cache }: CheckFilesOptions,
): AsyncGenerator<Result & { readonly file: FoundFile }> {
  const known = files.map((file) => cache?.recall(file, terms.choice));
  const rest = files.filter((_, i) => !known[i]);
  const fresh = checkAll(rest, job, terms, threads ?? threadsFor(rest));
  for (const [i, file] of files.entries()) {
    const result = known[i] ?? (await fresh.next()).value;
    if (!result) return;
    cache?.keep(file, result);
    yield { file, ...result };
  }
}

async function* checkAll(
  files: readonly FoundFile[],
  job: Job,
  terms: CheckInputs,
  threads: number,
): AsyncGenerator<Result> {
  const here = (file: FoundFile): Result => checkFile(file, terms);
  if (threads > 1 && files.length > 1) yield* loadPool().checkInThreads(files, job, threads, here);
  else for (const file of files) yield here(file);
}

/** How many threads a number of files is worth. */
function threadsFor(files: readonly FoundFile[]): number {
  const most = Math.min(availableParallelism(), files.length, mostThreads);
  let bytes = 0;
  for (const { path } of files) {
    if (bytes >= most * worthAThread) return most;
    bytes += sizeOf(path);
  }
  return Math.min(most, Math.floor(bytes / worthAThread));
}

/** How many bytes a file has; none where that cannot be told, which its reading will say. */
function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}

/** The pool is a bundle of its own beside this one: most runs need none. */
const loadPool = (): typeof Pool => require(join(__dirname, 'pool.cjs'));
