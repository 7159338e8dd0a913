// May, might and could that put forward what somebody can choose: options in a row, one course rather than another, a right of each.
import type { MatchContext } from '../context.ts';
import { body, human, verbClasses } from '../sense/classes.ts';
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
const chooser = new RegExp(`\\b(?:${body}|${human}|district|town|village|port|they|we|it)\\s+$`, 'i');

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

export const optionExclusions: readonly Exclusion[] = [
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
      /\b(?:[Cc]ongress|[Pp]arliament|[Ll]awmakers|[Ll]egislators|[Pp]olicy-?makers|[Dd]ecision-?makers|[Rr]egulators|[Pp]lanners|[Gg]overnments)\s+$/.test(
        before,
      ) &&
      /^\s+(?:also |instead |then |usefully )?(?:consider|examine|explore|review|weigh|assess|evaluate|study|require|direct|mandate|hold hearings|seek to|look (?:at|to|for|into)|focus|prioriti[sz]e|encourage|establish|create|fund|ask|clarify|draw on|learn from)\b/i.test(
        after,
      ),
    leaves: 'Planners could examine the tolls.',
    keeps: 'Planners could lose the tolls.',
  },
  {
    name: 'the process could benefit from',
    kinds,
    words: /^c?ould$|^could$/,
    when: ({ before, after }) =>
      improvable.test(before) && /^\s+(?:also |still |well |further )?benefit from\b/i.test(after),
    leaves: 'The review could benefit from more voices.',
    keeps: 'The harbour could benefit from more rain.',
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
