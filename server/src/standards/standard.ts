/** A range of probability in per cent. A bound belongs to the band unless its side is open. */
export type Band = {
  readonly low: number;
  readonly high: number;
  readonly openLow: boolean;
  readonly openHigh: boolean;
};

/** How a term sits in a sentence: “it is likely”, “there is a remote chance”, “will probably”. */
export type Form = 'adjective' | 'noun' | 'adverb';

/** A word of a standard with its band. */
export type Term = {
  readonly text: string;
  readonly form: Form;
  /** What stands before a noun: `there is a`, `there is an`, `there is`. */
  readonly lead: string;
  readonly band: Band;
  /** ICD 203 has two rows of words for the same bands; elsewhere undefined. */
  readonly row: string | undefined;
  /** A further spelling or the adverb of a term; found in texts, offered only where a sentence needs that form. */
  readonly secondary: boolean;
};

/** A published (or a house's own) scale of estimative language. */
export type Standard = {
  readonly id: string;
  readonly name: string;
  /** As messages call it: `PHIA`, “no PHIA term”. */
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

/** The words of the standard that its writers choose from, one form each. */
export const mainTerms = (standard: Standard): Term[] => standard.terms.filter((term) => !term.secondary);

/**
 * The term of `standard` that a phrase of a text is, or undefined.
 * Letter case, kinds of space, a leading article and a trailing *not* do not count.
 */
export function findTerm(standard: Standard, phrase: string): Term | undefined {
  const words = normalise(phrase);
  const exact = standard.terms.find((term) => term.text === words);
  return exact ?? standard.terms.find((term) => `${term.text} not` === words);
}

/** Lower case, single spaces, no leading article or *there is*: the form in which terms are compared. */
export function normalise(phrase: string): string {
  return phrase
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^there (?:is|are|was|were|remains) /, '')
    .replace(/^(?:a|an|the) /, '')
    .replace(/^chances (?:are|were) (?=(?:about|roughly) even$)/, 'chances ')
    .replace(/^(almost|nearly|near|virtually)-/, '$1 ');
}

/** `10–20 %`, or `over 60 and under 90 %` in figures: `<10 %`, `>90 %`, with open ends where the standard has them. */
export function describeBand(band: Band): string {
  if (band.openHigh && band.low === 0) return `under ${band.high} %`;
  if (band.openLow && band.high === 100) return `over ${band.low} %`;
  if (band.openLow && band.openHigh) return `over ${band.low} and under ${band.high} %`;
  return `${band.low}–${band.high} %`;
}

/** The share of per cent points that two bands have in common, from 0 (none) to 1 (the same band). */
export function overlap(a: ProbabilityRange, b: ProbabilityRange): number {
  const shared = Math.min(a.high, b.high) - Math.max(a.low, b.low);
  const whole = Math.max(a.high, b.high) - Math.min(a.low, b.low);
  return shared <= 0 ? 0 : shared / whole;
}

type ProbabilityRange = Pick<Band, 'low' | 'high'>;

/** Whether a range lies in a band, an open bound not counted; a bound that two bands share counts for both. */
export function holds(band: Band, { low, high }: ProbabilityRange): boolean {
  const fromLow = band.openLow ? low > band.low : low >= band.low;
  const toHigh = band.openHigh ? high < band.high : high <= band.high;
  return fromLow && toHigh;
}

/** `terms` in the order in which they come near a range: the narrowest band that holds it, then by overlap, then by distance. */
export function nearestTerms(terms: readonly Term[], range: ProbabilityRange): Term[] {
  const width = ({ low, high }: ProbabilityRange) => high - low;
  const gap = ({ band }: Term) => Math.max(0, band.low - range.high, range.low - band.high);
  const offCentre = ({ band }: Term) => Math.abs(band.low + band.high - range.low - range.high);
  const rank = (term: Term): number[] =>
    holds(term.band, range) ? [0, width(term.band), 0, 0] : [1, -overlap(term.band, range), gap(term), offCentre(term)];
  const ranks = new Map(terms.map((term) => [term, rank(term)]));
  return terms.toSorted((a, b) => compare(ranks.get(a) ?? [], ranks.get(b) ?? []));
}

/** Compares number by number; the first that differs decides. */
const compare = (a: readonly number[], b: readonly number[]): number =>
  a.map((value, i) => value - (b[i] ?? 0)).find((difference) => difference !== 0) ?? 0;

/** The term with what stands before it in “it is …” or “there is a …”: `It is likely`, `There is a remote chance`. */
export function sentenceOpening(term: Term): string {
  // Kent's “chances about even” take their verb inside.
  if (/^chances /.test(term.text)) return `The chances are ${term.text.slice('chances '.length)}`;
  if (/ odds$/.test(term.text)) return `There are ${term.text}`;
  if (term.form === 'noun') return `${term.lead[0]?.toUpperCase()}${term.lead.slice(1)} ${term.text}`;
  return `It is ${term.text}`;
}

/** “A PHIA”, “an ICD 203”: the article that the standard's short name takes. */
export const articled = ({ short }: Standard): string => `${/^[AEIO]/i.test(short) ? 'an' : 'a'} ${short}`;
