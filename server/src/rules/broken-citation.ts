import type { FootnoteDefinition, Nodes } from 'mdast';
import { spanOf } from '../briefing/markdown.ts';
import { slice } from '../briefing/span.ts';
import type { Rule } from './rule.ts';

export const brokenCitation: Rule = {
  name: 'broken-citation',
  severity: 'error',
  summary: 'A footnote has no text, or a text is never cited.',

  *check({ tree, text, base }) {
    const nodes = [...within(tree)];
    // Markdown takes a mark for a footnote only where there is a text for it; else it is mere text.
    for (const node of nodes) {
      if (node.type !== 'text') continue;
      const span = spanOf(node, base);
      for (const { index, 0: mark } of slice(text, span).matchAll(/(?<!\\)\[\^[\w-]{1,20}\]/g))
        yield {
          span: { start: span.start + index, end: span.start + index + mark.length },
          message: `“${mark}” has no text: write “${mark}: …” at the end, or take the mark out.`,
        };
    }
    const cited = new Set(nodes.flatMap((node) => (node.type === 'footnoteReference' ? [node.identifier] : [])));
    const texts = nodes.filter((node): node is FootnoteDefinition => node.type === 'footnoteDefinition');
    for (const node of texts) {
      if (cited.has(node.identifier)) continue;
      const { start } = spanOf(node, base);
      const mark = /\[\^[^\]]*\]/.exec(text.slice(start))?.[0] ?? '';
      yield {
        span: { start, end: start + mark.length },
        message: `The footnote “${mark}” is cited nowhere: put “${mark}” where it belongs, or take its text out.`,
      };
    }
  },
};

function* within(node: Nodes): Generator<Nodes> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* within(child);
}
