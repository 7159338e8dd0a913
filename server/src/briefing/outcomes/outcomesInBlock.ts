import { writtenSpan } from '../../markdown/cutWords.ts';
import type { Span } from '../../text/span.ts';
import type { OutcomeInBlock, SentenceInBlock } from '../model.ts';
import { endOfOutcome } from './endOfOutcome.ts';

const label = /^[^\p{L}\p{N}]*outcome\s*[:.–—-]/iu;

/** How many UTF-16 units of the source a label takes at the head of a sentence, with the marks behind it; undefined without one. */
function lengthOfLabel(sentence: SentenceInBlock, source: string): number | undefined {
  const words = label.exec(sentence.prose)?.[0];
  if (words === undefined) return undefined;
  const { end } = writtenSpan(sentence, 0, words.length);
  const marks = /^[\s*_]*/.exec(source.slice(end, sentence.span.end))?.[0].length ?? 0;
  return end + marks - sentence.span.start;
}

/** The outcomes that the sentences of a block tell, in order; `row` is the row of a table that they stand in. */
export function outcomesAmong(sentences: readonly SentenceInBlock[], source: string, row?: Span): OutcomeInBlock[] {
  const outcomes: OutcomeInBlock[] = [];
  let last: SentenceInBlock | undefined;
  for (const sentence of sentences) {
    const { part, span, block, blockKind, zone } = sentence;
    if (part !== 'outcome') {
      last = undefined;
      continue;
    }
    const length = lengthOfLabel(sentence, source);
    const open = last?.block === block && length === undefined ? outcomes.pop() : undefined;
    const from = open ?? { span, words: { start: span.start + (length ?? 0), end: span.end }, blockKind, zone };
    const end = endOfOutcome(source, from.words.start, span.end, span.end + sentence.untilEnd);
    outcomes.push({
      ...from,
      span: { start: from.span.start, end: Math.max(span.end, end) },
      words: { start: from.words.start, end },
      holder: row ?? block,
    });
    last = sentence;
  }
  return outcomes;
}
