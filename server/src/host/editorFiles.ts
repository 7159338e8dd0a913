// Files that only the editor can read, as those of a virtual workspace.
import { basename, dirname, join, relative, resolve } from 'pathe';
import { type Files, mostIssueBytes, mostSettingsBytes } from './files.ts';

/** The text of a file; null where there is none or it cannot be read. */
export type AskForFile = (path: string) => Promise<string | null>;

/** Milliseconds after which a file that the editor does not give is taken for none. */
const patience = 10_000;

/** Each file is asked for once, when somebody wants it, and known until `forget`. */
export class EditorFiles implements Files {
  readonly basename = basename;
  readonly dirname = dirname;
  readonly join = join;
  readonly relative = relative;
  readonly resolve = resolve;
  readonly sep = '/';
  #known = new Map<string, string | null>();
  #asked = new Map<string, Promise<void>>();
  readonly #wanted = new Set<string>();
  readonly #ask: AskForFile;
  readonly #arrivedLate: () => void;

  /** `arrivedLate` is called when a file comes that was taken for none. */
  constructor(ask: AskForFile, arrivedLate: () => void) {
    this.#ask = ask;
    this.#arrivedLate = arrivedLate;
  }

  readText(path: string): string {
    return this.#read(path, mostSettingsBytes);
  }

  readBriefing(path: string): string {
    return this.#read(path, mostIssueBytes);
  }

  exists(path: string): boolean {
    return this.#textOf(path) !== null;
  }

  isThere(path: string): boolean {
    return this.exists(path);
  }

  names(): readonly string[] {
    return [];
  }

  /** Runs `read` until it wants no file that is not known. */
  async ready(read: () => void): Promise<void> {
    for (;;) {
      read();
      const wanted = [...this.#wanted];
      if (wanted.length === 0) return;
      this.#wanted.clear();
      await Promise.all(wanted.map((path) => this.#fetch(path)));
    }
  }

  forget(): void {
    this.#known = new Map();
    this.#asked = new Map();
  }

  /** One question for each file, however many wait for it. */
  #fetch(path: string): Promise<void> {
    const asked = this.#asked.get(path);
    if (asked) return asked;
    // An answer that comes after `forget` is of a time that is over.
    const remembered = this.#known;
    let isLate = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(() => {
        isLate = true;
        remembered.set(path, null);
        resolve();
      }, patience);
    });
    const arrived = this.#ask(path).then((text) => {
      clearTimeout(timer);
      remembered.set(path, text);
      if (isLate && text !== null && remembered === this.#known) this.#arrivedLate();
    });
    const answer = Promise.race([arrived, late]);
    this.#asked.set(path, answer);
    return answer;
  }

  #read(path: string, most: number): string {
    const text = this.#textOf(path);
    if (text === null) throw new Error('there is no such file');
    if (text.length > most) throw new Error(`it is larger than ${most / 2 ** 20} MB`);
    return text;
  }

  #textOf(path: string): string | null {
    const text = this.#known.get(path);
    if (text === undefined) this.#wanted.add(path);
    return text ?? null;
  }
}
