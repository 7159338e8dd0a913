// A term where the sentence has an adverb or a modal verb: “the port will probably close”, “the port may close”.
import { type Standard, sentenceOpening, type Term } from '../standards/standard.ts';
import { clauseStart } from './clauses.ts';
import { type ExpressionInProse, matchCase, type ProseEdit, type RewordContext } from './expressionInProse.ts';
import { isName, lowerFirst } from './firstWord.ts';
import { finite } from './ownClause.ts';
import { afterPredicate, copulaBefore, isAdverb } from './predicatePlace.ts';

const auxiliaryBefore = /(?:\b(?:will|would|has|have|had|is|are|was|were|be|been)|['’](?:ll|d|s|re|ve))\s+$/i;
/** *Likely* as an adverb: *will likely delay*, *was likely carried out*. */
const isLikelyAdverb = ({ before, after, phrase }: ExpressionInProse): boolean =>
  /^(?:(?:very|highly|quite|extremely|most)[\s-]+)?likely$/i.test(phrase) &&
  auxiliaryBefore.test(before) &&
  !afterPredicate.test(after);

/** One adverb for another, where the standard has one for the band: “will very likely delay” → “will probably delay”. */
export function asAdverb(expression: ExpressionInProse, term: Term, standard: Standard): ProseEdit[] | undefined {
  const { before, after, phrase, start, end } = expression;
  if (
    /never$/i.test(phrase) ||
    /^(?:may|might|could)\b/i.test(phrase) ||
    !(isAdverb(phrase) || isLikelyAdverb(expression))
  )
    return undefined;
  // An adverb that opens a sentence is followed by a comma; “likely” cannot open one.
  const isHead = !before.trim();
  if (isHead && !/^\s*,/.test(after)) return undefined;
  const likely = term.text === 'likely' && auxiliaryBefore.test(before) ? 'likely' : undefined;
  const adverb =
    likely ??
    standard.terms.find((other) => other.form === 'adverb' && !/\bnot$/.test(other.text) && other.band === term.band)
      ?.text;
  return adverb ? [{ start, end, newText: matchCase(adverb, phrase) }] : undefined;
}

/** An adverb behind its clause: “The port will close, most likely” → “It is highly likely that the port will close”. */
export function asTrailing({ before, after, phrase, end }: ExpressionInProse, term: Term): ProseEdit[] | undefined {
  if (term.form === 'adverb' || !(isAdverb(phrase) || /likely$/i.test(phrase))) return undefined;
  const words = before.replace(/,\s+$/, '');
  const clause = words === before || !/^\s*[.!]?\s*$/.test(after) ? undefined : clauseStart(words);
  if (clause === undefined || !finite.test(words.slice(clause))) return undefined;
  return [
    { opens: { start: clause, end: words.length }, term },
    { start: words.length, end, newText: '' },
  ];
}

/** The estimate moves to the head of the clause: “The junta may attack” → “It is likely that the junta will attack”. */
export function asOpening(expression: ExpressionInProse, term: Term, context: RewordContext): ProseEdit[] | undefined {
  const { before, after, phrase, start, end } = expression;
  const isModal = /^(?:may|might|could)(?:\s+(?:well|possibly|potentially|perhaps|conceivably))*$/i.test(phrase);
  const isBareAdverb = isAdverb(phrase) && !/^(?:may|might|could)\b/i.test(phrase);
  const isHeadWord = /likely$/i.test(phrase) && !before.trim() && /^\s*,/.test(after);
  if (term.form === 'adverb' || (!isModal && !isBareAdverb && !isHeadWord && !isLikelyAdverb(expression)))
    return undefined;
  if (copulaBefore.test(before)) return undefined;
  // “May have reached”, “may already be closed” need another tense than “will”; and a second hedge in the sentence would be left.
  if (
    isModal &&
    (/^\s+(?:(?:\p{L}+ly|also|well|still|even|yet|just|then|once|soon)\s+)*(?:have|not|already|now|currently)\b/u.test(
      after,
    ) ||
      /\b(?:may|might|could)\b|^\s+(?:be\s+)?(?:possibly|perhaps|potentially)\b/i.test(after))
  )
    return undefined;
  const clause = clauseStart(before);
  if (clause === undefined) return undefined;
  if (!isModal && clause === start) return inPlaceOfHead(expression, clause, term, context);
  const atExpression: ProseEdit = isModal
    ? { start, end: end + (/^\s+well\b/.exec(after)?.[0].length ?? 0), newText: 'will' }
    : { start, end: end + (/^\s*/.exec(after)?.[0].length ?? 0), newText: '' };
  return [{ opens: { start: clause, end: start }, term }, atExpression];
}

/** An adverb before the subject: “Perhaps the port will close” → “It is likely that the port will close”. */
function inPlaceOfHead(
  { prose, after, phrase, start, end }: ExpressionInProse,
  clause: number,
  term: Term,
  { lowercaseWords }: RewordContext,
): ProseEdit[] | undefined {
  const subject = end + (/^\s*,?\s*/.exec(after)?.[0].length ?? 0);
  const isHead = clause === 0;
  // A small letter at the head follows what is no prose; and what has no verb is no clause.
  if (
    (isHead && !/^\p{Lu}/u.test(phrase)) ||
    !/^\p{L}/u.test(prose.slice(subject)) ||
    !finite.test(prose.slice(subject))
  )
    return undefined;
  const from = prose.slice(0, start).trimEnd().length;
  const words = isHead ? sentenceOpening(term) : ` ${lowerFirst(sentenceOpening(term))}`;
  const initial = prose.charAt(subject);
  const first = isName(prose.slice(subject), lowercaseWords) ? initial : lowerFirst(initial);
  return [{ start: from, end: subject + 1, newText: `${words} that ${first}` }];
}
