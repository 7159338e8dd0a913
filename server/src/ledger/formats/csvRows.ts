export type Cell = string | number | null;

/** A table as CSV by RFC 4180, with commas and CRLF, in which no cell is run by a spreadsheet; a cell is empty for null. */
export const csvRows = (fields: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  [fields, ...rows].map((row) => `${row.map(cellText).join(',')}\r\n`).join('');

const cellText = (cell: Cell): string => {
  if (typeof cell !== 'string') return `${cell ?? ''}`;
  const text = formula.test(cell) ? `'${cell}` : cell;
  return text !== cell || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/**
 * What a spreadsheet may take for a formula: cells that begin with a sign that one begins with, in either width, behind any
 * blanks; a tab or a line end at the beginning hides such a sign. (OWASP, CSV Injection.) They get an apostrophe, by which a
 * spreadsheet knows text.
 */
const formula = /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/;
