// What looks like an estimate and is none: the month of May, likely voters, remote access, a chance to speak.
import type { Kind } from './phrases.ts';

/** A phrase with its surroundings, as the tests for look-alikes need them. All in the sentence's own words. */
export type Place = {
  readonly phrase: string;
  /** The sentence before the phrase and after it. */
  readonly before: string;
  readonly after: string;
  /** The phrases found before this one in the same sentence. */
  readonly found: readonly { readonly kind: Kind; readonly start: number; readonly end: number }[];
  readonly start: number;
};

/** Whether a phrase of that kind only looks like an expression. */
export function isLookAlike(kind: Kind, place: Place): boolean {
  if (isName(place)) return true;
  const word = place.phrase.toLowerCase().replace(/\s+/g, ' ');
  switch (kind) {
    case 'likelihood':
      return isAttributive(word, place) || isComparison(word, place) || isOpportunity(word, place);
    case 'vague':
      return isModalLookAlike(word, place) || isPickingOut(word, place) || isOpportunity(word, place);
    case 'certainty':
      return isCertaintyLookAlike(word, place);
    case 'confidence':
      return isOtherConfidence(word, place);
    case 'number':
      return false;
  }
}

const lastWord = (before: string): string => /([\p{L}\p{N}’'-]+)[\s*_]*$/u.exec(before)?.[1]?.toLowerCase() ?? '';
const nextWord = (after: string): string => /^[\s*_]*([\p{L}\p{N}’'-]+)/u.exec(after)?.[1]?.toLowerCase() ?? '';
const atStart = (before: string): boolean => /(?:^|[.:;!?—–([“"‘'•|]|\s-)[\s*_#>-]*$/u.test(before);

const copula =
  /(?:\b(?:is|are|was|were|be|been|being|am|remains?|remained|seems?|seemed|looks?|looked|appears?|appeared|becomes?|became|becoming|proves?|proved|stays?|makes?|made|makes|think|consider|deem|judge|rate|regard|it|that|this|them|as)|['’](?:s|re))(?:\s+(?:now|still|also|therefore|thus|even|not|then|again|currently|at least|entirely|quite|very|just|itself|all|too|both|always|only|equally|technically|theoretically|certainly|hence))*[\s*_,]*$/i;

/** A capital inside a sentence makes a name: Likely in British Columbia, the yacht *Perhaps*, Commissioner May. */
function isName({ phrase, before, after }: Place): boolean {
  if (!/^\p{Lu}/u.test(phrase) || /^\p{Lu}{2,}\b/u.test(phrase)) return /^MAY$/.test(phrase);
  if (/^May$/.test(phrase)) return true;
  if (!atStart(before)) return !/^(?:We|I)\b/.test(phrase);
  return phrase === 'Might' && !nextWord(after);
}

const determiner =
  /(?:^|[\s(])(?:the|an?|its|their|his|her|our|my|your|this|that|these|those|any|some|no|each|every|most|more|all|other|of|for|from|with|among|against|between|to|into|on|in|both|such|which|what|whose|two|three|four|five|several|many|few|\d[\d,.]*|\p{L}+['’]s|\p{L}+s['’])[\s*_]*$/iu;

function isAttributive(word: string, { before, after: rest }: Place): boolean {
  // *A likely (70 %) consequence*: what stands in brackets does not part an adjective from its noun.
  const after = rest.replace(/^\s*\([^()]*\)/, '');
  if (!/(?:likely|probable)$/.test(word)) return false;
  const next = nextWord(after);
  const runsOn = /^[\s*_]+\p{L}/u.test(after);
  if (!runsOn) return /\b(?:the|its|their) (?:\w+ )?$/i.test(before) && /^most/.test(word);
  if (followsPredicate.has(next)) {
    return /^(?:to|that)$/.test(next) ? false : /^(?:and|or|but)$/.test(next) && determiner.test(before);
  }
  if (determiner.test(before)) return true;
  if (word.endsWith('probable'))
    return (
      !/(?:\bit|['’]s|\bis|\bare|\bwas|\bwere)\s+$/i.test(before) || /^(?:cause|causes|reserves|cases?)$/.test(next)
    );
  return atStart(before) && /^(?:un)?likely$/.test(word) && !/^(?:the|a|an|it|this|these|they)$/.test(next);
}

/** Words that follow an adjective that states (*is likely before May*), never one that only picks out (*likely voters*). */
const followsPredicate = new Set(
  (
    'to that and or but if when while because given after before by in on at during over under within until unless this next as for from through throughout ' +
    'with without though although yet despite since once even only not then than amid where so unless either because following'
  ).split(' '),
);

function isComparison(word: string, { before, after }: Place): boolean {
  if (/as (?:likely|probable) as not$|than not$|^more than /.test(word)) return false;
  if (!/(?:likely|probable)$/.test(word)) return false;
  if (/\b(?:more|less|as|how|however|equally|least|times|twice|half)[\s*_]+(?:\w+ly\s+)?$/i.test(before))
    return !/\b(?:regard|assess|rate|view|see|describe|judge|consider|class)\w*\b[^,;]*\bas\s+$/i.test(before);
  if (/^(?:so|as|equally) /.test(word) && /^\s+(?:as|that)\b/.test(after)) return true;
  return (
    /^most (?:likely|probable)$/.test(word) &&
    /^[\s*_]+(?:course|candidate|scenario|outcome|explanation|case)\b/i.test(after)
  );
}

/** *A chance to speak*, *a second chance*, *prospects*: an opportunity, not a probability. */
function isOpportunity(word: string, { before, after }: Place): boolean {
  if (!/(?:chance|chances|prospect|prospects|odds|probability|possibility)$/.test(word)) return false;
  if (/^\s+(?:sample|samples|encounters?|distribution|theory|density|model|models|events?|weapons?)\b/i.test(after))
    return true;
  if (/prospects?$/.test(word) && /\b(?:growth|career|job|economic|business|development)\s+$/i.test(before))
    return true;
  if (/\bagainst (?:the )?$/i.test(before) && /odds$/.test(word)) return true;
  return /(?:good|fair|some|decent|reasonable|real|clear|last|rare) chances?$/.test(word) && /^\s+to\b/i.test(after);
}

const strength =
  /(?:military|naval|industrial|economic|air|armed|maritime|nuclear|political|financial|full|sheer|its|their|his|her|our|my|the|whose|of|with|all|imperial|technological|combined|collective|great)$/i;
const permitted =
  /^\s+(?:(?:not|only|also|therefore|then|each|freely)\s+)?(?:vote|be (?:shared|used|copied|distributed|redistributed|reproduced|quoted|released|forwarded|cited|published|disclosed|appealed|imposed|re-elected|reappointed|renewed only)|share|dissolve|veto|appoint|apply|appeal|submit|copy|distribute|redistribute|reproduce|forward|contact|request|claim|enter(?! into)|use this|use the|disclose|nominate|stand for|sit as|inspect|delegate|own no|hold no|call witnesses|not exceed|serve (?:only|no)|only|dismiss|grant leave|order the|refuse|demand that)\b/i;
const permittedBy =
  /\b(?:under|pursuant to|by|in accordance with|as per)\s+(?:the\s+)?(?:\w+\s+)?(?:article|section|rule|rules|law|act|treaty|charter|constitution|terms|statute|clause|bylaws|licence|license|agreement|procedure|regulation|regulations|code)\b/i;
const permittedSubject =
  /\b(?:members|recipients|users|readers|applicants|vessels|holders|parties|visitors|delegates|subscribers|participants|employees|candidates|licensees|drivers|passengers|shareholders|voters|owners|residents|staff)\s*(?:above[^,]{0,30}|over[^,]{0,30}|with[^,]{0,30}|under[^,]{0,30})?\s*$/i;

/** Whoever has a role in a rule, at the head of the sentence: *applicants may submit two letters*. */
const roleAtStart =
  /^\W*(?:members|recipients|users|applicants|vessels|permit holders|licence holders|licensees|visitors|delegates|subscribers|participants|passengers|shareholders|citizens|foreigners|non-members)\s+$/i;
const legalMark = /\bunder (?:article|section|clause|chapter)\b|\btwo-thirds (?:vote|majority)\b|\bfine offenders\b/i;

function isModalLookAlike(word: string, { before, after }: Place): boolean {
  if (!/^(?:may|might|could)$/.test(word)) return false;
  const last = lastWord(before);
  if (word === 'may') {
    if (
      /^\s+\d/.test(after) ||
      /\b(?:in|since|until|by|early|late|mid|from|during|last|next|of|\d)[\s-]*$/i.test(before)
    )
      return true;
    if (/\b(?:be that as it|come what|that as it)\s+$/i.test(before)) return true;
    if (legalMark.test(after) || /^\W*(?:no|only)\s+(?:[\w-]+\s+){1,3}$/i.test(before)) return true;
    if (permitted.test(after) || (permittedBy.test(before) && !/\bbe\b/.test(after.slice(0, 6)))) return true;
    if (permittedSubject.test(before) && /^\s+(?:not|only|\w+ only)\b/.test(after)) return true;
    return (
      roleAtStart.test(before) &&
      !/^\s+(?:well|also|yet|still|have|be|find|face|lose|see|suffer|feel|want|need|become|seek|try|turn|flee|leave|struggle)\b/i.test(
        after,
      )
    );
  }
  if (word === 'might') {
    if (strength.test(last)) return true;
    return /^\s*(?:of\b|[.;:)]|$|is\b|was\b|has\b|rests?\b|lies\b|alone\b|and (?:main|power|wealth|will)\b)/i.test(
      after,
    );
  }
  return isPastAbility(before, after);
}

const pastSign =
  /\b(?:had|was|were|did|ago|yesterday|at the time|in those days|until then|the old|former(?:ly)?|previously|originally|earlier|then|used to|back then|last (?:week|month|year|night|spring|summer|autumn|winter))\b|\b(?:before|after|until|since) the (?:reform|war|change|ban|coup|storm|attack|merger|law|treaty)\b|\b(?:in|by|until|before|from) (?:the )?(?:1[5-9]|20[01])\d\ds?\b/i;

/** A course of action that the writer puts forward: *a different approach could engage …* proposes, it does not predict. */
const proposal =
  /\b(?:approach|option|strategy|alternative|proposal|compromise formula|policy mix|course of action|way forward)s?\s*$/i;

/** *Could* that means was able to, was allowed to, or asks. */
function isPastAbility(before: string, after: string): boolean {
  if (!before.trim() || proposal.test(before)) return true;
  if (/^\s*(?:not|n['’]t|only|no longer|barely|hardly|scarcely|afford|see|hear|then)\b/i.test(after)) return true;
  if (
    /\bwhether\b|\basked\b|\bso that\b|\bas (?:soon|far|fast|much|well|best) as\b|\bwish(?:ed)?\b|\bthat (?:it|they|he|she)\s*$/i.test(
      before,
    )
  )
    return true;
  if (/\b(?:nobody|no one|none|neither|nothing|never|few|no \p{L}+)\s*$/iu.test(before)) return true;
  if (/^\s*have\b/i.test(after)) return /\bif\b|\bhad\b/i.test(before + after);
  return pastSign.test(before) || /\b(?:because|as|since|until|before|after)\b[^.]*\b(?:had|was|were)\b/i.test(after);
}

/** *As soon as possible*, *three possible routes*, *made it possible*: no hedge. */
function isPickingOut(word: string, { before, after }: Place): boolean {
  if (word === 'perhaps' && /^\s+(?:un)?surprisingly|^\s+(?:more|most) (?:important|telling|worrying)/i.test(after))
    return true;
  if (/^(?:quite |very |entirely |just )?(?:possible|conceivable|plausible|imaginable|thinkable) that$/.test(word)) {
    return /\b(?:mak(?:e|es|ing)|made|render(?:s|ed)?) (?:it )?$/i.test(before);
  }
  if (!/^(?:possible|conceivable|plausible)$/.test(word)) return false;
  if (
    /\b(?:as|where|wherever|when|whenever|if|best|worst|every|far|much|soon|well|made|make|makes|making|become|wherever|all|not)[\s*_]+(?:it )?$/i.test(
      before,
    )
  )
    return true;
  if (/\b(?:made|make|makes|making)\b(?:\W+\w+){0,6}\W+$/i.test(before)) return true;
  if (/^\s*(?:to|for)\b/i.test(after)) return true;
  if (!copula.test(before) || /\bas\s+$/i.test(before)) return true;
  const impersonal =
    /\bit (?:is|remains|seems)\s+(?:\w+ly\s+)?$/i.test(before) &&
    /^(?:the|an?|they|he|she|some|many|this|these|its|his|their)$/i.test(nextWord(after));
  return !impersonal && /^[\s*_]+\p{L}/u.test(after) && !followsPredicate.has(nextWord(after));
}

function isCertaintyLookAlike(word: string, { before, after, found, start }: Place): boolean {
  if (/\b(?:not|n['’]t|almost|nearly|virtually|never)[\s*_]+$/i.test(before) && !/^no |doubt/.test(word)) return true;
  if (/^certain$/.test(word)) {
    if (!copula.test(before) || /\b(?:make|makes|made|making|as|to a|it|that|this|them)[\s*_]+$/i.test(before)) {
      return !/\bit (?:is|was|seems)[\s\w]*$/i.test(before) || !/^\s*that\b/.test(after);
    }
    if (/\b(?:we|i|they|he|she|you) (?:are|am|is|were|was)\s+$/i.test(before)) return true;
    return /^\s+\p{L}/u.test(after) && !followsPredicate.has(nextWord(after));
  }
  if (/(?:bound|sure|guaranteed|certain) to$/.test(word)) {
    if (
      /bound to$/.test(word) &&
      /^\s+(?:secrecy|silence|each other|one another|the (?:treaty|rules|law)|report|comply|respect|observe|keep|honou?r|notify|pay|disclose|uphold)\b/i.test(
        after,
      )
    )
      return true;
    return /\b(?:legally|contractually|duty|honou?r|morally|constitutionally)\s*$/i.test(before);
  }
  if (word === 'out of the question') return /\bnot(?: entirely| wholly)?\s+$/i.test(before);
  if (/(?:inevitable|unavoidable|inescapable)$/.test(word)) {
    return !(copula.test(before) || /\b(?:all but|call(?:s|ed)?|now|increasingly)\s+(?:\w+\s+){0,4}$/i.test(before));
  }
  if (word === 'impossible') {
    if (/^\s*(?:to|for)\b/i.test(after)) return true;
    if (/\bnothing is\s+$/i.test(before) || found.some((other) => other.end === start)) return true;
    return !copula.test(before);
  }
  if (/no doubt$|no question$|no way$/.test(word))
    return (
      /\b(?:leaves?|left|have|has|had)\s+$/i.test(before) ||
      (/^there/.test(word) && /no way$/.test(word) && /^\s+(?:of|to|out|back)\b/.test(after))
    );
  if (/^(?:certainly|definitely)$/.test(word)) return /^\s*(?:not\b)/i.test(after) && false;
  return false;
}

const judged =
  /^\s+in\s+(?:this|our|these|that|the (?:overall |key )?(?:assessment|judge?ment|attribution|estimate|finding|conclusion|analysis|forecast|figure|figures|view|data|source|sources|reporting|casualty|claim|timeline)|its accuracy|their accuracy)\b/i;

/** Consumer confidence, a vote of no confidence, investors' confidence in the courts: not the basis of a judgement. */
function isOtherConfidence(word: string, { before, after }: Place): boolean {
  if (
    /^\s*(?:interval|intervals|limits?|level of \d|bands?|bounds?|region|motion|vote|votes|building|trick|man|men|tricks|scheme)\b/i.test(
      after,
    )
  )
    return true;
  if (/^(?:we|i) /.test(word)) return / in$/.test(word) && !judged.test(` in${after}`);
  if (/\bour\b|^analytic|\bin (?:this|our|these|that)\b|:/.test(word)) return false;
  if (/^with confidence$/.test(word))
    return !/\b(?:we|i)\b/i.test(before) || /\b(?:speak|spoke|face|look|walk)\w*\b/i.test(before);
  if (/^confidence /.test(word))
    return /\p{L}\s*$/u.test(before) && !/\b(?:our|the|overall|that|and|but)\s*$/i.test(before);
  if (
    /\b(?:consumer|business|market|investor|public|popular|voter|domestic|foreign|household|industry|people|citizens)\b[^,;]*$/i.test(
      before,
    ) &&
    !/\bwe\b/i.test(before)
  )
    return true;
  if (/^\s+(?:in|among|of)\b/i.test(after)) return !judged.test(after) && !/\bwe\b/i.test(before);
  return (
    /\b(?:have|has|had|enjoys?|enjoyed|restore\w*|regain\w*|lack\w*|lost|inspire\w*)\s+$/i.test(before) &&
    !/\b(?:we|i|judge?ment|assessment|finding|estimate|conclusion|view|attribution|community)\b[^,;]*$/i.test(before)
  );
}
