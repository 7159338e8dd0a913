// Verbs of speech, and what stands before and after them: *the minister said that …*, *bookmakers offer odds of 5 to 1*.
import type { Span } from '../text/span.ts';
import { isVerb, isVerbAtEnd, listedClause, thatClause, thatNext } from './homographs.ts';
import { firstSubject, hasSpeaker, isEvidence, isOfSomebody, isPerson, nearby } from './speakers.ts';
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
  'accept(?:s|ed)?|recogni[sz]e[sd]?|recall(?:s|ed)?|advise[sd]?|protest(?:s|ed)?|counter(?:s|ed)?|object(?:s|ed)?|retort(?:s|ed)?|quip(?:s|ped)?|' +
  '(?:is|are|was|were|been) (?:now |still |also |already )?(?:saying|warning|predicting|forecasting|claiming|arguing|expecting|insisting|betting|telling|hoping)|' +
  'worr(?:y|ies|ied)|bets?|held|ruled|reasoned|assumed?|assumes|suggest(?:s|ed)?|imply|implies|implied|quoted|quotes|dismissed|dismisses|regarded|regards?|viewed|views|labelled|labels|termed|asked|asks?|wondered|wonders?|finds|indicate[sd]?|' +
  'intimate[sd]?|reiterate[sd]?|posit(?:s|ed)|surmise[sd]?|theori[sz]e[sd]?|envisage[sd]?|envision(?:s|ed)?|opine[sd]?|fret(?:s|ted)|project(?:s|ed)|calculate[sd]?|highlight(?:s|ed)|comment(?:s|ed)|muse[sd]?|meant|shared|' +
  "(?:does|did|do|would)(?: not|n['’]t) (?:rule out|exclude|discount)";
/** These give a figure; what else they give (*offer a remote chance of peace*) is no speech. */
const giving =
  'puts?|gave|gives?|offer(?:s|ed)?|assigns?|assigned|priced?|prices|quoted?|quotes|raised|lowered|revised|sees?|saw|pegs?|pegged|shows?|showed|' +
  '(?:is|are|was|were) (?:now |still |currently )?(?:seeing|giving|putting|placing|assigning|offering|pricing)|(?:has|have|had) (?:now |since )?(?:given|placed|set)|(?:(?:is|are|was|were) (?:now )?leaning|leans?|leaned|leant) (?:more )?towards?';

/** What follows a verb of speech; after a noun of the same spelling (*claims will rise*, *reports of clashes*) something else does. */
const notVerb =
  /^\s*,\s*(?:and|but|so|yet|while|which|who)\b|^\s*(?:nothing|little|no more|as much|will|would|is|are|was|were|may|might|could|can|has|have|had|of|from|by|for(?! (?:an? |the )?(?:\S+ ){0,2}(?:chance|likelihood|probability|possibility)\b)|and|or|about|remain|in the|into|on the|(?:out|off|up|down|back)(?! that)|with(?! (?:high|low|moderate|medium|some|great)))\b/i;

const asWord = (words: string): RegExp => new RegExp(`(?<![\\w-])(?:${words})(?![\\w-])`, 'gi');
export const sayingVerb = asWord(saying);
export const givingVerb = asWord(giving);
const trailingAdverbs = new RegExp(`(?:\\s+${adverb})+\\s*$`, 'i');

function withoutAdverbs(before: string): string {
  const from = Math.max(0, before.length - nearby);
  return before.slice(0, from) + before.slice(from).replace(trailingAdverbs, ' ');
}

/**
 * What stands after the verbs of `pattern` (`sayingVerb` or `givingVerb`) that somebody other than the writer is the subject
 * of. `quotationsMasked` is a sentence without its quotations; offsets count in it.
 */
export function afterVerbs(quotationsMasked: string, pattern: RegExp): Span[] {
  const masked = ownForecasters(quotationsMasked);
  const spans: Span[] = [];
  const ownAgainAfter = ownAgainIn(masked);
  for (const verb of masked.matchAll(pattern)) {
    const before = withoutAdverbs(masked.slice(0, verb.index));
    const after = verb.index + verb[0].length;
    if (!hasSpeaker(before, verb[0])) continue;
    if (pattern === sayingVerb && isTrailing(masked, verb.index, after)) {
      spans.push({ start: ownClauseStart(masked, verb.index), end: interposedEnd(masked, after, ownAgainAfter) });
      continue;
    }
    const rest = masked.slice(after);
    const speaksOf = /^(?:spoke|speaks?)$/i.test(verb[0]) && /^\s+of\b/i.test(rest);
    if (
      (notVerb.test(rest) && !speaksOf && !isThoughtOf(before, rest)) ||
      isParticiple(verb[0], rest) ||
      isForetold(verb[0], before, rest) ||
      isWeighing(verb[0], rest)
    )
      continue;
    if (!isVerb(before, verb[0], rest) || (/^s(?:ees?|aw)$/i.test(verb[0]) && !seesChance.test(rest))) continue;
    if (/^h(?:olds?|eld)$/i.test(verb[0]) && !thatNext.test(rest)) continue;
    if (participles.test(verb[0]) && isAbsolute(before, rest)) continue;
    const hasThat =
      thatClause.test(rest) ||
      (takesClause.test(verb[0]) && (bareClause.test(rest) || thereIs.test(rest) || listedClause.test(rest)));
    if (!hasThat && needsThat.test(verb[0]) && !(/^f(?:ound|inds)$/i.test(verb[0]) && isFinding(before, rest)))
      continue;
    if (
      pattern === givingVerb &&
      (isEvidence(before) || (/^show/i.test(verb[0]) && !isPerson(before) && !isOfSomebody(before)))
    )
      continue;
    if (/^(?:suggest|impl|indicat|meant)/i.test(verb[0]) && !isPerson(before) && !isPersonBefore(before)) continue;
    const isThing = !hasThat && takesNoun.test(verb[0]);
    const end =
      isRelative(before) || isSubordinate(before) || isThing ? endOfClause(masked, after) : ownAgainAfter(after);
    spans.push({
      start: after,
      end: isThing ? endOfList(masked, endOfThing(masked, after, end, deed.test(verb[0]))) : end,
    });
  }
  return spans;
}

/** *A course that they reckon has a chance*: what somebody thinks of the noun before. */
const isThoughtOf = (before: string, rest: string): boolean =>
  /\b(?:that|which|who|what)\s+(?:they|he|she|[a-z]+s)\s*$/i.test(before) &&
  /^\s+(?:is|are|was|were|has|have|will|would|could|might|may)\b/.test(rest);

/** *The bank held rates but indicated that …*: whose verb it is, stands at the head. */
const isPersonBefore = (before: string): boolean => /\b(?:but|and)\s*$/i.test(before) && isPerson(firstSubject(before));

/** *Forecasters see a 35 % chance (range: 20–50 %)*: who tells how far they lie apart has asked them, and reads as *we*. */
const ownForecasters = (masked: string): string =>
  /%[^()]{0,20}\(range\b/i.test(masked)
    ? masked.replace(/\bforecasters\b(?!\s+(?:at|of|from|in|with|who)\b)/gi, (word) => 'we'.padStart(word.length))
    : masked;

/** Verbs of speech only before *that*: who holds a badge or adds a clause says nothing. */
const needsThat =
  /^(?:held|holds?|ruled|reasoned|intimate[sd]?|reiterate[sd]?|highlight(?:s|ed)|comment(?:s|ed)|calculate[sd]?|muse[sd]?|shared|found|finds|indicate[sd]?|.* (?:rule out|exclude|discount)|added|adds?|maintain(?:s|ed)?|observe[sd]?|stress(?:es|ed)?|agree[sd]?|emphasi[sz]e[sd]?|underline[sd]?|points? out|pointed out|feels?|felt|accept(?:s|ed)?|recogni[sz]e[sd]?|recall(?:s|ed)?|advise[sd]?|protest(?:s|ed)?|mention(?:s|ed)?|caution(?:s|ed)?|remark(?:s|ed)?|assum(?:e|es|ed)|suggest(?:s|ed)?|impl(?:y|ies|ied)|doubt(?:s|ed)|explain(?:s|ed)?|not(?:es?|ed)|counter(?:s|ed)?|object(?:s|ed)?|retort(?:s|ed)?|quip(?:s|ped)?|admitted|admits?|acknowledged?|conceded?)$/i;
/** Verbs that also take a thing (*predicted a recession*): the other's words then end with the clause. */
const takesNoun =
  /^(?:announce[sd]?|promise[sd]?|threaten(?:s|ed)?|declare[sd]?|express(?:es|ed)?|signal(?:l?ed|s)?|alleged?|den(?:y|ies|ied)|fear(?:s|ed)?|expect(?:s|ed)?|suspect(?:s|ed)?|hope[sd]?|forecasts?|predict(?:s|ed)?|report(?:s|ed)?|call(?:s|ed)|dismiss(?:es|ed)?|describe[sd]?|quoted?|quotes|ask(?:s|ed)?|vow(?:s|ed)?|anticipate[sd]?|foresees?|foresaw|project(?:s|ed)|envisage[sd]?|envision(?:s|ed)?|.* (?:predicting|forecasting|expecting|claiming))$/i;

const finite = /\b(?:is|are|was|were|has|have|had|may|might|could|will|would|can)\b/i;
const thenFinite =
  '(?=\\s+(?:still\\s+|now\\s+|also\\s+|\\w+ly\\s+)?(?:is|are|was|were|has|have|had|may|might|could|will|would)\\b)';
const again = new RegExp(`\\s(?:but|yet|and)${thenFinite}`, 'i');
const orRelative = new RegExp(`\\s(?:but|yet|and|that|which)${thenFinite}`, 'i');
/** Who announces or calls a thing does something; what a relative says of it (*called a vote that could split it*), the writer says. */
const deed =
  /^(?:announce[sd]?|call(?:s|ed)|declare[sd]?|den(?:y|ies|ied)|dismiss(?:es|ed)?|promise[sd]?|signal(?:l?ed|s)?|threaten(?:s|ed)?|vow(?:s|ed)?)$/i;

/** *Denied the sale but is likely to sell*: after a thing *but*, or *and* with a verb, is the writer's again; a clause goes on. */
function endOfThing(masked: string, from: number, end: number, isDeed: boolean): number {
  const thing = masked.slice(from, end);
  const at = thing.search(isDeed ? orRelative : again);
  return at < 0 || finite.test(thing.slice(0, at)) ? end : from + at;
}
/** *A 30 % chance of frost, a 20 % chance of hail, and …*, *six raids, of which two could …*: what is foretold goes on. */
const goesOn =
  /^,\s+(?:(?:and|or|but|with)\s+)?(?:(?:only|just|nearly|about|roughly|almost)\s+)?(?:an?\s+|the\s+)?\d[^,;]*\b(?:chance|probability|likelihood|odds|possibility)\b|^,\s+with\s+(?:an?\s+)?(?:\w+\s+)?(?:chance|probability|likelihood|odds|possibility)\b|^,\s+(?:of which|of whom|including)\b/i;
function endOfList(masked: string, from: number): number {
  let end = from;
  while (goesOn.test(masked.slice(end, end + 200))) end = endOfClause(masked, end + 1);
  return end;
}
/** *Found it unlikely*, *the study found rents could climb*: a verdict without *that*. */
const isFinding = (before: string, after: string): boolean =>
  findsLikely.test(after) || (inquirer.test(before) && findsClause.test(after));
/** Verbs that often leave *that* out: *the clerk admitted the dam could burst*. */
const takesClause =
  /^(?:suggest(?:s|ed)?|indicate[sd]?|finds|not(?:es|ed)|add(?:s|ed)|admit(?:s|ted)|acknowledge[sd]|concede[sd]|explain(?:s|ed)|feels?|felt|caution(?:s|ed)|remark(?:s|ed)|stress(?:es|ed)|emphasi[sz]e[sd]|intimate[sd]|calculate[sd]|project(?:s|ed)|signall?ed|signals)$/i;
const bareClause =
  /^\s+(?:(?:(?:the|an?|its|their|his|her|it|they|he|she|there|this|one|two|three|four|five|six|several|some|many|most|further|more|fewer|\d[\d.,]*\s?%?)(?![\p{L}\d])|\p{Lu})(?:(?!\s(?:that|which|who|and|or|but)\b)[\p{L}\p{N}’' -])*|[a-z]{3,}s)\s(?:could|might|may|would|(?:is|are|was|were) (?:not |still |now |very |quite |highly )?(?:(?:un)?likely|possible|probabl[ey]))\b/u;
/** *Added there was a 30 % chance*. */
const thereIs = /^\s+there\s(?:is|was|are|were|remains|remained)\b/;
const inquirer =
  /\b(?:stud(?:y|ies)|surveys?|reviews?|inquir(?:y|ies)|audits?|auditors?|panels?|committee|commission|researchers|inspectors|scientists|engineers|experts|analysts)\s*$/i;
const findsClause =
  /^\s+(?:(?!(?:that|which|who|and|or|but)\b)[\w’'-]+\s+){1,5}(?:could|might|may|would|(?:is|are|was|were) (?:un)?likely)\b/i;
const findsLikely =
  /^\s+(?:it|this|that|them|the \w+|an? \w+)\s+(?:\w+ly\s+|very\s+|quite\s+|too\s+)?(?:(?:un)?likely|(?:im)?probable)\b/i;
/** *Saw a rise* says nothing; *sees a slim chance*, *sees a default as unlikely* do. */
const seesChance =
  /^\s+(?:\S+\s+){0,4}(?:chances?|odds|probability|likelihood|possibility|prospects?|risk|room)\b|^\s+(?:[^\s,;]+\s+){1,8}as\s/i;

/** *Considers a move that …*: a plan is weighed, nothing is said. */
const isWeighing = (verb: string, after: string): boolean =>
  /^consider/i.test(verb) &&
  /^\s+(?:an?|the|its|their|new|several|plans?)\s+(?:(?!(?:un|im)?(?:likely|probable)\b)[\w-]+\s+){0,3}(?:that|which|to|for|of)\b/i.test(
    after,
  );

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

const finiteAfterNoun = /^[^,;.]*\s(?:is|are|was|were|has|have|had|may|might|could|will|would|can)\b/;

const participles =
  /^(?:found|reported|described|called|rated|announced|expected|estimated|feared|suspected|noted|quoted|termed|believed|thought|said|anticipated|viewed|labelled|considered|deemed|judged|assessed|projected|envisaged|envisioned|calculated|predicted|promised|threatened|dismissed|regarded|alleged|explained|signalled)$/i;

/** *The strain found at the farms*, *losses reported in May*: what stands after a noun, with a place or a time and no *that*. */
const isParticiple = (verb: string, after: string): boolean =>
  participles.test(verb) &&
  /^\s+(?:at|in|on|by|near|during|since|under|across|along|among|last|next|this (?:week|month|year|season|spring|summer|autumn|winter|morning)(?!\s+(?:is|was|will|would|may|might|could|has|had)\b)|so far|earlier|to (?:be|have))\b/i.test(
    after,
  ) &&
  !/^(?:\s+[\w’'-]+){1,7}\s+that\b/i.test(after) &&
  !saidOnDay.test(after) &&
  !thenClause.test(after);
/** *Thought under the new rules, prices could fall*: a place and then a clause. */
const thenClause =
  /^\s+(?:under|in|on|at|by|since|during)\s[^,;]{2,60},\s(?:the|an?|its|their|it|they|he|she|there)\b[^,;]{0,60}?\s(?:could|might|may|would)\b/i;
/** *Heavy rains forecast during the fair are likely to …*. */
const isForetold = (verb: string, before: string, after: string): boolean =>
  /^forecast$/i.test(verb) &&
  /[a-z]{3,}s\s*$/.test(before) &&
  !isPerson(before) &&
  /^\s+(?:at|in|on|by|near|during|under|across|along|next|this|for)\b/i.test(after);
/** *With the dam rated unsafe, floods could follow*: no verb of the sentence. */
const isAbsolute = (before: string, after: string): boolean =>
  /(?:^\W*|[,;—]\s*)with\s[^,;]*$/i.test(before) && !thatNext.test(after);
/** *Said on Tuesday it was likely*: a day, and then a clause. */
const saidOnDay =
  /^\s+(?:(?:late |early )?on \w+day|last (?:week|month|year|night|\w+day)|this (?:week|month|morning)|earlier this \w+)\s+(?:(?:it|they|he|she|there)|(?:the|an?|its|their|his|her)\s+(?:[\w-]+\s+){1,3}?)\s*(?:may|might|could|will|would|is|are|was|were|has|had)\b/i;

/** “…, the coastguard said”: the speech came before. */
function isTrailing(sentence: string, verb: number, after: number): boolean {
  // Of a quotation in front of the speaker the comma stands inside the marks.
  const comma = Math.max(sentence.lastIndexOf(',', verb), sentence.lastIndexOf('”', verb));
  if (comma < 0 || verb - comma > 120) return false;
  const rest = sentence.slice(after);
  const told = /^told$/i.test(sentence.slice(verb, after)) && /^(?:\s+[\w’'-]+){1,5}\s*[.,;]/.test(rest);
  if (
    !told &&
    !/^\s*(?:[,.;!?—–]|$|(?:on|in|at|to|the|reporters|journalists|citing|quoting|last|yesterday|when|after|\w{3,6}day)\b[^,;]*(?:[,.;]|$))/i.test(
      rest,
    ) &&
    // *…, says Odo Lind, who runs the mill.*
    !(/^,\s*$/.test(sentence.slice(comma, verb)) && /^\s+\p{Lu}/u.test(rest))
  )
    return false;
  const subject = sentence.slice(comma + 1, verb);
  // *In its view, the board said the dam might burst*: the clause follows.
  if (subject.trim() && /^\s+the\b/.test(rest) && finiteAfterNoun.test(rest)) return false;
  // *The mayor, Odo Lind, said the dam might burst*: what stands between commas is no speech, which follows.
  if (!subject.trim() && (thatClause.test(rest) || finite.test(/^[^,;.]*/.exec(rest)?.[0] ?? ''))) return false;
  if (verb - comma > 60 && finite.test(subject)) return false;
  return (
    isVerbAtEnd(subject, sentence.slice(verb, after)) &&
    !/^\s*(?:who|and|but|while|when|although|though|since|so|yet|where|whereas|until|unless|as|because|if|after)\b|\b(?:which|that|whom|than|what)\b/i.test(
      subject,
    )
  );
}
