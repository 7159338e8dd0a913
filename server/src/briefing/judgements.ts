import type { Horizon, Judgement, Sentence } from './briefing.ts';
import type { Day } from './calendar.ts';
import { findTimespans, type Timespan } from './timespans.ts';

/** The judgements of the summary and the forecast, in order. */
export function findJudgements(sentences: readonly Sentence[], published: Day | undefined): Judgement[] {
  return sentences.flatMap((sentence) => {
    if (sentence.place === 'body') return [];
    const estimate = sentence.expressions.find((expression) => expression.kind === 'likelihood');
    if (!estimate && !(sentence.horizon && predicts(sentence, sentences))) return [];
    return [{ sentence, horizon: sentence.horizon, estimate, deadline: findDeadline(sentence, published) }];
  });
}

const future =
  /\b(?:will|won['’]t|shall|(?:is|are) going to|(?:is|are) to be|(?:is|are) (?:expected|set|due|poised|about|slated|scheduled) to|(?:is|are) on course to)\b|['’]ll\b/i;
const hedges = new Set(['vague', 'certainty', 'number']);

/**
 * Whether a sentence of a horizon without a likelihood says what will happen. Background, conditions, assumptions,
 * indicators and remarks on what something hangs on do not.
 */
function predicts(sentence: Sentence, all: readonly Sentence[]): boolean {
  if (sentence.blockKind === 'nested item' || sentence.blockKind === 'cell') return false;
  // A bullet that holds an estimate may explain it in further sentences.
  if (sentence.blockKind === 'item' && blockHasEstimate(sentence, all)) return false;
  const { prose } = sentence;
  if (/[[{<]|…\s*\.?$|_{3}/.test(prose) || /\?[\s”"’')]*$/.test(prose)) return false;
  if (isBackground(prose)) return false;
  return sentence.expressions.some((expression) => hedges.has(expression.kind)) || future.test(unquoted(prose));
}

const blockHasEstimate = ({ block }: Sentence, all: readonly Sentence[]): boolean =>
  all.some(
    (other) => other.block === block && other.expressions.some((expression) => expression.kind === 'likelihood'),
  );

const unquoted = (prose: string): string => prose.replace(/“[^”]*”|"[^"]*"/g, '');

const background =
  /^\s*(?:if|unless|should|assum(?:ing|e|ption|ptions)|we assume|indicators?|signposts?|triggers?|drivers?|conditions?|watch for|key variables?|wild ?cards?|note|caveat|background|context|source|see)\b|\b(?:will|would) (?:\w+ )?(?:depend|hinge|rest|turn) on\b|\bdepends?\b|\bwill be (?:updated|revised|reviewed|published|monitored|watched|key|critical|decisive|important|crucial|essential|reassessed)\b|\b(?:this|the) (?:briefing|report|assessment|section|paper) will\b|\bpolitical will\b/i;

const isBackground = (prose: string): boolean =>
  background.test(prose) ||
  /\b(?:said|says|told|claims?|claimed|announced|according to|warned|promised|vowed|pledged|insists?)\b/i.test(prose);

/** The time by which a judgement falls due: a last day before a mere stretch; a date of the past only picks out an event. */
function findDeadline({ prose }: Sentence, published: Day | undefined): Timespan | undefined {
  const times = findTimespans(prose, published);
  const isPast = ({ days }: Timespan) =>
    published !== undefined && days.to !== undefined && days.to.toString() < published.toString();
  const last = times.find(
    (time) => time.tie === 'deadline' && (!isPast(time) || endsClause(prose, time) || startsSentence(prose, time)),
  );
  return (
    last ??
    times.find(
      (time) => time.tie === 'stretch' && !isPast(time) && (endsClause(prose, time) || startsSentence(prose, time)),
    )
  );
}

/** “In 2027” after a noun only picks it out (*the election in 2027 is unlikely …*); at the end of a clause it dates the verb. */
const endsClause = (prose: string, { span }: Timespan): boolean =>
  /^[\s*_]*(?:[.,;:!)—–]|$|\b(?:and|but|or|while|although|though|despite|amid|because|as|if|unless|given)\b)/i.test(
    prose.slice(span.end),
  );
const startsSentence = (prose: string, { span }: Timespan): boolean =>
  /^[\s*_]*$/.test(prose.slice(0, span.start)) && /^\s*,/.test(prose.slice(span.end));

/** The judgements that stand in a horizon. */
export const judgementsOf = (horizon: Horizon, judgements: readonly Judgement[]): Judgement[] =>
  judgements.filter((judgement) => judgement.horizon === horizon);
