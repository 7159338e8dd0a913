// Bold, italic, struck and raised words that a page sets by style, as the elements that say so.
import type { Element, ElementContent, Nodes, Root } from 'hast';
import { attribute, element, elements, holdsBlock, isBlock, replaceElements } from './tree.ts';

const inline = new Set('a b big del em font i ins s small span strike strong sub sup u label time mark'.split(' '));

/** What a style says, and the element that says the same. */
const marks: readonly (readonly [RegExp, string])[] = [
  [/text-decoration(?:-line)?:[^;]*line-through/, 'del'],
  [/font-weight:\s*(?:bold|[6-9]00)/, 'strong'],
  [/font-style:\s*italic/, 'em'],
  [/vertical-align:\s*super/, 'sup'],
];

/** What a style takes from an element. */
const plain: Record<string, RegExp> = {
  b: /font-weight:\s*(?:normal|[1-4]00)/,
  strong: /font-weight:\s*(?:normal|[1-4]00)/,
  i: /font-style:\s*normal/,
  em: /font-style:\s*normal/,
};

const struck = new Set(['del', 's', 'strike']);

/**
 * Gives each element what its style says, its own or that of its classes. What nobody sees goes; a mark around blocks
 * goes, but blocks that are struck stay so.
 */
export function readStyles(tree: Root, page: Root): void {
  const classes = classStyles(page);
  const styleOf = (node: Element) =>
    [
      ...attribute(node, 'className')
        .split(' ')
        .map((name) => classes.get(name)),
      attribute(node, 'style'),
    ].join(';');
  replaceElements(tree, (node) => {
    const style = styleOf(node).toLowerCase();
    const isHidden = node.properties.hidden !== undefined || /display:\s*none|mso-hide:\s*all/.test(style);
    if (isHidden || /^(?:script|style|noscript|template)$/.test(node.tagName)) return [];
    if (/mso-tab-count/.test(style)) return [{ type: 'text', value: tab }];
    const isPlain = plain[node.tagName]?.test(style) ?? false;
    const names = marks
      .filter(([says, name]) => says.test(style) && (name === 'del' || /^(?:span|font)$/.test(node.tagName)))
      .map(([, name]) => name);
    if (isBlock(node)) return [{ ...node, children: names.reduce(mark, node.children) }];
    const isWrapper = isPlain || (inline.has(node.tagName) && node.tagName !== 'a' && node.children.some(holdsBlock));
    if (!isWrapper) return names.reduce<ElementContent[]>(mark, [node]);
    return (struck.has(node.tagName) ? ['del', ...names] : names).reduce(mark, node.children);
  });
}

/** A tab stop: a sign that no text has, since HTML takes a tab for a blank. */
export const tab = '\uE009';

/** Marks the words of nodes, within each block. */
const mark = (nodes: ElementContent[], name: string): ElementContent[] => {
  if (!nodes.some(holdsBlock)) return [element(name, nodes)];
  if (name !== 'del') return nodes;
  return nodes.map((node) =>
    node.type === 'element' && holdsBlock(node)
      ? { ...node, children: mark(node.children, name) }
      : node.type === 'text' && !node.value.trim()
        ? node
        : element(name, [node]),
  );
};

/** The style of each class that the page’s own style sheets set by its name alone. */
function classStyles(page: Root): Map<string, string> {
  const sheets = elements(page, ({ tagName }) => tagName === 'style').map((sheet) =>
    (sheet.children as Nodes[]).map((node) => ('value' in node ? node.value : '')).join(''),
  );
  const rules = sheets.flatMap((sheet) => [...sheet.matchAll(/(?<![\w\])])\.([\w-]+)\s*\{([^{}]*)\}/g)]);
  return new Map(rules.map(([, name = '', style = '']) => [name, style]));
}
