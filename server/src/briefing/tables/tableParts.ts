// The horizons of a table with the rows and cells that stand under each, as parts of the outline.
import type { TableCell, TableRow } from 'mdast';
import { perBlockAndKey } from '../../markdown/block.ts';
import type { Template } from '../../templates/template.ts';
import type { HorizonHeading } from '../outline/horizons.ts';
import { wordsOf } from './cellWords.ts';
import { judgementTableIn } from './judgementTables.ts';

/** A horizon that a table names, or a row or a cell that stands under one. */
export type TablePart =
  | { readonly horizon: HorizonHeading }
  | {
      readonly node: TableRow | TableCell;
      readonly under: HorizonHeading | undefined;
      /** Whether it says nothing besides the horizon. */
      readonly isBlank: boolean;
    };

/** Whether a part is no horizon without a window. */
export const hasWindow = (part: TablePart): boolean => !('horizon' in part) || part.horizon.window !== undefined;

const noParts: readonly TablePart[] = [];

/** The parts of a block that is a table with horizons, in the order of the text; an empty list for any other block. */
export const tablePartsIn = perBlockAndKey((template: Template, block): readonly TablePart[] => {
  const table = judgementTableIn(template)(block);
  if (!table || (table.kind !== 'columns' && table.ofRows.size === 0) || block.node.type !== 'table') return noParts;
  const { source } = block;
  const isBlank = (cells: readonly TableCell[]) => cells.every((cell) => !/[\p{L}\p{N}]/u.test(wordsOf(cell, source)));
  const rows = block.node.children.slice(1);
  if (table.kind === 'columns')
    return [
      ...table.ofColumns.flatMap((horizon) => (horizon ? [{ horizon }] : [])),
      ...rows.flatMap(({ children }) =>
        children.map((node, i) => ({ node, under: table.ofColumns[i], isBlank: isBlank([node]) })),
      ),
    ];
  const named = new Set<HorizonHeading>();
  return rows.flatMap((node): TablePart[] => {
    const under = table.ofRows.get(node);
    const isNew = under && !named.has(under);
    if (under) named.add(under);
    const part = {
      node,
      under,
      isBlank: isBlank(
        (table.kind === 'grid' ? [...table.likelihoods, ...table.besides] : table.events).flatMap(
          (event) => node.children[event] ?? [],
        ),
      ),
    };
    return isNew ? [{ horizon: under }, part] : [part];
  });
});
