import type { RootContent } from 'mdast';

/**
 * A block at the top level of a document. The offsets of its nodes count from its own beginning, so that it is the same
 * wherever it stands: what is read of it is read once, however often the rest of the document changes.
 */
export class Block {
  readonly node: RootContent;
  /** Its text in the document. */
  readonly source: string;
  /** The labels that it defines, of references and of footnotes. */
  readonly defines: readonly string[];
  /** The labels that it may refer to, and whether the document defined them when it was parsed. */
  readonly mentions: ReadonlyMap<string, boolean>;
  readonly #known = new Map<unknown, unknown>();

  constructor(
    node: RootContent,
    source: string,
    defines: readonly string[],
    mentions: ReadonlyMap<string, boolean>,
  ) {
    this.node = node;
    this.source = source;
    this.defines = defines;
    this.mentions = mentions;
  }

  /** What `read` makes of this block; it is asked only once, and may look at nothing but the block. */
  once<T>(read: (block: Block) => T): T {
    if (!this.#known.has(read)) this.#known.set(read, read(this));
    return this.#known.get(read) as T;
  }
}

/** A block where it stands: `base` is the offset of its beginning in the document. */
export type PlacedBlock = { readonly block: Block; readonly base: number };

export const endOf = ({ block, base }: PlacedBlock): number => base + block.source.length;
