// The chance of a scenario, in a heading, a lead, a cell or the text under it.
import { describe, expect, test } from 'vitest';
import { chanceInLead, chanceInText, chanceOf } from '../../server/src/briefing/outline/leadChance.ts';
import { options, problemsOf, read } from '../engine.ts';

const { standard } = options;
const range = (chance: { readonly low: number; readonly high: number } | undefined) =>
  chance && [chance.low, chance.high];

describe('a heading or a lead', () => {
  test.each([
    ['Scenario A: The talks resume (60 %)', 59.5, 60.5],
    ['Scenario B (30%): The talks fail', 29.5, 30.5],
    ['12.5 per cent: a thaw', 12.45, 12.55],
    ['The talks resume [about 60 %]', 55, 65],
    ['The talks resume (likely; 55–75 %)', 55, 75],
    ['The talks resume – likely', 55, 75],
    ['Muddling through (probability: 55 %)', 54.5, 55.5],
    ['Muddling through (P = 0.6)', 59.5, 60.5],
    ['Muddling through (one in five)', 19.5, 20.5],
    ['Muddling through (less than 10 %)', 0, 10],
    ['A 40 % chance of rain', 39.5, 40.5],
    ['Growth of 3 % (50 %)', 49.5, 50.5],
  ])('%s', (words, low, high) => expect(range(chanceInLead(words, standard))).toEqual([low, high]));

  test.each([
    'Scenario C: Tariffs rise to 25 %',
    'Scenario C: The talks resume',
    'Scenario C (see page 60)',
    ...'Tariffs Growth Inflation Turnout Cuts Shares Stakes Duties Prices Rates Taxes Output Unemployment Rises Falls Drops Increases Decreases Vote GDP Capacity Deficit Debt Losses'
      .split(' ')
      .map((thing) => `Scenario C: ${thing} (25 %)`),
  ])('%s: none', (words) => expect(chanceInLead(words, standard)).toBeUndefined());
});

test.each([
  ['Likely', false, [55, 75]],
  ['60', true, [59.5, 60.5]],
  ['0.35', true, [34.5, 35.5]],
  ['60', false, undefined],
  ['high', true, undefined],
  ['60 ships', true, undefined],
])('the cell %j, with the sign of per cent at its head: %s', (words, inPercent, expected) =>
  expect(range(chanceOf(words, standard, inPercent))).toEqual(expected),
);

test.each([
  ['Probability: 60 %. The millers pay.', [59.5, 60.5]],
  ['The millers pay.\n**Likelihood:** likely (55–75 %)', [55, 75]],
  ['There is a 10 % chance that the yard closes.', [9.5, 10.5]],
  ['If it rains, there is a 10 % chance that the yard closes.', undefined],
  ['Fees rise by 10 %.', undefined],
])('the text %j', (words, expected) => expect(range(chanceInText(words, standard))).toEqual(expected));

describe('headings of scenarios in a paper without a forecast', () => {
  const claims = (text: string) =>
    read(text).judgements.map(({ sentence, figure }) => `${sentence.zone} ${figure?.low} ${sentence.prose.trim()}`);
  const head = '# Talks\n\nAda Lind | 2 May 2025\n\n## Where we stand\n\nThe talks may fail.\n\n';

  test('are judgements with their figures, and what stands under them argues', () => {
    expect(
      claims(
        `${head}## Scenario 1: They resume (65% probability)\n\nThe guilds will pay.\n\n## Scenario 2: They fail (35%)\n\nIt is unlikely that the guilds pay.\n`,
      ),
    ).toEqual(['forecast 65 Scenario 1: They resume (65% probability)', 'forecast 35 Scenario 2: They fail (35%)']);
  });

  test('stand for the forecast', () => {
    const rules = (text: string) =>
      problemsOf(`${head}${text}`).map(({ rule, message }) => `${rule}: ${message.slice(0, 40)}`);
    const three = (last: number) =>
      `## Summary\n\n- The talks go on.\n- The guilds wait.\n\n${[60, 25, last].map((chance, i) => `## Scenario ${i + 1}: Day ${i} (${chance}% probability)\n\nThe guilds come.\n`).join('\n')}`;
    expect(rules(three(15)).filter((said) => !said.startsWith('number'))).toEqual([
      'vague-likelihood: “may” gives no probability: choose a PHI',
    ]);
    expect(rules(three(20))).toContain('scenario-sum: The scenarios add up to 105 % (60% + 25%');
  });

  test.each([
    ['one alone', '## Scenario 1: They resume (65% probability)\n\nThey do.\n'],
    [
      'of which one has no figure',
      '## Scenario 1: They resume (65%)\n\nThey do.\n\n## Scenario 2: They fail\n\nThey do.\n',
    ],
    ['of another name', '## Wool (65%)\n\nIt sells.\n\n## Salt (35%)\n\nIt sells.\n'],
  ])('%s are none', (_, text) => expect(claims(head + text)).toEqual([]));
});
