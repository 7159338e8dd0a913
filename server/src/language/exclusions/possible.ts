// Possible, perhaps and maybe that hedge nothing: as soon as possible, three possible routes, perhaps forty boats.
import { copula, followsPredicate, type MatchContext, nextWord, runsOn } from '../context.ts';
import type { Exclusion } from './exclusion.ts';

const kinds = ['vague'] as const;
const possible = /^(?:\w+ly )?(?:possible|conceivable|plausible)$/;

/** *Likely in the capital and possible in the ports*, *unlikely, though still possible*: the second of two predicates has no verb of its own. */
const isSecondPredicate = ({ before }: MatchContext): boolean =>
  /\b(?:un)?(?:likely|probable|certain)\b[^;]*\b(?:and|but|or|even|if not|though|although|yet)\s+(?:still\s+|also\s+)?$/i.test(
    before,
  );
/** *Though, still possible*. */
const isStill = ({ before, after }: MatchContext): boolean => /\bstill\s+$/i.test(before) && !runsOn(after);

/** *With frost possible in the hills*: without a verb, but said of what is to come. */
const isWithEvent = ({ before, after }: MatchContext): boolean =>
  (/\bwith\s+(?:[\w-]+\s+){1,5}$/i.test(before) || (bareNouns.test(before) && !finite.test(after))) &&
  !/\b(?:the|as|every|all|any|best|worst)\s+$/i.test(before) &&
  (!runsOn(after) || followsPossible(nextWord(after)));
/** *Fog possible by dawn*: a bulletin leaves the verb out. */
const bareNouns =
  /^\W*(?!(?:everything|anything|nothing|all|only|the|an?|as|not|now|still|where|when|if|it|this|that)\b)(?:[\w-]+\s+){1,4}$/i;
const finite = /\b(?:is|are|was|were|has|have|had|will|would|can|to|for)\b/i;

/** *Possible late on Sunday*, *possible over the hills*: a time or a place. */
const followsPossible = (word: string): boolean =>
  followsPredicate.has(word) ||
  /^(?:late|later|early|mainly|mostly|chiefly|again|overnight|tomorrow|today|tonight|across|along|near|over|around|above|below|between|toward|towards|anywhere|elsewhere|everywhere|there|here|monday|tuesday|wednesday|thursday|friday|saturday|sunday|all|each|every|any)$/.test(
    word,
  );

/** *It is possible they will sail*: a clause without *that*. */
const isImpersonal = ({ before, after }: MatchContext): boolean =>
  /\bit(?:['’]s| is| remains| seems)\s+(?:(?:\w+ly|always|also|still|just|even)\s+)?$/i.test(before) &&
  /^(?:the|an?|it|we|you|there|they|he|she|some|many|this|these|its|his|their)$/i.test(nextWord(after));

const unit =
  '(?:hours?|days?|weeks?|months?|years?|decades?|minutes?|dozen|score|hundred|thousand|million|third|quarter|half|fifth|tenth|handful|couple|mile|kilomet(?:re|er)s?|miles|met(?:re|er)s?|tonnes?|tons?|people|men|boats|per cent|percent|%|billion)';
/** *Forty*, *an hour*, *as many as 300*: what is only counted roughly. */
const quantity = new RegExp(
  `^,?\\s+(?:(?:not )?even )?(?:as (?:many|much|few|little) as\\b|(?:more|less|fewer) than (?:\\d|half|two-thirds)|(?:some |about )?(?:\\d[\\d.,]*|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|eighty|ninety|several|an?|half an?|a few|one)[- ]${unit}\\b|(?:\\d{2,}|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|half|two-thirds|hundreds|thousands|dozens)\\b(?! of (?:them|these|those))|(?:even |much )?(?:higher|lower|more|less|fewer|longer|shorter|sooner|later|earlier)(?=\\s*(?:[.,;:)–—]|$)))`,
  'i',
);

/** What is granted is so already. */
const granted =
  /^\s+(?:(?:he|she|it|they|we|that|there|this)(?:['’](?:s|re)| is| are| was| were)|(?:the|an?|his|her|its|their)(?: [\w-]+){1,3} (?:is|are|was|were)) [^.;]{2,90}?,\s(?:but|yet)\b/i;

/** Somebody has a plan in mind. */
const inPlan =
  /\b(?:open(?:ness)? to|consider(?:s|ed|ing)?|(?:look(?:s|ed|ing)?|hint(?:s|ed|ing)?) at|interest(?:ed)? in|(?:think(?:s|ing)?|thought|talk(?:s|ed|ing)?|sp(?:eaks?|oke|eaking)|ideas?|plans?|options?|discussions?|debates?) (?:of|about|on|for)|discuss(?:es|ed|ing)?|explor(?:e|es|ed|ing)|weigh(?:s|ed|ing)?|mull(?:s|ed|ing)?|debat(?:e|es|ed|ing)|float(?:s|ed|ing)?)\s+$/i;
/** *Adding*, but not *crippling fines*: an adjective. */
const gerund =
  /^\s+(?!(?:devastat|crippl|damag|overwhelm|misleading|mislead|last|alarm|destabili[sz]|threaten|cripp|ruin|far-reach|disappoint|reward|compet|conflict|embarrass|interest|exist|grow)ing\b)\w{2,}ing\b/i;

/** *Potentially malicious files*: a class of things, several and without an article. */
const classedThings =
  /^\s+(?:dangerous|hazardous|malicious|harmful|sensitive|toxic|unwanted|suspicious|vulnerable|illegal|infectious|contagious|contaminated|infected|unsafe|explosive|flammable|relevant|eligible|affected|exploitable|fraudulent|unlawful|lethal|offensive)(?:,? (?:and|or) [a-z]+)? (?:[a-z-]+ )?[a-z]{2,}[^s\W]s(?![\w’'-])/i;
/** *Also possible is a second strike*: the verb comes before its subject. */
const isInverted = ({ before, after }: MatchContext): boolean =>
  /(?:^\W*|[.;:—–]\s+)(?:(?:also|equally|just as|even|less|more|still)\s+)?$/i.test(before) &&
  /^\s+(?:is|are|was|would be|remains)\s+(?:that|an?|the|any)\b/i.test(after);

export const possibleExclusions: readonly Exclusion[] = [
  {
    name: 'perhaps forty, maybe an hour',
    kinds,
    words: /^(?:perhaps|maybe|possibly)$/,
    when: ({ before, after }) =>
      quantity.test(after) ||
      (/,\s+$/.test(before) && /^\s+(?:most|many|all|some|half),/i.test(after)) ||
      /^\s+by (?:a factor of|about|around|half|a (?:third|quarter|tenth|fifth)|\d)/i.test(after) ||
      (/\b(?:two|three|four|five|six|seven|eight|nine|ten|\d+),?\s+(?:or|and)\s+$/i.test(before) &&
        /^\s+(?:even )?(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)\b/i.test(after)) ||
      (/\d[\d.,]*%?,?\s+$/.test(before) && /^\s*[,.;)]/.test(after)) ||
      (/\b(?:hours|days|weeks|months|years|dozens|scores|hundreds|thousands|millions|billions),?\s+(?:or|and|if not)\s+(?:even\s+)?$/i.test(
        before,
      ) &&
        /^\s+(?:even )?(?:days|weeks|months|years|decades|hundreds|thousands|millions|billions|trillions)\b/i.test(
          after,
        )),
    leaves: 'The walk takes maybe an hour, for perhaps forty people.',
    keeps: 'Perhaps two of them will leave, and maybe a strike follows.',
  },
  {
    name: 'perhaps it is not much, but',
    kinds,
    words: /^(?:perhaps|maybe)$/,
    when: ({ before, after }) => /(?:^\W*|,\s(?:and|or)\s)$/i.test(before) && granted.test(after),
    leaves: 'Perhaps he is no captain, but the crew likes him.',
    keeps: 'Perhaps he will leave, but the crew stays.',
  },
  {
    name: 'open to potentially adding',
    kinds,
    words: /^(?:potentially|possibly)$/,
    when: ({ before, after }) => inPlan.test(before) && gerund.test(after),
    leaves: 'The owner is open to potentially adding barges.',
    keeps: 'The owner is open to potentially crippling fines.',
  },
  {
    name: 'potentially dangerous goods',
    kinds,
    words: /^(?:potentially|possibly)$/,
    when: ({ before, after }) =>
      classedThings.test(after) &&
      !/\b(?:an?|is|are|was|were|be|been|being|become|becomes|became|remain|remains|remained|seems?|looks?)\s+(?:\w+ly\s+)?$/i.test(
        before,
      ),
    leaves: 'The hold is kept for potentially dangerous goods.',
    keeps: 'The goods in the hold are potentially dangerous.',
  },
  {
    name: 'as fast as it could possibly go',
    kinds,
    words: /^possibly$/,
    when: ({ before }) =>
      /\b(?:as \w+ as|than|whatever|everything|anything|nothing|nobody|all|no \p{L}+|how)\b[^,;]*$/iu.test(before),
    leaves: 'The crew rows as fast as it could possibly go.',
    keeps: 'The crew rows fast and could possibly win.',
  },
  {
    name: 'cannot possibly',
    kinds,
    words: /^possibly$/,
    when: ({ before }) => /\b(?:can(?: ?not|['’]t)|could(?:n['’]t| not))\s+$/i.test(before),
    leaves: 'The crew cannot possibly know.',
    keeps: 'The crew will possibly know.',
  },
  {
    name: 'perhaps surprisingly, perhaps more important',
    kinds,
    words: /^(?:perhaps|maybe|possibly)$/,
    when: ({ after }) =>
      /^,?\s+(?:(?:un)?surprisingly|(?:the |even )?(?:more|most|best|greatest) (?:important|importantly|interesting|interestingly|telling|worrying|notable|notably|famous|striking|obvious|known)|(?:the )?(?:single )?most (?!of\b|\w{3,}s\b)\w+|the (?:single )?(?:best|worst|\w{3,}[^f\W]est)\b(?= \w)(?![^,;.]*\b(?:will|would|may|might|could)\b))/i.test(
        after,
      ),
    leaves: 'Perhaps unsurprisingly, turnout fell.',
    keeps: 'Perhaps turnout falls.',
  },
  {
    name: 'made it possible that',
    kinds,
    words: / that$/,
    when: ({ before }) => /\b(?:mak(?:e|es|ing)|made|render(?:s|ed)?) (?:it )?$/i.test(before),
    leaves: 'The thaw made it possible that ships return.',
    keeps: 'It is possible that ships return.',
  },
  {
    name: 'became possible',
    kinds,
    words: possible,
    when: ({ before }) => /\b(?:became|had become)\s+$/i.test(before),
    leaves: 'The trade became possible when the ice broke.',
    keeps: 'The trade becomes possible when the ice breaks.',
  },
  {
    name: 'possible as a result of',
    kinds,
    words: /^possible$/,
    when: ({ after }) => /^\s+as a result of\b/i.test(after),
    leaves: 'A truce was possible as a result of the thaw.',
    keeps: 'A truce is possible because the envoy stays.',
  },
  {
    name: 'as soon as possible, where possible',
    kinds,
    words: possible,
    when: (context) =>
      !isSecondPredicate(context) &&
      /\b(?:as|where|wherever|when|whenever|if|best|worst|every|far|much|soon|well|made|make|makes|making|become|all|not)[\s*_]+(?:it )?$/i.test(
        context.before,
      ),
    leaves: 'Boats are sent as soon as possible.',
    keeps: 'A landing is likely in the south, if not possible in the north.',
  },
  {
    name: 'made something possible',
    kinds,
    words: possible,
    when: (context) =>
      !isSecondPredicate(context) && /\b(?:made|make|makes|making)\b(?:\W+\w+){0,6}\W+$/i.test(context.before),
    leaves: 'A thaw makes sure that this is possible.',
    keeps: 'A thaw is possible.',
  },
  {
    name: 'possible to, possible for',
    kinds,
    words: possible,
    when: (context) =>
      !isSecondPredicate(context) &&
      /^\s*(?:to|for)\b(?! (?:the (?:next|coming|rest|remainder)|today|tonight|tomorrow|this|next|\w{3,6}day)\b)/i.test(
        context.after,
      ),
    leaves: 'It is possible to cross on foot.',
    keeps: 'A crossing on foot is possible.',
  },
  {
    name: 'the union has not ruled out a strike',
    kinds,
    words: /^not (?!to)(?:\w+ )?(?:ruled out|excluded)$/,
    when: ({ before, after }) =>
      /\b(?:has|have|had)\s+$/i.test(before) &&
      !/\b(?:we|i)(?:\s+have)?\s+$/i.test(before) &&
      runsOn(after) &&
      !followsPossible(nextWord(after)),
    leaves: 'The union has not ruled out a strike.',
    keeps: 'We have not ruled out a strike.',
  },
  {
    name: 'what is possible',
    kinds,
    words: possible,
    when: ({ before, after }) => /\bwhat (?:is|was|seems)\s+(?:\w+ly\s+)?$/i.test(before) && !/^\s+that\b/i.test(after),
    leaves: 'What is possible in a small port is limited.',
    keeps: 'A sale is possible in a small port.',
  },
  {
    name: 'not thought to be possible',
    kinds,
    words: possible,
    when: ({ before }) =>
      /\b(?:not|n['’]t|no longer|never)\s+(?:\w+ly\s+)?(?:thought|believed|considered|deemed|judged|expected|known)(?:\s+to\s+be)?\s+$/i.test(
        before,
      ),
    leaves: 'A landing is not thought to be possible.',
    keeps: 'A landing is thought to be possible.',
  },
  {
    name: 'possible before a noun',
    kinds,
    words: possible,
    when: (context) =>
      !isSecondPredicate(context) &&
      !isStill(context) &&
      !isWithEvent(context) &&
      !isInverted(context) &&
      !copula.test(context.before),
    leaves: 'Engineers do the possible.',
    keeps: 'A landing is likely in the south and possible in the north.',
  },
  {
    name: 'is possible, with a noun after it',
    kinds,
    words: possible,
    when: (context) =>
      !isImpersonal(context) &&
      !isInverted(context) &&
      runsOn(context.after) &&
      !followsPossible(nextWord(context.after)),
    leaves: 'This is possible evidence of fraud.',
    keeps: 'It is possible they will sail.',
  },
];
