// What mammoth would pass over in a part of a Word file, put so that it reads it.
import type { Element, ElementContent, Nodes } from 'xast';
import { addressSign, startSign } from '../exported.ts';

/** What could not be kept, counted. */
export type Lost = { deleted: number; inserted: number; hidden: number; contents: number; charts: number };

/** Elements with words that mammoth reads, or that are no part of the text. */
const known = new Set(
  'document body p r t tab noBreakHyphen softHyphen sym hyperlink tbl tr tc sdt sdtContent sdtPr customXml ins del moveFrom moveTo object smartTag drawing pict txbxContent footnotes footnote endnotes endnote instrText delText'
    .split(' ')
    .map((name) => `w:${name}`),
);
const knownShapes = /^(?:v|mc|o|wp|a|pic):/;

/** Elements that mammoth passes over, and those that say the same. */
const same: Record<string, string> = { 'w:dstrike': 'w:strike', 'w:ptab': 'w:tab', 'w:cr': 'w:br' };

/** The ids of styles: those of the table of contents, and those of what Brieflint added when it exported the file. */
export type KnownStyles = { readonly contents: ReadonlySet<string>; readonly added: ReadonlySet<string> };

/**
 * Changes a part so that mammoth keeps its words: those of fields, of text in the other direction, of formulas and of
 * text boxes; takes away what Brieflint added, the table of contents and hidden text; counts these two, and tracked changes, in `lost`.
 */
export function mendPart(part: Nodes, styles: KnownStyles, lost: Lost): void {
  if (!('children' in part)) return;
  part.children = (part.children as ElementContent[]).flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node];
    if (isAdded(node, styles.added)) return [];
    if (isContents(node, styles.contents)) {
      lost.contents++;
      return [];
    }
    if (node.name === 'w:r' && isHidden(node)) {
      if (hasWords(node)) lost.hidden++;
      return [];
    }
    if ((node.name === 'w:ins' || node.name === 'w:moveTo') && hasWords(node)) lost.inserted++;
    if ((node.name === 'w:del' || node.name === 'w:moveFrom') && hasWords(node)) lost.deleted++;
    if (node.name === 'c:chart' || node.name === 'dgm:relIds') lost.charts++;
    if (node.name === 'm:oMath') return [run(all(node, 'm:t').map(textOf).join(''))];
    const box = node.name === 'mc:AlternateContent' ? boxOf(node) : undefined;
    const kept = box ?? node;
    mendPart(kept, styles, lost);
    if (!known.has(kept.name) && !knownShapes.test(kept.name) && (hasWords(kept) || kept.name === 'm:oMathPara'))
      return kept.children as ElementContent[];
    return [{ ...kept, name: same[kept.name] ?? kept.name }];
  }) as never;
}

/** The elements of that name in a node, in their order. */
export const all = (node: Nodes, name: string): Element[] => [
  ...(node.type === 'element' && node.name === name ? [node] : []),
  ...('children' in node ? node.children.flatMap((child) => all(child, name)) : []),
];

/** The text in a node. */
export const textOf = (node: Nodes): string =>
  'children' in node
    ? node.children.map(textOf).join('')
    : 'value' in node && node.type !== 'comment'
      ? node.value
      : '';

const hasWords = (node: Element): boolean =>
  [...all(node, 'w:t'), ...all(node, 'w:delText')].some((text) => /\S/.test(textOf(text)));

const childOf = (node: Element, name: string): Element | undefined =>
  node.children.find((child): child is Element => child.type === 'element' && child.name === name);

/** Whether a block or a paragraph belongs to the table of contents that Word makes. */
const isContents = (node: Element, tocStyles: ReadonlySet<string>): boolean => {
  if (node.name === 'w:sdt')
    return all(node, 'w:docPartGallery').some(({ attributes }) => attributes['w:val'] === 'Table of Contents');
  return node.name === 'w:p' && tocStyles.has(styleOf(node));
};

/** The id of the style of a paragraph or a run; empty without one. */
export const styleOf = (node: Element): string => {
  const [properties, style] = node.name === 'w:r' ? ['w:rPr', 'w:rStyle'] : ['w:pPr', 'w:pStyle'];
  const found = childOf(node, properties);
  return (found && childOf(found, style)?.attributes['w:val']) ?? '';
};

/** Whether Brieflint added a run, a paragraph, or all paragraphs of a table. */
function isAdded(node: Element, added: ReadonlySet<string>): boolean {
  if (added.size === 0) return false;
  if (node.name === 'w:r' || node.name === 'w:p') return added.has(styleOf(node));
  if (node.name !== 'w:tbl') return false;
  const paragraphs = all(node, 'w:p');
  return paragraphs.length > 0 && paragraphs.every((paragraph) => added.has(styleOf(paragraph)));
}

/** Puts before the first item of each exported list that begins with another number than 1 that number, in signs. */
export function keepStarts(part: Nodes, numbering: Nodes): void {
  const first = (node: Element | undefined, name: string) => node && all(node, name)[0]?.attributes['w:val'];
  const starts = new Map(
    all(numbering, 'w:abstractNum').map((list) => [list.attributes['w:abstractNumId'], first(list, 'w:start')]),
  );
  const lists = new Map(
    all(numbering, 'w:num').map((list) => [list.attributes['w:numId'], starts.get(first(list, 'w:abstractNumId'))]),
  );
  for (const paragraph of all(part, 'w:p')) {
    const list = first(paragraph, 'w:numId');
    const start = lists.get(list);
    if (start && start !== '1') paragraph.children.splice(1, 0, run(`${startSign}${start}${startSign}`));
    lists.delete(list);
  }
}

/** Puts the address that an exported picture has as its name behind its description, which mammoth reads. */
export function keepAddresses(part: Nodes): void {
  for (const { attributes } of all(part, 'wp:docPr'))
    if (attributes.name) attributes.descr = `${attributes.descr ?? ''}${addressSign}${attributes.name}`;
}

function isHidden(node: Element): boolean {
  const properties = childOf(node, 'w:rPr');
  const sign = properties && childOf(properties, 'w:vanish');
  return sign !== undefined && !/^(?:0|false|off)$/.test(sign.attributes['w:val'] ?? '');
}

const element = (name: string, children: ElementContent[]): Element => ({
  type: 'element',
  name,
  attributes: {},
  children,
});

const run = (words: string): Element => element('w:r', [element('w:t', [{ type: 'text', value: words }])]);

/** A text box is kept a second time for old programs, and mammoth reads that; where it is not, its text takes that place. */
function boxOf(node: Element): Element | undefined {
  const boxes = all(node, 'w:txbxContent');
  const old = childOf(node, 'mc:Fallback');
  return boxes.length > 0 && !(old && hasWords(old)) ? element('w:pict', boxes) : undefined;
}
