// All phrases as one pattern, and the prefilter that tells which sentences are worth searching.
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
  /** Global; which kind a match is, tells `kindOf`. */
  readonly pattern: RegExp;
  /** Whether a sentence can hold any of the phrases; most hold none. */
  readonly mayHold: (sentence: string) => boolean;
};

const kinds: readonly Kind[] = ['number', 'confidence', 'likelihood', 'vague', 'certainty'];

/** Compiles `rows`, and `terms` of a standard (plain words) as phrases of likelihood after the other ones of that kind. */
export function compileLexicon(rows: readonly Phrase[], terms: readonly string[] = []): Lexicon {
  const longestFirst = terms.map(escapeRegExp).toSorted((a, b) => b.length - a.length);
  const groups = kinds.map((kind) => {
    const patterns = rows.filter((row) => row.kind === kind).map(({ pattern }) => pattern);
    const ofTerms = kind === 'likelihood' ? longestFirst.map((term) => `(?:an? |the )?${term}\\b`) : [];
    return `(?<${kind}>${[...patterns, ...ofTerms].map(withBlanks).join('|')})`;
  });
  const pattern = new RegExp(`(?<![A-Za-z0-9À-ÿ_-])(?:${groups.join('|')})(?!-[A-Za-z])`, 'gi');
  const prefilter = prefilterOf([...rows.flatMap((row) => row.prefilter.split('|')), ...longestFirst]);
  return { pattern, mayHold: (sentence) => prefilter.test(sentence) };
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

/** A pattern of all words; one that holds a shorter one adds nothing. */
function prefilterOf(prefilters: readonly string[]): RegExp {
  const words = [...new Set(prefilters)].toSorted((a, b) => a.length - b.length);
  const needed = words.filter((word, i) => !words.slice(0, i).some((shorter) => word.includes(shorter)));
  return new RegExp(needed.map(withBlanks).join('|'), 'i');
}

/** A blank in a pattern is any run of white space; `[- ]` a hyphen or one. */
const withBlanks = (pattern: string): string =>
  pattern
    .replace(/\[(?:- | -)\]/g, '(?: |-)')
    .replaceAll(' ?', '\\s*')
    .replaceAll(' ', '\\s+');

/** The kind of a match of `Lexicon.pattern`. */
export function kindOf(match: RegExpExecArray): Kind {
  const kind = kinds.find((name) => match.groups?.[name] !== undefined);
  if (!kind) throw new Error('A phrase of no kind.');
  return kind;
}
