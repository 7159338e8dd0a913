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
  readonly scope: 'file' | 'block' | 'line';
  /** What it covers; undefined for a file's that stands below the top, and for a block's with no block after it. */
  readonly covers: Span | undefined;
};

const comment = /<!--\s*brieflint-ignore(-file)?(?![\w-])([\s\S]*?)-->/g;

/** The ignore comments of a document, in order. What they cover is a block after them, their line, or the file. */
export function readIgnores(tree: Root, text: string, base: number): Ignore[] {
  if (!text.includes('brieflint-ignore')) return [];
  return [...commentsIn(tree, tree, base)].flatMap(({ node, next, isTop }) => {
    const span = spanOf(node, base);
    return [...text.slice(span.start, span.end).matchAll(comment)].map((match) => {
      const start = span.start + match.index;
      const end = start + match[0].length;
      const scope = match[1] ? 'file' : next === 'inline' ? 'line' : 'block';
      const covers =
        scope === 'file'
          ? isTop
            ? { start: 0, end: text.length }
            : undefined
          : scope === 'line'
            ? lineOf(text, start)
            : next && next !== 'inline'
              ? spanOf(next, base)
              : undefined;
      return { span: { start, end }, ...readContent(match[2] ?? '', end - 3 - (match[2] ?? '').length), scope, covers };
    });
  });
}

type Comment = {
  readonly node: Nodes;
  /** The block that follows, comments left out; `inline` for a comment inside a block. */
  readonly next: Nodes | 'inline' | undefined;
  /** Whether it stands above every section. */
  readonly isTop: boolean;
};

function* commentsIn(parent: Parents, tree: Root, base: number): Generator<Comment> {
  const isInline = parent.type === 'paragraph' || parent.type === 'heading' || parent.type === 'tableCell';
  for (const [i, node] of parent.children.entries()) {
    if (node.type === 'html') {
      const next = parent.children.slice(i + 1).find((one) => one.type !== 'html' || !one.value.startsWith('<!--'));
      yield { node, next: isInline ? 'inline' : next, isTop: isAboveSections(node, tree, base) };
    } else if ('children' in node) yield* commentsIn(node, tree, base);
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
  const colon = content.indexOf(':');
  const named = colon < 0 ? content : content.slice(0, colon);
  const rules = [...named.matchAll(/[^\s,]+/g)].map(({ index, 0: text }) => ({
    text,
    span: { start: at + index, end: at + index + text.length },
  }));
  return {
    rules,
    reason:
      colon < 0
        ? ''
        : content
            .slice(colon + 1)
            .replace(/\s+/g, ' ')
            .trim(),
  };
}
