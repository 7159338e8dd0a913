// A Word file made of the XML of its parts.
import JSZip from 'jszip';

const namespaces = [
  ['w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
  ['r', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'],
  ['m', 'http://schemas.openxmlformats.org/officeDocument/2006/math'],
  ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
  ['wps', 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
  ['c', 'http://schemas.openxmlformats.org/drawingml/2006/chart'],
  ['v', 'urn:schemas-microsoft-com:vml'],
].map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`);

const part = (root: string, content: string): string => `<w:${root} ${namespaces.join(' ')}>${content}</w:${root}>`;

const style = (id: string, name: string): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
const styles = [
  style('Title', 'Title'),
  style('TOC1', 'toc 1'),
  style('Subtitle', 'Subtitle'),
  ...['Bullet', 'Number'].flatMap((kind) => [
    style(`List${kind}`, `List ${kind}`),
    style(`List${kind}2`, `List ${kind} 2`),
  ]),
  ...[1, 2, 3].map((level) => style(`Heading${level}`, `heading ${level}`)),
].join('');

const kindOfList = (id: number, format: string): string =>
  `<w:abstractNum w:abstractNumId="${id}">${[0, 1].map((level) => `<w:lvl w:ilvl="${level}"><w:numFmt w:val="${format}"/></w:lvl>`).join('')}</w:abstractNum>`;
const numbering =
  kindOfList(1, 'bullet') +
  kindOfList(2, 'decimal') +
  [1, 2].map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`).join('');

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The bytes of a Word file; `parts` are others beside the document, by the name of their root. */
export function wordFile(body: string, parts: Record<string, string> = {}): Promise<Uint8Array> {
  const all: Record<string, string> = { document: `<w:body>${body}</w:body>`, styles, numbering, ...parts };
  const zip = new JSZip();
  const names = Object.keys(all);
  for (const name of names) zip.file(`word/${name}.xml`, part(rootOf[name] ?? name, all[name] ?? ''));
  const others = names.filter((name) => name !== 'document');
  const link = (name: string, target: string) =>
    `<Relationship Id="${name}" Type="${relationships}/${name === 'document' ? 'officeDocument' : name}" Target="${target}"/>`;
  const links = (content: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;
  zip.file('_rels/.rels', links(link('document', 'word/document.xml')));
  zip.file('word/_rels/document.xml.rels', links(others.map((name) => link(name, `${name}.xml`)).join('')));
  zip.file(
    '[Content_Types].xml',
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>',
  );
  return zip.generateAsync({ type: 'uint8array' });
}

const rootOf: Record<string, string> = { header1: 'hdr', footer1: 'ftr' };

const escaped = (words: string): string => words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** A run of words; `properties` such as `<w:b/>`. */
export const run = (words: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(words)}</w:t></w:r>`;

/** A paragraph of runs; `style` is one of those above, or `bullet`, `number` or either with a level. */
export function paragraph(runs: string, styleId = ''): string {
  const [, kind, level = '0'] = /^(bullet|number)(\d?)$/.exec(styleId) ?? [];
  const properties = kind
    ? `<w:numPr><w:ilvl w:val="${level || 0}"/><w:numId w:val="${kind === 'bullet' ? 1 : 2}"/></w:numPr>`
    : styleId && `<w:pStyle w:val="${styleId}"/>`;
  return `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;
}
