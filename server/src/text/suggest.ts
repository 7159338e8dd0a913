import { closest, distance } from 'fastest-levenshtein';

/**
 * The `nearest` of `names` (at least one) to a mistyped word, and `words` to end a message with: `: perhaps “phia”`. Where
 * none is near, `nearest` is undefined and `words` lists all names. Near is a name of which a word begins with it (three
 * letters or more, in either case), that is the word without blanks and hyphens, or differs in at most two letters or a third of the name.
 */
export function suggest(word: string, names: readonly string[]): { nearest: string | undefined; words: string } {
  const plain = word.toLowerCase();
  const completion = names.find(
    (name) =>
      plain.length > 2 && (` ${name.toLowerCase()}`.includes(` ${plain}`) || plain.replace(/[\s_-]/g, '') === name),
  );
  const closestName = completion ?? closest(plain, names);
  const isNear = completion !== undefined || distance(plain, closestName) <= Math.max(2, closestName.length / 3);
  return isNear
    ? { nearest: closestName, words: `: perhaps “${closestName}”` }
    : { nearest: undefined, words: `: there are ${names.join(', ')}` };
}

/** The sentence for a name that there is not: `There is no standard “ipc”: perhaps “ipcc”.` */
export const thereIsNo = (kind: string, name: string, names: readonly string[]): string =>
  `There is no ${kind} “${name}”${suggest(name, names).words}.`;
