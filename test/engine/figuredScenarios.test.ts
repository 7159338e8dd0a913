// Scenarios that say how probable they are by a figure beside the name alone are judgements.
import { describe, expect, test } from 'vitest';
import { claimOf, readableText } from '../../server/src/briefing/model.ts';
import { read } from '../engine.ts';
import { paper } from './papers.ts';

/** The judgements of a paper with these lines at the end of its forecast, without those of its horizons: `claim = figure`. */
const judgedIn = (...lines: string[]): string[] => figuresIn(paper(['## Summary', ':', '## Forecast', '*', ...lines]));

const judgedInBody = (...lines: string[]): string[] =>
  figuresIn(paper(['## Summary', ':', ...lines, '## Forecast', '3']));

const figuresIn = (text: string): string[] =>
  read(text)
    .judgements.filter(({ figure }) => figure)
    .map((judgement) => {
      const { low, high } = judgement.figure ?? {};
      return `${readableText(claimOf(judgement))} = ${low === high ? low : `${low}–${high}`}`;
    });

describe('scenarios with a figure each', () => {
  test.each([
    [
      'labels in bold under a heading',
      ['### Scenarios', '- **Truce:** 34 % – both camps sign\n- **Siege:** 66 % – the gates stay shut'],
      ['Truce: 34 % – both camps sign = 34', 'Siege: 66 % – the gates stay shut = 66'],
    ],
    [
      'brackets',
      [
        '### Three scenarios',
        '- The crane topples (20 %)\n- **The crane stands (70–75 %)**: work goes on\n- Other (5 %)',
      ],
      ['The crane topples (20 %) = 20', 'The crane stands (70–75 %): work goes on = 70–75', 'Other (5 %) = 5'],
    ],
    [
      'pictures, numbers and decimals',
      ['### Outcome probabilities', '1. 🕊️ **Truce:** 34.2% - all sign\n2. ⚡ **Raid:** about 29 %'],
      ['🕊 Truce: 34.2% - all sign = 34.2', '⚡ Raid: about 29 % = 29'],
    ],
    [
      'dashes behind a line that asks for chances',
      ['The odds, as we see them:', '- Truce — 34 %\n- Siege - 60 per cent'],
      ['Truce — 34 % = 34', 'Siege - 60 per cent = 60'],
    ],
    ['a thing and its contrary', ['- Truce — 34 %\n- No truce — 66 %'], ['Truce — 34 % = 34', 'No truce — 66 % = 66']],
    [
      'bold leads of paragraphs',
      ['### Scenarios', '**Truce (40 %).** Both camps sign.', '…', '**Siege**: 60 %.'],
      ['Truce (40 %). = 40', 'Siege: 60 %. = 60'],
    ],
  ])('%s', (_, lines, judgements) => expect(judgedIn(...lines)).toEqual(judgements));

  test.each([
    ['shares of something else', ['- Wheat – 12 %\n- Barley – 88 %']],
    ['names of measures', ['### Scenarios', '- Inflation: 3 %\n- Turnout (62 %)\n- Exports: 12 %']],
    ['changes', ['### Scenarios', '- Freight: +3 %\n- Tolls: −4 %']],
    ['shares of a whole', ['### Scenarios', '- Reds: 40 % of the vote\n- Blues: 60 % of the vote']],
    ['vote shares under such a heading', ['### Vote shares in our scenarios', '- Reds: 40 %\n- Blues: 60 %']],
    ['others’ chances', ['### Odds at the bookmakers', '- Reds: 40 %\n- Blues: 60 %']],
    ['one alone', ['### Scenarios', '- Truce: 40 %\n- The siege goes on']],
    ['the second sentence', ['### Scenarios', '- The camps sign. Truce: 40 %\n- The camps leave. Siege: 60 %']],
    ['what drives them', ['### Drivers of the scenarios', '- Hunger: 40 %\n- Pride: 60 %']],
    ['nested bullets', ['### Scenarios', '- Truce\n  - Tents: 40 %\n- Siege\n  - Tents: 60 %']],
    ['a contrary that leaves something', ['- Truce — 34 %\n- No truce — 36 %']],
  ])('%s: none', (_, lines) => expect(judgedIn(...lines)).toEqual([]));

  test('in sentences', () => {
    const told = [
      'In the base case, to which we give about 60 percent, the gates stay shut.',
      'We put the second scenario at 30 %.',
      'We assign 10 per cent to the worst case.',
    ];
    expect(judgedIn('### Scenarios', told.join(' '))).toEqual([
      'In the base case, to which we give about 60 percent, the gates stay shut. = 60',
      'We put the second scenario at 30 %. = 30',
      'We assign 10 per cent to the worst case. = 10',
    ]);
    const alone = read(paper(['## Summary', ':', '## Scenarios', told.join(' ')]));
    expect(alone.sections.filter(({ is }) => is?.role === 'forecast').map(({ heading }) => heading.text)).toEqual([
      'Scenarios',
    ]);
    expect(judgedIn('We give the worst case 60 percent of the budget.', 'They put the base case at 40 %.')).toEqual([]);
    expect(judgedIn('We assign 30 % to a camp.', 'We rate the case that the crane stands.')).toEqual([]);
  });

  test('in the body where the heading names scenarios or the figures are said to be probabilities', () => {
    const items = ['- Truce: 40 %\n- Siege: 60 %'];
    expect(judgedInBody('## Four scenarios', ...items)).toHaveLength(2);
    expect(judgedInBody('## How it adds up', '- Truce (40 % probability)\n- Siege (60 % probability)')).toHaveLength(2);
    expect(judgedInBody('## Odds', ...items)).toEqual([]);
    expect(judgedInBody('## Camps', ...items)).toEqual([]);
  });
});
