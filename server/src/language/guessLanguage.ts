// Whether a text is in English, by its small words and its letters. Libraries that name the language by its letters in threes
// (franc-min, tinyld, eld) took 20 to 23 of the 33 hard English texts of test/language/languages.jsonl for another language,
// this takes none, and they are 25 to 250 times as large.
import { withoutBlanks } from './houseTerms.ts';
import { otherLanguages, smallWordsOf } from './otherLanguages.ts';
import { maskQuotations, quotations } from './quotations.ts';

/** `other`: plainly not English. A text too short to tell, or mixed, counts as English: see `isTold`. */
export type Language = 'en' | 'other';

/** What a stretch of prose holds of words that tell its language. Words are runs of letters; what else has a figure or a stop in it is none. */
export type WordTally = {
  readonly words: number;
  /** Small words of English. */
  readonly english: number;
  /** Those of them that are words of no other language. */
  readonly onlyEnglish: number;
  /** Words in other letters than Latin ones. */
  readonly otherLetters: number;
  /** Small words of the languages with Latin letters that are no English ones, each as often as it stands. */
  readonly foreign: readonly string[];
};

/** Fewer words tell no language by their shares: one with Latin letters is then told only where none of its words is English. */
const fewestWords = 40;
/** With fewer a text is hardly begun. */
const fewestOfAll = 5;
/** In a text with other letters so many words have them, at least. */
const shareOfLetters = 2 / 3;
/** Of 9,000 stretches of 50 English words none has a share over 0.05; those of other languages have 0.09 to 0.3. */
const shareOfSmallWords = 0.08;
/** A word or two that come again and again may be names. */
const fewestSmallWords = 3;
/** So many times as many as English ones: with less, a fifth of the text is English. */
const timesEnglish = 4;

/** The language of a text by the tally of its words. */
export function languageOf({ words, english, otherLetters, foreign }: WordTally): Language {
  if (words === 0 || foreign.length + otherLetters < timesEnglish * english) return 'en';
  if (otherLetters >= shareOfLetters * words) return 'other';
  if (words < fewestWords && english > 0) return 'en';
  const isForeign =
    foreign.length >= timesEnglish * english &&
    foreign.length >= shareOfSmallWords * (words - otherLetters) &&
    new Set(foreign).size >= fewestSmallWords;
  return isForeign ? 'other' : 'en';
}

/** Whether a text shows its language: what is not `other` does by more small words of English than of others, or is hardly begun. */
export function isTold(tally: WordTally): boolean {
  const { words, english, onlyEnglish, otherLetters, foreign } = tally;
  return (
    words < fewestOfAll || languageOf(tally) === 'other' || (onlyEnglish > 0 && english > foreign.length + otherLetters)
  );
}

/** The tally of a text by those of its parts. */
export function sumOf(tallies: readonly WordTally[]): WordTally {
  const sum = { words: 0, english: 0, onlyEnglish: 0, otherLetters: 0, foreign: [] as string[] };
  for (const { words, english, onlyEnglish, otherLetters, foreign } of tallies) {
    sum.words += words;
    sum.english += english;
    sum.onlyEnglish += onlyEnglish;
    sum.otherLetters += otherLetters;
    for (const word of foreign) sum.foreign.push(word);
  }
  return sum;
}

/**
 * The words of the writer’s own prose; quotations are left out. `smallWords` are those of other languages: written with a
 * capital they are names or acronyms, and do not count.
 */
export function tallyWords(prose: string, smallWords: ReadonlySet<string> = foreign): WordTally {
  const tokens = maskQuotations(prose, quotations(prose)).split(/[\s—–]+/);
  return sumOf(tokens.map((token) => (smallWords === foreign ? knownTally(token) : tallyOf(token, smallWords))));
}

/** The tallies of tokens, which come again and again; when it is full, it is cleared. */
const known = new Map<string, WordTally>();
const mostKnown = 5_000;

function knownTally(token: string): WordTally {
  let tally = known.get(token);
  if (!tally) {
    tally = tallyOf(token, foreign);
    if (known.size >= mostKnown) known.clear();
    // A slice of 13 characters or more would keep the whole text that it was cut from: V8 copies none of that length.
    known.set(token.length < 13 ? token : Array.from(token).join(''), tally);
  }
  return tally;
}

/** The tally of what stands between two blanks or dashes. */
function tallyOf(token: string, smallWords: ReadonlySet<string>): WordTally {
  const tally = { words: 0, english: 0, onlyEnglish: 0, otherLetters: 0, foreign: [] as string[] };
  const bare = token.replace(marks, '');
  if (withoutBlanks.test(bare)) {
    tally.words = wordsIn(bare);
    tally.otherLetters = tally.words;
  } else if (letters.test(bare)) {
    for (const word of bare.split(/['’]/)) {
      tally.words++;
      if (!/^\p{Script=Latin}/u.test(word)) tally.otherLetters++;
      else if (english.has(word.toLowerCase())) {
        tally.english++;
        if (!shared.has(word.toLowerCase())) tally.onlyEnglish++;
      } else if (smallWords.has(word.normalize())) tally.foreign.push(word.normalize());
    }
  }
  return tally;
}

const marks = /^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu;
const letters = /^\p{L}[\p{L}\p{M}]*(?:['’]\p{L}[\p{L}\p{M}]*)*$/u;

/** Made where it is needed: it takes some 40 MiB. */
let segmenter: Intl.Segmenter | undefined;
function wordsIn(run: string): number {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'word' });
  return Array.from(segmenter.segment(run)).filter(({ isWordLike }) => isWordLike).length;
}

const english: ReadonlySet<string> = new Set(
  'the of and to that for is was with by from are has have been it this which but not or its their had were will would they after between who than more into if when could there while about'.split(
    ' ',
  ),
);
/** Those that are Dutch, Danish, Polish or French words too. */
const shared: ReadonlySet<string> = new Set('is was of had have for to by or but'.split(' '));
const foreign = smallWordsOf(otherLanguages);
