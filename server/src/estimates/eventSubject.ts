// Who or what an event happens to, and whether it is one or several.

/** Who is counted: with *not* behind the verb, *all silos were not emptied* can mean two things. */
const quantified =
  /^(?:all|most|many|much|some|several|few|fewer|every|each|any|both|either|neither|no|none|nobody|nothing|nowhere|only|just|even|not|at (?:least|most)|more|less|over|under|up to|about|around|almost|nearly|half|a (?:few|handful|majority|minority|number|third|quarter|dozen)|another|one of|none of|\d|[≥≤<>~])|\b(?:all|any|every|no|none|not|only|never|half|most|(?:more|fewer|less) than|at (?:least|most))\b/i;

/** Words of which what they stand for is outside the sentence, or that stand for nothing. */
const pronoun = /^(?:it|its|this|that|these|those|they|them|he|she|we|i|you|there|here|who|which|what|one|such)\b/i;

/** A subject of more than a noun with what hangs on it by a preposition. */
const clause =
  /[,;:()“”"—–?!]|\s-\s|\b(?:which|who|whose|whom|that|because|since|if|while|although|though|when|where|whether|unless|as|than|but|or|nor|will|would|may|might|could|can|should|shall|must|is|are|was|were|has|have|had|do|does|did)\b|['’](?:ll|re|ve|d|m)\b/i;

/** Whether words are a subject that can stand before a past tense, with *not* or without, and mean the same. */
export const isPlainSubject = (words: string): boolean =>
  /\p{L}/u.test(words) &&
  words.split(' ').length <= 12 &&
  !quantified.test(words) &&
  !pronoun.test(words) &&
  !clause.test(words);

const preposition =
  /\s(?:of|in|on|at|from|for|to|by|with|without|between|against|near|under|over|within|along|around|after|before|into|through|across|about|towards?|off|inside|outside|among|amid|during|since|until)\s.*$/i;
const one = /^(?:an?|this|one)\s/i;
const several = /^(?:these|those|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s/i;
/** Words with *-s* that are one, or either. */
const either =
  /(?:[sui]s|[^aeiou]ics|\b(?:series|news|means|species|headquarters|barracks|works|crossroads|measles|mumps|gallows|economics|dynamics))$/i;
/** Words without *-s* that are several, or either. */
const group =
  /^(?:staff|data|media|police|crew|majority|minority|number|half|rest|lot|couple|dozen|pair|range|variety|rate|personnel|cattle|military|public|youth|clergy|team|group|percent|cent|fish|sheep|aircraft|offspring|criteria|phenomena|bacteria|analyses|crises|bases|poor|rich|elderly|sick|wounded|dead|unemployed)$/i;

/** Whether a subject is several; undefined where its words do not tell. */
export function isSeveral(subject: string): boolean | undefined {
  const head = subject.replace(preposition, '');
  const noun = head.split(' ').at(-1) ?? '';
  if (/\s(?:and|&)\s/i.test(head)) return undefined;
  if (/^(?:people|men|women|children|gunmen|fishermen|policemen|servicemen)$/i.test(noun)) return true;
  if (group.test(noun) || either.test(noun)) return undefined;
  if (several.test(head)) return true;
  // *Hamas*, *the United States*: a name tells nothing.
  if (/^\p{Lu}/u.test(noun) && head !== noun) return undefined;
  if (one.test(head)) return /s$/i.test(noun) ? undefined : false;
  if (/[^\p{L}’'-]/u.test(noun)) return undefined;
  return /s$/i.test(noun) ? (/^\p{Lu}/u.test(noun) && !/^\p{Lu}\p{Ll}+s$/u.test(noun) ? undefined : true) : false;
}
