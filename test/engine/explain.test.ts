// What every word that looked like an expression was taken for, or what left it alone.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { explain } from '../../server/src/briefing/explain.ts';
import { hoverAt } from '../../server/src/features/hover.ts';
import { explainSentence } from '../../server/src/language/finder.ts';
import { phrases } from '../../server/src/language/lexicon/index.ts';
import { describeClue } from '../../server/src/language/sense/around.ts';
import weights from '../../server/src/language/sense/weights.json' with { type: 'json' };
import { options, read, today } from '../engine.ts';

const text = `# The likely winner

A. Lind | 4 May 2026

## Summary

- Nobody could enter, and the owner said a strike was likely.
- It is likely that rain falls, and it could snow.

> We may win.

## Forecast

### Short-term (Now - 3 months)

- It is likely that “it may rain”.

## Sources

A paper that may help.
`;

test('names the row or the place that left a word alone, in the order of the text', () => {
  const rows = explain(read(text)).map(({ text: words, leftBy }) => `${words}: ${leftBy?.name ?? 'taken'}`);
  expect(rows).toEqual([
    'likely: a heading',
    'May: the byline',
    'could: nobody could, few could',
    'likely: words after a verb of speech',
    'likely: taken',
    'could: taken',
    'may: a block quotation',
    'likely: taken',
    'may: a quotation',
    'may: sources, methods or definitions',
  ]);
});

test('every file that it names is there', () => {
  for (const { leftBy, foundBy } of explain(read(text)))
    for (const file of [foundBy.file, ...(leftBy ? [leftBy.file] : [])]) readFileSync(`server/src/${file}`);
});

test('names what found a phrase, and the example of its row', () => {
  const found = (words: string) =>
    explainSentence(words, options.standard).map(({ text, foundBy }) => [text, foundBy.file, foundBy.example]);
  for (const row of phrases) {
    const own = found(row.example).find(([, , example]) => example !== undefined);
    expect(own?.[1], row.example).toBe(`language/lexicon/${row.kind}.ts`);
  }
  expect(found('The probability of a breach is remote.')).toEqual([['remote', 'language/figures.ts', undefined]]);
});

test('has a row for what is struck out', () => {
  const struck = text
    .replace('that rain falls', '~~very likely~~ that rain <del title="a>b">may perhaps</del> falls')
    .replace('it could snow', 'it could **<s>might</s>** snow')
    .replace('A paper that may', '~~A paper that may~~ may');
  const rows = explain(read(struck)).filter(({ leftBy }) => leftBy?.name === 'struck out');
  expect(rows.map(({ text: words }) => words)).toEqual(['very likely', 'may', 'perhaps', 'might', 'may']);
  expect(rows.map(({ span }) => struck.slice(span.start, span.end))).toEqual([
    'very likely',
    'may',
    'perhaps',
    'might',
    'may',
  ]);
  expect(explain(read(struck), struck.indexOf('very likely') + 2).map(({ leftBy }) => leftBy?.name)).toContain(
    'struck out',
  );
});

test('every clue of the table of weights is told in words of its own', () => {
  const names = Object.keys(weights).filter((name) => name !== 'bias');
  const told = names.map(describeClue);
  expect(told.filter((words) => words.length < 6 || /[,;:]/.test(words.replace(/“[^”]*”/g, '')))).toEqual([]);
  expect(new Set(told).size).toBe(names.length);
});

test('what is taken is what the briefing has, in every paper of the corpus', () => {
  const papers = readdirSync('test/corpus').filter((name) => name.endsWith('.md'));
  expect(papers).toHaveLength(24);
  for (const paper of papers) {
    const briefing = read(readFileSync(`test/corpus/${paper}`, 'utf8'));
    const taken = explain(briefing).filter(({ leftBy }) => !leftBy);
    expect(taken.map(({ span }) => span)).toEqual(
      briefing.sentences.flatMap(({ expressions }) => expressions.map(({ span }) => span)),
    );
  }
});

test('the hover says it when it is asked to', () => {
  const briefing = read(text);
  const at = text.indexOf('could enter');
  expect(hoverAt(briefing, at, today)).toBeUndefined();
  expect(hoverAt(briefing, at, today, { traceFinder: true })?.markdown.source).toBe(
    '*Finder:* “could” looks like a hedge without a likelihood and is left alone: nobody could, few could (`language/exclusions/could.ts`).',
  );
  const likely = hoverAt(briefing, text.indexOf('likely that rain'), today, { traceFinder: true });
  expect(likely?.markdown.source).toContain('55–75 %');
  expect(likely?.markdown.source).toContain('*Finder:* “likely” is taken for a likelihood.');
});

test('what the table of weights said stands beside a modal that it decided on, and beside no other', () => {
  const details = (words: string) =>
    explainSentence(words, options.standard).map(({ leftBy, detail }) => [
      leftBy === undefined ? 'taken' : 'left',
      detail?.replace(/0\.\d\d/, '0.nn'),
    ]);
  expect(details('The quay could collapse next year.')).toEqual([
    [
      'taken',
      expect.stringMatching(/^could 0\.nn a hedge; for it: a verb of change, a short sentence, what is to come/),
    ],
  ]);
  expect(details('In those years a clerk could rent a house.')).toEqual([
    ['left', expect.stringMatching(/^could 0\.nn a hedge; .*against it: people do it/)],
  ]);
  expect(details('Could the quay collapse?')).toEqual([['left', undefined]]);
  expect(details('Come what may, the quay stands.')).toEqual([['left', undefined]]);
});
