import type { Nodes } from 'mdast';
import { type Span, slice } from '../text/span.ts';
import {
  asSeen,
  gathered,
  mark,
  mayBeWrittenOtherwise,
  type Prose,
  writtenOtherwise,
  writtenSpan,
} from './cutWords.ts';
import { spanOf } from './parse.ts';

/**
 * The words of a node as a reader sees them, in a string as long as the node’s source: markup, code, addresses, line
 * ends, struck-out words and everything else that is no prose are replaced by blanks. So an index in it plus the node’s start
 * is an offset in `text`, and a pattern finds a phrase across emphasis and line ends. A word that markup or signs without
 * width cut stands in one piece, blanks after it; `written` says where its letters are. `base` is where offset 0 of
 * the node’s positions lies in `text`.
 */
export const readProse = (node: Nodes, text: string, base: number): Prose =>
  gathered(withoutComments(masked(node, text, base)));

/** The words that `readProse` gives, for whoever needs no place in them, or only roughly. */
export const proseOf = (node: Nodes, text: string, base: number): string => readProse(node, text, base).words;

/** The span of each word of a node in `text`; what holds no letter and no figure is no word. */
export function wordsOf(node: Nodes, text: string, base: number): Span[] {
  const { words, written } = readProse(node, text, base);
  const span = spanOf(node, base);
  return [...words.matchAll(/\S+/g)]
    .filter(({ 0: word }) => /[\p{L}\p{N}]/u.test(word))
    .map(({ index, 0: word }) => writtenSpan({ span, written }, index, index + word.length));
}

/** The comments of Obsidian, whatever markup they hold: `%% to be checked %%`; but not *5%% to 6%%*. */
const comment = /(?<![\p{L}\p{N}])%%[^%]*(?:%[^%]+)*%%/gu;

const withoutComments = (prose: string): string =>
  prose.includes('%%') ? prose.replace(comment, (words) => ' '.repeat(words.length)) : prose;

/** A node’s source with blanks, and the signs of `cutWords.ts`, for what is no prose. */
function masked(node: Nodes, text: string, base: number): string {
  const span = spanOf(node, base);
  if (node.type === 'text') return asProse(slice(text, span));
  const length = span.end - span.start;
  if (node.type === 'html') return (cutsNoWord.test(slice(text, span)) ? mark : ' ').repeat(length);
  if (node.type === 'delete') return struck(slice(text, span));
  if (node.type === 'footnoteDefinition' || !('children' in node)) return ' '.repeat(length);
  const filler = inline.has(node.type) ? mark : ' ';
  let prose = '';
  let striking: string | undefined;
  let struckFrom = 0;
  for (const child of node.children as Nodes[]) {
    const at = spanOf(child, base).start - span.start;
    prose += filler.repeat(at - prose.length);
    if (child.type === 'html') {
      const tag = slice(text, spanOf(child, base));
      const [, slash, name = ''] = strikes.exec(tag) ?? [];
      if (name && !slash && !striking) [striking, struckFrom] = [name.toLowerCase(), at];
      else if (slash && name.toLowerCase() === striking) {
        striking = undefined;
        const end = at + tag.length;
        prose = prose.slice(0, struckFrom) + struck(text.slice(span.start + struckFrom, span.start + end));
        continue;
      }
    }
    prose += masked(child, text, base);
  }
  // What is not closed is struck out to the end.
  if (striking) prose = prose.slice(0, struckFrom) + ' '.repeat(prose.length - struckFrom);
  return prose + filler.repeat(length - prose.length);
}

/** Nodes whose marks stand in or around words and show no gap. */
const inline = new Set<Nodes['type']>(['emphasis', 'strong', 'link', 'linkReference']);

/** Comments and tags between whose contents no gap shows; at `<br>` or `<sup>` a word ends. */
const cutsNoWord =
  /^<(?:!--[\s\S]*|\/?(?:a|abbr|b|bdi|bdo|big|cite|del|em|font|i|ins|mark|s|small|span|strike|strong|tt|u|wbr)(?:[\s/][^>]*)?>)$/i;

const strikes = /^<(\/?)(del|s|strike)(?:[\s/][^>]*)?>$/i;

/** Words that are struck out are not said; several of them leave a gap. */
const struck = (words: string): string => (/\s/.test(words) ? ' ' : mark).repeat(words.length);

/**
 * What Markdown’s parser gives as text but is no prose: the prefixes of further lines, web and mail addresses, template tags,
 * the brackets of wiki links, the boxes of tasks, MISP attributes. Repetitions that could overlap have an upper limit, so that no text makes
 * the pattern slow.
 */
const notProse =
  /(?:\r\n?|\n)[ \t>]*|https?:\/\/\S+|\bwww\.\S+|[^\s@]{1,64}@[^\s@]{1,255}\.\w{2,24}|\{%[^%\n]{0,300}%\}|\{\{[^}\n]{0,300}\}\}|\{[:#.][^}\n]{0,300}\}|@\[\w{1,40}\]\([^)\s]{0,100}\)|^:::.*$|^\[[ x]\](?=[ \t])|\[\[|\]\]|\[\^[^\]\s]{1,100}\]/gim;

/** What each alternative of `notProse` contains: most texts have none of it, and the long pattern is not tried on them. */
const prefilter = /[\r\n:@{[\]]|www\./i;

const notAsWritten = new RegExp(`${notProse.source}|(${writtenOtherwise.source})`, 'gimu');

/** The text of a node without what is no prose, each sign in it as a reader sees it. */
function asProse(text: string): string {
  if (mayBeWrittenOtherwise(text))
    return text.replace(notAsWritten, (token, seen?: string) => (seen ? asSeen(seen) : ' '.repeat(token.length)));
  return prefilter.test(text) ? text.replace(notProse, (token) => ' '.repeat(token.length)) : text;
}
