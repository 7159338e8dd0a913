import type { Nodes, Parents } from 'mdast';
import type { Span } from '../text/span.ts';
import { spanOf } from './parse.ts';

/**
 * What a reader reads of a block, as a string of the same length as its source: markup, code, addresses and
 * everything that is no prose are blanks, line ends too. So every index in it is an offset in the document, less
 * the block's start, and a phrase may run over emphasis and line ends.
 */
export function proseOf(block: Nodes, text: string, base: number): string {
  const { start, end } = spanOf(block, base);
  let prose = '';
  for (const span of textSpans(block, base))
    prose += ' '.repeat(span.start - start - prose.length) + maskTokens(text.slice(span.start, span.end));
  return prose + ' '.repeat(end - start - prose.length);
}

/** Where each word of a block stands in the document. */
export function wordsOf(block: Nodes, text: string, base: number): Span[] {
  const { start } = spanOf(block, base);
  return [...proseOf(block, text, base).matchAll(/\S+/g)]
    .filter(({ 0: word }) => /[\p{L}\p{N}]/u.test(word))
    .map(({ index, 0: word }) => ({ start: start + index, end: start + index + word.length }));
}

function* textSpans(node: Nodes, base: number): Generator<Span> {
  if (node.type === 'text') yield spanOf(node, base);
  else if (node.type === 'footnoteDefinition' || !('children' in node)) return;
  else for (const child of (node as Parents).children) yield* textSpans(child, base);
}

/**
 * Not prose though Markdown says it is text: line prefixes, addresses, templates, wiki links' brackets, MISP attributes,
 * escapes. Every run in it has a limit, so that no text makes it slow.
 */
const tokens =
  /(?:\r\n?|\n)[ \t>]*|https?:\/\/\S+|\bwww\.\S+|[^\s@]{1,64}@[^\s@]{1,255}\.\w{2,24}|\{%[^%\n]{0,300}%\}|\{\{[^}\n]{0,300}\}\}|\{[:#.][^}\n]{0,300}\}|@\[\w{1,40}\]\([^)\s]{0,100}\)|^:::.*$|\[\[|\]\]|\[\^[^\]\s]{1,100}\]|&(?:[a-z]+|#\d+|#x[\da-f]+);|\\(?=[!-/:-@[-`{-~])/gim;

/** Entities that readers see as a sign keep it, at their end. */
const signs: Record<string, string> = { '&gt;': '>', '&lt;': '<', '&amp;': '&' };

/** A sign of every token: most words have none. */
const sign = /[\r\n:@{[\]&\\]|www\./i;

const maskTokens = (words: string): string =>
  sign.test(words)
    ? words.replace(tokens, (token) => (signs[token.toLowerCase()] ?? '').padStart(token.length))
    : words;
