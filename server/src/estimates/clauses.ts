// Where the clause begins before which an estimate is put.
import { isSubject, subjectAndFuture } from './ownClause.ts';

const connective =
  /^(?:however|still|conversely|moreover|meanwhile|nevertheless|nonetheless|in addition|additionally|furthermore|finally|consequently|therefore|thus|by contrast|in turn|as a result|overall|yet|next|then|later|in the (?:short|medium|long) term|(?:in|by|over|following|after|despite|during|amid|without|given)\s[^,;:]{2,60}),\s+/i;
const subordinate =
  /^(?:(?:if|unless|as|while|although|though|because|since|when|where|once|whether|until)\b|(?:we|i|it|there)\b(?!(?:\s+(?:will|would|won['’]t)|['’]ll)\b)|\()/i;
/** A clause with one comma behind it, in front of the main clause: *Once the rains end, the army will attack*. */
const clauseBefore =
  /^(?:if|unless|while|although|though|because|since|when|once|until|after|before)\s[^,;:()]{2,80},\s+/i;

/** The offset in `prose` behind a label (`Ukraine: `) and a connective (`However, `). */
export function behindConnective(prose: string): number {
  const label = labels.exec(prose)?.[0].length ?? 0;
  return label + (connective.exec(prose.slice(label))?.[0].length ?? 0);
}

/**
 * The offset in `prose` at which the main clause begins, after a label, a connective or a clause with a comma; undefined where
 * it begins with another clause or a pronoun, since then it cannot be told.
 */
export function mainClauseStart(prose: string): number | undefined {
  const start = behindConnective(prose);
  const words = prose.slice(start);
  const clause = clauseBefore.exec(words)?.[0].length ?? 0;
  const subject = clause > 0 ? subjectAndFuture.exec(words.slice(clause))?.[1] : undefined;
  if (subject && isSubject(subject) && !words.slice(clause).includes(',')) return start + clause;
  return subordinate.test(words) ? undefined : start;
}

/** Signs and words in brackets before a sentence (`→`, `[High]`), and a label with a colon. */
const labels = /^(?:(?:[^\p{L}\p{N}\s"“'‘(*_[]+|\[[^\]]{1,30}\])\s+)*(?:[\p{L}\s-]{2,30}:\s+)?/u;

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
