// Hedges that give no likelihood.
import type { Phrase } from './phrase.ts';
import { anyChance, vagueGrade } from './words.ts';

const phrase = (pattern: string, prefilter: string, example: string): Phrase => ({
  kind: 'vague',
  pattern,
  prefilter,
  example,
});

const dismissing = 'rule|exclude|discount|dismiss|discard';
const dismissed = '(?:ruled out|excluded|discounted|dismissed|discarded)';
const adverbOfRuling = '(?:entirely|wholly|completely|fully|altogether|yet)';
const ruledOut = `(?:be )?(?:${adverbOfRuling} )?(?:rule out|exclude|discount|dismiss|discard|${dismissed})`;

export const vaguePhrases: readonly Phrase[] = [
  phrase(
    `(?:can(?: ?not|[’']t)|could(?: not|n[’']t)) (?:(?:now|yet|therefore|simply) )?${ruledOut}\\b`,
    dismissing,
    'A breach cannot now be ruled out.',
  ),
  phrase(
    `(?:can|could) (?:now )?no longer be (?:${adverbOfRuling} )?${dismissed}\\b`,
    dismissing,
    'A breach can no longer be ruled out.',
  ),
  phrase(
    `nor (?:can|could) (?:[\\w’'-]+ ){1,8}be ${dismissed}\\b`,
    dismissing,
    'Nor can a breach of the outer dyke be excluded.',
  ),
  phrase(`(?:can|could) (?:hardly|scarcely|never) be ${dismissed}\\b`, dismissing, 'A breach can never be ruled out.'),
  phrase(
    `(?:has|have|had)(?: not|n[’']t| never) (?:yet )?been (?:${adverbOfRuling} )?${dismissed}\\b`,
    dismissing,
    'A breach has not been ruled out.',
  ),
  phrase(`(?:no[- ]one|nobody|none) (?:can|could) ${ruledOut}\\b`, dismissing, 'Nobody can rule out a breach.'),
  phrase(
    `(?:we|I) (?:do|did)(?: not|n[’']t) (?:rule out|exclude|discount)\\b`,
    dismissing,
    'We do not exclude a breach.',
  ),
  phrase(
    `(?:not|n[’']t) (?:yet )?(?:ready|prepared|willing|able|possible) to (?:rule out|exclude|discount|dismiss)\\b`,
    dismissing,
    'The guard is not ready to rule out a breach.',
  ),
  phrase(
    `(?:we|I)(?: would|[’']d)(?: not|n[’']t) (?:rule out|exclude|discount)\\b`,
    dismissing,
    'We would not rule out a breach.',
  ),
  phrase(
    `(?:no longer|hardly|scarcely) (?:impossible|inconceivable|implausible|unthinkable|out of the question)\\b`,
    'question|impossible|inconceivable|implausible|unthinkable',
    'A breach is no longer unthinkable.',
  ),
  phrase(`not (?:yet )?to be ${dismissed}\\b`, dismissing, 'A breach is not to be dismissed.'),
  phrase(
    `(?:hard|difficult|impossible|premature|unwise|too early) to (?:rule out|exclude|discount|dismiss)\\b`,
    dismissing,
    'A breach is hard to exclude.',
  ),
  phrase(
    `(?:not(?: be)?|(?:not|(?:do|does|did)n[’']t) (?:seem|look|appear)(?=[^.;]*\\b(?:that|if|will|by|in)\\b)(?! impossible to)) (?:entirely |wholly |completely |altogether )?(?:out of the question|impossible|inconceivable|implausible|unthinkable|excluded|ruled out)\\b`,
    `question|impossible|inconceivable|implausible|unthinkable|${dismissing}`,
    'A breach is not unthinkable.',
  ),
  phrase(
    `(?:has|have|with|having) (?:the|a|some) potential to\\b`,
    'potential',
    'The feud has the potential to split the crew.',
  ),
  phrase(`remains? to be seen\\b`, 'to be seen', 'The effect remains to be seen.'),
  phrase(
    `(?:increasingly|ever more|more and more|less and less|decreasingly) (?:un)?(?:likely|probable|possible|plausible)\\b`,
    'likely|probable|possible|plausible',
    'A breach is increasingly likely.',
  ),
  phrase(
    `there(?:[’']s| (?:is|was|remains|exists)) (?:still |also |always |therefore |even )?(?:an?|the|some) (?:possibility|chance|likelihood)\\b`,
    'possibility|chance|likelihood',
    'There is a likelihood that the ice holds.',
  ),
  phrase(
    `(?:(?:has|have|had) (?:an?|some) chance\\b(?= of\\b)|stands? (?:an?|some) chance\\b(?= (?:of|to|in|against|unless|if)\\b))`,
    'chance',
    'The team stands a chance to win.',
  ),
  phrase(
    `(?:an? |the |some )?(?:very |quite )?(?:${vagueGrade}|growing|strong) (?:possibility)\\b`,
    'possibility',
    'We see a distinct possibility of a walkout.',
  ),
  phrase(
    `(?:an? |the )?(?:very |quite |pretty |increasingly )?${vagueGrade} (?:(?:chance|likelihood|probability|prospect)s?|probabilities)\\b(?! to\\b(?! (?:win|succeed|prevail|survive|pass|become|happen|fail|lose)\\b))`,
    anyChance,
    'We see a real prospect of a walkout.',
  ),
  phrase(
    `(?:is|are|was|were|remains?|stays?) (?:still |also |always )?a (?:possibility|likelihood)\\b`,
    'possibility|likelihood',
    'A breach remains a possibility.',
  ),
  phrase(
    `an? (?:mere|bare|theoretical|hypothetical|live|credible) (?:possibility|chance)\\b`,
    'possibility|chance',
    'A breach is a theoretical possibility.',
  ),
  phrase(
    `(?:quite |very |entirely |wholly |perfectly |just )?(?:possible|conceivable|plausible|imaginable|thinkable) that\\b`,
    'possible|conceivable|plausible|imaginable|thinkable',
    'It is imaginable that the crew walks out.',
  ),
  phrase(`(?:very |quite |just |entirely )?possibly\\b`, 'possibly', 'The crew will possibly walk out.'),
  // Without the ending, since figures are looked for beside *the potential for floods* too.
  phrase(`potentially\\b`, 'potential', 'The crew will potentially walk out.'),
  phrase(
    `(?:quite |very )?(?:conceivably|plausibly)\\b`,
    'conceivably|plausibly',
    'The crew will conceivably walk out.',
  ),
  phrase(`perhaps\\b`, 'perhaps', 'Perhaps the crew walks out.'),
  phrase(`maybe\\b`, 'maybe', 'Maybe the crew walks out.'),
  phrase(
    `(?:(?:wholly|entirely|perfectly) )?(?:possible|conceivable|plausible)\\b`,
    'possible|conceivable|plausible',
    'A walkout is possible.',
  ),
  phrase(
    `(?:may|might|could),? or (?:may|might|could) not\\b`,
    '\\bmay\\b|might|could',
    'The crew may or may not walk out.',
  ),
  phrase(`(?:may|might|could)\\b`, '\\bmay\\b|might|could', 'The crew might walk out.'),
];
