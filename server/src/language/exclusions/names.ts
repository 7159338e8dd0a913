// Names: Likely in British Columbia, the yacht *Perhaps*, Commissioner May.
import { atStart, type MatchContext, nextWord } from '../context.ts';
import type { Exclusion } from './exclusion.ts';

const kinds = ['likelihood', 'vague', 'confidence', 'certainty', 'number'] as const;

/** In a bulletin without small letters a verb tells the modal from the month. */
const isAmongCapitals = ({ before, after }: MatchContext): boolean =>
  /\p{L}{2}\s+$/u.test(before) &&
  !/\p{Ll}/u.test(before + after) &&
  !/\b(?:IN|SINCE|UNTIL|BY|EARLY|LATE|MID|FROM|DURING|LAST|NEXT|OF|AND|TO|THROUGH)\s+$/.test(before) &&
  /^(?!(?:the|and|or|to|in|at|on|by|for|with|through|is|was|are|were|has|had|will|outlook|forecast)$)\p{L}{2,}$/u.test(
    nextWord(after),
  );

/** *A Strike Is Likely*: a title has capitals, and behind its verb stands no name. */
const isInTitle = ({ words, before }: MatchContext): boolean =>
  /(?:likely|probable|possible|certain)$/.test(words) &&
  /\b(?:is|are|was|were|looks?|remains?|seems?)\s+$/i.test(before);

export const nameExclusions: readonly Exclusion[] = [
  {
    name: 'May with a capital is a month or a name',
    kinds,
    words: /^may$/,
    when: (context) => context.phrase === 'May' || (context.phrase === 'MAY' && !isAmongCapitals(context)),
    leaves: 'May was quiet at the border.',
    keeps: 'THE LOWER MOLE MAY FLOOD.',
  },
  {
    name: 'a capital inside a sentence makes a name',
    kinds,
    words: /^(?!we\b|i\b)/,
    when: (context) =>
      /^\p{Lu}/u.test(context.phrase) &&
      !/^\p{Lu}{2,}\b/u.test(context.phrase) &&
      !atStart(context.before) &&
      !isInTitle(context),
    leaves: 'The yacht Perhaps sank.',
    keeps: 'It is LIKELY that the yacht sinks, and a Rescue Is Unlikely.',
  },
];
