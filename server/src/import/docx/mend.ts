// What mammoth would pass over in a part of a Word file, put so that it reads it.
import type { Element, ElementContent, Nodes } from 'xast';

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

/**
 * Changes a part so that mammoth keeps its words: those of fields, of text in the other direction, of formulas and of
 * text boxes; takes away the table of contents and hidden text; counts both, and tracked changes, in `lost`.
 */
export function mendPart(part: Nodes, tocStyles: ReadonlySet<string>, lost: Lost): void {
  if (!('children' in part)) return;
  part.children = (part.children as ElementContent[]).flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node];
    if (isContents(node, tocStyles)) {
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
    mendPart(kept, tocStyles, lost);
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
  const style = node.name === 'w:p' && childOf(node, 'w:pPr');
  return Boolean(style) && tocStyles.has(childOf(style as Element, 'w:pStyle')?.attributes['w:val'] ?? '');
};

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
