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
  'Expect allied ports to follow.',
  'We anticipate a sale of the lease.',
])('a judgement without an estimate, once in each horizon: %s', (bullet) => {
  for (const place of ['short', 'medium', 'long']) expect(rulesOf(bullet, place)).toEqual(['missing-estimate']);
});

test.each([
  'The owner aims to sell.',
  'By July, the owner still plans to sell.',
  'Owners intend to sell.',
  'It is doubtful that the lock reopens.',
  'An early thaw looks doubtful.',
  'Whether the lock reopens remains highly doubtful.',
])('a plan or a doubt, once in each horizon: %s', (bullet) => {
  for (const place of ['short', 'medium', 'long']) expect(rulesOf(bullet, place)).toEqual(['missing-estimate']);
});

test.each([
  'The risk of a strike is low.',
  'The danger that the lock fails remains relatively small.',
  'There is a low risk of fire.',
  'A second strike can be ruled out.',
  'Fog on the quay is anyone’s guess.',
])('a risk without a likelihood, once in each horizon: %s', (bullet) => {
  for (const place of ['short', 'medium', 'long']) expect(rulesOf(bullet, place)).toEqual(['missing-estimate']);
});

test('a coin toss is a likelihood of no standard', () => {
  expect(rulesOf('Whether the lock reopens is a coin toss.', 'short')).toEqual(['nonstandard-term']);
});

test.each([
  'The garrison mutinies by 10 July.',
  'Parliament passes the levy before 10 July.',
  'The old governor goes by 10 July.',
  'Pirates seize the lock by 10 July.',
  'It is widely expected that the garrison mutinies by 10 July.',
  'We are confident that pirates seize the lock by 10 July.',
])('told as settled with its day: %s', (bullet) => {
  expect(rulesOf(bullet, 'short')).toEqual(['missing-estimate']);
});

test.each([
  'Likelihood: medium.',
  '**Likelihood of a strike:** low.',
  'The crane falls (probability: medium to high).',
  'Cost: high. Probability = low; few ships call.',
])('a grade behind a label is no term: %s', (bullet) => {
  expect(rulesOf(bullet, 'short')).toEqual(['nonstandard-term']);
});

test.each([
  'There are plans to sell.',
  'The risk of a strike is a matter for the board.',
  'The risk of a strike is low, the envoy said.',
  'Crews who ran a high risk of fire have left.',
  'A second strike can be ruled out by the board.',
  'Firms that comply can be excluded from the list.',
  'The captain won the coin toss.',
  'Tenants fought plans to sell.',
  'The owner drew up plans to sell.',
  'The owner made plans to sell.',
  'The mayor’s plans to sell are old.',
  'The firm that plans to sell is old.',
  'If the owner plans to sell, tolls rise.',
  'The weights are doubtful.',
  'The lease expires by 10 July.',
  'The statute asks for a vote by 10 July.',
  'The gate closes at dusk.',
  'The gate closed by 10 April 2025.',
  'Once the gate closes by 10 July, tolls rise.',
  'The ban that ends by 10 July is old.',
  'The gate closes by 10 April 2025.',
  'The pact ends by 10 July, the envoy said.',
  'It is likely that the gate closes. The guard leaves by 10 July.',
  'Likelihood: see the annex.',
  'Likelihood: likely.',
])('a noun, a duty, the past or what explains: %s', (bullet) => {
  expect(rulesOf(bullet, 'short')).toEqual([]);
});

test('a plan gives way to “will”, a doubt to a term, an expectation to a sentence of the standard', () => {
  const fixesOf = (bullet: string) =>
    problemsOf(wrap(`- ${bullet}\n`, ['short'])).flatMap(({ fixes }) => fixes.map(({ edits }) => edits));
  expect(fixesOf('The owner plans to sell.')[0]?.map(({ newText }) => newText)).toContain('will');
  expect(fixesOf('An early thaw looks doubtful.')[0]?.map(({ newText }) => newText)).toEqual(['unlikely']);
  expect(fixesOf('We expect the lock to reopen.')[0]?.map(({ newText }) => newText)).toEqual([
    'It is likely that ',
    'will',
  ]);
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

test('a term that cannot follow “It is” opens a sentence with its noun', () => {
  const text = wrap('- The lease will be sold.\n', ['short', 'standard=icd203']).replace(
    '## Summary\n',
    '## Summary\n\n- It is highly improbable that the weir breaks.\n- It is probable that it holds.',
  );
  const remote = problemsOf(text)
    .flatMap(({ fixes }) => fixes)
    .find(({ title }) => title.includes('remote'));
  expect(remote?.title).toBe('Begin with “There is a remote chance that” (1–5 %)');
});
