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

/** The language of a text by the tallies of its parts. */
export function languageOf(tallies: readonly WordTally[]): Language {
  const { words, english, otherLetters, foreign } = sumOf(tallies);
  if (words === 0 || foreign + otherLetters < timesEnglish * english) return 'en';
  if (otherLetters >= shareOfLetters * words) return 'other';
  if (words < fewestWords && english > 0) return 'en';
  const isForeign =
    foreign >= timesEnglish * english &&
    foreign >= shareOfSmallWords * (words - otherLetters) &&
    new Set(tallies.flatMap((tally) => tally.foreign)).size >= fewestSmallWords;
  return isForeign ? 'other' : 'en';
}

/** Whether a text shows its language: what is not `other` does by more small words of English than of others, or is hardly begun. */
export function isTold(tallies: readonly WordTally[]): boolean {
  const { words, english, onlyEnglish, otherLetters, foreign } = sumOf(tallies);
  return (
    words < fewestOfAll || languageOf(tallies) === 'other' || (onlyEnglish > 0 && english > foreign + otherLetters)
  );
}

function sumOf(tallies: readonly WordTally[]) {
  const sum = { words: 0, english: 0, onlyEnglish: 0, otherLetters: 0, foreign: 0 };
  for (const { words, english, onlyEnglish, otherLetters, foreign } of tallies) {
    sum.words += words;
    sum.english += english;
    sum.onlyEnglish += onlyEnglish;
    sum.otherLetters += otherLetters;
    sum.foreign += foreign.length;
  }
  return sum;
}

/**
 * The words of the writer’s own prose; quotations are left out. `smallWords` are those of other languages: written with a
 * capital they are names or acronyms, and do not count.
 */
export function tallyWords(prose: string, smallWords: ReadonlySet<string> = foreign): WordTally {
  const tally = { words: 0, english: 0, onlyEnglish: 0, otherLetters: 0, foreign: [] as string[] };
  for (const token of maskQuotations(prose, quotations(prose)).split(/[\s—–]+/)) {
    const bare = token.replace(marks, '');
    if (withoutBlanks.test(bare)) {
      const count = wordsIn(bare);
      tally.words += count;
      tally.otherLetters += count;
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
