// Words with which writers bring in what they think, *We think that*, *It is doubtful whether*, and which a term takes the place of.
import { sentenceOpening, type Term } from '../standards/standard.ts';
import { type ExpressionInProse, matchCase, type ProseEdit } from './expressionInProse.ts';
import { upperFirst } from './firstWord.ts';
import { inThing } from './nounPlace.ts';
import { fewWords, finite, isPlural, isSubject, subjectAndFuture } from './ownClause.ts';

const thinking =
  /^(?:(?:we|I)(?:['’]d)?\s+(?:(?:now|still|also|therefore|fully|strongly|would|do not|don['’]t|no longer)\s+)*(?:think|believe|suspect|reckon|judge|assess|estimate|say|doubt|(expect|anticipate|predict|foresee))|(?:we|I)(?:\s+(?:are|am)|['’](?:re|m))\s+(?:(?:now|still|also|\w+ly)\s+)?(?:confident|convinced|sure|certain)|(expect|anticipate)(?=\s+(?:an?|more|further)\s))\s+(that\s+)?/i;
const doubtful =
  /^it\s+(?:is|remains|seems|looks|appears)\s+(?:(?:now|still|also|therefore|\w+ly)\s+)?(?:doubtful|in doubt)\s+(?:that|whether|if)\s+/i;
/** *The crews to return*: what is expected, and of whom. */
const toVerb = new RegExp(`^(${fewWords})\\s+(to)\\s`, 'u');

/** Whether the writers say that they do not expect it. */
export const isDoubted = (prose: string): boolean =>
  /\b(?:we|I)\s[^,;:]{0,20}\b(?:doubt|do not|don['’]t|no longer)\b|\b(?:doubtful|in doubt)\b/i.test(prose);

/** The edits that put a term in the place of such words at `start`; undefined where there are none, or where no clause follows. */
export function inPlaceOfLead(prose: string, start: number, term: Term): ProseEdit[] | undefined {
  const words = prose.slice(start);
  const match = thinking.exec(words) ?? doubtful.exec(words);
  if (!match) return undefined;
  const [lead, expects = match[2], , that] = match;
  const clause = words.slice(lead.length);
  const opening = {
    start,
    end: start + lead.length,
    newText: `${matchCase(sentenceOpening(term), words)} that `,
  };
  const expected = expects && !that ? toVerb.exec(clause) : null;
  if (expected) {
    const [whole, subject = ''] = expected;
    if (!isSubject(subject) || finite.test(subject)) return undefined;
    const to = opening.end + whole.length - 'to '.length;
    return [opening, { start: to, end: to + 'to'.length, newText: 'will' }];
  }
  // *We expect a strike in June*.
  if (expects && !that && /^(?:an?|more|further|another|no)\s/i.test(clause) && !finite.test(clause))
    return [{ ...opening, newText: `${opening.newText}there will be ` }];
  const subject = subjectAndFuture.exec(clause)?.[1];
  return subject && isSubject(subject) ? [opening] : undefined;
}

/** *A thaw looks doubtful* → *A thaw looks unlikely*. */
export function inPlaceOfDoubt(prose: string, term: Term): ProseEdit[] | undefined {
  const match = /^[^,;:]*\b(?:is|are|remains?|looks?|seems?|appears?)\s+(doubtful|in doubt)(?=[.!]?\s*$)/i.exec(prose);
  if (!match || term.form !== 'adjective' || /^\W*whether\b/i.test(prose)) return undefined;
  return [{ start: match[0].length - (match[1]?.length ?? 0), end: match[0].length, newText: term.text }];
}

/** *The odds are that*, *Chances are*, *the odds are better than even that*. */
export function asOdds({ phrase, after, start, end }: ExpressionInProse, term: Term): ProseEdit[] | undefined {
  const match = /^(?:the\s+)?(?:odds|chances)\s+(?:are(\s+that)?|(?:are|remain|look)\s.*\beven(?=$))$/i.exec(phrase);
  if (!match || term.form === 'adverb') return undefined;
  const that = match[1] ? '' : /^,?\s+that\b/.exec(after)?.[0];
  const comma = /^,/.test(after) ? 1 : 0;
  const rest = that === undefined ? end + comma : end + that.length;
  return [{ start, end: rest, newText: `${matchCase(sentenceOpening(term), phrase)} that` }];
}

/** *It is a toss-up whether*, *it’s fifty-fifty that*. */
export function asTossUp(
  { before, phrase, after, start, end }: ExpressionInProse,
  term: Term,
): ProseEdit[] | undefined {
  const it = /\bit(?:\s+(?:is|remains)|['’]s)(?:\s+(?:still|now|about))?\s+$/i.exec(before);
  const joint = /^\s+(?:whether|if|that)\b/.exec(after);
  if (!it || !joint || !isTossUp(phrase) || term.form === 'adverb') return undefined;
  return [
    {
      start: it.index,
      end: end + joint[0].length,
      newText: `${matchCase(sentenceOpening(term), before.slice(it.index, start))} that`,
    },
  ];
}
/** Elsewhere what is meant to be as likely as not cannot be told: *the vote is a toss-up*. */
export const isTossUp = (phrase: string): boolean => /toss-?up$|fifty[- ]fifty$|^50\W50$/i.test(phrase);

/** *The chances of a thaw are better than even* → *A thaw is likely*. */
export function ofBetterThanEven(
  { before, after, phrase, end }: ExpressionInProse,
  term: Term,
): ProseEdit[] | undefined {
  const match =
    /^((?:the\s+)?(?:chances?|odds|likelihood|probability)\s+of\s+)([^,;:]+?)\s+(?:is|are|remains?|looks?)\s+$/i.exec(
      before,
    );
  if (!match || term.form !== 'adjective' || !/\beven$/i.test(phrase) || !/^\s*[.!]?\s*$/.test(after)) return undefined;
  const [, lead = '', thing = ''] = match;
  if (inThing.test(thing)) return undefined;
  const initial = thing.charAt(0);
  return [
    { start: 0, end: lead.length + 1, newText: upperFirst(initial) },
    { start: lead.length + thing.length, end, newText: ` ${isPlural(thing) ? 'are' : 'is'} ${term.text}` },
  ];
}

/** *We cannot rule out that*, *it cannot be ruled out that*, *a thaw cannot be ruled out*. */
export function asRuledOut(
  { before, after, phrase, start, end }: ExpressionInProse,
  term: Term,
): ProseEdit[] | undefined {
  if (!/^(?:can|could)(?:not|\b).*\b(?:rule|ruled)\s+out$/i.test(phrase) || term.form === 'adverb') return undefined;
  const lead = /\b(?:we|I|it)\s+$/i.exec(before);
  if (lead && /^\s+that\b/.test(after))
    return [{ start: lead.index, end, newText: matchCase(sentenceOpening(term), lead[0]) }];
  const subject = before.trim();
  if (term.form !== 'adjective' || !/\bbe\b/.test(phrase) || !/^\s*[.!]?\s*$/.test(after)) return undefined;
  if (!isWholeSubject.test(subject) || !isSubject(subject) || finite.test(subject)) return undefined;
  return [{ start, end, newText: `${isPlural(subject) ? 'are' : 'is'} ${term.text}` }];
}
const isWholeSubject = new RegExp(`^${fewWords}$`, 'u');
