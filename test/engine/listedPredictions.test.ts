// Lists of predictions, each with its probability behind a colon; shares, measures and scenarios are none.
import { expect, test } from 'vitest';
import { read } from '../engine.ts';

const figuresOf = (text: string): string[] =>
  read(text).sentences.flatMap(({ expressions }) =>
    expressions.filter(({ kind }) => kind === 'number').map((expression) => expression.text),
  );

const list = (...items: string[]) => `# Next year\n\nOur guesses.\n\n${items.map((item) => `- ${item}\n`).join('')}`;

test.each([
  [
    'verbs and bounds',
    ['The king leaves Odan: 95%', 'Tolls pass <5 crowns: 40 %', 'No war: > 99%'],
    ['95%', '40 %', '> 99%'],
  ],
  [
    'bold figures',
    ['Rebels win: **25%**', 'They hold Kesh: **1,5%**', 'A truce is signed: **70%**'],
    ['25%', '1,5%', '70%'],
  ],
  [
    'an item without one',
    ['A: 10%', 'Rebels win: 20%', 'Kesh joins them: 30%', 'We add more in May.'],
    ['10%', '20%', '30%'],
  ],
  ['too few', ['The king leaves: 95%', 'Rebels win: 40%'], []],
  ['most without one', ['The king leaves: 95%', 'Rebels win.', 'Kesh falls.'], []],
  ['names alone', ['Odan: 55%', 'Kesh: 45%', 'Ambry: 70%'], []],
  ['shares of a whole', ['Wool is: 30%', 'Grain is: 30%', 'Salt is: 40%'], []],
  ['a measure', ['Odan wins in turnout: 55%', 'Kesh wins: 45%', 'Ambry wins: 70%'], []],
])('%s', (_, items, figures) => {
  expect(figuresOf(list(...items))).toEqual(figures);
});

test('what others predict is theirs', () => {
  const items = '- The king leaves: 95%\n- Rebels win: 25%\n- Kesh joins them: 30%\n';
  expect(figuresOf(`# Next year\n\n${items}`)).toEqual(['95%', '25%', '30%']);
  expect(figuresOf(`# Next year\n\nThe guild predicted:\n\n${items}`)).toEqual([]);
});
