// May of what a rule allows: what may only be held in bond, be tabled by ten deputies, be shared with partners.
import { isParticiple } from '../pastTense.ts';
import { body, human, verbClasses } from '../sense/classes.ts';
import type { Exclusion } from './exclusion.ts';

/** Who has a right as one of many. */
const inRole = new RegExp(
  `\\b(?:${human}|employees|passengers|residents|guests|pupils|applicants|candidates|deputies|senators|delegates|guilds?men|licensees|holders|voters)\\s+$`,
  'i',
);
const entitled =
  /^\s+(?:also |each )?(?:take|bring|carry|claim|borrow|keep|import|buy|hold|cast|submit|request) (?:up to |no more than |at most |only )?(?:one|two|three|four|five|six|ten|twenty|an? (?:second|single)|\d+)\b/i;

/** What somebody with an office has to allow first. */
const onceAllowed =
  /^\s+(?:also |only |then )?be \w+(?:ed|n|t)\b[^.;]* once (?:an?|the) (?:magistrate|judge|court|registrar) has (?:agreed|signed|approved|consented|allowed)\b/i;
/** What a court or an office does with what comes before it, whatever it is: *strike out an appeal that is late*. */
const rulesOn =
  /^\s+(?:also |only |not )?(?:strike out|dismiss|adjourn|extend|waive|award|refuse|admit|hear|quash|stay|set aside|review|allow|grant|remit|vary|reject|accept|inspect|withhold) (?:an?|any) (?:appeal|claim|request|application|motion|complaint|petition|case|order|fine|licen[cs]e|permit|bid|party|fee|deadline)\b[^.;]*\b(?:that|which|lodged|filed|made|without|after|if|where|unless|once)\b/i;
/** *The regulator may disqualify any bidder whose papers are late*: an office, and whoever it is. */
const anOffice = new RegExp(`\\b(?:${body}|authority|tribunal)\\s+$`, 'i');
const anyWhose = /^\s+(?:also |only )?\w+ any \w+(?: \w+)? (?:whose|who|which|that)\b/i;
const byOffice =
  /^\s+(?:also |only |then )?be (?:sold|seized|destroyed|returned|opened|inspected|searched|confiscated|withheld|detained|auctioned|released|cleared|revoked|extended|waived)\b[^.;]* by the (?:[\w-]+ ){0,2}(?:office|officer|authority|registrar|court|customs|council|ministry|master|clerk|tribunal|board|commission|police|bailiff)\b[^.;]*\b(?:once|unless|provided|after|if|when|where|upon|subject to)\b/i;

/** *Any abbot may ask for a count, a right that none has used*. */
const aRight =
  /^[^,;]{3,90},\s+(?:an?|the) (?:right|privilege|power|liberty|freedom|licence|prerogative) (?:that |which )?(?:none|neither|nobody|no[- ]one|few|(?:it|he|she|they) (?:ha(?:s|ve|d)|did) (?:never|not|rarely|hardly))\b/i;
/** *The court, sitting in full, may*: an office and how it sits, not when. */
const inSession = new RegExp(
  `\\b(?:${body}|tribunal),\\s+(?:(?:sitting|meeting|voting|deciding) (?:in (?:full|private|public|closed session)|by|as|unanimously)|acting (?:by|as|unanimously|jointly|on (?:an?|the) (?:petition|proposal|application|request|recommendation|motion|complaint|report)))\\b[^;]*,\\s+$`,
  'i',
);

export const rightExclusions: readonly Exclusion[] = [
  {
    name: 'may ask for a count, a right that',
    kinds: ['vague'],
    words: /^(?:may|might|could)$/,
    when: ({ after }) => aRight.test(after),
    leaves: 'Either abbot might call a count each spring, a right that none has used.',
    keeps: 'Either abbot might call a count each spring, a rite that none has seen.',
  },
  {
    name: 'the court, sitting in full, may',
    kinds: ['vague'],
    words: /^may$/,
    when: ({ before, after }) =>
      inSession.test(before) &&
      [verbClasses.power, verbClasses.act, verbClasses.rule].some((verbs) => verbs.test(after.trimStart())),
    leaves: 'The board, sitting in full, may extend the term of a loan.',
    keeps: 'The board, sitting in full, may fall out over a loan.',
  },
  {
    name: 'the tribunal may strike out an appeal that is late',
    kinds: ['vague'],
    words: /^may$/,
    when: ({ after }) => rulesOn.test(after),
    leaves: 'The tribunal may strike out an appeal that comes late.',
    keeps: 'The tribunal may strike out the law, which comes late.',
  },
  {
    name: 'goods may be sold by the customs office once',
    kinds: ['vague'],
    words: /^may$/,
    when: ({ after }) => byOffice.test(after),
    leaves: 'Goods may be sold by the customs office once a month has passed.',
    keeps: 'The port may be sold by the king.',
  },
  {
    name: 'crates may be opened once a magistrate has agreed',
    kinds: ['vague'],
    words: /^may$/,
    when: ({ after }) => onceAllowed.test(after),
    leaves: 'Crates may be opened once a magistrate has agreed.',
    keeps: 'A truce may be signed once the council has met.',
  },
  {
    name: 'the regulator may disqualify any bidder whose papers are late',
    kinds: ['vague'],
    words: /^may$/,
    when: ({ before, after }) =>
      anOffice.test(before) && anyWhose.test(after) && !verbClasses.change.test(after.trimStart()),
    leaves: 'The regulator may disqualify any bidder whose papers are late.',
    keeps: 'The crisis may hit any baker who owes money.',
  },
  {
    name: 'banks may count the bonds up to a limit of',
    kinds: ['vague'],
    words: /^may$/,
    when: ({ after }) => /^[^.;]*\bup to an? (?:limit|maximum|ceiling) of\b/i.test(after),
    leaves: 'Banks may count the bonds up to a limit of 15 per cent.',
    keeps: 'Banks may lose up to 15 per cent.',
  },
  {
    name: 'you may share this but may not post it',
    kinds: ['vague'],
    words: /^may$/,
    when: ({ before, after }) =>
      /\byou\s+$|\byou may\b[^.;]*\b(?:but|and|or)\s+$/i.test(before) &&
      /^\s+(?:also |only |not |freely )*(?:share|copy|distribute|redistribute|forward|post|quote|reproduce|print|cite|publish|republish|circulate|adapt|translate)\b/i.test(
        after,
      ),
    leaves: 'You may share this page but may not post it.',
    keeps: 'You may lose this page.',
  },
  {
    name: 'may only be held in bond, may only land there',
    kinds: ['vague'],
    words: /^may$/,
    when: ({ after }) => {
      const [, be, verb = ''] = /^\s+only (be )?(\w+)/i.exec(after) ?? [];
      if (!be)
        return (
          /^(?:land|moor|enter|sail|drive|park|fish|hunt|vote|stand|trade)$/.test(verb) ||
          [verbClasses.act, verbClasses.power].some((verbs) => verbs.test(verb))
        );
      return isParticiple(verb);
    },
    leaves: 'Pearls may only be held in bond.',
    keeps: 'Frost may only delay the ferry.',
  },
  {
    name: 'may decide by decree, may not sit under martial law, may be tabled by ten deputies',
    kinds: ['vague'],
    words: /^may$/,
    when: ({ after }) =>
      /\s\w[^;]* by (?:decree|order|ordinance|proclamation|a? ?(?:simple|two-thirds|qualified|three-fifths) majority)\b/i.test(
        after,
      ) ||
      /^\s+not (?:sit|meet|vote|hold office|stand|serve|own|carry|marry|assemble|be (?:re-?elected|sold|transferred|appealed|amended))\b/i.test(
        after,
      ) ||
      /^\s+be (?:tabled|moved|lodged|filed|proposed|dismissed|recalled|amended|overridden|dissolved|appointed|elected|nominated|convened) by\b/i.test(
        after,
      ),
    leaves: 'A motion may be tabled by ten deputies.',
    keeps: 'A motion may be lost by ten votes.',
  },
  {
    name: 'may be shared with partners',
    kinds: ['vague'],
    words: /^may$/,
    when: ({ after }) =>
      /^\s+(?:only |not |also |freely )?be (?:shared|disclosed|distributed|released|forwarded|copied|circulated|disseminated|redistributed|quoted|reproduced|cited)\s+(?:with|to|within|only|freely|without|outside|beyond|in (?:whole|part|any))\b/i.test(
        after,
      ),
    leaves: 'TLP:GREEN (may be shared with partners).',
    keeps: 'The prize may be shared by two crews.',
  },
  {
    name: 'passengers may bring one bag',
    kinds: ['vague'],
    words: /^may$/,
    when: ({ before, after }) => inRole.test(before) && entitled.test(after),
    leaves: 'Passengers may bring one bag.',
    keeps: 'Passengers may lose one bag.',
  },
  {
    name: 'the hall may be used to store grain',
    kinds: ['vague'],
    words: /^may$/,
    when: ({ before, after }) =>
      /\b(?:hall|room|yard|land|building|barn|pier|field|site|space|premises|plot|chapel|ground|grounds)\s+$/i.test(
        before,
      ) && /^\s+(?:also |only )?be used (?:to|for|as|by)\b/i.test(after),
    leaves: 'The hall may be used to store grain.',
    keeps: 'The hall may be lost to the sea.',
  },
];
