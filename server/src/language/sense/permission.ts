// Signs that *may* permits: a verb, a rule, a role.
import type { MatchContext } from '../context.ts';

const permitted =
  /^\s+(?:(?:not|only|also|therefore|then|each|freely)\s+)?(?:vote|be (?:shared|used|copied|distributed|redistributed|reproduced|quoted|released|forwarded|cited|published|disclosed|appealed|imposed|re-elected|reappointed|renewed only)|share|collect|register|opt|pick up|dissolve|veto|appoint|apply|appeal|submit|copy|distribute|redistribute|reproduce|forward|contact|request|claim|enter(?! into)|use this|use the|disclose|nominate|stand for|sit as|inspect|delegate|own no|hold no|call witnesses|not exceed|serve (?:only|no)|only|dismiss|grant leave|order the|refuse|demand that)\b/i;
const permittedBy =
  /\b(?:under|pursuant to|by|in accordance with|as per)\s+(?:the\s+)?(?:[\w-]+\s+){0,3}(?:article|section|rule|rules|law|act|treaty|charter|constitution|terms|statute|clause|bylaws|licence|license|permit|decree|exemption|mandate|agreement|procedure|regulation|regulations|code)\b/i;

/** Whoever has a role in a rule, at the head of the sentence: *applicants may submit two letters*. */
const roleAtStart =
  /^\W*(?:members|recipients|users|applicants|vessels|permit holders|licence holders|licensees|visitors|delegates|subscribers|participants|passengers|shareholders|citizens|foreigners|non-members)\s+$/i;
const legalMark =
  /\bunder (?:the )?(?:[\w-]+ ){0,3}(?:article|section|clause|chapter|acts?|law|contracts?|treaty|convention|agreement|document|licen[cs]e|decree)\b|^\s+(?!be\b)(?:\w+\s+){1,6}?(?:no|not) more than\b|^\s+\w+ only \d|^\s+fine\b|\btwo-thirds (?:vote|majority)\b|\bfine offenders\b/i;

/** Whether *may* looks like a permission by one of these signs. */
export const isPermitted = ({ words, before, after }: Pick<MatchContext, 'words' | 'before' | 'after'>): boolean =>
  words === 'may' &&
  (permitted.test(after) ||
    legalMark.test(after) ||
    (permittedBy.test(before) && !/\bbe\b/.test(after.slice(0, 6))) ||
    roleAtStart.test(before));
