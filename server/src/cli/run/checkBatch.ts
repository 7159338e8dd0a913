import { checkFile, type Result } from './checkFile.ts';
import type { FoundFile } from './files.ts';
import { type CheckInputs, inputsOf, type Job } from './job.ts';

export type Batch = { readonly files: readonly FoundFile[]; readonly job: Job };

let terms: CheckInputs | undefined;

/** What a thread does: it checks files of the one job of its life. */
export function checkBatch({ files, job }: Batch): Result[] {
  const settled = terms ?? inputsOf(job);
  terms = settled;
  return files.map((file) => checkFile(file, settled));
}
