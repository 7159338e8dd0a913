// The words of cells, and what most cells of a column hold.
import type { Table, TableCell } from 'mdast';
import { readProse } from '../../markdown/prose.ts';

/** What the words of a cell are, markup as blanks. */
export const wordsOf = (cell: TableCell | undefined, source: string): string =>
  cell ? readProse(cell, source, 0).words.replace(/\s+/g, ' ').trim() : '';

/** Whether most cells of a column that hold something fit. */
export function isMostly(table: Table, column: number, source: string, fits: (words: string) => boolean): boolean {
  const cells = table.children
    .slice(1)
    .map(({ children }) => wordsOf(children[column], source))
    .filter((words) => /[\p{L}\p{N}]/u.test(words));
  return cells.length > 0 && cells.filter(fits).length * 2 > cells.length;
}
