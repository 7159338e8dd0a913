// What Brieflint exported and reads again: what it added goes, what it could not write comes back.
import type { Element, ElementContent, Nodes, Root } from 'hast';
import { attribute, element, elements, remove, replaceElements } from './html/tree.ts';

/** How the names of the fields begin that an exported file keeps for import: `brieflint:standard`. */
const prefix = 'brieflint:';

/** Stands between the description and the address of a picture of a Word file: a sign that no text has. */
export const addressSign = '\uE00A';

/** Stand around the number at which a list of a Word file begins, before the words of its first item. */
export const startSign = '\uE00B';
const numberInSigns = new RegExp(`${startSign}(\\d+)${startSign}`);

/** The fields of a file that Brieflint exported, from pairs of names and values; undefined for any other file. */
export function fieldsOf(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, string> | undefined {
  const ours = pairs.flatMap(([name, value]) =>
    name.startsWith(prefix) ? [[name.slice(prefix.length), value] as const] : [],
  );
  const fields = new Map(ours);
  return fields.delete('paper') ? fields : undefined;
}

/** The fields of an exported page. */
export const fieldsIn = (page: Root): ReadonlyMap<string, string> | undefined =>
  fieldsOf(
    elements(page, ({ tagName }) => tagName === 'meta').map((meta) => [
      attribute(meta, 'name'),
      attribute(meta, 'content'),
    ]),
  );

/** Fields as front matter; empty for none. */
export function frontMatterOf(fields: ReadonlyMap<string, string>): string {
  // Quotation marks are what JSON and YAML have in common.
  const lines = [...fields].map(
    ([key, value]) => `${key}: ${/^[a-z][\w./-]*$/i.test(value) ? value : JSON.stringify(value)}\n`,
  );
  return lines.length > 0 ? `---\n${lines.join('')}---\n\n` : '';
}

/** Takes out of a page what is not the writer’s, and gives pictures and columns what the text says of them. */
export function takeBack(page: Root): void {
  remove(page, new Set<Nodes>(elements(page, isAdded)));
  replaceElements(page, (node): ElementContent[] => {
    const address = attribute(node, 'dataAddress');
    const [description = '', source] = attribute(node, 'alt').split(addressSign);
    if (source !== undefined) return [{ ...node, properties: { src: source, alt: description } }];
    if (node.properties.dataAddress !== undefined)
      return [{ ...element('img', []), properties: { src: address, alt: descriptionOf(node) } }];
    if (node.tagName === 'ol') return [withStart(node)];
    if (node.tagName !== 'td' && node.tagName !== 'th') return [node];
    const align = ['left', 'center', 'right'].find((side) => attribute(node, 'className').split(' ').includes(side));
    return [align ? { ...node, properties: { ...node.properties, align } } : node];
  });
}

/** A list that begins with the number in signs before the words of its first item. */
function withStart(list: Element): Element {
  const [item] = elements(list, ({ tagName }) => tagName === 'li');
  const words = item?.children[0];
  const start = words?.type === 'text' ? numberInSigns.exec(words.value)?.[1] : undefined;
  if (words?.type !== 'text' || start === undefined) return list;
  words.value = words.value.replace(numberInSigns, '');
  return { ...list, properties: { ...list.properties, start: Number(start) } };
}

const isAdded = (node: Element): boolean => attribute(node, 'className').split(' ').includes('brieflint-added');

const descriptionOf = (node: Element): string =>
  node.tagName === 'img'
    ? attribute(node, 'alt')
    : node.children.map((child) => ('value' in child ? child.value : '')).join('');
