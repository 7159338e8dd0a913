// What the steps from HTML to Markdown ask of a tree.
import type { Element, ElementContent, Nodes, Text } from 'hast';
import { toText } from 'hast-util-to-text';

/** The elements that fulfil the condition, in their order; `node` itself may be the first. */
export function elements(node: Nodes, condition: (element: Element) => boolean): Element[] {
  const own = node.type === 'element' && condition(node) ? [node] : [];
  return 'children' in node ? [...own, ...node.children.flatMap((child) => elements(child, condition))] : own;
}

/** Puts in the place of each element below `node` what `change` gives for it; its own children were changed before. */
export function replaceElements(node: Nodes, change: (element: Element) => ElementContent[]): void {
  if (!('children' in node)) return;
  node.children = (node.children as ElementContent[]).flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child];
    replaceElements(child, change);
    return change(child);
  }) as never;
}

/** Takes the elements out of the tree. */
export function remove(node: Nodes, gone: ReadonlySet<Nodes>): void {
  if (!('children' in node)) return;
  const kept: Nodes[] = node.children.filter((child) => !gone.has(child));
  node.children = kept as never;
  for (const child of kept) remove(child, gone);
}

/** The comments in a node, which no reader of the page sees. */
export const comments = (node: Nodes): Nodes[] =>
  node.type === 'comment' ? [node] : 'children' in node ? node.children.flatMap(comments) : [];

export const element = (
  tagName: string,
  children: ElementContent[],
  properties: Element['properties'] = {},
): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});

export const text = (value: string): Text => ({ type: 'text', value });

/** The words of a node on one line. */
export const wordsIn = (node: Nodes): string => toText(node).replace(/\s+/g, ' ').trim();

/** The value of an attribute as text. */
export const attribute = ({ properties }: Element, name: string): string => {
  const value = properties[name];
  return Array.isArray(value) ? value.join(' ') : typeof value === 'string' ? value : '';
};

const blockNames = new Set(
  'address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Whether a node stands on lines of its own. */
export const isBlock = (node: Nodes): boolean => node.type === 'element' && blockNames.has(node.tagName);

/** Whether a node or one below it stands on lines of its own. */
export const holdsBlock = (node: Nodes): boolean =>
  isBlock(node) || ('children' in node && node.children.some((child) => holdsBlock(child)));
