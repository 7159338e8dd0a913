import { type IParagraphOptions, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';
import { type Inline, type Part, type Row, wordsOf } from '../paper.ts';
import { textWidth } from './sheet.ts';
import type { StyleName, Styles } from './styles.ts';

type ParagraphOf = (runs: readonly Inline[], style: StyleName, options: Partial<IParagraphOptions>) => Paragraph;

const line = { style: 'single' as const, size: 4, color: '999999' };

/** Thin grey lines around each cell. */
export const tableLines = {
  top: line,
  bottom: line,
  left: line,
  right: line,
  insideHorizontal: line,
  insideVertical: line,
};

/** A table of so many rows is kept on one page; of a longer one the head is kept with the first row. */
const mostOnOnePage = 12;

/** A table as wide as the text, its head on each page. */
export function tableOf({ rows, align }: Part & { readonly is: 'table' }, paragraphOf: ParagraphOf): Table {
  const columnWidths = widthsOf(rows);
  const lastKept = rows.length <= mostOnOnePage ? rows.length - 1 : 1;
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths,
    borders: tableLines,
    rows: rows.map(
      (row, i) =>
        new TableRow({
          cantSplit: true,
          tableHeader: i === 0,
          children: columnWidths.map((_, column) => {
            const alignment = align[column];
            const options = { ...(alignment && { alignment }), ...(i < lastKept && { keepNext: true }) };
            return new TableCell({
              children: [paragraphOf(row[column] ?? [], i === 0 ? 'head' : 'cell', options)],
              ...(i === 0 ? { shading: { fill: 'F2F4F7' } } : {}),
            });
          }),
        }),
    ),
  });
}

/** What stands behind a table, since Word sets what follows close to it and makes one of two. */
export const afterTable = (styles: Styles): Paragraph =>
  new Paragraph({ style: styles.idOf('cell'), spacing: { before: 0, after: 0, line: 160, lineRule: 'exact' } });

/** The widths of columns in twips: more for longer words, and no word broken where there is room for it. */
function widthsOf(rows: readonly Row[]): number[] {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 1);
  const weights = Array.from({ length: columns }, (_, column) => {
    let [longest, longestWord] = [0, 0];
    for (const row of rows) {
      const words = wordsOf(row[column] ?? []);
      longest = Math.max(longest, words.length);
      for (const word of words.split(/\s+/)) longestWord = Math.max(longestWord, word.length);
    }
    return Math.max(Math.min(longestWord, 30) + 2, longest ** 0.75);
  });
  const sum = weights.reduce((all, weight) => all + weight, 0);
  return weights.map((weight) => Math.floor((textWidth * weight) / sum));
}
