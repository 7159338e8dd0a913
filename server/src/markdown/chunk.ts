import type { Nodes, RootContent } from 'mdast';
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import type { Node } from 'unist';
import { lineStart } from '../text/lines.ts';
import { Block, type PlacedBlock } from './block.ts';
import { parseMarkdown, spanOf } from './parse.ts';

/**
 * The top-level blocks of `chunk`, a piece of a document that starts at a line start, `base` UTF-16 units into the document.
 * They equal the blocks that a parse of the whole document gives at these offsets if the chunk starts where a block starts
 * afresh (see `isFreshIn`) and `isDefined` tells rightly which labels the document defines: `[label]` is a
 * reference only if its label is defined somewhere in the document (CommonMark 0.31.2, sections 4.7 and 6.3). Only the
 * last block may differ: it may go on after the end of the chunk.
 */
export const parseChunk = (chunk: string, base: number, isDefined: (label: string) => boolean): PlacedBlock[] =>
  parseBelow('', (node) => [node], chunk, base, isDefined);

/** The blocks inside a block quote that begins `chunk`; offsets count as those of `parseChunk` do, the quote’s marks stay. */
export const parseQuotation = (chunk: string, base: number, isDefined: (label: string) => boolean): PlacedBlock[] =>
  parseBelow('', (node) => (node.type === 'blockquote' ? node.children : [node]), chunk, base, isDefined);

/** The blocks of `chunk`, whose lines are indented by four blanks or a tab. */
export const parseIndented = (chunk: string, base: number, isDefined: (label: string) => boolean): PlacedBlock[] =>
  parseBelow(indentsByFour, inItem, chunk, base, isDefined);

/** The mark of a list item whose content is indented by four (CommonMark 0.31.2, section 5.2). */
const indentsByFour = '10.\n';
const inItem = (node: RootContent): RootContent[] =>
  node.type === 'list' ? node.children.flatMap(({ children }) => children) : [node];

/** The blocks of `chunk` when `opening` stands before it; `inside` gives what is looked for of each block of the two. */
function parseBelow(
  opening: string,
  inside: (node: RootContent) => readonly RootContent[],
  chunk: string,
  base: number,
  isDefined: (label: string) => boolean,
): PlacedBlock[] {
  const source = detached(chunk);
  const definedElsewhere = mentionedIn(source).filter(isDefined);
  // The parser drops a byte order mark at the very start of its input, which would shift all offsets by one.
  const prelude = (definitionsOf(definedElsewhere) || (source.startsWith('\uFEFF') ? '\n' : '')) + opening;
  const nodes = parseMarkdown(prelude + source)
    .children.flatMap(inside)
    .filter(({ position }) => (position?.start.offset ?? 0) >= prelude.length)
    .flatMap(itemsOf);
  const defined = new Set(definedElsewhere);
  for (const node of nodes) for (const label of definedIn(node)) defined.add(label);
  // Of a line that is cut into many paragraphs, each looks for its start no further back than to the one before it.
  let earlier = { first: 0, start: 0 };
  return nodes.map((node) => {
    const { start: first, end: last } = spanOf(node, -prelude.length);
    const nearest = lineStart(source, first, earlier.first);
    const start = nearest === earlier.first ? earlier.start : nearest;
    earlier = { first, start };
    moveToStart(node, prelude.length + start, (node.position?.start.line ?? 1) - 1);
    const text = source.slice(start, last);
    const mentions = new Map(mentionedIn(source.slice(first, last)).map((label) => [label, defined.has(label)]));
    return { block: new Block(node, text, [...definedIn(node)], mentions), base: base + start };
  });
}

/**
 * Splits a list into lists of one item each, so that a long list is many blocks: `continuesList` tells which belong
 * together.
 */
const itemsOf = (node: RootContent): RootContent[] =>
  node.type === 'list'
    ? node.children.map((item) => ({
        type: 'list',
        ordered: node.ordered ?? false,
        children: [item],
        position: item.position && { start: { ...item.position.start }, end: { ...item.position.end } },
      }))
    : [node];

/**
 * A copy of the text. V8 keeps a whole string in memory as long as any slice of it lives, and blocks outlive the text
 * that they were read from.
 */
const detached = (text: string): string => ` ${text}`.slice(1);

const labelInBrackets = /\[((?:[^[\]\\]|\\[\s\S]){1,999})\]/g;

/**
 * The labels in square brackets, each once and normalised as Markdown compares them (CommonMark 0.31.2, section 6.3:
 * “matches”); a footnote’s begins with `^`, and with `[^` that of a link as which the same brackets may be defined. Some
 * brackets hold no reference at all.
 */
export function mentionedIn(text: string): string[] {
  if (!text.includes('[')) return [];
  // In a block quote a label that runs over two lines has the `>` of the second line inside its brackets.
  const written = new Set([...text.matchAll(labelInBrackets)].map(([, words = '']) => words));
  const labels = [...written].flatMap((words) => [words, words.replace(/[\r\n]+[ \t>]*/g, ' ')]);
  const normalised = labels.map((words) => normalizeIdentifier(words).toLowerCase());
  return [...new Set(normalised.flatMap((label) => (label.startsWith('^') ? [label, `[${label}`] : [label])))];
}

/** The labels that a node and its children define, as `mentionedIn` writes them. */
function* definedIn(node: Nodes): Generator<string> {
  if (node.type === 'definition') yield node.identifier.startsWith('^') ? `[${node.identifier}` : node.identifier;
  else if (node.type === 'footnoteDefinition') yield `^${node.identifier}`;
  if ('children' in node) for (const child of node.children) yield* definedIn(child);
}

/**
 * Definitions to put before a chunk. The comment after them ends the last one: without it, an indented first line of the
 * chunk would be read as the text of a footnote.
 */
const definitionsOf = (labels: readonly string[]): string =>
  labels.length === 0 ? '' : `${labels.map(definitionOf).join('')}<!---->\n\n`;

/** A link’s label that begins with `^` is one only right below another definition, indented: else it is a footnote’s. */
const definitionOf = (label: string): string =>
  label.startsWith('[') ? `[\uE000]: x\n    ${label}]: x\n\n` : `[${label}]: x\n\n`;

/**
 * Makes all positions in a block count from its first line: subtracts `offset` from their offsets and `line` from
 * their lines.
 */
function moveToStart(node: Node & { children?: readonly Node[] }, offset: number, line: number): void {
  for (const point of node.position ? [node.position.start, node.position.end] : []) {
    point.offset = (point.offset ?? 0) - offset;
    point.line -= line;
  }
  for (const child of node.children ?? []) moveToStart(child, offset, line);
}
