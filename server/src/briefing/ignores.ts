import type { Nodes, Parents, Root } from 'mdast';
import type { Words } from './briefing.ts';
import { spanOf } from './markdown.ts';
import type { Span } from './span.ts';

/** A comment that silences rules: `<!-- brieflint-ignore vague-likelihood: quoting the treaty -->`. */
export type Ignore = {
  readonly span: Span;
  /** The rules that it names. */
  readonly rules: readonly Words[];
  /** Why; empty where the writer does not say. */
  readonly reason: string;
  /** `hidden`: Markdown takes the words after it for HTML; `unknown`: no comment of ours, such as *brieflint-ignore-next-line*. */
  readonly scope: 'file' | 'block' | 'line' | 'hidden' | 'unknown';
  /** What it covers; undefined for a file's that stands below the top, and for a block's with no block after it. */
  readonly covers: Span | undefined;
};

/** What stands in the place of a reason until the writer gives one: it is none. */
export const reasonToGive = 'reason';

const comment = /<!--\s*brieflint-ignore(-[a-z-]*[a-z])?(?![\w-])([\s\S]*?)-->/gi;

/** The ignore comments of a document, in order. What they cover is a block after them, their line, or the file. */
export function readIgnores(tree: Root, text: string, base: number): Ignore[] {
  if (!/brieflint-ignore/i.test(text)) return [];
  return [...commentsIn(tree, tree, base, undefined)].flatMap((one) => {
    const span = spanOf(one.node, base);
    return [...text.slice(span.start, span.end).matchAll(comment)].map((match): Ignore => {
      const start = span.start + match.index;
      const end = start + match[0].length;
      const rest = text.slice(end, Math.min(span.end, lineOf(text, end).end)).replace(/<!--[\s\S]*?-->/g, '');
      const scope = scopeOf(match[1], one.next, rest);
      const content = match[2] ?? '';
      return {
        span: { start, end },
        ...readContent(content, end - 3 - content.length),
        scope,
        covers: coversOf(scope, one, start, text, base),
      };
    });
  });
}

function scopeOf(suffix: string | undefined, next: Comment['next'], rest: string): Ignore['scope'] {
  if (suffix && suffix.toLowerCase() !== '-file') return 'unknown';
  if (suffix) return 'file';
  if (next === 'inline') return 'line';
  return rest.trim() ? 'hidden' : 'block';
}

function coversOf(
  scope: Ignore['scope'],
  { next, isTop }: Comment,
  at: number,
  text: string,
  base: number,
): Span | undefined {
  if (scope === 'file') return isTop ? { start: 0, end: text.length } : undefined;
  if (scope === 'line') return lineOf(text, at);
  return scope === 'block' && next && next !== 'inline' ? spanOf(next, base) : undefined;
}

type Comment = {
  readonly node: Nodes;
  /** The block that follows, comments left out; `inline` for a comment inside a block. */
  readonly next: Nodes | 'inline' | undefined;
  /** Whether it stands above every section. */
  readonly isTop: boolean;
};

/** What a comment can stand inside of without being a block. */
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

/** `after` is what follows `parent`: the next item for a comment at the end of an item. */
function* commentsIn(parent: Parents, tree: Root, base: number, after: Nodes | undefined): Generator<Comment> {
  for (const [i, node] of parent.children.entries()) {
    const following = parent.children.slice(i + 1).find((one) => one.type !== 'html' || !one.value.startsWith('<!--'));
    if (node.type === 'html') {
      const isBetweenItems = parent.children[i - 1]?.type === 'list' && following?.type === 'list';
      const next = isBetweenItems ? following.children[0] : (following ?? after);
      yield { node, next: phrasing.has(parent.type) ? 'inline' : next, isTop: isAboveSections(node, tree, base) };
    } else if ('children' in node) yield* commentsIn(node, tree, base, parent.type === 'list' ? following : undefined);
  }
}

/** Only the title may stand above. */
function isAboveSections(node: Nodes, tree: Root, base: number): boolean {
  const { start } = spanOf(node, base);
  return !tree.children.some((block, i) => {
    const isTitle = block.type === 'heading' && tree.children.slice(0, i).every(({ type }) => type !== 'heading');
    return block.type === 'heading' && !isTitle && spanOf(block, base).start < start;
  });
}

function lineOf(text: string, at: number): Span {
  const end = text.indexOf('\n', at);
  return { start: text.lastIndexOf('\n', at - 1) + 1, end: end < 0 ? text.length : end };
}

/** `vague-likelihood, negated-term: the reason`; `at` is where it begins in the document. */
function readContent(content: string, at: number): Pick<Ignore, 'rules' | 'reason'> {
  const separator = /:|\s--?\s|\s[–—]\s/.exec(content);
  const named = separator ? content.slice(0, separator.index) : content;
  const rules = [...named.matchAll(/[^\s,]+/g)].map(({ index, 0: text }) => ({
    text,
    span: { start: at + index, end: at + index + text.length },
  }));
  const reason = separator
    ? content
        .slice(separator.index + separator[0].length)
        .replace(/\s+/g, ' ')
        .trim()
    : '';
  return { rules, reason: reason === reasonToGive ? '' : reason };
}
