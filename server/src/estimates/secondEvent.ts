// Two events in one sentence, joined by a conjunction or a mark, of which one has the estimate: *It is likely that the port
// will slip, and fees may stay low*, *…; fees will stay low*, *… (and fees may stay low)*.
import type { SentenceInBlock } from '../briefing/model.ts';
import type { Expression } from '../language/finder.ts';
import { impliedBand } from '../language/impliedBand.ts';
import { spanInProse, writtenSpan } from '../markdown/cutWords.ts';
import { contains, type Span } from '../text/span.ts';
import { type Inserted, insertedIn, type Joint, jointsIn } from './joints.ts';
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

/** *(though not certain)*, *, if not certain,*: what is put in between an estimate and its clause. */
const graded = String.raw`(?:\s*\([^)]*\)|,\s+(?:though|although|albeit|if|but|and)\s[^,;]{1,40},)?`;
const thatClause = new RegExp(`^${graded}[\\s)*_]+that\\b`);
const grade = new RegExp(`^${graded}`);

/** Where the clause of the estimate has its verb; undefined where it cannot be told. */
function verbEnd({ prose }: SentenceInBlock, { end }: Span): number | undefined {
  const rest = prose.slice(end);
  const that = thatClause.exec(rest)?.[0].length ?? 0;
  if (
    that === 0 &&
    /\b(?:is|are|will|would|remains?|seems?|looks?|appears?|there|chances?)\b/i.test(prose.slice(0, end))
  )
    return end + (grade.exec(rest)?.[0].length ?? 0);
  const clause = rest.slice(that).trimStart();
  const from = prose.length - clause.length;
  const plural = subjectAndPlural.exec(clause);
  if (plural && isPlural(plural[1] ?? '') && isSubject(plural[1] ?? '')) return from + plural[0].length;
  const verb = finite.exec(clause);
  if (!verb || subordinate.test(clause.slice(0, verb.index))) return undefined;
  return from + verb.index + verb[0].length;
}

/** The joints behind the estimate that another clause may follow: none behind a subordinate clause, but for a semicolon. */
function jointsAfter({ sentence, estimate }: Estimated): Joint[] {
  const { prose } = sentence;
  const from = verbEnd(sentence, estimate);
  const length = from === undefined ? -1 : prose.slice(from).search(dependent);
  const end = from === undefined ? 0 : length < 0 ? prose.length : from + length;
  return jointsIn(prose).filter(({ start, word }) =>
    word === ';' ? start >= estimate.end : start >= (from ?? 0) && start < end,
  );
}

/** The joint before the clause of the estimate: *…, and it is likely*, *…, but the port is likely*. */
function jointBefore({ sentence: { prose }, estimate }: Estimated): Joint | undefined {
  const fits = ({ end, sort }: Joint): boolean => {
    if (end > estimate.start || estimate.start - end > longestSubject) return false;
    const between = prose.slice(end, estimate.start);
    if (/^(?:it|there)\s+(?:is|remains|seems|appears)\s+$/.test(between)) return true;
    if (between === '') return /^there\b/.test(prose.slice(end));
    const subject = /^(.+?)\s+(?:is|are|remains?|looks?|seems?|appears?|will|would)\s+$/.exec(between)?.[1];
    if (subject === undefined || !isWords.test(subject) || !isSubject(subject)) return false;
    return sort === 'row' || !finite.test(subject);
  };
  const joints = jointsIn(prose);
  return (
    joints.findLast((joint) => joint.sort === 'contrast' && fits(joint) && isOther(prose, joint)) ??
    joints.find((joint) => joint.sort === 'row' && fits(joint))
  );
}

const impersonal = /^(?:that\s+|(?:it|there)\s+(?:is|remains|seems|appears)\s(?:[^,;:]*?\sthat\s)?)/i;
const pointsBack = /\b(?:it|this|that|these|those|they|them)\b/i;

/** Whether a clause behind a joint tells of another event, and not, as *but it may hold* does, of the first once more. */
const isOther = (prose: string, { end, sort }: Joint): boolean => {
  const clause = /^[^,;:()–—]*/.exec(prose.slice(end))?.[0] ?? '';
  // *They may also shell the port*.
  return sort === 'row' || /\balso\b/.test(clause) || !pointsBack.test(clause.replace(impersonal, ''));
};

/** A subject with its verb is not longer, in characters. */
const longestSubject = 120;
const isWords = new RegExp(`^${fewWords}$`, 'u');
const connective = /^[\s*_]*(?:(?!there\b)[\p{L} ]{2,40},\s+(?!(?:and|or|but|yet|while|whereas)\b))?/u;

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

/** *May be old*: what is granted before *but*; *may be closed* is to come. */
const grants = /^\s+(?:be\s+(?!\p{L}+(?:ed|en|t)\b)|have|look|seem|lack)\b/u;
/** *May be cracked*, *may have rusted*: what explains. */
const explains = /^\s+(?:(?:already|well|still|\p{L}+ly)\s+)?(?:be|have|look|seem|lack)\b/u;

/** The joint of a clause with a hedge of its own to that of an estimate, before it or behind it. */
function hedgedEvent({ sentence, estimate }: Estimated, hedge: Expression): Joint | undefined {
  const { prose } = sentence;
  const span = spanInProse(sentence, hedge.span);
  const { start, end } = span;
  const after = prose.slice(end);
  const isHedged = (joint: Joint): boolean =>
    joint.end <= start &&
    hedges(prose.slice(joint.end, start), hedge.text, after) &&
    isOther(prose, joint) &&
    (joint.sort !== 'aside' || !explains.test(after));
  const within = insertedIn(prose).find((words) => isWithin(words, span) && !isWithin(words, estimate));
  if (within) return isHedged(within.joint) ? within.joint : undefined;
  if (start > estimate.start) return jointsAfter({ sentence, estimate }).findLast(isHedged);
  const joint = jointBefore({ sentence, estimate });
  const from = connective.exec(prose)?.[0].length ?? 0;
  if (!joint || joint.start < end || dependent.test(prose.slice(end, joint.start).replace(/^\s+that\b/, '')))
    return undefined;
  if (joint.sort === 'contrast' && grants.test(after)) return undefined;
  return hedges(prose.slice(from, start), hedge.text, after) ? joint : undefined;
}

const isWithin = ({ joint, end }: Inserted, span: Span): boolean => contains({ start: joint.end, end }, span);

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
  // An estimate in brackets is said of what stands there.
  if (insertedIn(prose).some((words) => isWithin(words, estimated.estimate))) return undefined;
  const isCovered = thatClause.test(prose.slice(estimated.estimate.end));
  // *It is unlikely that talks will be held, and both sides keep shelling*: nobody says so of what is to come.
  const mayBePresent = isCovered && (impliedBand(estimate.text)?.high ?? 100) > 50;
  const joint =
    jointsAfter(estimated).find(
      (joint) =>
        (joint.word !== 'that' || isCovered) &&
        // What follows a colon explains, to the end of the sentence.
        !prose.slice(estimated.estimate.end, joint.start).includes(':') &&
        (isStated(prose, joint) || (mayBePresent && joint.sort === 'row' && isPresent(estimated, joint))),
    ) ??
    statedBefore(estimated) ??
    statedWithin(estimated);
  return joint && toEvent(sentence, joint, isCovered && joint.sort === 'row' && joint.start > estimated.estimate.end);
}

const isHedge = /^(?:may|might|could)$/;
/** *But repairs would be cheap*, *but the owner does not pay*, *but its effect will be small*: what follows or is known. */
const isNotAhead = /^(?:would|do)/;
const ofTheFirst = /^(?:its|their|his|her)\b/i;
const statesEvent = (clause: string, sort: Joint['sort'] = 'row'): boolean => {
  const match = subjectAndFuture.exec(clause);
  if (match === null || (sort !== 'row' && (isNotAhead.test(match[2] ?? '') || ofTheFirst.test(match[1] ?? ''))))
    return false;
  return !isHedge.test(match[2] ?? '') && isSubject(match[1] ?? '');
};

/** *And fees will stay low*, *and that fees will stay low*. */
const isStated = (prose: string, joint: Joint): boolean =>
  joint.sort !== 'aside' &&
  isOther(prose, joint) &&
  statesEvent(prose.slice(joint.end).replace(/^that\s+(?!will\b|would\b)/, ''), joint.sort);

/** *(And fees will stay low)*: without *and* it explains. */
const statedWithin = ({ sentence: { prose }, estimate }: Estimated): Joint | undefined =>
  insertedIn(prose).find((words) => !isWithin(words, estimate) && isStated(prose, words.joint))?.joint;

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
