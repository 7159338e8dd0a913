/** A range of probability, `low` to `high` in per cent (0–100). A bound belongs to the band unless its side is open. */
export type Band = {
  readonly low: number;
  readonly high: number;
  readonly openLow: boolean;
  readonly openHigh: boolean;
};

/** The part of speech of a term: “it is likely”, “there is a remote chance”, “will probably”. */
export type Form = 'adjective' | 'noun' | 'adverb';

/** A term of a standard with its band. */
export type Term = {
  readonly text: string;
  readonly form: Form;
  /** What stands before a noun: `there is a`, `there is an`, `there is`. */
  readonly lead: string;
  readonly band: Band;
  /**
   * The name of the term’s row where the standard has two rows of words for the same bands, as ICD 203 (2015) does;
   * elsewhere undefined.
   */
  readonly row: string | undefined;
  /**
   * Whether it is a further spelling or the adverb of another term: it is found in texts, but offered only where a
   * sentence needs that form.
   */
  readonly secondary: boolean;
};

/** A published (or a house's own) scale of estimative language. */
export type Standard = {
  readonly id: string;
  readonly name: string;
  /** The name that messages use: `PHIA`, as in “no PHIA term”. */
  readonly short: string;
  readonly issuer: string;
  readonly year: number | undefined;
  readonly source: string;
  readonly notes: string;
  readonly symmetric: boolean;
  readonly nested: boolean;
  /** From the least to the most probable. */
  readonly terms: readonly Term[];
  readonly confidenceLevels: readonly string[];
  readonly confidenceWithLikelihood: 'allowed' | 'forbidden';
};

/** The terms that writers choose from: one form of each, from the least to the most probable. */
export const mainTerms = (standard: Standard): Term[] => standard.terms.filter((term) => !term.secondary);

/**
 * The term of `standard` that a phrase of a text is; undefined where it is none. Letter case, kinds of blanks and a leading
 * article do not count; where no term matches otherwise, nor does a *not* at the end of the phrase.
 */
export function findTerm(standard: Standard, phrase: string): Term | undefined {
  const words = normalise(phrase);
  const exact = standard.terms.find((term) => term.text === words);
  return exact ?? standard.terms.find((term) => `${term.text} not` === words);
}

/** A phrase in the form in which terms are compared: lower case, single blanks, no leading article and no *there is*. */
export function normalise(phrase: string): string {
  return phrase
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^there (?:is|are|was|were|remains) /, '')
    .replace(/^(?:a|an|the) /, '')
    .replace(/^chances (?:are|were) (?=(?:about|roughly) even$)/, 'chances ')
    .replace(/^(almost|nearly|near|virtually|very|highly|extremely|exceptionally|most)-/, '$1 ');
}

/** A band as messages write it: `10–20 %`; with open ends `under 10 %`, `over 90 %`, `over 60 and under 90 %`. */
export function describeBand(band: Band): string {
  if (band.openHigh && band.low === 0) return `under ${band.high} %`;
  if (band.openLow && band.high === 100) return `over ${band.low} %`;
  if (band.openLow && band.openHigh) return `over ${band.low} and under ${band.high} %`;
  return `${band.low}–${band.high} %`;
}

/**
 * How far two ranges overlap: their common part divided by their span from the lowest to the highest bound, from 0
 * (none) to 1 (equal). Open bounds are not considered.
 */
export function overlap(a: ProbabilityRange, b: ProbabilityRange): number {
  const common = Math.min(a.high, b.high) - Math.max(a.low, b.low);
  const whole = Math.max(a.high, b.high) - Math.min(a.low, b.low);
  return common <= 0 ? 0 : common / whole;
}

type ProbabilityRange = Pick<Band, 'low' | 'high'>;

/**
 * Whether a range lies wholly in a band. A closed bound belongs to the band, so a bound that two bands share belongs
 * to both; an open one does not, but as the end of a range, which may be open itself: *40–50 %*, *under 5 %*.
 */
export function holds(band: Band, { low, high }: ProbabilityRange): boolean {
  const isRange = low < high;
  const fromLow = band.openLow && !isRange ? low > band.low : low >= band.low;
  const toHigh = band.openHigh && !isRange ? high < band.high : high <= band.high;
  return fromLow && toHigh;
}

/** A band in words that name its open bound: `40 to under 50 %`; without one as `describeBand`. */
export function describeOpenBand(band: Band): string {
  const words = describeBand(band);
  if (/under|over/.test(words) || !(band.openLow || band.openHigh)) return words;
  return `${band.openLow ? 'over ' : ''}${band.low} to ${band.openHigh ? 'under ' : ''}${band.high} %`;
}

/**
 * `terms` from the nearest to the farthest from a range in per cent: first those whose band holds it, the narrowest
 * first; the others by overlap, then by the gap between them, then by the distance of their middles.
 */
export function nearestTerms(terms: readonly Term[], range: ProbabilityRange): Term[] {
  const width = ({ low, high }: ProbabilityRange) => high - low;
  const gap = ({ band }: Term) => Math.max(0, band.low - range.high, range.low - band.high);
  const offCentre = ({ band }: Term) => Math.abs(band.low + band.high - range.low - range.high);
  const rank = (term: Term): number[] =>
    holds(term.band, range) ? [0, width(term.band), 0, 0] : [1, -overlap(term.band, range), gap(term), offCentre(term)];
  const ranks = new Map(terms.map((term) => [term, rank(term)]));
  return terms.toSorted((a, b) => compare(ranks.get(a) ?? [], ranks.get(b) ?? []));
}

/** Compares two lists of numbers; the first pair that differs decides. */
const compare = (a: readonly number[], b: readonly number[]): number =>
  a.map((value, i) => value - (b[i] ?? 0)).find((difference) => difference !== 0) ?? 0;

/** The words with which a term opens a sentence: `It is likely`, `There is a remote chance`. */
export function sentenceOpening(term: Term): string {
  // Kent’s term “chances about even” has its verb in the middle: “The chances are about even”.
  if (/^chances /.test(term.text)) return `The chances are ${term.text.slice('chances '.length)}`;
  if (/ odds$/.test(term.text)) return `There are ${term.text}`;
  // “It is remote that” is not English.
  if (term.text === 'remote') return 'There is a remote chance';
  if (term.form === 'noun') return `${term.lead[0]?.toUpperCase()}${term.lead.slice(1)} ${term.text}`;
  return `It is ${term.text}`;
}

/** “A PHIA”, “an ICD 203”: the article that the standard's short name takes. */
export const articled = ({ short }: Standard): string => `${/^[AEIO]/i.test(short) ? 'an' : 'a'} ${short}`;
