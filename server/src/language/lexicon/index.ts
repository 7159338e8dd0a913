// All phrases as a pattern for each kind, and the prefilters that tell which sentences are worth searching for which.
import { escapeRegExp } from '../../text/escapeRegExp.ts';
import type { Match } from '../context.ts';
import type { Kind } from '../kind.ts';
import { certaintyPhrases } from './certainty.ts';
import { confidencePhrases } from './confidence.ts';
import { likelihoodPhrases } from './likelihood.ts';
import { numberPhrases } from './number.ts';
import type { Phrase } from './phrase.ts';
import { vaguePhrases } from './vague.ts';

/** The earliest match in a sentence wins; of phrases that begin at one place, the first in this list. */
export const phrases: readonly Phrase[] = [
  ...numberPhrases,
  ...confidencePhrases,
  ...likelihoodPhrases,
  ...vaguePhrases,
  ...certaintyPhrases,
];

/** A lexicon ready to search with. */
export type Lexicon = {
  /** In the order in which kinds win where two phrases begin at one place. Most texts need few: a pattern that is large takes long to compile. */
  readonly kinds: readonly {
    readonly kind: Kind;
    /** Global. */
    readonly pattern: RegExp;
    readonly mayHold: (sentence: string) => boolean;
  }[];
  /** Whether a sentence can hold any of the phrases; most hold none. */
  readonly mayHold: (sentence: string) => boolean;
};

const kinds: readonly Kind[] = ['number', 'confidence', 'likelihood', 'vague', 'certainty'];

/** Compiles `rows`, and `terms` of a standard (plain words) as phrases of likelihood after the other ones of that kind. */
export function compileLexicon(rows: readonly Phrase[], terms: readonly string[] = []): Lexicon {
  const longestFirst = terms.map(escapeRegExp).toSorted((a, b) => b.length - a.length);
  const ofKind = kinds.map((kind) => {
    const own = rows.filter((row) => row.kind === kind);
    const ofTerms = kind === 'likelihood' ? longestFirst : [];
    const patterns = [...own.map(({ pattern }) => pattern), ...ofTerms.map((term) => `(?:an? |the )?${term}\\b`)];
    const prefilters = [...own.flatMap((row) => row.prefilter.split('|')), ...ofTerms];
    const pattern = new RegExp(`(?<![A-Za-z0-9À-ÿ_-])(?:${patterns.map(withBlanks).join('|')})(?!-[A-Za-z])`, 'gi');
    return { kind, pattern, prefilters, mayHold: testOf(prefilters) };
  });
  return { kinds: ofKind, mayHold: testOf(ofKind.flatMap(({ prefilters }) => prefilters)) };
}

/**
 * Returns a function that gives the first phrase of a sentence that begins at an offset or after it; undefined where there is
 * none. The offsets that it is asked with must not go down.
 */
export function phrasesIn(sentence: string, lexicon: Lexicon): (from: number) => Match | undefined {
  const searches = lexicon.kinds
    .filter(({ mayHold }) => mayHold(sentence))
    .map(({ kind, pattern }) => ({ kind, pattern, start: -1, end: -1 }));
  return (from) => {
    let first: (typeof searches)[number] | undefined;
    for (const search of searches) {
      if (search.start < from) {
        search.pattern.lastIndex = from;
        const match = search.pattern.exec(sentence);
        search.start = match?.index ?? Number.POSITIVE_INFINITY;
        search.end = search.start + (match?.[0].length ?? 0);
      }
      if (search.start < (first?.start ?? Number.POSITIVE_INFINITY)) first = search;
    }
    return first && { kind: first.kind, start: first.start, end: first.end };
  };
}

/** The first phrase of a kind in a sentence. */
export function firstOfKind(lexicon: Lexicon, kind: Kind, sentence: string): string | undefined {
  const own = lexicon.kinds.find((one) => one.kind === kind);
  if (!own?.mayHold(sentence)) return undefined;
  own.pattern.lastIndex = 0;
  return own.pattern.exec(sentence)?.[0];
}

const aloneByRow = new WeakMap<Phrase, RegExp>();

/**
 * What one row finds in a sentence; undefined where it finds nothing. Small patterns compile in a fraction of the time of
 * the whole lexicon's.
 */
export function findPhrase(row: Phrase, sentence: string): string | undefined {
  if (!row.prefilter.split('|').some((word) => sentence.includes(word))) return undefined;
  const pattern = aloneByRow.get(row) ?? new RegExp(`(?<![\\w-])(?:${withBlanks(row.pattern)})`, 'i');
  aloneByRow.set(row, pattern);
  return pattern.exec(sentence)?.[0];
}

const atPlaceByRow = new WeakMap<Phrase, RegExp>();

/** The first of `rows` that finds a match where it stands, from end to end; undefined where none does. */
export function rowOf(rows: readonly Phrase[], { kind, start, end }: Match, sentence: string): Phrase | undefined {
  return rows.find((row) => {
    if (row.kind !== kind) return false;
    const pattern = atPlaceByRow.get(row) ?? new RegExp(withBlanks(row.pattern), 'iy');
    atPlaceByRow.set(row, pattern);
    pattern.lastIndex = start;
    return pattern.exec(sentence)?.[0].length === end - start;
  });
}

/** Whether a sentence has one of the words; one that holds a shorter one adds nothing. */
function testOf(prefilters: readonly string[]): (sentence: string) => boolean {
  const words = [...new Set(prefilters)].toSorted((a, b) => a.length - b.length);
  const needed = words.filter((word, i) => !words.slice(0, i).some((shorter) => word.includes(shorter)));
  if (needed.length === 0) return () => false;
  const pattern = new RegExp(needed.map(withBlanks).join('|'), 'i');
  return (sentence) => pattern.test(sentence);
}

/** A blank in a pattern is any run of white space; `[- ]` a hyphen or one. */
const withBlanks = (pattern: string): string =>
  pattern
    .replace(/\[(?:- | -)\]/g, '(?: |-)')
    .replaceAll(' ?', '\\s*')
    .replaceAll(' ', '\\s+');
