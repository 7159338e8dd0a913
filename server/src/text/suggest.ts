import { closest, distance } from 'fastest-levenshtein';

/**
 * The name that a mistyped word most nearly is, and the end of a sentence about it: `: perhaps “phia”`, or the whole
 * list where nothing is near.
 */
export function suggest(word: string, names: readonly string[]): { nearest: string | undefined; words: string } {
  const plain = word.toLowerCase();
  const begun = names.find(
    (name) => plain.length > 2 && (name.startsWith(plain) || plain.replace(/[\s_-]/g, '') === name),
  );
  const closestName = begun ?? closest(plain, names);
  const isNear = begun !== undefined || distance(plain, closestName) <= Math.max(2, closestName.length / 3);
  return isNear
    ? { nearest: closestName, words: `: perhaps “${closestName}”` }
    : { nearest: undefined, words: `: there are ${names.join(', ')}` };
}
