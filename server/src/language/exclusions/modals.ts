// May, might and could that hedge nothing: permission, strength, ability, a proposal.
import { lastWord, type MatchContext } from '../context.ts';
import type { Exclusion } from './exclusion.ts';

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

const pastSign =
  /\b(?:had|was|were|did|ago|yesterday|at the time|in those days|until then|the old|former(?:ly)?|previously|originally|earlier|then|used to|back then|previous|last (?:week|month|year|night|spring|summer|autumn|winter))\b|\b(?:before|after|until|since) the (?:reform|war|change|ban|coup|storm|attack|merger|law|treaty)\b|\b(?:until|before) the [\w ]{3,30}?(?:ed|fell|broke|came|went|began|burst)\b,|\b(?:in|by|until|before|from) (?:the )?(?:1[5-9]|20[01])\d\ds?\b/i;

/** A course of action that the writer puts forward: *a different approach could engage …* proposes, it does not predict. */
const proposal =
  /\b(?:approach|option|strategy|alternative|proposal|compromise formula|policy mix|course of action|way forward)s?\s*$/i;

const isPerfect = ({ after }: MatchContext): boolean => /^\s*have\b/i.test(after);

const kinds = ['vague'] as const;
const may = /^may$/;
const might = /^might$/;
const could = /^could$/;

export const modalExclusions: readonly Exclusion[] = [
  {
    name: 'may before a day of the month',
    kinds,
    words: may,
    when: ({ after }) => /^\s+\d/.test(after),
    leaves: 'Talks begin on may 3.',
  },
  {
    name: 'the month of may, in small letters',
    kinds,
    words: may,
    when: ({ before }) => /\b(?:in|since|until|by|early|late|mid|from|during|last|next|of|\d)[\s-]*$/i.test(before),
    leaves: 'Talks begin in early may.',
  },
  {
    name: 'be that as it may, come what may',
    kinds,
    words: may,
    when: ({ before }) => /\b(?:be that as it|come what|that as it)\s+$/i.test(before),
    leaves: 'Come what may, the fleet sails.',
  },
  {
    name: 'may under a law',
    kinds,
    words: may,
    when: ({ after }) => legalMark.test(after),
    leaves: 'A court may fine offenders.',
    keeps: 'A court may find against the state.',
  },
  {
    name: 'only somebody may',
    kinds,
    words: may,
    when: ({ before }) => /^\W*(?:no|only)\s+(?:[\w-]+\s+){1,3}$/i.test(before),
    leaves: 'Only the chair may adjourn.',
    keeps: 'The chair may adjourn.',
  },
  {
    name: 'may with a verb of permission',
    kinds,
    words: may,
    when: ({ after }) => permitted.test(after),
    leaves: 'The chair may dissolve the panel.',
    keeps: 'The chair may leave the panel.',
  },
  {
    name: 'may by a rule',
    kinds,
    words: may,
    when: ({ before, after }) => permittedBy.test(before) && !/\bbe\b/.test(after.slice(0, 6)),
    leaves: 'Under the charter the chair may adjourn.',
    keeps: 'Under the charter the chair may be ill.',
  },
  {
    name: 'those under a rule may not',
    kinds,
    words: may,
    when: ({ before, after }) => permittedSubject.test(before) && /^\s+(?:not|only|\w+ only)\b/.test(after),
    leaves: 'On board, passengers may not smoke.',
    keeps: 'On board, passengers may fall ill.',
  },
  {
    name: 'may of a role, at the head of a sentence',
    kinds,
    words: may,
    when: ({ before, after }) =>
      roleAtStart.test(before) &&
      !/^\s+(?:well|also|yet|still|have|be|find|face|lose|see|suffer|feel|want|need|become|seek|try|turn|flee|leave|struggle)\b/i.test(
        after,
      ),
    leaves: 'Visitors may swim here.',
    keeps: 'Visitors may find the gate shut.',
  },
  {
    name: 'military might',
    kinds,
    words: might,
    when: ({ before }) => strength.test(lastWord(before)),
    leaves: 'Their naval might grew.',
    keeps: 'Their fleet might grow.',
  },
  {
    name: 'might as a noun',
    kinds,
    words: might,
    when: ({ after }) =>
      /^\s*(?:of\b|[.;:)]|$|is\b|was\b|has\b|rests?\b|lies\b|alone\b|and (?:main|power|wealth|will)\b)/i.test(after),
    leaves: 'Roman might rests on roads.',
    keeps: 'Roman roads might last.',
  },
  {
    name: 'could at the head of a sentence',
    kinds,
    words: could,
    when: ({ before }) => !before.trim(),
    leaves: 'Could the fleet return, the port would reopen.',
  },
  {
    name: 'a proposal',
    kinds,
    words: could,
    when: ({ before }) => proposal.test(before),
    leaves: 'A different approach could engage both sides.',
    keeps: 'A different crew could engage both sides.',
  },
  {
    name: 'could not, could only, could see',
    kinds,
    words: could,
    when: ({ after }) => /^\s*(?:not|n['’]t|only|no longer|barely|hardly|scarcely|afford|see|hear|then)\b/i.test(after),
    leaves: 'The crew could hardly land.',
    keeps: 'The crew could land.',
  },
  {
    name: 'could that asks, wishes or measures',
    kinds,
    words: could,
    when: ({ before }) =>
      /\bwhether\b|\basked\b|\bso that\b|\bas (?:soon|far|fast|much|well|best) as\b|\bwish(?:ed)?\b|\bthat (?:it|they|he|she)\s*$/i.test(
        before,
      ),
    leaves: 'The crew rows as fast as it could.',
    keeps: 'The crew rows fast and could win.',
  },
  {
    name: 'nobody could, few could',
    kinds,
    words: could,
    when: ({ before }) => /\b(?:nobody|no one|none|neither|nothing|never|few|no \p{L}+)\s*$/iu.test(before),
    leaves: 'Nobody could enter the zone.',
    keeps: 'Nobody sleeps, and rain could fall.',
  },
  {
    name: 'could have, of what did not happen',
    kinds,
    words: could,
    when: (context) => isPerfect(context) && /\bif\b|\bhad\b/i.test(context.before + context.after),
    leaves: 'Rain could have saved the harvest, had it come.',
    keeps: 'Rain could have saved the harvest.',
  },
  {
    name: 'could of the past, by what stands before it',
    kinds,
    words: could,
    when: (context) =>
      !isPerfect(context) && pastSign.test(context.before.replace(/^\W*(?:were|had|if|should|unless)\b[^,]*,/i, '')),
    leaves: 'In 1950 a clerk could buy a flat.',
    keeps: 'Had it been so, a clerk could buy a flat.',
  },
  {
    name: 'could of the past, by what stands after it',
    kinds,
    words: could,
    when: (context) =>
      !isPerfect(context) &&
      /\b(?:because|as|since|until|before|after)\b[^.]*\b(?:had|was|were)\b/i.test(context.after),
    leaves: 'The guard could rest because the road was shut.',
    keeps: 'The guard could rest because the road is shut.',
  },
];
