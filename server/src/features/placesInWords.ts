import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Briefing } from '../briefing/model.ts';
import { spanOf } from '../markdown/parse.ts';
import { oneLine } from '../text/oneLine.ts';
import { firstIndex } from '../text/search.ts';
import type { PlaceInWords } from './wordsOfPlace.ts';

/** Tells of an offset of the text in which paragraph it stands. */
export function placesInWords({ blocks }: Briefing): (offset: number) => PlaceInWords {
  const places: (PlaceInWords & { readonly start: number })[] = [];
  let heading = '';
  let paragraph = 0;
  const visit = (node: Nodes, base: number): void => {
    const { start } = spanOf(node, base);
    if (node.type === 'heading') {
      heading = oneLine(textOf(node)).trim();
      paragraph = 0;
    } else if (!leaves.has(node.type)) {
      if ('children' in node) for (const child of node.children) visit(child, base);
      return;
    } else paragraph++;
    places.push({ start, heading, paragraph });
  };
  for (const { block, base } of blocks) visit(block.node, base);
  const top = { heading: '', paragraph: 0 };
  return (offset) => {
    const { heading, paragraph } = places[Math.max(0, firstIndex(places, ({ start }) => start > offset) - 1)] ?? top;
    return { heading, paragraph };
  };
}

const leaves = new Set<Nodes['type']>(['paragraph', 'tableRow', 'code']);
