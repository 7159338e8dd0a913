import type { Piece } from './protocol.ts';

const names = {
  strong: 'strong',
  emphasis: 'em',
  code: 'code',
  paragraph: 'p',
  table: 'table',
  row: 'tr',
  cell: 'td',
} as const;

/** An element with the pieces of a hover; their words stay plain text. */
export function elementsOf(pieces: readonly Piece[], className: string): HTMLElement {
  const parent = element('div', className);
  parent.append(...pieces.map(nodeOf));
  return parent;
}

function nodeOf(piece: Piece): Node {
  if (piece.type === 'text') return document.createTextNode(piece.value);
  const node = document.createElement(names[piece.type]);
  node.append(...piece.children.map(nodeOf));
  return node;
}

/** An element of a class, with a text or without. */
export function element(name: string, className: string, text = ''): HTMLElement {
  const node = document.createElement(name);
  node.className = className;
  node.textContent = text;
  return node;
}

/** The element of the page with that id. */
export function byId<E extends HTMLElement = HTMLElement>(id: string): E {
  const node = document.getElementById(id);
  if (!node) throw new Error(`The page has no “${id}”.`);
  return node as E;
}
