// Comments as Obsidian has them, `%% … %%`, that run over several blocks: readers do not see what stands between the signs. One
// inside a block is taken out by `readProse`.
import { type Block, endOf, type PlacedBlock, perBlock } from '../markdown/block.ts';
import type { BlockIndex } from '../markdown/blockIndex.ts';
import { parseChunk } from '../markdown/chunk.ts';
import { spanOf } from '../markdown/parse.ts';
import { proseOf } from '../markdown/prose.ts';
import { firstIndex } from '../text/search.ts';
import type { Span } from '../text/span.ts';

/**
 * The blocks that readers see, and of those at the edges of a comment what they see of them. `index` is that of the same
 * `blocks`, which are returned themselves where nothing is hidden.
 */
export function shownBlocks(blocks: readonly PlacedBlock[], index: BlockIndex): readonly PlacedBlock[] {
  const hidden = hiddenIn(index);
  if (hidden.length === 0) return blocks;
  const shown: PlacedBlock[] = [];
  let next = 0;
  for (const { start, end } of hidden) {
    const from = firstIndex(blocks, (placed) => endOf(placed) > start);
    const to = firstIndex(blocks, ({ base }) => base >= end);
    shown.push(...blocks.slice(next, from));
    const edges = new Set([blocks[from], blocks[to - 1]]);
    for (const placed of edges) if (placed) shown.push(...remainderOf(placed, { start, end }));
    next = to;
  }
  shown.push(...blocks.slice(next));
  return shown;
}

/** The spans of the comments in a document that run over several blocks, in order. */
function hiddenIn(index: BlockIndex): Span[] {
  const hidden: Span[] = [];
  let start: number | undefined;
  for (const { block, base } of index.with(holdsLoneSign)) {
    const { at, opens, closes } = loneSignIn(block) ?? { at: 0, opens: false, closes: false };
    if (start !== undefined && closes) {
      hidden.push({ start, end: base + at + 2 });
      start = undefined;
    } else if (opens) start ??= base + at;
  }
  return hidden;
}

/** The sign of a comment that has no partner in its block: it opens one where a line begins, and closes one where a line ends. */
const loneSignIn = perBlock(({ node, source }: Block) => {
  if (!source.includes('%%')) return undefined;
  const prose = proseOf(node, source, 0);
  const found = prose.indexOf('%%');
  if (found < 0) return undefined;
  const at = spanOf(node, 0).start + found;
  return {
    at,
    opens: /(?:^|[\r\n])[ \t]*$/.test(source.slice(0, at)),
    closes: /^[ \t]*(?:[\r\n]|$)/.test(source.slice(at + 2)),
  };
});

const holdsLoneSign = (block: Block): boolean => loneSignIn(block) !== undefined;

const lastRemainder = perBlock(() => ({ key: '', blocks: [] as readonly PlacedBlock[] }));

/** The blocks of what a comment leaves of a block; the same objects as in the last call for it while the comment covers the same. */
function remainderOf({ block, base }: PlacedBlock, { start, end }: Span): readonly PlacedBlock[] {
  const { source } = block;
  const [from, to] = [Math.max(0, start - base), Math.min(source.length, end - base)];
  const cached = lastRemainder(block);
  const key = `${from} ${to}`;
  if (cached.key !== key) {
    const blanks = source.slice(from, to).replace(/[^\r\n]/g, ' ');
    const isDefined = (label: string) => block.mentions.get(label) === true;
    cached.blocks = parseChunk(source.slice(0, from) + blanks + source.slice(to), 0, isDefined);
    cached.key = key;
  }
  return cached.blocks.map((placed) => ({ block: placed.block, base: base + placed.base }));
}
