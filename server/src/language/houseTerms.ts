// Finds the terms of a standard as plain words, in whatever language and letters they are: no phrase and no exclusion has a
// say in it.
import { standardIds } from '../standards/index.ts';
import type { Standard, Term } from '../standards/standard.ts';
import { escapeRegExp } from '../text/escapeRegExp.ts';
import type { Span } from '../text/span.ts';
import type { Match } from './context.ts';

/** A term in a sentence; offsets count from its beginning. */
export type TermMatch = Match & { readonly term: Term };

/** Whether a house wrote the standard: the published ones are English and found in English texts only. */
export const isOfHouse = ({ id }: Standard): boolean => !standardIds.includes(id);

/**
 * A search for terms wherever they stand as whole words, the longest first; case, kinds of blanks and of apostrophes do not
 * count, nor does how an accent is encoded. In scripts without blanks a term is found as its characters.
 */
export function termSearch(terms: readonly Term[]): (sentence: string) => TermMatch[] {
  const search = phraseSearch(terms.map(({ text }) => text));
  return (sentence) =>
    search(sentence).flatMap(({ of, start, end }) => {
      const term = terms[of];
      return term ? [{ kind: 'likelihood', start, end, term }] : [];
    });
}

/**
 * The same search for the levels of confidence that a house has in its own language. A level of one word, *hoch*, is said of
 * all and sundry: only a phrase that names the confidence too is found, *hohe Zuversicht*.
 */
export function levelSearch(levels: readonly string[]): (sentence: string) => Match[] {
  const search = phraseSearch(levels.filter((level) => isPhrase.test(level.trim())));
  return (sentence) => search(sentence).map(({ start, end }) => ({ kind: 'confidence', start, end }));
}

function phraseSearch(texts: readonly string[]): (sentence: string) => (Span & { readonly of: number })[] {
  if (texts.length === 0) return () => [];
  const longestFirst = [...texts.entries()].toSorted(([, a], [, b]) => b.length - a.length);
  const pattern = new RegExp(longestFirst.map(([, text]) => `(${patternOf(text)})`).join('|'), 'giu');
  return (sentence) =>
    Array.from(sentence.matchAll(pattern), ({ 0: words, index, ...groups }) => {
      const i = longestFirst.findIndex((_, at) => groups[at + 1] !== undefined);
      return { of: longestFirst[i]?.[0] ?? -1, start: index, end: index + words.length };
    });
}

/** Scripts that write words without blanks between them. */
export const withoutBlanks =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Several words, or characters enough for several in a script without blanks. */
const isPhrase = new RegExp(`\\s|(?:${withoutBlanks.source}){3}`, 'u');

function patternOf(term: string): string {
  const characters = [
    ...term
      .normalize()
      .replace(/\s+/g, ' ')
      .replace(optionalMarks, '')
      .replace(/i\u0307/g, 'i'),
  ];
  const isUnspaced = (at: number) => withoutBlanks.test(characters.at(at) ?? '');
  const words = characters.map((character, i) => {
    // A line may end between any two characters.
    const gap = i > 0 && isUnspaced(i - 1) && isUnspaced(i) ? '\\s*' : '';
    return gap + spellings(character);
  });
  // A negation or a suffix makes another word: 不可能, 可能性.
  const before = isUnspaced(0) ? '(?<![不没沒未非無无]|ไม่)' : '(?<![\\p{L}\\p{M}\\p{N}_-])';
  const after = isUnspaced(-1) ? '(?!性)' : '(?![\\p{L}\\p{M}\\p{N}_]|-\\p{L})';
  return before + words.join('') + after;
}

/**
 * Marks that a text may write or leave out: the stress of Cyrillic, the vowel points of Hebrew and Arabic. A sign without
 * width is in no sentence as it is read, so it is in no term.
 */
const points = String.raw`[\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u064B-\u0652\u0670]`;
const optionalMarks = new RegExp(String.raw`(?<=\p{Script=Cyrillic})\u0301|${points}|\p{DI}`, 'gu');

/** The ways in which a text may write a character of a term. */
function spellings(character: string): string {
  if (character === ' ') return '\\s+';
  if (character === "'" || character === '’') return "['’]";
  // The Turkish capital of i.
  if (character === 'i') return '(?:i|\u0130|I\u0307)';
  if (/\p{Script=Cyrillic}/u.test(character)) return `${decomposed(character)}\u0301?`;
  if (/[\p{Script=Hebrew}\p{Script=Arabic}]/u.test(character)) return `${decomposed(character)}${points}*`;
  return decomposed(character);
}

function decomposed(character: string): string {
  const parts = character.normalize('NFD');
  return parts === character ? escapeRegExp(character) : `(?:${character}|${parts})`;
}
