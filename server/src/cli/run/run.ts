import { traceOf } from '../trace.ts';
import { FaultsOnce, isNoBriefing, nameOf } from './files.ts';
import type { Inputs, Job } from './job.ts';
import type { Progress } from './progress.ts';
import { type ResultsOptions, resultsOf } from './results.ts';
import type { Selection } from './selection.ts';
import type { Found, Task } from './task.ts';
import { importWordFiles } from './wordFiles.ts';

/** What a run is made of. */
export type RunParts<F extends Found> = {
  readonly task: Task<F>;
  readonly selection: Selection;
  readonly job: Job;
  readonly inputs: Inputs;
  readonly requiresBriefing: boolean;
  readonly options: ResultsOptions<F>;
  readonly progress: Progress;
};

/** The files of one command line, read by its task, and what is to be printed besides the report. */
export class Run<F extends Found> {
  readonly errors: string[] = [];
  readonly notes: string[];
  /** Whether any file could be read. */
  hasRead = false;
  hasWrittenCache = true;
  /** The traces of what was thrown, by what threw it: each rule is traced once, however many files it fails on. */
  readonly #traces = new Map<string, string>();
  readonly #parts: RunParts<F>;

  constructor(parts: RunParts<F>, notes: string[]) {
    this.#parts = parts;
    this.notes = notes;
  }

  get traces(): string[] {
    return [...this.#traces.values()];
  }

  /** The briefings and the files that the user named, in order; when it ends, `errors` and `notes` are complete. */
  async *results(): AsyncGenerator<F & { readonly path: string }> {
    const { task, selection, job, inputs, requiresBriefing, options, progress } = this.#parts;
    const found = selection.files(this.errors, this.notes);
    const sayings = { errors: this.errors, notes: this.notes, traces: this.#traces };
    const files = await importWordFiles(found, inputs.choice, sayings);
    const faults = new FaultsOnce(this.errors);
    let hasBriefing = false;
    progress.begin(files.length);
    for await (const result of resultsOf(task, files, job, inputs, options)) {
      progress.step();
      const { file, found, error, mattersNot } = result;
      faults.add(result.faults);
      for (const { source, trace } of result.traces) this.#traces.set(source, this.#traces.get(source) ?? trace);
      if (error !== undefined) (mattersNot ? this.notes : this.errors).push(error);
      if (!found) continue;
      this.hasRead = true;
      const path = nameOf(file, inputs.choice);
      if (found.isBriefing) hasBriefing = true;
      else if (file.named)
        (requiresBriefing ? this.errors : this.notes).push(isNoBriefing(path, task.done, found.reason));
      if (found.isBriefing || file.named) yield { ...found, path };
    }
    progress.clear();
    if (requiresBriefing && !hasBriefing && !selection.isPart && this.errors.length === 0)
      this.errors.push('No briefing was found.');
    const { cache } = options;
    try {
      cache?.write();
    } catch (error) {
      this.hasWrittenCache = false;
      this.notes.push(`The cache “${cache?.path}” cannot be written: ${(error as Error).message}.`);
      this.#traces.set('cache', traceOf(error));
    }
  }
}
