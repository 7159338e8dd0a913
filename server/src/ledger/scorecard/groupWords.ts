import type { Grouping } from '../score/groups.ts';
import type { Group } from '../score/score.ts';
import { fewestToTell } from '../score/terms.ts';
import { percent, score3, scores3 } from './numbers.ts';
import { standardName } from './termWords.ts';

/** A group in words, for a row of a table; its score is empty where too few were scored. */
export type GroupWords = {
  readonly value: string;
  readonly judgements: number;
  readonly scored: number;
  readonly brier: string;
  readonly interval: string;
  readonly baseRate: string;
  readonly said: string;
  readonly came: string;
};

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
    judgements: counts.judgements,
    scored: counts.scored,
    brier: isShown ? score3(mean) : '',
    interval: isShown && low !== null && high !== null ? scores3(low, high) : '',
    baseRate: isShown ? score3(baseRate) : '',
    said: isShown && confidence.said !== null ? percent(confidence.said) : '',
    came: isShown && confidence.came !== null ? percent(confidence.came) : '',
  };
}
