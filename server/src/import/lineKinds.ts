// What a pasted line is by its looks alone.
import { splitSentences } from '../language/sentences.ts';
import type { Unit } from './units.ts';

export const sentencesIn = (text: string): number => splitSentences(text).length;
export const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** The words of a unit with the number before them; the mark of a bullet is no word. */
export const wordsOf = ({ text, mark }: Unit): string => (mark && mark !== '- ' ? mark : '') + text;

/** What the page says around its text: kept, for it is words, but no heading, no point and no judgement. */
export const isFurniture = ({ text }: Unit): boolean =>
  /^(?:share (?:this|on)|print\b|related\b|read (?:more|also|next)|download\b|subscribe\b|sign up|back to\b|listen to|follow us|advertisement|comments?\b|©|\(c\) \d|all rights reserved)/i.test(
    text,
  ) && wordsIn(text) <= 14;

/** A line that says whose a picture is. */
export const isCredit = ({ text, mark }: Unit): boolean =>
  mark === undefined &&
  wordsIn(text) <= 25 &&
  sentencesIn(text) <= 2 &&
  !/^\*.*\*$/.test(text) &&
  (/^(?:(?:image|photo|picture|photograph|map|graphic|figure|chart|cover image|title image)s?(?:\s+(?:credits?|source|by|courtesy of))?|credits?|illustration)\s*[:–—|]/i.test(
    text,
  ) ||
    (wordsIn(text) <= 10 &&
      !/[.!?]$/.test(text.replace(/\d\.\d$/, '')) &&
      /\bCC[- ](?:BY|0)|\bvia (?:Getty|Reuters|AP|AFP|Wikimedia)|Getty Images|Wikimedia Commons/i.test(text)));

export const isCapitals = (words: string): boolean =>
  (words.match(/\p{Lu}/gu) ?? []).length >= 3 && words === words.toUpperCase();

/** *Home > Analysis > Ports*: the way to the page. */
export const isTrail = (text: string): boolean => /\s[>›»/]\s/.test(text) && text.length < 100;

/** One sentence of the length of a title, and no mark of handling. */
export const isTitle = (text: string): boolean =>
  text.length <= 160 &&
  sentencesIn(text) <= 2 &&
  !/^(?:TLP\s*:|(?:TOP )?SECRET|CONFIDENTIAL|RESTRICTED|OFFICIAL|UNCLASSIFIED|FOR OFFICIAL USE)\b/.test(text);
