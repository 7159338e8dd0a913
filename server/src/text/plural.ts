/** A number with its noun: `1 problem`, `2 problems`; `words` is the plural where it does not end in *s*. */
export const plural = (count: number, word: string, words = `${word}s`): string =>
  `${count} ${count === 1 ? word : words}`;
