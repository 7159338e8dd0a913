// What is known of a briefing while its blocks are read, and what was lost of them.
import type { Definition, FootnoteDefinition, Nodes } from 'mdast';
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import type { Briefing } from '../briefing/model.ts';
import type { Annotations } from './words.ts';

/** What of a text a paper has not, or otherwise: counted, and of links the addresses. */
export type Lost = { html: number; readonly links: string[]; notes: number; boxes: number };

export type Reading = Annotations & {
  readonly text: string;
  /** The addresses of link definitions by their labels. */
  readonly addresses: ReadonlyMap<string, string>;
  /** The index of a footnote, which is counted when its first mark is met; undefined where there is no such note. */
  readonly noteOf: (label: string) => number | undefined;
  /** What ignore comments say, by where they begin; empty where they are not shown. */
  readonly ignores: ReadonlyMap<number, readonly string[]>;
  readonly lost: Lost;
};

/** A footnote, and the offset at which its block begins. */
export type PlacedNote = { readonly node: FootnoteDefinition; readonly base: number };

/** The definitions of links and footnotes in a text, by their labels; of two for one label the first holds. */
export function definitionsIn({ parsed }: Briefing) {
  const addresses = new Map<string, string>();
  const notes = new Map<string, PlacedNote>();
  const visit = (node: Nodes, base: number): void => {
    if (node.type === 'definition') put(addresses, node, node.url);
    else if (node.type === 'footnoteDefinition') put(notes, node, { node, base });
    if ('children' in node) for (const child of node.children) visit(child, base);
  };
  for (const { block, base } of parsed.blocks) if (block.source.includes(']:')) visit(block.node, base);
  return { addresses, notes };
}

function put<T>(map: Map<string, T>, { identifier }: Definition | FootnoteDefinition, value: T): void {
  const label = normalizeIdentifier(identifier);
  if (!map.has(label)) map.set(label, value);
}

/** The notes of a paper in the order of their first marks. */
export class Notes {
  readonly used: PlacedNote[] = [];
  readonly #indexes = new Map<string, number>();
  readonly #all: ReadonlyMap<string, PlacedNote>;

  constructor(all: ReadonlyMap<string, PlacedNote>) {
    this.#all = all;
  }

  indexOf(label: string): number | undefined {
    const known = this.#indexes.get(label);
    const note = this.#all.get(label);
    if (known !== undefined || !note) return known;
    this.#indexes.set(label, this.used.length);
    return this.used.push(note) - 1;
  }

  get unused(): number {
    return this.#all.size - this.used.length;
  }
}

/** The first three, which may be long. */
const someOf = (addresses: readonly string[]): string => {
  const quoted = addresses
    .slice(0, 3)
    .map((address) => `“${address.length > 60 ? `${address.slice(0, 60)}…` : address}”`);
  return `${quoted.join(', ')}${addresses.length > 3 ? ' …' : ''}`;
};

/** What was lost, as sentences without their full stop. */
export function sentencesOf({ html, links, notes, boxes }: Lost): string[] {
  const of = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;
  return [
    ...(html > 0 ? [`wrote only the words of ${of(html, 'piece')} of HTML`] : []),
    ...(links.length > 0
      ? [`wrote only the words of ${of(links.length, 'link')} to no page or mailbox: ${someOf(links)}`]
      : []),
    ...(notes > 0 ? [`left out ${of(notes, 'footnote')} that nothing refers to`] : []),
    ...(boxes > 0
      ? [`wrote ${of(boxes, 'box', 'boxes')} as ${boxes === 1 ? 'a quotation' : 'quotations'} with a bold title`]
      : []),
  ];
}
