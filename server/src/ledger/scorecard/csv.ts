import { type Cell, csvRows } from '../formats/csvRows.ts';
import type { Measures, Score } from '../score/score.ts';

const ofTerms = ['standard', 'term', 'low', 'high', 'n', 'happened', 'rate', 'rateLow', 'rateHigh', 'verdict'] as const;
const ofCounts = ['judgements', 'resolved', 'scored', 'void', 'partly', 'cannotBeTold', 'open', 'overdue'] as const;
const ofBrier = ['mean', 'low', 'high', 'best', 'worst', 'baseRate', 'always50'] as const;
const ofMurphy = ['reliability', 'resolution', 'uncertainty'] as const;

const fields = [
  'by',
  'value',
  ...ofTerms,
  ...ofCounts,
  ...['brier', 'brierLow', 'brierHigh', 'brierBest', 'brierWorst', 'brierBaseRate', 'brierAlways50'],
  ...ofMurphy,
  ...['said', 'came', 'auc'],
];

/**
 * The score as a table for spreadsheets: a row for the whole, then one for each of its terms; the same for each group, which `by`
 * and `value` name. Cells that do not belong to a kind of row are empty.
 */
export const scoreCsv = (score: Score): string =>
  csvRows(fields, [
    ...rowsOf(score, [null, null]),
    ...score.groups.flatMap((group) => rowsOf(group, [group.by, group.value])),
  ]);

function rowsOf({ counts, brier, terms, murphy, confidence, auc }: Measures, group: readonly Cell[]): Cell[][] {
  const figures = [
    ...ofCounts.map((name) => counts[name]),
    ...ofBrier.map((name) => brier[name]),
    ...ofMurphy.map((name) => murphy[name]),
    ...[confidence.said, confidence.came, auc],
  ];
  return [
    [...group, ...ofTerms.map(() => null), ...figures],
    ...terms.map((term) => [...group, ...ofTerms.map((name) => term[name]), ...figures.map(() => null)]),
  ];
}
