// Could of what somebody was once able to do, by a sign that it is over: until lately, in the 1990s, before the reform.
import { future, verbClasses } from '../sense/classes.ts';
import type { Exclusion } from './exclusion.ts';

const formerly =
  /\buntil (?:recently|lately|then|last|the (?:war|ban|flood|raid|siege)|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|(?:1[5-9]|20[01])\d\d)\b[^;]*\b(?:now|no longer|today)\b/;
/** *Before the reform*: what came to an end with a change that is over. */
const beforeChange =
  /^\W*(?:before|until|prior to|up to) (?:(?:the|its|their|this|that) (?:[\w-]+ )?(?:reform|ban|act|law|revolution|independence|merger|railway|unification|partition|conquest)(?: of [^,;]{2,40}?)?|(?:1[5-9]|20[01])\d\d)(?:,\s[^;]*|\s(?!\w+s\b)[^,;]*)$/i;
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
];
