// May, might and could that put forward what somebody can choose: options in a row, one course rather than another, a right of each.
import type { MatchContext } from '../context.ts';
import { body, future, human, verbClasses } from '../sense/classes.ts';
import type { Exclusion } from './exclusion.ts';

const kinds = ['vague'] as const;
const { act, power, ability, change } = verbClasses;

/** What nobody chooses. */
const misfortune =
  /^(?:fall|lose|fail|face|suffer|collapse|struggle|slip|see|survive|stall|sink|miss|prove|remain|become|break|burst|run out)\b/i;
const alsoChosen =
  /^(?:do|freeze|wait|abandon|stay|drop|simply|defer|settle|negotiate|reroute|stockpile|scrap|cap|ban|tax|import|export|ration|subsidi[sz]e|nationali[sz]e|privati[sz]e|lift|merge|dredge)\b/i;
const isChosen = (verb: string): boolean =>
  !misfortune.test(verb) && (alsoChosen.test(verb) || [act, power, ability, change].some((verbs) => verbs.test(verb)));

/** A noun phrase that ends in somebody with a will. */
const chooser = new RegExp(`\\b(?:${body}|${human}|authority|district|town|village|port|they|we|it)\\s+$`, 'i');

const row = /^\s+([^,;:]+(?:,[^,;:]+)+?),?\s+or\s+([^,;:.]+)/i;
const either = /^\s+either\s+([^,;:]+?),?\s+or\s+([^,;:.]+)/i;

/** *Freeze fees, pay the fine, or do nothing*: each of them a verb that somebody chooses. */
function isOptions({ before, after }: MatchContext): boolean {
  const match = either.exec(after) ?? row.exec(after);
  if (!match || !chooser.test(before)) return false;
  const [first = '', ...others] = [...(match[1] ?? '').split(/,\s*/), match[2] ?? ''];
  return !misfortune.test(first) && others.every(isChosen);
}

const ratherThan = /^\W*(?:rather than|instead of)\s+(?!(?:an?|the|its|their)\b)(\p{L}+?)(?:ing)?\b[^,;]*,\s+[^,;]+$/iu;
/** What an enemy does instead is foreseen, not put forward. */
const hostile =
  /^(?:attack|invade|blockade|besiege|regroup|retreat|withdraw|strike|shell|escalate|advance|fight|surrender|resist|mobili[sz]e|infiltrate|target)\b/i;
const befalls = (verb: string): boolean =>
  /^(?:be|have)\b/i.test(verb) || [change, misfortune, hostile].some((verbs) => verbs.test(verb));

/** *Rather than dig, the town might lease*: two courses, neither of which befalls anybody. */
function isRather({ before, after }: MatchContext): boolean {
  const other = ratherThan.exec(before)?.[1];
  return other !== undefined && !befalls(other) && !befalls(after.trimStart());
}

/** *Levers the guild*, *steps that it*: what is at hand, and for whom. */
const isLever = new RegExp(
  `\\b(?:levers?|options?|steps?|measures?|tools?|instruments?|remed(?:y|ies)|cards?|choices|avenues|(?:much|little|nothing|a lot) more)\\s+(?:(?:that|which)\\s+)?(?:(?:the|its|their|our)\\s+)?(?:\\w+\\s+)?(?:${body}|${human}|district|town|village|port|garrison|they|we|it|he|she)\\s+$`,
  'i',
);
const withMeans =
  /^\W*(?:with|given)\s+(?:more|better|enough|another|extra|further|fewer|an? (?:\w+er|second|third|few more)|the right)\b[^;]*?,?\s+(?:we|I)\s+$/i;

const eachOf = new RegExp(
  `^\\W*(?:each|every|any)\\s+(?:[\\w-]+\\s+){0,2}?(?:${human}|${body}|dealer|lender|trader|keeper|miller|smith|heir|guest|pupil|captain|voter|taxpayer|bidder|shareholder|debtor|creditor|landlord)\\s+$`,
  'i',
);

/** What can be made better by those who run it. */
const improvable =
  /\b(?:process|system|approach|paper|method|tool|framework|guide|guidance|plan|scheme|procedure|register|draft|study|review|report|programme|program|strategy|law|bill|policy)\s*$/i;

/** *Review the logs of hosts that*, *assume that any key*: the sentence bids the reader do something. */
const bidding =
  /^\W*(?:(?:then|always|please|also|immediately|regularly|first|next),?\s+)?(?:assume|treat|review|check|monitor|identify|avoid|ensure|block|disable|restrict|isolate|remove|rotate|reset|revoke|report|inspect|examine|audit|update|patch|quarantine|disconnect|look (?:for|at)|search for|hunt for|watch (?:for|out for)|be (?:alert|wary|cautious|suspicious|careful)|prepare for|verify|scan|investigate|limit|document|record|keep|do not|don['’]t|never)\s+(?!(?:that|is|are|was|were|may|might|could|will|would|of)\b)[^.;:]*$/i;

/** Those whom a paper of options is written for. */
const addressee =
  '(?:[Cc]ongress|[Pp]arliament|[Ll]awmakers|[Ll]egislators|[Pp]olicy-?makers|[Dd]ecision-?makers|[Rr]egulators|[Pp]lanners|[Gg]overnments|[Mm]embers of (?:[Cc]ongress|[Pp]arliament|the (?:[Ss]enate|[Hh]ouse|[Aa]ssembly|[Cc]ouncil|[Cc]ommittee))|[Hh]ouse and (?:the )?[Ss]enate)';
const lawmakers = new RegExp(`\\b${addressee}\\s+(?:also\\s+)?$`);
const considered =
  /^\s+(?:also |instead |then |thus |usefully |wish to |want to |choose to )?(?:consider|examine|explore|review|weigh|assess|evaluate|study|require|direct|mandate|hold hearings|seek to|look (?:at|to|for|into)|focus|prioriti[sz]e|encourage|establish|create|fund|ask|clarify|draw on|learn from|debate|discuss|address|take up)\b/i;
/** What lawmakers do with a matter: put forward to them, unless a time is given at which it comes. */
const overseen =
  /^\s+(?:also |instead |then |thus |continue to |wish to |want to |choose to )?(?:monitor|track|follow|oversee|codify|amend|modify|adjust|expand|repeal|prohibit|authori[sz]e|appropriate|legislate|conduct (?:\w+ ){0,2}?(?:oversight|hearings?|reviews?)|exercise (?:\w+ )?oversight|(?:request|seek) (?:\w+ )?(?:information|briefings?|reports?|updates?|assessments?|data)|restrict (?:\w+ )?funds?|limit (?:\w+ )?funds?|condition (?:the |its |any )?(?:\w+ )?(?:funds?|funding|aid|assistance|receipt|support)|influence \w+ (?:activity|policy|actions?)|assert (?:its|their) (?:own )?(?:\w+ )?(?:priorities|prerogatives|role)|be interested in|have (?:an |some |a particular )?interest in)\b/i;
/** *If the council determines that more is needed, the towns*: the addressee wishes, and no enemy. */
const ifTheyWish = new RegExp(
  `^\\W*(?:(?:and|but)\\s+)?(?:[Ss]hould|[Ii]f)\\s+(?:${addressee}|the (?:council|committee|board|legislature))\\s+(?:decides?|determines?|choos(?:e|es)|wish(?:es)?|wants?|seeks?|opts?|prefers?)\\b[^.;]*,\\s+(?:[\\w-]+\\s+){1,5}$`,
);
const takenUp =
  /^\s+(?:also |then |wish to |want to )?(?:consider|examine|explore|review|weigh|assess|debate|discuss|address|take up)\b/i;
const asMatters =
  /\b(?:questions|issues|matters|factors|topics|policies|options|approaches|measures|reforms|steps)\s+(?:(?:that|which)\s+)?(?:it|they|(?:the )?[\w-]+)\s+$/i;

/** *Options are a ferry, which*: what is put forward, and by whom it would be done. */
const offered =
  /^\W*(?:(?:among|the|our|other|its|main|more|one|of)\s+){0,3}(?:options|proposals|ideas|alternatives|suggestions|measures|steps|remedies|recommendations?|proposal|suggestion|advice)\b[^.;:]*\b(?:include[sd]?|are|were|is|was|ranged?)\b[^.;]*\b(?:which|that)\b[^,.;:]*$/i;

export const optionExclusions: readonly Exclusion[] = [
  {
    name: 'review the logs of hosts that may be infected',
    kinds,
    words: /^(?:may|might|could|potentially|possibly)$/,
    when: ({ before }) =>
      bidding.test(before) &&
      !/,\s+(?:\w+\s+){1,4}$|,\s+(?:which|as|since|because|and|but)\b[^,]*$|\s(?:as|since|because)\s+[^,]*$/i.test(
        before,
      ),
    leaves: 'Review the cellars of inns that may have bought the wine.',
    keeps: 'Review the cellars of inns, since some may have bought the wine.',
  },
  {
    name: 'could freeze, pay or do nothing',
    kinds,
    words: /^(?:might|could)$/,
    when: isOptions,
    leaves: 'The council could freeze tolls, pay the fine, or do nothing.',
    keeps: 'The storm could break the weir, flood the mill or do both.',
  },
  {
    name: 'rather than dig, the town might lease',
    kinds,
    words: /^(?:might|could)$/,
    when: isRather,
    leaves: 'Rather than dig, the district might lease the pit.',
    keeps: 'Rather than attack, the fleet could mine the strait.',
  },
  {
    name: 'levers the guild could pull',
    kinds,
    words: /^(?:may|might|could)$/,
    when: ({ before, after }) =>
      isLever.test(before) && !misfortune.test(after.trimStart()) && !/^\s+(?:be|have)\b|\bagainst\b/i.test(after),
    leaves: 'There are levers the guild could pull.',
    keeps: 'There are debts the guild could miss.',
  },
  {
    name: 'lawmakers could consider',
    kinds,
    words: /^(?:may|might|could)$/,
    when: ({ before, after }) =>
      lawmakers.test(before) && (considered.test(after) || (overseen.test(after) && !future.test(after))),
    leaves: 'Planners could examine the tolls, and members of the senate may have an interest in them.',
    keeps: 'Planners could lose the tolls, and lawmakers could repeal them next month.',
  },
  {
    name: 'if the council wishes, it could',
    kinds,
    words: /^(?:may|might|could)$/,
    when: ({ before, after }) => ifTheyWish.test(before) && !befalls(after.trimStart().replace(/^(?:also|then) /, '')),
    leaves: 'Should the council decide to act, it could amend the charter.',
    keeps: 'Should the enemy decide to act, it could use the ford.',
  },
  {
    name: 'questions the council may consider',
    kinds,
    words: /^(?:may|might|could)$/,
    when: ({ before, after }) => asMatters.test(before) && takenUp.test(after),
    leaves: 'There are three questions it may consider.',
    keeps: 'There are three issues the ban may create.',
  },
  {
    name: 'the process could benefit from',
    kinds,
    words: /^could$/,
    when: ({ before, after }) =>
      improvable.test(before) && /^\s+(?:also |still |well |further )?benefit from\b/i.test(after),
    leaves: 'The review could benefit from more voices.',
    keeps: 'The harbour could benefit from more rain.',
  },
  {
    name: 'areas that could be improved',
    kinds,
    words: /^(?:might|could)$/,
    when: ({ before, after }) =>
      /\b(?:areas?|aspects?|points?|parts|things|respects|elements|ways in)\s+(?:that|which)\s+$/i.test(before) &&
      /^\s+(?:still |also |usefully )?be (?:improved|strengthened|bettered|tightened|expanded|refined|streamlined|simplified|clarified|updated)\b/i.test(
        after,
      ),
    leaves: 'Parts that might be tightened are marked.',
    keeps: 'Parts that might be flooded are marked.',
  },
  {
    name: 'proposals include a ferry, which they could run',
    kinds,
    words: /^(?:might|could)$/,
    when: ({ before, after }) =>
      offered.test(before) && !befalls(after.trimStart()) && !/^\s+(?:sink|break|kill|burst|flood|ruin)\b/i.test(after),
    leaves: 'Proposals range from tolls to a lift, which the twin mills could run by turns.',
    keeps: 'Proposals range from tolls to a lift, which ice could sink.',
  },
  {
    name: 'to keep the ford open, the town could lease a tug',
    kinds,
    words: /^(?:might|could)$/,
    when: ({ before, after }) =>
      /^\W*(?:in order )?to (?:keep|raise|reduce|improve|save|cut|ease|fund|pay|meet|speed|lower|protect|avoid|prevent|attract|finance|cover)\b[^,;]{5,120},\s+[^,;]+$/i.test(
        before,
      ) &&
      chooser.test(before) &&
      isChosen(after.trimStart()) &&
      !befalls(after.trimStart()),
    leaves: 'To keep the landing stages open, the port could lease its two tugs to the villages at cost.',
    keeps: 'To keep the strait, the fleet could mine it.',
  },
  {
    name: 'could use it free of charge',
    kinds,
    words: /^(?:may|might|could)$/,
    when: ({ after }) =>
      /^\s+(?:also )?(?:use|borrow|take|visit|enter|attend|download|copy|ride|travel|park|stay)\b[^,;]*\b(?:free of charge|for free|at no (?:cost|charge))\b/i.test(
        after,
      ),
    leaves: 'Members could use the baths free of charge.',
    keeps: 'Members could lose the baths that are free of charge.',
  },
  {
    name: 'with more pumps we could',
    kinds,
    words: /^could$/,
    when: ({ before, after }) => withMeans.test(before) && !befalls(after.trimStart()) && !/^\s+see\b/i.test(after),
    leaves: 'With more pumps we could fix that.',
    keeps: 'With more rain we could lose the bridge.',
  },
  {
    name: 'households could consider',
    kinds,
    words: /^(?:could|might)$/,
    when: ({ before, after }) =>
      /^\W*(?:(?:small(?:er)?|large(?:r)?|most|some|many|all)\s+)?\p{L}+s(?:\s+(?:with|without|in|on|of|that|who|at|under|near|facing|wishing)\b[^,;]*)?\s+$/iu.test(
        before,
      ) && /^\s+(?:also |instead |then )?consider (?:an?\b|the\b|\w+ing\b|whether\b)/i.test(after),
    leaves: 'Households near the river could consider a pump.',
    keeps: 'Odan could consider a raid.',
  },
  {
    name: 'we could also run',
    kinds,
    words: /^could$/,
    when: ({ before, after }) =>
      /\b(?:we|I)\s+$/i.test(before) &&
      /^\s+also (?:look|run|use|try|ask|compare|include|extend|test|add|write|make|measure|plot|fit|check|explore|examine|consider|imagine)\b/i.test(
        after,
      ),
    leaves: 'If so, we could also compare the tolls.',
    keeps: 'If so, we could also lose the tolls.',
  },
  {
    name: 'each dealer may borrow',
    kinds,
    words: /^may$/,
    when: ({ before, after }) =>
      eachOf.test(before) &&
      (power.test(after.trimStart()) || act.test(after.trimStart())) &&
      !/^\s+(?:close|resign|withdraw|refuse|reject)\b/i.test(after) &&
      !change.test(after.trimStart()),
    leaves: 'Each dealer may borrow two barges.',
    keeps: 'Each dealer may lose two barges.',
  },
];
