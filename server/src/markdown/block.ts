import type { RootContent } from 'mdast';
import { firstIndex } from '../text/search.ts';

/**
 * A block at the top level of a document; of a list, one item. The offsets of its nodes count from the beginning of its first line, so that it
 * is the same wherever it stands: what is read of it is read once, however often the rest of the document changes.
 */
export class Block {
  readonly node: RootContent;
  /** Its text in the document, from the beginning of its first line. */
  readonly source: string;
  /** The labels that it defines, of references and of footnotes. */
  readonly defines: readonly string[];
  /** The labels that it may refer to, and whether the document defined them when it was parsed. */
  readonly mentions: ReadonlyMap<string, boolean>;
  /** What is known of it by now: see `fact`. */
  readonly attributes: unknown[] = [];

  constructor(node: RootContent, source: string, defines: readonly string[], mentions: ReadonlyMap<string, boolean>) {
    this.node = node;
    this.source = source;
    this.defines = defines;
    this.mentions = mentions;
  }
}

let attributeCount = 0;
const nothing = Symbol('undefined');

/** What `read` makes of a block. It is asked only once of each block, and may look at nothing but the block. */
export function perBlock<T>(read: (block: Block) => T): (block: Block) => T {
  const index = attributeCount++;
  return (block) => {
    const known = block.attributes[index];
    if (known !== undefined) return (known === nothing ? undefined : known) as T;
    const found = read(block);
    block.attributes[index] = found === undefined ? nothing : found;
    return found;
  };
}

/** A fact that hangs on something else too, such as a template. */
export function perBlockAndKey<K extends object, T>(
  read: (key: K, block: Block) => T,
): (key: K) => (block: Block) => T {
  const made = new WeakMap<K, (block: Block) => T>();
  return (key) => {
    const known = made.get(key) ?? perBlock((block) => read(key, block));
    made.set(key, known);
    return known;
  };
}

/** A block where it stands: `base` is the offset at which its first line begins. */
export type PlacedBlock = { readonly block: Block; readonly base: number };

/** Whether a block is a further item of the list that the one before it belongs to. */
export function continuesList(previous: Block | undefined, block: Block): boolean {
  if (previous?.node.type !== 'list' || block.node.type !== 'list') return false;
  return markOf(previous) === markOf(block);
}

/** What the items of a list have in common: `-`, or what follows their number. */
const markOf = ({ source }: Block): string | undefined => /[-*+.)]/.exec(source)?.[0];

/** The last block that begins at `at` or before it; the place may lie after its end. */
export const blockAt = (blocks: readonly PlacedBlock[], at: number): PlacedBlock | undefined =>
  blocks[firstIndex(blocks, ({ base }) => base > at) - 1];

export const endOf = ({ block, base }: PlacedBlock): number => base + block.source.length;
