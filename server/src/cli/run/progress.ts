/** What a terminal has for us: standard error, or what stands for it in a test. */
export type Screen = { readonly isTTY?: boolean | undefined; readonly write: (text: string) => unknown };

/** A run of less than this is over before anybody asks; in milliseconds. */
const firstAfter = 1000;

/** How often the line changes; in milliseconds. */
const every = 100;

/** A line on a terminal that says how many files are done, in runs that take long. It is gone before anything else is written. */
export class Progress {
  readonly #screen: Screen;
  readonly #now: () => number;
  readonly #what: string;
  #total = 0;
  #done = 0;
  #next = Number.POSITIVE_INFINITY;
  #isShown = false;

  /** `what` is done to each file, as *checked*; `now` is a clock in milliseconds. */
  constructor(what: string, screen: Screen = process.stderr, now = () => performance.now()) {
    this.#what = what;
    this.#screen = screen;
    this.#now = now;
  }

  begin(total: number): void {
    this.#total = total;
    if (this.#screen.isTTY && process.env.TERM !== 'dumb') this.#next = this.#now() + firstAfter;
  }

  /** A further file is done. */
  step(): void {
    this.#done++;
    const now = this.#now();
    if (now < this.#next) return;
    this.#next = now + every;
    const percent = Math.floor((100 * this.#done) / Math.max(1, this.#total));
    this.#screen.write(
      `\r\u001b[K${grouped(this.#done)} of ${grouped(this.#total)} files ${this.#what} (${percent} %)`,
    );
    this.#isShown = true;
  }

  /** Takes the line away, so that others can be written; the next step shows it again. */
  clear(): void {
    if (this.#isShown) this.#screen.write('\r\u001b[K');
    this.#isShown = false;
  }
}

const grouped = (number: number): string => number.toLocaleString('en');
