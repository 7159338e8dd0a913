// All phrases, each as a pattern of its own, and the prefilters that tell which sentences are worth searching for which.
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
  /** In the order in which they win where two phrases begin at one place. */
  readonly rows: readonly LexiconRow[];
  /** Whether a sentence can hold any of the phrases; most hold none. */
  readonly mayHold: (sentence: string) => boolean;
};

/** A row ready to search with: its pattern is compiled for the first sentence that has a word of its prefilter. */
export type LexiconRow = {
  readonly kind: Kind;
  /** Whether a folded sentence (see `folded`) has a word of its prefilter. */
  readonly mayHold: (folded: string) => boolean;
  /** Global. */
  readonly pattern: () => RegExp;
};

/** Readies `phrases`, and `terms` of a standard (plain words) as phrases of likelihood after the other ones of that kind. */
export function compileLexicon(phrases: readonly Phrase[], terms: readonly string[] = []): Lexicon {
  const ofTerms = terms.toSorted((a, b) => b.length - a.length).map(termRow);
  const rows = kinds.flatMap((kind) => [
    ...phrases.filter((phrase) => phrase.kind === kind).map(rowOfPhrase),
    ...(kind === 'likelihood' ? ofTerms : []),
  ]);
  return {
    rows,
    mayHold: testOf([...phrases.flatMap(({ prefilter }) => prefilter.split('|')), ...terms.map(escapeRegExp)]),
  };
}

const kinds: readonly Kind[] = ['number', 'confidence', 'likelihood', 'vague', 'certainty'];

const rowByPhrase = new WeakMap<Phrase, LexiconRow>();

/** The same object each time, so that its pattern is compiled once for all standards. */
function rowOfPhrase(phrase: Phrase): LexiconRow {
  const row = rowByPhrase.get(phrase) ?? readied(phrase.kind, phrase.pattern, phrase.prefilter.split('|'));
  rowByPhrase.set(phrase, row);
  return row;
}

const termRow = (term: string): LexiconRow =>
  readied('likelihood', `(?:an? |the )?${escapeRegExp(term)}\\b`, [term.toLowerCase()]);

function readied(kind: Kind, pattern: string, prefilter: readonly string[]): LexiconRow {
  const words = prefilter.map((word) => word.replaceAll('\\b', ''));
  let compiled: RegExp | undefined;
  return {
    kind,
    mayHold: (folded) => words.some((word) => folded.includes(word)),
    pattern: () => {
      compiled ??= new RegExp(`(?<![A-Za-z0-9À-ÿ_]|(?<!-)-)(?:${withBlanks(pattern)})(?!-[A-Za-z])`, 'gi');
      return compiled;
    },
  };
}

/** A sentence as the prefilters of rows look at it: in small letters, with single blanks. */
export const folded = (sentence: string): string => sentence.toLowerCase().replace(/\s+/g, ' ');

/**
 * Returns a function that gives the first phrase of a sentence that begins at an offset or after it; undefined where there is
 * none. The offsets that it is asked with must not go down.
 */
export function phrasesIn(sentence: string, { rows }: Pick<Lexicon, 'rows'>): (from: number) => Match | undefined {
  const words = folded(sentence);
  const searches = rows
    .filter(({ mayHold }) => mayHold(words))
    .map(({ kind, pattern }) => ({ kind, pattern: pattern(), start: -1, end: -1 }));
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
  const match = phrasesIn(sentence, { rows: lexicon.rows.filter((row) => row.kind === kind) })(0);
  return match && sentence.slice(match.start, match.end);
}

/** What one row finds in a sentence; undefined where it finds nothing. */
export const findPhrase = (phrase: Phrase, sentence: string): string | undefined =>
  firstOfKind({ rows: [rowOfPhrase(phrase)], mayHold: () => true }, phrase.kind, sentence);

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
