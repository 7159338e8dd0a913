// Does a task on files in several threads. This is a bundle of its own: see `results.ts`.
import { join } from 'node:path';
import { Tinypool } from 'tinypool';
import type { Batch } from './batch.ts';
import type { FoundFile } from './findFiles.ts';
import type { Job } from './job.ts';
import type { Found, Result, TaskName } from './task.ts';

/** The results of `files`, in their order. A batch that a thread fails at is read by `here`, in this thread. */
export async function* resultsInThreads<F extends Found>(
  task: TaskName,
  files: readonly FoundFile[],
  job: Job,
  threads: number,
  here: (file: FoundFile) => Result<F>,
): AsyncGenerator<Result<F>> {
  const pool = new Tinypool({
    filename: join(__dirname, 'thread.cjs'),
    name: task,
    minThreads: threads,
    maxThreads: threads,
  });
  const find = (batch: Batch): Promise<readonly Result<F>[]> => pool.run(batch).catch(() => batch.files.map(here));
  try {
    const ahead: Promise<readonly Result<F>[]>[] = [];
    for (const batch of batches(files, threads)) {
      ahead.push(find({ files: batch, job }));
      // Results are kept in memory until their turn: batches far ahead have to wait.
      if (ahead.length > 4 * threads) yield* (await ahead.shift()) ?? [];
    }
    for (const results of ahead) yield* await results;
  } finally {
    await pool.destroy();
  }
}

/** Batches small enough that all threads end at about the same time, and large enough that messages cost little. */
function* batches(files: readonly FoundFile[], threads: number): Generator<readonly FoundFile[]> {
  const size = Math.min(16, Math.ceil(files.length / (4 * threads)));
  for (let i = 0; i < files.length; i += size) yield files.slice(i, i + size);
}
