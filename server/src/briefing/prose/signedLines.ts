// Lines that begin with a bullet sign (`• The port stays closed.`), which Markdown joins to one paragraph but writers mean as a list.
import type { Paragraph } from 'mdast';
import { perBlock } from '../../markdown/block.ts';
import { spanOf } from '../../markdown/parse.ts';
import type { Span } from '../../text/span.ts';

/** A line that begins with a bullet sign, and the lines after it up to the next one; offsets as those of its source. */
export type SignedLine = Span & {
  /** The sign and the blanks behind it. */
  readonly sign: Span;
  /** Whether it stands under another line: its sign is not that of the first line, or it is further in. */
  readonly isNested: boolean;
};

const bulletSigns = '•‣⁃▪▫◦●○■□▸►➢➤❖✓✔∙·';

/** A bullet sign, or a dash, which begins further lines of a sentence too. */
const signed = new RegExp(`^([ \\t>]*)(?:([${bulletSigns}])|(–))[ \\t\\u00a0]+(?=\\S)`);

/** The sign that begins a line, with the blanks behind it. */
export const signMark: RegExp = new RegExp(`^[${bulletSigns}–][ \\t\\u00a0]+`);

/**
 * The lines of a paragraph that begin with a bullet sign; empty where it has none. A dash is one at the head of the paragraph, below
 * a line that is one, or below a colon.
 */
export function signedLines(paragraph: Paragraph, source: string): readonly SignedLine[] {
  const { start, end } = spanOf(paragraph, 0);
  const lines: (SignedLine & { readonly mark: string; readonly indent: number })[] = [];
  let at = start;
  let before = ':';
  while (at < end) {
    const next = source.slice(at, end).search(/\r\n?|\n/);
    const lineEnd = next < 0 ? end : at + next;
    const line = source.slice(at, lineEnd);
    const [all, lead = '', bullet, dash] = signed.exec(line) ?? [];
    const mark = bullet ?? dash;
    const [first] = lines;
    if (all && mark && (bullet || first || /:\s*$/.test(before))) {
      const sign = { start: at + lead.length, end: at + all.length };
      // The first line of a paragraph begins behind its indentation.
      const blanks = at === start ? source.slice(source.lastIndexOf('\n', start - 1) + 1, start) : lead;
      const indent = /^[ \t>]*$/.test(blanks) ? blanks.replaceAll('>', '').length : 0;
      const isNested = first !== undefined && (mark !== first.mark || indent > first.indent + 1);
      lines.push({ start: sign.start, end: lineEnd, sign, isNested, mark, indent });
    } else if (lines.length > 0) lines.push({ ...(lines.pop() as (typeof lines)[number]), end: lineEnd });
    before = line;
    at = lineEnd + (source.startsWith('\r\n', lineEnd) ? 2 : 1);
  }
  return lines.map(({ mark, indent, ...line }) => line);
}

/** The lines of a block, if it is a paragraph. */
export const signedLinesIn = perBlock(({ node, source }) =>
  node.type === 'paragraph' ? signedLines(node, source) : ([] as readonly SignedLine[]),
);
