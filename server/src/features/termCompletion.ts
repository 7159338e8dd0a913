import { describeBand, mainTerms, type Standard, sentenceOpening, type Term } from '../standards/standard.ts';
import type { Span } from '../text/span.ts';
import { bandBar, bandMeaning } from './band.ts';
import type { Completion } from './completionItem.ts';
import { md } from './markdown.ts';
import { escapeSnippet } from './snippet.ts';

/** Words before the cursor after which only one form of a term fits. */
const frames = {
  existential: /\bthere (is|remains|are) (?:(an?) )?$/i,
  predicate: /\b(?:is|are|was|were|be|remains?|seems?|looks?|appears?) $/i,
  modal: /\b(?:will|would|has|have|had) $/i,
};

/** A bullet or number with nothing behind it. */
const emptyItem = /^\s*(?:[-*+]|\d+[.)])\s+$/;
/** *It is* at the beginning of a sentence, which the opening of a noun (*There is a …*) may replace. */
const openedByIt = /^\s*(?:[-*+]\s+|\d+[.)]\s+)?(It is )$|[.!?]\s+(It is )$/;

/**
 * The terms that fit at `offset`, between `line`, the text of the line before it, and `rest`, the text of the line
 * behind it.
 */
export function termCompletions(standard: Standard, line: string, rest: string, offset: number): Completion[] {
  const complete = (term: Term, words: string, typed: number) => toCompletion(standard, term, words, offset, typed);
  if (emptyItem.test(line))
    return rest.trim() === ''
      ? mainTerms(standard)
          .filter((term) => term.form !== 'adverb')
          .map((term) => complete(term, `${sentenceOpening(term)} that `, 0))
      : [];
  const opened = openedByIt.exec(line);
  const fitting = standard.terms.flatMap((term): Completion[] => {
    const words = wordsFor(term, line);
    if (words) return [complete(term, words.text, words.typed)];
    const head = opened?.[1] ?? opened?.[2];
    const isOffered = head && term.form === 'noun' && !term.secondary && rest.trim() === '';
    return isOffered ? [complete(term, `${sentenceOpening(term)} that `, head.length)] : [];
  });
  // Terms that continue *It is* come before those that replace it.
  if (opened) return fitting.toSorted((a, b) => b.replace.start - a.replace.start);
  // After “highly un” only the terms that replace both words, not also those that replace “un”.
  const longest = Math.min(...fitting.map(({ replace }) => replace.start));
  return fitting.filter(({ replace }) => replace.start === longest);
}

/**
 * What to write of a term after `line`, and how many characters of it are typed already: in a frame the words that fit
 * its grammar, elsewhere the term if its beginning is typed. Undefined where the term does not fit.
 */
function wordsFor(term: Term, line: string): { readonly text: string; readonly typed: number } | undefined {
  const typed = typedPart(line, term.text);
  const before = line.slice(0, line.length - typed.length);
  const fit = (text: string) => ({ text, typed: typed.length });
  const existential = frames.existential.exec(before);
  if (existential) {
    const verb = existential[1]?.toLowerCase();
    const article = existential[2]?.toLowerCase();
    const opening = sentenceOpening(term).toLowerCase();
    const isPlural = opening.startsWith('there are');
    if (term.form !== 'noun' || term.secondary || !opening.startsWith('there') || isPlural !== (verb === 'are'))
      return undefined;
    const phrase = opening.replace(/^there (?:is|are) /, '');
    if (!article) return fit(phrase);
    return phrase.startsWith(`${article} `) ? fit(term.text) : undefined;
  }
  if (frames.predicate.test(before)) return term.form === 'adjective' && !term.secondary ? fit(term.text) : undefined;
  if (frames.modal.test(before)) return term.form === 'adverb' || term.text === 'likely' ? fit(term.text) : undefined;
  return typed ? fit(term.text) : undefined;
}

/**
 * The end of `line` that is a beginning of `words`, from the start of a word on: `highly un` for `highly unlikely`;
 * empty where there is none.
 */
function typedPart(line: string, words: string): string {
  for (let length = Math.min(words.length, line.length); length > 0; length--) {
    const tail = line.slice(line.length - length);
    if (tail.toLowerCase() === words.slice(0, length) && !/[\p{L}]/u.test(line.charAt(line.length - length - 1)))
      return tail;
  }
  return '';
}

function toCompletion(standard: Standard, term: Term, words: string, offset: number, typed: number): Completion {
  const replace: Span = { start: offset - typed, end: offset };
  const row = term.row ? ` · row of ${term.row} words` : '';
  return {
    kind: 'term',
    label: words.trim(),
    detail: describeBand(term.band),
    documentation: md`${bandBar(term.band)}\n\n${bandMeaning(term.band)}\n\n${standard.name}${row}`,
    replace,
    snippet: escapeSnippet(words),
  };
}
