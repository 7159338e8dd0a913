import { distance } from 'fastest-levenshtein';
import type { Nodes, Parents } from 'mdast';
import { type Block, continuesList, type PlacedBlock, perBlock } from '../markdown/block.ts';
import type { BlockIndex } from '../markdown/blockIndex.ts';
import { spanOf } from '../markdown/parse.ts';
import { firstIndex } from '../text/search.ts';
import type { Span } from '../text/span.ts';
import type { Suppression } from './model.ts';

/** The placeholder that our actions write for a reason: a comment with it has no reason yet. */
export const reasonToGive = 'reason';

/** A comment, its words in the first group; the second kind is Markdown’s own trick, a definition that nothing refers to. */
const comment = /<!--([\s\S]*?)-->|^ {0,3}\[[^\]]*\]:\s*\S+\s+["'(]([\s\S]*)["')]\s*$/g;

/** What a comment begins with that silences rules, and the rest. */
const ours = /^\s*brieflint-ignore(-file)?(?![\w-])([\s\S]*)$/i;

/** What a comment begins with that was meant to: our name with another command, or with none before the name of a rule. */
const meant =
  /^-*\s*brieflint(?:[-_][a-z]|\s*:?\s*(?:ignore|disable|enable|off|skip|suppress|silence)\b|:?\s+[a-z]+-[a-z-]+[a-z](?![\w-]))/i;
/** A comment whose first word is near enough to ours to be looked at. */
const mayBeOurs = /<!--[-\s]*[a-z_-]*(?:lint|ignore)/i;
const firstWord = /^-*\s*([a-z_-]+)/i;

/** Whether a comment that is none of ours was meant as one: it begins with our name, or with ours but for a letter or two. */
function isMeantAsOurs(words: string): boolean {
  const first = firstWord.exec(words)?.[1]?.toLowerCase() ?? '';
  return meant.test(words) || ['brieflint-ignore', 'brieflint-ignore-file'].some((name) => distance(first, name) <= 2);
}

/**
 * The suppressions of a document, in order; those above its front matter, up to the offset `top`, are no blocks. One covers the
 * block after it, its line or the whole file: see `Suppression`.
 */
export function readSuppressions(
  text: string,
  blocks: readonly PlacedBlock[],
  index: BlockIndex,
  top: number,
): Suppression[] {
  // A comment for the whole file must stand above the second heading: only the title may come before it.
  const firstSection = index.with(isHeading)[1]?.base ?? text.length;
  const suppressionsIn = (span: Span, next: Next): Suppression[] =>
    [...text.slice(span.start, span.end).matchAll(comment)].flatMap((match) => {
      const start = span.start + match.index;
      const end = start + match[0].length;
      const words = match[1] ?? match[2] ?? '';
      const known = match[1] === undefined ? undefined : ours.exec(words);
      if (!known)
        return isMeantAsOurs(words)
          ? [{ span: { start, end }, rules: [], reason: '', scope: 'unknown', covers: undefined }]
          : [];
      const [, suffix, content = ''] = known;
      const rest = text.slice(end, Math.min(span.end, lineOf(text, end).end)).replace(/<!--[\s\S]*?-->/g, '');
      const scope = scopeOf(suffix, next, rest);
      return [
        {
          span: { start, end },
          ...readContent(content, end - 3 - content.length),
          scope,
          covers: coversOf(scope, next, span.start <= firstSection, start, text),
        },
      ];
    });
  const inBlocks = index.with(commentsIn).flatMap(({ block, base }) => {
    const i = firstIndex(blocks, (placed) => placed.base >= base);
    return commentsIn(block).flatMap(({ node, next: following }) => {
      const next =
        following === 'block after'
          ? blockAfter(blocks, i)
          : following === 'item after'
            ? itemAfter(blocks, i)
            : spanOfNext(following, base);
      return suppressionsIn(spanOf(node, base), next);
    });
  });
  return [...suppressionsIn({ start: 0, end: top }, blockAfter(blocks, -1)), ...inBlocks];
}

const isHeading = ({ node }: Block): boolean => node.type === 'heading';

function scopeOf(suffix: string | undefined, next: Next, rest: string): Suppression['scope'] {
  if (suffix) return 'file';
  if (next === 'inline') return 'line';
  return rest.trim() ? 'hidden' : 'block';
}

function coversOf(scope: Suppression['scope'], next: Next, isTop: boolean, at: number, text: string): Span | undefined {
  if (scope === 'file') return isTop ? { start: 0, end: text.length } : undefined;
  if (scope === 'line') return lineOf(text, at);
  return scope === 'block' && next !== 'inline' ? next : undefined;
}

/**
 * The span in the document of what follows a comment, other comments left out; `inline` for a comment among the words
 * of a block.
 */
type Next = Span | 'inline' | undefined;

/**
 * An HTML node of a block that holds a suppression, and what follows it: a node of the same block, or the block or
 * list item after that.
 */
type SuppressionComment = {
  readonly node: Nodes;
  readonly next: Nodes | 'inline' | 'block after' | 'item after' | undefined;
};

const spanOfNext = (next: Nodes | 'inline' | undefined, base: number): Next =>
  next === undefined || next === 'inline' ? next : spanOf(next, base);

/** The nodes that hold words, not blocks: a comment in one of them is inline. */
const phrasing = new Set([
  'paragraph',
  'heading',
  'tableCell',
  'strong',
  'emphasis',
  'delete',
  'link',
  'linkReference',
]);

const isComment = (node: Nodes): boolean => node.type === 'html' && node.value.startsWith('<!--');

/** The HTML nodes of a block that may hold suppressions, and the definition that may be meant as one. */
const commentsIn = perBlock(({ node, source }): readonly SuppressionComment[] => {
  if (node.type === 'definition') return isMeantAsOurs(node.title ?? '') ? [{ node, next: undefined }] : [];
  if (!mayBeOurs.test(source)) return [];
  if (node.type === 'html') return [{ node, next: 'block after' }];
  if (node.type === 'list') return node.children.flatMap((item) => [...commentsOf(item, 'item after')]);
  return 'children' in node ? [...commentsOf(node, undefined)] : [];
});

/**
 * The HTML nodes under `parent`, in order; `after` is what follows `parent`, such as the next item for a comment at
 * the end of an item.
 */
function* commentsOf(parent: Parents, after: Nodes | 'item after' | undefined): Generator<SuppressionComment> {
  const children: readonly Nodes[] = parent.children;
  let following: Nodes | undefined;
  const found: SuppressionComment[][] = [];
  for (const [i, node] of [...children.entries()].toReversed()) {
    if (node.type === 'html') found.push([{ node, next: nextOf(parent, i, following, after) }]);
    else if ('children' in node) found.push([...commentsOf(node, parent.type === 'list' ? following : undefined)]);
    if (!isComment(node)) following = node;
  }
  yield* found.toReversed().flat();
}

function nextOf(
  parent: Parents,
  i: number,
  following: Nodes | undefined,
  after: Nodes | 'item after' | undefined,
): SuppressionComment['next'] {
  if (phrasing.has(parent.type)) return 'inline';
  const isBetweenItems = parent.children[i - 1]?.type === 'list' && following?.type === 'list';
  return isBetweenItems ? following.children[0] : (following ?? after);
}

/**
 * The span of the block after the comment block at index `i`: of a list all its items, but only the first item for a
 * comment between two lists.
 */
function blockAfter(blocks: readonly PlacedBlock[], i: number): Span | undefined {
  let next = i + 1;
  while (next < blocks.length && isComment(blocks[next]?.block.node as Nodes)) next++;
  const following = blocks[next];
  if (!following) return undefined;
  const { node } = following.block;
  const isBetweenItems = blocks[i - 1]?.block.node.type === 'list' && node.type === 'list';
  if (isBetweenItems) return spanOf(node, following.base);
  let last = next;
  while (isContinued(blocks, last)) last++;
  const end = blocks[last] ?? following;
  return { start: spanOf(node, following.base).start, end: spanOf(end.block.node, end.base).end };
}

/** Whether the list whose item is the block at index `i` goes on with the next block. */
function isContinued(blocks: readonly PlacedBlock[], i: number): boolean {
  const next = blocks[i + 1];
  return next !== undefined && continuesList(blocks[i]?.block, next.block);
}

/** The span of the list item after the one at index `i`; undefined after the last. */
function itemAfter(blocks: readonly PlacedBlock[], i: number): Span | undefined {
  const next = blocks[i + 1];
  return next && isContinued(blocks, i) ? spanOf(next.block.node, next.base) : undefined;
}

function lineOf(text: string, at: number): Span {
  const end = text.indexOf('\n', at);
  return { start: text.lastIndexOf('\n', at - 1) + 1, end: end < 0 ? text.length : end };
}

/**
 * Reads what follows the comment’s name: `vague-likelihood, negated-term: the reason`, also over several lines, in a block quote
 * with its marks. It starts at the document offset `at`.
 */
function readContent(content: string, at: number): Pick<Suppression, 'rules' | 'reason'> {
  const separator = /:|\s--?\s|\s[–—]\s/.exec(content);
  const names = separator ? content.slice(0, separator.index) : content;
  const rules = [...names.matchAll(/[^\s,>]+/g)].map(({ index, 0: text }) => ({
    text,
    span: { start: at + index, end: at + index + text.length },
  }));
  const reason = separator
    ? content
        .slice(separator.index + separator[0].length)
        .replace(/\s*[\r\n][\s>]*|\s+/g, ' ')
        .trim()
    : '';
  return { rules, reason: reason === reasonToGive ? '' : reason };
}
