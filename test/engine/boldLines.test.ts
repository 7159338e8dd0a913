// Lines with bold labels that stand in one paragraph: horizons, scenarios, sentences.
import { describe, expect, test } from 'vitest';
import { problemsOf, read } from '../engine.ts';
import { paper } from './papers.ts';

const judgements = (text: string) =>
  read(text).judgements.map(({ sentence, horizon }) => [horizon?.is?.id, sentence.prose.replace(/\s+/g, ' ').trim()]);
const outlook = (...lines: string[]) => paper(['## Summary', ':', '## Outlook', lines.join('\n')]);

describe('horizons', () => {
  const lines = [
    '**Short-term (Now - 3 months):** Dredging is likely to begin.',
    '**Medium-term (3-12 months):** The lease is unlikely to be sold.',
    '**Long-term (>1 year):** It is unlikely that a harbour will be built.',
  ];

  test.each([
    ['lines', lines],
    ['lines with breaks', lines.map((line) => `${line}  `)],
    ['lines with backslashes', lines.map((line, i) => (i < 2 ? `${line}\\` : line))],
    ['lines with the colon outside', lines.map((line) => line.replace(':**', '**:'))],
    ['paragraphs', lines.flatMap((line) => [line, ''])],
  ])('in %s of a paragraph', (_, written) => {
    const text = outlook(...written);
    expect(problemsOf(text).filter(({ rule }) => /-horizon/.test(rule) && rule !== 'closed-horizon')).toEqual([]);
    expect(judgements(text).map(([horizon]) => horizon)).toEqual(['short', 'medium', 'long']);
  });

  test('what stands before the first is the forecast’s, what stands below one is its own', () => {
    const text = outlook('Rents are likely to fall.', ...lines.slice(0, 2), 'It is unlikely that rents will rise.');
    expect(judgements(text).map(([horizon]) => horizon)).toEqual([undefined, 'short', 'medium', 'medium']);
  });

  test('one line alone is the paragraph', () => {
    expect(read(outlook(lines[0] ?? '')).horizons).toHaveLength(1);
  });

  test('bold words without a colon begin no line of their own', () => {
    const text = outlook('**Dredging** is likely to begin', '**next year** and go on.');
    expect(judgements(text)).toHaveLength(1);
  });
});

describe('scenarios with figures', () => {
  const scenarios = ['**Open quay:** 60 %', '**Closed quay:** 25 %', '**Flooded quay:** 15 %'];
  const under = (heading: string, lines: readonly string[]) =>
    paper(['## Summary', ':', `## ${heading}`, lines.join('\n'), '## Outlook', '3']);

  test('are judgements', () => {
    expect(judgements(under('Scenarios', scenarios)).slice(0, 3)).toEqual(
      ['Open quay: 60 %', 'Closed quay: 25 %', 'Flooded quay: 15 %'].map((words) => [undefined, words]),
    );
  });

  test('have 100 % together', () => {
    const rules = (lines: readonly string[]) => problemsOf(under('Scenarios', lines)).map(({ rule }) => rule);
    expect(rules(scenarios)).not.toContain('scenario-sum');
    expect(rules(scenarios.with(2, '**Flooded quay:** 20 %'))).toContain('scenario-sum');
  });

  test('figures of other things are none', () => {
    expect(judgements(under('Trade by quay', scenarios))).toHaveLength(3);
    expect(judgements(under('Trade by quay', scenarios)).every(([horizon]) => horizon)).toBe(true);
  });
});
