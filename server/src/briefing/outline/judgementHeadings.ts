// Papers that give each judgement a heading of its own: `## Key Judgement 1: It is likely that the quay closes`.
import { findExpressions } from '../../language/finder.ts';
import { type Block, perBlock, perBlockAndKey } from '../../markdown/block.ts';
import { writtenSpan } from '../../markdown/cutWords.ts';
import type { Standard } from '../../standards/standard.ts';
import { headingIn } from './headings.ts';

const number = '(?:\\d{1,2}|[IVX]{1,4}|[A-H])';
const label = new RegExp(
  `^(?:KJ[\\s-]?${number}|(?:key (?:judge?ment|finding|assessment)|judge?ment)\\s*(?:#|no\\.?\\s*)?${number})(?![\\p{L}\\p{N}])[\\s:.)–—-]*`,
  'iu',
);

/** How many UTF-16 units at the head of a heading’s words number a judgement, `Key Judgement 1: `; 0 for any other heading. */
export const judgementLabel = perBlock(
  (block: Block): number => label.exec(headingIn(block)?.text ?? '')?.[0].length ?? 0,
);

/** The offset in a block at which the judgement in its heading begins, behind the label; undefined where the words give no likelihood. */
export const judgementInHeading = perBlockAndKey((standard: Standard, block): number | undefined => {
  const heading = headingIn(block);
  const from = judgementLabel(block);
  if (!heading || from === 0) return undefined;
  const words = heading.text.slice(from);
  if (!findExpressions(words, standard).some(({ kind }) => kind === 'likelihood' || kind === 'number'))
    return undefined;
  return writtenSpan({ span: heading.words, written: heading.written }, from, heading.text.length).start;
});
