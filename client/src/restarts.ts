// What becomes of a language server that died, and what the writer hears of it. No word of VS Code, so that tests can ask.

/** So often within this many milliseconds a dead server is started again; one that dies oftener would die again. */
const most = 4;
const period = 3 * 60_000;

export type Verdict = {
  readonly restart: boolean;
  /** One sentence for the writer; undefined where all has been said. */
  readonly say: string | undefined;
};

/** The deaths of one window's server. */
export class Restarts {
  #deaths: number[] = [];
  #isTold = false;

  /** The server died at `now`, in milliseconds of any clock. */
  died(now: number): Verdict {
    this.#deaths = [...this.#deaths.filter((death) => now - death < period), now];
    if (this.#deaths.length > most) {
      this.#deaths = [];
      return {
        restart: false,
        say: 'Brieflint has stopped checking: it had to be started again too often. Your text is safe. “Start Again” tries once more; if it stops again, “Show Log” says why.',
      };
    }
    const say = this.#isTold
      ? undefined
      : 'Brieflint stopped and is started again: your text is safe, and checking goes on.';
    this.#isTold = true;
    return { restart: true, say };
  }
}
