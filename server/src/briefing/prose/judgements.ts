import type { Day } from '../../dates/calendar.ts';
import { findTimespans, type Timespan } from '../../dates/timespans.ts';
import { conditionSpans } from '../../language/conditions.ts';
import { doubt, expectation, foretold, gradedRisk, intention, ownExpectation } from '../../language/expectations.ts';
import type { Expression } from '../../language/finder.ts';
import { spanInProse } from '../../markdown/cutWords.ts';
import type { Standard } from '../../standards/standard.ts';
import { overlaps } from '../../text/span.ts';
import type { JudgementInBlock, ReadContext, SentenceInBlock, Tense } from '../model.ts';
import { isBareLikelihood } from '../tables/tableColumns.ts';
import { isPlaceholder } from './placeholder.ts';
import { bareFigure, estimateOfTag, isTag, statedFigure } from './statedFigure.ts';

/**
 * The judgements among the sentences of a prose block, in order. Of the body only announced predictions are some; windows and
 * deadlines count from `published`. In another language than English only those with a term are known. The first sentence says how
 * likely `above` is, where that is given.
 */
export function findJudgements(
  all: readonly SentenceInBlock[],
  { standard, template, published, language }: ReadContext,
  above?: SentenceInBlock,
): JudgementInBlock[] {
  const sentences = all.filter(({ part }) => part !== 'outcome');
  const tags = tagged(sentences, standard, above);
  const claims = new Set(tags.values());
  const given = (sentence: SentenceInBlock) => hasEstimate(sentence) || tags.has(sentence);
  const estimated = new Set(sentences.filter(given).map(({ block }) => block));
  // A sentence without an estimate explains the one in the same bullet or paragraph, unless the template counts every
  // sentence as a judgement.
  const isExplained = ({ block }: SentenceInBlock) => template.judgement !== 'sentence' && estimated.has(block);
  const isNotCounted = ({ horizon, isAmongJudgements }: SentenceInBlock) => horizon !== undefined && !isAmongJudgements;
  return sentences.flatMap((sentence) => {
    const claim = tags.get(sentence);
    if (claim && (claim === above || !hasEstimate(claim)))
      return [labelledJudgement(claim, sentence, standard, published)];
    if (
      claim ||
      (sentence.zone === 'body' && !sentence.isPrediction) ||
      saysNoEvent(sentence) ||
      isNotCounted(sentence)
    )
      return [];
    const estimate = sentence.expressions.find(({ kind }) => kind === 'likelihood') ?? gradeOf(sentence);
    const isClaim = claims.has(sentence);
    if (isClaim && !estimate) return [];
    const tag = isClaim ? [...tags].find(([, one]) => one === sentence)?.[0] : undefined;
    const figure = statedFigure(sentence, standard) ?? (tag && (statedFigure(tag, standard) ?? bareFigure(tag)));
    if (
      !estimate &&
      !(language === 'en' && figure && !isBackground(sentence.prose)) &&
      !(language === 'en' && sentence.isAmongJudgements && !isExplained(sentence) && predicts(sentence, published))
    )
      return [];
    const told = tenseOf(sentence, estimate);
    const tense = told === 'present' && isToCome(sentence, published, true) ? 'future' : told;
    const deadline = tense === 'past' || tense === 'present' ? undefined : findDeadline(sentence, published);
    return [{ sentence, estimate, figure, tense, deadline, row: undefined }];
  });
}

/**
 * The sentences that say no more than how likely, and how sure, another of the same bullet or paragraph is, with that one: in a
 * bullet the first without such a sentence, which the others explain, in a paragraph the one before.
 */
function tagged(
  sentences: readonly SentenceInBlock[],
  standard: Standard,
  above: SentenceInBlock | undefined,
): ReadonlyMap<SentenceInBlock, SentenceInBlock> {
  const tags = new Map<SentenceInBlock, SentenceInBlock>();
  let claim = above;
  for (const sentence of sentences) {
    if (claim !== above && claim?.block !== sentence.block) claim = undefined;
    if (claim && sentence.zone !== 'body' && isTag(sentence, standard)) {
      tags.set(sentence, claim);
      claim = undefined;
    } else if (!claim || sentence.blockKind === 'paragraph') claim = sentence;
  }
  return tags;
}

const grade = /^[\s*_]*((?:very )?(?:low|medium|moderate|high))[\s*_]*(?:[([][^()[\]]*[)\]][\s*_]*)?[:–—](?=\s*\S)/i;

/**
 * The grade with which a bullet of a horizon, or a sentence of its paragraphs, begins, *High: the raids go on*, as a likelihood
 * without a term; undefined for any other sentence.
 */
function gradeOf({
  prose,
  span,
  horizon,
  isAmongJudgements,
  blockKind,
  block,
}: SentenceInBlock): Expression | undefined {
  const isBullet = blockKind === 'item' && isAmongJudgements && span.start <= block.start + farthestGrade;
  const text = horizon && (isBullet || blockKind === 'paragraph') ? grade.exec(prose)?.[1] : undefined;
  if (!text) return undefined;
  const start = span.start + prose.indexOf(text);
  return { kind: 'likelihood', text, span: { start, end: start + text.length }, term: undefined };
}

/** How far behind its mark a bullet may begin, in UTF-16 units; a later sentence of it begins farther. */
const farthestGrade = 8;

function labelledJudgement(
  claim: SentenceInBlock,
  sentence: SentenceInBlock,
  standard: Standard,
  published: Day | undefined,
): JudgementInBlock {
  const tense = tenseOf(claim, undefined);
  const deadline = tense === 'past' ? undefined : findDeadline(claim, published);
  return {
    sentence,
    estimate: estimateOfTag(sentence, standard),
    figure: statedFigure(sentence, standard) ?? bareFigure(sentence),
    tense,
    deadline,
    row: { claim, dated: claim, figures: [], outcomeCell: undefined },
  };
}

/** Whether it is part of a row that is the judgement, see `judgementRows.ts`, or the mere likelihood in any other table. */
const saysNoEvent = ({ part, blockKind, prose }: SentenceInBlock): boolean =>
  part ? part !== 'judgement' : blockKind === 'cell' ? isBareLikelihood(prose.trim()) : introducesList.test(prose);

/** *Unlikely to change:* is the heading of what follows. */
const introducesList = /^\W*(?:[\p{L}\p{N}’'-]+\s+){0,3}[\p{L}\p{N}’'-]+\s*:\s*$/u;

const willBe =
  /\b(?:will|won['’]t|shall|(?:is|are) going to|soon|by (?:the end of )?20\d\d|next (?:week|month|year))\b|['’]ll\b/i;
const wasSo = /\b(?:was|were|had|did|to have|may have|might have|could have|has been|have been)\b/i;

/**
 * The tense, told by the verbs around the estimate: *is likely to begin* looks ahead, *was likely carried out* and
 * *is likely to have begun* look back.
 */
function tenseOf(sentence: SentenceInBlock, estimate: Expression | undefined): Tense {
  const { horizon } = sentence;
  const prose = withoutRelatives(sentence.prose);
  if (conditionSpans(prose).length > 0 || /\bwould\b/i.test(prose)) return 'conditional';
  const at = estimate ? spanInProse(sentence, estimate.span) : { start: 0, end: 0 };
  const after = prose.slice(at.end);
  if (/^\s+to\s+(?!have\b)\w+/i.test(after) && !/\b(?:was|were)\s+$/i.test(prose.slice(0, at.start))) return 'future';
  const clause = `${prose.slice(0, at.start).split(/[,;]/).at(-1)} ${after}`;
  if (willBe.test(clause)) return 'future';
  if (wasSo.test(clause)) return 'past';
  return horizon ? 'future' : 'present';
}

/** The tense of an event that a cell of its own names, which is to come unless its words say otherwise. */
export function tenseOfEvent({ prose }: SentenceInBlock): Tense {
  if (conditionSpans(prose).length > 0 || /\bwould\b/i.test(prose)) return 'conditional';
  return wasSo.test(prose) && !willBe.test(prose) ? 'past' : 'future';
}

const hasEstimate = ({ expressions }: SentenceInBlock): boolean =>
  expressions.some(({ kind }) => kind === 'likelihood');

const future = /\b(?:will|won['’]t|shall|(?:is|are) going to|(?:is|are) to be)\b|['’]ll\b/i;
const hedges = new Set(['vague', 'certainty', 'number']);

/**
 * Whether a sentence without an estimate says what will happen. Background, conditions, assumptions, indicators and remarks
 * on what something depends on do not.
 */
function predicts(sentence: SentenceInBlock, published: Day | undefined): boolean {
  if (sentence.blockKind === 'nested item' || (sentence.blockKind === 'cell' && sentence.part !== 'judgement'))
    return false;
  const { prose } = sentence;
  if (isPlaceholder(prose) || /\s…\s*\.?$|_{3}/.test(prose) || /\?[\s”"’')]*$/.test(prose)) return false;
  if (isBackground(prose)) return false;
  const own = unquoted(prose);
  return (
    sentence.expressions.some((expression) => hedges.has(expression.kind)) ||
    future.test(own) ||
    [expectation, ownExpectation, intention, doubt].some((words) => words.test(own)) ||
    (sentence.horizon !== undefined && sentence.blockKind === 'item' && gradedRisk.test(own)) ||
    foretells(sentence, published)
  );
}

/** In the present tense with a deadline to come: *The garrison mutinies by June*, *It is expected that the garrison mutinies by June*. */
const foretells = (sentence: SentenceInBlock, published: Day | undefined): boolean =>
  sentence.horizon !== undefined &&
  foretold.test(sentence.prose.trimEnd().replace(holding, '')) &&
  isToCome(sentence, published);

/** How the writers hold what follows, without saying how likely it is. */
const holding =
  /^\W*(?:it is (?:\w+ly )?(?:expected|anticipated|believed|assumed|thought)|there is (?:every|good) reason to (?:believe|expect|think)|we (?:are (?:\w+ )?(?:confident|sure)|believe|think|judge|assess|expect)(?: with \w+ confidence)?) that\s+/i;

/** Whether a sentence has a deadline, or with `orStretch` a time, that was still to come on the day of publication: *by May*, *in 2027*. */
function isToCome(sentence: SentenceInBlock, published: Day | undefined, orStretch = false): boolean {
  const deadline = findDeadline(sentence, published);
  return (
    deadline !== undefined &&
    (orStretch || deadline.tie === 'deadline') &&
    published !== undefined &&
    deadline.days.to !== undefined &&
    deadline.days.to.toString() > published.toString()
  );
}

const unquoted = (prose: string): string => prose.replace(/“[^”]*”|"[^"]*"/g, '');

const background =
  /^\s*(?:if|unless|should|assum(?:ing|e|ption|ptions)|we assume|indicators?|signposts?|triggers?|drivers?|conditions?|watch for|key variables?|wild ?cards?|note|caveat|background|context|source|see)\b|\b(?:will|would) (?:\w+ )?(?:depend|hinge|rest|turn) on\b|\bdepends?\b|\bwill be (?:updated|revised|reviewed|published|monitored|watched|key|critical|decisive|important|crucial|essential|reassessed)\b|\b(?:this|the) (?:briefing|report|assessment|section|paper) will\b|\bpolitical will\b/i;

const isBackground = (prose: string): boolean =>
  background.test(prose) ||
  /\b(?:said|says|told|claims?|claimed|announced|according to|warned|promised|vowed|pledged|insists?)\b/i.test(prose);

/**
 * The time by which a judgement falls due: the last deadline of the sentence, else its first stretch of time. It must stand at
 * the end of a clause or at the head of the sentence, and in no condition; elsewhere a date only belongs to a noun (*the plan
 * to close by 2027 will …*).
 */
export function findDeadline(sentence: SentenceInBlock, published: Day | undefined): Timespan | undefined {
  const prose = withoutRelatives(sentence.prose);
  const conditions = conditionSpans(prose);
  const isPast = ({ days }: Timespan) =>
    published !== undefined && days.to !== undefined && days.to.toString() < published.toString();
  const times = findTimespans(prose, published).filter(
    (time) =>
      !conditions.some((condition) => overlaps(condition, time.span)) &&
      !isAside(prose, time) &&
      (endsClause(prose, time) || startsSentence(prose, time)),
  );
  const isDeadline = (time: Timespan) =>
    time.tie === 'deadline' &&
    !(isPast(time) && (looksBack.test(prose) || /^before\b/i.test(prose.slice(time.span.start))));
  return times.findLast(isDeadline) ?? times.find((time) => time.tie === 'stretch' && !isPast(time));
}

/** Blanks in place of relative clauses between commas: *the vote, which was due in May, …* says nothing of when it is held. */
const withoutRelatives = (prose: string): string =>
  prose.replace(/,\s+(?:which|who|whose|whom|where)\b[^,;:.]*(?=,)/gi, (words) => ' '.repeat(words.length));

const looksBack = /\b(?:had|was|were|has|have)\b/i;

/**
 * Whether a time belongs to a noun or its participle: *due by December*, *sanctions adopted by June*; but not *will
 * be adopted by June*, where the participle is the verb.
 */
const isAside = (prose: string, { span }: Timespan): boolean => {
  const before = prose.slice(0, span.start);
  const isVerb = /\b(?:be|been|is|are|was|were|gets?|will|would)\s+(?:\w+ly\s+)?[\w-]+\s+$/i.test(before);
  return (
    !isVerb &&
    (/\b(?:due|(?!need|proceed|succeed|exceed)\w{3,}ed)\s+$/i.test(before) ||
      // *Returns to its 2019 level by June* has its day behind *by*.
      (/\b(?:levels?|lines?|borders?|positions?|peak)\s+$/i.test(before) && !/^by\b/i.test(prose.slice(span.start))))
  );
};

/**
 * Whether a time ends its clause and so dates the verb; elsewhere it may belong to a noun (*the election in 2027 is
 * unlikely …*).
 */
const endsClause = (prose: string, { span }: Timespan): boolean =>
  /^[\s*_]*(?:[.,;:!)—–]|$|\b(?:and|but|or|while|although|though|despite|amid|because|as|if|unless|given|than)\b)/i.test(
    prose.slice(span.end),
  );
const startsSentence = (prose: string, { span, tie }: Timespan): boolean =>
  /^[\s*_]*$/.test(prose.slice(0, span.start)) &&
  (tie === 'deadline' || /^\W*(?:within|over|during|in) the (?:next|coming)\b/i.test(prose)
    ? beginsClause
    : /^\s*,/
  ).test(prose.slice(span.end));

/** A comma, or what can only be a subject: *By June the dam will burst*; but not *By January 2027 elections*. */
const beginsClause =
  /^(?:\s*,|\s+(?:the|an?|it|there|we|they|he|she|this|that|these|those|its|their|his|her|our|all|both|most|some|no|at least)\b)/i;
