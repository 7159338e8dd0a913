// Which judgements of two issues are on the same event, on two halves of labelled pairs: `pairs.txt`, by which the matching was
// made, and `blind.txt`, which was written before it.
import { expect, test } from 'vitest';
import { readSeries, scoreOf, sumOf } from './series.ts';

test('the pairs by which the matching was made', () => {
  const { precision, recall, right, missed } = sumOf(readSeries('pairs.txt').map(scoreOf));
  expect(right + missed.length).toBeGreaterThanOrEqual(80);
  expect(precision).toBeGreaterThanOrEqual(0.95);
  expect(recall).toBeGreaterThanOrEqual(0.9);
});

// What it was when it was scored for the first time, with the matching made: 68 of 77 pairs, and none that is no pair.
test('the blind pairs', () => {
  const { precision, recall, wrong } = sumOf(readSeries('blind.txt').map(scoreOf));
  expect(wrong).toEqual([]);
  expect(precision).toBe(1);
  expect(recall).toBeGreaterThanOrEqual(0.88);
});
