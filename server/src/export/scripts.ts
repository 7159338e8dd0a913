import { type Inline, wordsOf } from './paper.ts';

/** The letters of scripts that run from right to left, for a class of a pattern. */
const rightToLeftLetters = '\\u0590-\\u08FF\\uFB1D-\\uFDFF\\uFE70-\\uFEFC';

/** Whether words have such letters. */
export const rightToLeft = new RegExp(`[${rightToLeftLetters}]`);

/** Words cut where their script changes its direction. */
export const stretchesOf = (words: string): readonly string[] =>
  rightToLeft.test(words) ? (words.match(directions) ?? [words]) : [words];
const directions = new RegExp(
  `[${rightToLeftLetters}]+(?:[^\\p{L}\\p{N}]+[${rightToLeftLetters}]+)*|[^${rightToLeftLetters}]+`,
  'gu',
);

/**
 * Stands behind words that run from right to left among others: without it, a number or a bar that follows would be drawn on
 * their other side.
 */
export const leftToRightMark = '\u200E';

/** Whether a paragraph runs from right to left: its first letter does. */
export const isRightToLeft = (runs: readonly Inline[]): boolean => {
  return rightToLeft.test(/\p{L}/u.exec(wordsOf(runs))?.[0] ?? '');
};
