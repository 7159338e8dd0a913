// Where clauses begin, and which words a writer would begin small: what it takes to put an estimate before a clause.
import type { LowercaseWords } from '../text/lowercaseWords.ts';

const connective =
  /^(?:however|still|conversely|moreover|meanwhile|nevertheless|nonetheless|in addition|additionally|furthermore|finally|consequently|therefore|thus|by contrast|in turn|as a result|overall|yet|in the (?:short|medium|long) term|(?:in|by|over|following|after|despite|during|amid|without|given)\s[^,;:]{2,60}),\s+/i;
const subordinate =
  /^(?:if|unless|as|while|although|though|because|since|when|where|once|whether|until|we|i|it|there|\()/i;

/** Where the main clause of a sentence begins: after *However,* or a label; undefined where that cannot be told. */
export function mainClauseStart(prose: string): number | undefined {
  const label = /^[\p{L}\s-]{2,30}:\s+/u.exec(prose)?.[0].length ?? 0;
  const start = label + (connective.exec(prose.slice(label))?.[0].length ?? 0);
  return subordinate.test(prose.slice(start)) ? undefined : start;
}

/** Where the clause begins that the words before an expression belong to; undefined when they are more than one. */
export function clauseStart(before: string): number | undefined {
  const lead = connective.exec(before)?.[0].length ?? 0;
  const clause = before.slice(lead);
  if (
    /[,;:()“”"—–]|\s-\s|\b(?:which|who|whose|that|because|since|if|while|although|though|when|whether|unless|as|and|but|or|where|it|there|we|I)\b/i.test(
      clause,
    )
  )
    return undefined;
  return lead;
}

const functionWords = new Set(
  'the a an this that these those its their his her our any some no all both further more new other another such most many several few each either neither renewed continued they'.split(
    ' ',
  ),
);

/** Whether a word is none of a name: one that every text writes small, or that this one writes small somewhere. */
export const isCommon = (small: string, lowercaseWords: Pick<LowercaseWords, 'has'>): boolean =>
  functionWords.has(small) || lowercaseWords.has(small);
