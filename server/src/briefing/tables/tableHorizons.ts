// The horizons that the rows and heads of a table name.
import type { Table, TableCell, TableRow } from 'mdast';
import { spanOf } from '../../markdown/parse.ts';
import { readProse } from '../../markdown/prose.ts';
import type { Template } from '../../templates/template.ts';
import { wordsAsHeading } from '../outline/headings.ts';
import { type HorizonHeading, horizonLevel, readHorizonHeading } from '../outline/horizons.ts';
import { wordsOf } from './cellWords.ts';

/**
 * The column that names horizons of the template, by its head or as the first one in which all cells do, and the horizon of
 * each row: a row that leaves the cell blank belongs to the horizon above.
 */
export function horizonColumn(
  table: Table,
  byHead: number | undefined,
  judges: boolean,
  source: string,
  template: Template,
): { readonly column: number | undefined; readonly ofRows: ReadonlyMap<TableRow, HorizonHeading> } {
  const column = byHead ?? 0;
  const horizonOf = (cell: TableCell, row: number) =>
    horizonOfCell(cell, stretchOf(table, row, column, source), source, template);
  const mayBeOwn = judges && byHead === 0 && areOwnWindows(table, horizonOf, source);
  const known = new Map<unknown, HorizonHeading>();
  let above: HorizonHeading | undefined;
  const ofRows = new Map<TableRow, HorizonHeading>();
  for (const [i, row] of table.children.entries()) {
    const cell = row.children[column];
    if (i === 0) continue;
    if (cell && /[\p{L}\p{N}]/u.test(wordsOf(cell, source))) {
      const horizon = horizonOf(cell, i);
      const isOne = horizon?.is ?? (mayBeOwn ? horizon?.window : undefined);
      above = isOne && horizon && (known.get(keyOf(horizon)) ?? horizon);
    }
    if (!above) continue;
    known.set(keyOf(above), above);
    ofRows.set(row, above);
  }
  const isNamed = byHead !== undefined || (known.size > 1 && ofRows.size === table.children.length - 1);
  return isNamed ? { column, ofRows } : { column: undefined, ofRows: new Map() };
}

/** One of the template is one, however its window is written. */
const keyOf = ({ is, heading }: HorizonHeading): unknown => is ?? heading.text;

/** Whether the first cells are nothing but windows, two or more, one of which counts from the day of publication: *Next 90 days*. */
function areOwnWindows(
  table: Table,
  horizonOf: (cell: TableCell, row: number) => HorizonHeading | undefined,
  source: string,
): boolean {
  const windows = table.children.flatMap(({ children: [cell] }, row) =>
    row > 0 && cell && wordsOf(cell, source) ? [horizonOf(cell, row)?.window] : [],
  );
  return windows.length > 1 && windows.every(Boolean) && windows.some((window) => window?.kind !== 'absolute');
}

/** The span of a row with those below it in which the cell of the column is blank. */
function stretchOf(table: Table, row: number, column: number, source: string) {
  let last = row;
  while (last + 1 < table.children.length && !wordsOf(table.children[last + 1]?.children[column], source)) last++;
  const [first, end] = [table.children[row], table.children[last]];
  return { start: first ? spanOf(first, 0).start : 0, end: end ? spanOf(end, 0).end : 0 };
}

/** *Short-term **likelihood** (0–3 months)*: of the head of a column only the horizon is read. */
const likelihoodWord = /\b(?:likelihood|probability|chances?|odds)\b/gi;

/** The horizon that a cell names, of the template or a window; undefined where it names none. */
export function horizonOfCell(
  cell: TableCell,
  span: HorizonHeading['heading']['span'],
  source: string,
  template: Template,
): HorizonHeading | undefined {
  const { words: prose, written } = readProse(cell, source, 0);
  const blanked = prose.replace(likelihoodWord, (word) => ' '.repeat(word.length));
  const words = blanked.trim().replace(/[\s:.]+$/, '');
  if (!words) return undefined;
  const start = blanked.indexOf(words);
  const heading = wordsAsHeading(blanked, { start, end: start + words.length }, spanOf(cell, 0).start, written);
  return readHorizonHeading({ ...heading, span, level: horizonLevel, style: 'cell' }, template, true);
}
