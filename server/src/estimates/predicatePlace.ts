// A term where the sentence has a predicate: “the port is very likely to close”.
import type { Term } from '../standards/standard.ts';
import { clauseStart } from './clauses.ts';
import type { ExpressionInProse, ProseEdit } from './expressionInProse.ts';
import { inThing } from './nounPlace.ts';

/** A form of *be* or the like at the end of the words before an expression. */
export const copulaBefore =
  /(?:\b(?:is|are|was|were|be|been|remains?|remained|seems?|looks?|appears?|becomes?)|['’](?:s|re|m))(?:\s+(?:now|still|also|therefore))?\s+$/i;
const withCopula =
  /^((?:is|are|was|were)(?:n['’]t)?|looks?|seems?|appears?|remains?)\s+(?:now\s+|also\s+)?(?:certain|bound|sure|guaranteed|.*likely)(\s+to)?$/i;
/**
 * What follows an adjective that is the predicate; before anything else it is an adverb (*was likely carried out*) or
 * belongs to a noun.
 */
export const afterPredicate =
  /^[\s*_]*(?:[.,;:!?)—–(]|$|(?:to|that|in|on|at|by|for|over|under|within|before|after|until|during|from|through|this|next|and|but|or|if|unless|while|when|as|given|because|although|though|despite|amid|without|with)\b)/i;

/** The subject is a chance: in “the probability of closure is 70 %” no term can replace “70 %”. */
export const ofChance = /\b(?:chances?|likelihood|probability|odds|prospects?)\b[^,;]*$/i;

export const isPredicate = ({ before, after, phrase }: ExpressionInProse): boolean =>
  withCopula.test(phrase) || (copulaBefore.test(before) && afterPredicate.test(after) && !isAdverb(phrase));

/** “X is very likely to”, “X is bound to”, “X isn’t likely to”, “X remains inevitable”. */
export function asPredicate(expression: ExpressionInProse, term: Term): ProseEdit[] | undefined {
  const { after, phrase, start, end } = expression;
  const within = withCopula.exec(phrase);
  const isToVerb = /^\s+to\b/.test(after) || within?.[2] !== undefined;
  // “The pass is all but impossible to cross” says nothing of what the pass will do.
  if (isToVerb && /possible$/i.test(phrase)) return undefined;
  if (term.form === 'noun') return asExistence(expression, term, isToVerb);
  if (term.form !== 'adjective') return undefined;
  // “Is probable to” is not English.
  if (isToVerb && /probable(?:$| \()/.test(term.text)) return undefined;
  return [
    {
      start,
      end,
      newText: within ? `${within[1]?.replace(/n['’]t$/i, '')} ${term.text}${within[2] ?? ''}` : term.text,
    },
  ];
}

const verbBefore = /\b(?:is|are|remains?)(?:\s+(?:now|still|also|therefore))?\s+$/;

/** “A strike is all but impossible” → “There is a remote chance of a strike”; “… to spread” → “… that a strike will spread”. */
function asExistence(
  { prose, before, after, phrase, start, end }: ExpressionInProse,
  term: Term,
  isToVerb: boolean,
): ProseEdit[] | undefined {
  const verb = withCopula.test(phrase) ? start : verbBefore.exec(before)?.index;
  const clause = clauseStart(before);
  if (verb === undefined || clause === undefined || /^(?:was|were|\w+n['’]t)\b/i.test(phrase)) return undefined;
  if (isToVerb) {
    const to = /\sto$/.test(phrase) ? end : end + (/^\s+to\b/.exec(after)?.[0].length ?? 0);
    // “Will have been” is another tense.
    if (/^\s+(?:have|not)\b/.test(prose.slice(to))) return undefined;
    return [
      { opens: { start: clause, end: verb }, term },
      { start: verb, end: to, newText: 'will' },
    ];
  }
  const subject = prose.slice(clause, verb).trim();
  if (/^the\b/i.test(term.lead) || !/^\s*[.!]?\s*$/.test(after)) return undefined;
  if (inThing.test(subject) || /^(?:he|she|they|you|this|that|these|those)$/i.test(subject)) return undefined;
  return [
    { opens: { start: clause, end: verb }, term, joint: 'of' },
    { start: prose.slice(0, verb).trimEnd().length, end, newText: '' },
  ];
}
/** Whether an expression is an adverb; *likely* is one by its place only. */
export const isAdverb = (phrase: string): boolean =>
  /(?:ly|perhaps|maybe|never|^in\s+all\s+(?:likelihood|probability))$/i.test(phrase) && !/likely$/i.test(phrase);
