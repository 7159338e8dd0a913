// What stands for “will” in a bullet of a horizon, and what only looks like it.
import { expect, test } from 'vitest';
import { problemsOf } from '../engine.ts';
import { wrap } from '../pages/page.ts';

const rulesOf = (bullet: string, place: string) =>
  problemsOf(wrap(`- ${bullet}\n`, [place]))
    .map(({ rule }) => rule)
    .filter((rule) => rule !== 'deadline-outside-horizon');

test.each([
  'The lock should reopen.',
  'Crews should not return before June.',
  'The owner ought to recover.',
  'The lock is expected to reopen.',
  'Tolls are still expected to rise.',
  'The lease is set to lapse.',
  'Talks are due to resume.',
  'The lease looks set to lapse.',
  'Tolls seem poised to fall.',
  'The lease remains set to lapse.',
  'Tolls are forecast to rise.',
  'The owner is about to sell.',
  'We expect the lock to reopen.',
  'We do not expect tolls to rise.',
  'Expect the owner to sell.',
  'We anticipate a sale of the lease.',
])('a judgement without an estimate, once in each horizon: %s', (bullet) => {
  for (const place of ['short', 'medium', 'long']) expect(rulesOf(bullet, place)).toEqual(['missing-estimate']);
});

test.each([
  'The lock should have been mended.',
  'It should be noted that the lock is shut.',
  'Owners should consider a new lock.',
  'You should take care at the lock.',
  'Tolls rise should the lock close.',
  'The lease, which is due to lapse in June, is old.',
  'The rent is due in June.',
  'Talks are about the lock.',
  'The lock looks likely to reopen.',
  'The lock should probably reopen.',
  'Crews expect the lock to reopen.',
  'The owner has come to expect losses.',
  'We expect that the lock is likely to reopen.',
])('none, or one with an estimate: %s', (bullet) => {
  expect(rulesOf(bullet, 'short')).toEqual([]);
});
