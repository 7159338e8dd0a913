import type { Grouping } from '../score/groups.ts';
import type { Group } from '../score/score.ts';
import { fewestToTell } from '../score/terms.ts';
import { percent, score3, scores3 } from './numbers.ts';
import { standardName } from './termWords.ts';

/** A group in words, for the row of a table, in the order of `groupColumns`; its figures are empty where too few were scored. */
export type GroupWords = {
  readonly value: string;
  readonly judgements: string;
  readonly scored: string;
  readonly brier: string;
  readonly interval: string;
  readonly baseRate: string;
  readonly said: string;
  readonly came: string;
};

/** The heads of what stands behind the value. */
export const groupColumns: readonly string[] = [
  'Judgements',
  'Scored',
  'Brier score',
  '95 % interval',
  'Base rate',
  'Said',
  'Came',
];

export const groupReading = `Of fewer than ${fewestToTell} that were scored no score is shown. “Base rate” is the score of always saying how often things happened in that group.`;

const missing: Readonly<Record<Grouping, string>> = {
  author: 'no author named',
  standard: 'no standard',
  term: 'no term: figures or other words',
  horizon: 'in no horizon',
  section: 'in no section',
  year: 'no date of publication',
  file: 'no file',
};

export function groupWords({ by, value, counts, brier, confidence }: Group): GroupWords {
  const { mean, low, high, baseRate } = brier;
  const isShown = counts.scored >= fewestToTell && mean !== null && baseRate !== null;
  return {
    value: value === null ? missing[by] : by === 'standard' ? standardName(value) : value,
    judgements: `${counts.judgements}`,
    scored: `${counts.scored}`,
    brier: isShown ? score3(mean) : 'too few',
    interval: isShown && low !== null && high !== null ? scores3(low, high) : '',
    baseRate: isShown ? score3(baseRate) : '',
    said: isShown && confidence.said !== null ? percent(confidence.said) : '',
    came: isShown && confidence.came !== null ? percent(confidence.came) : '',
  };
}
