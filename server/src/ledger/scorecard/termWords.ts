import { findStandard } from '../../standards/index.ts';
import { fewestToRely, type TermScore, type TermVerdict } from '../score/terms.ts';
import { percent, percents } from './numbers.ts';

/** A term’s score in words, for the row of a table, in the order of `termColumns`; empty where it is hidden. */
export type TermWords = {
  readonly standard: string;
  readonly term: string;
  readonly band: string;
  /** `14 of 20` */
  readonly happened: string;
  readonly rate: string;
  readonly interval: string;
  readonly verdict: string;
};

/** The heads of what stands behind the term. */
export const termColumns: readonly string[] = ['Band', 'Happened', 'Rate', '95 % interval', 'Verdict'];

const verdicts: Readonly<Record<TermVerdict, string>> = {
  'too few to tell': 'too few to tell',
  fits: 'fits',
  'happens more often than the term says': 'more often than it says',
  'less often': 'less often than it says',
};

export function termWords(score: TermScore): TermWords {
  const { standard, term, low, high, n, happened, rate, rateLow, rateHigh, verdict } = score;
  return {
    standard: standardName(standard),
    term,
    band: low === high ? `${low} %` : `${low}–${high} %`,
    happened: `${happened} of ${n}`,
    rate: rate === null ? '' : percent(rate),
    interval: rateLow === null || rateHigh === null ? '' : percents(rateLow, rateHigh),
    verdict:
      rate !== null && n < fewestToRely
        ? `few; so far ${verdict === 'fits' ? 'it fits' : verdicts[verdict]}`
        : verdicts[verdict],
  };
}

/** The short name of a published standard; the id of a house’s own. */
export const standardName = (id: string): string => findStandard(id)?.short ?? id;
