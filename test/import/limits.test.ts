// Documents that were made to fill the memory, or to never end: one sentence each.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import { docxToMarkdown } from '../../server/src/import/docx/convert.ts';
import { htmlToMarkdown } from '../../server/src/import/html/convert.ts';
import { brieflint, folderOf } from '../folders.ts';

const many = 100_000;

/** Names for attributes. */
const words = (count: number): string[] => Array.from({ length: count }, (_, i) => `a${i}`);

describe('a page', () => {
  test.each([
    ['boxes in boxes', '<div>'.repeat(many) + '</div>'.repeat(many), 'too deep'],
    ['bold that never ends', `${'<b>'.repeat(many)}x`, 'too deep'],
    ['lists in lists', '<ul><li>'.repeat(many), 'too deep'],
    ['a cell over a milliard of columns', '<table><tr><td colspan=1000000000>a<td>b</table>', '100,000 cells'],
    [
      'a cell over many rows',
      `<table><tr><td rowspan=1e9 colspan=400>a${'<tr><td>b'.repeat(300)}</table>`,
      '100,000 cells',
    ],
    ['rows as wide as one', `<table><tr><td colspan=999>a${'<tr><td>b'.repeat(200)}</table>`, '100,000 cells'],
    ['more paragraphs than a book', '<p>x</p>'.repeat(many + 1), '100,000 elements'],
    ['a paragraph of attributes', `<p ${words(1001).join(' ')}>x`, '1,000 attributes'],
    ['attributes behind a sign', `<p t=">" ${words(1001).join('="x"')}>x`, '1,000 attributes'],
    ['attributes behind slashes', `<p/${words(1001).join('/')}>x`, '1,000 attributes'],
    [
      'a table as wide as no page',
      `<table><tr>${'<td colspan=1000 rowspan=65534>x'.repeat(2)}</table>`,
      '1,000 columns',
    ],
    ['a page without an end', '<p>word</p>'.repeat(2_000_000), '20 million characters'],
  ])('%s', (_, html, sentence) => {
    expect(() => htmlToMarkdown(html)).toThrow(sentence);
  });

  test('a long value is no attribute', () => {
    const picture = `<img alt="grain" src="data:image/png;base64,${'a b/='.repeat(1000)}">`;
    expect(htmlToMarkdown(`<p>Grain ${picture} is cheap.`).markdown).toContain('is cheap');
  });

  test('what nobody closed is no depth, and rows that are not there take no room', () => {
    const table = '<table><tr><th colspan=2>a<tr><td rowspan=900000000>b<td>c</table>';
    expect(htmlToMarkdown(`${table}${'<li>x'.repeat(2000)}${'<p>y<br>'.repeat(2000)}`).markdown).toContain('| b | c |');
  });
});

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const body = (inner: string) => `<w:document xmlns:w="${namespace}"><w:body>${inner}</w:body></w:document>`;
const sentence = body('<w:p><w:r><w:t>Grain is cheap.</w:t></w:r></w:p>');

/** A Word file with that text, and other files beside it. */
function word(document: string, others: Readonly<Record<string, string | Uint8Array>> = {}): Promise<Buffer> {
  const zip = new JSZip();
  const office = 'http://schemas.openxmlformats.org';
  zip.file('[Content_Types].xml', `<Types xmlns="${office}/package/2006/content-types"/>`);
  zip.file(
    '_rels/.rels',
    `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="a" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  );
  zip.file('word/document.xml', document);
  for (const [name, content] of Object.entries(others)) zip.file(name, content);
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}

/** The same archive, which says of each file of more than a megabyte that it has 100 bytes. */
function lying(archive: Buffer): Buffer {
  for (const [mark, at] of [
    [0x02014b50, 24],
    [0x04034b50, 22],
  ] as const)
    for (let i = 0; i + at + 4 <= archive.length; i++)
      if (archive.readUInt32LE(i) === mark && archive.readUInt32LE(i + at) > 1e6) archive.writeUInt32LE(100, i + at);
  return archive;
}

describe('a Word file', () => {
  const bomb = () => word(sentence.replace('Grain', 'Grain'.padEnd(60_000_000)));

  test.each([
    ['that unpacks to too much', bomb, '50 MB of text'],
    ['that does so and says otherwise', async () => lying(await bomb()), '50 MB of text'],
    [
      'of too many texts',
      () => word(sentence, Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`${i}.xml`, ' '.repeat(1e6)]))),
      '50 MB of text',
    ],
    [
      'of too many files',
      () => word(sentence, Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`${i}`, '']))),
      '10,000 files',
    ],
    ['of more paragraphs than a book', () => word(body('<w:p/>'.repeat(200_000))), '200,000 elements'],
    ['with an element of attributes', () => word(body(`<w:p ${words(1001).join('="1" ')}="1"/>`)), '1,000 attributes'],
    [
      'with a cell over a milliard of columns',
      () =>
        word(
          body(
            '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="1000000000"/></w:tcPr><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>',
          ),
        ),
      '100,000 cells',
    ],
  ])('%s', async (_, make, sentence) => {
    await expect(docxToMarkdown(await make())).rejects.toThrow(sentence);
  });

  test('may have large pictures, which are not unpacked', async () => {
    const { markdown } = await docxToMarkdown(await word(sentence, { 'word/media/a.png': new Uint8Array(60_000_000) }));
    expect(markdown).toBe('Grain is cheap.\n');
  });
});

test.each([
  // The end of a box has no meaning inside a table of it.
  ['a.html', () => Buffer.from('<div><table><tr><td></div>'.repeat(20_000))],
  ['a.docx', () => word(body('<w:sdt>'.repeat(20_000) + '</w:sdt>'.repeat(20_000)))],
])('%s that is too deep for the libraries is a sentence too', async (name, make) => {
  const cwd = folderOf({});
  writeFileSync(join(cwd, name), await make());
  expect(brieflint(['import', name], { cwd })).toEqual({
    status: 2,
    stdout: '',
    stderr: `brieflint: “${name}” cannot be imported: its elements stand in each other too deep: copy its text into a .txt and import that.\n`,
  });
});
