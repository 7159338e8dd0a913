// Footnotes of a page: a mark that leads to a text, and a text that leads back to its mark.
import type { Element, Nodes, Root } from 'hast';
import { attribute, element, elements, isBlock, remove, replaceElements, wordsIn } from './tree.ts';

type Note = { readonly target: string; readonly block: Element; readonly marks: Element[] };

/**
 * Makes `brief-mark` and `brief-note` of footnotes and endnotes, numbered in the order of their marks; the notes stand
 * at the end. Returns how many comments of Google Docs, which are made in the same way, were left out.
 */
export function readFootnotes(tree: Root): number {
  const owners = ownersOfIds(tree);
  const isLink = (node: Element) => node.tagName === 'a' && targetOf(node) !== '';
  /** Whether the id names the link, or a phrase around it. */
  const names = (id: string, link: Element) =>
    owners.get(id)?.some((node) => node === link || (!isBlock(node) && holds(node, link))) ?? false;
  const notes: Note[] = [];
  const byTarget = new Map<string, Note>();
  const leadBack = new Set<Element>();
  /** Whether a link leads to one, or to a phrase around one, that leads to the target. */
  const leadsTo = (link: Element, target: string) =>
    owners
      .get(targetOf(link))
      ?.some((node) => (isBlock(node) ? false : elements(node, isLink).some((inner) => targetOf(inner) === target))) ??
    false;
  for (const link of elements(tree, isLink)) {
    const target = targetOf(link);
    // The mark stands before its text: where both lead to each other, the first is the mark.
    if (leadBack.has(link)) continue;
    const known = byTarget.get(target);
    const block = known ? undefined : blockOf(owners.get(target) ?? []);
    const links = block ? elements(block, isLink) : [];
    if (known) known.marks.push(link);
    else if (block && !links.includes(link) && links.some((back) => names(targetOf(back), link))) {
      const note = { target, block, marks: [link] };
      notes.push(note);
      byTarget.set(target, note);
      // Of the links in a note those lead back; others may be marks of other notes.
      for (const back of links) if (leadsTo(back, target)) leadBack.add(back);
    }
  }
  const gone = new Set<Nodes>(notes.map(({ block }) => block));
  for (const { block, marks } of notes)
    for (const back of elements(block, isLink))
      if (marks.some((link) => names(targetOf(back), link))) remove(block, new Set<Nodes>([back]));
  const [comments, footnotes] = [true, false].map((is) => notes.filter(({ target }) => /^cmnt/.test(target) === is));
  for (const { marks } of comments ?? []) for (const link of marks) gone.add(link);
  remove(tree, gone);
  const texts = footnotes?.map(({ block }, i) => element('brief-note', block.children, { label: `${i + 1}` })) ?? [];
  tree.children.push(...texts);
  const labels = new Map(footnotes?.flatMap(({ marks }, i) => marks.map((link) => [link, `${i + 1}`] as const)));
  replaceElements(tree, (node) => {
    const label = labels.get(node);
    if (label) return [element('brief-mark', [], { label })];
    if (node.tagName !== 'sup' || wordsIn(node)) return [node];
    return elements(node, ({ tagName }) => tagName === 'brief-mark');
  });
  return comments?.length ?? 0;
}

const holds = (node: Element, inner: Element): boolean => elements(node, (other) => other === inner).length > 0;

/** What is the text of a note, around what bears its id: what Word calls so, an item of a list, a paragraph. */
const blockOf = (around: readonly Element[]): Element | undefined =>
  around.find((node) => /mso-element:\s*(?:foot|end)note\b(?!-)/.test(attribute(node, 'style'))) ??
  around.find(({ tagName }) => tagName === 'li') ??
  around.find(isBlock);

const targetOf = (link: Element): string => {
  const href = attribute(link, 'href');
  return href.startsWith('#') ? href.slice(1) : '';
};

/** For each id, or name of a bookmark, its element and those around it, the innermost first. */
function ownersOfIds(tree: Root): Map<string, Element[]> {
  const owners = new Map<string, Element[]>();
  const visit = (node: Nodes, around: Element[]): void => {
    if (!('children' in node)) return;
    const own = node.type === 'element' ? [node, ...around] : around;
    if (node.type === 'element')
      for (const name of ['id', 'name']) {
        const id = attribute(node, name);
        if (id && !owners.has(id)) owners.set(id, own);
      }
    for (const child of node.children) visit(child, own);
  };
  visit(tree, []);
  return owners;
}
