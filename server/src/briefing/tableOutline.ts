// The outline of tables that name horizons: a heading for each, and what stands under it as blocks.
import type { Block } from '../markdown/block.ts';
import { type HorizonHeading, horizonAt } from './horizons.ts';
import type { TablePart } from './judgementTables.ts';
import type { Heading } from './model.ts';
import type { OutlineItem } from './outline.ts';

/** Adds the parts of a table whose block starts at the document offset `base`. */
export function pushTable(items: OutlineItem[], parts: readonly TablePart[], block: Block, base: number): void {
  const placed = new Map<HorizonHeading, Heading>();
  for (const part of parts) {
    if ('horizon' in part) {
      const horizon = horizonAt(part.horizon, base);
      const { heading } = horizon;
      placed.set(part.horizon, heading);
      items.push({ kind: 'heading', heading, section: undefined, nearly: undefined, isApparatus: false, horizon });
    } else {
      const { node, isBlank } = part;
      items.push({ kind: 'block', block, base, node, from: 0, under: part.under && placed.get(part.under), isBlank });
    }
  }
}

/**
 * The outline in which a table adds no horizon that a heading or an earlier table has: what stands under its own belongs to
 * that one.
 */
export function withHorizonsOnce(items: readonly OutlineItem[]): readonly OutlineItem[] {
  const headings = items.flatMap((item) => (item.kind === 'heading' && item.horizon?.is ? [item] : []));
  const ofTables = headings.filter(({ heading }) => heading.style === 'cell');
  if (ofTables.length === 0) return items;
  const instead = new Map<Heading, Heading>();
  for (const { heading, horizon } of ofTables) {
    const has = headings.filter((other) => other.horizon?.is === horizon?.is);
    const first = (has.find((other) => other.heading.style !== 'cell') ?? has[0])?.heading;
    if (first && first !== heading) instead.set(heading, first);
  }
  return items.flatMap((item): OutlineItem[] => {
    if (item.kind === 'heading') return instead.has(item.heading) ? [] : [item];
    return [item.under ? { ...item, under: instead.get(item.under) ?? item.under } : item];
  });
}
