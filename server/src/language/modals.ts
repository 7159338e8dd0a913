// May, might and could that hedge nothing: permission, strength, ability, a proposal.
import { lastWord, type MatchContext } from './context.ts';

const strength =
  /(?:military|naval|industrial|economic|air|armed|maritime|nuclear|political|financial|full|sheer|its|their|his|her|our|my|the|whose|of|with|all|imperial|technological|combined|collective|great)$/i;
const permitted =
  /^\s+(?:(?:not|only|also|therefore|then|each|freely)\s+)?(?:vote|be (?:shared|used|copied|distributed|redistributed|reproduced|quoted|released|forwarded|cited|published|disclosed|appealed|imposed|re-elected|reappointed|renewed only)|share|collect|register|opt|pick up|dissolve|veto|appoint|apply|appeal|submit|copy|distribute|redistribute|reproduce|forward|contact|request|claim|enter(?! into)|use this|use the|disclose|nominate|stand for|sit as|inspect|delegate|own no|hold no|call witnesses|not exceed|serve (?:only|no)|only|dismiss|grant leave|order the|refuse|demand that)\b/i;
const permittedBy =
  /\b(?:under|pursuant to|by|in accordance with|as per)\s+(?:the\s+)?(?:[\w-]+\s+){0,3}(?:article|section|rule|rules|law|act|treaty|charter|constitution|terms|statute|clause|bylaws|licence|license|permit|decree|exemption|mandate|agreement|procedure|regulation|regulations|code)\b/i;
const permittedSubject =
  /\b(?:members|recipients|users|readers|applicants|vessels|holders|parties|visitors|delegates|subscribers|participants|employees|candidates|licensees|drivers|passengers|shareholders|voters|owners|residents|staff)\s*(?:above[^,]{0,30}|over[^,]{0,30}|with[^,]{0,30}|under[^,]{0,30})?\s*$/i;

/** Whoever has a role in a rule, at the head of the sentence: *applicants may submit two letters*. */
const roleAtStart =
  /^\W*(?:members|recipients|users|applicants|vessels|permit holders|licence holders|licensees|visitors|delegates|subscribers|participants|passengers|shareholders|citizens|foreigners|non-members)\s+$/i;
const legalMark =
  /\bunder (?:the )?(?:[\w-]+ ){0,3}(?:article|section|clause|chapter|acts?|law|contracts?|treaty|convention|agreement|document|licen[cs]e|decree)\b|^\s+(?!be\b)(?:\w+\s+){1,6}?(?:no|not) more than\b|^\s+\w+ only \d|^\s+fine\b|\btwo-thirds (?:vote|majority)\b|\bfine offenders\b/i;

export function isModalLookAlike(word: string, { before, after }: MatchContext): boolean {
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
  /\b(?:had|was|were|did|ago|yesterday|at the time|in those days|until then|the old|former(?:ly)?|previously|originally|earlier|then|used to|back then|previous|last (?:week|month|year|night|spring|summer|autumn|winter))\b|\b(?:before|after|until|since) the (?:reform|war|change|ban|coup|storm|attack|merger|law|treaty)\b|\b(?:until|before) the [\w ]{3,30}?(?:ed|fell|broke|came|went|began|burst)\b,|\b(?:in|by|until|before|from) (?:the )?(?:1[5-9]|20[01])\d\ds?\b/i;

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
  return (
    pastSign.test(before.replace(/^\W*(?:were|had|if|should|unless)\b[^,]*,/i, '')) ||
    /\b(?:because|as|since|until|before|after)\b[^.]*\b(?:had|was|were)\b/i.test(after)
  );
}
