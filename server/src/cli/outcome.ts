/** Bad usage, an unreadable file or a broken configuration: one clear sentence on standard error, exit status 2. */
export class UsageError extends Error {}

/** What a command prints, and the exit status it ends with. */
export type Outcome = {
  /** What is worth saying on standard error without being an error. */
  readonly notes?: readonly string[];
  readonly output: string;
  readonly errors: readonly string[];
  readonly status: 0 | 1 | 2;
};

/** A command that bad usage ends like any other: with its sentence. */
export const settled =
  (command: (args: readonly string[]) => Outcome | Promise<Outcome>) =>
  async (args: readonly string[]): Promise<Outcome> => {
    try {
      return await command(args);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      return { output: '', errors: [error.message], status: 2 };
    }
  };
