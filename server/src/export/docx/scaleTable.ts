// The standard’s scale on a page of its own, its bands as bars of shaded cells.
import { Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import type { Scale } from '../scale.ts';
import type { Styles } from './styles.ts';
import { afterTable, tableLines } from './tables.ts';

/** How many columns a bar has; each stands for this many per cent. */
const cells = 50;
const step = 100 / cells;
const widths = [3400, 1700, ...Array.from({ length: cells }, () => Math.floor(4500 / cells))];

export function scaleTable({ heading, source, rows }: Scale, styles: Styles): (Paragraph | Table)[] {
  const text = (words: string, bold?: true) =>
    new Paragraph({
      style: styles.idOf('addedText'),
      children: [new TextRun({ text: words, ...(bold ? { bold } : {}) })],
    });
  const head = new TableRow({
    tableHeader: true,
    children: [
      new TableCell({ children: [text('Term', true)], shading: { fill: 'F2F4F7' } }),
      new TableCell({ children: [text('Probability', true)], shading: { fill: 'F2F4F7' } }),
      new TableCell({ children: [text('0 to 100 %', true)], columnSpan: cells, shading: { fill: 'F2F4F7' } }),
    ],
  });
  const none = { style: 'none' as const, size: 0, color: 'auto' };
  const row = ({ terms, band, low, high }: Scale['rows'][number]) => {
    const from = Math.min(cells - 1, Math.round(low / step));
    const to = Math.max(from + 1, Math.round(high / step));
    const bar = [
      { width: from, fill: 'FFFFFF' },
      { width: to - from, fill: '33658A' },
      { width: cells - to, fill: 'FFFFFF' },
    ].filter(({ width }) => width > 0);
    return new TableRow({
      cantSplit: true,
      children: [
        new TableCell({ children: [text(terms)] }),
        new TableCell({ children: [text(band)] }),
        ...bar.map(
          ({ width, fill }, i) =>
            new TableCell({
              children: [text('')],
              columnSpan: width,
              shading: { fill },
              borders: { ...(i > 0 ? { left: none } : {}), ...(i < bar.length - 1 ? { right: none } : {}) },
            }),
        ),
      ],
    });
  };
  return [
    new Paragraph({ style: styles.idOf('addedHeading'), pageBreakBefore: true, children: [new TextRun(heading)] }),
    new Table({
      rows: [head, ...rows.map(row)],
      columnWidths: widths,
      borders: tableLines,
      layout: 'fixed',
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    }),
    afterTable(styles),
    text(source),
  ];
}
