import type { FoundFile } from './findFiles.ts';
import { type Inputs, inputsOf, type Job } from './job.ts';
import { type Found, type Result, resultOf, type Task } from './task.ts';

export type Batch = { readonly files: readonly FoundFile[]; readonly job: Job };

/** What a thread runs. It only ever gets files of one job, so that the job’s options are looked up once. */
export function batchOf<F extends Found>(task: Task<F>): (batch: Batch) => Result<F>[] {
  let inputs: Inputs | undefined;
  return ({ files, job }) => {
    const current = inputs ?? inputsOf(job);
    inputs = current;
    return files.map((file) => resultOf(task, file, current));
  };
}
