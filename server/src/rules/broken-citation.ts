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
    const marks = nodes.flatMap((node) =>
      node.type === 'text'
        ? [...slice(text, spanOf(node, base)).matchAll(/(?<!\\)\[\^(?!\w-\w\])([\w-]{1,20})\]/g)].map(
            ({ index, 0: mark }) => ({
              mark,
              start: spanOf(node, base).start + index,
            }),
          )
        : [],
    );
    const byMark = new Map<string, { mark: string; start: number }[]>();
    for (const one of marks) {
      const same = byMark.get(one.mark);
      if (same) same.push(one);
      else byMark.set(one.mark, [one]);
    }
    for (const [mark, starts] of byMark) {
      // One that begins a line and goes on in it is the text itself, without its colon.
      const withoutColon = starts.length > 1 ? starts.find(({ start }) => beginsText(text, start, mark)) : undefined;
      const { start } = withoutColon ?? starts[0] ?? { start: 0 };
      const span = { start, end: start + mark.length };
      yield withoutColon
        ? {
            span,
            message: `“${mark}” begins the text of a footnote but lacks its colon: write “${mark}:”.`,
            fixes: [
              { title: `Write “${mark}:”`, safe: false, edits: [{ start: span.end, end: span.end, newText: ': ' }] },
            ],
          }
        : { span, message: `“${mark}” has no text: write “${mark}: …” at the end, or take the mark out.` };
    }

    const inCaptions = nodes
      .flatMap((node) => ('alt' in node ? [...(node.alt ?? '').matchAll(/\[\^([^\]]+)\]/g)] : []))
      .map(([, id = '']) => id);
    const cited = new Set([
      ...inCaptions,
      ...nodes.flatMap((node) => (node.type === 'footnoteReference' ? [node.identifier] : [])),
    ]);
    const texts = nodes.filter((node): node is FootnoteDefinition => node.type === 'footnoteDefinition');
    for (const [i, node] of texts.entries()) {
      const { start } = spanOf(node, base);
      const mark = /\[\^[^\]]*\]/.exec(text.slice(start, start + 200))?.[0] ?? '';
      const fault = texts.slice(0, i).some((other) => other.identifier === node.identifier)
        ? `“${mark}” has two texts: give this one a mark of its own.`
        : node.children.length === 0
          ? `The footnote “${mark}” has no words: write them after its colon.`
          : cited.has(node.identifier)
            ? undefined
            : `The footnote “${mark}” is cited nowhere: put “${mark}” where it belongs, or take its text out.`;
      if (fault) yield { span: { start, end: start + mark.length }, message: fault };
    }
  },
};

function* within(node: Nodes): Generator<Nodes> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* within(child);
}

const beginsText = (text: string, at: number, mark: string): boolean =>
  text.slice(text.lastIndexOf('\n', at - 1) + 1, at).trim() === '' &&
  /^[ \t]*\S/.test(text.slice(at + mark.length, at + mark.length + 40));
