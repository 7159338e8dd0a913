// May and might that grant a point: *the dyke may be old, yet it holds*, *while some may leave, others stay*.
import { future, passive } from '../sense/classes.ts';
import type { Exclusion } from './exclusion.ts';

const conceded = new RegExp(
  `^\\s+(?:well |indeed |not )?(?:be (?!able\\b|about\\b|\\w+(?:ed|ing|en)\\b|${passive}\\b)|have (?!been\\b|\\w+(?:ed|en|ne)\\b)|look |seem |sound |feel |lack )[^.;]{2,80}?[,;—] (?:(?:and )?yet\\b|but\\b(?! (?:may|might|could|will|would|not|only|also|is|are|soon|later)\\b)|(?:it|they|he|she) (?:\\w+ )?(?:still|nevertheless|nonetheless)\\b)`,
  'i',
);
const concedesAhead = /^\W*(?:(?:but|and|yet) )?(?:while|although|though|even though|even if|whereas)\b[^,;]*$/i;
/** A state, which is granted, not an event to come. */
const isState = new RegExp(
  `^\\s+(?:well |indeed |not |still )?(?:be (?!able\\b|about\\b|(?:\\w+ly )?(?:\\w{2,}ing|${passive})\\b)|have (?:an?|the|its|their|some|no|little|much|many|few|good|more) |look |seem |appear |sound |feel |lack )[^,;]*(?:,|—)`,
  'i',
);
const isAhead = (words: string): boolean =>
  future.test(words) || /\bthis (?:week|month|year|season|spring|summer|autumn|winter)\b/i.test(words);
/** *While tolls may bring in coin, they hurt trade*: what is weighed against it, holds now. */
const thenNow =
  /^\s+[^,;]{2,90}, (?:it|they|this|that|these|those|he|she)\s+(?!(?:will|would|may|might|could|can|has|have|had|was|were|did)\b)/i;
const someAhead = /^\W*(?:while|although|though|whereas) (?:some|many|several|certain|a few)\b[^,;]*$/i;
const thenOthers = /^[^,;]*, (?:others|many others|many|most|few)\b/i;

const kinds = ['vague'] as const;
const modal = /^(?:may|might)$/;

export const concessionExclusions: readonly Exclusion[] = [
  {
    name: 'while there may be quarrels',
    kinds,
    words: modal,
    when: ({ before, after }) =>
      concedesAhead.test(before) && isState.test(after) && !isAhead(/^[^,;]*/.exec(after)?.[0] ?? ''),
    leaves: 'While there may be quarrels in town, both of the yards there are sound.',
    keeps: 'While there may be raids this winter, both of the yards there are sound.',
  },
  {
    name: 'while tolls may bring in coin, they hurt trade',
    kinds,
    words: modal,
    when: ({ before, after }) =>
      concedesAhead.test(before) &&
      thenNow.test(after) &&
      !/^\s+have\b/.test(after) &&
      !isAhead(/^[^,;]*/.exec(after)?.[0] ?? ''),
    leaves: 'While tolls may bring in coin, they hurt trade.',
    keeps: 'While tolls may bring in coin this year, they hurt trade.',
  },
  {
    name: 'while some may leave, others',
    kinds,
    words: modal,
    when: ({ before, after }) => someAhead.test(before) && thenOthers.test(after),
    leaves: 'While some smiths may join up, others just close.',
    keeps: 'While some smiths may join up, the rest of the town waits.',
  },
  {
    name: 'though some might call it so, absurd as it may sound',
    kinds,
    words: modal,
    when: ({ before, after }) =>
      (/^\W*(?:and |but |yet )?(?:while|although|though|even though|even if) (?:some|many|critics|sceptics|skeptics|one)\s+$/i.test(
        before,
      ) &&
        /^\s+(?:well |rightly |still )?(?:call|see|view|regard|venerate|praise|hail|dismiss|decry|condemn|celebrate|welcome|scoff|sneer|cheer|lament|balk|bristle)\b/i.test(
          after,
        )) ||
      (/\bas (?:that|this|it|they|he|she)\s+$/i.test(before) &&
        /^\s+(?:well )?(?:sound|seem|look|appear|be)\b(?=\s*[,;.—])/i.test(after)),
    leaves: 'Though some might praise it, absurd as it may sound, the toll is a tax.',
    keeps: 'Though some might leave, absurd as it is, the toll is a tax.',
  },
  {
    name: 'it may be true that, but',
    kinds,
    words: modal,
    when: ({ after }) =>
      /^\s+(?:well |indeed )?be (?:true|right|so|the case|correct)(?: that [^;]{2,80},|[,;—]?) (?:but|yet)\b/i.test(
        after,
      ),
    leaves: 'It may be right but crews are dear.',
    keeps: 'It may be true that boats are cheap.',
  },
  {
    name: 'may be old, yet',
    kinds,
    words: modal,
    when: ({ after }) => conceded.test(after),
    leaves: 'The dyke may be old, yet it holds.',
    keeps: 'The dyke may be closed, yet the road stays open.',
  },
];
