import type { Change } from './diff.ts';

/** Tells of words whether a text writes them small somewhere, so that they are none of a name. */
export class LowercaseWords {
  readonly #text: string;
  readonly #known: Map<string, boolean>;

  constructor(text: string, known: ReadonlyMap<string, boolean> = new Map()) {
    this.#text = text;
    this.#known = new Map(known);
  }

  /** `word` is in small letters. */
  readonly has = (word: string): boolean => {
    const known = this.#known.get(word) ?? isIn(this.#text, word);
    this.#known.set(word, known);
    return known;
  };

  /** The same of the text after a change: only what the change may have taken or given is looked for again. */
  after(text: string, { from, to, by }: Change): LowercaseWords {
    const reach = Math.max(0, ...Array.from(this.#known.keys(), (word) => word.length)) + 2;
    const near = (whole: string, end: number) => whole.slice(Math.max(0, from - reach), end + reach);
    const changed = `${near(this.#text, to)}\n${near(text, to + by)}`;
    return new LowercaseWords(text, new Map([...this.#known].filter(([word]) => !changed.includes(word))));
  }
}

/** Whether a word stands in a text by itself; a capital may follow it, as a brand name has it. */
function isIn(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const end = at + word.length;
    const isPart =
      /[\p{L}’'-]$/u.test(text.slice(Math.max(0, at - 2), at)) || /^[\p{Ll}’'-]/u.test(text.slice(end, end + 2));
    if (!isPart) return true;
  }
  return false;
}
