// Tables, footnotes and struck-out words are only looked for where they can be: what is read is the same.
import * as fc from 'fast-check';
import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { expect, test } from 'vitest';
import { parseMarkdown } from '../../server/src/markdown/parse.ts';
import { tries } from '../properties.ts';
import { documentOf } from './documents.ts';

function whole(text: string): Root {
  const root = fromMarkdown(text, {
    extensions: [gfmTable(), gfmFootnote(), gfmStrikethrough({ singleTilde: false })],
    mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown(), gfmStrikethroughFromMarkdown()],
  });
  // The parser has an underlined heading begin with the link definitions right above it; we have it begin with its words.
  for (const [i, node] of root.children.entries()) {
    const above = root.children[i - 1];
    const words = node.type === 'heading' ? node.children[0]?.position?.start : undefined;
    const isAbove = (node.position?.start.offset ?? 0) < (above?.position?.end.offset ?? 0);
    if (above?.type === 'definition' && isAbove && words && node.position) node.position.start = { ...words };
  }
  return root;
}

test.each([
  '| a | b |\n| - | - |\n| c | d |',
  'a\n:-',
  'a |\r-|',
  '> a | b\n> --|--',
  '- a | b\n  --|--\n  c | d',
  '1. > | a |\n   > |:-:|',
  '| a |\r\n| --- |\t\r\nlazy',
  'a | b\n- | -',
  '\tx\n|-|',
  'a[^1]\n\n[^1]: b',
  '[^a\nb]\n\n[^a b]: c',
  '[^1]: | a |\n    | - |',
  '~~a~~ b',
  '~a~ ~~b\nc~~',
])('%j has its table, its footnote or its struck-out words', (text) => {
  expect(parseMarkdown(text)).toEqual(whole(text));
});

const row = fc.array(fc.constantFrom('|', '-', ':', ' ', 'a', '>', '\n', '\r', '\t', '\n\n', '[^', ']', '~~'), {
  maxLength: 24,
});

test('any text is read as with all', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        documentOf({ maxLength: 12 }),
        row.map((signs) => signs.join('')),
      ),
      (text) => {
        expect(parseMarkdown(text)).toEqual(whole(text));
      },
    ),
    { numRuns: tries(1000) },
  );
});
