// Adjectives and nouns that pick out and state nothing: likely voters, more likely than women.
import { atStart, followsPredicate, lastWords, type MatchContext, nextWord, runsOn } from '../context.ts';
import { body, human } from '../sense/classes.ts';
import type { Exclusion } from './exclusion.ts';

const determiner =
  /(?:^|[\s(])(?:the|an?|its|their|his|her|our|my|your|this|that|these|those|any|some|no|each|every|most|more|all|other|of|for|from|with|among|against|between|to|into|on|in|by|via|through|about|both|such|own|what|whose|two|three|four|five|several|many|few|\d{1,3}(?:,\d{3})*|(?!(?:it|that|there|here|he|she|what|who)['’])\p{L}+['’]s|\p{L}+s['’])$/iu;
/** *This likely reflects …*, *those likely held …*: a pronoun, since a verb follows. */
const isPronoun = ({ before, after }: MatchContext): boolean => {
  const word = nextWord(after);
  // *Mistakes that likely reveal the home*: a relative, whose verb has an object.
  if (
    /[a-z]{2,}s that\s+$/.test(before) &&
    /^\s+[a-z]+(?:e?d)?\s+(?:the|an?|its|their|his|her|our|some|all)\b/.test(after)
  )
    return true;
  if (/\b(?:this|that|it|all)[\s*_]+$/i.test(before)) return finiteForm.test(word) || /(?:[^s]s|ed)$/.test(word);
  return (
    /\b(?:these|those|some|many|most|both|several)[\s*_]+$/i.test(before) && (finiteForm.test(word) || /ed$/.test(word))
  );
};
const finiteForm =
  /^(?:is|are|was|were|has|have|had|will|would|can|could|do|does|did|came|went|made|took|gave|led|meant|grew|fell|rose|began|became|kept|left|lost|held|sent|saw|knew|saw|hit|put|cost|reflect|mean|remain|include|indicate)$/;
/** *On February 24 likely hoping to return*: the day of a month counts nothing. */
const dayOfMonth =
  /\b(?:Jan(?:uary)?|Feb(?:ruary)?|March|April|May|June|July|Aug(?:ust)?|Sept(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.? \d{1,2}$/;
const hasDeterminer = (context: MatchContext): boolean =>
  determiner.test(lastWords(context.before)) && !dayOfMonth.test(lastWords(context.before)) && !isPronoun(context);

/** *A likely (70 %) consequence*: what stands in brackets does not part an adjective from its noun. */
const withoutBrackets = (after: string): string => after.replace(/^\s*\([^()]*\)/, '');
const next = ({ after }: MatchContext): string => nextWord(withoutBrackets(after));
/** Whether a word follows that no adjective has after it which states something. */
const hasNoun = (context: MatchContext): boolean =>
  runsOn(withoutBrackets(context.after)) && !followsPredicate.has(next(context));

const likelihood = ['likelihood'] as const;
/** *Known and likely carriers*, where no verb makes it a predicate. */
const otherAdjective =
  /(?<!\b(?:is|are|was|were|be|been)\s)\b(?:known|confirmed|actual|current|existing|past|present|possible|suspected|potential|proven|reported|identified)(?:,| and| or)\s+$/i;
/** Who lists or weighs several speaks of them, and does not say how likely one is. */
const listing =
  /\b(?:list|name|identif|discuss|consider|ignor|examin|describ|outlin|weigh|map|review|compar|includ|flag|rank|exclud|discount|catalogu|explor|test|set out|lay out|prepare for|plan for|prepar(?:es?|ed|ing) for|plan(?:s|ned|ning)? for)(?:s|es|ed|e|ing|y|ies|ied|ying)?[\s*_]+$/i;
/** *A deputy and*, *the oldest port and*: a noun phrase before the second adjective. */
const apposed =
  /\b(?:an?|the|its|their|his|her|our|\p{L}+['’]s|former|one|another)\s+(?:[\w’'-]+\s+){1,6}(?:and|or|but)\s+$/iu;
/** *On old debts and*, where no verb stands between. */
const afterPreposition =
  /\b(?:on|of|about|for|from|against|by|over)\s+(?:(?!(?:is|are|was|were|has|have|had|will|would|can|who|which|that)\b)[\w’'-]+\s+){1,4}and\s+$/i;
const apposedNoun =
  /^\s+(?:[\w-]+\s+)?(?:candidates?|heirs?|successors?|winners?|nominees?|contenders?|rivals?|targets?|partners?|sources?|sites?|causes?|culprits?|suspects?|authors?|venues?|hosts?|buyers?|bidders?|sellers?|leaders?|victims?|replacements?|opponents?|challengers?|front-?runners?|kingmakers?|allies|ally|enem(?:y|ies)|ministers?|mayors?|presidents?|chairs?|kings?|queens?|owners?|outcomes?|destinations?|routes?|beneficiar(?:y|ies)|losers?|signator(?:y|ies)|carriers?|scenes?)\b(?=\s*(?:[,.;:)]|$|(?:for|of|to|in|at|as|who|which|that|is|was|has|from)\b))/i;
/** *In the north*, *along the coast*, *near Odan*; no time and no case. */
const atPlace =
  /^\s+where(?:ver)?\b|^\s+(?:in|along|near|among|around|across|at|on)\s+(?:(?:the|these|those|its|their)\s+(?!(?:coming|next|short|near|medium|long|longer|first|second|third|fourth|last|early|late|summer|spring|autumn|winter|event|case|end|start|beginning|future|days?|weeks?|months?|years?|wake|absence|face|light|view|back|basis|whole|morning|evening|afternoon|night|current|present|meantime|same|run-up)\b)|(?!January|February|March|April|May|June|July|August|September|October|November|December|Q\d|H\d|Our\b)\p{Lu}\p{Ll}+\b)/u;
/** *Was more likely a test*: what it was, and no comparison. */
const isRather = ({ before, after }: MatchContext): boolean =>
  /\b(?:is|are|was|were)\s+more\s+$/i.test(before) && /^\s+(?:an?|the)\b/i.test(after);
/** Whatever there is of them: nothing is said of one. */
const ofAny = /\b(?:anyone|anything|factors|issues|questions|topics|areas|groups|sectors|aspects)\s+$/i;
const adjective = /(?:likely|probable)$/;
/** *The three gates most likely*, *where rain is most likely*: picked out of several. */
const theMost =
  /\b(?:where|when|how|which)\s+(?:[\w’'-]+\s+){1,7}(?:is|are|was|were)\s+(?:most|least) (?:un)?(?:likely|probable)$|\b(?:the|those|its|their|our)\s+(?:(?!(?:is|are|was|were|be|been|has|have|had|will|would|that|which|who)\b)[\w’'-]+\s+){1,4}(?:most|least) (?:un)?(?:likely|probable)$/i;
/** *Impossible for the town to pay*: how hard a deed is; that *the port* reopens is an event. */
const forSomebody = new RegExp(
  `^\\s+for\\s+(?:[\\w’'-]+\\s+){0,4}?(?:${human}|${body}|town|village|district|us|them|him|her|anybody)\\s+to\\b`,
  'i',
);
/** *Makes naming its causes nearly impossible*. */
const madeHard = /\b(?:ma(?:ke|kes|de|king)|render(?:s|ed|ing)?)\s+(?:it\s+)?\w{2,}ing\b[^,;.]{0,60}$/i;
const isPredicateOfChance = /\b(?:is|are|was|were)\s+$|\bit\s+$|['’]s\s+$/i;

export const adjectiveExclusions: readonly Exclusion[] = [
  {
    name: 'the most likely of several',
    kinds: likelihood,
    words: adjective,
    when: ({ phrase, before, after }) =>
      (!runsOn(withoutBrackets(after)) || /^\s+to\b/.test(after)) &&
      /\b(?:the|its|their|considers?|considered|deem(?:s|ed)?|second|third|next) (?:\w+ )?most (?:likely|probable)$/i.test(
        before + phrase,
      ),
    leaves: 'Of the two routes the northern is the most likely.',
    keeps: 'A delay is most likely.',
  },
  {
    name: 'the gate most likely to fail',
    kinds: likelihood,
    words: adjective,
    when: ({ phrase, before, after }) => theMost.test(before + phrase) && /^\s+to\b/.test(after),
    leaves: 'We name the three gates most likely to fail.',
    keeps: 'The old gates are most likely to fail.',
  },
  {
    name: 'an article before it and a noun further on',
    kinds: likelihood,
    words: adjective,
    when: (context) => hasDeterminer(context) && /^(?:next|only|then|once)$/.test(next(context)),
    leaves: 'The likely next step is a vote.',
    keeps: 'A vote is likely next month.',
  },
  {
    name: 'the first of two adjectives before a noun',
    kinds: likelihood,
    words: adjective,
    when: (context) => /^(?:and|or|but)$/.test(next(context)) && hasDeterminer(context),
    leaves: 'We prepare for a likely and costly delay.',
    keeps: 'A delay is likely and costly.',
  },
  {
    name: 'the second of two adjectives before a noun',
    kinds: likelihood,
    words: /^(?:un)?likely$/,
    when: (context) => hasNoun(context) && otherAdjective.test(context.before),
    leaves: 'We list known and likely carriers of the blight.',
    keeps: 'The carriers are known and likely to spread.',
  },
  {
    name: 'likely Kesh voters',
    kinds: likelihood,
    words: /^(?:un)?likely$/,
    when: ({ after }) =>
      /^\s+\p{Lu}[\p{L}-]+\s+(?:voters?|supporters?|buyers?|candidates?|targets?|customers?|backers?)\b/u.test(after),
    leaves: 'The poll failed because likely Kesh voters were left out.',
    keeps: 'The poll failed and likely Kesh lost its voters.',
  },
  {
    name: 'lists likely targets',
    kinds: likelihood,
    words: /(?:likely|probable)$/,
    when: (context) => hasNoun(context) && listing.test(context.before) && !/ly$/.test(next(context)),
    leaves: 'The note ignores highly unlikely events.',
    keeps: 'The note that lists them is likely false.',
  },
  {
    name: 'of old debts and likely losses',
    kinds: likelihood,
    words: /^(?:un)?likely$/,
    when: (context) =>
      hasNoun(context) &&
      afterPreposition.test(context.before) &&
      /^\s+(?!\w+(?:ing|ed)\b)[\w-]+(?:\s*[,.;]|\s+(?:of|in|for|at|are|is|was|were|has|have)\b)/i.test(context.after),
    leaves: 'Our notes on old debts and likely losses of grain are out.',
    keeps: 'The town is in debt and likely short of grain.',
  },
  {
    name: 'a deputy and likely candidate',
    kinds: likelihood,
    words: /^(?:un)?likely$/,
    when: ({ before, after }) => apposed.test(before) && apposedNoun.test(after),
    leaves: 'She is a leading deputy and likely candidate.',
    keeps: 'The leading deputy is ill and likely to resign.',
  },
  {
    name: 'a more-likely-than-not test',
    kinds: likelihood,
    words: /^more[- ](?:likely|probable)[- ]than[- ]not$/,
    when: (context) => hasNoun(context) && hasDeterminer(context),
    leaves: 'Courts apply a more-likely-than-not test.',
    keeps: 'We judge a breach more-likely-than-not this year.',
  },
  {
    name: 'most likely in one place of several',
    kinds: likelihood,
    words: adjective,
    when: ({ phrase, before, after }) =>
      /\b(?:is|are|was|were|be)\s+most\s+(?:likely|probable)$/i.test(before + phrase) && atPlace.test(after),
    leaves: 'Floods are most likely in the north, where dykes are low.',
    keeps: 'Floods are most likely in the coming months.',
  },
  {
    name: 'an article before it and a noun after it',
    kinds: likelihood,
    words: adjective,
    when: (context) =>
      hasNoun(context) &&
      hasDeterminer(context) &&
      !isRather(context) &&
      !/^(?:less|more|better|worse|poorly|well|already|also)$/.test(next(context)),
    leaves: 'The likely (70 %) winner is a banker.',
    keeps: 'A banker is likely to win.',
  },
  {
    name: 'probable before a noun',
    kinds: likelihood,
    words: /probable$/,
    when: (context) =>
      hasNoun(context) &&
      !isPredicateOfChance.test(context.before) &&
      !/^(?:along|across|near|over|around)$/.test(next(context)),
    leaves: 'Probable arson destroyed the depot.',
    keeps: 'Frost is forecast, with snow probable along the coast.',
  },
  {
    name: 'probable cause, probable reserves',
    kinds: likelihood,
    words: /probable$/,
    when: (context) => /^(?:causes?|reserves|cases?)$/.test(next(context)),
    leaves: 'There is probable cause for an arrest.',
  },
  {
    name: 'likely at the head of a sentence, before a noun',
    kinds: likelihood,
    words: /^(?:un)?likely$/,
    when: (context) =>
      hasNoun(context) &&
      atStart(context.before) &&
      // *The mole — it is old — likely fails.*
      !/[—–][^—–]+[—–]\s*$/.test(context.before) &&
      !/^(?:the|an?|it|this|these|they|far|much|more|less|even|also|still|soon|too|because|due|owing|thanks|driven|caused|never|both|already|not)$/.test(
        next(context),
      ),
    leaves: 'Likely voters stayed at home.',
    keeps: 'Likely they stayed at home.',
  },
  {
    name: 'a comparison',
    kinds: likelihood,
    words: /^(?!more than )(?!.*\b(?:as not|than not)$).*(?:likely|probable)$/,
    when: (context) =>
      !isRather(context) &&
      /\b(?:more|less|as|how|however|equally|least|times|twice|half)[\s*_]+(?:\w+ly\s+)?$/i.test(context.before) &&
      !/\b(?:regard|assess|rate|view|see|describe|judge|consider|class)\w*\b[^,;]*\bas\s+$/i.test(context.before),
    leaves: 'Men are less likely to vote than women.',
    keeps: 'We assess the strike as likely.',
  },
  {
    name: 'more, rather than less, likely',
    kinds: likelihood,
    words: adjective,
    when: ({ before }) => /\b(?:more|less),? (?:rather than|not|and not|if not) (?:more|less),? $/i.test(before),
    leaves: 'The pact makes a strike more, rather than less, likely.',
    keeps: 'The pact will hold, rather than fail, which is likely.',
  },
  {
    name: 'let alone probable',
    kinds: likelihood,
    words: adjective,
    when: ({ before }) => /\b(?:let alone|much less|never mind|still less)\s+$/i.test(before),
    leaves: 'Such a raid was not even planned, let alone probable.',
    keeps: 'Such a raid was planned and is probable.',
  },
  {
    name: 'factors likely to',
    kinds: likelihood,
    words: /^(?:(?:most|least) )?(?:un)?likely$/,
    when: ({ before, after }) => ofAny.test(before) && /^\s+to\b/i.test(after),
    leaves: 'The note lists factors likely to sway the vote.',
    keeps: 'The note lists a debt likely to sway the vote.',
  },
  {
    name: 'what is likely to happen',
    kinds: likelihood,
    words: /^(?:most )?(?:un)?likely$/,
    when: ({ before, after }) => /\bwhat (?:is|are|was|were)\s+$/i.test(before) && /^\s+to (?!be\b)/i.test(after),
    leaves: 'Planners act on what is likely to happen.',
    keeps: 'Planners face what is likely to be a long siege.',
  },
  {
    name: 'how somebody is likely to act',
    kinds: likelihood,
    words: /^(?:un)?likely$/,
    when: ({ before }) => /\bhow (?:[\w’'-]+ ){1,6}(?:is|are|was|were)\s+$/i.test(before),
    leaves: 'The play is a lesson in how the crew is likely to react.',
    keeps: 'However tired, the crew is likely to react.',
  },
  {
    name: 'so likely that',
    kinds: likelihood,
    words: adjective,
    when: ({ phrase, before, after }) =>
      /\bso (?:un|im)?(?:likely|probable)$/i.test(before + phrase) && /^\s+(?:as|that)\b/.test(after),
    leaves: 'A strike is so likely that the shops closed.',
    keeps: 'A strike is so likely.',
  },
  {
    name: 'most likely course, scenario or case',
    kinds: likelihood,
    words: /^most (?:likely|probable)$/,
    when: ({ after }) => /^[\s*_]+(?:course|candidate|scenario|outcome|explanation|case)\b/i.test(after),
    leaves: 'Most likely outcome: a strike.',
    keeps: 'Most likely a strike follows.',
  },
  {
    name: 'the likely range of a figure',
    kinds: likelihood,
    words: /^(?:very )?likely$/,
    when: ({ after }) => /^[\s*_]+ranges?\b/i.test(after),
    leaves: 'We convert that emission likely range to a spread.',
    keeps: 'Herds are likely to range further.',
  },
  {
    name: 'nearly impossible to do',
    kinds: likelihood,
    words: /impossible$/,
    when: ({ before, after }) => /^\s+to\b/i.test(after) || forSomebody.test(after) || madeHard.test(before),
    leaves: 'The wreck is nearly impossible to reach, and the fog makes finding it nearly impossible.',
    keeps: 'A rescue is nearly impossible.',
  },
];
