import type { Block, PlacedBlock } from './block.ts';

/** What a block has of something: nothing where it is empty or false. */
type Has = (block: Block) => readonly unknown[] | boolean;

/** Lists the blocks that have something which most have not. After an edit, only the blocks that are new are asked. */
export class BlockIndex {
  readonly #blocks: readonly PlacedBlock[];
  readonly #lists = new Map<Has, readonly PlacedBlock[]>();

  /** `before` is the index of an earlier text: what was asked of it is likely to be asked again. */
  constructor(blocks: readonly PlacedBlock[], before?: BlockIndex) {
    this.#blocks = blocks;
    if (!before || before.#lists.size === 0) return;
    const { from, to, end } = difference(before.#blocks, blocks);
    const added = blocks.slice(from, end);
    const first = before.#blocks[from]?.base ?? Number.POSITIVE_INFINITY;
    const last = before.#blocks[to]?.base ?? Number.POSITIVE_INFINITY;
    const by = (blocks[end]?.base ?? 0) - last;
    for (const [has, list] of before.#lists) {
      const kept = list.filter(({ base }) => base < first);
      const moved = list.filter(({ base }) => base >= last).map(({ block, base }) => ({ block, base: base + by }));
      this.#lists.set(has, [...kept, ...added.filter(({ block }) => isSome(has(block))), ...moved]);
    }
  }

  /** The blocks of which `has` gives something, in the order of the text. */
  with(has: Has): readonly PlacedBlock[] {
    const known = this.#lists.get(has) ?? this.#blocks.filter(({ block }) => isSome(has(block)));
    this.#lists.set(has, known);
    return known;
  }
}

const isSome = (found: readonly unknown[] | boolean): boolean =>
  typeof found === 'boolean' ? found : found.length > 0;

/** Where two rows of blocks differ: `from`–`to` of the first is `from`–`end` of the second. */
function difference(before: readonly PlacedBlock[], blocks: readonly PlacedBlock[]) {
  const most = Math.min(before.length, blocks.length);
  let from = 0;
  while (from < most && before[from] === blocks[from]) from++;
  let same = 0;
  while (same < most - from && before[before.length - 1 - same]?.block === blocks[blocks.length - 1 - same]?.block)
    same++;
  return { from, to: before.length - same, end: blocks.length - same };
}
