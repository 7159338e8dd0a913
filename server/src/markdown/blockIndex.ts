import type { Block, PlacedBlock } from './block.ts';

/** An attribute of blocks; a block has it unless the value is empty or false. */
type Attribute = (block: Block) => readonly unknown[] | boolean;

/**
 * Lists the blocks that have an attribute which most blocks lack. The list of each attribute is kept; the index of an edited
 * text takes it over and computes the attribute only for the blocks that are new.
 */
export class BlockIndex {
  readonly #blocks: readonly PlacedBlock[];
  readonly #lists = new Map<Attribute, readonly PlacedBlock[]>();

  /**
   * `before` is the index of an earlier text: all its lists are carried over, since the same attributes are asked for
   * after each edit.
   */
  constructor(blocks: readonly PlacedBlock[], before?: BlockIndex) {
    this.#blocks = blocks;
    if (!before || before.#lists.size === 0) return;
    const { from, to, end } = difference(before.#blocks, blocks);
    const added = blocks.slice(from, end);
    const keptUntil = before.#blocks[from]?.base ?? Number.POSITIVE_INFINITY;
    const movedFrom = before.#blocks[to]?.base ?? Number.POSITIVE_INFINITY;
    const by = (blocks[end]?.base ?? 0) - movedFrom;
    for (const [attribute, list] of before.#lists) {
      const kept = list.filter(({ base }) => base < keptUntil);
      const moved = list.filter(({ base }) => base >= movedFrom).map(({ block, base }) => ({ block, base: base + by }));
      this.#lists.set(attribute, [...kept, ...added.filter(({ block }) => isSome(attribute(block))), ...moved]);
    }
  }

  /**
   * The blocks that have the attribute, in the order of the text. Lists are kept by the identity of the function:
   * pass a constant.
   */
  with(attribute: Attribute): readonly PlacedBlock[] {
    const list = this.#lists.get(attribute) ?? this.#blocks.filter(({ block }) => isSome(attribute(block)));
    this.#lists.set(attribute, list);
    return list;
  }
}

const isSome = (value: readonly unknown[] | boolean): boolean =>
  typeof value === 'boolean' ? value : value.length > 0;

/**
 * Where two rows of blocks differ: the indices `from`–`to` of the first were replaced by `from`–`end` of the second;
 * blocks that only moved count as equal.
 */
function difference(before: readonly PlacedBlock[], blocks: readonly PlacedBlock[]) {
  const shorter = Math.min(before.length, blocks.length);
  let from = 0;
  // A block that stands where it stood is the same, also if it was placed anew.
  const stayed = (at: number) => before[at]?.block === blocks[at]?.block && before[at]?.base === blocks[at]?.base;
  while (from < shorter && stayed(from)) from++;
  let same = 0;
  while (same < shorter - from && before[before.length - 1 - same]?.block === blocks[blocks.length - 1 - same]?.block)
    same++;
  return { from, to: before.length - same, end: blocks.length - same };
}
