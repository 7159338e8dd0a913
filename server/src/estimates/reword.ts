// Puts a term in the place of an expression, in the grammar that the sentence has there.
import type { SentenceInBlock } from '../briefing/model.ts';
import { doubt, expectation, intention, ownExpectation } from '../language/expectations.ts';
import type { Expression } from '../language/finder.ts';
import { sentenceOpening, type Term } from '../standards/standard.ts';
import type { Edit } from '../text/edit.ts';
import { asAdverb, asOpening, asTrailing } from './adverbPlace.ts';
import { behindConnective, mainClauseStart } from './clauses.ts';
import {
  type ExpressionInProse,
  inProse,
  matchCase,
  type ProseEdit,
  type RewordContext,
  toTextEdits,
} from './expressionInProse.ts';
import { asNoun, isNoun } from './nounPlace.ts';
import { asOdds, asRuledOut, asTossUp, inPlaceOfDoubt, inPlaceOfLead, isTossUp, ofBetterThanEven } from './ownLead.ts';
import { asPredicate, isPredicate, ofChance } from './predicatePlace.ts';

/**
 * The edits of `context.text` that put `term` in the place of `expression`, in order; undefined where the sentence would have
 * to be rebuilt for it, or where an edit would cut through emphasis, a link or other marks.
 */
export function reword(
  sentence: SentenceInBlock,
  expression: Expression,
  term: Term,
  context: RewordContext,
): Edit[] | undefined {
  return toTextEdits(rewordProse(inProse(sentence, expression), term, context), sentence, context);
}

/**
 * The edits that put `It is <term> that` before the main clause of a judgement without an estimate; undefined where
 * the clause cannot be told or an edit would cut through marks.
 */
export function openWithEstimate(sentence: SentenceInBlock, term: Term, context: RewordContext): Edit[] | undefined {
  const { prose } = sentence;
  const ofLead = inPlaceOfLead(prose, behindConnective(prose), term) ?? inPlaceOfDoubt(prose, term);
  if (ofLead) return toTextEdits(ofLead, sentence, context);
  const start = mainClauseStart(prose);
  if (start === undefined || ownExpectation.test(prose) || doubt.test(prose)) return undefined;
  const edits: ProseEdit[] = [{ opens: { start, end: prose.length }, term }];
  // “It is likely that the port should reopen” would estimate an expectation.
  const expected = expectation.exec(prose) ?? intention.exec(prose);
  if (expected && expected.index > start)
    edits.push({ start: expected.index, end: expected.index + expected[0].length, newText: 'will' });
  return toTextEdits(edits, sentence, context);
}

function rewordProse(expression: ExpressionInProse, term: Term, context: RewordContext): ProseEdit[] | undefined {
  if (expression.isOfCell) return asCell(expression, term);
  if (label.test(expression.before)) return afterLabel(expression, term);
  const ofOwn =
    asOdds(expression, term) ??
    asRuledOut(expression, term) ??
    asTossUp(expression, term) ??
    ofBetterThanEven(expression, term);
  if (ofOwn) return ofOwn;
  if (isTossUp(expression.phrase) && !expression.isNounTerm) return undefined;
  if (isImpersonal(expression)) return asImpersonal(expression, term);
  if (isNoun(expression)) return asNoun(expression, term);
  if (isPredicate(expression)) return ofChance.test(expression.before) ? undefined : asPredicate(expression, term);
  return (
    asAdverb(expression, term, context.standard) ?? asTrailing(expression, term) ?? asOpening(expression, term, context)
  );
}

/** *Likely* in a column of likelihoods, beside its figure if it has one; not before *to*, nor *that*, with which it is part of a sentence. */
function asCell({ before, after, phrase, start, end }: ExpressionInProse, term: Term): ProseEdit[] | undefined {
  if (term.form === 'adverb' || /^\s+(?:to|that)\b/.test(after)) return undefined;
  const isFigure = /^\W*\d/.test(phrase) && !before.trim() && !after.trim();
  return [{ start, end, newText: cellText(term.text) + (isFigure ? ` (${phrase})` : '') }];
}

const label = /\b(?:likelihood|probability|chances?|odds)\b[^:;.=]*[:=]\s*$/i;

/** *Likelihood of a strike: likely*, where nothing follows that would be part of a sentence. */
const afterLabel = ({ after, phrase, start, end }: ExpressionInProse, term: Term): ProseEdit[] | undefined =>
  term.form === 'adverb' || /^\s+\p{L}/u.test(after)
    ? undefined
    : [{ start, end, newText: matchCase(term.text, phrase) }];

/** A term as the words of a cell, with a capital. */
export const cellText = (words: string): string =>
  (words.slice(0, 1).toUpperCase() + words.slice(1)).replaceAll('|', '\\|');

const impersonal =
  /\b(?:it(?:\s+(?:is|remains|seems|appears|was)|['’]s)|(?:judge|think|consider|deem|believe|find|hold)\s+it)\s+$/i;
const isImpersonal = ({ before, after, phrase }: ExpressionInProse): boolean =>
  (impersonal.test(before) || /\bit\s+$/i.test(before)) &&
  (/\s+that$/i.test(phrase) || /^\s+(?:that|for)\b/.test(after));

/** “It is … that”, “we judge it … that”, and their negations. */
function asImpersonal({ before, phrase, start, end }: ExpressionInProse, term: Term): ProseEdit[] | undefined {
  const that = /\s+that$/i.test(phrase) ? ' that' : '';
  const negated = /^(is|was)n['’]t\s/i.exec(phrase);
  if (term.form === 'adjective')
    return [{ start, end, newText: `${negated ? `${negated[1]} ` : ''}${term.text}${that}` }];
  const verb = /\bit(?:\s+(?:is|remains|seems|appears|was)|['’]s)\s+$/i.exec(before);
  if (term.form !== 'noun' || !verb) return undefined;
  return [{ start: verb.index, end, newText: `${matchCase(sentenceOpening(term), before.slice(verb.index))}${that}` }];
}
