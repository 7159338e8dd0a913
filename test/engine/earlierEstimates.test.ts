// Who changes an estimate says what it was: that is no estimate any more, no second judgement, and nothing for the ledger.
import { expect, test } from 'vitest';
import { findExpressions } from '../../server/src/language/finder.ts';
import { entriesOf } from '../../server/src/ledger/entries.ts';
import { drawProblems, options, read } from '../engine.ts';
import { wrap } from '../pages/page.ts';

const claim = 'It is likely that the silos will be emptied.';

test.each([
  'This is up from unlikely.',
  'This is up from “unlikely” in our December issue.',
  'Revised upwards from a remote chance, since the crane came.',
  'Revised from unlikely to likely since the crane came.',
  'We have raised this from unlikely (25–35 %).',
  'Down from highly likely in December.',
  'We had called this unlikely in December.',
  'In December we judged this *unlikely*.',
  'It was unlikely in our last issue.',
  'Our last issue called it *unlikely*.',
  'The December issue gave it a remote chance.',
  'Previously: unlikely.',
  'The crane came (previously unlikely).',
])('%s', (words) => {
  const text = wrap(`- ${claim} ${words}`, ['short']);
  const isOfShort = (entry: { readonly horizon: string | null }) => entry.horizon === 'Short-term';
  expect(
    entriesOf(read(text))
      .entries.filter(isOfShort)
      .map(({ term }) => term),
  ).toEqual(['likely']);
  expect(drawProblems(text)).toEqual([]);
});

test.each([
  'It is likely that tolls will be raised from May.',
  'We judge that it is unlikely that tolls will rise.',
  'We have raised the likelihood of a strike from low to likely.',
  'It is highly unlikely that the tolls of the last issue will be paid.',
  'Rents have risen from May, and a strike is likely.',
])('an estimate all the same: %s', (words) => {
  expect(findExpressions(words, options.standard).map(({ kind }) => kind)).toContain('likelihood');
});
