// Chances, odds and prospects that estimate nothing: a chance event, against the odds, four times the risk.
import type { Exclusion } from './exclusion.ts';

const likelihood = ['likelihood'] as const;

export const chanceExclusions: readonly Exclusion[] = [
  {
    name: 'a chance event, a probability model',
    kinds: ['likelihood', 'vague'],
    words: /(?:chance|chances|prospect|prospects|odds|probability|possibility)$/,
    when: ({ after }) =>
      /^\s+(?:sample|samples|encounters?|distribution|theory|density|model|models|events?|weapons?)\b/i.test(after),
    leaves: 'We drew a high probability sample.',
    keeps: 'We see a high probability of rain.',
  },
  {
    name: 'against the odds',
    kinds: likelihood,
    words: /odds$/,
    when: ({ before }) => /\bagainst (?:the )?$/i.test(before),
    leaves: 'They won against long odds.',
    keeps: 'They face long odds.',
  },
  {
    name: 'a lower chance, than in March',
    kinds: likelihood,
    words: /^(?:an? )?(?:\w+ly )?(?:lower|higher) (?:chances?|odds|probability|likelihood)$/,
    when: ({ before }) => !/\bthere (?:is|are|was|were|will be|remains?) (?:an? )?(?:\w+ly )?$/i.test(before),
    leaves: 'Divers run a lower chance of frostbite.',
    keeps: 'There is a higher chance of frostbite.',
  },
  {
    name: 'some probabilities',
    kinds: ['vague'],
    words: /^some probabilities$/,
    when: () => true,
    leaves: 'The guild printed some probabilities.',
    keeps: 'The guild sees real probabilities of rain.',
  },
];
