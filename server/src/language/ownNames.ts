// The names by which the writers speak of themselves: what *the Quorra Desk assesses* in its own paper, *we assess*.
import { escapeRegExp } from '../text/escapeRegExp.ts';
import type { Span } from '../text/span.ts';

/** Finds such names, with *the* before them and *’s* after them; made by `ownNames`. */
export type OwnNames = RegExp | undefined;

/** What tells whose words a sentence has, besides the sentence. */
export type Voice = {
  /** The names by which the writers speak of themselves. */
  readonly own?: OwnNames;
  /** The quotations of the sentence, also those that began before it or end after it; without them, those that it has alone. */
  readonly quoted?: readonly Span[];
};

/** Names of posts, by which no writer is known: *Anna Kettle, Chief Economist*. */
const post =
  /\b(?:analysts?|authors?|correspondent|director|economists?|editors?|fellow|head|manager|minister|officer|president|professor|researchers?|secretary|staff)$/i;

/** The last names and their pattern: in a text that is being written they are the same after each letter. */
let last: { readonly fields: string; readonly own: OwnNames } | undefined;

/**
 * A pattern for the names in `fields`: the author of a byline, the publisher, each of them one name or several with commas
 * or *and* between. Undefined where there are none.
 */
export function ownNames(fields: readonly string[]): OwnNames {
  const key = fields.join('\n');
  if (last?.fields !== key) last = { fields: key, own: patternOf(fields) };
  return last.own;
}

function patternOf(fields: readonly string[]): OwnNames {
  const names = fields
    .flatMap((field) => field.split(/[,;|()]/).flatMap(atAnd))
    .map((name) =>
      name
        .replace(/\p{DI}/gu, '')
        .trim()
        .replace(/\s+/g, ' ')
        .replace(/^the /i, ''),
    )
    .filter((name) => /\p{L}{2}/u.test(name) && !post.test(name));
  if (names.length === 0) return undefined;
  const longestFirst = [...new Set(names)].toSorted((a, b) => b.length - a.length);
  const words = longestFirst.map((name) => name.split(' ').map(escapeRegExp).join('\\s+'));
  const short = [...new Set(longestFirst.flatMap(shortName))].map(
    (noun) => `(?<=\\bthe\\s+)${noun}(?!\\s+(?:of|for|on)\\b)`,
  );
  return new RegExp(
    `(?<![\\p{L}\\p{N}])(?:the\\s+)?(${[...words, ...short].join('|')})(['’]s?(?!\\p{L}))?(?![\\p{L}\\p{N}-])`,
    'giu',
  );
}

/** Bodies of which a paper speaks with a capital as of itself; *the Council*, *the Commission* are others’ as often. */
const bodies =
  'Academy|Agency|Association|Bank|Bureau|Centre|Center|Cell|Desk|Directorate|Foundation|Group|Institute|Institution|Laboratory|Observatory|Office|Service|Society|Team|Unit|University';
/** A body’s noun at the end of its name, or before *of*, *for*, *on*. */
const bodyAtEnd = new RegExp(`\\s(${bodies})$`, 'i');
const bodyBefore = new RegExp(`^(?:\\S+\\s){0,3}?(${bodies})\\s(?:of|for|on)\\s`, 'i');

/** *Alder Institute* and *Institute for Tides* are *the Institute* in their own paper. */
function shortName(name: string): string[] {
  const noun = (bodyBefore.exec(name) ?? bodyAtEnd.exec(name))?.[1];
  return noun ? [noun] : [];
}

/** *Anna Kettle and Bo Lind* are two; *Centre for Fish and Game* is one. */
function atAnd(names: string): string[] {
  const parts = names.split(/ (?:and|&) /);
  return parts.every((part) => /^\s*\S+ \S+/.test(part) && !/ (?:for|of|on|in) /.test(part)) ? parts : [names];
}

/** A name in a longer name, *Desk* in *Belcastre Desk*, is another's. */
const before = /\s\p{Lu}[\p{L}-]+\s$|^(?!(?:At|By|For|From|In|On|Today|With)\s)\p{Lu}[\p{L}-]+\s$/u;

/** What belongs to a body speaks for it: *Quorra Desk analysts assess*. */
const itsPeople =
  /^\s+(?:analysts?|economists?|experts?|researchers?|staff|team|forecasters?|reports?|notes?|papers?|models?|surveys?)\b/i;

/** The sentence with *we* for each of the writers' names and *our* for its genitive, as long as it was. */
export function asWe(sentence: string, names: OwnNames): string {
  if (!names) return sentence;
  return sentence.replace(names, (found, name: string, genitive: string | undefined, at: number) => {
    // In small letters a single word is a word: *may*, *will*.
    if (/^\p{Ll}\P{Z}*$/u.test(name)) return found;
    const isPart = before.test(sentence.slice(0, at)) && !/^the\s/i.test(found);
    if (isPart) return found;
    if (isShort(name) && isAnother(sentence.slice(0, at).replace(names, ''), sentence.slice(at + found.length), name))
      return found;
    const isOur = genitive || itsPeople.test(sentence.slice(at + found.length));
    return (isOur ? 'our' : 'we').padStart(found.length);
  });
}

const isShort = (name: string): boolean => new RegExp(`^(?:${bodies})$`, 'i').test(name);

/** *The Tern Institute says that the Institute*, *the Institute Board*: somebody else’s, or a longer name. */
function isAnother(before: string, after: string, noun: string): boolean {
  const named = new RegExp(`\\p{Lu}[\\p{L}’'-]+\\s+${noun}\\b`, 'u');
  return named.test(before) || /^\s+\p{Lu}/u.test(after);
}
