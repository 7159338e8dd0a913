// How to say another term in the place of an expression, in the grammar that the sentence has there.
import type { Sentence } from '../briefing/briefing.ts';
import type { Expression } from './expressions.ts';
import { mainTerms, type Standard, sentenceOpening, type Term } from './standard.ts';

/** An edit of the text: what `start`–`end` becomes. Offsets in the document. */
export type Edit = { readonly start: number; readonly end: number; readonly newText: string };

/** The edits that say `term` instead of `expression`, or undefined where the sentence would have to be built anew. */
export function reword(
  sentence: Sentence,
  expression: Expression,
  term: Term,
  standard: Standard,
  text: string,
): Edit[] | undefined {
  const at = { start: expression.span.start - sentence.span.start, end: expression.span.end - sentence.span.start };
  const before = sentence.prose.slice(0, at.start);
  const after = sentence.prose.slice(at.end);
  const phrase = expression.text;
  const edit = (start: number, end: number, newText: string): Edit => ({
    start: sentence.span.start + start,
    end: sentence.span.start + end,
    newText,
  });

  const impersonal = /\b(it\s+(?:is|remains|seems|appears)\s+)$/i.exec(before);
  const existential = /\b(there\s+(?:is|remains|exists)\s+)$/i.exec(before);
  const that = /\s+that$/i.test(phrase) ? ' that' : '';

  if (impersonal && (that || /^\s+(?:that|for)\b/.test(after))) {
    if (term.form === 'adjective') return [edit(at.start, at.end, `${term.text}${that}`)];
    if (term.form === 'noun')
      return [
        edit(impersonal.index, at.end, `${matchCase(sentenceOpening(term), before.slice(impersonal.index))}${that}`),
      ];
    return undefined;
  }
  const nounPhrase = /(?:chance|chances|likelihood|probability|possibility|prospect|prospects|odds)$/i.test(phrase);
  if (nounPhrase) {
    const whole = /^there\b/i.test(phrase)
      ? { start: at.start, text: phrase }
      : existential
        ? { start: existential.index, text: before.slice(existential.index) }
        : undefined;
    if (whole && /^\s+that\b/.test(after))
      return [edit(whole.start, at.end, matchCase(sentenceOpening(term), whole.text))];
    if (term.form !== 'noun') return undefined;
    if (whole) return [edit(whole.start, at.end, matchCase(sentenceOpening(term), whole.text))];
    const article = /^(an?|the)\s/i.exec(phrase)?.[1] ?? '';
    return [
      edit(
        at.start,
        at.end,
        article ? `${matchCase(articleFor(article, term.text), article)} ${term.text}` : term.text,
      ),
    ];
  }
  const isPredicate =
    /\b(?:is|are|was|were|be|been|remains?|remained|seems?|looks?|appears?|becomes?)(?:\s+(?:now|still|also|therefore))?\s+$/i.test(
      before,
    );
  if (isPredicate && term.form === 'adjective' && !/^(?:may|might|could)$/i.test(phrase))
    return [edit(at.start, at.end, `${term.text}${that}`)];
  if (isPredicate) return undefined;
  return (
    asAdverb(sentence, expression, term, standard, edit, at) ?? asOpening(sentence, expression, term, text, edit, at)
  );
}

type MakeEdit = (start: number, end: number, newText: string) => Edit;
type Range = { readonly start: number; readonly end: number };

/** “Will very likely delay” → “will probably delay”: one adverb for another, where the standard has one for the band. */
function asAdverb(
  { prose }: Sentence,
  { text: phrase }: Expression,
  term: Term,
  standard: Standard,
  edit: MakeEdit,
  at: Range,
): Edit[] | undefined {
  if (/^(?:may|might|could|cannot|can)\b/i.test(phrase) || !/(?:ly|perhaps|maybe)$/i.test(phrase)) return undefined;
  const adverb = adverbOf(term, standard);
  return adverb && /\S/.test(prose.slice(0, at.start)) ? [edit(at.start, at.end, adverb)] : undefined;
}

const adverbOf = (term: Term, standard: Standard): string | undefined =>
  term.text === 'likely'
    ? 'likely'
    : standard.terms.find((other) => other.form === 'adverb' && other.band === term.band)?.text;

/** “The junta may attack” → “It is likely that the junta will attack”: the estimate opens the sentence. */
function asOpening(
  { prose }: Sentence,
  { text: phrase }: Expression,
  term: Term,
  text: string,
  edit: MakeEdit,
  at: Range,
): Edit[] | undefined {
  if (term.form === 'adverb') return undefined;
  const modal = /^(?:may|might|could)$/i.test(phrase);
  const adverb = /(?:ly|perhaps|maybe)$/i.test(phrase);
  if (!modal && !adverb) return undefined;
  // “May have reached” needs another tense than “will”.
  if (modal && /^\s+(?:have|not)\b/i.test(prose.slice(at.end))) return undefined;
  const start = clauseStart(prose.slice(0, at.start));
  if (start === undefined) return undefined;
  const opening = `${start === 0 ? sentenceOpening(term) : lowerFirst(sentenceOpening(term))} that `;
  if (start === at.start) {
    const gap = /^\s*,?\s*/.exec(prose.slice(at.end))?.[0].length ?? 0;
    return [edit(start, at.end + gap, opening), ...lowerWordAt(prose, at.end + gap, text, edit)];
  }
  const gap = /^\s*/.exec(prose.slice(at.end))?.[0].length ?? 0;
  const there = modal ? edit(at.start, at.end, 'will') : edit(at.start, at.end + gap, '');
  const first = start === 0 ? lowerWordAt(prose, start, text, edit)[0] : undefined;
  if (first && first.end <= there.start) return [{ ...first, newText: opening + first.newText }, there];
  return [edit(start, start, opening), there];
}

const connective =
  /^(?:however|still|conversely|moreover|meanwhile|nevertheless|nonetheless|in addition|additionally|furthermore|finally|consequently|therefore|thus|by contrast|in turn|as a result|overall|yet|in the (?:short|medium|long) term|(?:in|by|over|following|after|despite|during|amid|without|given)\s[^,;:]{2,60}),\s+/i;

/** Where the main clause begins that the words before an expression belong to; undefined when there is more than one clause. */
function clauseStart(before: string): number | undefined {
  const lead = connective.exec(before)?.[0].length ?? 0;
  const clause = before.slice(lead);
  if (
    /[,;:()“”"—–]|\s-\s|\b(?:which|who|whose|that|because|since|if|while|although|though|when|whether|unless|as|and|but|or|where|it|there)\b/i.test(
      clause,
    )
  )
    return undefined;
  return lead;
}

const functionWords = new Set(
  'the a an this that these those its their his her our any some no all both further more new other another such most many several few each either neither renewed continued it there they'.split(
    ' ',
  ),
);

/** An edit that writes a sentence's first word small, where it moves inside: not for names, which no other place in the text writes small. */
function lowerWordAt(prose: string, at: number, text: string, edit: MakeEdit): Edit[] {
  const word = /^\p{Lu}[\p{Ll}’'-]*/u.exec(prose.slice(at))?.[0];
  if (!word) return [];
  const small = lowerFirst(word);
  const isCommon = functionWords.has(small) || new RegExp(`(?<![\\p{L}])${small}(?![\\p{L}])`, 'u').test(text);
  return isCommon ? [edit(at, at + word.length, small)] : [];
}

/** The sentence with `It is <term> that` before it, for a judgement that has no estimate. */
export function open(sentence: Sentence, term: Term, text: string): Edit[] {
  const edit: MakeEdit = (start, end, newText) => ({
    start: sentence.span.start + start,
    end: sentence.span.start + end,
    newText,
  });
  const lead = /^[\s*_]*/.exec(sentence.prose)?.[0].length ?? 0;
  const [first] = lowerWordAt(sentence.prose, lead, text, edit);
  const opening = `${sentenceOpening(term)} that `;
  return [first ? { ...first, newText: opening + first.newText } : edit(lead, lead, opening)];
}

/** The terms in the order of their bands, for a choice where nothing says which is meant. */
export const choiceOfTerms = (standard: Standard): Term[] => mainTerms(standard);

const lowerFirst = (words: string): string => words.slice(0, 1).toLowerCase() + words.slice(1);
const matchCase = (words: string, model: string): string =>
  /^\s*\p{Lu}/u.test(model) ? words.slice(0, 1).toUpperCase() + words.slice(1) : lowerFirst(words);
const articleFor = (article: string, noun: string): string =>
  /^the$/i.test(article) ? 'the' : /^[aeiou]/.test(noun) ? 'an' : 'a';
