// Verbs of speech, and what stands before and after them: *the minister said that …*, *bookmakers offer odds of 5 to 1*.
import type { Span } from '../text/span.ts';
import { isVerb, isVerbAtEnd, listedClause, subjectNoun, thatClause, thatNext } from './homographs.ts';
import { firstSubject, hasSpeaker, isDeed, isEvidence, isOfSomebody, isPerson, nearby } from './speakers.ts';
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
  '(?:is|are|was|were|been) (?:now |still |also |already )?(?:saying|warning|predicting|forecasting|claiming|arguing|expecting|insisting|betting|telling|hoping|noting|projecting|estimating|reporting|anticipating|thinking|fearing|worrying|cautioning|stressing|alleging|asserting|contending|maintaining|concluding|speculating|believing|assuming|assessing|judging|adding|conceding|admitting|acknowledging)|' +
  '(?:continue[sd]?|seem(?:s|ed)?|tend(?:s|ed)?|appear(?:s|ed)?|begin|began|comes?|came|prefer(?:s|red)?|likes?|liked|used) to (?:think|believe|argue|say|expect|maintain|insist|claim|hope|fear|assume|suspect|warn|predict|forecast|project|estimate|judge|assess|hold|feel)|' +
  'worr(?:y|ies|ied)|bets?|held|ruled|reasoned|assumed?|assumes|suggest(?:s|ed)?|imply|implies|implied|quoted|quotes|dismissed|dismisses|regarded|regards?|viewed|views|labelled|labels|termed|asked|asks?|wondered|wonders?|finds|indicate[sd]?|' +
  'intimate[sd]?|reiterate[sd]?|posit(?:s|ed)|surmise[sd]?|theori[sz]e[sd]?|envisage[sd]?|envision(?:s|ed)?|opine[sd]?|fret(?:s|ted)?|project(?:s|ed)?|calculate[sd]?|highlight(?:s|ed)|comment(?:s|ed)|muse[sd]?|figure[sd]?|meant|shared|heard|hears?|sum(?:s|med) up|confirm(?:s|ed)?|' +
  "(?:does|did|do|would)(?: not|n['’]t) (?:rule out|exclude|discount)";
/** These give a figure; what else they give (*offer a remote chance of peace*) is no speech. */
const giving =
  'puts?|gave|gives?|not(?:es|ed)|cite[sd]?|offer(?:s|ed)?|assigns?|assigned|priced?|prices|quoted?|quotes|raised|lowered|revised|sees?|saw|pegs?|pegged|shows?|showed|' +
  '(?:is|are|was|were) (?:now |still |currently )?(?:seeing|giving|putting|placing|assigning|offering|pricing)|(?:has|have|had) (?:now |since )?(?:given|placed|set)|(?:(?:is|are|was|were) (?:now )?leaning|leans?|leaned|leant) (?:more )?towards?';

/** What follows a verb of speech; after a noun of the same spelling (*claims will rise*, *reports of clashes*) something else does. */
const notVerb =
  /^\s*,\s*(?:and|but|so|yet|while|which|who)\b|^\s*(?:nothing|little(?! (?:chance|hope|prospect|likelihood|possibility)\b)|no more|as much|will|would|is|are|was|were|may|might|could|can|has|have|had|of|from|by|for(?! (?:an? |the )?(?:\S+ ){0,2}(?:chance|likelihood|probability|possibility)\b)|and|or|about|remain|in the|into|on the|(?:out|off|up|down|back)(?! that)|with(?! (?:high|low|moderate|medium|some|great)))\b/i;

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
    if (!hasSpeaker(before, verb[0]) || isFacts(before, verb[0]) || isNoSubject(before, verb[0])) continue;
    if (pattern === sayingVerb && isTrailing(masked, verb.index, after)) {
      spans.push({ start: ownClauseStart(masked, verb.index), end: interposedEnd(masked, after, ownAgainAfter) });
      continue;
    }
    const rest = masked.slice(after);
    const speaksOf = /^(?:spoke|speaks?|warn(?:s|ed))$/i.test(verb[0]) && /^\s+(?:of|about)\b/i.test(rest);
    // *Tools used to assess the harvest*: no habit of saying.
    if (/^used to/i.test(verb[0]) && !isPerson(before) && !thatNext.test(rest) && !bareClause.test(rest)) continue;
    if (
      (notVerb.test(rest) && !speaksOf && !isThoughtOf(before, verb[0], rest)) ||
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
    if (
      !hasThat &&
      pattern === sayingVerb &&
      needsThat.test(verb[0]) &&
      !(/^f(?:ound|inds)$/i.test(verb[0]) && isFinding(before, rest))
    )
      continue;
    if (/^confirm/i.test(verb[0]) && isEvidence(before)) continue;
    if (
      pattern === givingVerb &&
      (isEvidence(before) || (/^show/i.test(verb[0]) && !isPerson(before) && !isOfSomebody(before)))
    )
      continue;
    if (
      /^(?:suggest|impl|indicat|meant)/i.test(verb[0]) &&
      ((!isPerson(before) && !isPersonBefore(before)) || isDeed(before))
    )
      continue;
    const isThing = !hasThat && (takesNoun.test(verb[0]) || speaksOf);
    const end = isNaming(before, verb[0])
      ? endBeforeFinite(masked, after)
      : isRelative(before) || isSubordinate(before) || isOpening(before) || isThing
        ? endOfClause(masked, after)
        : ownAgainAfter(after);
    spans.push({
      start: after,
      end: isThing ? endOfList(masked, endOfThing(masked, after, end, deed.test(verb[0]))) : end,
    });
  }
  return spans;
}

/** *With regards to tolls*, *on feast days, such as those of earlier protests*, *prices eased, reflecting weaker hopes*. */
const isNoSubject = (before: string, verb: string): boolean =>
  /^regards$/i.test(verb) ? /\bwith\s*$/i.test(before) : nounToo.test(verb) && beforeNoun.test(before);
const nounToo = /^(?:hopes|fears|claims|reports|views|estimates|forecasts|doubts|worries|protests)$/i;
const beforeNoun =
  /,\s+(?:such as|including|notably|(?:\w+ly\s+)?(?:reflecting|raising|easing|boosting|dampening))\s+(?:(?!(?:who|which|that)\b)[\w’'-]+\s+){0,5}$/i;

/** *A course that they reckon has a chance*: what somebody thinks of the noun before. */
const isThoughtOf = (before: string, verb: string, rest: string): boolean =>
  (/\b(?:that|which|who|what)\s+(?:they|he|she|[a-z]+s)\s*$/i.test(before) ||
    (thinks.test(verb) &&
      /\b(?:[Tt]hat|[Ww]hich|[Ww]ho)\s+(?:(?:the|an?|its|their) (?:[\w-]+ ){0,2}[\w-]+|\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?)\s*$/u.test(
        before,
      ))) &&
  /^\s+(?:is|are|was|were|has|have|will|would|could|might|may)\b/.test(rest);
const thinks =
  /^(?:says?|said|thinks?|thought|believe[sd]?|fear(?:s|ed)?|hope[sd]?|expect(?:s|ed)?|reckon(?:s|ed)?|warn(?:s|ed)?|claim(?:s|ed)?|argue[sd]?|insist(?:s|ed)?|suspect(?:s|ed)?)$/i;

/** *Having warned Kesh that it will pay, Odan may strike*: the sentence begins behind the clause. */
const isOpening = (before: string): boolean => /^\W*(?:after\s+)?having\s*$/i.test(before);

/** *History tells us that …*, *the figures say that …*: facts say nothing on their own account. */
const isFacts = (before: string, verb: string): boolean =>
  /^(?:says?|tells?|told|said)$/i.test(verb) &&
  isEvidence(before) &&
  /^(?:data|evidence|figures?|patterns?|history|experience|precedents?|trends?|records?|traces?|logs?)$/i.test(
    subjectNoun(before),
  );

/** *The bank held rates but indicated that …*: whose verb it is, stands at the head. */
const isPersonBefore = (before: string): boolean => /\b(?:but|and)\s*$/i.test(before) && isPerson(firstSubject(before));

/** *Forecasters see a 35 % chance (range: 20–50 %)*: who tells how far they lie apart has asked them, and reads as *we*. */
const ownForecasters = (masked: string): string =>
  /%[^()]{0,20}\(range\b/i.test(masked)
    ? masked.replace(/\bforecasters\b(?!\s+(?:at|of|from|in|with|who)\b)/gi, (word) => 'we'.padStart(word.length))
    : masked;

/** Verbs of speech only before *that*: who holds a badge or adds a clause says nothing. */
const needsThat =
  /^(?:held|holds?|ruled|confirm(?:s|ed)?|reasoned|intimate[sd]?|reiterate[sd]?|highlight(?:s|ed)|comment(?:s|ed)|calculate[sd]?|muse[sd]?|figure[sd]?|shared|heard|hears?|found|finds|indicate[sd]?|.* (?:rule out|exclude|discount)|added|adds?|maintain(?:s|ed)?|observe[sd]?|stress(?:es|ed)?|agree[sd]?|emphasi[sz]e[sd]?|underline[sd]?|points? out|pointed out|feels?|felt|accept(?:s|ed)?|recogni[sz]e[sd]?|recall(?:s|ed)?|advise[sd]?|protest(?:s|ed)?|mention(?:s|ed)?|caution(?:s|ed)?|remark(?:s|ed)?|assum(?:e|es|ed)|suggest(?:s|ed)?|impl(?:y|ies|ied)|doubt(?:s|ed)|explain(?:s|ed)?|not(?:es?|ed)|counter(?:s|ed)?|object(?:s|ed)?|retort(?:s|ed)?|quip(?:s|ped)?|admitted|admits?|acknowledged?|conceded?)$/i;
/** Verbs that also take a thing (*predicted a recession*): the other's words then end with the clause. */
const takesNoun =
  /^(?:announce[sd]?|promise[sd]?|threaten(?:s|ed)?|declare[sd]?|express(?:es|ed)?|signal(?:l?ed|s)?|alleged?|den(?:y|ies|ied)|fear(?:s|ed)?|hint(?:s|ed)|expect(?:s|ed)?|suspect(?:s|ed)?|hope[sd]?|forecasts?|predict(?:s|ed)?|report(?:s|ed)?|call(?:s|ed)|dismiss(?:es|ed)?|describe[sd]?|quoted?|quotes|ask(?:s|ed)?|vow(?:s|ed)?|anticipate[sd]?|foresees?|foresaw|project(?:s|ed)|envisage[sd]?|envision(?:s|ed)?|.* (?:predicting|forecasting|expecting|claiming|noting|projecting|estimating|reporting|anticipating|fearing|assessing|stressing|acknowledging|admitting))$/i;

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
  /^(?:suggest(?:s|ed)?|impl(?:y|ies|ied)|indicate[sd]?|finds|not(?:es|ed)|add(?:s|ed)|admit(?:s|ted)|acknowledge[sd]|concede[sd]|explain(?:s|ed)|feels?|felt|caution(?:s|ed)|remark(?:s|ed)|stress(?:es|ed)|emphasi[sz]e[sd]|intimate[sd]|calculate[sd]|figure[sd]?|hint(?:s|ed)|project(?:s|ed)|signall?ed|signals)$/i;
const bareClause =
  /^\s+(?:(?:(?:the|an?|its|their|his|her|it|they|he|she|there|this|one|two|three|four|five|six|several|some|many|most|further|more|fewer|\d[\d.,]*\s?%?)(?![\p{L}\d])|\p{Lu}|[a-z]{3,}ing\s)(?:(?!\s(?:that|which|who|and|or|but)\b)[\p{L}\p{N}’' -])*|[a-z]{3,}s)\s(?:could|might|may|would|(?:is|are|was|were) (?:not |still |now |very |quite |highly )?(?:(?:un)?likely|possible|probabl[ey]))\b/u;
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
  (/^\s+(?:[a-z-]+\s+){0,2}(?!(?:un)?likely\b)[a-z]{3,}s\s+(?:for|to|on|in|from|against)\b/.test(after) ||
    /^\s+(?:an?|the|its|their|new|several|plans?)\s+(?:(?!(?:un|im)?(?:likely|probable)\b)[\w-]+\s+){0,3}(?:that|which|to|for|of)\b/i.test(
      after,
    ));

/** *The port, which the minister called safe, …*, *despite what he says, …*: the other's words end with the clause. */
const isRelative = (before: string): boolean =>
  /,\s*(?:which|who|whom)\s+[^,]*$/i.test(before) || /\bwhat(?:ever)?\s+[^,;]*$/i.test(before);

/** *What the guild calls a threat may be a bluff*: only the name is the other's. */
const isNaming = (before: string, verb: string): boolean =>
  /^(?:call|describe|term|label|view|regard)/i.test(verb) &&
  /(?:^\W*|[,;]\s+|\b(?:but|and|that)\s+)what\s+[^,;]*$/i.test(before);
const endBeforeFinite = (masked: string, from: number): number => {
  const at = masked.slice(from).search(finite);
  return at < 0 ? endOfClause(masked, from) : Math.min(from + at, endOfClause(masked, from));
};

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
  /^(?:found|reported|described|called|rated|announced|expected|estimated|feared|suspected|noted|quoted|termed|believed|thought|said|anticipated|viewed|labelled|considered|deemed|judged|assessed|projected|envisaged|envisioned|calculated|predicted|promised|threatened|dismissed|regarded|alleged|explained|signalled|observed)$/i;

/** *The strain found at the farms*, *losses reported in May*: what stands after a noun, with a place or a time and no *that*. */
const isParticiple = (verb: string, after: string): boolean =>
  participles.test(verb) &&
  /^\s+(?:at|in|on|by|near|during|since|under|across|along|among|last|next|this (?:week|month|year|season|spring|summer|autumn|winter|morning)(?!\s+(?:is|was|will|would|may|might|could|has|had)\b)|so far|earlier|here|above|below|elsewhere|to (?:be|have))\b/i.test(
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

const thenThat =
  /^\s+(?:on|in|at|to)\s[^,;]*?\sthat\s(?!(?:is|was|are|were|has|had|have|went|came|made|took|drew|gave|\w{2,}ed)\b)/i;
const modalIn = /\b(?:may|might|could)\b/;
const thenVerb = /^\s+(?:in|on|at)\s(?:(?!\b(?:that|which|who)\b)[^,;.])*?\s(?:may|might|could|will|would)\b/i;
/** *…, say brokers in Odan*, *…, warns one owner*: the speaker after the verb. */
const invertible =
  /^(?:says?|said|warn(?:s|ed)?|argue[sd]?|claim(?:s|ed)?|reckon(?:s|ed)?|predict(?:s|ed)?|insist(?:s|ed)?|wr[io]tes?)$/i;
const whoSays =
  /^\s+(?!(?:to|that|it|they|there|by|at|in|on|so|not|with|for|from|as|of)\b)(?:(?:an?|one|two|three|its|their|his|her|some|many|most|several|other)\s+)?(?:[\p{L}’'-]+\s+){0,3}?[\p{L}’'-]+(?=\s*(?:[.,;!?)—–]|$)|\s+(?:at|of|from|in|with|on|who|familiar|close)\b)/u;

/** “…, the coastguard said”: the speech came before. */
function isTrailing(sentence: string, verb: number, after: number): boolean {
  // Of a quotation in front of the speaker the comma stands inside the marks.
  const comma = Math.max(sentence.lastIndexOf(',', verb), sentence.lastIndexOf('”', verb));
  if (comma < 0 || verb - comma > 120) return false;
  const rest = sentence.slice(after);
  const told = /^t(?:old|ells?)$/i.test(sentence.slice(verb, after)) && /^(?:\s+[\w’'-]+){1,5}\s*[.,;]/.test(rest);
  if (
    !told &&
    !/^\s*(?:[,.;!?—–]|$|(?:on|in|at|to|the|reporters|journalists|citing|quoting|last|yesterday|when|after|\w{3,6}day)\b[^,;]*(?:[,.;]|$))/i.test(
      rest,
    ) &&
    // *…, says Odo Lind, who runs the mill.*
    !(/^,\s*$/.test(sentence.slice(comma, verb)) && /^\s+\p{Lu}/u.test(rest)) &&
    !(/^,\s*$/.test(sentence.slice(comma, verb)) && invertible.test(sentence.slice(verb, after)) && whoSays.test(rest))
  )
    return false;
  const subject = sentence.slice(comma + 1, verb);
  // *Cutting its count, the guild said in a note that towns could run short*: the clause follows.
  if (thenThat.test(rest)) return false;
  // *…, may have added to the losses observed in the hills*: a participle in a clause that has its verb.
  if (modalIn.test(subject) || (participles.test(sentence.slice(verb, after)) && thenVerb.test(rest))) return false;
  // *By May, the gate holds*: only people hold what stands before.
  if (/^holds?$/i.test(sentence.slice(verb, after)) && !isPerson(subject)) return false;
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
