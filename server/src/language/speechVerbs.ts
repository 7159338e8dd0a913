// Verbs of speech, and what stands before and after them: *the minister said that …*, *bookmakers offer odds of 5 to 1*.
import type { Span } from '../text/span.ts';
import { endOfClause, ownAgainIn, ownClauseStart } from './writersClause.ts';

const adverb = '(?:\\w+ly|also|once|again|even|still|then|later|now|only|already|twice|first)';
export const saying =
  'said|says?|speaks?|spoke|holds?|told|tells|warned|warns?|claimed|claims?|insisted|insists?|argued|argues?|believed|believes?|thought|thinks?|feared|fears?|predicted|predicts?|' +
  'expected|expects?|estimated|estimates?|assessed|assesses|assess|judged|judges?|reported|reports?|wrote|writes?|stated|states|announced|announces?|' +
  'replied|replies|denied|denies|deny|boasted|boasts?|promised|promises?|hinted|hints?|noted|notes?|added|adds?|concluded|concludes?|asserted|asserts?|' +
  'forecasts?|contended|contends?|rated|rates?|described|describes?|called|calls?|sees?|saw|consider(?:s|ed)?|deem(?:s|ed)?|maintained|maintains?|cautioned|cautions?|' +
  'declared|declares?|alleged|alleges?|suspected|suspects?|speculated|speculates?|testified|testifies|assured|assures?|reassured|pledged|pledges|vowed|vows?|hoped|hopes?|reckon(?:s|ed)?|acknowledged|acknowledges?|' +
  'admitted|admits?|conceded|concedes?|responded|responds?|remarked|remarks?|doubt(?:s|ed)|guess(?:es|ed)?|found|signalled|signaled|signals|threatened|threatens?|explained|explains?|' +
  'worr(?:y|ies|ied)|bets?|held|ruled|reasoned|assumed?|assumes|suggest(?:s|ed)?|imply|implies|implied|quoted|quotes|dismissed|dismisses|regarded|regards?|viewed|views|labelled|labels|termed|asked|asks?|wondered|wonders?';
/** These give a figure; what else they give (*offer a remote chance of peace*) is no speech. */
const giving =
  'puts?|gave|gives?|offer(?:s|ed)?|assigns?|assigned|priced?|prices|quoted?|quotes|raised|lowered|revised|sees?|saw';

const ownSubject =
  /(?:^|[\s,;:(—–])(?:we|i|one|you|it|this|that|which|these|our (?:own )?\w+|my \w+|this (?:\w+ )?(?:assessment|report|paper|note|briefing|product|analysis|team|estimate|forecast)|the (?:author|authors|present \w+))(?:\s+(?:therefore|thus|now|still|do|have|had|would|also|continue to|\w+ly))*\s*$/i;
const passive =
  /\b(?:is|are|was|were|be|been|being|as|widely|to|not|n['’]t|it|the|a|an|his|her|its|their|of|by|such|new|these|those|whose|recent|other|latest|earlier|no)\s*$/i;
/** *If one may call it that*, *the minister will say*: after a modal nobody has said anything yet. In small letters: May is a name. */
const modal = /\b(?:may|might|could|can|must|should|would|will|shall)\s*$/;
/** The writers speak of themselves in the third person: *analysts of this desk assess …*. */
const ownOffice =
  /\b(?:of|in|at|from) (?:this|our) (?:desk|office|team|unit|service|agency|directorate|cell|institute|centre|center|branch|section)\s*$/i;

/** What follows a verb of speech; after a noun of the same spelling (*claims will rise*, *reports of clashes*) something else does. */
const notVerb =
  /^\s*(?:nothing|little|no more|as much|will|would|is|are|was|were|may|might|could|can|has|have|had|of|from|by|for|and|or|about|remain|in the|into|on the|with(?! (?:high|low|moderate|medium|some|great)))\b/i;

const asWord = (words: string): RegExp => new RegExp(`(?<![\\w-])(?:${words})(?![\\w-])`, 'gi');
export const sayingVerb = asWord(saying);
export const givingVerb = asWord(giving);
const trailingAdverbs = new RegExp(`(?:\\s+${adverb})+\\s*$`, 'i');

/** So far back are the words looked for that stand right before a verb of speech, from there to its subject. */
const nearby = 300;

function withoutAdverbs(before: string): string {
  const from = Math.max(0, before.length - nearby);
  return before.slice(0, from) + before.slice(from).replace(trailingAdverbs, ' ');
}

/**
 * What stands after the verbs of `pattern` (`sayingVerb` or `givingVerb`) that somebody other than the writer is the subject
 * of. `masked` is a sentence without its quotations; offsets count in it.
 */
export function afterVerbs(masked: string, pattern: RegExp): Span[] {
  const spans: Span[] = [];
  const ownAgainAfter = ownAgainIn(masked);
  for (const verb of masked.matchAll(pattern)) {
    const before = withoutAdverbs(masked.slice(0, verb.index));
    const after = verb.index + verb[0].length;
    if (!hasSpeaker(before)) continue;
    if (pattern === sayingVerb && isTrailing(masked, verb.index, after)) {
      spans.push({ start: ownClauseStart(masked, verb.index), end: interposedEnd(masked, after, ownAgainAfter) });
      continue;
    }
    const rest = masked.slice(after);
    const speaksOf = /^(?:spoke|speaks?)$/i.test(verb[0]) && /^\s+of\b/i.test(rest);
    if ((notVerb.test(rest) && !speaksOf) || isParticiple(verb[0], rest) || isWeighing(verb[0], rest)) continue;
    const hasThat = /^(?:\s+[\w’'.-]+){0,6}\s+that\b/i.test(rest);
    if (!hasThat && needsThat.test(verb[0])) continue;
    // A model that belongs to nobody else is the writer's evidence; *the insurers’ model* is not.
    const isEvidence = evidence.test(before) && !/['’]/.test(before);
    if (isEvidence && (pattern === givingVerb || /^(?:suggest|impl)/i.test(verb[0]))) continue;
    spans.push({
      start: after,
      end:
        isRelative(before) || isSubordinate(before) || (!hasThat && takesNoun.test(verb[0]))
          ? endOfClause(masked, after)
          : ownAgainAfter(after),
    });
  }
  return spans;
}

/** Verbs of speech only before *that*: who holds a badge or adds a clause says nothing. */
const needsThat =
  /^(?:held|holds?|ruled|reasoned|found|added|adds?|maintain(?:s|ed)|assum(?:e|es|ed)|suggest(?:s|ed)?|impl(?:y|ies|ied)|doubt(?:s|ed)|explain(?:s|ed)?|not(?:es?|ed)|admitted|admits?|acknowledged?|conceded?)$/i;
/** Verbs that also take a thing (*predicted a recession*): the other's words then end with the clause. */
const takesNoun =
  /^(?:announce[sd]?|promise[sd]?|threaten(?:s|ed)?|declare[sd]?|signal(?:l?ed|s)?|alleged?|den(?:y|ies|ied)|fear(?:s|ed)?|expect(?:s|ed)?|suspect(?:s|ed)?|hope[sd]?|forecasts?|predict(?:s|ed)?|report(?:s|ed)?|call(?:s|ed)|dismiss(?:es|ed)?|describe[sd]?|quoted?|quotes|ask(?:s|ed)?|vow(?:s|ed)?)$/i;

/** What evidence suggests, the writer says: only people suggest on their own account. */
const evidence =
  /\b(?:data|evidence|imagery|images?|figures?|patterns?|results?|findings?|analysis|signals?|reporting|timing|tests?|traces?|logs?|stud(?:y|ies)|samples?|records?|documents?|indicators?|trends?|history|experience|precedents?|modelling|models?|ensembles?|simulations?|projections?|history|activity|behaviou?r)(?:\s+(?:from|in|of|at|on)\s+[^,;]{1,40})?\s*$/i;

/** *Considers a move that …*: a plan is weighed, nothing is said. */
const isWeighing = (verb: string, after: string): boolean =>
  /^consider/i.test(verb) &&
  /^\s+(?:an?|the|its|their|new|several|plans?)\s+(?:[\w-]+\s+){0,3}(?:that|which|to|for|of)\b/i.test(after);

/** *The port, which the minister called safe, …*, *despite what he says, …*: the other's words end with the clause. */
const isRelative = (before: string): boolean =>
  /,\s*(?:which|who|whom)\s+[^,]*$/i.test(before) || /\bwhat\s+[^,;]*$/i.test(before);

/** *After the minister said that he was leaving, a snap election is likely*: the main clause is the writer's. */
const isSubordinate = (before: string): boolean =>
  /^\W*(?:after|when|once|since|although|though|while|because|now that|even though|before|as soon as)\b/i.test(before);

/** *A deal, the minister said, is likely* goes on with his words; after *and*, *but* or a semicolon others may follow. */
const interposedEnd = (sentence: string, after: number, ownAgainAfter: (from: number) => number): number =>
  /^\s*,\s*(?!and\b|but\b|yet\b|while\b|though\b|in our\b|we\b|which\b|so\b)(?=[a-z])/.test(sentence.slice(after))
    ? ownAgainAfter(after)
    : after;

const participles =
  /^(?:found|reported|described|called|rated|announced|expected|estimated|feared|suspected|noted|quoted|termed|viewed|labelled|considered|deemed|judged|assessed|predicted|promised|threatened|dismissed|regarded|alleged|explained|signalled)$/i;

/** *The strain found at the farms*, *losses reported in May*: what stands after a noun, with a place or a time and no *that*. */
const isParticiple = (verb: string, after: string): boolean =>
  participles.test(verb) &&
  /^\s+(?:at|in|on|by|near|during|since|under|across|along|among|last|so far|earlier)\b/i.test(after) &&
  !/^(?:\s+[\w’'-]+){1,7}\s+that\b/i.test(after);

/** Somebody other than the writer stands before the verb. */
export function hasSpeaker(before: string): boolean {
  const clause = before.slice(
    Math.max(before.lastIndexOf(';') + 1, before.lastIndexOf(':') + 1, before.length - nearby),
  );
  if (!/[\p{L}\p{N}”"’')\]]\s*,?\s*$/u.test(clause)) return false;
  if (/\b(?:and|but|or|then)\s*$/i.test(clause) && /^\W*(?:we|i)\b/i.test(clause)) return false;
  if (ownSubject.test(clause) || ownOffice.test(clause) || passive.test(clause) || modal.test(clause)) return false;
  return /\p{L}{2,}/u.test(clause);
}

/** “…, the coastguard said”: the speech came before. */
function isTrailing(sentence: string, verb: number, after: number): boolean {
  const comma = sentence.lastIndexOf(',', verb);
  if (comma < 0 || verb - comma > 60) return false;
  const rest = sentence.slice(after);
  const told = /^told$/i.test(sentence.slice(verb, after)) && /^(?:\s+[\w’'-]+){1,5}\s*[.,;]/.test(rest);
  if (
    !told &&
    !/^\s*(?:[,.;!?]|$|(?:on|in|at|to|the|reporters|journalists|last|yesterday|when|after)\b[^,;]*(?:[,.;]|$))/i.test(
      rest,
    )
  )
    return false;
  const subject = sentence.slice(comma + 1, verb);
  return !/^\s*(?:which|who|and|but|while|when|although|as|because|if|after|that)\b/i.test(subject);
}
