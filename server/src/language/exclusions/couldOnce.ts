// Could of what somebody was once able to do, by a sign that it is over: until lately, in the 1990s, before the reform.
import { future, verbClasses } from '../sense/classes.ts';
import type { Exclusion } from './exclusion.ts';

const formerly =
  /\buntil (?:recently|lately|then|last|the (?:war|ban|flood|raid|siege)|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|(?:1[5-9]|20[01])\d\d)\b[^;]*\b(?:now|no longer|today)\b/;
/** *Before the reform*: what came to an end with a change that is over. */
const beforeChange =
  /^\W*(?:before|until|prior to|up to) (?:(?:the|its|their|this|that) (?:[\w-]+ )?(?:reform|ban|act|law|revolution|independence|merger|railway|unification|partition|conquest)(?: of [^,;]{2,40}?)?|(?:1[5-9]|20[01])\d\d)(?:,\s[^;]*|\s(?!\w+s\b)[^,;]*)$/i;
const pastYear =
  /\b(?:in|during|until|by) (?:the (?:summer|winter|spring|autumn) of )?(?:1\d{3}|20[01]\d)\b|\blast (?:year|month|week|season|summer|winter|spring|autumn)\b/i;
const beforeTrouble =
  /^\W*(?:before|until|prior to) (?:the|its|their|this|that) (?:[\w-]+ )?(?:war|siege|flood|strike|blockade|crisis|pandemic|invasion|closure|fire|earthquake|quake|coup|famine|collapse|attack|raid|storm)(?:,\s[^;]*|\s[^,;]*)$/i;
const handles =
  /^\s+(?:still |easily )?(?:handle|process|produce|export|import|move|supply|serve|make|build|load|unload|treat|feed|house|raise|field)\b/i;
const kinds = ['vague'] as const;
const could = /^could$/;

export const couldOnceExclusions: readonly Exclusion[] = [
  {
    name: 'could for the first time, could at last, could once',
    kinds,
    words: could,
    when: ({ after }) =>
      /^\s+(?:for the first time|at last|finally|now at last|once (?!more\b|again\b))\b/i.test(after),
    leaves: 'The smiths, who could at last trade, bought mills.',
  },
  {
    name: 'a king of old could',
    kinds,
    words: could,
    when: ({ before }) =>
      /\b(?:of (?:old|yore)|in (?:the )?olden (?:days|times)|in the old days|in those days)\b[^;]*$/i.test(before),
    leaves: 'A king of old could send ships over the sea.',
    keeps: 'The old king could send ships over the sea.',
  },
  {
    name: 'would be gone before they could',
    kinds,
    words: could,
    when: ({ before }) =>
      /\b(?:would|will|won['’]t|must|had|to)\b[^,;]*\bbefore (?:it|they|he|she|we|any(?:one|body)|(?:the|an?|its|their|his|her|any) (?:[\w-]+ )?[\w-]+)\s+$/i.test(
        before,
      ),
    leaves: 'The guild would burn its ships before the crown could seize them.',
    keeps: 'The guild will meet before May, and the crown could fall.',
  },
  {
    name: 'could until lately, now no longer',
    kinds,
    words: could,
    when: ({ after }) => formerly.test(after),
    leaves: 'The fleet, which could count on coal until last May, now stays in port.',
    keeps: 'The fleet, which could run out of coal by May, now stays in port.',
  },
  {
    name: 'before the reform they could',
    kinds,
    words: could,
    when: ({ before, after }) => beforeChange.test(before) && !future.test(before + after),
    leaves: 'Before the ban, strangers could own a mill.',
    keeps: 'Before the vote the tolls could rise.',
  },
  {
    name: 'the depth at which it could be seen was',
    kinds,
    words: could,
    when: ({ before, after }) =>
      /\b(?:at|by|to|from|over|in|with|through|under|for) which (?:the|an?|its|it|they|he|she)\b[^,;]{0,40}$/i.test(
        before,
      ) && /\b(?:was|were)\b/i.test(after),
    leaves: 'The rate at which the tolls could rise was a tenth.',
    keeps: 'The rate at which the tolls could rise is a tenth.',
  },
  {
    name: 'in the 1990s they could',
    kinds,
    words: could,
    when: ({ before, after }) =>
      /^\W*(?:back )?(?:in|during|throughout) the (?:(?:early|late|mid)[ -])?(?:1[5-9]\d|20[01])0s\b/i.test(before) &&
      !future.test(before + after),
    leaves: 'In the 1980s the yard could build six ships a year.',
    keeps: 'In the 2080s the yard could build six ships a year.',
  },
  {
    name: 'the former crane could lift',
    kinds,
    words: could,
    when: ({ before, after }) =>
      /\b(?:[Tt]he|[Ii]ts|[Tt]heir) (?:previous|former|old|original|prior|earlier) (?:[\w-]+ )?[\w-]+\s+$/.test(
        before,
      ) &&
      verbClasses.ability.test(after.trimStart()) &&
      !future.test(before + after),
    leaves: 'The former gauge could detect only floods.',
    keeps: 'The former gauge could fail.',
  },
  {
    name: 'could, and many did',
    kinds,
    words: could,
    when: ({ after }) =>
      /\b(?:and|but) (?:many|most|some|few|they|he|she|it)(?: of them)? (?:often |once |never )?did\b/i.test(after),
    leaves: 'Millers could lease a weir for a crown, and some did.',
    keeps: 'Millers could lose a weir, and some do.',
  },
  {
    name: 'in 2019 the port could handle nine ships',
    kinds,
    words: could,
    when: ({ before, after }) =>
      (pastYear.test(before + after) || beforeTrouble.test(before)) &&
      (verbClasses.ability.test(after.trimStart()) || handles.test(after)) &&
      !future.test(before + after),
    leaves: 'Before the siege the port could handle nine ships a day.',
    keeps: 'Before the siege the port could fall.',
  },
  {
    name: 'those who wanted cash could have it',
    kinds,
    words: could,
    when: ({ before, after }) =>
      /\b(?:who|that) (?:wanted|wished|asked|needed|came|paid|had|held|knew|bought)\b[^,;:]*$/i.test(before) &&
      !future.test(before + after),
    leaves: 'Guests who paid a crown could have a cabin.',
    keeps: 'Guests who pay a crown could have a cabin.',
  },
  {
    name: 'shots could be heard',
    kinds,
    words: could,
    when: ({ before, after }) =>
      /^\s+(?:still |also )?be (?:heard|smelt|smelled|felt|seen) (?:at (?:night|dawn|dusk)|from (?:the|as far|miles)|across|for miles|as far|all (?:over|day|night)|throughout|over the|in (?:the )?(?:distance|capital|city|streets?|centre|center|night))\b/i.test(
        after,
      ) && !future.test(before + after),
    leaves: 'The rebels could be heard at night.',
    keeps: 'The effect could be felt next year.',
  },
];
