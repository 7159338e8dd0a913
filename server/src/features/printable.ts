import type { Nodes } from 'mdast';
import type { Briefing } from '../briefing/model.ts';
import { spanOf } from '../markdown/parse.ts';
import { applyEdits, type Edit } from '../text/edit.ts';

/**
 * The Markdown of a briefing as a page shows it: without front matter and without HTML, its comments among it, so that no
 * page that is made of it fetches or runs anything. A sign without width stands where HTML was: what stood around it
 * makes no tag.
 */
export function printable({ text, start, parsed }: Briefing): string {
  const edits = parsed.blocks.flatMap(({ block, base }) => htmlIn(block.node, base));
  return applyEdits(text, edits).slice(start);
}

function htmlIn(node: Nodes, base: number): Edit[] {
  if (node.type === 'html') return [{ ...spanOf(node, base), newText: '\u200B' }];
  return 'children' in node ? node.children.flatMap((child) => htmlIn(child, base)) : [];
}
