import type { Kind } from './kind.ts';

/** How much of a sentence on either side of a phrase has a say in what it means, in characters: more than a clause has. */
export const contextLength = 500;

/** A phrase with its surroundings in the sentence, as exclusions look at it. */
export type MatchContext = {
  readonly phrase: string;
  /** The phrase in lower case with single blanks. */
  readonly words: string;
  /** The sentence before the phrase and after it, as far as `contextLength`. */
  readonly before: string;
  readonly after: string;
};

/** The phrase between two offsets of a sentence. */
export function contextAt(sentence: string, start: number, end: number): MatchContext {
  const phrase = sentence.slice(start, end);
  return {
    phrase,
    words: phrase.toLowerCase().replace(/\s+/g, ' '),
    before: sentence.slice(Math.max(0, start - contextLength), start),
    after: sentence.slice(end, end + contextLength),
  };
}

/** A phrase of the lexicon in a sentence; offsets count from the beginning of the sentence. */
export type Match = { readonly kind: Kind; readonly start: number; readonly end: number };

/** Words without the blanks and marks behind them; a pattern would try at each blank of a long row of them. */
function withoutBlanks(words: string, blanks = /[\s*_]/): string {
  let end = words.length;
  while (end > 0 && blanks.test(words.charAt(end - 1))) end--;
  return words.slice(0, end);
}

/** The last 80 characters before a phrase: as many words as an article with an adverb takes. */
export const lastWords = (before: string): string => withoutBlanks(before).slice(-80);
export const lastWord = (before: string): string =>
  /[\p{L}\p{N}’'-]+$/u.exec(lastWords(before))?.[0].toLowerCase() ?? '';
export const nextWord = (after: string): string => /^[\s*_]*([\p{L}\p{N}’'-]+)/u.exec(after)?.[1]?.toLowerCase() ?? '';
/** Whether a word follows without a mark between. */
export const runsOn = (after: string): boolean => /^[\s*_]+\p{L}/u.test(after);

/** Whether a phrase opens its sentence, a clause after a colon or a dash, or a bracket. */
export const atStart = (before: string): boolean => {
  const words = withoutBlanks(before, /[\s*_#>-]/);
  return words === '' || /[.:;!?—–([“"‘'•|]$/.test(words.slice(-1)) || /\s-/.test(before.slice(words.length));
};

export const copula =
  /(?:\b(?:is|are|was|were|be|been|being|am|remains?|remained|seems?|seemed|looks?|looked|looking|appears?|appeared|becomes?|became|becoming|proves?|proved|stays?|makes?|made|makes|think|consider|deem|judge|rate|regard|it|that|this|them|as)|['’](?:s|re))(?:\s+(?:now|still|also|therefore|thus|even|not|then|again|currently|at least|entirely|quite|very|just|itself|all|too|both|always|only|equally|technically|theoretically|certainly|hence))*[\s*_,]*$/i;

/** Words that follow an adjective that states (*is likely before May*), never one that only picks out (*likely voters*). */
export const followsPredicate = new Set(
  (
    'to that and or but if when while because given after before by in on at during over under within until unless this next as for from through throughout ' +
    'with without though although yet despite since once even only not then than amid where so unless either because following'
  ).split(' '),
);
