import { Document, Packer } from 'docx';
import { escaped } from '../html/escape.ts';
import type { Paper, Pictures, Properties } from '../paper.ts';
import { Blocks } from './blocks.ts';
import { numberingOf } from './numbering.ts';
import { Runs } from './runs.ts';
import { scaleTable } from './scaleTable.ts';
import { sheetMarks, sheetSize } from './sheet.ts';
import { Styles } from './styles.ts';

/** A paper as a Word file. */
export async function docxOf(paper: Paper, pictures: Pictures, styles = new Styles(undefined)): Promise<Uint8Array> {
  const { properties, handling, parts, notes, scale } = paper;
  const runs = new Runs(styles, pictures);
  const blocks = new Blocks(styles, runs);
  const body = blocks.of(parts);
  const marks = [...runs.notes];
  const footnotes = Object.fromEntries(marks.map((note, i) => [i + 1, { children: blocks.note(notes[note] ?? []) }]));
  const document = new Document({
    ...styles.options,
    title: properties.title,
    numbering: numberingOf(blocks.starts),
    footnotes,
    customProperties: [
      { name: 'brieflint:paper', value: '1' },
      ...Object.entries(properties.fields).map(([key, value]) => ({ name: `brieflint:${key}`, value })),
    ],
    sections: [
      {
        properties: sheetSize,
        ...sheetMarks(handling, styles),
        children: [...body, ...(scale ? scaleTable(scale, styles) : [])],
      },
    ],
  });
  const overrides = [{ path: 'docProps/core.xml', data: coreOf(properties) }];
  return new Uint8Array(await Packer.toArrayBuffer(document, undefined, overrides));
}

/** The properties with the day of publication: the library’s own have the moment at which the file was made. */
function coreOf({ title, author, published, language }: Properties): string {
  const day = published
    ? `<dcterms:created xsi:type="dcterms:W3CDTF">${published}T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${published}T00:00:00Z</dcterms:modified>`
    : '';
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(author)}</dc:creator>${language ? `<dc:language>${language}</dc:language>` : ''}${day}</cp:coreProperties>`;
}
