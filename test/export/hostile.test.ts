// Whatever a text holds, its paper can be written, and nothing in it becomes markup.
import fc from 'fast-check';
import JSZip from 'jszip';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { fromXml } from 'xast-util-from-xml';
import { docxOf } from '../../server/src/export/docx/docxOf.ts';
import { pageOf } from '../../server/src/export/html/page.ts';
import { picturesIn } from '../../server/src/export/pictures.ts';
import { typstOf } from '../../server/src/export/typst/source.ts';
import { elements } from '../../server/src/import/html/tree.ts';
import { sound } from '../briefings.ts';
import { tries } from '../properties.ts';
import { dot, paperOf } from './papers.ts';

/** What a page may consist of. */
const known = new Set(
  'html head meta title style body main section p span h1 h2 h3 h4 h5 h6 ul ol li blockquote table thead tbody tr th td pre code hr br a img em strong del sup bdi mark'.split(
    ' ',
  ),
);

async function write(text: string): Promise<void> {
  const paper = paperOf(text, { bands: 'all', showsIgnored: true });
  const pictures = new Map(picturesIn(paper).map((address) => [address, dot] as const));
  const page = unified().use(rehypeParse).parse(pageOf(paper, pictures));
  for (const { tagName, properties } of elements(page, () => true)) {
    expect(known).toContain(tagName);
    expect(Object.keys(properties).filter((name) => /^on/i.test(name))).toEqual([]);
    expect(String(properties.href ?? '')).not.toMatch(/^\s*(?!https?:|mailto:|tel:)[a-z][a-z\d+.-]*:/i);
    expect(String(properties.src ?? 'data:')).toMatch(/^data:/);
  }
  const zip = await JSZip.loadAsync(await docxOf(paper, pictures));
  for (const { name } of Object.values(zip.files).filter(({ name, dir }) => !dir && /\.(?:xml|rels)$/.test(name)))
    fromXml((await zip.file(name)?.async('string')) ?? '');
  typstOf(paper, pictures);
}

const pieces = fc.constantFrom(
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<a href="javascript:x">',
  '[x](javascript:alert(1))',
  '[x](<data:text/html,x>)',
  '[x](\\\\host\\share)',
  '[x](https://a.example/%"><b>)',
  '![x](//host/y.png)',
  '![a "b" <c> & \']](p.png "t")',
  '</style></title>',
  ']]>',
  '<!-- brieflint-ignore x: --> ',
  '<!-- ',
  '\u0000\u0001\u001b[31m',
  '\ud800',
  '\udfff',
  '\uFFFE',
  '\u202Eabc',
  '\uE00A\uE00B3\uE00B',
  '&#0;&#x1F;&#xD800;',
  '&lt;b&gt;',
  '[^a]',
  '\n[^a]: b[^a]\n',
  '\n> [!note] **t**\n> x\n',
  '\n- a\n\n      b\n',
  '\n| a | b |\n|---|\n',
  '\n| a |\n|:-:|\n| b | c |\n',
  '\n0. x\n',
  '\n999999999. x\n',
  '\n###### x\n',
  '\n---\n',
  '\n```\n\u0007\n```\n',
  'مرحبا (x) שלום',
  '**a*b_c~~d',
  '%% x %%',
  '$x$ #let "q" \\',
);

test('whatever the text', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 14 }),
      (all) => write(`${sound}\n${all.join(' ')}`),
    ),
    { numRuns: tries(60) },
  );
});

describe('much of something', () => {
  test.each([
    ['pictures', Array.from({ length: 200 }, (_, i) => `![Quay ${i}](quay-${i}.png)`).join('\n\n')],
    ['notes', Array.from({ length: 1000 }, (_, i) => `Rust[^${i}].\n\n[^${i}]: Log ${i}.`).join('\n\n')],
    ['lists in lists', Array.from({ length: 40 }, (_, i) => `${'  '.repeat(i)}- x`).join('\n')],
    ['quotations in quotations', `${'> '.repeat(60)}x`],
    ['columns', `|${' a |'.repeat(120)}\n|${' - |'.repeat(120)}\n|${' b |'.repeat(120)}`],
  ])('%s', async (_, text) => {
    await write(`${sound}\n${text}\n`);
  });
});
