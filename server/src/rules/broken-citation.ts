import type { Nodes } from 'mdast';
import { type Block, perBlock } from '../markdown/block.ts';
import { spanOf } from '../markdown/parse.ts';
import { slice } from '../text/span.ts';
import type { Rule } from './rule.ts';

export const brokenCitation: Rule = {
  name: 'broken-citation',
  severity: 'error',
  summary: 'A footnote has no text, or a text is never cited.',

  *check({ index, text }) {
    const byMark = new Map<string, number[]>();
    const cited = new Set<string>();
    const texts: { readonly note: Note; readonly start: number }[] = [];
    for (const { block, base } of index.with(hasMarks)) {
      const { marks, citations, notes } = citationsIn(block);
      for (const { mark, start } of marks) byMark.set(mark, [...(byMark.get(mark) ?? []), base + start]);
      for (const id of citations) cited.add(id);
      for (const note of notes) texts.push({ note, start: base + note.start });
    }
    for (const [mark, starts] of byMark) {
      // One that begins a line and goes on in it is the text itself, without its colon.
      const withoutColon = starts.length > 1 ? starts.find((start) => beginsText(text, start, mark)) : undefined;
      const start = withoutColon ?? starts[0] ?? 0;
      const span = { start, end: start + mark.length };
      yield withoutColon === undefined
        ? { span, message: `“${mark}” has no text: write “${mark}: …” at the end, or take the mark out.` }
        : {
            span,
            message: `“${mark}” begins the text of a footnote but lacks its colon: write “${mark}:”.`,
            fixes: [
              { title: `Write “${mark}:”`, safe: false, edits: [{ start: span.end, end: span.end, newText: ': ' }] },
            ],
          };
    }

    const seen = new Set<string>();
    for (const { note, start } of texts) {
      const { mark, id, isEmpty } = note;
      const fault = seen.has(id)
        ? `“${mark}” has two texts: give this one a mark of its own.`
        : isEmpty
          ? `The footnote “${mark}” has no words: write them after its colon.`
          : cited.has(id)
            ? undefined
            : `The footnote “${mark}” is cited nowhere: put “${mark}” where it belongs, or take its text out.`;
      seen.add(id);
      if (fault) yield { span: { start, end: start + mark.length }, message: fault };
    }
  },
};

/** The text of a footnote. */
type Note = { readonly mark: string; readonly id: string; readonly start: number; readonly isEmpty: boolean };

/** What of a block has to do with footnotes; offsets count from the block. */
type Citations = {
  /** What looks like a mark. Markdown takes it for a footnote only where there is a text for it; else it is mere text. */
  readonly marks: readonly { readonly mark: string; readonly start: number }[];
  readonly citations: readonly string[];
  readonly notes: readonly Note[];
};

const hasMarks = ({ source }: Block): boolean => source.includes('[^');

const citationsIn = perBlock(({ node, source }): Citations => {
  const nodes = [...within(node)];
  const marks = nodes.flatMap((one) => {
    const span = spanOf(one, 0);
    return one.type === 'text'
      ? [...slice(source, span).matchAll(/(?<!\\)\[\^(?!\w-\w\])([\w-]{1,20})\]/g)].map(({ index, 0: mark }) => ({
          mark,
          start: span.start + index,
        }))
      : [];
  });
  const citations = nodes.flatMap((one) => {
    if (one.type === 'footnoteReference') return [one.identifier];
    // Captions are read by some renderers only.
    return 'alt' in one ? [...(one.alt ?? '').matchAll(/\[\^([^\]]+)\]/g)].map(([, id = '']) => id) : [];
  });
  const notes = nodes
    .filter((one) => one.type === 'footnoteDefinition')
    .map((one) => {
      const { start } = spanOf(one, 0);
      const mark = /\[\^[^\]]*\]/.exec(source.slice(start, start + 200))?.[0] ?? '';
      return { mark, id: one.identifier, start, isEmpty: one.children.length === 0 };
    });
  return { marks, citations, notes };
});

function* within(node: Nodes): Generator<Nodes> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* within(child);
}

const beginsText = (text: string, at: number, mark: string): boolean =>
  text.slice(text.lastIndexOf('\n', at - 1) + 1, at).trim() === '' &&
  /^[ \t]*\S/.test(text.slice(at + mark.length, at + mark.length + 40));
