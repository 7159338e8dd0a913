import type { Nodes, Parents } from 'mdast';
import type { Span } from '../text/span.ts';
import { spanOf } from './parse.ts';

/**
 * The words of a node as a reader sees them, in a string as long as the node’s source: markup, code, addresses, line
 * ends and everything else that is no prose are replaced by blanks. So an index in it plus the node’s start is an offset
 * in `text`, and a pattern finds a phrase across emphasis and line ends. `base` is where offset 0 of the node’s positions
 * lies in `text`.
 */
export function proseOf(node: Nodes, text: string, base: number): string {
  const { start, end } = spanOf(node, base);
  let prose = '';
  for (const span of textSpans(node, base))
    prose += ' '.repeat(span.start - start - prose.length) + maskTokens(text.slice(span.start, span.end));
  return prose + ' '.repeat(end - start - prose.length);
}

/** The span of each word of a node in `text`; what holds no letter and no figure is no word. */
export function wordsOf(node: Nodes, text: string, base: number): Span[] {
  const { start } = spanOf(node, base);
  return [...proseOf(node, text, base).matchAll(/\S+/g)]
    .filter(({ 0: word }) => /[\p{L}\p{N}]/u.test(word))
    .map(({ index, 0: word }) => ({ start: start + index, end: start + index + word.length }));
}

function* textSpans(node: Nodes, base: number): Generator<Span> {
  if (node.type === 'text') yield spanOf(node, base);
  else if (node.type === 'footnoteDefinition' || !('children' in node)) return;
  else for (const child of (node as Parents).children) yield* textSpans(child, base);
}

/**
 * What Markdown’s parser gives as text but is no prose: the prefixes of further lines, web and mail addresses, template tags,
 * the brackets of wiki links, MISP attributes, entities, escapes. Repetitions that could overlap have an upper limit, so
 * that no text makes the pattern slow.
 */
const notProse =
  /(?:\r\n?|\n)[ \t>]*|https?:\/\/\S+|\bwww\.\S+|[^\s@]{1,64}@[^\s@]{1,255}\.\w{2,24}|\{%[^%\n]{0,300}%\}|\{\{[^}\n]{0,300}\}\}|\{[:#.][^}\n]{0,300}\}|@\[\w{1,40}\]\([^)\s]{0,100}\)|^:::.*$|\[\[|\]\]|\[\^[^\]\s]{1,100}\]|&(?:[a-z]+|#\d+|#x[\da-f]+);|\\(?=[!-/:-@[-`{-~])/gim;

/** Entities that stand for a character that matters to patterns: the character is kept, at the entity’s last place. */
const entities: Record<string, string> = { '&gt;': '>', '&lt;': '<', '&amp;': '&' };

/** What each alternative of `notProse` contains: most texts have none of it, and the long pattern is not tried on them. */
const prefilter = /[\r\n:@{[\]&\\]|www\./i;

const maskTokens = (words: string): string =>
  prefilter.test(words)
    ? words.replace(notProse, (token) => (entities[token.toLowerCase()] ?? '').padStart(token.length))
    : words;
