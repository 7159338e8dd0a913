// How to say another term in the place of an expression, in the grammar that the sentence has there.
import type { SentenceInBlock } from '../briefing/model.ts';
import type { Expression } from '../language/finder.ts';
import { type Standard, sentenceOpening, type Term } from '../standards/standard.ts';
import type { Edit } from '../text/edit.ts';
import type { LowercaseWords } from '../text/lowercaseWords.ts';
import { clauseStart, isCommon, mainClauseStart } from './clauses.ts';

/** What a new wording hangs on besides its sentence: `text` is what the sentence counts in. */
export type RewordContext = {
  readonly standard: Standard;
  readonly text: string;
  readonly lowercaseWords: Pick<LowercaseWords, 'has'>;
};

/** An edit inside a sentence: offsets in its prose. */
type ProseEdit = Edit;

/**
 * The edits that say `term` instead of `expression`; undefined where the sentence would have to be built anew, or
 * where an edit would cut through emphasis, a link or other marks.
 */
export function reword(
  sentence: SentenceInBlock,
  expression: Expression,
  term: Term,
  around: RewordContext,
): Edit[] | undefined {
  return inDocument(rewordProse(partsOf(sentence, expression), term, around), sentence, around.text);
}

/** The sentence with `It is <term> that` before its main clause, for a judgement that has no estimate. */
export function openWithEstimate(sentence: SentenceInBlock, term: Term, around: RewordContext): Edit[] | undefined {
  const start = mainClauseStart(sentence.prose);
  if (start === undefined) return undefined;
  return inDocument(opening(sentence.prose, start, term, around), sentence, around.text);
}

/** An expression and what stands around it, all in the sentence's prose. */
type ExpressionInProse = {
  readonly prose: string;
  readonly start: number;
  readonly end: number;
  readonly phrase: string;
  readonly before: string;
  readonly after: string;
};

function partsOf({ prose, span }: SentenceInBlock, expression: Expression): ExpressionInProse {
  const end = expression.span.end - span.start;
  // “Will certainly”: the verb stays, the adverb is the expression.
  const start =
    expression.span.start - span.start + (/^(?:will|would|shall)\s+/i.exec(expression.text)?.[0].length ?? 0);
  return { prose, start, end, phrase: prose.slice(start, end), before: prose.slice(0, start), after: prose.slice(end) };
}

function rewordProse(parts: ExpressionInProse, term: Term, around: RewordContext): ProseEdit[] | undefined {
  if (isImpersonal(parts)) return asImpersonal(parts, term);
  if (isNoun(parts)) return asNoun(parts, term);
  if (isPredicate(parts)) return ofChance.test(parts.before) ? undefined : asPredicate(parts, term);
  return asAdverb(parts, term, around.standard) ?? asOpening(parts, term, around);
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

const isNoun = ({ phrase }: ExpressionInProse): boolean =>
  /(?:chances?|likelihood|probability|possibility|prospects?|odds|doubt|question)$/i.test(phrase);

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
/** What follows an adjective that states; after anything else it is an adverb (*was likely carried out*) or picks out a noun. */
const afterPredicate =
  /^[\s*_]*(?:[.,;:!?)—–(]|$|(?:to|that|in|on|at|by|for|over|under|within|before|after|until|during|from|through|this|next|and|but|or|if|unless|while|when|as|given|because|although|though|despite|amid|without|with)\b)/i;

/** “The probability of closure is 70 %” is said of the chance, which is not itself likely. */
const ofChance = /\b(?:chances?|likelihood|probability|odds|prospects?)\b[^,;]*$/i;

const isPredicate = ({ before, after, phrase }: ExpressionInProse): boolean =>
  withCopula.test(phrase) || (copulaBefore.test(before) && afterPredicate.test(after) && !isAdverb(phrase));

/** “X is very likely to”, “X is bound to”, “X isn’t likely to”, “X remains inevitable”. */
function asPredicate({ after, phrase, start, end }: ExpressionInProse, term: Term): ProseEdit[] | undefined {
  if (term.form !== 'adjective') return undefined;
  const within = withCopula.exec(phrase);
  const isToVerb = /^\s+to\b/.test(after) || within?.[2] !== undefined;
  // “Is probable to” is no English.
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
/** *Will likely delay*, *was likely carried out*: the adjective's form as an adverb. */
const isLikelyAdverb = ({ before, after, phrase }: ExpressionInProse): boolean =>
  /^(?:(?:very|highly|quite|extremely|most)\s+)?likely$/i.test(phrase) &&
  /\b(?:will|would|has|have|had|is|are|was|were|be|been)\s+$/i.test(before) &&
  !afterPredicate.test(after);

/** “Will very likely delay” → “will probably delay”: one adverb for another, where the standard has one for the band. */
function asAdverb(parts: ExpressionInProse, term: Term, standard: Standard): ProseEdit[] | undefined {
  const { before, after, phrase, start, end } = parts;
  if (/never$/i.test(phrase) || /^(?:may|might|could)\b/i.test(phrase) || !(isAdverb(phrase) || isLikelyAdverb(parts)))
    return undefined;
  // At the head of a sentence an adverb stands before a comma; “likely” does not stand there.
  const isHead = !before.trim();
  if (isHead && !/^\s*,/.test(after)) return undefined;
  const likely = term.text === 'likely' && !isHead ? 'likely' : undefined;
  const adverb =
    likely ??
    standard.terms.find((other) => other.form === 'adverb' && !/\bnot$/.test(other.text) && other.band === term.band)
      ?.text;
  return adverb ? [{ start, end, newText: matchCase(adverb, phrase) }] : undefined;
}

/** “The junta may attack” → “It is likely that the junta will attack”: the estimate opens the main clause. */
function asOpening(parts: ExpressionInProse, term: Term, around: RewordContext): ProseEdit[] | undefined {
  const { prose, before, after, phrase, start, end } = parts;
  const isModal = /^(?:may|might|could)(?:\s+(?:well|possibly|potentially|perhaps|conceivably))*$/i.test(phrase);
  const isBare = isAdverb(phrase) && !/^(?:may|might|could)\b/i.test(phrase);
  if (term.form === 'adverb' || (!isModal && !isBare && !isLikelyAdverb(parts))) return undefined;
  if (copulaBefore.test(before)) return undefined;
  // “May have reached” needs another tense than “will”, and a second hedge would stay behind.
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
    const [first] = opening(prose, end + gap, term, around);
    return first && [{ start, end: first.end, newText: clause === 0 ? first.newText : lowerFirst(first.newText) }];
  }
  const there: ProseEdit = isModal
    ? { start, end, newText: 'will' }
    : { start, end: end + (/^\s*/.exec(after)?.[0].length ?? 0), newText: '' };
  return [...opening(prose, clause, term, around), there];
}

/** `It is likely that` before the clause at `start`; the word that stood there is written small unless it is a name. */
function opening(prose: string, start: number, term: Term, { lowercaseWords }: RewordContext): ProseEdit[] {
  const words = `${start === 0 || /[:]\s*$/.test(prose.slice(0, start)) ? sentenceOpening(term) : lowerFirst(sentenceOpening(term))} that `;
  const word = /^\p{Lu}[\p{Ll}’'-]*/u.exec(prose.slice(start))?.[0];
  if (!word || !isCommon(lowerFirst(word), lowercaseWords)) return [{ start, end: start, newText: words }];
  return [{ start, end: start + word.length, newText: words + lowerFirst(word) }];
}

/** Changes of the prose as edits of the document; none at all where one of them meets marks that the prose does not show. */
function inDocument(
  changes: readonly ProseEdit[] | undefined,
  { prose, span }: SentenceInBlock,
  text: string,
): Edit[] | undefined {
  const isPlain = ({ start, end, newText }: ProseEdit) => {
    const source = text.slice(span.start, span.start + end);
    // Words may change inside emphasis; a clause that opens there would leave it open.
    const isOpening = / that(?: |$)/.test(newText) && start > 0 && /[[*_]/.test(source.charAt(start - 1));
    return !isOpening && source.slice(start).replace(/\s/g, ' ') === prose.slice(start, end).replace(/\s/g, ' ');
  };
  if (!changes?.every(isPlain)) return undefined;
  return changes.map(({ start, end, newText }) => ({ start: span.start + start, end: span.start + end, newText }));
}

const lowerFirst = (words: string): string => words.slice(0, 1).toLowerCase() + words.slice(1);
const matchCase = (words: string, model: string): string =>
  /^\s*\p{Lu}/u.test(model) ? words.slice(0, 1).toUpperCase() + words.slice(1) : lowerFirst(words);
const articleFor = (noun: string): string => (/^[aeiou]/.test(noun) ? 'an' : 'a');
