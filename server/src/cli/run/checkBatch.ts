import { checkFile, type Result } from './checkFile.ts';
import type { FoundFile } from './findFiles.ts';
import { type CheckInputs, inputsOf, type Job } from './job.ts';

export type Batch = { readonly files: readonly FoundFile[]; readonly job: Job };

let inputs: CheckInputs | undefined;

/** What a thread runs. It only ever gets files of one job, so that the job’s options are looked up once. */
export function checkBatch({ files, job }: Batch): Result[] {
  const current = inputs ?? inputsOf(job);
  inputs = current;
  return files.map((file) => checkFile(file, current));
}
