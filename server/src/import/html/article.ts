// Which part of a page is its text.
import type { Element, Nodes, Root } from 'hast';
import { attribute, elements, remove, wordsIn } from './tree.ts';

/** The text of a page, and what words of the page are not in it, as sentences. */
export type Article = { readonly tree: Root; readonly leftOut: readonly string[] };

const isNamed =
  (name: string) =>
  ({ tagName }: Element): boolean =>
    tagName === name;

/** The table of contents that Word writes has a class for each of its levels. */
const isMenu = (node: Element): boolean =>
  node.tagName === 'nav' || attribute(node, 'role') === 'navigation' || /\bMsoToc\d/.test(attribute(node, 'className'));

/** What Word puts behind the text of a page: the heads and feet of its pages, and the comments. */
const isApart = (node: Element): boolean =>
  /mso-element:\s*(?:header|footer|comment-list)\b/.test(attribute(node, 'style'));

/**
 * The text of a page: `main`, or its only `article`, with the title and its byline if they stand above it; else all of
 * the page. Menus are no part of it.
 */
export function articleOf(page: Root): Article {
  const gone = new Set<Nodes>(elements(page, (node) => isMenu(node) || isApart(node)));
  const outside = [...gone];
  remove(page, gone);
  const articles = elements(page, isNamed('article'));
  const article =
    elements(page, (node) => node.tagName === 'main' || attribute(node, 'role') === 'main')[0] ??
    (articles.length === 1 ? articles[0] : undefined);
  let tree = page;
  if (article) {
    const head = elements(article, isNamed('h1')).length === 0 ? headAbove(page, article) : undefined;
    tree = { type: 'root', children: head ? [head, article] : [article] };
    outside.push(...besides(page, new Set<Nodes>(tree.children)));
  }
  const words = outside.map(wordsIn).filter(Boolean).join(' ');
  return { tree, leftOut: words ? [`left out what stands outside the text: ${quoted(words)}`] : [] };
}

/** Words between quotation marks, cut after the first twelve. */
export function quoted(words: string): string {
  const all = words.split(' ');
  return `“${all.slice(0, 12).join(' ')}${all.length > 12 ? ' …' : ''}”`;
}

/** The largest element around the first h1 that does not hold the article too. */
function headAbove(node: Nodes, article: Element): Element | undefined {
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    if (child.type !== 'element' || elements(child, isNamed('h1')).length === 0) continue;
    return elements(child, (inner) => inner === article).length > 0 ? headAbove(child, article) : child;
  }
  return undefined;
}

/** The elements of the body that stand beside those given. */
function besides(node: Nodes, kept: ReadonlySet<Nodes>): Nodes[] {
  if (kept.has(node) || !('children' in node) || (node.type === 'element' && node.tagName === 'head')) return [];
  return node.children.flatMap((child): Nodes[] => {
    if (kept.has(child)) return [];
    const holds = elements(child, (inner) => kept.has(inner)).length > 0;
    return holds ? besides(child, kept) : isHead(child) ? [] : [child];
  });
}

const isHead = (node: Nodes): boolean => node.type === 'element' && node.tagName === 'head';
