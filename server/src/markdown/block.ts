import type { RootContent } from 'mdast';
import { firstIndex } from '../text/search.ts';

/**
 * A block at the top level of a document; of a list, one item as a list by itself. The offsets of its nodes count from the
 * start of the block’s first line (not from its first character, which may be indented), so the same object serves
 * wherever the block stands and what is derived from it stays valid when only the rest of the document changes.
 */
export class Block {
  readonly node: RootContent;
  /** Its text, from the start of its first line to the end of the node. */
  readonly source: string;
  /** The labels that it defines: of link references, and of footnotes with a leading `^`. */
  readonly defines: readonly string[];
  /**
   * The labels that it may refer to, and whether the document defined each when the block was parsed: if that
   * changes, it must be parsed again.
   */
  readonly mentions: ReadonlyMap<string, boolean>;
  /** The values that `perBlock` has cached so far, each at the index of its attribute. */
  readonly attributes: unknown[] = [];

  constructor(node: RootContent, source: string, defines: readonly string[], mentions: ReadonlyMap<string, boolean>) {
    this.node = node;
    this.source = source;
    this.defines = defines;
    this.mentions = mentions;
  }
}

let attributeCount = 0;
/** Stands in the cache for a value that is `undefined`, so that it is not computed again. */
const cachedUndefined = Symbol('undefined');

/**
 * Makes `read` a cached attribute of blocks: it is called once for each block, so its result may depend on nothing
 * but the block.
 */
export function perBlock<T>(read: (block: Block) => T): (block: Block) => T {
  const index = attributeCount++;
  return (block) => {
    const cached = block.attributes[index];
    if (cached !== undefined) return (cached === cachedUndefined ? undefined : cached) as T;
    const value = read(block);
    block.attributes[index] = value === undefined ? cachedUndefined : value;
    return value;
  };
}

/**
 * A cached attribute of blocks that depends on one more object, such as a template; it is cached for each object
 * separately.
 */
export function perBlockAndKey<K extends object, T>(
  read: (key: K, block: Block) => T,
): (key: K) => (block: Block) => T {
  const byKey = new WeakMap<K, (block: Block) => T>();
  return (key) => {
    const attribute = byKey.get(key) ?? perBlock((block) => read(key, block));
    byKey.set(key, attribute);
    return attribute;
  };
}

/** A block in a document: `base` is the document offset at which its first line starts. */
export type PlacedBlock = { readonly block: Block; readonly base: number };

/**
 * A text and its blocks in order; `start` is the offset at which its Markdown begins, after the front matter or a
 * byte order mark.
 */
export type Blocks = { readonly text: string; readonly start: number; readonly blocks: readonly PlacedBlock[] };

/**
 * Whether a block is a further item of the list that `previous`, the block before it, belongs to (CommonMark 0.31.2,
 * section 5.3).
 */
export function continuesList(previous: Block | undefined, block: Block): boolean {
  if (previous?.node.type !== 'list' || block.node.type !== 'list') return false;
  return markerOf(previous) === markerOf(block);
}

/** What the items of one list have in common: the bullet, or the sign after the number. */
const markerOf = ({ source }: Block): string | undefined => /[-*+.)]/.exec(source)?.[0];

/**
 * The last block that starts at the document offset `at` or before it; `at` may lie after its end. Undefined before
 * the first block.
 */
export const blockAt = (blocks: readonly PlacedBlock[], at: number): PlacedBlock | undefined =>
  blocks[firstIndex(blocks, ({ base }) => base > at) - 1];

/** The document offset at which a block ends. */
export const endOf = ({ block, base }: PlacedBlock): number => base + block.source.length;
