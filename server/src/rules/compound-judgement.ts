import type { SentenceInBlock } from '../briefing/model.ts';
import { isEarlierEstimate } from '../estimates/earlierEstimate.ts';
import { hedgedSecondEvent, statedSecondEvent } from '../estimates/secondEvent.ts';
import type { Expression } from '../language/finder.ts';
import { impliedBand } from '../language/impliedBand.ts';
import { spanInProse } from '../markdown/cutWords.ts';
import { sentenceOpening } from '../standards/standard.ts';
import { oneLine } from '../text/oneLine.ts';
import { type Span, slice } from '../text/span.ts';
import type { ProseRule, ProseView, Report } from './rule.ts';
import { jointBetween, newBullet, splitAt } from './splitSentence.ts';

export const compoundJudgement: ProseRule = {
  name: 'compound-judgement',
  severity: 'warning',
  summary: 'One judgement says two things, so that nobody can tell later whether it came true.',

  *checkProse(block) {
    const { sentences } = block;
    const firstInBlock = new Map<Span, SentenceInBlock>();
    for (const sentence of sentences) {
      if (sentence.part === 'event') yield* twoEventsOfRow(sentence);
      const [first, second] = estimatesOf(sentence);
      if (!sentence.isAmongJudgements || !first) continue;
      const earlier = firstInBlock.get(sentence.block);
      if (!earlier) firstInBlock.set(sentence.block, sentence);
      if (earlier && sentence.blockKind === 'item' && canSplit(sentence))
        yield twoSentences(earlier, sentence, first, block);
      else if (second && !isRange(sentence, first, second)) yield twoEstimates(sentence, first, second, block);
      else if (!second) yield* twoEvents(sentence, first, block);
    }
  },
};

const estimatesOf = (sentence: SentenceInBlock): Expression[] =>
  sentence.expressions.filter(
    (expression) => expression.kind === 'likelihood' && !isEarlierEstimate(sentence, expression),
  );

function twoSentences(
  earlier: SentenceInBlock,
  sentence: SentenceInBlock,
  estimate: Expression,
  block: ProseView,
): Report {
  const earlierEstimate = estimatesOf(earlier)[0];
  return {
    span: estimate.span,
    message: `This bullet holds two judgements, “${earlierEstimate?.text}” and “${estimate.text}”: give each a bullet of its own.`,
    fixes: newBullet(sentence, block).map((fix) => ({ ...fix, safe: fix.safe && !sharesSentence(sentence, block) })),
    related: earlierEstimate
      ? [{ span: earlierEstimate.span, message: `“${earlierEstimate.text}” is the first judgement.` }]
      : [],
  };
}

/** Whether a later sentence of the bullet is said of both judgements: *We have moderate confidence in both.* */
const sharesSentence = ({ block: item, span }: SentenceInBlock, { sentences }: ProseView): boolean =>
  sentences.some(
    (other) =>
      other.block === item &&
      other.span.start > span.start &&
      /\b(?:both|these|all (?:two|three)|each|either|judge?ments|assessments)\b/i.test(other.prose),
  );

function twoEstimates(sentence: SentenceInBlock, first: Expression, second: Expression, block: ProseView): Report {
  const joint = jointBetween(sentence, first.span.end, second.span.start);
  return {
    span: second.span,
    message: `One sentence holds two judgements, “${first.text}” and “${second.text}”: give each a ${sentence.blockKind === 'item' ? 'bullet' : 'sentence'} of its own.`,
    fixes: joint && canSplit(sentence) ? splitAt({ sentence, first, second }, joint, block) : [],
    related: [{ span: first.span, message: `“${first.text}” is the first judgement.` }],
  };
}

/** Whether two expressions give one estimate together: *likely or almost certain*, *likely to very likely*. */
function isRange(sentence: SentenceInBlock, first: Expression, second: Expression): boolean {
  return /^[\s*_,()/–—-]*(?:(?:or|to|and|if not|if|though|perhaps|even)[\s,]*)*$/i.test(
    sentence.prose.slice(spanInProse(sentence, first.span).end, spanInProse(sentence, second.span).start),
  );
}

/** Reports a sentence of one likelihood and two events, *… will … and … may …*, *… will …; … will …*. */
function* twoEvents(sentence: SentenceInBlock, estimate: Expression, block: ProseView): Generator<Report> {
  const hedged = hedgedSecondEvent(sentence, estimate);
  const event = hedged?.event ?? statedSecondEvent(sentence, estimate);
  if (!event) return;
  const { joint, word, isCovered } = event;
  const isSplit =
    (hedged ? /^(?:and|but|yet|;)$/ : /^and$/).test(word.text) &&
    !slice(block.text, joint).includes('(') &&
    canSplit(sentence);
  if (hedged) {
    const [first, second] =
      hedged.hedge.span.start < estimate.span.start ? [hedged.hedge, estimate] : [estimate, hedged.hedge];
    yield {
      ...twoEstimates(sentence, first, second, block),
      fixes: isSplit ? splitAt({ sentence, first, second }, joint, block) : [],
    };
    return;
  }
  const opening = isCovered && !turns(sentence, estimate, joint) ? openingOf(sentence, estimate) : undefined;
  yield {
    span: word,
    message: isCovered
      ? `“${estimate.text}” covers two events joined by “${word.text}”: give each its own estimate.`
      : `“${estimate.text}” is said of one of two events joined by “${word.text}”: give each its own estimate.`,
    fixes: opening && isSplit ? splitAt({ sentence, first: estimate, opening: `${opening} that ` }, joint, block) : [],
  };
}

/** Reports the event of a row that is two: *The strike ends and the lease is sold*; the likelihood in its cell covers both. */
function* twoEventsOfRow(sentence: SentenceInBlock): Generator<Report> {
  if (sentence.written || estimatesOf(sentence).length > 0) return;
  // Read as the clause of the estimate, behind words that stand nowhere in the text.
  const opening = 'It is likely that ';
  const start = sentence.span.start - opening.length;
  const framed = { ...sentence, prose: `${opening}${sentence.prose}`, span: { start, end: sentence.span.end } };
  const at = { start: start + 'It is '.length, end: start + 'It is likely'.length };
  const event = statedSecondEvent(framed, { kind: 'likelihood', text: 'likely', span: at, term: undefined });
  if (!event) return;
  yield {
    span: event.word,
    message: `One likelihood covers two events joined by “${event.word.text}”: give each a row of its own.`,
  };
}

/** Whether the second event would be turned into its opposite: *It is unlikely that … and no talks will be held*. */
const turns = (sentence: SentenceInBlock, estimate: Expression, joint: Span): boolean =>
  (impliedBand(estimate.text)?.high ?? 0) <= 50 &&
  /\b(?:no|not|nobody|nothing|never|neither)\b|n['’]t\b/.test(sentence.prose.slice(spanInProse(sentence, joint).end));

/** False in a bullet that begins with its run-in horizon: a second bullet would belong to no horizon. */
const canSplit = ({ horizon }: SentenceInBlock): boolean => horizon?.heading.style !== 'run-in';

/** How the second judgement begins with the estimate of the first: *It is likely*, *There is a remote chance*. */
function openingOf(sentence: SentenceInBlock, { term, text, span }: Expression): string | undefined {
  if (/\bit (?:is|remains)\s+$/i.test(sentence.prose.slice(0, spanInProse(sentence, span).start)))
    return `It is ${oneLine(text)}`;
  // `sentenceOpening` fits the main spelling; a secondary one may need other words before it.
  return term && !term.secondary ? sentenceOpening(term) : undefined;
}
