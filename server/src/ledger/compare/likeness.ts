// How much two events are one, as far as their words can tell.
import type { EventProfile, EventWord } from './eventProfile.ts';
import { areOpposites, canonicalStem } from './synonyms.ts';

/** How much a word tells: more, the fewer events have it. */
export type Weigh = (word: EventWord) => number;

/** What is taken off a likeness, at most, where who and what have nothing in common: two who do the same are two events. */
const mostDoubt = 0.8;

/** What two events have in common. */
export type Likeness = {
  /** From 0, nothing, to 1. */
  readonly score: number;
  /** The shares of either event, by weight, that the other has too. */
  readonly ofOld: number;
  readonly ofNew: number;
  /** The stems of the old event that the new one has too. */
  readonly shared: ReadonlySet<string>;
};

/**
 * Compares two events; undefined where something says that they are two: a figure, a name, a negation, an opposite, or that who does
 * it has become whom it is done to.
 */
export function likeness(old: EventProfile, now: EventProfile, weigh: Weigh): Likeness | undefined {
  if (old.isNegated !== now.isNegated) return undefined;
  if (haveOwn(old.figures, now.figures)) return undefined;
  const pairs = pairsOf(old.words, now.words);
  const [onlyOld, onlyNew] = [
    old.words.filter((word) => !pairs.some(([a]) => a === word)),
    now.words.filter((word) => !pairs.some(([, b]) => b === word)),
  ];
  if (onlyOld.some(({ isName }) => isName) && onlyNew.some(({ isName }) => isName)) return undefined;
  if (onlyOld.some((a) => onlyNew.some((b) => areOpposites(a.stem, b.stem)))) return undefined;
  if (pairs.some(([a, b]) => a.isActor && !b.isActor) && pairs.some(([a, b]) => !a.isActor && b.isActor))
    return undefined;
  const total = (words: readonly EventWord[]) => words.reduce((sum, word) => sum + weigh(word), 0);
  const [allOld, allNew] = [total(old.words), total(now.words)];
  if (allOld === 0 || allNew === 0) return undefined;
  const inOld = pairs.reduce((sum, [a, , alike]) => sum + weigh(a) * alike, 0);
  const inNew = pairs.reduce((sum, [, b, alike]) => sum + weigh(b) * alike, 0);
  const whole = (inOld + inNew) / (allOld + allNew);
  const doubts = [
    mostDoubt * otherThings(old, now, pairs, weigh),
    haveOtherVerbs(old, now, pairs) ? doubtOfVerb(old, now, pairs, weigh) : 0,
    old.figures.size === now.figures.size ? 0 : 0.1,
  ];
  const doubt = doubts.reduce((left, each) => left * (1 - each), 1);
  return {
    score: whole * doubt,
    ofOld: inOld / allOld,
    ofNew: inNew / allNew,
    shared: new Set(pairs.map(([a]) => a.stem)),
  };
}

/** *The rebuilding is completed*: the verb only says that it comes to its end. */
const ending = canonicalStem('finish');

type Pair = readonly [old: EventWord, now: EventWord, alike: number];

/** The words of one event that the other has too, each once, the likest first. */
function pairsOf(old: readonly EventWord[], now: readonly EventWord[]): Pair[] {
  const equal = new Map(now.map((word) => [word.stem, word]));
  const pairs: Pair[] = [];
  for (const a of old) {
    const b = equal.get(a.stem);
    if (b) pairs.push([a, b, 1]);
  }
  const left = now.filter((word) => !pairs.some(([, b]) => b === word));
  for (const a of old) {
    if (pairs.some(([word]) => word === a)) continue;
    const at = left.findIndex((b) => haveOneRoot(a.stem, b.stem));
    const [b] = at < 0 ? [] : left.splice(at, 1);
    if (b) pairs.push([a, b, 0.8]);
  }
  return pairs;
}

/**
 * How much of a likeness another verb takes away: all where the deadline is another too, since what is applied for in March and what
 * is received in August are two things; else more, the less the rest has in common.
 */
function doubtOfVerb(old: EventProfile, now: EventProfile, pairs: readonly Pair[], weigh: Weigh): number {
  const isHalfDated = (old.deadline === null) !== (now.deadline === null);
  if (old.deadline !== now.deadline && !isHalfDated) return 1;
  const isRest = ({ isVerb }: EventWord) => !isVerb;
  const rest = [...old.words, ...now.words].filter(isRest).reduce((sum, word) => sum + weigh(word), 0);
  const common = pairs
    .filter(([a, b]) => isRest(a) && isRest(b))
    .reduce((sum, [a, b, alike]) => sum + alike * (weigh(a) + weigh(b)), 0);
  const otherRest = rest === 0 ? 1 : 1 - common / rest;
  return Math.min(1, (isHalfDated ? 0.4 : 0.25) + 0.5 * otherRest);
}

/**
 * Whether both have a verb, and the two are not one: *strike* and *vote for a strike* are two. What is *rebuilt*, and whose
 * rebuilding is *finished*, is one.
 */
function haveOtherVerbs(old: EventProfile, now: EventProfile, pairs: readonly Pair[]): boolean {
  const [a, b] = [old, now].map(({ words }) => words.find(({ isVerb }) => isVerb));
  if (!a || !b || pairs.some(([first, second]) => first === a && second === b)) return false;
  const [isIn, isInOld] = [pairs.some(([first]) => first === a), pairs.some(([, second]) => second === b)];
  if ((isIn && b.stem === ending) || (isInOld && a.stem === ending)) return false;
  return !isIn || !isInOld;
}

/** *Privatise* and *privatisation*, *elect* and *electoral*: four letters or more, and most of the longer word. */
function haveOneRoot(a: string, b: string): boolean {
  let common = 0;
  while (common < a.length && a[common] === b[common]) common++;
  return common >= 4 && common >= 0.6 * Math.max(a.length, b.length);
}

const haveOwn = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean =>
  [...a].some((value) => !b.has(value)) && [...b].some((value) => !a.has(value));

/**
 * How much of who and what has no counterpart, by weight: *the harvest of hops* beside *the harvest of beet*. Nothing where one of
 * the events names no more than the other.
 */
function otherThings(old: EventProfile, now: EventProfile, pairs: readonly Pair[], weigh: Weigh): number {
  const shareAlone = (words: readonly EventWord[], side: 0 | 1): number => {
    const things = words.filter(({ isThing }) => isThing);
    const alone = things.filter((word) => !pairs.some((pair) => pair[side] === word));
    const sum = (some: readonly EventWord[]) => some.reduce((total, word) => total + weigh(word), 0);
    return alone.length === 0 ? 0 : sum(alone) / sum(things);
  };
  const [ofOld, ofNew] = [shareAlone(old.words, 0), shareAlone(now.words, 1)];
  return Math.min(ofOld, ofNew) === 0 ? 0 : (ofOld + ofNew) / 2;
}
