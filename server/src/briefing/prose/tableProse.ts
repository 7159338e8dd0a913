// What tables of judgements say, row by row or cell by cell.
import type { RootContent, TableCell, TableRow } from 'mdast';
import { spanOf } from '../../markdown/parse.ts';
import { proseOf } from '../../markdown/prose.ts';
import { firstIndex } from '../../text/search.ts';
import type { JudgementInBlock, OutcomeInBlock, ReadContext, SentenceInBlock } from '../model.ts';
import { outcomesAmong } from '../outcomes/outcomesInBlock.ts';
import type { OutlineBlock } from '../outline/outlineItem.ts';
import {
  type CellReading,
  isWord,
  readCellUnderHorizon,
  readGridRow,
  readRow,
  toldByColumn,
} from '../tables/judgementRows.ts';
import type { JudgementTable } from '../tables/judgementTables.ts';
import { findJudgements } from './judgements.ts';
import type { Location, Reading } from './location.ts';
import { pieceOf } from './pieces.ts';
import { proseSentences } from './proseSentences.ts';

/** A table of judgements, or one row or cell of it. What stands in the body is a forecast by the heads of the table. */
export function readTable(
  table: JudgementTable,
  item: OutlineBlock,
  location: Location,
  readContext: ReadContext,
): Reading {
  const place = table.isPlain ? { ...location, zone: location.zone === 'body' ? 'forecast' : location.zone } : location;
  const windows = cellsOfWindows(table);
  const readCell = (cell: TableCell, reading: CellReading) =>
    windows.has(cell) ? [] : [...proseSentences(cell, [pieceOf(cell, 'cell')], item, place, readContext, reading)];
  const { node, block } = item;
  const sentences: SentenceInBlock[] = [];
  const judgements: JudgementInBlock[] = [];
  const outcomes: OutcomeInBlock[] = [];
  const add = (
    read: Pick<ReturnType<typeof readRow>, 'sentences'> & Partial<ReturnType<typeof readRow>>,
    row: TableRow,
  ) => {
    sentences.push(...read.sentences);
    if (read.judgement) judgements.push(read.judgement);
    outcomes.push(...outcomesAmong(read.sentences, block.source, spanOf(row, 0)));
  };
  const [heads, ...rows] = block.node.type === 'table' ? block.node.children : [];
  const areFiguresChances = location.isOfScenarios || givesTerms(rows, table, block.source);
  for (const row of rowsOf(node, block.node)) {
    if (table.kind === 'grid' && heads) {
      const read = readGridRow(row, heads, table, areFiguresChances, readCell, readContext);
      add({ sentences: read.sentences }, row);
      judgements.push(...read.judgements);
      continue;
    }
    if (table.kind === 'rows') {
      add(readRow(row, table, readCell, readContext), row);
      continue;
    }
    for (const [column, cell] of row.children.entries()) {
      if (node.type === 'tableCell' && node !== cell) continue;
      if (table.kind === 'columns' && table.ofColumns[column])
        add(readCellUnderHorizon(cell, row, table, readCell, readContext), row);
      else add({ sentences: readCell(cell, plainReading(table, column)).map(toldByColumn) }, row);
    }
  }
  const all = [...judgements, ...findJudgements(sentences, readContext)];
  return { sentences, judgements: all.toSorted((a, b) => a.sentence.span.start - b.sentence.span.start), outcomes };
}

/** The cells that are headings of the writer’s own horizons: *Next quarter* is no word that goes out of date. */
const cellsOfWindows = ({ ofRows, horizon: column }: JudgementTable): ReadonlySet<TableCell | undefined> =>
  new Set([...ofRows].flatMap(([{ children }, { is }]) => (is || column === undefined ? [] : [children[column]])));

/** Whether a cell for a likelihood says it in words, so that figures in others are probabilities too. */
const givesTerms = (rows: readonly TableRow[], { likelihoods, besides }: JudgementTable, source: string): boolean =>
  rows.some(({ children }) =>
    [...likelihoods, ...besides].some((column) => {
      const cell = children[column];
      return cell !== undefined && isWord(proseOf(cell, source, 0).trim());
    }),
  );

/** The rows of a table, or the one that `node` is or is a cell of. */
function rowsOf(node: RootContent, table: RootContent): readonly TableRow[] {
  if (node.type === 'tableRow') return [node];
  const rows = table.type === 'table' ? table.children.slice(1) : [];
  if (node.type !== 'tableCell') return rows;
  return rows.slice(firstIndex(rows, (row) => spanOf(row, 0).end >= spanOf(node, 0).end)).slice(0, 1);
}

/** How a cell is read that is no likelihood of a row. */
function plainReading({ kind, events, likelihoods, confidence, outcome }: JudgementTable, column: number): CellReading {
  if (events.includes(column) && kind === 'claims') return { part: 'judgement', isWhole: false };
  if (events.includes(column) && likelihoods.length > 0) return { part: 'event', isWhole: true };
  if (column === outcome) return { part: 'outcome', isWhole: false };
  return { part: column === confidence ? 'confidence' : undefined, isWhole: false };
}
