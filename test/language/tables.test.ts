// Every row of the finder's tables is held by its own example: without the row, the example reads otherwise.
import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import type { Exclusion } from '../../server/src/language/exclusions/exclusion.ts';
import {
  type Expression,
  type Finder,
  fileOf,
  findExpressions,
  makeFinder,
  tables,
} from '../../server/src/language/finder.ts';
import { compileLexicon, folded, phrases, phrasesIn } from '../../server/src/language/lexicon/index.ts';
import type { SentenceExclusion } from '../../server/src/language/sentenceExclusion.ts';
import { standards } from '../../server/src/standards/index.ts';
import { readStandard } from '../../server/src/standards/schema.ts';
import { readSentences } from './score.ts';

const [phia] = standards;
if (!phia) throw new Error('No standard.');
const find = (sentence: string) => findExpressions(sentence, phia);
const without = <T>(rows: readonly T[], row: T): T[] => rows.filter((other) => other !== row);
const words = (expressions: readonly Expression[]) => expressions.map(({ kind, text }) => `${kind} ${text}`);

/** `fewer` is the finder without the row. */
function expectHeld(row: Exclusion | SentenceExclusion, fewer: Finder): void {
  const others = fewer.explain(row.leaves).flatMap(({ leftBy }) => (leftBy ? [`“${leftBy.name}”`] : []));
  expect(words(find(row.leaves)), `${fileOf(row)}: “${row.name}” leaves “${row.leaves}”`).toEqual([]);
  expect(
    fewer.find(row.leaves).length,
    `${fileOf(row)}: “${row.leaves}” is left alone without “${row.name}” too, by ${others.join(', ') || 'the prefilter'}`,
  ).toBeGreaterThan(0);
  if (row.keeps)
    expect(find(row.keeps).length, `${fileOf(row)}: “${row.name}” keeps “${row.keeps}”`).toBeGreaterThan(0);
}

describe('phrases', () => {
  test.each(phrases.map((row) => [row.example, row] as const))('%s', (example, row) => {
    const fewer = makeFinder(phia, { ...tables, phrases: without(phrases, row) }).find(example);
    expect(find(example).map(({ kind }) => kind)).toContain(row.kind);
    expect(words(fewer)).not.toEqual(words(find(example)));
  });

  test('each stands once', () => {
    expect(new Set(phrases.map(({ pattern }) => pattern)).size).toBe(phrases.length);
  });
});

describe('exclusions', () => {
  test.each(tables.exclusions.map((row) => [row.name, row] as const))('%s', (_, row) => {
    const fewer = makeFinder(phia, { ...tables, exclusions: without(tables.exclusions, row) });
    expectHeld(row, fewer);
  });
});

describe('sentences', () => {
  test.each(tables.sentenceExclusions.map((row) => [row.name, row] as const))('%s', (_, row) => {
    const fewer = makeFinder(phia, { ...tables, sentenceExclusions: without(tables.sentenceExclusions, row) });
    expectHeld(row, fewer);
  });
});

test('no two rows go by one name', () => {
  const names = [...tables.exclusions, ...tables.sentenceExclusions].map(({ name }) => name);
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});

test('the prefilters let every sentence through that holds a phrase, and each row those that hold it', () => {
  const { rows, mayHold } = compileLexicon(phrases);
  const sentences = ['sentences', 'blind'].flatMap((name) =>
    readSentences(readFileSync(`test/language/${name}.jsonl`, 'utf8')),
  );
  const texts = [...sentences.map(({ text }) => text), ...phrases.map(({ example }) => example)];
  const held = rows.map((row) => ({ row, texts: texts.filter((text) => text.search(row.pattern()) >= 0) }));
  expect(held.reduce((sum, { texts }) => sum + texts.length, 0)).toBeGreaterThan(500);
  expect(
    held.flatMap(({ row, texts }) => texts.filter((text) => !mayHold(text) || !row.mayHold(folded(text)))),
  ).toEqual([]);
});

test('only the rows are searched for of which a sentence has a word', () => {
  const searched = (sentence: string) => {
    const rows = compileLexicon(phrases).rows.map((row) => ({ ...row, pattern: vi.fn(row.pattern) }));
    phrasesIn(sentence, { rows })(0);
    return rows.filter(({ pattern }) => pattern.mock.calls.length > 0).map(({ kind }) => kind);
  };
  const likely = searched('A thaw is likely.');
  expect(new Set(likely)).toEqual(new Set(['likelihood', 'vague']));
  expect(likely.length).toBeLessThan(6);
  expect(searched('A thaw is a 60 % shot.')).toEqual(['number', 'number', 'number']);
  expect(searched('The ferry left.')).toEqual([]);
});

test('a seventh scale is found by its data alone', () => {
  const seventh = readStandard({
    id: 'seventh',
    name: 'Seventh',
    bands: [
      { low: 0, high: 40, terms: ['doubtful'] },
      { low: 40, high: 60, terms: ['toss-up'], grammar: 'there is a' },
      { low: 60, high: 100, terms: ['in the bag', 'likely'] },
    ],
  });
  const terms = (sentence: string) => findExpressions(sentence, seventh).map(({ term }) => term?.text);
  expect(terms('A thaw is doubtful.')).toEqual(['doubtful']);
  expect(terms('The vote is a toss-up.')).toEqual(['toss-up']);
  expect(terms('The vote is in the bag.')).toEqual(['in the bag']);
  expect(terms('The vote is likely to pass.')).toEqual(['likely']);
  expect(find('A thaw is doubtful.')).toEqual([]);
});

test('terms of one word are found as they stand, but for those that the scale has with their noun too', () => {
  const bands = (lowest: string[]) => [
    { low: 0, high: 50, terms: lowest },
    { low: 50, high: 100, terms: ['high', 'medium'] },
  ];
  const plain = readStandard({ id: 'plain', name: 'Plain', bands: bands(['low', 'remote']) });
  const paired = readStandard({ id: 'paired', name: 'Paired', bands: bands(['remote', 'remote chance']) });
  for (const word of ['low', 'remote', 'high', 'medium'])
    expect(findExpressions(`It is ${word} that it rains.`, plain).map(({ term }) => term?.text)).toEqual([word]);
  expect(findExpressions('The floods reached remote villages.', paired)).toEqual([]);
  expect(findExpressions('The odds of a flood are remote.', paired).map(({ term }) => term?.text)).toEqual(['remote']);
});
