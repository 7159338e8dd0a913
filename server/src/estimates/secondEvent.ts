// Two events in one sentence, joined by “and” or “or”, of which one has the estimate: *It is likely that the port will slip,
// and fees may stay low*.
import type { SentenceInBlock } from '../briefing/model.ts';
import type { Expression } from '../language/finder.ts';
import { impliedBand } from '../language/impliedBand.ts';
import { spanInProse, writtenSpan } from '../markdown/cutWords.ts';
import type { Span } from '../text/span.ts';
import {
  byThen,
  dependent,
  fewWords,
  finite,
  isPlural,
  isSubject,
  subjectAndFuture,
  subjectAndPlural,
  subjectAndSingular,
  subordinate,
} from './ownClause.ts';

/** The event that an estimate is not first said of. */
export type SecondEvent = {
  /** The conjunction with the blanks and the comma around it; offsets count as the sentence’s do. */
  readonly joint: Span;
  /** The conjunction alone. */
  readonly word: Span & { readonly text: string };
  /** Whether the estimate can be read as said of both events: both stand in its *that* clause. */
  readonly isCovered: boolean;
};

/** A sentence and one of its estimates; offsets count from the beginning of the prose. */
type Estimated = { readonly sentence: SentenceInBlock; readonly estimate: Span };

/** A conjunction with the blanks and the comma around it; `at` is where the word begins. */
type Joint = { readonly start: number; readonly end: number; readonly at: number; readonly word: string };

const conjunctions = (prose: string): Joint[] =>
  [...prose.matchAll(/,?\s+(and|or)\s+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    at: match.index + match[0].search(/\w/),
    word: match[1] ?? 'and',
  }));

const thatClause = /^(?:\s*\([^)]*\))?[\s)*_]+that\b/;

/** Where the clause of the estimate has its verb; undefined where it cannot be told. */
function verbEnd({ prose }: SentenceInBlock, { end }: Span): number | undefined {
  const rest = prose.slice(end);
  const that = thatClause.exec(rest)?.[0].length ?? 0;
  if (
    that === 0 &&
    /\b(?:is|are|will|would|remains?|seems?|looks?|appears?|there|chances?)\b/i.test(prose.slice(0, end))
  )
    return end;
  const clause = rest.slice(that).trimStart();
  const from = prose.length - clause.length;
  const plural = subjectAndPlural.exec(clause);
  if (plural && isPlural(plural[1] ?? '') && isSubject(plural[1] ?? '')) return from + plural[0].length;
  const verb = finite.exec(clause);
  if (!verb || subordinate.test(clause.slice(0, verb.index))) return undefined;
  return from + verb.index + verb[0].length;
}

/** The conjunctions behind the estimate that another clause may follow: none behind a subordinate clause. */
function jointsAfter({ sentence, estimate }: Estimated): Joint[] {
  const { prose } = sentence;
  const from = verbEnd(sentence, estimate);
  if (from === undefined) return [];
  const length = prose.slice(from).search(dependent);
  return conjunctions(prose).filter(({ start }) => start >= from && (length < 0 || start < from + length));
}

/** The conjunction before the clause of the estimate: *…, and it is likely*, *…, and the port is likely*. */
function jointBefore({ sentence: { prose }, estimate }: Estimated): Joint | undefined {
  return conjunctions(prose).find(({ end }) => {
    if (end > estimate.start || estimate.start - end > longestSubject) return false;
    const between = prose.slice(end, estimate.start);
    if (/^(?:it|there)\s+(?:is|remains|seems|appears)\s+$/.test(between)) return true;
    if (between === '') return /^there\b/.test(prose.slice(end));
    const subject = /^(.+?)\s+(?:is|are|remains?|looks?|seems?|appears?|will|would)\s+$/.exec(between)?.[1];
    return subject !== undefined && isWords.test(subject) && isSubject(subject);
  });
}

/** A subject with its verb is not longer, in characters. */
const longestSubject = 120;
const isWords = new RegExp(`^${fewWords}$`, 'u');
const connective = /^[\s*_]*(?:(?!there\b)[\p{L} ]{2,40},\s+(?!(?:and|or)\b))?/u;

/** Whether a hedge is said of a clause that begins with the words before it. */
function hedges(before: string, hedge: string, after: string): boolean {
  if (before.length > longestSubject) return false;
  if (/^(?:it|there)\s+(?:is|remains|seems|appears)\s+$/i.test(before)) return true;
  if (before === '') {
    const subject = /^(?:perhaps|possibly|maybe)$/i.test(hedge) && subjectAndFuture.exec(after.trimStart())?.[1];
    return /^there\b/i.test(hedge) || (typeof subject === 'string' && isSubject(subject));
  }
  const subject = /^(?:that\s+)?(.+?)(?:\s+(?:will|would|is|are|remains?|seems?))?\s+$/.exec(before)?.[1];
  return subject !== undefined && isWords.test(subject) && isSubject(subject);
}

/** The clause with a hedge of its own that *and* or *or* joins to that of an estimate, before it or behind it. */
function hedgedEvent({ sentence, estimate }: Estimated, hedge: Expression): Joint | undefined {
  const { prose } = sentence;
  const { start, end } = spanInProse(sentence, hedge.span);
  if (start > estimate.start)
    return jointsAfter({ sentence, estimate }).findLast(
      (joint) => joint.end <= start && hedges(prose.slice(joint.end, start), hedge.text, prose.slice(end)),
    );
  const joint = jointBefore({ sentence, estimate });
  const from = connective.exec(prose)?.[0].length ?? 0;
  if (!joint || joint.start < end || dependent.test(prose.slice(end, joint.start).replace(/^\s+that\b/, '')))
    return undefined;
  return hedges(prose.slice(from, start), hedge.text, prose.slice(end)) ? joint : undefined;
}

/**
 * Whether no likelihood or figure of the sentence tells of the event that a hedge is said of: there is none, or it stands
 * in another clause.
 */
export function isUntold(sentence: SentenceInBlock, hedge: Expression): boolean {
  const told = sentence.expressions.filter(({ kind }) => kind === 'likelihood' || kind === 'number');
  const nearest = [
    told.findLast(({ span }) => span.start < hedge.span.start),
    told.find(({ span }) => span.start > hedge.span.start),
  ];
  return nearest.every((estimate) => !estimate || hedgedEvent(inProse(sentence, estimate), hedge));
}

/** The second event of a sentence with one likelihood that has a hedge of its own, and that hedge. */
export function hedgedSecondEvent(
  sentence: SentenceInBlock,
  estimate: Expression,
): { readonly hedge: Expression; readonly event: SecondEvent } | undefined {
  for (const hedge of sentence.expressions) {
    const joint = hedge.kind === 'vague' && hedgedEvent(inProse(sentence, estimate), hedge);
    if (joint) return { hedge, event: toEvent(sentence, joint, false) };
  }
  return undefined;
}

/**
 * The second event of a sentence with one likelihood that is stated without an estimate: *… and fees will stay low*. In a
 * clause after *that* it may stand in the present; elsewhere the present is what is known.
 */
export function statedSecondEvent(sentence: SentenceInBlock, estimate: Expression): SecondEvent | undefined {
  const { prose } = sentence;
  const estimated = inProse(sentence, estimate);
  const isCovered = thatClause.test(prose.slice(estimated.estimate.end));
  // *It is unlikely that talks will be held, and both sides keep shelling*: nobody says so of what is to come.
  const mayBePresent = isCovered && (impliedBand(estimate.text)?.high ?? 100) > 50;
  const joint =
    jointsAfter(estimated).find((joint) => isStated(prose, joint) || (mayBePresent && isPresent(estimated, joint))) ??
    statedBefore(estimated);
  return joint && toEvent(sentence, joint, isCovered && joint.start > estimated.estimate.end);
}

const isHedge = /^(?:may|might|could)$/;
const statesEvent = (clause: string): boolean => {
  const match = subjectAndFuture.exec(clause);
  return match !== null && !isHedge.test(match[2] ?? '') && isSubject(match[1] ?? '');
};

/** *And fees will stay low*, *and that fees will stay low*. */
const isStated = (prose: string, { end }: Joint): boolean =>
  statesEvent(prose.slice(end).replace(/^that\s+(?!will\b|would\b)/, ''));

function statedBefore(estimated: Estimated): Joint | undefined {
  const { prose } = estimated.sentence;
  const joint = jointBefore(estimated);
  const first = joint && prose.slice(connective.exec(prose)?.[0].length ?? 0, joint.start);
  return first && statesEvent(first) && !dependent.test(first) ? joint : undefined;
}

/** The first clause without an object, so that *and* joins no two nouns: *will slip*, *will be closed by June*. */
const bare = new RegExp(
  `^(?:\\s+(?:(?:not|be|\\w+ly)\\s+)*[\\p{L}-]+(?:\\s+(?:again|soon|further|\\w+ly|${byThen.source}))?)?$`,
  'u',
);

/** *And fees stay low*, *and the strike continues*. Without a comma *prices and wages stay low* may have one verb. */
function isPresent({ sentence, estimate }: Estimated, joint: Joint): boolean {
  const { prose } = sentence;
  const clause = prose.slice(joint.end);
  const first = prose.slice(verbEnd(sentence, estimate), joint.start);
  const hasComma = prose.charAt(joint.start) === ',' && !first.includes(',');
  const isApart = hasComma || bare.test(first);
  const singular = subjectAndSingular.exec(clause);
  if (singular && isSubject(singular[1] ?? '') && !isPlural(singular[1] ?? '')) return isApart || !singular[2];
  const plural = subjectAndPlural.exec(clause);
  return plural !== null && isApart && isPlural(plural[1] ?? '') && isSubject(plural[1] ?? '');
}

const toEvent = (sentence: SentenceInBlock, { start, end, at, word }: Joint, isCovered: boolean): SecondEvent => ({
  joint: writtenSpan(sentence, start, end),
  word: { ...writtenSpan(sentence, at, at + word.length), text: word },
  isCovered,
});

const inProse = (sentence: SentenceInBlock, { span }: Expression): Estimated => ({
  sentence,
  estimate: spanInProse(sentence, span),
});
