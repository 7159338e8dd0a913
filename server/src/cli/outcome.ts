import { traceOf } from './trace.ts';

/** Bad usage, an unreadable file or a broken configuration: one clear sentence on standard error, exit status 2. */
export class UsageError extends Error {}

/** What a command prints, and the exit status it ends with. */
export type Outcome = {
  /** What is worth saying on standard error without being an error. */
  readonly notes?: readonly string[];
  readonly output: string;
  /** Whether `output` is a text, a diff or a script, which goes on as it is, and not words of ours. */
  readonly isData?: boolean;
  readonly errors: readonly string[];
  /** The stacks of what was thrown behind the errors, which only `--debug` shows. */
  readonly traces?: readonly string[];
  readonly status: 0 | 1 | 2;
};

/** A command whose usage errors become an outcome with their sentence; what else it throws is thrown on. */
export const settled =
  (command: (args: readonly string[]) => Outcome | Promise<Outcome>) =>
  async (args: readonly string[]): Promise<Outcome> => {
    try {
      return await command(args);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      const traces = error.cause === undefined ? [] : [traceOf(error)];
      return { output: '', errors: [error.message], traces, status: 2 };
    }
  };
