import type { Change } from './diff.ts';

/**
 * Tells whether a text writes a word in lower case somewhere, so that the word with a capital at a sentence’s head is
 * no name. Answers are kept.
 */
export class LowercaseWords {
  readonly #text: string;
  readonly #answers: Map<string, boolean>;

  constructor(text: string, answers: ReadonlyMap<string, boolean> = new Map()) {
    this.#text = text;
    this.#answers = new Map(answers);
  }

  /** Whether `word`, given in lower case, stands in the text so. */
  readonly has = (word: string): boolean => {
    const answer = this.#answers.get(word) ?? isIn(this.#text, word);
    this.#answers.set(word, answer);
    return answer;
  };

  /**
   * The same for `text`, which the change made of this text: answers are kept but for words found near the change,
   * before or after it.
   */
  after(text: string, { from, to, by }: Change): LowercaseWords {
    const reach = Math.max(0, ...Array.from(this.#answers.keys(), (word) => word.length)) + 2;
    const near = (source: string, end: number) => source.slice(Math.max(0, from - reach), end + reach);
    const changed = `${near(this.#text, to)}\n${near(text, to + by)}`;
    return new LowercaseWords(text, new Map([...this.#answers].filter(([word]) => !changed.includes(word))));
  }
}

/** Whether a word stands in a text as a whole word; a capital letter may follow it, as in a brand name (*easyJet*). */
function isIn(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const end = at + word.length;
    const isPart =
      /[\p{L}’'-]$/u.test(text.slice(Math.max(0, at - 2), at)) || /^[\p{Ll}’'-]/u.test(text.slice(end, end + 2));
    if (!isPart) return true;
  }
  return false;
}
