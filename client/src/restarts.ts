// Whether a language server that died is started again, and what the user is told. Without VS Code, so that tests can run it.

/** A dead server is started again at most so many times within `period`, in milliseconds: one that dies oftener would die again. */
const mostRestarts = 4;
const period = 3 * 60_000;

export type Verdict = {
  readonly restart: boolean;
  /** What the user is told; undefined where nothing new is to be told. */
  readonly message: string | undefined;
};

/** Counts the deaths of the server of a window. */
export class Restarts {
  #deaths: number[] = [];
  #isTold = false;

  /** The server died at `now`, in milliseconds of any clock. */
  died(now: number): Verdict {
    this.#deaths = [...this.#deaths.filter((death) => now - death < period), now];
    if (this.#deaths.length > mostRestarts) {
      this.#deaths = [];
      return {
        restart: false,
        message:
          'Brieflint has stopped checking: it had to be started again too often. Your text is safe. “Start Again” tries once more; if it stops again, “Show Log” says why.',
      };
    }
    const message = this.#isTold
      ? undefined
      : 'Brieflint stopped and is started again: your text is safe, and checking goes on.';
    this.#isTold = true;
    return { restart: true, message };
  }
}
