// Puts a term in the place of an expression, in the grammar that the sentence has there.

import type { SentenceInBlock } from '../briefing/model.ts';
import { expectation } from '../language/expectations.ts';
import type { Expression } from '../language/finder.ts';
import { isAsRead, spanInProse, writtenSpan } from '../markdown/cutWords.ts';
import { type Standard, sentenceOpening, type Term } from '../standards/standard.ts';
import type { Edit } from '../text/edit.ts';
import type { LowercaseWords } from '../text/lowercaseWords.ts';
import { slice } from '../text/span.ts';
import { clauseStart, mainClauseStart } from './clauses.ts';
import { isName, lowerFirst, upperFirst } from './firstWord.ts';
import { type Clause, openClause } from './opening.ts';
import { finite, isPlural } from './ownClause.ts';

/**
 * What rewording depends on besides the sentence: `text` is the text in which the sentence’s offsets count, a
 * document or a block.
 */
export type RewordContext = {
  readonly standard: Standard;
  readonly text: string;
  readonly lowercaseWords: Pick<LowercaseWords, 'has'>;
};

/** An edit whose offsets count from the start of the sentence, in its prose, or a clause to put the estimate before. */
type ProseEdit = Edit | Opening;
/** `joint` stands between the estimate and the clause, or the thing, that it is said of: *that* by itself. */
type Opening = { readonly opens: Clause; readonly term: Term; readonly joint?: 'of' };

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
  const start = mainClauseStart(prose);
  if (start === undefined) return undefined;
  const edits: ProseEdit[] = [{ opens: { start, end: prose.length }, term }];
  // “It is likely that the port should reopen” would estimate an expectation.
  const expected = expectation.exec(prose);
  if (expected && expected.index > start)
    edits.push({ start: expected.index, end: expected.index + expected[0].length, newText: 'will' });
  return toTextEdits(edits, sentence, context);
}

/** An expression (`phrase`) and the words before and after it in the sentence; offsets count from the start of the sentence. */
type ExpressionInProse = {
  readonly prose: string;
  readonly start: number;
  readonly end: number;
  readonly phrase: string;
  /** Whether it is a term that its standard uses as a noun: *a toss-up*. */
  readonly isNounTerm: boolean;
  readonly before: string;
  readonly after: string;
};

function inProse(sentence: SentenceInBlock, expression: Expression): ExpressionInProse {
  const { prose } = sentence;
  const { start: from, end } = spanInProse(sentence, expression.span);
  // Of “will certainly” only the adverb is replaced.
  const start = from + (/^(?:will|would|shall)\s+/i.exec(expression.text)?.[0].length ?? 0);
  return {
    prose,
    start,
    end,
    phrase: prose.slice(start, end),
    isNounTerm: expression.term?.form === 'noun',
    before: prose.slice(0, start),
    after: prose.slice(end),
  };
}

function rewordProse(expression: ExpressionInProse, term: Term, context: RewordContext): ProseEdit[] | undefined {
  if (isImpersonal(expression)) return asImpersonal(expression, term);
  if (isNoun(expression)) return asNoun(expression, term);
  if (isPredicate(expression)) return ofChance.test(expression.before) ? undefined : asPredicate(expression, term);
  return asAdverb(expression, term, context.standard) ?? asOpening(expression, term, context);
}

const impersonal =
  /\b(?:it\s+(?:is|remains|seems|appears|was)|(?:judge|think|consider|deem|believe|find|hold)\s+it)\s+$/i;
const isImpersonal = ({ before, after, phrase }: ExpressionInProse): boolean =>
  (impersonal.test(before) || /\bit\s+$/i.test(before)) &&
  (/\s+that$/i.test(phrase) || /^\s+(?:that|for)\b/.test(after));

/** “It is … that”, “we judge it … that”, and their negations. */
function asImpersonal({ before, phrase, start, end }: ExpressionInProse, term: Term): ProseEdit[] | undefined {
  const that = /\s+that$/i.test(phrase) ? ' that' : '';
  const negated = /^(is|was)n['’]t\s/i.exec(phrase);
  if (term.form === 'adjective')
    return [{ start, end, newText: `${negated ? `${negated[1]} ` : ''}${term.text}${that}` }];
  const verb = /\bit\s+(?:is|remains|seems|appears|was)\s+$/i.exec(before);
  if (term.form !== 'noun' || !verb) return undefined;
  return [{ start: verb.index, end, newText: `${matchCase(sentenceOpening(term), before.slice(verb.index))}${that}` }];
}

const isNoun = ({ phrase, isNounTerm }: ExpressionInProse): boolean =>
  isNounTerm || /(?:chances?|likelihood|probability|possibility|prospects?|odds|doubt|question)$/i.test(phrase);

/** “There is a slim chance that”, “we see a slim chance that”, “has a good chance of”. */
function asNoun({ before, after, phrase, start, end }: ExpressionInProse, term: Term): ProseEdit[] | undefined {
  const existential = /\b(there\s+(?:is|are|remains?|exists?)\s+)$/i.exec(before);
  const from = /^there\b/i.test(phrase) ? start : existential?.index;
  const hasThat = /^\s+that\b/.test(after);
  if (term.form === 'adverb') return undefined;
  if (term.form === 'adjective' && !hasThat) return from === 0 ? asStatement(after, from, end, term) : undefined;
  if (term.form === 'adjective' && from === undefined) {
    const seen = /\b(?:we|I)\s+((?:see|foresee|assess|estimate)\s+)$/i.exec(before)?.[1];
    return seen === undefined ? undefined : [{ start: start - seen.length, end, newText: `judge it ${term.text}` }];
  }
  if (from !== undefined && (hasThat || !/^the\b/i.test(term.lead)))
    return [{ start: from, end, newText: matchCase(sentenceOpening(term), (before + phrase).slice(from)) }];
  if (/^the\b/i.test(term.lead)) return undefined;
  const article = /\ban?$/.test(term.lead) ? `${articleFor(term.text)} ` : '';
  return [{ start, end, newText: matchCase(`${article}${term.text}`, phrase) }];
}

/** What follows *of*, to the end of the sentence: one thing, without a clause or a process of its own. */
const oneThing =
  /^\s+(?:of|for)\s+(?!(?:it|this|that|them|him|her|us|you|its|their|being|having)\b)((?:an?|another|one|the)\s+)?([\p{L}\p{N}’'-]+(?:[\s]+[\p{L}\p{N}’'-]+)*)\s*[.!]?\s*$/u;
const inThing =
  /\b(?:which|who|that|if|unless|as|while|when|where|because|since|after|before|until|to|is|are|will|has|have|and|or|but)\b|\s\p{L}+ing\b|^\p{L}+ing\s+(?!(?:in|at|on|by|near|along|around|between|over|across|from|within|during)\b)/u;

/** “There is a slim chance of a strike” → “A strike is highly unlikely”. */
function asStatement(after: string, from: number, end: number, term: Term): ProseEdit[] | undefined {
  const match = oneThing.exec(after);
  const thing = match?.[2] ?? '';
  if (!match || inThing.test(thing)) return undefined;
  const stop = end + after.trimEnd().length - (/[.!]\s*$/.test(after) ? 1 : 0);
  const of = end + (/^\s+(?:of|for)\s/.exec(after)?.[0].length ?? 0);
  const first = of + after.slice(of - end).search(/\S/);
  const initial = after.charAt(first - end);
  const head =
    /^(.*?)(?:\s+(?:in|at|on|by|of|near|along|around|between|over|across|from|within|during|for|with|against|into)\b|$)/.exec(
      thing,
    );
  const verb = !match[1] && isPlural(head?.[1] ?? '') && !/(?:is|us|os|ics|news)$/.test(head?.[1] ?? '') ? 'are' : 'is';
  return [
    { start: from, end: of, newText: '' },
    { start: first, end: first + 1, newText: upperFirst(initial) },
    { start: stop, end: stop, newText: ` ${verb} ${term.text}` },
  ];
}

const copulaBefore =
  /\b(?:is|are|was|were|be|been|remains?|remained|seems?|looks?|appears?|becomes?)(?:\s+(?:now|still|also|therefore))?\s+$/i;
const withCopula =
  /^((?:is|are|was|were)(?:n['’]t)?|looks?|seems?|appears?|remains?)\s+(?:now\s+|also\s+)?(?:certain|bound|sure|guaranteed|.*likely)(\s+to)?$/i;
/**
 * What follows an adjective that is the predicate; before anything else it is an adverb (*was likely carried out*) or
 * belongs to a noun.
 */
const afterPredicate =
  /^[\s*_]*(?:[.,;:!?)—–(]|$|(?:to|that|in|on|at|by|for|over|under|within|before|after|until|during|from|through|this|next|and|but|or|if|unless|while|when|as|given|because|although|though|despite|amid|without|with)\b)/i;

/** The subject is a chance: in “the probability of closure is 70 %” no term can replace “70 %”. */
const ofChance = /\b(?:chances?|likelihood|probability|odds|prospects?)\b[^,;]*$/i;

const isPredicate = ({ before, after, phrase }: ExpressionInProse): boolean =>
  withCopula.test(phrase) || (copulaBefore.test(before) && afterPredicate.test(after) && !isAdverb(phrase));

/** “X is very likely to”, “X is bound to”, “X isn’t likely to”, “X remains inevitable”. */
function asPredicate(expression: ExpressionInProse, term: Term): ProseEdit[] | undefined {
  const { after, phrase, start, end } = expression;
  const within = withCopula.exec(phrase);
  const isToVerb = /^\s+to\b/.test(after) || within?.[2] !== undefined;
  // “The pass is all but impossible to cross” says nothing of what the pass will do.
  if (isToVerb && /possible$/i.test(phrase)) return undefined;
  if (term.form === 'noun') return asExistence(expression, term, isToVerb);
  if (term.form !== 'adjective') return undefined;
  // “Is probable to” is not English.
  if (isToVerb && /probable$/.test(term.text)) return undefined;
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

const isAdverb = (phrase: string): boolean => /(?:ly|perhaps|maybe|never)$/i.test(phrase) && !/likely$/i.test(phrase);
const auxiliaryBefore = /\b(?:will|would|has|have|had|is|are|was|were|be|been)\s+$/i;
/** *Likely* as an adverb: *will likely delay*, *was likely carried out*. */
const isLikelyAdverb = ({ before, after, phrase }: ExpressionInProse): boolean =>
  /^(?:(?:very|highly|quite|extremely|most)[\s-]+)?likely$/i.test(phrase) &&
  auxiliaryBefore.test(before) &&
  !afterPredicate.test(after);

/** One adverb for another, where the standard has one for the band: “will very likely delay” → “will probably delay”. */
function asAdverb(expression: ExpressionInProse, term: Term, standard: Standard): ProseEdit[] | undefined {
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

/** The estimate moves to the head of the clause: “The junta may attack” → “It is likely that the junta will attack”. */
function asOpening(expression: ExpressionInProse, term: Term, context: RewordContext): ProseEdit[] | undefined {
  const { before, after, phrase, start, end } = expression;
  const isModal = /^(?:may|might|could)(?:\s+(?:well|possibly|potentially|perhaps|conceivably))*$/i.test(phrase);
  const isBareAdverb = isAdverb(phrase) && !/^(?:may|might|could)\b/i.test(phrase);
  if (term.form === 'adverb' || (!isModal && !isBareAdverb && !isLikelyAdverb(expression))) return undefined;
  if (copulaBefore.test(before)) return undefined;
  // “May have reached” needs another tense than “will”; and a second hedge in the sentence would be left.
  if (
    isModal &&
    (/^\s+(?:(?:\p{L}+ly|also|well|still|even|yet|now|just|then|already|once|soon)\s+)*(?:have|not)\b/u.test(after) ||
      /\b(?:may|might|could)\b|^\s+(?:be\s+)?(?:possibly|perhaps|potentially)\b/i.test(after))
  )
    return undefined;
  const clause = clauseStart(before);
  if (clause === undefined) return undefined;
  if (!isModal && clause === start) return inPlaceOfHead(expression, clause, term, context);
  const atExpression: ProseEdit = isModal
    ? { start, end, newText: 'will' }
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

/** Edits of the prose as edits of `text`; undefined where one of them would touch marks, which are blank in the prose. */
function toTextEdits(
  edits: readonly ProseEdit[] | undefined,
  sentence: SentenceInBlock,
  context: RewordContext,
): Edit[] | undefined {
  // An opening that is not closed may be closed by what is put before it.
  if (!edits || /~~/.test(sentence.prose)) return undefined;
  const placed: Edit[] = [];
  for (const edit of edits) {
    if ('opens' in edit) {
      const opened = openClause(
        sentence,
        edit.opens,
        `${sentenceOpening(edit.term)} ${edit.joint ?? 'that'} `,
        context,
      );
      if (!opened) return undefined;
      placed.push(...opened);
      continue;
    }
    const span = writtenSpan(sentence, edit.start, edit.end);
    if (!isAsRead(slice(context.text, span), sentence.prose.slice(edit.start, edit.end))) return undefined;
    placed.push({ ...span, newText: edit.newText });
  }
  return placed;
}

const matchCase = (words: string, model: string): string =>
  /^\s*\p{Lu}/u.test(model) ? upperFirst(words) : lowerFirst(words);
const articleFor = (noun: string): string => (/^[aeiou]/.test(noun) ? 'an' : 'a');
