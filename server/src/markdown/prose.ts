import type { Nodes, Paragraph, PhrasingContent } from 'mdast';
import { type Span, slice } from '../text/span.ts';
import {
  asSeen,
  code,
  gathered,
  mark,
  mayBeWrittenOtherwise,
  type Prose,
  thing,
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

/** Whether all words of a paragraph are struck out, and nothing else shows in it. */
export const isStruckOut = (paragraph: Paragraph, text: string): boolean =>
  mayStrike(slice(text, spanOf(paragraph, 0))) && !/[\p{L}\p{N}\x90\x9D]/u.test(masked(paragraph, text, 0));

/** Whether anything in a text can be struck out. */
export const mayStrike = (text: string): boolean => /~~|<(?:del|s|strike)\b/i.test(text);

/** What is struck out below a node, each stretch as a paragraph by itself. */
export function* struckParts(node: Nodes): Generator<Paragraph> {
  if (!('children' in node)) return;
  const toPart = (children: readonly Nodes[]): Paragraph[] => {
    const [start, end] = [children[0]?.position?.start, children.at(-1)?.position?.end];
    return start && end
      ? [{ type: 'paragraph', children: children as PhrasingContent[], position: { start, end } }]
      : [];
  };
  let open: { readonly tag: string; readonly from: number } | undefined;
  for (const [i, child] of node.children.entries()) {
    const [, slash, name = ''] = (child.type === 'html' && silent.exec(child.value)) || [];
    const tag = name.toLowerCase();
    if (tag && !slash && !open) open = { tag, from: i + 1 };
    else if (slash && tag === open?.tag) {
      if (isStrike(tag)) yield* toPart(node.children.slice(open.from, i));
      open = undefined;
    } else if (!open) yield* child.type === 'delete' ? toPart(child.children) : struckParts(child);
  }
  if (open && isStrike(open.tag)) yield* toPart(node.children.slice(open.from));
}

const isStrike = (tag: string): boolean => /^(?:del|s|strike)$/.test(tag);

/** The comments of Obsidian, whatever markup they hold: `%% to be checked %%`; but not *5%% to 6%%*. */
const comment = /(?<![\p{L}\p{N}])%%[^%]*(?:%[^%]+)*%%/gu;

const withoutComments = (prose: string): string =>
  prose.includes('%%') ? prose.replace(comment, (words) => ' '.repeat(words.length)) : prose;

/** A node’s source with blanks, and the signs of `cutWords.ts`, for what is no prose. */
function masked(node: Nodes, text: string, base: number): string {
  const span = spanOf(node, base);
  if (node.type === 'text') return asProse(slice(text, span));
  const length = span.end - span.start;
  if (node.type === 'html') return signOfTag(slice(text, span)).repeat(length);
  if (node.type === 'delete') return struck(slice(text, span));
  if (node.type === 'inlineCode') return code.repeat(length);
  if (things.has(node.type)) return thing.repeat(length);
  if (node.type === 'footnoteDefinition' || !('children' in node)) return ' '.repeat(length);
  const filler = inline.has(node.type) ? mark : ' ';
  let prose = '';
  let open: { readonly tag: string; readonly from: number } | undefined;
  for (const child of node.children as Nodes[]) {
    const at = spanOf(child, base).start - span.start;
    prose += filler.repeat(at - prose.length);
    if (child.type === 'html') {
      const words = slice(text, spanOf(child, base));
      const [, slash, name = ''] = silent.exec(words) ?? [];
      const tag = name.toLowerCase();
      if (tag && !slash && !open) open = { tag, from: at };
      else if (slash && tag === open?.tag) {
        prose =
          prose.slice(0, open.from) +
          unread(open.tag, text.slice(span.start + open.from, span.start + at + words.length));
        open = undefined;
        continue;
      }
    }
    prose += masked(child, text, base);
  }
  // What is not closed goes on to the end.
  if (open) prose = prose.slice(0, open.from) + ' '.repeat(prose.length - open.from);
  return prose + filler.repeat(length - prose.length);
}

/** Nodes whose marks stand in or around words and show no gap. */
const inline = new Set<Nodes['type']>(['emphasis', 'strong', 'link', 'linkReference']);

/** Nodes that show something which is no prose. */
const things = new Set<Nodes['type']>(['image', 'imageReference', 'footnoteReference']);

/** Comments and tags between whose contents no gap shows. */
const cutsNoWord =
  /^<(?:!--[\s\S]*|\/?(?:a|abbr|b|bdi|bdo|big|cite|del|em|font|i|ins|mark|s|small|span|strike|strong|tt|u|wbr)(?:[\s/][\s\S]*)?>)$/i;

/** Tags at which a word ends. */
const endsWord = /^<\/?(?:br|p|div|li|[ou]l|t[dhr]|table|hr|h[1-6]|su[bp])(?:[\s/][\s\S]*)?>$/i;

const signOfTag = (tag: string): string => (cutsNoWord.test(tag) ? mark : endsWord.test(tag) ? ' ' : thing);

/** Tags around words that are not read: struck out, or code. */
const silent = /^<(\/?)(del|s|strike|code|kbd|samp)(?:[\s/][\s\S]*)?>$/i;

const unread = (tag: string, words: string): string => (isStrike(tag) ? struck(words) : code.repeat(words.length));

/** Words that are struck out are not said; several of them leave a gap. */
const struck = (words: string): string => (/\s/.test(words) ? ' ' : mark).repeat(words.length);

/**
 * What Markdown’s parser gives as text but is no prose: the prefixes of further lines, web and mail addresses, template tags,
 * formulas between dollar signs, the brackets of wiki links, the boxes of tasks, MISP attributes, maths and pictures inside a word. Repetitions that could overlap have an upper limit, so that no text makes
 * the pattern slow.
 */
const notProse =
  /(?:\r\n?|\n)[ \t>]*|https?:\/\/\S+|\bwww\.\S+|[^\s@]{1,64}@[^\s@]{1,255}\.\w{2,24}|\{%[^%\n]{0,300}%\}|\{\{[^}\n]{0,300}\}\}|\{[:#.][^}\n]{0,300}\}|@\[\w{1,40}\]\([^)\s]{0,100}\)|^:::.*$|^\[[ x]\](?=[ \t])|(?<![\w$])\${1,2}(?![\s\d$])[^$\n]{0,200}(?<![\s$])\${1,2}(?![\w$])|!\[\[[^\]\n]{1,100}\]\]|\[\[|\]\]|\[\^[^\]\s]{1,100}\]|(?<=\p{L})(?:\$[^\s$]{1,100}\$|\p{Extended_Pictographic}\uFE0F?)(?=\p{L})/gimu;

/** What each alternative of `notProse` contains: most texts have none of it, and the long pattern is not tried on them. */
const prefilter = /[\r\n:@{[\]$]|www\./i;

const notAsWritten = new RegExp(`${notProse.source}|(${writtenOtherwise.source})`, 'gimu');

/** The text of a node without what is no prose, each sign in it as a reader sees it. */
function asProse(text: string): string {
  if (mayBeWrittenOtherwise(text))
    return text.replace(notAsWritten, (token, seen: string | undefined, at: number) =>
      seen ? asSeen(seen) : unsaid(token, at, text),
    );
  return prefilter.test(text) ? text.replace(notProse, (token, at: number) => unsaid(token, at, text)) : text;
}

/** Blanks for what is no prose; between two letters it cuts a word. */
const unsaid = (token: string, at: number, text: string): string => {
  const isSeen = !/^(?:\s|\[\[|\]\])/.test(token);
  const cutsWord =
    isSeen &&
    endsInLetter.test(text.slice(Math.max(0, at - 2), at)) &&
    /^\p{L}/u.test(text.slice(at + token.length, at + token.length + 2));
  return (cutsWord ? thing : ' ').repeat(token.length);
};

const endsInLetter = /[\p{L}\p{M}]$/u;
