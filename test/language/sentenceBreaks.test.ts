// Where the sentences of plain English end is told as the segmenter of the runtime tells it.
import { readdirSync, readFileSync } from 'node:fs';
import { array, assert, constantFrom, property } from 'fast-check';
import { expect, test } from 'vitest';
import { sentenceEnds } from '../../server/src/language/sentenceBreaks.ts';
import { tries } from '../properties.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
const ends = (text: string) => Array.from(segmenter.segment(text), ({ segment, index }) => index + segment.length);

test('in the paragraphs of the corpus', () => {
  const paragraphs = readdirSync('test/corpus')
    .filter((name) => name.endsWith('.md'))
    .flatMap((name) => readFileSync(`test/corpus/${name}`, 'utf8').split(/\n{2,}/));
  const plain = paragraphs.filter((text) => sentenceEnds(text));
  expect(plain.length).toBeGreaterThan(0.8 * paragraphs.length);
  for (const text of plain) expect(sentenceEnds(text), text).toEqual(ends(text));
});

test('in any row of letters, figures, blanks and marks', () => {
  const pieces = constantFrom(
    ...'aBéÉ7 .!?,:;-–—"\'()[]{}‘’“”\t\n\r*_/%&<'.split(''),
    ...['. ', '? ', 'U.S. ', '3.4', '.) ', '\r\n', ' the ', ' The '],
  );
  assert(
    property(array(pieces, { maxLength: 30 }), (row) => {
      const text = row.join('');
      const found = sentenceEnds(text);
      if (found) expect(found).toEqual(ends(text));
    }),
    { numRuns: tries(2000), examples: [[['a', '. ', '(', '7', ')', ' the ']], [['U.S. ', 'B']], [['.', '7']]] },
  );
});

test('not where a mark has another class in another version of Unicode, or another script stands', () => {
  for (const text of ['He left. ; She came.', 'Он ушёл. Она пришла.', 'He left\u2026 She came.', 'e\u0301. A']) {
    expect(sentenceEnds(text), text).toBeUndefined();
  }
  expect(sentenceEnds('')).toEqual([]);
});
