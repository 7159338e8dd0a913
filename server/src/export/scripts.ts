import type { Inline } from './paper.ts';

/** The letters of scripts that run from right to left, for a class of a pattern. */
export const rightToLeftLetters = '\\u0590-\\u08FF\\uFB1D-\\uFDFF\\uFE70-\\uFEFC';

/** Whether words have such letters. */
export const rightToLeft = new RegExp(`[${rightToLeftLetters}]`);

/** Whether a paragraph runs from right to left: its first letter does. */
export const isRightToLeft = (runs: readonly Inline[]): boolean => {
  const words = runs.flatMap((run) => (run.is === 'words' ? [run.words] : [])).join('');
  return rightToLeft.test(/\p{L}/u.exec(words)?.[0] ?? '');
};
