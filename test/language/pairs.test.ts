// Whether two judgements speak of one event: pairs of our own, the same event in other words and other events in the same words.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sound } from '../briefings.ts';
import { problemsOf } from '../engine.ts';

type Pair = { readonly a: string; readonly b: string; readonly same: boolean };
const pairs: Pair[] = readFileSync('test/language/pairs.jsonl', 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line));

/** The pair as a point of the summary and a judgement of the forecast. */
const conflicts = ({ a, b }: Pair): boolean => {
  const text = sound
    .replace('- The port is open.', `- ${a}`)
    .replace('- It is unlikely that a second harbour will be built.', `- ${b}`);
  return problemsOf(text).some(({ rule }) => rule === 'conflicting-estimates');
};

test('no other event is taken for the same: precision 1', () => {
  expect(pairs.filter((pair) => !pair.same && conflicts(pair))).toEqual([]);
});

test('of the same events at least nine in ten are found', () => {
  const same = pairs.filter((pair) => pair.same);
  const missed = same.filter((pair) => !conflicts(pair));
  expect(missed.length / same.length, JSON.stringify(missed, null, 1)).toBeLessThanOrEqual(0.1);
});
