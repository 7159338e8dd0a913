// May and might that hedge nothing: a month, strength, a permission, a relative of whoever it is.

import { lastWord } from '../context.ts';
import { future, verbClasses } from '../sense/classes.ts';
import type { Exclusion } from './exclusion.ts';

/** Words after which *might* is a noun whatever follows. */
const ownersOfStrength = /^(?:full|sheer|its|their|his|her|our|my|the|whose|of|with|combined|collective|\p{L}+['’]s)$/u;
/** Words after which *might* is a noun unless a verb follows in its base form: *the military might intervene*. */
const kindsOfStrength =
  /^(?:military|naval|industrial|economic|air|maritime|nuclear|political|financial|imperial|technological|great)$/;
/** *For all its naval might, …*. */
const ownKind = /\b(?:its|their|his|her|our|all|of)\s+\w+\s+$/i;
const inflected =
  /^\s+(?!(?:miss|pass|press|cross|discuss|focus|process|express|access|address|assess|possess|need|feed|speed|succeed|proceed|exceed|embed|shed|spread|heed|bleed)\b)\w+(?:s|ed)\b|^\s+(?:grew|rose|fell|in|and|to|at|against|over|that|but)\b/;
/** What follows the name of a month; after a modal stands a verb. */
const endsDate =
  /^\s*(?:[.,;:!?)\]–—]|$|(?:the|an?|and|or|to|in|at|on|by|for|with|when|that|this|last|as|but|after|before|of|was|were|is|has|had|will|would|saw|brought|until|from)\b)/i;
const permittedSubject =
  /\b(?:members|recipients|users|readers|applicants|vessels|holders|parties|visitors|delegates|subscribers|participants|employees|candidates|licensees|drivers|passengers|foreigners|citizens|shareholders|voters|owners|residents|guests|staff)\s*(?:above[^,]{0,30}|over[^,]{0,30}|with[^,]{0,30}|under[^,]{0,30}|(?:who|that|in|of|from|without)\s[^,]{0,40})?\s*$/i;
const underRule =
  /\b(?:under|pursuant to|by|in accordance with)\s+(?:the\s+|its\s+|their\s+|our\s+|an?\s+)?(?:[\w-]+\s+){0,3}(?:article|section|rules?|law|act|treaty|charter|constitution|terms|statutes?|clause|bylaws|licen[cs]e|permit|decree|mandate|agreement|regulations?|code|framework|lease|deed|will)\b/i;
const procedure =
  /\b(?:with (?:the |its |their |his |her )?(?:\w+ )?consent|consent of|in the presence of|by letter|in writing|written notice|at any time|without giving (?:a )?reasons?|(?:days?|weeks?|months?)['’]s? notice|on payment of|provided that|within \w+ (?:working )?days|at (?:its|his|her|their) (?:own |sole )?discretion|once a year|twice a year|where a \w+ has|by proxy|up to an? (?:limit|maximum|ceiling|total) of|without (?:a|the) (?:proper|due|prior) \w+|informed in writing)\b/i;
const instructed =
  /^\s+(?:then |also |now |simply |just |instead )?(?:multiply|divide|add(?! to\b)|subtract|round|go (?:on|ahead|back)|carry on|proceed|skip|omit|ignore|return|use|choose|select|replace|copy|cite|quote|enter|sign|call|write|apply|ask|bring|park|land|read|consult|print|continue (?:as|to use|with)|(?:halve|double|keep|leave|take|set|open|close)\s+(?:the|it|this|that|your)\b)\b/i;
const whatSeems = /(?:\bwhat(?:\s+(?:at|on|to|from|in)(?:\s+[\w-]+){1,4})?,?|\bthan (?:it|they|this|he|she))\s+$/i;
const seems = /^\s+(?:well |at first )?(?:seem|appear|look|sound|be (?:called|termed|taken for|read as|seen as))\b/i;
/** *Any losses that*, *those who*: whatever there is of them, nothing is said of whether there is. */
const anyThat =
  /\b(?:any (?:[\w-]+ ){1,3}(?:that|which|who)|anyone who|anything that|(?<!\b(?:is|are|was|were) )those who|such (?:[\w-]+ ){1,2}as)\s+$/i;
/** *The law*, *each town’s by-laws*. */
const isLaw = /\b(?:laws?|by-?laws?|statutes?|ordinances?|constitutions?|codes?)\s+(?:also\s+)?$/i;
const lawMay =
  /^\s+(?:also |however |not |either )?(?:require|allow|permit|exempt|forbid|prohibit|limit|restrict|provide|prescribe|specify|grant|entitle|oblige)\b/i;
/** Who has an office or a craft, named in general at the head of a clause, and what it allows them. */
const offices: readonly (readonly [RegExp, RegExp])[] = [
  [
    /\b(?:doctors|physicians|pharmacists|nurses|midwives|surgeons|dentists|vets|clinicians|paramedics)\s+$/i,
    /^\s+(?:also |not |only |instead )?(?:prescribe|dispense|administer|refer|certify|sign|offer)\b/i,
  ],
  [
    /(?:^\W*|[,;:]\s*(?:and |but )?)(?:courts|judges|magistrates|tribunals|arbitrators|juries)\s+$/i,
    /^\s+(?:also |not |only |instead )?(?:award|order|grant|impose|fine|waive|appoint|hear|admit|exclude|adjourn)\b/i,
  ],
];
const kinds = ['vague'] as const;
const may = /^may$/;
const might = /^might$/;

export const mayExclusions: readonly Exclusion[] = [
  {
    name: 'may be freely shared',
    kinds,
    words: may,
    when: ({ after }) =>
      /^\s+(?:not |only )?be (?:(?:freely|openly|publicly|widely)\s+(?:shared|distributed|redistributed|reproduced|copied|quoted|circulated|republished|used|disseminated)\b|(?:shared|distributed|redistributed|reproduced|copied|circulated|republished|disseminated|quoted|released|forwarded)\s+(?:freely|only|without (?:restriction|permission|the|prior)|with (?:attribution|permission|prior|(?:the )?written)|in whole or in part|(?:outside|beyond|within) (?:of )?(?:the|your|this|its)\b))/i.test(
        after,
      ),
    leaves: 'The bulletin may be freely shared.',
    keeps: 'The pain may be widely felt.',
  },
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
    when: ({ before, after }) =>
      /\b(?:in|since|until|by|early|late|mid|from|during|last|next|of|[0-3]?\d(?:st|nd|rd|th)?)[\s-]*$/i.test(before) &&
      endsDate.test(after),
    leaves: 'Talks begin in early may.',
    keeps: 'Of the 12 piers 4 may sink, and those in use by may not hold.',
  },
  {
    name: 'be that as it may, come what may',
    kinds,
    words: /^(?:may|might)$/,
    when: ({ before }) => /\b(?:be that as it|come what|that as it|however (?:this|that|it))\s+$/i.test(before),
    leaves: 'Be that as it may, the fleet sails.',
  },
  {
    name: 'try as it might',
    kinds,
    words: /^(?:may|might)$/,
    when: ({ before, after }) =>
      /\b(?:try|struggle|search|look|work|hard|much) as (?:[\w’'-]+ ){0,3}[\w’'-]+\s+$/i.test(before) ||
      (/^\W*(?:[^,;]*, )?(?:(?:but|and|yet) )?\w+ as (?:[\w’'-]+ ){0,4}[\w’'-]+\s+$/i.test(before) &&
        /^\s+(?:be|seem|look|sound|have been)(?: \w+){0,2},/i.test(after)),
    leaves: 'Try as the crew might, and old as the gate may be, it stays shut.',
    keeps: 'The crew tries, and the gate might open.',
  },
  {
    name: 'might as well',
    kinds,
    words: /^(?:might|may)$/,
    when: ({ after }) => /^\s+(?:just )?as well\b/i.test(after),
    leaves: 'The crew might just as well stay.',
    keeps: 'The crew might stay as well.',
  },
  {
    name: 'only somebody may',
    kinds,
    words: may,
    when: ({ before }) => /(?:^\W*|[,;]\s+(?:and\s+|but\s+)?)(?:no|only)\s+(?:[\w-]+\s+){1,3}$/i.test(before),
    leaves: 'Only the chair may adjourn.',
    keeps: 'The chair may adjourn.',
  },
  {
    name: 'military might',
    kinds,
    words: might,
    when: ({ before, after }) => {
      const owner = lastWord(before);
      return (
        ownersOfStrength.test(owner) ||
        (kindsOfStrength.test(owner) && (inflected.test(after) || (ownKind.test(before) && /^\s*,/.test(after))))
      );
    },
    leaves: 'Their naval might grew.',
    keeps: 'The other might grow, this might too, profits might, and the military might intervene.',
  },
  {
    name: 'might as a noun',
    kinds,
    words: might,
    when: ({ before, after }) =>
      (/^\s*(?:[.;:)]|$)/.test(after) &&
        !/\b(?:still|well|yet|they|it|he|she|we|you|this|that|who)\s+$/i.test(before)) ||
      /^\s*(?:of\b|is\b|was\b|has\b|rests?\b|lies\b|alone\b|and (?:main|power|wealth|will)\b)/i.test(after),
    leaves: 'Roman might rests on roads.',
    keeps: 'The roads were meant to last, and they still might.',
  },
  {
    name: 'those under a rule may not',
    kinds,
    words: may,
    when: ({ before, after }) =>
      permittedSubject.test(before) &&
      /^\s+(?:not(?! (?:be (?:made whole|able|aware|present|ready)|know|notice|reali[sz]e)\b)|only|\w+ no more than)\b/.test(
        after,
      ),
    leaves: 'Staff may not remain on deck.',
    keeps: 'Passengers may fall ill.',
  },
  {
    name: 'may by a rule, with consent, in writing',
    kinds,
    words: /^(?:may|might)$/,
    when: ({ before, after }) =>
      (underRule.test(before) || procedure.test(before) || procedure.test(after)) &&
      !/\b(?:this|that)\s+$/i.test(before) &&
      (verbClasses.power.test(after.trimStart()) ||
        verbClasses.act.test(after.trimStart()) ||
        /^\s+(?:also |only |not )?be \w+ed (?:only )?by\b/i.test(after)),
    leaves: 'A member may withdraw at any time.',
    keeps: 'A storm may come at any time, and a member may withdraw.',
  },
  {
    name: 'whatever it may have been',
    kinds,
    words: /^(?:may|might|could)$/,
    when: ({ words, before }) =>
      words === 'could'
        ? /\b(?:whatever|whoever|whichever)\s+$/i.test(before)
        : /\b(?:whatever|whoever|whichever|however|no matter \w+|as \w+ as)\b[^,;]*$/i.test(before) &&
          // *Whoever rang the bell may have*: the clause has its verb already.
          !/\bhowever,|\bwhichever\s+(?:[\w-]+\s+){1,3}(?:\w{2,}ed|was|is|had|has|did|the|an?|its|their|his|her)\s[^,;]*$|\bwho(?:m)?ever\s+(?!(?:he|she|it|they|the|an?|his|her|its|their|else)\b)[\w’'-]+\s+[^,;]*$/i.test(
            before,
          ),
    leaves: 'Whatever his role may have been, the plot failed.',
    keeps: 'His role, however, may have been small, and whoever hid him may have fled.',
  },
  {
    name: 'the law may require',
    kinds,
    words: may,
    when: ({ before, after }) => isLaw.test(before) && lawMay.test(after) && !future.test(before + after),
    leaves: 'The statute may allow small mills.',
    keeps: 'The statute may harm small mills and may require changes soon.',
  },
  {
    name: 'doctors may prescribe, courts may award costs',
    kinds,
    words: may,
    when: ({ before, after }) =>
      offices.some(([who, does]) => who.test(before) && does.test(after)) && !future.test(before + after),
    leaves: 'Doctors may prescribe the syrup.',
    keeps: 'Doctors may leave the island, and courts may award them more next year.',
  },
  {
    name: 'may by decree, may by law',
    kinds,
    words: may,
    when: ({ after }) =>
      /^,? (?:by (?:decree|law|statute|order|right|resolution|ordinance|by-?law)|at (?:its|his|her|their) (?:sole |own )?discretion)\b/i.test(
        after,
      ),
    leaves: 'The council may by decree dissolve the guild.',
    keeps: 'The council may by May dissolve the guild.',
  },
  {
    name: 'those at risk, who should do something',
    kinds,
    words: /^(?:may|might)$/,
    when: ({ before, after }) =>
      /[\p{L}\d]\s+(?:who|that|which)\s+$/u.test(before) &&
      /^[^,;]*\b(?:should|must|ought to|(?:are|is) (?:urged|asked|advised|told|entitled|eligible|encouraged|required))\b/i.test(
        after,
      ),
    leaves: 'Crews who may have met the raiders should report to the clerk.',
    keeps: 'Crews who may have met the raiders are missing.',
  },
  {
    name: 'may be removed only by',
    kinds,
    words: may,
    when: ({ after }) => /^\s+be \w+(?:ed|en|t) only (?:by|with|if|under|for|on|after|at)\b/i.test(after),
    leaves: 'The reeve may be removed only by a vote of both guilds.',
    keeps: 'The reeve may be removed by a vote of both guilds.',
  },
  {
    name: 'the crypt may be visited on Mondays',
    kinds,
    words: may,
    when: ({ after }) =>
      /^\s+(?:only |also )?be (?:visited|viewed|hired|booked|borrowed|consulted|ordered|obtained|purchased|bought|collected|paid)\b[^,;]*\b(?:on (?:\w+days?|request)|weekdays|weekends|daily|free of charge|online|by (?:post|appointment|members|anyone)|in advance)\b/i.test(
        after,
      ),
    leaves: 'The crypt may be visited on Mondays.',
    keeps: 'The crypt may be visited by thieves.',
  },
  {
    name: 'what may go wrong',
    kinds,
    words: /^(?:may|might|could)$/,
    when: ({ before, after }) =>
      /\bwhat\s+$/i.test(before) &&
      !/^\s+(?:\w+ly |well |yet |still |also )?(?:(?:be|become|have|prove|turn out|amount)\b|(?:help|hurt|drive|explain|save|slow|weigh|tip|matter)\b[^,;.]{0,40}? (?:is|are) (?:the|an?|its|their|that)\b)/i.test(
        after,
      ),
    leaves: 'What could go wrong goes unsaid.',
    keeps: 'What could be the last ferry goes at noon.',
  },
  {
    name: 'you may multiply',
    kinds,
    words: may,
    when: ({ before, after }) => /\byou\s+$/i.test(before) && instructed.test(after),
    leaves: 'You may multiply the fee by two.',
    keeps: 'You may lose your deposit.',
  },
  {
    name: 'what might seem a quarrel',
    kinds,
    words: /^(?:may|might)$/,
    when: ({ before, after }) => whatSeems.test(before) && seems.test(after),
    leaves: 'What at first sight might seem a quarrel is a feint.',
    keeps: 'What seems a quarrel might look like a feint.',
  },
  {
    name: 'any losses that may arise',
    kinds,
    words: /^(?:may|might)$/,
    when: ({ before }) => anyThat.test(before),
    leaves: 'The fund covers any losses that may arise.',
    keeps: 'The fund covers losses that may arise.',
  },
];
