// Lines that begin with an escaped number (`1\. The port stays closed.`), as word processors and converters write lists.
import type { Paragraph } from 'mdast';
import { spanOf } from '../../markdown/parse.ts';
import type { Span } from '../../text/span.ts';

const isNumbered = /^[\s*_>]*\d{1,3}\\[.)]\s/;

/**
 * The lines of a paragraph, what stands above the first number with it, where three of them or more begin with an escaped
 * number; empty for any other. Offsets as those of its source.
 */
export function numberedLines(paragraph: Paragraph, source: string): readonly Span[] {
  const { start, end } = spanOf(paragraph, 0);
  const lines: Span[] = [];
  let numbers = 0;
  for (const { 0: line, index } of source.slice(start, end).matchAll(/[^\r\n]+/g)) {
    const span = { start: start + index, end: start + index + line.length };
    const begins = isNumbered.test(line);
    if (begins) numbers++;
    const last = lines.at(-1);
    if (last && (!begins || numbers === 1)) lines[lines.length - 1] = { start: last.start, end: span.end };
    else lines.push(span);
  }
  return numbers >= 3 ? lines : [];
}
