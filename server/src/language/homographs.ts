// Words that are spelt like a verb of speech and are nouns or adjectives as often: *the States*, *berth rates*, *its
// published estimates*, *the assessed value*. What stands around them decides; where it does not, they are no verbs.

/** *Reports*: somebody does, or there are several of them. */
const plural =
  /^(?:states|rates|claims|reports|estimates|forecasts|offers|prices|bets|views|labels|signals|notes|judges|fears|hopes|doubts|promises|guesses|quotes|stresses|cautions|remarks|worries|counters|objects|retorts|quips|projects|comments|highlights|figures)$/i;
/** *Report*: several do, or there is one of them. */
const singular =
  /^(?:rate|claim|report|estimate|offer|price|bet|view|signal|note|judge|fear|hope|promise|guess|quote|stress|caution|remark|charge|worry|counter|object|retort|quip|project|figure)$/i;
/** *The winter forecast shows a …*: another verb. */
const thenVerb = /^\s+\w+[^s]s\s+(?:an?|the|no|some|little|more|less|fewer)\b/i;
/** No speech follows these after *that*, nor do they come after what somebody said: *rates that …*, *in most states.* */
const isNoSpeech = /^(?:states|rates?|offers?|prices?|labels|views?|quotes?|signals?)$/i;
/** *The assessed value*, *reported losses*. */
const participle =
  /^(?:assessed|considered|reported|expected|estimated|feared|suspected|alleged|predicted|promised|threatened|announced|implied|assumed|claimed|stated|noted|described|rated|judged|declared|priced|quoted|anticipated|projected|envisaged|envisioned|calculated|highlighted)$/i;

const preposition =
  '(?:in|at|of|by|for|from|with|to|between|among|across|under|on|over|through|against|like|than|as|despite|including|without|after|before|since|per|into|within|amid|given|during|outside|around)';
const determiner =
  '(?:the|an?|its|their|his|her|our|this|that|these|those|few|fewer|many|more|most|all|some|several|any|each|every|both|no|two|three|four|five|\\d+)';

/** A finite verb right after *that* makes it a relative: *networks that could* …. */
const that =
  'that\\b(?!\\s+(?:may|might|could|will|would|can|should|must|is|are|was|were|has|have|had|did|does|do)\\b)';
/** *That* with a clause of its own, at most six words on: *told the men that the dam holds*. */
export const thatClause = new RegExp(`^(?:,[^,;]{1,40},|(?:\\s+[\\w’'.-]+){0,6})\\s+${that}`, 'i');
export const thatNext = new RegExp(
  `^(?:\\s+(?:\\w+ly|again|(?:with|in|on|to)(?:\\s+[\\w’'-]+){1,3})|,[^,;]{1,40})?,?\\s+${that}`,
  'i',
);
/** A noun phrase or a pronoun, with which an object or a clause begins. */
const nounPhrase = new RegExp(
  `^\\s+(?:in\\s+)?(?:(?:${determiner}|they|he|she|it|there|odds|about|roughly|around|nearly)\\b|[A-Z])`,
);

/** *Notes old feuds, including one over coal, could …*: a clause whose subject has examples. */
export const listedClause =
  /^\s+(?!(?:of|in|on|to|for|about)\b)[^,;]{3,60},\s(?:including|such as|among them|like)\s[^;]{3,160}?,\s(?:could|might|may|would)\b/;

/** An article, a number or a genitive. */
const afterDeterminer = new RegExp(`(?:\\b${determiner}|['’]s|s['’])\\s*$`, 'i');
/** *A larger estimated deficit*: an adjective before the participle is no subject. */
const afterAdjective =
  /\b(?:larger|smaller|higher|lower|greater|total|latest|recent|new|old|first|second|main|overall|actual|current|previous|final|annual|average|initial|combined|previously|newly|widely)\s*$/i;
/** *Some claim the dam may fail*: no noun, but who claims. */
const allAlone = /(?:^|[,;:(—]\s*)(?:but |and |yet )?(?:some|many|most|all|both|several|few)\s*$/i;
const ofMind = /^(?:projects?|hopes?|fears?|worry|worries|bets?|guess|guesses|claims?|judges?|figures?)$/i;
/** *Many fear coastal rents may double*: a clause, with its verb. */
const modalSoon =
  /^\s+(?!(?:of|for|about|in|on|and|or|that|which)\b)(?:[\w’'-]+\s+){1,6}?(?:may|might|could|will|would|is|are)\b/i;
const afterPreposition = new RegExp(`\\b${preposition}\\s*$`, 'i');
/** *In most river* …, up to a noun: no subject has come yet. */
const isGoverned = new RegExp(`^\\W*${preposition}\\s+(?:${determiner}\\s+)?(?:(?!${determiner}\\b)\\S+\\s+)*$`, 'i');
/** *The two river* …: one of several has no *states* for its verb. */
const severalThings =
  /(?:^\W*|\b(?:of|in|by|for|from|with|between|among|across)\s+)(?:the\s+)?(?:two|three|four|five|several|few|both|most|all|many|these|those|\d+)\s+[\w-]+\s*$/i;
const postmodifier = new RegExp(`\\s(?:${preposition}|close|who|which|that)\\s.*$`, 'is');
const opening = new RegExp(`^\\W*${preposition}\\s.*?\\s(?=${determiner}\\s)`, 'is');

/** The noun of the subject that ends before a verb: *envoys* in *in May envoys from three towns*. */
export const subjectNoun = (before: string): string =>
  /([\p{L}’'-]+)\W*$/u.exec(clauseOf(before).replace(opening, '').replace(postmodifier, ''))?.[1] ?? '';

/** The clause up to a verb, without its auxiliaries. */
const clauseOf = (before: string): string =>
  (/[^,;:(—]*$/.exec(before)?.[0] ?? '').replace(/(?:\s(?:have|has|had|do|does|did))?\s*$/i, ' ');

/** Whether a noun can be the subject of *report* (`isPlural`) or of *reports*; of a name nobody can tell. */
const agrees = (noun: string, isPlural: boolean): boolean =>
  /^\p{Lu}/u.test(noun) || /^(?:men|women|people|police|they)$|[^sui'’]s$/.test(noun) === isPlural;

/** Whether a word that `before` and `after` surround is a verb; true of words that can be nothing else. */
export function isVerb(before: string, word: string, after: string): boolean {
  if (/^\p{Lu}/u.test(word)) return false;
  if (participle.test(word)) {
    if (/\b(?:and|or)\s*$/i.test(before)) return thatNext.test(after);
    return !afterDeterminer.test(before) && !afterPreposition.test(before) && !afterAdjective.test(before);
  }
  if (/^forecast$/i.test(word)) return !afterDeterminer.test(before) && !thenVerb.test(after);
  const isPlural = plural.test(word);
  if (!isPlural && !singular.test(word)) return true;
  if (afterDeterminer.test(before))
    return allAlone.test(before) && !isPlural && (/^\s+(?:the|an?|it|that)\b/i.test(after) || modalSoon.test(after));
  if (isPlural && severalThings.test(clauseOf(before))) return false;
  // *A pool of border states in any year*
  if (/^states$/i.test(word) && /\bof\s+[a-z-]+\s*$/.test(before) && !thatNext.test(after)) return false;
  if (thatNext.test(after)) return word.toLowerCase() === 'states' || !isNoSpeech.test(word);
  const clause = clauseOf(before);
  if (/^\W*as\s/i.test(clause) && /^\s*,/.test(after)) return true;
  return (
    (nounPhrase.test(after) || listedClause.test(after) || (ofMind.test(word) && modalSoon.test(after))) &&
    !isGoverned.test(clause) &&
    !/\wed\s*$/.test(before) &&
    (/\band\s/.test(clause) || agrees(subjectNoun(before), !isPlural))
  );
}

/** *Based on letters, press reports, and …*: one word without an article makes a noun of it. */
const isModifier = /^\s*(?!(?:he|she|who|everybody|nobody|it)\b)[a-z]+(?:[^s\W]|ss)\s*$/;

/** The same for a word after what was said: *…, the bank estimates*, but not *…, at current rates*, *…, it is a list of claims*. */
export const isVerbAtEnd = (subject: string, word: string): boolean =>
  !(plural.test(word) || singular.test(word)) ||
  (!isNoSpeech.test(word) &&
    !isModifier.test(subject) &&
    !/\b\w{2,}ing\s*$/.test(subject) &&
    !isGoverned.test(subject) &&
    !/\b(?:is|are|was|were|may|might|could|will|would)\s/i.test(subject));
