// The table of weights for *could, may, might* is the one that its data give, and better than the rules alone.
import { expect, test } from 'vitest';
import { leastProbability } from '../../server/src/language/exclusions/modals.ts';
import weights from '../../server/src/language/sense/weights.json' with { type: 'json' };
import { type Example, examples, isFresh, predict, tableOf, train } from './modals/train.ts';

const model = train(examples.filter((example) => !isFresh(example)));
const fresh = examples.filter(isFresh);
const right = (isHedge: (example: Example) => boolean): number =>
  fresh.filter((example) => isHedge(example) === (example.label === 1)).length;

test('it is current: npm run train -- --write', () => {
  expect(tableOf(model)).toEqual(weights);
});

test('on documents that nothing was trained on it beats the rules alone', () => {
  expect(right((example) => predict(model, example) >= leastProbability)).toBeGreaterThan(
    right(({ clues }) => !('rules' in clues)) + 10,
  );
});
