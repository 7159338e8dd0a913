// Lists of predictions, each with its probability behind a colon; shares, measures and scenarios are none.
import { expect, test } from 'vitest';
import { read } from '../engine.ts';

const figuresOf = (text: string): string[] =>
  read(text).sentences.flatMap(({ expressions }) =>
    expressions.filter(({ kind }) => kind === 'number').map(({ span }) => text.slice(span.start, span.end)),
  );

const list = (...items: string[]) => `# Next year\n\nWe add these.\n\n${items.map((item) => `- ${item}\n`).join('')}`;

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
    'items between them without one',
    ['Rebels win: 20%', 'Kesh stays', 'Kesh joins them: 30%', 'A truce is signed: 70%', 'No king is crowned: 60%'],
    ['20%', '30%', '70%', '60%'],
  ],
  [
    'markup and references inside',
    [
      'Rebels win: **20**%',
      'Kesh joins them: 30&nbsp;%',
      'A truce is signed: 60 – **70%**',
      'No king is crowned: 80&#37;',
    ],
    ['20**%', '30&nbsp;%', '60 – **70%', '80&#37;'],
  ],
  [
    'bounds in words',
    ['At least four ships: Greater than 80%', 'At least five ships: more than 40%', 'At least six ships: about 10%'],
    ['Greater than 80%', 'more than 40%', 'about 10%'],
  ],
  ['changes', ['Tolls will pass their peak: 150%', 'Rents will hold: -5%', 'Fares will hold: 230%'], []],
  [
    'an item without one',
    ['A: 10%', 'Rebels win: 20%', 'Kesh joins them: 30%', 'We add more in May.'],
    ['10%', '20%', '30%'],
  ],
  [
    'a dash or brackets behind what is to come',
    [
      'The king will leave Odan – 95%',
      'Tolls will be paid in salt [40 %]',
      'No truce before May (<5 percent).',
      'Kesh remains free (60–70 %)',
    ],
    ['95%', '40 %', '<5 percent', '60–70 %'],
  ],
  [
    'the figure first',
    ['95%: The king will leave Odan by June.', '(40 %) Tolls will be paid in salt.', '**10%** – Kesh will join them.'],
    ['95%', '40 %', '10%'],
  ],
  [
    'with a remark behind it',
    ['Rebels win: 25%. They lack boats.', 'They hold Kesh: 10% (they lost it in May)', 'A truce is signed: 70%'],
    ['25%', '10%', '70%'],
  ],
  ['findings in brackets', ['Fatigue is reported (60%)', 'Users have quit (40%)', 'The mill is shut (20%)'], []],
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

test.each([
  [
    'announced, two are enough',
    'Here are my predictions:',
    ['The king leaves (95%)', 'Kesh wins: 40%'],
    ['95%', '40%'],
  ],
  [
    'of three, one event is enough',
    'Here are my predictions:',
    ['The king leaves (95%)', 'Kesh: 40%', 'Odan: 30%'],
    ['95%', '40%', '30%'],
  ],
  ['names alone have shares of votes', 'Our forecast of votes:', ['Odan: 55%', 'Kesh: 42%', 'Ambry: 70%'], []],
  ['of a market', 'Odds on the betting markets:', ['The king leaves (95%)', 'Kesh falls (40%)'], []],
])('%s', (_, lead, items, figures) => {
  const text = `# Next year\n\n${lead}\n\n${items.map((item) => `- ${item}\n`).join('')}`;
  expect(figuresOf(text)).toEqual(figures);
});

test.each([
  'Odds at the bookmaker:',
  'Odds on Polymarket:',
  'Odds at Kalshi:',
  'Forecasts on Manifold:',
  'Forecasts on Metaculus:',
  'Odds at Betfair:',
  'Errors of our forecasts:',
  'Past forecasts:',
  'Previous forecasts:',
  'Our forecasts, scored:',
  'Results of our forecasts:',
  'Accuracy of our forecasts:',
])('no predictions of the writer: %s', (lead) => {
  expect(figuresOf(`# Next year\n\n${lead}\n\n- The king leaves (95%)\n- Kesh falls (40%)\n`)).toEqual([]);
});

test('each is a judgement with its figure, in the body too, where they are announced', () => {
  const judged = (text: string) =>
    read(text).judgements.map(({ figure, sentence }) => [
      sentence.zone,
      figure?.low,
      sentence.prose.split(':')[0]?.trim(),
    ]);
  const three = list('The king leaves Odan: 95%', 'Tolls pass 5 crowns: 40 %', 'No war begins: 10%', 'We add more.');
  expect(judged(three.replace('We add these.', 'Our predictions:'))).toEqual([
    ['body', 95, 'The king leaves Odan'],
    ['body', 40, 'Tolls pass 5 crowns'],
    ['body', 10, 'No war begins'],
  ]);
  // Shares, tasks and loads look like them.
  expect(judged(three)).toEqual([]);
  expect(judged(three.replace('We add these.', 'How our predictions of last year did:'))).toEqual([]);
});

test('the title of the front matter announces them, but none that are looked back on', () => {
  const list = '- Odan wins (40%)\n- Kesh wins (20%)\n';
  const text = `---\ntitle: Our 12 predictions\n---\n\n## War\n\n${list}\n## Last year\n\n${list}`;
  expect(figuresOf(text)).toEqual(['40%', '20%']);
  expect(figuresOf(text.replace('predictions', 'letters'))).toEqual([]);
});

test('a heading announces what stands in the sections below it', () => {
  const text =
    '# Harbours\n\n## My predictions\n\n### War\n\n- Odan wins (40%)\n- Kesh wins (20%)\n\n## Trade\n\n- Odan wins (40%)\n- Kesh wins (20%)\n';
  expect(figuresOf(text)).toEqual(['40%', '20%']);
});

test.each([
  ['The king leaves by June 2026: 40%', ['40%']],
  ['(40%) The king leaves by June 2026.', ['40%']],
  ['The king will leave (40%), and Kesh may fall.', []],
  ['Turnout: 40%', []],
  ['The king may leave: 40%', []],
])('alone in a horizon: %s', (bullet, figures) => {
  const text = `# Kesh\n\n## Outlook\n\n### Next 90 days\n\n- ${bullet}\n`;
  expect(figuresOf(text)).toEqual(figures);
});
