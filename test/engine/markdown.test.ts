// Tables, footnotes and struck-out words are only looked for where they can be: what is read is the same.
import * as fc from 'fast-check';
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

const whole = (text: string) =>
  fromMarkdown(text, {
    extensions: [gfmTable(), gfmFootnote(), gfmStrikethrough({ singleTilde: false })],
    mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown(), gfmStrikethroughFromMarkdown()],
  });

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
    { numRuns: tries(3000) },
  );
});
