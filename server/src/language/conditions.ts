// What a sentence only supposes: the premise of a condition, and what hangs on *whether*.
import type { Span } from '../text/span.ts';

const leadingCondition =
  /^[\s*_“"(]*(?:(?:and|but|so|even|only|however,|still,)\s+)?(?:if|unless|should|were|had|provided|assuming|suppose|in case|in the event|as long as|whether)\s/i;
const innerCondition =
  /\b(?<!as )(?:if|unless|whether|provided that|assuming that|in the event that|in case|lest)\s(?!not\b|any\b|at all\b|only\b)/gi;

/** The premises of conditions, and what hangs on *whether*: what stands there is supposed, not stated. */
export function conditionSpans(sentence: string): Span[] {
  const spans: Span[] = [];
  let from = 0;
  if (leadingCondition.test(sentence)) {
    const end = conditionEnd(sentence, 0);
    // “Were”, “had” and “should” begin a premise only where a main clause follows; a question has none.
    if (end < sentence.length || /^\s*(?:if|unless)/i.test(sentence)) spans.push({ start: 0, end });
    from = end;
  }
  innerCondition.lastIndex = from;
  for (let m = innerCondition.exec(sentence); m; m = innerCondition.exec(sentence)) {
    const end = conditionEnd(sentence, m.index);
    spans.push({ start: m.index, end });
    innerCondition.lastIndex = Math.max(end, m.index + 1);
  }
  return spans;
}

function conditionEnd(sentence: string, from: number): number {
  const stop = /[,;]|\s[—–]\s|\bthen\b/g;
  stop.lastIndex = from;
  for (let m = stop.exec(sentence); m; m = stop.exec(sentence)) {
    if (m[0] !== ',' || !/\d,\d/.test(sentence.slice(m.index - 1, m.index + 2))) return m.index;
  }
  return sentence.length;
}
