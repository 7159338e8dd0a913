// Which part of a page is its text.
import type { Element, ElementContent, Nodes, Root } from 'hast';
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
    const head = elements(article, isNamed('h1')).length === 0 ? headAbove(page, article) : [];
    tree = { type: 'root', children: [...head, article] };
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

/** The largest element around the first h1 above the article that does not hold the article too, and what follows it. */
function headAbove(node: Nodes, article: Element): ElementContent[] {
  if (!('children' in node)) return [];
  const children = node.children as ElementContent[];
  const title = children.findIndex((child) => elements(child, isNamed('h1')).length > 0);
  const text = children.findIndex((child) => elements(child, (inner) => inner === article).length > 0);
  if (title >= 0 && title === text) return headAbove(children[text] as Element, article);
  return title >= 0 ? children.slice(title, text) : [];
}

/** What stands in the body beside those nodes. */
function besides(node: Nodes, kept: ReadonlySet<Nodes>): Nodes[] {
  if (!('children' in node)) return [];
  return node.children.flatMap((child): Nodes[] => {
    if (kept.has(child) || (child.type === 'element' && child.tagName === 'head')) return [];
    return elements(child, (inner) => kept.has(inner)).length > 0 ? besides(child, kept) : [child];
  });
}
