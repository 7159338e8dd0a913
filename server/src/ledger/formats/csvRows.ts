import { unparse } from 'papaparse';

export type Cell = string | number | null;

/**
 * What a spreadsheet may take for a formula: cells that begin with a sign that one begins with, in either width, behind any
 * blanks; a tab or a line end at the beginning hides such a sign. (OWASP, CSV Injection.) They get an apostrophe, by which a
 * spreadsheet knows text.
 */
const formula = /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/;

/** A table as CSV by RFC 4180, with comma and CRLF, in which no cell is run by a spreadsheet; a cell is empty for null. */
export const csvRows = (fields: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  `${unparse([[...fields], ...rows.map((row) => [...row])], { newline: '\r\n', escapeFormulae: formula })}\r\n`;
