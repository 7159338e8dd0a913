// What a pasted line is, judged by its words without what stands around it.
import { splitSentences } from '../language/sentences.ts';
import type { Unit } from './units.ts';

/** The number of sentences. */
export const sentencesIn = (text: string): number => splitSentences(text).length;
/** The number of words, that is of pieces between blanks with a letter or a figure. */
export const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** The text of a unit with its number, if it has one; the mark of a bullet is left out. */
export const wordsOf = ({ text, mark }: Unit): string => (mark && mark !== '- ' ? mark : '') + text;

/** The words of a line that is bold from its beginning to its end, before a colon or not; undefined for another. */
export const boldWords = (text: string): string | undefined => /^(\*\*|__)((?:(?!\1).)+)\1\s*:?$/.exec(text)?.[2];

/**
 * Whether a line belongs to the web page and not to its text (*Share this*). It is kept, but is no heading, point or
 * judgement.
 */
export const isFurniture = ({ text }: Unit): boolean =>
  /^(?:share (?:this|on)|print\b|related\b|read (?:more|also|next)|download\b|subscribe\b|sign up|back to\b|listen to|follow us|advertisement|comments?\b|©|\(c\) \d|all rights reserved)/i.test(
    text,
  ) && wordsIn(text) <= 14;

/** Whether a line is the credit of a picture. */
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

/** Whether words are written in capitals, at least three. */
export const isCapitals = (words: string): boolean =>
  (words.match(/\p{Lu}/gu) ?? []).length >= 3 && words === words.toUpperCase();

/** Whether a line is the breadcrumb trail of a web page: *Home > Analysis > Ports*. */
export const isTrail = (text: string): boolean => /\s[>›»/]\s/.test(text) && text.length < 100;

/** Whether a line is one of the head of a letter that names no subject: *To: the Coast Desk*. */
export const isLetterhead = (text: string): boolean =>
  /^(?:to|cc|bcc|sent|reply-to|importance|attachments?)\s*:\s/i.test(text);

/**
 * Whether a line can be a title: at most two sentences and 160 characters, and no handling mark such as *TLP:AMBER*.
 */
export const isTitle = (text: string): boolean =>
  text.length <= 160 &&
  sentencesIn(text) <= 2 &&
  !/^(?:TLP\s*:|(?:TOP )?SECRET|CONFIDENTIAL|RESTRICTED|OFFICIAL|UNCLASSIFIED|FOR OFFICIAL USE)\b/.test(text);
