// Where a document can be cut so that both halves, parsed by themselves, give the blocks of the whole.
import { isLineEnd } from '../text/lines.ts';
import { type Block, type Blocks, endOf } from './block.ts';

/**
 * Whether the block at index `i` starts afresh: a parse that begins at it gives the same block, whatever stands before. That
 * holds for the first block and for one that follows a blank line, is an ATX heading or is a list item; but not for indented
 * code or the block after it, since indented code goes on over blank lines (CommonMark 0.31.2, section 4.4), nor for a block
 * that starts before the previous one ends, as a setext heading below a definition does.
 */
export function isFreshIn({ text, start, blocks }: Blocks, i: number): boolean {
  const placed = blocks[i];
  const previous = blocks[i - 1];
  if (!placed || isIndentedCode(placed.block)) return false;
  if (previous && (isIndentedCode(previous.block) || endOf(previous) > placed.base)) return false;
  const { block, base } = placed;
  return base <= start || isBlankBefore(text, base, start) || (previous !== undefined && hasMarker(block));
}

/** Whether a block is an ATX heading (`#`) or a list item, which start a block even right under a paragraph. */
const hasMarker = ({ node, source }: Block): boolean =>
  node.type === 'list' || (node.type === 'heading' && /^ {0,3}#/.test(source));

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
