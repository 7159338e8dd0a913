// The blocks of a document after any edit are those of a parse in one piece, to the offset.
import * as fc from 'fast-check';
import type { Nodes, RootContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import { type Blocks, continuesList, type PlacedBlock } from '../../server/src/markdown/block.ts';
import { readFrontMatter } from '../../server/src/markdown/frontMatter.ts';
import { readBlocks } from '../../server/src/markdown/incremental.ts';
import { withCommentsEnded } from '../../server/src/markdown/openComments.ts';
import { parseMarkdown } from '../../server/src/markdown/parse.ts';
import { changeBetween } from '../../server/src/text/diff.ts';
import { tries } from '../properties.ts';
import { change, documentOf, edited } from './documents.ts';
import { statesOfExamples } from './examples.ts';

/** A node with its offsets in the document, without lines and columns. */
const plain = (node: Nodes, base: number): unknown => {
  const { position, children, ...rest } = node as Nodes & { children?: Nodes[] };
  return {
    ...rest,
    start: base + (position?.start.offset ?? -1),
    end: base + (position?.end.offset ?? -1),
    children: children?.map((child) => plain(child, base)),
  };
};
/** The items of lists as lists of their own, which blocks are; how loose a list is, nobody asks. */
const itemsOf = (node: RootContent): RootContent[] =>
  node.type === 'list'
    ? node.children.map(
        (item) =>
          ({ type: 'list', ordered: node.ordered ?? false, children: [item], position: item.position }) as RootContent,
      )
    : [node];
const lists = (blocks: readonly PlacedBlock[]) =>
  blocks.flatMap(({ block }, i) =>
    block.node.type === 'list' && !continuesList(blocks[i - 1]?.block, block) ? [i] : [],
  );
const wholeLists = (text: string) => {
  let i = 0;
  return parseMarkdown(`\n${withCommentsEnded(text)}`).children.flatMap((node) => {
    const at = i;
    i += itemsOf(node).length;
    return node.type === 'list' ? [at] : [];
  });
};
const drawn = (blocks: readonly PlacedBlock[]) => blocks.map(({ block, base }) => plain(block.node, base));
// A blank line first: the parser swallows a byte order mark at the beginning.
const whole = (text: string, start = 0) =>
  parseMarkdown(`\n${withCommentsEnded(text).slice(start)}`)
    .children.flatMap(itemsOf)
    .map((node) => plain(node, start - 1));

const short = documentOf({ maxLength: 14 });
/** Longer than a slice. */
const long = documentOf({ minLength: 900, maxLength: 2000 });

describe('the blocks of a document', () => {
  test('read in slices', () => {
    fc.assert(
      fc.property(long, (text) => {
        expect(drawn(readBlocks(text, 0))).toEqual(whole(text));
      }),
      { numRuns: tries(5) },
    );
  });

  test.each([
    ['short', short, tries(300)],
    ['long', long, tries(5)],
  ])('%s, read after edits', (_, document, runs) => {
    fc.assert(
      fc.property(document, fc.array(change, { minLength: 1, maxLength: 6 }), (first, changes) => {
        let text = first;
        let blocks = readBlocks(text, 0);
        for (const edit of changes) {
          const next = edited(text, edit);
          blocks = readBlocks(next, 0, { text, start: 0, blocks }, changeBetween(text, next));
          text = next;
          expect(drawn(blocks)).toEqual(whole(text));
          expect(lists(blocks)).toEqual(wholeLists(text));
        }
      }),
      { numRuns: runs },
    );
  });

  test('of examples that specify Markdown, read after edits', () => {
    fc.assert(
      fc.property(statesOfExamples, (states) => {
        let before: Blocks | undefined;
        for (const text of states) {
          const start = readFrontMatter(text)?.span.end ?? 0;
          const blocks = readBlocks(text, start, before, before && changeBetween(before.text, text));
          const expected = whole(text, start);
          const found = drawn(blocks);
          if (JSON.stringify(found) !== JSON.stringify(expected)) expect(found).toEqual(expected);
          before = { text, start, blocks };
        }
      }),
      { numRuns: tries(150) },
    );
  });

  test.each([
    ['a bullet in a bullet, below a paragraph', 'Rain fell.\n- -\nIt stopped.\n', 'It', 'Then it'],
    ['a number in a bullet, below a paragraph', 'Rain fell.\n- 2. a\nIt stopped.\n', 'It', 'Then it'],
    ['a number in a number, below a paragraph', 'Rain fell.\n1. 2. a\n\n   b\n', 'b', 'c'],
    ['markup that the end of an item ends', '- [a]\n\n  <!-- c\n\nd\n', 'd', 'd\n\n[a]: b'],
    ['the same where a label seemed defined', 'x\n[a]: b\n\n- <?c [a]\n  d\n\ne\n', 'e', 'f'],
    ['a footnote that is indented below a definition', '[a]: b\n    [^c]: d\n\n[^c] [^e]\n\n[^e]: f\n', 'f', 'g'],
  ])('%s, read after an edit', (_, text, words, instead) => {
    const blocks = readBlocks(text, 0);
    expect(drawn(blocks)).toEqual(whole(text));
    const next = text.replace(words, instead);
    expect(drawn(readBlocks(next, 0, { text, start: 0, blocks }, changeBetween(text, next)))).toEqual(whole(next));
  });
});
