// Finds what a sentence says of likelihood, confidence and certainty: phrases of the lexicon and of the standard, less
// those that an exclusion leaves alone.
import { findTerm, normalise, type Standard, sentenceOpening, type Term } from '../standards/standard.ts';
import { overlaps, type Span } from '../text/span.ts';
import { attributionFile, attributions, quotation } from './attribution.ts';
import { suppositions } from './conditions.ts';
import { contextAt, type Match } from './context.ts';
import { definitions } from './definitions.ts';
import { denialBefore } from './denial.ts';
import { dependentQuestions } from './dependentQuestions.ts';
import { earlierEstimates } from './earlierEstimates.ts';
import type { Exclusion } from './exclusions/exclusion.ts';
import { byKind, detail, exclusionFile, exclusionOf, exclusions } from './exclusions/index.ts';
import { figures, predicates } from './figures.ts';
import { isOfHouse, levelSearch, type TermMatch, termSearch } from './houseTerms.ts';
import type { Kind } from './kind.ts';
import { compileLexicon, findPhrase, firstOfKind, type Lexicon, phrases, phrasesIn, rowOf } from './lexicon/index.ts';
import type { Phrase } from './lexicon/phrase.ts';
import { otherFigures } from './otherFigures.ts';
import { othersOdds } from './othersOdds.ts';
import { asWe, type Voice } from './ownNames.ts';
import { quotedIn } from './quotations.ts';
import type { SentenceExclusion } from './sentenceExclusion.ts';

/** A stretch of a text, in the writer's own words, that says how likely, vague, confident or certain. */
export type Expression = {
  readonly kind: Kind;
  /** The words as a reader sees them, with single blanks. */
  readonly text: string;
  /** From their first letter to their last, as they are written. */
  readonly span: Span;
  /** The term of the standard that it is; undefined for other kinds, for words that the standard does not have and for a term that its subject denies. */
  readonly term: Term | undefined;
};

/** A phrase that looked like an expression, and what was made of it. */
export type ExplainedPhrase = Expression & {
  /** What found it: a file below `server/src`, and the example of its row where it is one of the lexicon. */
  readonly foundBy: { readonly file: string; readonly example: string | undefined };
  /** The row that left it alone; undefined where it is an expression. */
  readonly leftBy: Exclusion | SentenceExclusion | undefined;
  /** The figures of the row that weighs it, where it decided or let the phrase pass; undefined where another row decided. */
  readonly detail: string | undefined;
};

/** The rows that a finder goes by. */
export type Tables = {
  readonly phrases: readonly Phrase[];
  readonly exclusions: readonly Exclusion[];
  /** Those that leave a whole sentence alone come first. */
  readonly sentenceExclusions: readonly SentenceExclusion[];
};

export const tables: Tables = {
  phrases,
  exclusions,
  sentenceExclusions: [
    ...suppositions,
    ...dependentQuestions,
    ...definitions,
    ...attributions,
    ...otherFigures,
    ...othersOdds,
    ...earlierEstimates,
  ],
};

/** The file of a row below `server/src`, for whoever wants to change it. */
export function fileOf(row: Exclusion | SentenceExclusion): string {
  if ('words' in row) return `language/exclusions/${exclusionFile(row)}`;
  if (suppositions.includes(row)) return 'language/conditions.ts';
  if (dependentQuestions.includes(row)) return 'language/dependentQuestions.ts';
  if (otherFigures.includes(row)) return 'language/otherFigures.ts';
  if (othersOdds.includes(row)) return 'language/othersOdds.ts';
  if (earlierEstimates.includes(row)) return 'language/earlierEstimates.ts';
  return definitions.includes(row) ? 'language/definitions.ts' : attributionFile(row);
}

export type Finder = {
  /** A cheap test: whether a sentence can hold an expression. Most hold none. */
  readonly mayHold: (sentence: string) => boolean;
  /** The expressions of one sentence, in order; offsets count from its beginning. */
  readonly find: (sentence: string, voice?: Voice) => Expression[];
  /** Every phrase of the sentence that looked like an expression, in order. */
  readonly explain: (sentence: string, voice?: Voice) => ExplainedPhrase[];
};

/** The expressions of one sentence under a standard, in order; offsets count from its beginning. */
export const findExpressions = (sentence: string, standard: Standard, voice?: Voice): Expression[] =>
  finderFor(standard).find(sentence, voice);

/** Whether a sentence can hold an expression under a standard: a cheap test. */
export const mayHoldExpressions = (sentence: string, standard: Standard): boolean =>
  finderFor(standard).mayHold(sentence);

/**
 * The terms of a house’s own standard in a sentence of another language than English and its levels of confidence, in order,
 * but for those in a quotation. Nothing else can be told there: what looks like an English phrase is none.
 */
export const findHouseTerms = (sentence: string, standard: Standard, voice?: Voice): Expression[] =>
  explainHouseTerms(sentence, standard, voice).filter(({ leftBy }) => !leftBy);

/** The same with those in a quotation. */
export function explainHouseTerms(sentence: string, standard: Standard, voice: Voice = {}): ExplainedPhrase[] {
  if (!isOfHouse(standard)) return [];
  const { terms, levels } = houseSearches.get(standard) ?? {
    terms: termSearch(standard.terms),
    levels: levelSearch(standard.confidenceLevels),
  };
  houseSearches.set(standard, { terms, levels });
  const { found } = withTerms({ found: levels(sentence), left: [] }, terms(sentence));
  if (found.length === 0) return [];
  const { quoted = quotedIn(sentence) } = voice;
  return found.map((match) => ({
    ...toExpression(sentence, match, standard),
    foundBy: { file: 'language/houseTerms.ts', example: undefined },
    leftBy: quoted.some((span) => overlaps(span, match)) ? quotation : undefined,
    detail: undefined,
  }));
}

const houseSearches = new WeakMap<
  Standard,
  { readonly terms: ReturnType<typeof termSearch>; readonly levels: ReturnType<typeof levelSearch> }
>();

/** Every phrase of a sentence that looked like an expression under a standard, with the row that left it alone. */
export const explainSentence = (sentence: string, standard: Standard, voice?: Voice): ExplainedPhrase[] =>
  finderFor(standard).explain(sentence, voice);

const finders = new WeakMap<Standard, Finder>();

function finderFor(standard: Standard): Finder {
  const finder = finders.get(standard) ?? makeFinder(standard, tables);
  finders.set(standard, finder);
  return finder;
}

/** A finder for a standard, published or a house's own: what the phrases do not cover of its terms is found as it stands there. */
export function makeFinder(standard: Standard, { phrases, exclusions, sentenceExclusions }: Tables): Finder {
  const byKindOf = byKind(exclusions);
  const general = generalLexicon(phrases);
  const uncovered = standard.terms.filter((term) => !isCovered(term, standard, phrases, general));
  const terms = uncovered.filter(hasPlainLetters).map(({ text }) => normalise(text));
  const inOtherLetters = uncovered.filter((term) => !hasPlainLetters(term));
  const otherTerms = termSearch(inOtherLetters);
  const levels = levelSearch(isOfHouse(standard) ? standard.confidenceLevels : []);
  const lexicon = terms.length === 0 ? general : compileLexicon(phrases, terms);
  const matchesIn = (sentence: string): Search => {
    const matches = lexicon.mayHold(sentence) ? search(sentence, lexicon, byKindOf) : { found: [], left: [] };
    const others = [...otherTerms(sentence), ...levels(sentence)];
    return others.length > 0 ? withTerms(matches, others) : matches;
  };
  const isTerm = (words: string) => terms.includes(normalise(words).replace(/^(?:an?|the) /, ''));
  const foundBy = (match: Match | TermMatch, sentence: string): ExplainedPhrase['foundBy'] => {
    const row = 'term' in match ? undefined : rowOf(phrases, match, sentence);
    if (row) return { file: `language/lexicon/${row.kind}.ts`, example: row.example };
    const isPlainTerm = 'term' in match || isTerm(sentence.slice(match.start, match.end));
    return { file: isPlainTerm ? 'language/houseTerms.ts' : 'language/figures.ts', example: undefined };
  };
  return {
    // What a house calls its levels, and terms in other letters, stand in no prefilter.
    mayHold: (sentence) => isOfHouse(standard) || inOtherLetters.length > 0 || lexicon.mayHold(sentence),
    find(sentence, { own, quoted = quotedIn(sentence) } = {}) {
      const { found } = matchesIn(sentence);
      if (found.length === 0) return [];
      const words = asWe(sentence, own);
      let remaining = found;
      for (const { spans } of sentenceExclusions) {
        const stretches = spans(words, found, quoted);
        if (stretches.length > 0)
          remaining = remaining.filter((match) => !stretches.some((span) => overlaps(span, match)));
        if (remaining.length === 0) return [];
      }
      return remaining.map((match) => toExpression(sentence, match, standard));
    },
    explain(sentence, { own, quoted = quotedIn(sentence) } = {}) {
      const { found, left } = matchesIn(sentence);
      const words = asWe(sentence, own);
      const stretches =
        found.length === 0 ? [] : sentenceExclusions.map((row) => ({ row, spans: row.spans(words, found, quoted) }));
      const rowFor = (match: Match) => stretches.find(({ spans }) => spans.some((span) => overlaps(span, match)))?.row;
      const detailOf = ({ kind, start, end }: Match) =>
        detail(byKindOf.get(kind) ?? [], contextAt(sentence, start, end));
      return [
        ...found.map((match) => {
          const leftBy = rowFor(match);
          return {
            ...toExpression(sentence, match, standard),
            foundBy: foundBy(match, sentence),
            leftBy,
            detail: leftBy ? undefined : detailOf(match),
          };
        }),
        ...left.map(({ row, ...match }) => ({
          ...toExpression(sentence, match, standard),
          foundBy: foundBy(match, sentence),
          leftBy: row,
          detail: row.detail && detailOf(match),
        })),
      ].toSorted((a, b) => a.span.start - b.span.start);
    },
  };
}

function toExpression(sentence: string, match: Match | TermMatch, standard: Standard): Expression {
  const { kind, start, end } = match;
  const text = sentence.slice(start, end).replace(/\s+/g, ' ');
  const term = 'term' in match ? match.term : kind === 'likelihood' ? findTerm(standard, text) : undefined;
  const isDenied = term !== undefined && denialBefore(sentence, start) !== undefined;
  return { kind, text, span: { start, end }, term: isDenied ? undefined : term };
}

/** The lexicon’s pattern knows where words with such letters begin and end. */
const hasPlainLetters = ({ text }: Term): boolean => /^[\x20-\x7e]*$/.test(text);

/** The phrases with the terms that the lexicon does not know; a phrase inside such a term is none. */
function withTerms({ found, left }: Search, terms: readonly (Match | TermMatch)[]): Search {
  const isFree = (match: Match) => !terms.some((term) => overlaps(term, match));
  return {
    found: [...found.filter(isFree), ...terms].toSorted((a, b) => a.start - b.start),
    left: left.filter(isFree),
  };
}

let general: { readonly phrases: readonly Phrase[]; readonly lexicon: Lexicon } | undefined;

/** The lexicon without the terms of a standard, which most standards share: it is compiled once. */
function generalLexicon(rows: readonly Phrase[]): Lexicon {
  if (general?.phrases !== rows) general = { phrases: rows, lexicon: compileLexicon(rows) };
  return general.lexicon;
}

/**
 * Whether the phrases find a term where it stands as an estimate: *It is …*, *There is a …*. An adjective that the standard
 * has with its noun too (*remote* beside *remote chance*) is said of a chance and found by its predicate: alone it would be
 * found in *remote villages*.
 */
function isCovered(term: Term, standard: Standard, rows: readonly Phrase[], lexicon: Lexicon): boolean {
  const isTerm = (words: string | undefined) => words !== undefined && findTerm(standard, words) === term;
  const sentence = `${sentenceOpening(term)}.`;
  if (isTerm(firstOfKind(lexicon, 'likelihood', sentence))) return true;
  if (rows.some((row) => row.kind === 'likelihood' && isTerm(findPhrase(row, sentence)))) return true;
  const hasNounToo = standard.terms.some(({ text, band }) => band === term.band && text.startsWith(`${term.text} `));
  const ofChance = `The likelihood is ${term.text}.`;
  return hasNounToo && predicates(ofChance, []).some(({ start, end }) => isTerm(ofChance.slice(start, end)));
}

/** A sentence says no more than that: what follows in a longer row of such words is left unread. */
const mostPhrases = 100;

type Search = { readonly found: (Match | TermMatch)[]; readonly left: (Match & { readonly row: Exclusion })[] };

/** The phrases of a sentence, and those that an exclusion left alone. */
function search(sentence: string, lexicon: Lexicon, rows: ReturnType<typeof byKind>): Search {
  const found: Match[] = [];
  const left: Search['left'] = [];
  const next = phrasesIn(sentence, lexicon);
  let from = 0;
  for (let tried = 0; tried < mostPhrases; tried++) {
    const match = next(from);
    if (!match) break;
    const { kind, start, end } = match;
    // *Unlikely* in *a highly unlikely event* is what was just left alone, without its adverb.
    const last = left.at(-1);
    if (last?.kind === kind && last.end === end) {
      from = end;
      continue;
    }
    const row = exclusionOf(rows.get(kind) ?? [], contextAt(sentence, start, end));
    if (!row) {
      found.push(match);
      from = end;
    } else {
      left.push({ ...match, row });
      // What is left alone may hold a real one: “could” in “could not be ruled out”.
      from = start + Math.max(1, sentence.slice(start, end).search(/\s|$/));
    }
  }
  const named = [...found, ...predicates(sentence, found)];
  const all = [...named, ...figures(sentence, named)];
  return { found: all.toSorted((a, b) => a.start - b.start), left };
}
