// Puts a term in the place of an expression, in the grammar that the sentence has there.

import type { SentenceInBlock } from '../briefing/model.ts';
import { expectation } from '../language/expectations.ts';
import type { Expression } from '../language/finder.ts';
import { isAsRead, spanInProse, writtenSpan } from '../markdown/cutWords.ts';
import { type Standard, sentenceOpening, type Term } from '../standards/standard.ts';
import type { Edit } from '../text/edit.ts';
import type { LowercaseWords } from '../text/lowercaseWords.ts';
import { type Span, slice } from '../text/span.ts';
import { clauseStart, isCommon, mainClauseStart } from './clauses.ts';

/**
 * What rewording depends on besides the sentence: `text` is the text in which the sentence’s offsets count, a
 * document or a block.
 */
export type RewordContext = {
  readonly standard: Standard;
  readonly text: string;
  readonly lowercaseWords: Pick<LowercaseWords, 'has'>;
};

/** An edit whose offsets count from the start of the sentence, in its prose. */
type ProseEdit = Edit;

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
  return toTextEdits(rewordProse(inProse(sentence, expression), term, context), sentence, context.text);
}

/**
 * The edits that put `It is <term> that` before the main clause of a judgement without an estimate; undefined where
 * the clause cannot be told or an edit would cut through marks.
 */
export function openWithEstimate(sentence: SentenceInBlock, term: Term, context: RewordContext): Edit[] | undefined {
  const start = mainClauseStart(sentence.prose);
  if (start === undefined) return undefined;
  const edits = opening(sentence.prose, start, term, context);
  // “It is likely that the port should reopen” would estimate an expectation.
  const expected = expectation.exec(sentence.prose);
  if (expected && expected.index >= (edits.at(-1)?.end ?? 0))
    edits.push({ start: expected.index, end: expected.index + expected[0].length, newText: 'will' });
  return toTextEdits(edits, sentence, context.text);
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

/** “There is a slim chance that”, “there is no doubt that”, “has a good chance of”. */
function asNoun({ before, after, phrase, start, end }: ExpressionInProse, term: Term): ProseEdit[] | undefined {
  const existential = /\b(there\s+(?:is|are|remains?|exists?)\s+)$/i.exec(before);
  const from = /^there\b/i.test(phrase) ? start : existential?.index;
  const hasThat = /^\s+that\b/.test(after);
  if (term.form === 'adverb' || (term.form === 'adjective' && !(hasThat && from !== undefined))) return undefined;
  if (from !== undefined && (hasThat || !/^the\b/i.test(term.lead)))
    return [{ start: from, end, newText: matchCase(sentenceOpening(term), (before + phrase).slice(from)) }];
  if (/^the\b/i.test(term.lead)) return undefined;
  const article = /\ban?$/.test(term.lead) ? `${articleFor(term.text)} ` : '';
  return [{ start, end, newText: matchCase(`${article}${term.text}`, phrase) }];
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
function asPredicate({ after, phrase, start, end }: ExpressionInProse, term: Term): ProseEdit[] | undefined {
  if (term.form !== 'adjective') return undefined;
  const within = withCopula.exec(phrase);
  const isToVerb = /^\s+to\b/.test(after) || within?.[2] !== undefined;
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

const isAdverb = (phrase: string): boolean => /(?:ly|perhaps|maybe|never)$/i.test(phrase) && !/likely$/i.test(phrase);
/** *Likely* as an adverb: *will likely delay*, *was likely carried out*. */
const isLikelyAdverb = ({ before, after, phrase }: ExpressionInProse): boolean =>
  /^(?:(?:very|highly|quite|extremely|most)[\s-]+)?likely$/i.test(phrase) &&
  /\b(?:will|would|has|have|had|is|are|was|were|be|been)\s+$/i.test(before) &&
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
  const likely = term.text === 'likely' && !isHead ? 'likely' : undefined;
  const adverb =
    likely ??
    standard.terms.find((other) => other.form === 'adverb' && !/\bnot$/.test(other.text) && other.band === term.band)
      ?.text;
  return adverb ? [{ start, end, newText: matchCase(adverb, phrase) }] : undefined;
}

/** The estimate moves to the head of the clause: “The junta may attack” → “It is likely that the junta will attack”. */
function asOpening(expression: ExpressionInProse, term: Term, context: RewordContext): ProseEdit[] | undefined {
  const { prose, before, after, phrase, start, end } = expression;
  const isModal = /^(?:may|might|could)(?:\s+(?:well|possibly|potentially|perhaps|conceivably))*$/i.test(phrase);
  const isBareAdverb = isAdverb(phrase) && !/^(?:may|might|could)\b/i.test(phrase);
  if (term.form === 'adverb' || (!isModal && !isBareAdverb && !isLikelyAdverb(expression))) return undefined;
  if (copulaBefore.test(before)) return undefined;
  // “May have reached” needs another tense than “will”; and a second hedge in the sentence would be left.
  if (
    isModal &&
    (/^\s+(?:have|not)\b/i.test(after) ||
      /\b(?:may|might|could)\b|^\s+(?:be\s+)?(?:possibly|perhaps|potentially)\b/i.test(after))
  )
    return undefined;
  const clause = clauseStart(before);
  if (clause === undefined) return undefined;
  const gap = /^\s*,?\s*/.exec(after)?.[0].length ?? 0;
  if (clause === start) {
    const [edit] = opening(prose, end + gap, term, context);
    return edit && [{ start, end: edit.end, newText: clause === 0 ? edit.newText : lowerFirst(edit.newText) }];
  }
  const atExpression: ProseEdit = isModal
    ? { start, end, newText: 'will' }
    : { start, end: end + (/^\s*/.exec(after)?.[0].length ?? 0), newText: '' };
  return [...opening(prose, clause, term, context), atExpression];
}

/** Puts `It is likely that` before the clause at `start`; the word there loses its capital unless it may be a name. */
function opening(prose: string, start: number, term: Term, { lowercaseWords }: RewordContext): ProseEdit[] {
  const words = `${/(?:^|[:\]]|[^\p{L}\p{N},;\s])\s*$/u.test(prose.slice(0, start)) ? sentenceOpening(term) : lowerFirst(sentenceOpening(term))} that `;
  const word = /^\p{Lu}[\p{Ll}’'-]*/u.exec(prose.slice(start))?.[0];
  if (!word || !isCommon(lowerFirst(word), lowercaseWords)) return [{ start, end: start, newText: words }];
  return [{ start, end: start + word.length, newText: words + lowerFirst(word) }];
}

/** Edits of the prose as edits of `text`; undefined where one of them would touch marks, which are blank in the prose. */
function toTextEdits(
  edits: readonly ProseEdit[] | undefined,
  sentence: SentenceInBlock,
  text: string,
): Edit[] | undefined {
  const placed = edits?.map((edit) => ({ edit, span: writtenSpan(sentence, edit.start, edit.end) }));
  const isPlain = ({ edit: { start, end, newText }, span }: { edit: ProseEdit; span: Span }) => {
    // Words may be replaced inside emphasis or a link, but “It is … that” is not put right after its opening mark: the
    // clause would run past the closing one.
    const isOpening = / that(?: |$)/.test(newText) && start > 0 && /[[*_]/.test(text.charAt(span.start - 1));
    return !isOpening && isAsRead(slice(text, span), sentence.prose.slice(start, end));
  };
  if (!placed?.every(isPlain)) return undefined;
  return placed.map(({ edit: { newText }, span }) => ({ ...span, newText }));
}

const lowerFirst = (words: string): string => words.slice(0, 1).toLowerCase() + words.slice(1);
const matchCase = (words: string, model: string): string =>
  /^\s*\p{Lu}/u.test(model) ? words.slice(0, 1).toUpperCase() + words.slice(1) : lowerFirst(words);
const articleFor = (noun: string): string => (/^[aeiou]/.test(noun) ? 'an' : 'a');
