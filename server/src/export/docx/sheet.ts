// What each sheet of a Word file bears: the handling marks at head and foot, the number of the page at the foot.
import { Footer, Header, PageNumber, Paragraph, TextRun } from 'docx';
import { tlpColours } from '../html/style.ts';
import type { Handling } from '../paper.ts';
import type { Styles } from './styles.ts';

/** The width of the text of a page of A4 with these margins, in twips. */
const page = { width: 11_906, height: 16_838, margin: 1134 };
/** The width of the text in twips. */
export const textWidth = page.width - 2 * page.margin;

export const sheetSize = {
  page: {
    size: { width: page.width, height: page.height },
    margin: { top: 1361, bottom: 1361, left: page.margin, right: page.margin, header: 567, footer: 567 },
  },
};

export function sheetMarks(handling: Handling, styles: Styles) {
  const marks = marksOf(handling);
  const number = new TextRun({
    children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
    size: 18,
    bold: false,
  });
  const line = (runs: TextRun[]) =>
    new Paragraph({
      style: styles.idOf('marks'),
      tabStops: [
        { type: 'center', position: textWidth / 2 },
        { type: 'right', position: textWidth },
      ],
      children: runs,
    });
  return {
    headers: marks.length > 0 ? { default: new Header({ children: [line(marks)] }) } : {},
    footers: { default: new Footer({ children: [line([number, ...marks])] }) },
  };
}

/** The marks in 12 pt: another one in the middle, TLP at the right in its colour on black. */
function marksOf({ tlp, classification }: Handling): TextRun[] {
  if (!tlp && !classification) return [];
  return [
    new TextRun({ text: `\t${classification ?? ''}`, size: 24, bold: true }),
    ...(tlp
      ? [
          new TextRun({ text: '\t' }),
          new TextRun({
            // A blank at the end of a line would have no ground.
            text: `\u00A0${tlp}\u00A0`,
            size: 24,
            bold: true,
            color: (tlpColours[tlp] ?? '#FFFFFF').slice(1),
            shading: { type: 'clear', color: 'auto', fill: '000000' },
          }),
        ]
      : []),
  ];
}
