import type { Span } from '../../text/span.ts';
import type { OutcomeInBlock, SentenceInBlock } from '../model.ts';

const label = /^[\s*_([{—–|·>•-]*outcome[\s*_]*:[\s*_]*/iu;

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
    const length = label.exec(source.slice(span.start, span.end))?.[0].length;
    const open = last?.block === block && length === undefined ? outcomes.pop() : undefined;
    const from = open ?? { span, words: { start: span.start + (length ?? 0), end: span.end }, blockKind, zone };
    outcomes.push({
      ...from,
      span: { start: from.span.start, end: span.end },
      words: { start: from.words.start, end: span.end },
      holder: row ?? block,
    });
    last = sentence;
  }
  return outcomes;
}
