// May, might and could that hedge nothing: permission, strength, ability, a proposal.
import { lastWord, type MatchContext } from '../context.ts';
import { human } from '../sense/clues.ts';
import { explainSense, hedgeProbability } from '../sense/sense.ts';
import { changeWords, verbClasses } from '../sense/verbs.ts';
import type { Exclusion } from './exclusion.ts';

/** Words after which *might* is a noun whatever follows. */
const ownersOfStrength = /^(?:full|sheer|its|their|his|her|our|my|the|whose|of|with|combined|collective|\p{L}+['’]s)$/u;
/** Words after which *might* is a noun unless a verb follows in its base form: *the military might intervene*. */
const kindsOfStrength =
  /^(?:military|naval|industrial|economic|air|maritime|nuclear|political|financial|imperial|technological|great)$/;
const inflected =
  /^\s+(?!(?:miss|pass|press|cross|discuss|focus|process|express|access|address|assess|possess|need|feed|speed|succeed|proceed|exceed|embed|shed|spread|heed|bleed)\b)\w+(?:s|ed)\b|^\s+(?:grew|rose|fell|in|and|to|at|against|over|that|but)\b/;

/** What follows the name of a month; after a modal stands a verb. */
const endsDate =
  /^\s*(?:[.,;:!?)\]–—]|$|(?:the|an?|and|or|to|in|at|on|by|for|with|when|that|this|last|as|but|after|before|of|was|were|is|has|had|will|would|saw|brought|until|from)\b)/i;

/** *Had it come, with better pay, a second boat*: what would have been needed and was not there. */
const unreal =
  /^\W*(?:had|were it not|but for|with(?:out)?|given)\b|\bif\b.*\bhad\b|\bwould(?: not|n['’]t)? have\b|\b(?:an?|any|the|with|without|one)\s+(?:\w+ly\s+)?(?:earlier|later|better|larger|smaller|longer|shorter|stronger|weaker|clearer|stricter|closer|faster|slower|greater|deeper|wider|tighter|bigger|firmer|sharper|quicker|cheaper|second|third|different|proper|more \w+|less \w+)\b(?:\W+[\w’'-]+){1,8}\s*$|^\W*(?:earlier|better|longer|closer|stricter|tighter|faster|more|larger|stronger|firmer)\b[^,;]*$/i;
const unrealAfter =
  /\bif\b.*\bhad\b|,\s+had\b|\bhad (?:it|he|she|they|we|the|an?|this|that)\b|\bwould have\b|\binstead\b/i;
const invited =
  /^\s+(?:also |therefore |well )?(?:wish\b|(?:want|like|prefer|care|choose) to (?:consider|read|look|note|see|check|review|think|revisit|keep|know|skip|start|begin|turn|consult|treat|explore|ask|compare|take|bear|remember)\b|consider \w+ing\b|find it (?:useful|helpful)\b)/i;
/** Nobody in particular, or the reader. */
const anybody =
  /\b(?:one|you|we|i|some|many|readers?|critics?|sceptics?|skeptics?|cynics?|observers|anyone|he|she|people)\s+$/i;
const thought =
  /^\s+(?:well |also |reasonably |even |still |then |be (?:forgiven|tempted)|have (?:thought|expected|guessed|noticed|heard|seen|read)\b|(?:already )?(?:think|expect|say|ask|argue|wonder|imagine|suppose|object|conclude|assume|add|recall|call|describe|infer|know|remember|hope|quibble)\b)+/i;
const permittedSubject =
  /\b(?:members|recipients|users|readers|applicants|vessels|holders|parties|visitors|delegates|subscribers|participants|employees|candidates|licensees|drivers|passengers|foreigners|citizens|shareholders|voters|owners|residents|staff)\s*(?:above[^,]{0,30}|over[^,]{0,30}|with[^,]{0,30}|under[^,]{0,30})?\s*$/i;
/** *See the price fall*: what befalls is seen. */
const isSeen = new RegExp(`^\\s+(?:see|hear)\\b(?:\\W+[\\w’'-]+){1,6}?\\W+(?:${changeWords})\\b`, 'i');
const anyPerson = new RegExp(
  `\\b(?:an?|any|every|each|even an?)\\s+(?:[\\w-]+\\s+){0,3}?(?:${human}|child|watchman|fool|guard|scout|hand|team|cook|pupil)(?:\\s+(?:on|in|at|of|from|with)\\s+[^,;]{1,40})?,?\\s*$`,
  'i',
);
const underRule =
  /\b(?:under|pursuant to|by|in accordance with)\s+(?:the\s+|its\s+|their\s+|our\s+|an?\s+)?(?:[\w-]+\s+){0,3}(?:article|section|rules?|law|act|treaty|charter|constitution|terms|statutes?|clause|bylaws|licen[cs]e|permit|decree|mandate|agreement|regulations?|code|framework|lease|deed|will)\b/i;
const procedure =
  /\b(?:with (?:the |its |their |his |her )?(?:\w+ )?consent|consent of|in the presence of|by letter|in writing|written notice|at any time|without giving (?:a )?reasons?|(?:days?|weeks?|months?)['’]s? notice|on payment of|provided that|within \w+ (?:working )?days|at (?:its|his|her|their) (?:own |sole )?discretion|once a year|twice a year|where a \w+ has)\b/i;
const conceded =
  /^\s+(?:well |indeed |not )?(?:be (?!able\b|about\b|\w+(?:ed|ing|en)\b)|have (?!been\b|\w+(?:ed|en|ne)\b)|look |seem |sound |feel |lack )[^.;]{2,80}?[,;—] (?:(?:and )?yet\b|but (?:it|they|he|she|its|their)\b|(?:it|they|he|she) (?:\w+ )?(?:still|nevertheless|nonetheless)\b)/i;
const argued =
  /^\s+(?:also |well |therefore |reasonably )?(?:be|have been) (?:argued|said|objected|asked|noted|added|recalled|tempting|countered|supposed|thought|worth)\b/i;
const isPerfect = ({ after }: MatchContext): boolean => /^\s*have\b/i.test(after);

const kinds = ['vague'] as const;
const modal = /^(?:may|might|could)$/;
const may = /^may$/;
const might = /^might$/;
const could = /^could$/;

/** Below this a modal is left alone: as likely a hedge as not is no hedge, since a false alarm costs more than a miss. */
const leastProbability = 0.5;

/** What the rows above it leave open, the table of weights decides. */
export const bySense: Exclusion = {
  name: 'permission, ability, advice or what was not, by what stands around it',
  kinds,
  words: modal,
  // *May have* looks back on what is not known: nobody permits it.
  when: (context) => !(isPerfect(context) && context.words === 'may') && hedgeProbability(context) < leastProbability,
  detail: explainSense,
  leaves: 'In those years a clerk could rent a house.',
  keeps: 'A strike could close the port.',
};

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
    leaves: 'Come what may, the fleet sails.',
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
    when: ({ before }) => /^\W*(?:no|only)\s+(?:[\w-]+\s+){1,3}$/i.test(before),
    leaves: 'Only the chair may adjourn.',
    keeps: 'The chair may adjourn.',
  },
  {
    name: 'military might',
    kinds,
    words: might,
    when: ({ before, after }) => {
      const owner = lastWord(before);
      return ownersOfStrength.test(owner) || (kindsOfStrength.test(owner) && inflected.test(after));
    },
    leaves: 'Their naval might grew.',
    keeps: 'The other might grow, this might too, profits might, and the military might intervene.',
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
    name: 'could not, could only',
    kinds,
    words: could,
    when: ({ after }) => /^\s*(?:not|n['’]t|only|no longer|barely|hardly|scarcely|afford)\b/i.test(after),
    leaves: 'The crew could hardly land.',
    keeps: 'The crew could land.',
  },
  {
    name: 'could that asks, wishes or measures',
    kinds,
    words: could,
    when: ({ before }) =>
      /\bwhether\b|\basked\b|\bso that\b|\bas (?:soon|far|fast|much|best) as\b|\b(?:until|till)\b[^,;]*$|\bwish(?:ed)?\b/i.test(
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
    name: 'could have, might have, of what did not happen',
    kinds,
    words: /^(?:could|might)$/,
    when: (context) => isPerfect(context) && (unreal.test(context.before) || unrealAfter.test(context.after)),
    leaves: 'An earlier rain could have saved the harvest.',
    keeps: 'The looters could have come by the river.',
  },
  {
    name: 'readers may wish to, members may want to note',
    kinds,
    words: modal,
    when: ({ after }) => invited.test(after),
    leaves: 'Planners may wish to wait.',
    keeps: 'Planners may want to leave.',
  },
  {
    name: 'one might think, you may know, it could be argued',
    kinds,
    words: modal,
    when: ({ before, after }) =>
      (anybody.test(before) && thought.test(after)) || (/\bit\s+$/i.test(before) && argued.test(after)),
    leaves: 'One might conclude that prices will double next year.',
    keeps: 'One might sink, and it could be closed.',
  },
  {
    name: 'those under a rule may not',
    kinds,
    words: may,
    when: ({ before, after }) => permittedSubject.test(before) && /^\s+(?:not|only)\b/.test(after),
    leaves: 'Foreigners may not own land.',
    keeps: 'Passengers may fall ill.',
  },
  {
    name: 'could, before something was',
    kinds,
    words: could,
    when: ({ before }) =>
      /^\W*(?:before|until|till)\b[^,]*\b(?:was|were|had|\w+ed|came|went|fell|began|broke)\b[^,]*,/i.test(before),
    leaves: 'Before the tower was built, storms could close the port.',
    keeps: 'Before the tower is built, storms could close the port.',
  },
  {
    name: 'may by a rule, with consent, in writing',
    kinds,
    words: /^(?:may|might)$/,
    when: ({ before, after }) =>
      (underRule.test(before) || procedure.test(before) || procedure.test(after)) &&
      (verbClasses.power.test(after.trimStart()) ||
        verbClasses.act.test(after.trimStart()) ||
        /^\s+(?:also |only |not )?be \w+ed (?:only )?by\b/i.test(after)),
    leaves: 'A member may withdraw at any time.',
    keeps: 'A storm may come at any time, and a member may withdraw.',
  },
  {
    name: 'whatever it may have been',
    kinds,
    words: /^(?:may|might)$/,
    when: ({ before }) =>
      /\b(?:whatever|whoever|whichever|however|no matter \w+|as \w+ as)\b[^,;]*$/i.test(before) &&
      !/\bhowever,/i.test(before),
    leaves: 'Whatever his role may have been, the plot failed.',
    keeps: 'His role, however, may have been small.',
  },
  {
    name: 'may be old, yet',
    kinds,
    words: /^(?:may|might)$/,
    when: ({ after }) => conceded.test(after),
    leaves: 'The dyke may be old, yet it holds.',
    keeps: 'The dyke may be closed, yet the road stays open.',
  },
  {
    name: 'what anybody could do with a glass or a day',
    kinds,
    words: could,
    when: ({ before, after }) =>
      anyPerson.test(before) && verbClasses.ability.test(after.trimStart()) && !isSeen.test(after),
    leaves: 'From the hill a watchman could count the masts.',
    keeps: 'In May a watchman could lose his post.',
  },
  {
    name: 'could see, could hear',
    kinds,
    words: could,
    when: ({ after }) =>
      /^\s+(?:see|hear)\s+(?:the|both|every|nothing|what|how|all|from|across|into|through|each|them|it|him|her)\b/i.test(
        after,
      ) && !isSeen.test(after),
    leaves: 'The intruders could see the mail for weeks.',
    keeps: 'Miners could see the price fall.',
  },
  {
    name: 'could for the first time, could at last',
    kinds,
    words: could,
    when: ({ after }) => /^\s+(?:for the first time|at last|finally|now at last)\b/i.test(after),
    leaves: 'The smiths, who could at last trade, bought mills.',
  },
  {
    name: 'could, for instance',
    kinds,
    words: could,
    when: ({ after }) =>
      /^,? (?:for (?:instance|example)|alternatively|usefully),? (?!be\b|have\b)/i.test(after) &&
      !verbClasses.change.test(after.replace(/^,? (?:for )?\w+,? /, '')),
    leaves: 'The port could, for example, hire divers.',
    keeps: 'The frost could, for example, delay the ferries.',
  },
  bySense,
];
