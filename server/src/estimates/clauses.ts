// Where the clause begins before which an estimate is put.

const connective =
  /^(?:however|still|conversely|moreover|meanwhile|nevertheless|nonetheless|in addition|additionally|furthermore|finally|consequently|therefore|thus|by contrast|in turn|as a result|overall|yet|in the (?:short|medium|long) term|(?:in|by|over|following|after|despite|during|amid|without|given)\s[^,;:]{2,60}),\s+/i;
const subordinate =
  /^(?:if|unless|as|while|although|though|because|since|when|where|once|whether|until|we|i|it|there|\()/i;

/**
 * The offset in `prose` at which the main clause begins, after a label (`Ukraine: `) or a connective (`However, `);
 * undefined where it begins with a subordinate clause or a pronoun, since then it cannot be told.
 */
export function mainClauseStart(prose: string): number | undefined {
  const label = /^[\p{L}\s-]{2,30}:\s+/u.exec(prose)?.[0].length ?? 0;
  const start = label + (connective.exec(prose.slice(label))?.[0].length ?? 0);
  return subordinate.test(prose.slice(start)) ? undefined : start;
}

/**
 * The offset at which the clause begins that `before`, the words of a sentence before an expression, ends in;
 * undefined where they may hold more than one clause.
 */
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
