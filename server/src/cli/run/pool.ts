// Checks files in several threads, by a library that is bundled apart: see `checkFiles.ts`.
import { join } from 'node:path';
import { Tinypool } from 'tinypool';
import type { Batch } from './checkBatch.ts';
import type { Result } from './checkFile.ts';
import type { FoundFile } from './files.ts';
import type { Job } from './job.ts';

/** What becomes of `files`, in their order, whichever thread is ready first; what a thread fails at is done `here`. */
export async function* checkInThreads(
  files: readonly FoundFile[],
  job: Job,
  threads: number,
  here: (file: FoundFile) => Result,
): AsyncGenerator<Result> {
  const pool = new Tinypool({
    filename: join(__dirname, 'check.cjs'),
    name: 'checkBatch',
    minThreads: threads,
    maxThreads: threads,
  });
  const check = (batch: Batch): Promise<readonly Result[]> => pool.run(batch).catch(() => batch.files.map(here));
  try {
    const ahead: Promise<readonly Result[]>[] = [];
    for (const batch of batches(files, threads)) {
      ahead.push(check({ files: batch, job }));
      // What waits for its turn to be told is kept in memory.
      if (ahead.length > 4 * threads) yield* (await ahead.shift()) ?? [];
    }
    for (const results of ahead) yield* await results;
  } finally {
    await pool.destroy();
  }
}

/** Few files at a time, so that no thread is left with a long rest; a message for each would cost more than it is worth. */
function* batches(files: readonly FoundFile[], threads: number): Generator<readonly FoundFile[]> {
  const size = Math.min(16, Math.ceil(files.length / (4 * threads)));
  for (let i = 0; i < files.length; i += size) yield files.slice(i, i + size);
}
