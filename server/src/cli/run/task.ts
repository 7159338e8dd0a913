// What is done with each file of a run, and its result as plain data: the text and its tree can be freed, and it can be sent
// between threads and kept in a cache.
import type { Detection } from '../../briefing/model.ts';
import { traceOf } from '../trace.ts';
import { cannotRead, type Fault, mattersNot, type OpenFile, openFile } from './files.ts';
import type { FoundFile } from './findFiles.ts';
import type { Inputs } from './job.ts';

/** What every task finds in a file. */
export type Found = { readonly isBriefing: boolean; readonly reason: Detection['reason'] };

/** What was thrown while a file was read. `source` names the rule that threw it, or the file. */
export type Trace = { readonly source: string; readonly trace: string };

/** What was found in a file of the command line, or why it cannot be read. */
export type Result<F extends Found> = {
  readonly found: F | undefined;
  readonly error: string | undefined;
  /** Whether the run need not fail because of `error`: the file is no briefing. */
  readonly mattersNot: boolean;
  readonly faults: readonly Fault[];
  /** A checksum of all that the result depends on, where a cache is in use: see `cache.ts`. */
  readonly key: string | undefined;
  /** With `--debug` only. They are apart from `found`, so that they get into no report and into no cache. */
  readonly traces: readonly Trace[];
};

export type TaskName = 'check' | 'entries';

export type Task<F extends Found> = {
  readonly name: TaskName;
  /** What is done to a file, as in *was not checked*. */
  readonly done: string;
  readonly find: (open: OpenFile, inputs: Inputs, file: FoundFile) => Pick<Result<F>, 'found' | 'traces'>;
  /** Whether something was thrown whose trace only a new reading has. */
  readonly hasFailed: (found: F) => boolean;
};

/** The result of a task on one file. */
export function resultOf<F extends Found>(task: Task<F>, file: FoundFile, inputs: Inputs): Result<F> {
  const { choice, keyOf, isDebug } = inputs;
  try {
    const open = openFile(file, choice);
    const { found, traces } = task.find(open, inputs, file);
    return { found, error: undefined, mattersNot: false, faults: open.faults, key: keyOf?.(open), traces };
  } catch (error) {
    const traces = isDebug ? [{ source: file.path, trace: `${file.path}: ${traceOf(error)}` }] : [];
    return {
      found: undefined,
      error: cannotRead(file, choice, error),
      mattersNot: mattersNot(file, choice),
      faults: [],
      key: undefined,
      traces,
    };
  }
}
