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
    name: 'four times lower chance',
    kinds: likelihood,
    words: /(?:lower|higher) (?:chances?|odds|probability|likelihood)$/,
    when: ({ before }) => /(?:\d ?x|times|fold|%|much|slightly|far)\s+$/i.test(before),
    leaves: 'Divers run a 4x lower chance of frostbite.',
    keeps: 'Divers run a lower chance of frostbite.',
  },
];
