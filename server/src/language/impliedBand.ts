import { standards } from '../standards/index.ts';
import { type Band, findTerm, normalise } from '../standards/standard.ts';

/** Home-made phrases and the range, in per cent, in which most readers place them: only to order the terms offered instead. */
const everyday: readonly (readonly [RegExp, number, number])[] = [
  [/^no (?:realistic|appreciable|significant|substantial|considerable)\b/, 0, 5],
  [/^no (?:small|slight|slim|low|remote|limited|marginal|negligible|tiny)\b/, 50, 85],
  [/^no (?:less|lower|worse)[- ]than/, 50, 75],
  [
    /^no (?:(?:better|greater|higher|more)[- ]than[- ](?:an? )?)?(?:(?:roughly|about|approximately)[- ])?even\b/,
    20,
    50,
  ],
  [
    /^(?:almost|nearly|virtually|practically|next to|all but|close to|effectively|well[- ]nigh|near) ?-?(?:impossible|inconceivable)$/,
    0,
    5,
  ],
  [
    /\b(?:almost|next to|virtually|practically|nearly|close to|hardly|scarcely) (?:no|any|zero)\b|\bnear[- ]zero\b|\bzero\b|negligible|vanishing/,
    0,
    5,
  ],
  [/^(?:very )?low\W+(?:to\W+)?(?:medium|moderate)/, 20, 45],
  [/^(?:medium|moderate)\W+(?:to\W+)?high/, 50, 80],
  [/\b(?:far|much|well|considerably|significantly) (?:less|lower|worse)[- ]than[- ](?:an? )?(?:\w+[- ])?even/, 5, 30],
  [/\b(?:less|lower|worse)[- ]than[- ](?:an? )?(?:\w+[- ])?even/, 20, 45],
  [/\bremote\b/, 0, 5],
  [/\b(?:outside|slim|slimmest|tiny|minuscule|minimal|faint|little|scant|very low|very small)\b/, 2, 15],
  [/\b(?:small|slight|low|poor|long|limited|marginal|lower)\b|odds .*against/, 10, 30],
  [/\b(?:moderate|medium|realistic|appreciable)\b/, 35, 55],
  [
    /\b(?:far|much|well|considerably|significantly) (?:better|greater|higher|more)[- ](?:likely |probable )?than[- ](?:an? )?(?:even|not)/,
    65,
    90,
  ],
  [
    /\b(?:better|greater|higher|more)[- ]than[- ](?:an? )?even|(?:more likely|likelier) than not|more than (?:likely|probable)/,
    52,
    75,
  ],
  [/\beven\b|as (?:likely|probable) as not|toss-?up|coin[ -](?:toss|flip)|fifty[- ]fifty|\b50\W50\b/, 45, 55],
  [
    /as good as certain|near(?:ly)?[ -]certain|(?:virtually|practically|almost|nearly|all but) (?:certain|sure|bound|guaranteed|inevitabl|undoubtedly|definitely)|close to certain|just about certain|every\b/,
    95,
    100,
  ],
  [/overwhelming|extremely likely|exceptionally likely/, 90, 99],
  [/\b(?:high|higher|strong|elevated)\b|very prob|highly prob|in all /, 75, 92],
  [
    /(?:quite|fairly|reasonably|pretty|rather|relatively|moderately|somewhat|slightly) (?:likely|prob)|chances are|odds are(?= that|$)|odds (?:are )?(?:in )?fav/,
    55,
    75,
  ],
  [/(?:quite|fairly|rather|pretty|relatively|somewhat|slightly) (?:unlikely|improb)/, 20, 38],
  [/(?:very|highly|extremely|exceptionally|most|overwhelmingly|too|so) (?:unlikely|improb)/, 3, 15],
  [/(?:very|highly|most|too|so|strongly) (?:likely|prob)/, 80, 93],
  [/unlikely|improbabl/, 20, 40],
  [/likely|probabl/, 55, 80],
];

/** *Less than a realistic possibility*, *no high chance*: how much less, or how little, is not said. */
const unsaid =
  /^(?:(?:\w+ )?(?:more|less|better) than an? (?!.*\beven\b)|no (?:high|strong|overwhelming|moderate|medium|elevated|likely|probable|unlikely)\b)/;

/**
 * The band that a phrase of likelihood most nearly stands for: that of the first standard which has it, else where
 * readers place it; undefined for a phrase that tells nothing.
 */
export function impliedBand(phrase: string): Band | undefined {
  for (const standard of standards) {
    const term = findTerm(standard, phrase);
    if (term) return term.band;
  }
  const words = normalise(phrase);
  if (unsaid.test(words)) return undefined;
  const entry = everyday.find(([pattern]) => pattern.test(words));
  return entry && { low: entry[1], high: entry[2], openLow: false, openHigh: false };
}

const negation =
  /^(?:not|no longer|hardly|scarcely|barely|by no means|in no way|far from(?:\s+being)?|anything but|nowhere near|never|\w+n['’]t)\s+(?:(?:at all|very|entirely|wholly|completely|altogether|particularly|especially|necessarily|yet|now|all that)\s+)*/i;

/** *Not likely*, *by no means unlikely*, *not impossible*: a negation is no grade of its own scale. */
export const isNegated = (phrase: string): boolean =>
  negation.test(phrase) && !/\b(?:ruled? out|excluded?|discounted|dismissed)$/i.test(phrase);

/** The phrase that is negated: `likely` of *not very likely*. */
export const withoutNegation = (phrase: string): string => phrase.replace(negation, '');

/** The band of the event that does not happen. */
export const complement = ({ low, high, openLow, openHigh }: Band): Band => ({
  low: 100 - high,
  high: 100 - low,
  openLow: openHigh,
  openHigh: openLow,
});
