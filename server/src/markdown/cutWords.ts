// Words that something cuts which a reader does not see: soft hyphens and other signs without width, emphasis, tags and
// comments inside a word, letters written as character references.
import { decodeString } from 'micromark-util-decode-string';
import { moved, type Span } from '../text/span.ts';

// What stands for such a character is one to which neither Unicode nor Windows gives a meaning; where a text has one, since its
// letters were decoded wrongly, it is nothing that a reader sees. It is below U+0100: a string with one above takes V8 twice the memory, and its patterns are compiled once more.
/** Stands for one character of markup: inside a word it shows no gap. */
export const mark = '\x81';
/** Stands for one character of a sign without width: it shows no gap anywhere. */
export const nothing = '\x8D';
/** Stands for one further character of what the character before it is written as: `&#108;` is `l` and five of these. */
const more = '\x8F';
/** Stands for one character of what is seen and is no prose, a picture or maths: between two letters there is no word. */
export const thing = '\x90';
/** Stands for one character of code: letters at it are no word, since those in it belong to them. */
export const code = '\x9D';
const holdsSigns = /[\x81\x8D\x8F\x90\x9D]/;
const holdsThings = /[\x90\x9D]/;

/** What a reader sees of a stretch of a text: `words` is as long as it. */
export type Prose = {
  readonly words: string;
  /** Where the characters stand that are not written at their index in `words`; undefined where all are. */
  readonly written: Written | undefined;
};

/** The spans at which characters are written, by their index, where it is not the one at that index. */
export type Written = ReadonlyMap<number, Span>;

/** A prose and where it stands: a sentence, a block of text. */
type Placed = { readonly span: Pick<Span, 'start'>; readonly written: Written | undefined };

/** Where the words from `start` to `end` of a prose are written, from their first letter to their last with all signs between. */
export function writtenSpan({ span, written }: Placed, start: number, end: number): Span {
  // A blank behind letters that moved begins where they end.
  const first = written?.get(start)?.start ?? Math.max(start, written?.get(start - 1)?.end ?? 0);
  const last = end > start ? (written?.get(end - 1)?.end ?? end) : first;
  return { start: span.start + first, end: span.start + last };
}

/** Where in a prose the words stand that are written at a span, their whole letters. */
export function spanInProse({ span: { start: from }, written }: Placed, span: Span): Span {
  let start = span.start - from;
  let end = span.end - from;
  for (const [index, { start: first, end: last }] of written ?? []) {
    if (first === span.start - from) start = index;
    if (last === span.end - from) end = index + 1;
  }
  return { start, end };
}

/** What is written of a part of the prose, indices counted from its beginning. */
export function writtenIn(written: Written | undefined, { start, end }: Span): Written | undefined {
  if (!written) return undefined;
  const inside = [...written].filter(([index]) => start <= index && index < end);
  return inside.length > 0 ? new Map(inside.map(([index, span]) => [index - start, moved(span, -start)])) : undefined;
}

/**
 * What a reader sees otherwise than it is written: signs without width, hyphens other than `-`, letters of other widths,
 * character references and escapes.
 */
export const writtenOtherwise =
  /[\x81\x8D\x8F\x90\x9D\p{DI}]|[\u2010\u2011]|[\uFF01-\uFF5E]|[\u{1D400}-\u{1D7FF}]|&(?:[a-z][a-z\d]*|#\d+|#x[\da-f]+);|\\(?=[!-/:-@[-`{-~])/giu;

/** Whether a text may hold such a thing: most have nothing but ASCII and the usual quotation marks and dashes. */
export const mayBeWrittenOtherwise = (text: string): boolean =>
  /[^\t\n\r -%'-[\]-~\xA0-\xAC\xAE-\xFF\u2012-\u201F\u2026]/.test(text);

/** A text as long as before, with all of that as a reader sees it. */
export const readSigns = (text: string): string =>
  mayBeWrittenOtherwise(text) ? text.replace(writtenOtherwise, asSeen) : text;

/** What a reader sees of one match of `writtenOtherwise`, as long as that. */
export function asSeen(token: string): string {
  if (token === '\\') return nothing;
  const decoded = token.startsWith('&') ? decodeString(token) : token;
  // No such reference is known: it shows as it stands, and is no word.
  if (decoded.length > 1 && decoded.startsWith('&')) return ' '.repeat(token.length);
  if (/^[\x81\x8D\x8F\x90\x9D\p{DI}]*$/u.test(decoded)) return nothing.repeat(token.length);
  const plain = /[\u2010\u2011]/.test(decoded)
    ? '-'
    : decoded.replace(/[\uFF01-\uFF5E]|[\u{1D400}-\u{1D7FF}]/u, (letter) => letter.normalize('NFKC'));
  return /^\s/.test(plain) ? ' '.repeat(token.length) : plain.padEnd(token.length, more);
}

/** A word with the signs inside it, or a mark of markup that is in none. */
const wordOrMark = (() => {
  const letter = String.raw`[\p{L}\p{M}\p{N}]`;
  const signs = String.raw`[\x81\x8D\x8F]`;
  // Of the marks inside a word, those of a number stand before a digit.
  const character = `(?:${letter}|['’-](?=${signs}*${letter})|[.,:/–](?=${signs}*\\p{N}))`;
  return new RegExp(`${letter}${character}*(?:${signs}+${character}+)*|\x81`, 'gu');
})();

/** Letters without a blank, with all signs between them; scripts that write no blanks between words have no such runs. */
const run =
  /(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{M}\p{N}'’\x81\x8D\x8F\x90\x9D-])+/gu;
const letterBefore = /[\p{L}\p{M}][\x81\x8D\x8F]*$/u;
const letterBehind = /^[\x81\x8D\x8F]*\p{L}/u;

/** Prose without things and code, and without the words that they stand in. */
const withoutThings = (prose: string): string =>
  holdsThings.test(prose)
    ? prose
        .replace(run, (letters) => (isCutByThing(letters) ? ' '.repeat(letters.length) : letters))
        .replace(/[\x90\x9D]/g, ' ')
    : prose;

function isCutByThing(run: string): boolean {
  if (run.includes(code)) return true;
  const parts = run.split(/\x90+/);
  return parts.some((part, i) => i > 0 && letterBefore.test(parts[i - 1] ?? '') && letterBehind.test(part));
}

/**
 * Prose with signs in it as a reader sees it, as long as before: a word and the punctuation at it stand together, with blanks for
 * their signs behind them; markup beside a word becomes blanks where it stands.
 */
export function gathered(prose: string): Prose {
  if (!holdsSigns.test(prose)) return { words: prose, written: undefined };
  const written = new Map<number, Span>();
  const withGaps = withoutThings(prose).replace(wordOrMark, (word) => (word === mark ? ' ' : word));
  const words = withGaps.replace(/\S+/g, (run, index: number) => {
    if (!holdsSigns.test(run)) return run;
    let letters = '';
    for (let i = 0; i < run.length; i++) {
      if (holdsSigns.test(run.charAt(i))) continue;
      let end = i + 1;
      while (run.charAt(end) === more) end++;
      if (letters.length < i || end > i + 1)
        written.set(index + letters.length, { start: index + i, end: index + end });
      letters += run.charAt(i);
    }
    return letters.padEnd(run.length);
  });
  return { words, written: written.size > 0 ? written : undefined };
}

/** A prose with one blank for each run of blanks, such as stand for markup, and none inside brackets or before a stop. */
export function closedUp({ words, written }: Prose): Prose {
  if (!/\s{2}|[([“]\s/.test(words)) return { words, written };
  const places = new Map<number, Span>();
  let closed = '';
  for (const { 0: run, index } of words.matchAll(/\s+|\S/g)) {
    const end = index + run.length;
    if (!run.trim() && (/[([“]$/.test(closed) || (run.length > 1 && /[,.:;!?)\]”]/.test(words.charAt(end))))) continue;
    const place = run.trim()
      ? (written?.get(index) ?? { start: index, end })
      : { start: Math.max(index, written?.get(index - 1)?.end ?? 0), end };
    if (place.start !== closed.length || place.end !== closed.length + 1) places.set(closed.length, place);
    closed += run.length > 1 ? ' ' : run;
  }
  return { words: closed, written: places };
}

/**
 * Whether `words` of a prose are written as `source` without markup, so that others can be written in its place: signs
 * inside its words may go with them.
 */
export function isAsRead(source: string, words: string): boolean {
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
  return plain(source) === plain(words) || plain(gathered(readSigns(source)).words) === plain(words);
}
