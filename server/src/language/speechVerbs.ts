// Verbs of speech, and what stands before and after them: *the minister said that …*, *bookmakers offer odds of 5 to 1*.
import type { Span } from '../text/span.ts';
import { isVerb, isVerbAtEnd, subjectNoun, thatClause } from './homographs.ts';
import { endOfClause, ownAgainIn, ownClauseStart } from './writersClause.ts';

const adverb = '(?:\\w+ly|also|once|again|even|still|then|later|now|only|already|twice|first)';
export const saying =
  'said|says?|speaks?|spoke|holds?|told|tells|warned|warns?|claimed|claims?|insisted|insists?|argued|argues?|believed|believes?|thought|thinks?|feared|fears?|predicted|predicts?|' +
  'expected|expects?|estimated|estimates?|assessed|assesses|assess|judged|judges?|reported|reports?|wrote|writes?|stated|states|announced|announces?|' +
  'replied|replies|denied|denies|deny|boasted|boasts?|promised|promises?|hinted|hints?|noted|notes?|express(?:es|ed)?|added|adds?|concluded|concludes?|asserted|asserts?|' +
  'forecasts?|contended|contends?|rated|rates?|described|describes?|called|calls?|sees?|saw|consider(?:s|ed)?|deem(?:s|ed)?|maintained|maintains?|cautioned|cautions?|' +
  'declared|declares?|alleged|alleges?|suspected|suspects?|speculated|speculates?|testified|testifies|assured|assures?|reassured|pledged|pledges|vowed|vows?|hoped|hopes?|reckon(?:s|ed)?|acknowledged|acknowledges?|' +
  'admitted|admits?|conceded|concedes?|responded|responds?|remarked|remarks?|doubt(?:s|ed)|guess(?:es|ed)?|found|signalled|signaled|signals|threatened|threatens?|explained|explains?|' +
  'observe[sd]?|stress(?:es|ed)?|agree[sd]?|mention(?:s|ed)?|emphasi[sz]e[sd]?|underline[sd]?|point(?:s|ed)? out|complain(?:s|ed)?|anticipate[sd]?|foresees?|foresaw|feel|feels|felt|' +
  'accept(?:s|ed)?|recogni[sz]e[sd]?|recall(?:s|ed)?|advise[sd]?|protest(?:s|ed)?|' +
  'worr(?:y|ies|ied)|bets?|held|ruled|reasoned|assumed?|assumes|suggest(?:s|ed)?|imply|implies|implied|quoted|quotes|dismissed|dismisses|regarded|regards?|viewed|views|labelled|labels|termed|asked|asks?|wondered|wonders?';
/** These give a figure; what else they give (*offer a remote chance of peace*) is no speech. */
const giving =
  'puts?|gave|gives?|offer(?:s|ed)?|assigns?|assigned|priced?|prices|quoted?|quotes|raised|lowered|revised|sees?|saw';

export const ownSubject =
  /(?:^|[\s,;:(—–])(?:we|i|one|you|it|this|that|which|these|our (?:(?:own|new|latest|last|earlier|previous|recent|first|second|third|full|annual|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter) )*\w+|my \w+|this (?:\w+ )?(?:assessment|report|paper|note|brief|briefing|bulletin|product|analysis|study|article|chapter|section|review|survey|team|estimate|forecast)|the (?:author|authors|present \w+))(?:\s+(?:therefore|thus|now|still|do|have|had|would|also|continue to|\w+ly))*\s*$/i;
const passive =
  /['’]s\s*$|s['’]\s*$|\b(?:is|are|was|were|be|been|being|as|widely|(?<!\b(?:appear|seem|continue|like|claim|tend)(?:s|ed)? )to|not|n['’]t|it|the|a|an|his|her|its|their|of|by|such|new|these|those|whose|recent|other|latest|earlier|no)\s*$/i;
/** *If one may call it that*, *the minister will say*: after a modal nobody has said anything yet. In small letters: May is a name. */
const modal = /\b(?:may|might|could|can|must|should|would|will|shall)\s*$/;
/** The writers speak of themselves in the third person: *analysts of this desk assess …*, *the authors of this study find …*. */
const ownOffice =
  /\b(?:of|in|at|from|behind) (?:this|our) (?:desk|office|team|unit|service|agency|directorate|cell|institute|centre|center|branch|section|report|paper|note|brief|briefing|bulletin|study|article|review|survey|assessment|analysis)\s*$/i;

/** *We met the crew and said*, *the second chapter of this study lists the fords and notes*. */
export const ownOpening =
  /^\W*(?:we|i|(?:[\w-]+ ){0,5}(?:this|our) (?:report|paper|note|brief|briefing|bulletin|study|article|review|survey|assessment|analysis|desk|team|chapter|section))\b/i;

/** What follows a verb of speech; after a noun of the same spelling (*claims will rise*, *reports of clashes*) something else does. */
const notVerb =
  /^\s*(?:nothing|little|no more|as much|will|would|is|are|was|were|may|might|could|can|has|have|had|of|from|by|for|and|or|about|remain|in the|into|on the|(?:out|off|up|down|back)(?! that)|with(?! (?:high|low|moderate|medium|some|great)))\b/i;

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
    if (!isVerb(before, verb[0], rest) || (/^s(?:ees?|aw)$/i.test(verb[0]) && !seesChance.test(rest))) continue;
    const hasThat = thatClause.test(rest);
    if (!hasThat && needsThat.test(verb[0])) continue;
    if (pattern === givingVerb && isEvidence(before)) continue;
    if (/^(?:suggest|impl)/i.test(verb[0]) && !isPerson(before)) continue;
    const isThing = !hasThat && takesNoun.test(verb[0]);
    const end =
      isRelative(before) || isSubordinate(before) || isThing ? endOfClause(masked, after) : ownAgainAfter(after);
    spans.push({ start: after, end: isThing ? endOfThing(masked, after, end) : end });
  }
  return spans;
}

/** Verbs of speech only before *that*: who holds a badge or adds a clause says nothing. */
const needsThat =
  /^(?:held|holds?|ruled|reasoned|found|added|adds?|maintain(?:s|ed)?|observe[sd]?|stress(?:es|ed)?|agree[sd]?|emphasi[sz]e[sd]?|underline[sd]?|points? out|pointed out|feels?|felt|accept(?:s|ed)?|recogni[sz]e[sd]?|recall(?:s|ed)?|advise[sd]?|protest(?:s|ed)?|mention(?:s|ed)?|caution(?:s|ed)?|remark(?:s|ed)?|assum(?:e|es|ed)|suggest(?:s|ed)?|impl(?:y|ies|ied)|doubt(?:s|ed)|explain(?:s|ed)?|not(?:es?|ed)|admitted|admits?|acknowledged?|conceded?)$/i;
/** Verbs that also take a thing (*predicted a recession*): the other's words then end with the clause. */
const takesNoun =
  /^(?:announce[sd]?|promise[sd]?|threaten(?:s|ed)?|declare[sd]?|signal(?:l?ed|s)?|alleged?|den(?:y|ies|ied)|fear(?:s|ed)?|expect(?:s|ed)?|suspect(?:s|ed)?|hope[sd]?|forecasts?|predict(?:s|ed)?|report(?:s|ed)?|call(?:s|ed)|dismiss(?:es|ed)?|describe[sd]?|quoted?|quotes|ask(?:s|ed)?|vow(?:s|ed)?|anticipate[sd]?|foresees?|foresaw)$/i;

/** A figure that evidence gives is the writer's. A model that belongs to nobody else is evidence; *the insurers’ model* is not. */
const isEvidence = (before: string): boolean => !/['’]/.test(before) && evidence.test(subjectNoun(before));
const evidence =
  /^(?:data|evidence|imagery|images?|figures?|patterns?|results?|findings?|analysis|signals?|reporting|timing|tests?|traces?|logs?|stud(?:y|ies)|samples?|records?|documents?|indicators?|trends?|history|experience|precedents?|modelling|models?|ensembles?|simulations?|projections?|activity|behaviou?r)$/i;

/** What facts suggest, the writer says; a person, or what belongs to one, suggests on their own account. */
export const isPerson = (before: string): boolean => {
  const noun = subjectNoun(before);
  return (
    /['’]s?\s+(?:[\w-]+\s+){1,3}$/.test(before) ||
    (/^\p{Lu}/u.test(noun) && !/^\W*\S+\W*$/.test(before)) ||
    person.test(noun)
  );
};
const person =
  /^(?:he|she|they|who|some|others|many|(?!cluster|figure|number|paper|order|factor|letter|weather|indicator|sensor|power|water|matter|winter|summer|register|newspaper|marker|error|former|latter|error|river|harbour|tower|border|corridor|sector|quarter)\w{3,}(?:er|or|ist|ian)s?|\w+m[ae]n|police|officials?|authorit(?:y|ies)|counsel|chiefs?|heads?|captains?|king|queen|mayors?|masters?|abbot|clerks?|agents?|advocates?|critics?|experts?|residents?|locals|villagers|members|delegates?|envoys?|diplomats?|scholars?|colleagues?|board|guild|union|ministry|government|council|committee|bank|office|firm|company|agency|institute|department|party|court|army|navy|press|commission|service|embassy)$/i;

/** *Denied the sale but is likely to sell*: after a thing *but*, or *and* with a verb, is the writer's again; a clause goes on. */
function endOfThing(masked: string, from: number, end: number): number {
  const again =
    /\s(?:but|yet|and)(?=\s+(?:still\s+|now\s+|also\s+|\w+ly\s+)?(?:is|are|was|were|has|have|had|may|might|could|will|would)\b)/i;
  const thing = masked.slice(from, end);
  const at = thing.search(again);
  return at < 0 || finite.test(thing.slice(0, at)) ? end : from + at;
}
const finite = /\b(?:is|are|was|were|has|have|had|may|might|could|will|would|can)\b/i;

/** *Saw a rise* says nothing; *sees a slim chance*, *sees a default as unlikely* do. */
const seesChance =
  /^\s+(?:\S+\s+){0,4}(?:chances?|odds|probability|likelihood|possibility|prospects?|risk|room)\b|^\s+(?:[^\s,;]+\s+){1,8}as\s/i;

/** *Considers a move that …*: a plan is weighed, nothing is said. */
const isWeighing = (verb: string, after: string): boolean =>
  /^consider/i.test(verb) &&
  /^\s+(?:an?|the|its|their|new|several|plans?)\s+(?:[\w-]+\s+){0,3}(?:that|which|to|for|of)\b/i.test(after);

/** *The port, which the minister called safe, …*, *despite what he says, …*: the other's words end with the clause. */
const isRelative = (before: string): boolean =>
  /,\s*(?:which|who|whom)\s+[^,]*$/i.test(before) || /\bwhat\s+[^,;]*$/i.test(before);

/** *After the minister said that he was leaving, a snap election is likely*: the main clause is the writer's. */
const isSubordinate = (before: string): boolean =>
  /^\W*(?:after|when|once|since|although|though|while|because|now that|even though|before|as soon as|if|unless|until|where)\b[^,;]*$/i.test(
    before,
  );

/** *A deal, the minister said, is likely* goes on with his words; after *and*, *but* or a semicolon others may follow. */
const interposedEnd = (sentence: string, after: number, ownAgainAfter: (from: number) => number): number =>
  /^\s*,\s*(?!and\b|but\b|yet\b|while\b|though\b|in our\b|we\b|which\b|so\b)(?=[a-z])/.test(sentence.slice(after))
    ? ownAgainAfter(after)
    : after;

const participles =
  /^(?:found|reported|described|called|rated|announced|expected|estimated|feared|suspected|noted|quoted|termed|believed|thought|said|anticipated|viewed|labelled|considered|deemed|judged|assessed|predicted|promised|threatened|dismissed|regarded|alleged|explained|signalled)$/i;

/** *The strain found at the farms*, *losses reported in May*: what stands after a noun, with a place or a time and no *that*. */
const isParticiple = (verb: string, after: string): boolean =>
  participles.test(verb) &&
  /^\s+(?:at|in|on|by|near|during|since|under|across|along|among|last|next|this|so far|earlier|to (?:be|have))\b/i.test(
    after,
  ) &&
  !/^(?:\s+[\w’'-]+){1,7}\s+that\b/i.test(after);

/** Somebody other than the writer stands before the verb. */
export function hasSpeaker(before: string): boolean {
  const clause = before.slice(
    Math.max(before.lastIndexOf(';') + 1, before.lastIndexOf(':') + 1, before.length - nearby),
  );
  if (!/[\p{L}\p{N}”"’')\]]\s*,?\s*$/u.test(clause)) return false;
  if (/\b(?:and|but|or|then)\s*$/i.test(clause) && ownOpening.test(clause)) return false;
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
  return (
    isVerbAtEnd(subject, sentence.slice(verb, after)) &&
    !/^\s*(?:who|and|but|while|when|although|as|because|if|after)\b|\b(?:which|that|whom|than|what)\b/i.test(subject)
  );
}
