import type { Nodes } from 'mdast';
import { type Block, perBlock } from '../markdown/block.ts';
import { spanOf } from '../markdown/parse.ts';
import type { Fix } from '../problem.ts';
import type { Edit } from '../text/edit.ts';
import { moved, type Span, slice } from '../text/span.ts';
import { insertBlocks, outsideOpen, takeOutBlock } from './edits.ts';
import type { Rule } from './rule.ts';

export const brokenCitation: Rule = {
  name: 'broken-citation',
  severity: 'error',
  summary: 'A footnote has no text, or a text is never cited.',

  *check(briefing) {
    const { index, text } = briefing;
    const byMark = new Map<string, number[]>();
    const cited = new Set<string>();
    const texts: { readonly note: Note; readonly span: Span }[] = [];
    for (const { block, base } of index.with(hasMarks)) {
      const { marks, citations, notes } = citationsIn(block);
      for (const { mark, start } of marks) {
        const starts = byMark.get(mark) ?? [];
        starts.push(base + start);
        byMark.set(mark, starts);
      }
      for (const id of citations) cited.add(id);
      for (const note of notes) texts.push({ note, span: moved(note.span, base) });
    }
    for (const [mark, starts] of byMark) {
      // Cited more than once, a mark that begins a line with words after it is the footnote's text without its colon.
      const withoutColon = starts.length > 1 ? starts.find((start) => beginsText(text, start, mark)) : undefined;
      const start = withoutColon ?? starts[0] ?? 0;
      const span = { start, end: start + mark.length };
      yield withoutColon === undefined
        ? {
            span,
            message: `“${mark}” has no text: write “${mark}: …” at the end, or take the mark out.`,
            fixes: [
              choice(`Insert “${mark}: ${emptyNote}” at the end`, [
                insertBlocks(text, outsideOpen(briefing, text.length), [`${mark}: ${emptyNote}`]),
              ]),
              ...(starts.every((start) => standsBehindWords(text, start, mark))
                ? [
                    choice(
                      `Take “${mark}” out`,
                      starts.map((start) => ({ start, end: start + mark.length, newText: '' })),
                    ),
                  ]
                : []),
            ],
          }
        : {
            span,
            message: `“${mark}” begins the text of a footnote but lacks its colon: write “${mark}:”.`,
            fixes: [
              { title: `Write “${mark}:”`, safe: false, edits: [{ start: span.end, end: span.end, newText: ': ' }] },
            ],
          };
    }

    const defined = new Set<string>();
    for (const { note, span } of texts) {
      const { mark, id, isEmpty } = note;
      const at = { start: span.start, end: span.start + mark.length };
      const takeOut = isAlone(text, span, mark)
        ? [choice(`Take the text of “${mark}” out`, [takeOutBlock(text, span)])]
        : [];
      if (defined.has(id))
        yield { span: at, message: `“${mark}” has two texts: give this one a mark of its own.`, fixes: takeOut };
      else if (isEmpty)
        yield {
          span: at,
          message: `The footnote “${mark}” has no words: write them after its colon.`,
          fixes: [choice(`Insert “${emptyNote}”`, [{ start: span.end, end: span.end, newText: ` ${emptyNote}` }])],
        };
      else if (!cited.has(id))
        yield {
          span: at,
          message: `The footnote “${mark}” is cited nowhere: put “${mark}” where it belongs, or take its text out.`,
          fixes: takeOut,
        };
      defined.add(id);
    }
  },
};

/** What stands in a footnote until its text is written. */
const emptyNote = '[Source needed]';

const choice = (title: string, edits: readonly Edit[]): Fix => ({ title, safe: false, isChoice: true, edits });

/** The text of a footnote; `mark` is what it begins with (`[^1]`), `span` its place in its block. */
type Note = { readonly mark: string; readonly id: string; readonly span: Span; readonly isEmpty: boolean };

/** The footnote marks, citations and texts of a block; offsets count from the block. */
type Citations = {
  /**
   * Words that look like a mark. Without a text for it Markdown makes no footnote of a mark, so it is found in plain
   * text.
   */
  readonly marks: readonly { readonly mark: string; readonly start: number }[];
  /** The identifiers of the footnotes that are cited. */
  readonly citations: readonly string[];
  readonly notes: readonly Note[];
};

const hasMarks = ({ source }: Block): boolean => source.includes('[^');

const citationsIn = perBlock(({ node, source }): Citations => {
  const descendants = [...withDescendants(node)];
  const marks = descendants.flatMap((descendant) => {
    const span = spanOf(descendant, 0);
    return descendant.type === 'text'
      ? [...slice(source, span).matchAll(/(?<!\\)\[\^(?!\w-\w\])([\w-]{1,20})\]/g)].map(({ index, 0: mark }) => ({
          mark,
          start: span.start + index,
        }))
      : [];
  });
  const citations = descendants.flatMap((descendant) => {
    if (descendant.type === 'footnoteReference') return [descendant.identifier];
    // A picture's alternative text is plain to the parser, but some renderers read citations in it.
    return 'alt' in descendant ? [...(descendant.alt ?? '').matchAll(/\[\^([^\]]+)\]/g)].map(([, id = '']) => id) : [];
  });
  const notes = descendants
    .filter((descendant) => descendant.type === 'footnoteDefinition')
    .map((definition) => {
      const span = spanOf(definition, 0);
      const mark = /\[\^[^\]]*\]/.exec(source.slice(span.start, span.start + 200))?.[0] ?? '';
      return { mark, id: definition.identifier, span, isEmpty: definition.children.length === 0 };
    });
  return { marks, citations, notes };
});

function* withDescendants(node: Nodes): Generator<Nodes> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* withDescendants(child);
}

/** Whether a mark stands right behind words and before a blank, a stop or the end, so that nothing is left open without it. */
const standsBehindWords = (text: string, at: number, mark: string): boolean =>
  /[\p{L}\p{N}.,;:!?%”’"')]$/u.test(text.slice(Math.max(0, at - 1), at)) &&
  /^(?:[\s.,;:!?)]|$)/.test(text.slice(at + mark.length, at + mark.length + 1));

/** Whether the text of a footnote begins its line and cites no other, so that it can go by itself. */
const isAlone = (text: string, { start, end }: Span, mark: string): boolean =>
  /(?:^|[\r\n\uFEFF]) {0,3}$/.test(text.slice(Math.max(0, start - 4), start)) &&
  !text.slice(start + mark.length, end).includes('[^');

/** A mark that is indented by more is code. */
const longestIndent = 40;

/** Whether the mark at `at` is the first in its line and has words after it there. */
const beginsText = (text: string, at: number, mark: string): boolean =>
  /(?:^|[\r\n])[ \t]*$/.test(text.slice(Math.max(0, at - longestIndent), at)) &&
  /^[ \t]*\S/.test(text.slice(at + mark.length, at + mark.length + 40));
