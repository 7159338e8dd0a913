import type { Nodes, RootContent } from 'mdast';
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import type { Node } from 'unist';
import { lineStart } from '../text/lines.ts';
import { Block, type PlacedBlock } from './block.ts';
import { parseMarkdown, spanOf } from './parse.ts';

/**
 * The blocks of a stretch of a document, which begins at `base` and at the beginning of a line. They are those of the whole
 * document where the stretch begins with a block and the document defines the labels that `isDefined` says it does: a
 * reference is one only where its label is defined, and that may be anywhere. The last block may go on after the stretch.
 */
export function parseChunk(stretch: string, base: number, isDefined: (label: string) => boolean): PlacedBlock[] {
  const source = detached(stretch);
  const seeds = mentionedIn(source).filter(isDefined);
  // The parser swallows a byte order mark at the beginning of what it gets.
  const prelude = definitionsOf(seeds) || (source.startsWith('\uFEFF') ? '\n' : '');
  const { children } = parseMarkdown(prelude + source);
  const own = children.filter(({ position }) => (position?.start.offset ?? 0) >= prelude.length).flatMap(itemsOf);
  const defined = new Set(seeds);
  for (const node of own) for (const label of definedIn(node)) defined.add(label);
  return own.map((node) => {
    const { start: first, end: last } = spanOf(node, -prelude.length);
    const start = lineStart(source, first, 0);
    moveToStart(node, prelude.length + start, (node.position?.start.line ?? 1) - 1);
    const text = source.slice(start, last);
    const mentions = new Map(mentionedIn(text).map((label) => [label, defined.has(label)]));
    return { block: new Block(node, text, [...definedIn(node)], mentions), base: base + start };
  });
}

/** The items of a list as lists of their own, so that a long one is many blocks and not one: see `continuesList`. */
const itemsOf = (node: RootContent): RootContent[] =>
  node.type === 'list'
    ? node.children.map((item) => ({
        type: 'list',
        ordered: node.ordered ?? false,
        children: [item],
        position: item.position && { start: { ...item.position.start }, end: { ...item.position.end } },
      }))
    : [node];

/** A copy: a slice of a string keeps the whole of it in memory, and blocks outlive the text that they were read from. */
const detached = (text: string): string => ` ${text}`.slice(1);

const label = /\[((?:[^[\]\\]|\\[\s\S]){1,999})\]/g;

/** The labels in square brackets, as Markdown compares them; `^1` is a footnote's. Some of them are no references. */
export function mentionedIn(text: string): string[] {
  if (!text.includes('[')) return [];
  // In a quotation the marks of its lines stand inside of a label that runs over two of them.
  const labels = [...text.matchAll(label)].flatMap(([, words = '']) => [words, words.replace(/[\r\n]+[ \t>]*/g, ' ')]);
  return [...new Set(labels.map((words) => normalizeIdentifier(words).toLowerCase()))];
}

/** The labels that a block defines, for references and for footnotes. */
function* definedIn(node: Nodes): Generator<string> {
  if (node.type === 'definition') yield node.identifier;
  else if (node.type === 'footnoteDefinition') yield `^${node.identifier}`;
  if ('children' in node) for (const child of node.children) yield* definedIn(child);
}

/** Definitions to put before a stretch; after a footnote's only a comment keeps what is indented from being its text. */
const definitionsOf = (labels: readonly string[]): string =>
  labels.length === 0 ? '' : `${labels.map((one) => `[${one}]: x\n\n`).join('')}<!---->\n\n`;

/** Takes the offset and the line number of its first line off all positions in a block. */
function moveToStart(node: Node & { children?: readonly Node[] }, offset: number, line: number): void {
  for (const point of node.position ? [node.position.start, node.position.end] : []) {
    point.offset = (point.offset ?? 0) - offset;
    point.line -= line;
  }
  for (const child of node.children ?? []) moveToStart(child, offset, line);
}
