// A Word file as Markdown.
import type JSZip from 'jszip';
import mammoth from 'mammoth';
import type { Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { toXml } from 'xast-util-to-xml';
import { fieldsOf } from '../exported.ts';
import { quoted } from '../html/article.ts';
import { type Converted, commentsLeftOut, htmlToMarkdown } from '../html/convert.ts';
import { tab } from '../html/styles.ts';
import { all, keepAddresses, keepStarts, type Lost, mendPart, styleOf, textOf } from './mend.ts';
import { unpack } from './unpack.ts';

/** Styles beside those that mammoth knows by their names, which are the same in all languages, and breaks. */
const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='List Bullet'] => ul > li:fresh",
  "p[style-name='List Bullet 2'] => ul|ol > li > ul > li:fresh",
  "p[style-name='List Number'] => ol > li:fresh",
  "p[style-name='List Number 2'] => ul|ol > li > ol > li:fresh",
  "br[type='page'] => br",
  "br[type='column'] => br",
];

/** The styles of a file that Brieflint exported: its title is at level 1, so that sections stand below it. */
const exportedStyleMap = [
  ...[1, 2, 3, 4, 5].map((level) => `p[style-name='heading ${level}'] => h${level + 1}:fresh`),
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Quote Start'] => blockquote:fresh > p:fresh",
  "p[style-name='HTML Preformatted'] => pre:fresh",
  "p[style-name='Horizontal Line'] => hr:fresh",
  "p[style-name='List Continue'] => ul|ol > li > p:fresh",
  "p[style-name='List Continue 2'] => ul|ol > li > ul|ol > li > p:fresh",
  "p[style-name='List Continue 3'] => ul|ol > li > ul|ol > li > ul|ol > li > p:fresh",
  "r[style-name='HTML Code'] => code",
];

/**
 * A Word file as Markdown, with its tracked changes as accepted; pictures leave their description. Throws `TooLarge`
 * for more than a document has, and another error where the bytes are no Word file.
 */
export async function docxToMarkdown(bytes: Uint8Array): Promise<Converted> {
  const zip = await unpack(bytes);
  const lost: Lost = { deleted: 0, inserted: 0, hidden: 0, contents: 0, charts: 0 };
  const styles = parse(await partOf(zip, 'word/styles.xml'));
  const fields = fieldsOf(await properties(zip));
  const known = {
    contents: stylesNamed(styles, /^toc (?:\d|heading)/i),
    added: fields ? stylesNamed(styles, /^Brieflint /) : new Set<string>(),
  };
  for (const name of Object.keys(zip.files))
    if (/^word\/(?:document\d*|footnotes|endnotes)\.xml$/.test(name)) {
      const part = parse(await partOf(zip, name));
      mendPart(part, known, lost);
      if (fields) {
        keepAddresses(part);
        keepStarts(part, parse(await partOf(zip, 'word/numbering.xml')));
      }
      zip.file(name, toXml(part));
    }
  const buffer = await zip.generateAsync({ type: 'nodebuffer', compression: 'STORE' });
  const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
  const { value, messages } = await mammoth.convertToHtml(
    { buffer },
    { convertImage, styleMap: fields ? [...exportedStyleMap, ...styleMap] : styleMap },
  );
  const { markdown, leftOut, isExported } = htmlToMarkdown(value.replaceAll('\t', tab), fields);
  const signs = messages.filter(({ message }) => message.includes('w:sym')).length;
  return {
    markdown,
    isExported,
    leftOut: [...sentencesOf(lost, signs), ...(await heads(zip, known.added)), ...(await comments(zip)), ...leftOut],
  };
}

function sentencesOf(lost: Lost, signs: number): string[] {
  const { deleted, inserted, hidden, contents, charts } = lost;
  const of = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;
  return [
    ...(deleted + inserted > 0
      ? [`took the tracked changes as accepted: ${of(inserted, 'insertion')} kept, ${of(deleted, 'deletion')} left out`]
      : []),
    ...(contents > 0 ? ['left out the table of contents'] : []),
    ...(hidden > 0 ? [`left out ${of(hidden, 'run')} of hidden text`] : []),
    ...(charts > 0 ? [`left out ${of(charts, 'chart or diagram', 'charts or diagrams')}`] : []),
    ...(signs > 0 ? [`left out ${of(signs, 'sign')} of a font of signs`] : []),
  ];
}

/** What the heads and feet of the pages say; a number alone is no word. */
async function heads(zip: JSZip, added: ReadonlySet<string>): Promise<string[]> {
  const names = Object.keys(zip.files).filter((name) => /^word\/(?:header|footer)\d*\.xml$/.test(name));
  const texts = await Promise.all(names.map(async (name) => wordsOf(parse(await partOf(zip, name)), added)));
  const words = [...new Set(texts)].filter((text) => /\p{L}/u.test(text));
  return words.length > 0 ? [`left out what stands at the head or foot of pages: ${quoted(words.join(' '))}`] : [];
}

async function comments(zip: JSZip): Promise<string[]> {
  const count = all(parse(await partOf(zip, 'word/comments.xml')), 'w:comment').length;
  return count > 0 ? [commentsLeftOut(count)] : [];
}

const wordsOf = (part: Root, added: ReadonlySet<string>): string =>
  all(part, 'w:p')
    .filter((paragraph) => !added.has(styleOf(paragraph)))
    .map((paragraph) => all(paragraph, 'w:t').map(textOf).join(''))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

const partOf = async (zip: JSZip, name: string): Promise<string> =>
  (await zip.file(name)?.async('string')) ?? '<none/>';

const parse = (xml: string): Root => fromXml(xml.replace(/^\uFEFF/, ''));

/** The properties that a file has beside those of every file, by their names. */
const properties = async (zip: JSZip): Promise<(readonly [string, string])[]> =>
  all(parse(await partOf(zip, 'docProps/custom.xml')), 'property').map((property) => [
    property.attributes.name ?? '',
    textOf(property).trim(),
  ]);

/** The ids of the styles whose name matches. */
const stylesNamed = (styles: Root, name: RegExp): ReadonlySet<string> =>
  new Set(
    all(styles, 'w:style')
      .filter((style) => name.test(all(style, 'w:name')[0]?.attributes['w:val'] ?? ''))
      .map(({ attributes }) => attributes['w:styleId'] ?? ''),
  );
