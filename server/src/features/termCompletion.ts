import { describeBand, mainTerms, type Standard, sentenceOpening, type Term } from '../standards/standard.ts';
import type { Span } from '../text/span.ts';
import { bandBar, bandMeaning } from './band.ts';
import type { Completion } from './completionItem.ts';

/** The sentence frames that call for one form of a term. */
const frames = {
  existential: /\bthere (is|remains|are) (?:(an?) )?$/i,
  predicate: /\b(?:is|are|was|were|be|remains?|seems?|looks?|appears?) $/i,
  modal: /\b(?:will|would|has|have|had) $/i,
};

const opening = /^\s*(?:[-*+]|\d+[.)])\s+$/;
/** *It is* where a sentence begins: another opening may take its place. */
const openedByIt = /^\s*(?:[-*+]\s+|\d+[.)]\s+)?(It is )$|[.!?]\s+(It is )$/;

/** The terms that fit before `rest`, the rest of the line, after `line`, what stands in it before `offset`. */
export function termCompletions(standard: Standard, line: string, rest: string, offset: number): Completion[] {
  const complete = (term: Term, words: string, typed: number) => toCompletion(standard, term, words, offset, typed);
  if (opening.test(line))
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
  // What goes on after *It is* before what would take its place.
  if (opened) return fitting.toSorted((a, b) => b.replace.start - a.replace.start);
  // After “highly un” the term that goes on from there, and not also the one that goes on from “un”.
  const longest = Math.min(...fitting.map(({ replace }) => replace.start));
  return fitting.filter(({ replace }) => replace.start === longest);
}

/** What to write of a term in the frame before the cursor, elsewhere of one that is being typed; and how much of it stands there. */
function wordsFor(term: Term, line: string): { readonly text: string; readonly typed: number } | undefined {
  const typed = typedPart(line, term.text);
  const before = line.slice(0, line.length - typed.length);
  const as = (text: string) => ({ text, typed: typed.length });
  const there = frames.existential.exec(before);
  if (there) {
    const verb = there[1]?.toLowerCase();
    const article = there[2]?.toLowerCase();
    const own = sentenceOpening(term).toLowerCase();
    const isPlural = own.startsWith('there are');
    if (term.form !== 'noun' || term.secondary || !own.startsWith('there') || isPlural !== (verb === 'are'))
      return undefined;
    const phrase = own.replace(/^there (?:is|are) /, '');
    if (!article) return as(phrase);
    return phrase.startsWith(`${article} `) ? as(term.text) : undefined;
  }
  if (frames.predicate.test(before)) return term.form === 'adjective' && !term.secondary ? as(term.text) : undefined;
  if (frames.modal.test(before)) return term.form === 'adverb' || term.text === 'likely' ? as(term.text) : undefined;
  return typed ? as(term.text) : undefined;
}

/** How much of `words` stands before the cursor already: `highly un` of `highly unlikely`. */
function typedPart(line: string, words: string): string {
  for (let length = Math.min(words.length, line.length); length > 0; length--) {
    const tail = line.slice(line.length - length);
    if (tail.toLowerCase() === words.slice(0, length) && !/[\p{L}]/u.test(line.charAt(line.length - length - 1)))
      return tail;
  }
  return '';
}

function toCompletion(standard: Standard, term: Term, snippet: string, offset: number, typed: number): Completion {
  const replace: Span = { start: offset - typed, end: offset };
  const row = term.row ? ` · row of ${term.row} words` : '';
  return {
    kind: 'term',
    label: snippet.trim(),
    detail: describeBand(term.band),
    documentation: `${bandBar(term.band)}\n\n${bandMeaning(term.band)}\n\n${standard.name}${row}`,
    replace,
    snippet,
  };
}
