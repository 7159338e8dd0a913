// The items of an outline: headings, and blocks under them.
import type { ListItem, RootContent } from 'mdast';
import { type Block, perBlock } from '../../markdown/block.ts';
import { spanOf } from '../../markdown/parse.ts';
import { isStruckOut } from '../../markdown/prose.ts';
import type { TemplateSection } from '../../templates/template.ts';
import { slice } from '../../text/span.ts';
import type { Heading } from '../model.ts';
import type { HorizonHeading } from './horizons.ts';

/** A heading of a document, or a block under it; offsets of headings count from the start of the document. */
export type OutlineItem =
  | {
      readonly kind: 'heading';
      readonly heading: Heading;
      readonly section: TemplateSection | undefined;
      /** The template’s name that the heading misspells, where it is taken for it. */
      readonly nearly: string | undefined;
      /** Whether it names an apparatus section: sources, methods and the like. */
      readonly isApparatus: boolean;
      /** Whether it numbers a judgement: *Key Judgement 1*. */
      readonly isOfJudgement: boolean;
      readonly horizon: HorizonHeading | undefined;
      /** The document offset at which the box ends of which it is the title. */
      readonly end: number | undefined;
    }
  | {
      readonly kind: 'block';
      readonly block: Block;
      /** The document offset at which the block starts. */
      readonly base: number;
      /**
       * The node of the whole block, or one item of a list in which items begin with horizons, or a row or cell of a table with
       * horizons.
       */
      readonly node: RootContent | ListItem;
      /** The offset in the block at which its text begins: after a run-in heading, else 0. */
      readonly from: number;
      /** The horizon that a table names for it; undefined where that above it holds, if any. */
      readonly under: Heading | undefined;
      /** Whether it shows nothing to read. */
      readonly isBlank: boolean;
      /** The heading right above it, where the block begins with how likely is what that says; undefined for any other. */
      readonly claim: HeadingAbove | undefined;
    };

/** The block of a heading, and where it starts, counted from the start of the block under it: before that, so below 0. */
export type HeadingAbove = { readonly block: Block; readonly start: number };

export type OutlineHeading = OutlineItem & { readonly kind: 'heading' };

export type OutlineBlock = OutlineItem & { readonly kind: 'block' };

/** A heading that names nothing, with what is known of it. */
export const headingItem = (known: Pick<OutlineHeading, 'heading'> & Partial<OutlineHeading>): OutlineHeading => ({
  kind: 'heading',
  section: undefined,
  nearly: undefined,
  isApparatus: false,
  isOfJudgement: false,
  horizon: undefined,
  end: undefined,
  ...known,
});

/** A block, or a node in it, with its text from an offset of the block on. */
export const blockItem = (block: Block, base: number, part: Partial<OutlineBlock> = {}): OutlineBlock => ({
  kind: 'block',
  block,
  base,
  node: block.node,
  from: 0,
  under: undefined,
  isBlank: false,
  claim: undefined,
  ...part,
});

/** The document offset at which an item starts. */
export const startOf = (item: OutlineItem): number =>
  item.kind === 'heading' ? item.heading.span.start : item.base + (item.node.position?.start.offset ?? 0);

const cachedItem = perBlock((): { item?: OutlineBlock } => ({}));

/** The whole block as an item of the outline: the cached object if it starts at the same offset as in the last call. */
export function wholeBlock(block: Block, base: number): OutlineBlock {
  const cached = cachedItem(block);
  const { item } = cached;
  if (item?.base === base) return item;
  const placed = blockItem(block, base, { isBlank: item?.isBlank ?? isBlank(block.node, block.source) });
  cached.item = placed;
  return placed;
}

/**
 * Whether a block of `source` shows nothing to read: a comment, a mark that closes a box, a thematic break, a definition, words
 * struck out or a list of empty items.
 */
export function isBlank(block: RootContent | ListItem, source: string): boolean {
  if (block.type === 'html') return !showsSomething.test(block.value.replace(/<!--[\s\S]*?(?:-->|$)/g, ''));
  if (block.type === 'thematicBreak' || block.type === 'definition') return true;
  if (block.type === 'paragraph')
    return isStruckOut(block, source) || !slice(source, spanOf(block, 0)).replace(shownNowhere, '').trim();
  return (
    (block.type === 'list' || block.type === 'listItem') && block.children.every((child) => isBlank(child, source))
  );
}

/** Marks of fences, and comments as Obsidian has them. */
const shownNowhere = /^[ \t]*:{3,}.*$|%%[\s\S]*?%%/gm;

/** HTML that shows something: words between its tags, or an image, a table or the like. */
const showsSomething = /<(?:img|table|figure|svg|video|iframe|object)\b|(?:^|>)[^<]*[\p{L}\p{N}]/iu;
