// Names: Likely in British Columbia, the yacht *Perhaps*, Commissioner May.
import { atStart } from '../context.ts';
import type { Exclusion } from './exclusion.ts';

const kinds = ['likelihood', 'vague', 'confidence', 'certainty', 'number'] as const;

export const nameExclusions: readonly Exclusion[] = [
  {
    name: 'May with a capital is a month or a name',
    kinds,
    words: /^may$/,
    when: ({ phrase }) => phrase === 'May' || phrase === 'MAY',
    leaves: 'May was quiet at the border.',
  },
  {
    name: 'a capital inside a sentence makes a name',
    kinds,
    words: /^(?!we\b|i\b)/,
    when: ({ phrase, before }) => /^\p{Lu}/u.test(phrase) && !/^\p{Lu}{2,}\b/u.test(phrase) && !atStart(before),
    leaves: 'The yacht Perhaps sank.',
    keeps: 'It is LIKELY that the yacht sinks.',
  },
];
