// Where a document can be cut so that both halves, parsed by themselves, give the blocks of the whole.
import { isLineEnd } from '../text/lines.ts';
import { type Block, type Blocks, endOf } from './block.ts';

/**
 * Whether the block at index `i` starts afresh: nothing that its first line could go on with or interrupt is open where it
 * begins, so a parse that begins there gives the same blocks, whatever stands before. That holds for the first block, for one
 * after a blank line and for one whose own line closes what stands above (see `closes`). It never holds for indented code or
 * the block after it, since indented code goes on over blank lines (CommonMark 0.31.2, section 4.4), nor for a block on the
 * line where the previous one ends, as the parts of an overlong line are.
 */
export function isFreshIn({ text, start, blocks }: Blocks, i: number): boolean {
  const placed = blocks[i];
  const previous = blocks[i - 1];
  if (!placed || isIndentedCode(placed.block)) return false;
  if (previous && (isIndentedCode(previous.block) || endOf(previous) > placed.base)) return false;
  return (
    placed.base <= start ||
    isBlankBefore(text, placed.base, start) ||
    (previous !== undefined && closes(placed.block, previous.block))
  );
}

/**
 * Whether the first line of a block would begin the same block with nothing above it as it does right below `previous`. So do
 * an ATX heading, which is its line and nothing else, and an item after an item, a footnote after a footnote or a link
 * definition after another: to begin, it must leave the one before with all that is open there. Other blocks may be read
 * otherwise right below a paragraph, which not every mark can interrupt (CommonMark 0.31.2, section 5.2).
 */
const closes = ({ node, source }: Block, { node: previous }: Block): boolean =>
  (node.type === 'heading' && node.position?.start.line === node.position?.end.line) ||
  (node.type === previous.type &&
    (node.type === 'list' ||
      node.type === 'footnoteDefinition' ||
      (node.type === 'definition' && beginsDefinition.test(source))));

/** By itself a line that is indented by four is code, and a label that begins with `^` that of a footnote. */
const beginsDefinition = /^ {0,3}\[(?!\^)/;

const isIndentedCode = ({ node, source }: Block): boolean =>
  node.type === 'code' && !/^ {0,3}(?:`{3}|~{3})/.test(source);

/** Whether the line before the one that starts at `line` is blank, or `line` is the first after `start`. */
function isBlankBefore(text: string, line: number, start: number): boolean {
  let at = line - 1;
  if (text[at] === '\n' && text[at - 1] === '\r') at--;
  at--;
  while (at >= start && (text[at] === ' ' || text[at] === '\t')) at--;
  return at < start || isLineEnd(text, at);
}
