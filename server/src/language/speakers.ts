// Who stands before a verb of speech: the writer, nobody, a person, a thing that is evidence.
import { subjectNoun } from './homographs.ts';

/** So far back are the words looked for that stand right before a verb of speech, from there to its subject. */
export const nearby = 300;

export const ownSubject =
  /(?:^|[\s,;:(—–])(?:(?:we|i)(?:['’](?:d|ve|ll|m|re))?|one|you|it|this|that|which|these|our (?:(?:own|new|latest|last|earlier|previous|recent|first|second|third|full|annual|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter) )*\w+|my \w+|this (?:\w+ )?(?:assessment|report|paper|note|brief|briefing|bulletin|product|analysis|study|article|chapter|section|review|survey|team|estimate|forecast)|the (?:author|authors|present \w+))(?:\s+(?:therefore|thus|now|still|further|again|(?:do|did|have|had|would)(?:n['’]t)?|not|also|continue to|\w+ly))*\s*$/i;
const passive =
  /\b(?:is|are|was|were|be|been|being|as|widely|(?<!\b(?:appear|seem|continue|like|claim|tend)(?:s|ed)? )to|not|n['’]t|it|than|the|a|an|his|her|its|their|of|by|such|new|these|those|whose|recent|other|latest|earlier|no)\s*$/i;
/** *If one may call it that*, *the minister will say*: after a modal nobody has said anything yet. In small letters: May is a name. */
const modal = /\b(?:may|might|could|can|must|should|would|will|shall)\s*$/;
/** The writers speak of themselves in the third person: *analysts of this desk assess …*, *the authors of this study find …*. */
const ownOffice =
  /\b(?:of|in|at|from|behind) (?:this|our) (?:(?:[\w-]+ ){1,2})?(?:desk|office|team|unit|service|agency|directorate|cell|institute|centre|center|branch|section|report|paper|note|brief|briefing|bulletin|study|article|review|survey|assessment|analysis)\s*$/i;

/** *We met the crew and said*, *the second chapter of this study lists the fords and notes*. */
export const ownOpening =
  /^\W*(?:we|i|(?:[\w-]+ ){0,5}(?:this|our) (?:report|paper|note|brief|briefing|bulletin|study|article|review|survey|assessment|analysis|desk|team|chapter|section))\b/i;

/** *It said*, *a survey, which reported*: verbs with which nobody speaks of a thing or of an inference. */
const pureSpeech =
  /^(?:said|says|told|tells|warned|warns|wrote|writes|claimed|claims|argued|argues|reported|reports|noted|notes|added|adds|insisted|insists|predicted|predicts|believed|believes|estimated|estimates|forecasts?|projects|projected|expects|expected|announced|announces|stated|states|acknowledged|acknowledges|cautioned|cautions)$/i;
const itOrWhich =
  /(?:^\W*|[.;:—]\s+|,\s+(?:but\s+|and\s+|while\s+)?|\b(?:but|and|while|because|as|since)\s+)(?:it|which)\s*$/i;

/** *It put the chances at …*, at the head of a sentence. */
const itAtHead = /^\W*it\s*$/i;
const givesOdds = /^(?:put|puts|gave|gives|sees|saw)$/i;

/** *Analysts assess that …*: so papers speak of those who wrote them; what *analysts say*, or *the analysts judge*, is others’. */
const ownVerb = /^(?:assess|judge)$/;
const ownAnalysts = /(?:^\W*|[.;:]\s+)Analysts\s*$/;

/** Somebody other than the writer stands before the verb; with the verb, *it* and *which* may be somebody. */
export function hasSpeaker(before: string, verb = ''): boolean {
  if (ownVerb.test(verb) && ownAnalysts.test(before)) return false;
  if (givesOdds.test(verb) && itAtHead.test(before)) return true;
  if (pureSpeech.test(verb) && itOrWhich.test(before)) return !ownOpening.test(before);
  const clause = before.slice(
    Math.max(before.lastIndexOf(';') + 1, before.lastIndexOf(':') + 1, before.length - nearby),
  );
  if (!/[\p{L}\p{N}%”"’')\]]\s*,?\s*$/u.test(clause)) return false;
  if (/\b(?:and|but|or|then)\s*$/i.test(clause) && ownOpening.test(clause.replace(opener, ''))) return false;
  if (ownSubject.test(clause) || ownOffice.test(clause) || passive.test(clause) || modal.test(clause)) return false;
  return /\p{L}{2,}|\d\s?%/u.test(clause);
}

/** A figure that evidence gives is the writer's. A model that belongs to nobody else is evidence; *the insurers’ model* is not. */
export const isEvidence = (before: string): boolean =>
  !/['’]/.test(before) && !isOfSomebody(before) && evidence.test(subjectNoun(before));
/** *The mayor’s silence suggests*: what somebody does or has, not what they say. */
export const isDeed = (before: string): boolean =>
  /['’]s?\s+(?:[\w-]+\s+){0,2}(?:silence|absence|visits?|moves?|decisions?|failures?|refusals?|choices?|use|reuse|behaviou?r|actions?|record|presence|activity|activities|posture|size|growth|success|history|position|location|timing|lack|tactics|tools?|tooling|code|malware|infrastructure|targeting|targets|deployments?|movements?|purchases?|losses|votes?|results?|interest|focus|reliance|efforts?|attempts?|involvement|withdrawal|resignation|arrest|death)(?:\s+(?:of|in|on|to|from|for|with|at|against)\s+[^,;]{1,60})?\s*$/i.test(
    before,
  );
/** *Modelling done by the bureau in May*. */
const doneBy = /\b(?:done|made|run|carried out|commissioned|published|conducted|produced|released) by (?!us\b)[^,;]*$/i;
/** *The model of the bureau*. */
export const isOfSomebody = (before: string): boolean => {
  if (doneBy.test(before)) return true;
  const owner = /\b(?:of|from|by|at) (?:the|an?) (?:[\w-]+ ){0,4}?([\w-]+)\s*$/i.exec(before)?.[1] ?? '';
  return person.test(owner) && !thing.test(owner);
};
const evidence =
  /^(?:data|evidence|imagery|images?|figures?|patterns?|results?|findings?|analysis|signals?|reporting|timing|tests?|traces?|logs?|stud(?:y|ies)|samples?|records?|documents?|indicators?|trends?|history|experience|precedents?|modelling|models?|ensembles?|simulations?|projections?|activity|behaviou?r)$/i;

/** *Odo Lind, a miller and a smith, …*. */
const apposition = /,\s+(?:an?|the|who|its|his|her|their)\s[^;]{2,120},\s*$/i;
/** *Cases in which divers indicate …*. */
const inRelative = /\b(?:in|by|of|to|on|at|for) which (?:the |some |many )?(\p{L}+)\s*$/u;
/** What facts suggest, the writer says; a person, or what belongs to one, suggests on their own account. */
export const isPerson = (clause: string): boolean => {
  const before = clause.replace(apposition, ' ');
  const noun = inRelative.exec(before)?.[1] ?? subjectNoun(before);
  return (
    /['’]s?\s+(?:[\w-]+\s+){1,3}$/.test(before) ||
    (/^\p{Lu}/u.test(noun) && !isFirstWord(before, noun) && !evidence.test(noun)) ||
    (person.test(noun) && !thing.test(noun)) ||
    document.test(noun) ||
    asked.test(before)
  );
};
/** Those who are asked or who bet: *polls suggest*, *a survey of lenders*, *markets imply*. */
const asked =
  /(?:^|[\s(])(?:polls?|polling|opinion surveys?|(?:surveys?|polls?) (?:of|among) (?:[\p{L}-]+ ){0,3}?(?:\p{L}{2,}(?:er|or|ist|ian)s|experts|households|firms|businesses|officials|residents|people|members|men|women)(?:\s+(?:in|on|by|from|at)\s[^,;]{2,40})?|markets|bookmakers|futures|swaps)\s*$/iu;
/** The capital of a sentence makes no name: *traffic on the road suggests*. */
const isFirstWord = (before: string, noun: string): boolean =>
  /^\W*(\S+?)(?:\s+\P{Lu}.*)?\s*$/su.exec(before)?.[1] === noun;
const person =
  /^(?:he|she|they|who|some|others|many|\w{3,}(?:er|or|ist|ian)s?|\w+m[ae]n|police|participants?|respondents?|contacts|panell?ists?|staff|economists|officials?|authorit(?:y|ies)|counsel|chiefs?|heads?|captains?|kings?|queens?|princ(?:e|ess)|abbots?|bishops?|popes?|clerks?|agents?|advocates?|critics?|experts?|residents?|locals|members|delegates?|envoys?|diplomats?|scholars?|colleagues?|board|bureau|guild|union|ministry|government|council|committee|bank|office|firm|company|agency|institute|department|party|court|army|navy|press|commission|service|embassy)$/i;
/** What others have written; *this article* is the writer's. */
const document =
  /^(?:articles?|books?|columns?|essays?|editorials?|op-eds?|letters?|memos?|memorand(?:um|a)|cables?|blogs?|posts?|thes[ei]s|interviews?|speech(?:es)?|testimony|pamphlets?|leaflets?|press release)$/i;
/** Things with the ending of a person. */
const thing =
  /^(?:clusters?|figures?|numbers?|papers?|orders?|factors?|letters?|weather|indicators?|sensors?|power|water|matters?|showers?|winters?|summers?|registers?|markers?|errors?|rivers?|harbours?|towers?|borders?|corridors?|sectors?|quarters?)$/i;

const firstVerb =
  /^\W*((?:[^\s,;:()]+\s+){1,12}?)(?:is|are|was|were|has|have|had|do|does|did|said|sees?|saw|says?|notes?|argues?|points?|adds?|claims?|writes?|warns?|finds?|admits?|concedes?|calls?|thinks?|believes?|expects?|favou?rs?|prefers?|remains?|left|kept|held|cut|took|made|met|won|lost|set|sent|came|went|found|gave|rose|fell|grew|became|[a-z]{3,}ed)\b/iu;

const opener =
  /^\W*(?:(?:but|and|yet|so|then|meanwhile,?|however,?|still,?)\s+)?(?:(?:in|on|at|after|for|as|by|since|during|earlier|last)\b[^,;]{0,100},\s+)?/i;

/** The subject with which a sentence opens, up to its first verb; empty where none is seen. */
export const firstSubject = (before: string): string => firstVerb.exec(before.replace(opener, ''))?.[1] ?? '';
