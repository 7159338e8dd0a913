// The outline of tables that name horizons: a heading for each, and what stands under it as blocks.
import type { Block } from '../../markdown/block.ts';
import type { Heading } from '../model.ts';
import { type HorizonHeading, horizonAt } from '../outline/horizons.ts';
import type { TablePart } from './tableParts.ts';

/** The items of the outline for the parts of a table whose block starts at the document offset `base`. */
export function tableItems(parts: readonly TablePart[], block: Block, base: number) {
  const placed = new Map<HorizonHeading, Heading>();
  return parts.map((part) => {
    if (!('horizon' in part)) {
      const { node, isBlank } = part;
      const under = part.under && placed.get(part.under);
      return { kind: 'block', block, base, node, from: 0, under, isBlank, claim: undefined } as const;
    }
    const horizon = horizonAt(part.horizon, base);
    const { heading } = horizon;
    placed.set(part.horizon, heading);
    const noSection = {
      section: undefined,
      nearly: undefined,
      isApparatus: false,
      isOfJudgement: false,
      end: undefined,
    };
    return { kind: 'heading', heading, ...noSection, horizon } as const;
  });
}

/** What is used of the headings and of the blocks of an outline. */
type HeadingItem = {
  readonly kind: 'heading';
  readonly heading: Heading;
  readonly horizon: HorizonHeading | undefined;
};
type BlockItem = { readonly kind: 'block'; readonly under: Heading | undefined };

/**
 * The outline in which a table adds no horizon that a heading or an earlier table has: what stands under its own belongs to
 * that one.
 */
export function withHorizonsOnce<H extends HeadingItem, B extends BlockItem>(
  items: readonly (H | B)[],
): readonly (H | B)[] {
  const isHeading = (item: H | B): item is H => item.kind === 'heading';
  const headings = items.filter(isHeading).filter(({ horizon }) => horizon?.is);
  const ofTables = headings.filter(({ heading }) => heading.style === 'cell');
  if (ofTables.length === 0) return items;
  /** The first heading of each horizon, one that is no cell before any cell. */
  const firsts = new Map<HorizonHeading['is'], Heading>();
  for (const { heading, horizon } of headings) {
    const first = firsts.get(horizon?.is);
    if (!first || (first.style === 'cell' && heading.style !== 'cell')) firsts.set(horizon?.is, heading);
  }
  const instead = new Map<Heading, Heading>();
  for (const { heading, horizon } of ofTables) {
    const first = firsts.get(horizon?.is);
    if (first && first !== heading) instead.set(heading, first);
  }
  return items.flatMap((item): (H | B)[] => {
    if (isHeading(item)) return instead.has(item.heading) ? [] : [item];
    return [item.under ? { ...item, under: instead.get(item.under) ?? item.under } : item];
  });
}
