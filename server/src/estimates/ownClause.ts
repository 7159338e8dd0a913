// What a clause of its own begins with: a subject and a verb. The words that show it, and those that show a clause that hangs
// on another.
import { expectation } from '../language/expectations.ts';

const month = 'January|February|March|April|May|June|July|August|September|October|November|December';
/** A time of the year, as it stands behind *by*. */
const time = `(?:(?:the|late|early|mid|next|this|end|of)\\s+)*(?:${month}|\\d{4}|spring|summer|autumn|winter|month|year)`;

/** What begins a clause that hangs on another; *before May* begins none. */
export const subordinate = new RegExp(
  `\\b(?:which|who(?:ever|se)?|because|since|if|while|although|though|when|whether|unless|as|(?:after|before|until)(?!\\s+${time}\\b)|where|so|how|what|why|despite|amid)\\b`,
  'i',
);
/** Verbs that take a clause without *that*: what follows the conjunction may still be said, feared or ensured. */
const takingClause =
  /\b(?:say|warn|claim|show|argue|hope|suggest|mean|ensure|think|believe|fear|expect|decide|hint|signal|insist|announce|promise|predict|find|know)\b/;
/** What makes it doubtful that a conjunction behind it joins two events. */
export const dependent = new RegExp(`${subordinate.source}|${takingClause.source}|\\bthat\\b`, 'i');

/** Verbs of which the form with *-s* is no noun. */
const plainVerbs =
  'continue|persist|drag|remain|keep|become|begin|resume|reopen|last|endure|grow|shrink|worsen|improve|deepen|widen|ease|fail|succeed|join|lose|refuse|resign|expire|stay|close|open|go';
const nounVerbs = 'rise|fall|drop|slip|hold|end|return|move|start|stop|spread|leave|lapse|stall|collapse';
const third = (verbs: string) => `(?:${verbs.replace('go', 'goe')})s`;

const future = `(?:(?:will|would|shall|may|might|could|won['’]t|wouldn['’]t)|(?:is|are) going to|do(?:es)?(?: not|n['’]t)|${expectation.source})`;
/** What shows that the words before it were a clause, and not the first half of its subject. */
export const finite = new RegExp(
  `\\b(?:will|would|won['’]t|shall|may|might|could|can|is|are|has|have|does|do|${third(plainVerbs)})\\b`,
);
const word = String.raw`[\p{L}\p{N}.’'-]+`;
/** One to eight words without a mark. */
export const fewWords = `${word}(?:\\s+${word}){0,7}?`;
/** *Fees will*, *fees are set to*: the subject is the first group, the verb the second. */
export const subjectAndFuture = new RegExp(`^(${fewWords})\\s+(${future})(?![\\p{L}’'])`, 'u');
/** *Fees stay*: the subject is the first group. */
export const subjectAndPlural = new RegExp(
  `^(${word}(?:\\s+${word}){0,4}?)\\s+(?:${plainVerbs}|${nounVerbs})(?![\\p{L}-])`,
  'u',
);
/** *The strike continues*: the subject is the first group; the second is a verb that may be a noun. */
export const subjectAndSingular = new RegExp(
  `^(${word}(?:\\s+${word}){0,4}?)\\s+(?:${third(plainVerbs)}|(${third(nounVerbs)}))(?![\\p{L}-])`,
  'u',
);

/** *By June*, *in early 2027*. */
export const byThen = new RegExp(`(?:by|in|on|from|after|before|until)\\s+${time}`);
const leadingByThen = new RegExp(`^${byThen.source}\\s+`);
const leadingAdverbs =
  /^(?:(?:also|then|later|soon|now|still|even|again|perhaps|maybe|meanwhile|(?!(?:supply|family|ally|assembly|Italy|July)\b)\p{L}+ly)\s+)*/u;
const preposition = /^(?:by|in|on|at|to|from|with|within|during|under|over|for|without|through|against)\b/i;
const consequence = /\b(?:therefore|thus|hence|consequently|accordingly|thereby|otherwise)\b/i;
/** *Fees it may need*, *fees the port may need*: a relative clause without its pronoun. */
const bareRelative =
  /\s(?:it|they|he|she|we)\b|(?<!\b(?:of|in|at|on|for|by|to|from|with|within|across|near|under|over|between|against|all|both|half|not|such))\s(?:the|an?|its|their|his|her|our|this|these|those)\s/;

/** Whether words are the subject of a clause of its own, which does not follow from another. */
export function isSubject(words: string): boolean {
  if (consequence.test(words)) return false;
  const subject = `${words.slice(0, 1).toLowerCase()}${words.slice(1)} `
    .replace(leadingAdverbs, '')
    .replace(leadingByThen, '');
  return subject !== '' && !preposition.test(subject) && !dependent.test(subject) && !bareRelative.test(subject);
}

/** Whether a subject takes a verb without *-s*. */
export const isPlural = (subject: string): boolean => /(?:[^s]s|\b(?:they|people|police|staff|men))$/i.test(subject);
