// What Markdown would lose, or what programs leave in the HTML that they save, before it is converted.
import type { Element, ElementContent, Nodes, Root } from 'hast';
import { mostCells, mostColumns, TooLarge } from '../limits.ts';
import { attribute, element, elements, holdsBlock, isBlock, remove, replaceElements, text, wordsIn } from './tree.ts';

/** Mends the tree; returns what could not be kept, as sentences. */
export function mend(tree: Root): string[] {
  markLists(tree);
  let pictures = 0;
  replaceElements(tree, (node): ElementContent[] => {
    if (node.tagName === 'a') return mendLink(node);
    if (node.tagName === 'img' || node.tagName === 'image') {
      const src = attribute(node, 'src').startsWith('data:') ? '' : attribute(node, 'src');
      if (!src && !attribute(node, 'alt')) pictures++;
      return src || attribute(node, 'alt') ? [{ ...node, properties: { ...node.properties, src } }] : [];
    }
    if (/^[ou]l$/.test(node.tagName) && !node.children.some(({ type }) => type === 'element')) return node.children;
    // What is underlined is often a heading; Word’s own underlines are read so too.
    if (node.tagName === 'u') return node.children;
    if (node.tagName === 'menu') return [{ ...node, tagName: 'ul' }];
    if (node.tagName === 'math') return [text(wordsIn(node))];
    if (/\bMsoTitle\b/.test(attribute(node, 'className'))) return [{ ...node, tagName: 'h1' }];
    if (node.tagName === 'sup') return [raised(node)];
    if (node.tagName === 'table') return mendTable(node);
    return [node];
  });
  return pictures > 0 ? [`left out ${pictures} ${pictures === 1 ? 'picture' : 'pictures'} without a description`] : [];
}

/** A link that leads out of the page; a bookmark, a link within the page and a script leave their words. */
const mendLink = (node: Element): ElementContent[] =>
  /^(?!#|javascript:)./i.test(attribute(node, 'href')) &&
  (wordsIn(node) || elements(node, ({ tagName }) => tagName === 'img').length > 0)
    ? [node]
    : node.children;

/** Raised figures as signs, so that 10 to the 6th does not become 106. */
const raised = (node: Element): ElementContent => {
  const words = wordsIn(node);
  return /^[-+−]?\d+$/.test(words) ? text(words.replace(/[-+−\d]/g, (sign) => raisedSigns[sign] ?? sign)) : node;
};
const raisedSigns: Record<string, string> = {
  ...Object.fromEntries([...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((sign, i) => [`${i}`, sign])),
  '-': '⁻',
  '−': '⁻',
  '+': '⁺',
};

/**
 * A table whose cells stand on one line each, its caption above it. A table of one cell, or with a heading in a cell,
 * only sets the page: its cells become blocks.
 */
function mendTable(table: Element): ElementContent[] {
  const cells = cellsOf(table);
  if (cells.length === 1 || elements(table, ({ tagName }) => /^h[1-6]$/.test(tagName)).length > 0)
    return cells.map(({ children }) => element('div', children));
  checkCells(table);
  const captions = elements(table, ({ tagName }) => tagName === 'caption');
  remove(table, new Set<Nodes>(captions));
  for (const cell of cells) cell.children = onOneLine(cell.children);
  return [...captions.map(({ children }) => element(children.some(holdsBlock) ? 'div' : 'p', children)), table];
}

/** Throws `TooLarge` for a table whose cells, with those that they stretch over, would fill the memory. */
function checkCells(table: Element): void {
  const rows = rowsOf(table);
  const widths = rows.map(() => 0);
  let cells = 0;
  for (const [i, row] of rows.entries())
    for (const cell of cellsOf(row)) {
      const [columns, down] = [spanOf(cell, 'colSpan'), Math.min(spanOf(cell, 'rowSpan'), rows.length - i)];
      cells += columns * down;
      if (cells > mostCells) throw tooManyCells();
      for (let j = i; j < i + down; j++) widths[j] = (widths[j] ?? 0) + columns;
    }
  const widest = widths.reduce((most, width) => Math.max(most, width), 0);
  if (widest > mostColumns)
    throw new TooLarge('a table of it has more than 1,000 columns: take it out and import the rest');
  // All rows become as wide as the widest.
  if (widest * rows.length > mostCells) throw tooManyCells();
}

const tooManyCells = (): TooLarge =>
  new TooLarge(`a table of it has more than ${mostCells / 1000},000 cells: take it out and import the rest`);

/** How many columns or rows a cell stretches over. */
const spanOf = ({ properties }: Element, name: 'colSpan' | 'rowSpan'): number =>
  Math.max(1, Number.parseInt(String(properties[name]), 10) || 1);

/** The rows of a table without those of tables in it. */
const rowsOf = (node: Element): Element[] =>
  node.children.flatMap((child): Element[] => {
    if (child.type !== 'element' || child.tagName === 'table') return [];
    return child.tagName === 'tr' ? [child] : rowsOf(child);
  });

/** The cells of a table without those of tables in them. */
const cellsOf = (node: Element): Element[] =>
  node.children.flatMap((child): Element[] => {
    if (child.type !== 'element' || child.tagName === 'table') return [];
    return child.tagName === 'td' || child.tagName === 'th' ? [child] : cellsOf(child);
  });

/** The words of blocks one after another; items of a list keep a mark. */
function onOneLine(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node];
    if (node.tagName === 'br' || node.tagName === 'hr') return [text(' ')];
    if (!holdsBlock(node)) return [node];
    let number = 0;
    const children = node.children.map((child): ElementContent => {
      if (child.type !== 'element' || child.tagName !== 'li') return child;
      number++;
      return { ...child, children: [text(node.tagName === 'ol' ? `${number}. ` : '• '), ...child.children] };
    });
    const inner = onOneLine(children);
    return isBlock(node) ? [text(' '), ...inner, text(' ')] : [{ ...node, children: inner }];
  });
}

/** Makes lists of the paragraphs to which Word gives the mark of a list. */
function markLists(node: Nodes): void {
  if (!('children' in node)) return;
  const made: Nodes[] = [];
  /** The lists that are open, the innermost last. */
  let open: { readonly level: number; readonly list: Element }[] = [];
  for (const child of node.children) {
    markLists(child);
    const item = child.type === 'element' ? readListMark(child) : undefined;
    if (!item) {
      if (child.type !== 'text' || child.value.trim()) open = [];
      made.push(child);
      continue;
    }
    open = open.filter(({ level }) => level <= item.level);
    let list = open.at(-1);
    if (!list || list.level < item.level || list.list.tagName !== item.tagName) {
      if (list && list.level === item.level) open.pop();
      const inner = element(item.tagName, [], item.start > 1 ? { start: item.start } : {});
      const around = open.at(-1)?.list.children.at(-1);
      if (around?.type === 'element') around.children.push(inner);
      else made.push(inner);
      list = { level: item.level, list: inner };
      open.push(list);
    }
    list.list.children.push(element('li', item.children));
  }
  node.children = made as never;
}

/** A paragraph with the mark of a list, which stands in an element of its own; undefined for another. */
function readListMark(node: Element) {
  const level = /mso-list:\s*\w+\s+level(\d+)/.exec(attribute(node, 'style'))?.[1];
  if (level === undefined) return undefined;
  const ignored = elements(node, (inner) => /mso-list:\s*ignore/i.test(attribute(inner, 'style')))[0];
  if (!ignored) return undefined;
  const mark = wordsIn(ignored);
  remove(node, new Set<Nodes>([ignored]));
  return {
    level: Number(level),
    tagName: /^\(?(?:\d+|\p{L}{1,4})(?:[.)]|$)/u.test(mark) && !/^[o§üØvq]$/.test(mark) ? 'ol' : 'ul',
    start: Number(/\d+/.exec(mark)?.[0] ?? 1),
    children: node.children,
  };
}
