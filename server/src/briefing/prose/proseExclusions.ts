// Paragraphs and tables that are not prose of the argument: captions, and tables that explain terms.
import type { Paragraph, Table } from 'mdast';
import { spanOf } from '../../markdown/parse.ts';
import { proseOf } from '../../markdown/prose.ts';
import { slice } from '../../text/span.ts';

/**
 * Whether a paragraph of the block `source` is a caption: all in italics and no full sentence, or beginning with
 * *Figure 1:*, *Source:* and the like.
 */
export function isCaption(paragraph: Paragraph, source: string): boolean {
  const words = slice(source, spanOf(paragraph, 0));
  const onlyChild = paragraph.children.length === 1 ? paragraph.children[0] : undefined;
  if (onlyChild?.type === 'emphasis' && !/[.!?]["”’)]*[*_]*\s*$/.test(words)) return true;
  return /^[\s*_]*(?:fig(?:ure|\.)?|table|photo|image|picture|map|chart|graphic|credit|source|sources)\b[\s\d.]*[*_]*\s*[:.|–—]/i.test(
    words,
  );
}

/** Whether a table explains the terms of a standard: more than half of its rows set a term against a percentage or a range. */
export function isDefinitionTable(table: Table, source: string): boolean {
  const rows = table.children.slice(1).map((row) => row.children.map((cell) => proseOf(cell, source, 0).trim()));
  const band =
    /^[~≈<>≥≤]?\s*\d+(?:\.\d+)?\s*(?:%|per ?cent)?\s*(?:[-–—]|to)\s*[<>]?\s*\d+(?:\.\d+)?\s*(?:%|per ?cent)?$|^[<>≥≤]\s*\d+\s*%$|^\d+\s*%$/i;
  const explaining = rows.filter(
    (cells) =>
      cells.some((cell) => band.test(cell)) &&
      cells.some(
        (cell) => /likel|probab|certain|chance|possib|odds|confidence/i.test(cell) && cell.split(/\s+/).length <= 6,
      ),
  );
  return rows.length > 0 && explaining.length * 2 > rows.length;
}
