// Whether the first word of a sentence keeps its capital where it no longer stands first.
import type { LowercaseWords } from '../text/lowercaseWords.ts';
import { commonWords } from './commonWords.ts';

export const lowerFirst = (words: string): string => words.slice(0, 1).toLowerCase() + words.slice(1);
export const upperFirst = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

/**
 * Whether words that begin with a capital begin with a name, or with what may be one: no function word, no common word, and
 * no word that the text writes in small letters somewhere.
 */
export function isName(words: string, lowercaseWords: Pick<LowercaseWords, 'has'>): boolean {
  const word = /^\p{Lu}[\p{Ll}’'-]*(?![\p{L}\p{N}])/u.exec(words)?.[0];
  if (!word) return true;
  const small = lowerFirst(word).replace(/['’]s?$/, '');
  if (functionWords.has(small)) return false;
  // *Black Sea*, *Port Tessaly*: the first of several capitals is a part of a name.
  if (/^[\s*_]+\p{Lu}/u.test(words.slice(word.length))) return true;
  return !formsOf(small).some((form) => commonWords.has(form) || lowercaseWords.has(form));
}

/** A word and what it may be the plural of. */
const formsOf = (word: string): string[] => [
  word,
  ...(/[^s]s$/.test(word) ? [word.slice(0, -1)] : []),
  ...(/ies$/.test(word) ? [`${word.slice(0, -3)}y`] : []),
  ...(/(?:[sx]|ch|sh)es$/.test(word) ? [word.slice(0, -2)] : []),
];

const functionWords = new Set(
  'the a an this that these those its their his her our any some no all both further more new other another such most many several few each either neither renewed continued they he she you what whatever who whoever nothing nobody everything everyone less fewer much one two three four five six seven eight nine ten'.split(
    ' ',
  ),
);
