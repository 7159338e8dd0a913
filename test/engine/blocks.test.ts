// The blocks of a document after any edit are those of a parse in one piece, to the offset.
import * as fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import type { PlacedBlock } from '../../server/src/briefing/block.ts';
import { readBlocks } from '../../server/src/briefing/blocks.ts';
import { parseMarkdown } from '../../server/src/briefing/markdown.ts';

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
const drawn = (blocks: readonly PlacedBlock[]) => blocks.map(({ block, base }) => plain(block.node, base));
// A blank line first: the parser swallows a byte order mark at the beginning.
const whole = (text: string) => parseMarkdown(`\n${text}`).children.map((node) => plain(node, -1));

const pieces = [
  'Rain fell. It stopped.',
  '# Title',
  '## Part',
  '####### no',
  'Under\n===',
  'Also\n---',
  '---',
  '***',
  '- a',
  '- b\n- c',
  '* d',
  '1. e',
  '7. f',
  '2) g',
  '- h\n\n  i',
  '-',
  '  - j',
  '    code',
  '\tcode',
  '     more',
  '```',
  '```js\nx',
  '~~~',
  '> quote',
  '> - in\nlazy',
  '>',
  'lazy line',
  '<div>',
  '</div>',
  '<!-- open',
  '-->',
  '<!-- x -->',
  '<?php',
  '?>',
  '<b>in</b>',
  '<pre>',
  '</pre>',
  '| a | b |\n|---|---|\n| c | d |',
  '| e',
  '|--',
  '[r]: /u',
  '[r]: /u "t',
  '[^1]: note',
  '[^1]: note\n\n    more',
  '[^2]:',
  '[r] and [s][r] and [R][]',
  '![p][r] [^1] x[^2]',
  '[s]:\n/v',
  '[two\nlines]: /w',
  '> [two\n> lines] and [q\n> s][]',
  '[q s]: x',
  '[a]: <b\nc>',
  '[b]: c\ntail\n===',
  '\\[r]',
  'a  \nb',
  'a\\\nb',
  '*em* **strong** `c`',
  '😀 astral 𝒳',
  'é\u0301\u0302',
  'NUL \0 x',
  '\uFEFF',
  'tab\there',
  '- \tk',
  '-\tl',
  '   - m',
  '1.\n\n   n',
  '- [ ] t',
  '+ o\n+ p\n\n+ q',
  '- r\n      - s',
  '[x',
  'y]',
  '`[r]',
  '<a href="\n',
  '">',
  '[^1]',
  '\\',
];
const line = fc.constantFrom(...pieces);
const gap = fc.constantFrom('\n', '\n', '\n\n', '\n\n', '\r\n', '\r\n\r\n', '\r', '\n \t\n', '\n\n\n');
const documentOf = (size: { minLength?: number; maxLength: number }) =>
  fc.array(fc.tuple(line, gap), { ...size, size: 'max' }).map((all) => all.flat().join(''));
const short = documentOf({ maxLength: 14 });
/** Longer than a slice. */
const long = documentOf({ minLength: 900, maxLength: 2000 });
const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.nat(12),
  added: fc.oneof(
    line,
    gap,
    fc.constantFrom('', ' ', '    ', '\t', '>', '#', '-', '[', ']', '`', '```', '<!--', '=', '\n', '\r', 'x', ':'),
    fc.tuple(gap, line, gap).map((all) => all.join('')),
  ),
});
const edit = (text: string, { at, removed, added }: { at: number; removed: number; added: string }) => {
  const from = Math.round(at * text.length);
  return text.slice(0, from) + added + text.slice(from + removed);
};

const numRuns = Number(process.env.RUNS ?? 3000);

describe('the blocks of a document', () => {
  test('read in slices', () => {
    fc.assert(
      fc.property(long, (text) => {
        expect(drawn(readBlocks(text, 0))).toEqual(whole(text));
      }),
      { numRuns: numRuns / 60 },
    );
  });

  test.each([
    ['short', short, numRuns],
    ['long', long, numRuns / 60],
  ])('%s, read after edits', (_, document, runs) => {
    fc.assert(
      fc.property(document, fc.array(change, { minLength: 1, maxLength: 6 }), (first, changes) => {
        let text = first;
        let blocks = readBlocks(text, 0);
        for (const one of changes) {
          const next = edit(text, one);
          blocks = readBlocks(next, 0, { text, start: 0, blocks });
          text = next;
          expect(drawn(blocks)).toEqual(whole(text));
        }
      }),
      { numRuns: runs },
    );
  });
});
