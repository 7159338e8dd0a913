// HTML and Word files as briefings: each kind of thing in them by an example, and the law that no word is lost.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { docxToMarkdown } from '../../server/src/import/docx/convert.ts';
import { type Converted, htmlToMarkdown } from '../../server/src/import/html/convert.ts';
import { structure } from '../../server/src/import/structure.ts';
import { options } from '../engine.ts';
import { tries } from '../properties.ts';
import { type Block, blocks, htmlOf, wordOf, wordsOf } from './generated.ts';
import { paragraph, run, wordFile } from './word.ts';
import { readWords } from './words.ts';

/** What `import` prints and says. */
const imported = ({ markdown, leftOut }: Converted) => ({
  markdown: structure(markdown, options.template, 'document').text,
  leftOut,
});

type Page = { what: string; html: string; markdown: string; leftOut?: string[] };

const pages = readFileSync(`${import.meta.dirname}/pages.jsonl`, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line): Page => JSON.parse(line));

describe('a page', () => {
  test.each(pages)('$what', ({ html, markdown, leftOut = [] }) => {
    expect(imported(htmlToMarkdown(html))).toEqual({ markdown, leftOut });
  });
});

const field = (begin: string, words: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${begin}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(words)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const title = paragraph(run('Tin quays'), 'Title');
const box = (words: string) => `<w:txbxContent>${paragraph(run(words))}</w:txbxContent>`;

type WordFile = { what: string; body: string; parts?: Record<string, string>; markdown: string; leftOut?: string[] };

const wordFiles: WordFile[] = [
  {
    what: 'the title has a style, sections are a level below it',
    body: title + paragraph(run('Gates'), 'Heading1') + paragraph(run('North'), 'Heading2') + paragraph(run('Rust.')),
    markdown: '## Gates\n\n### North\n\nRust.\n',
  },
  {
    what: 'fields keep their words, simple or not',
    body:
      title +
      paragraph(
        `<w:fldSimple w:instr=" AUTHOR ">${run('Oda Brandt')}</w:fldSimple>${run(' | ')}${field(' DATE ', '4 May 2026')}`,
      ),
    markdown: 'Oda Brandt | 4 May 2026\n',
  },
  {
    what: 'bookmarks leave nothing behind',
    body:
      title +
      paragraph(`<w:bookmarkStart w:id="1" w:name="_Toc1"/><w:bookmarkEnd w:id="1"/>${run('Gates')}`, 'Heading1') +
      paragraph(run('Rust.')),
    markdown: '## Gates\n\nRust.\n',
  },
  {
    what: 'footnotes are footnotes',
    body:
      title +
      paragraph(
        `${run('Rust')}<w:r><w:footnoteReference w:id="2"/></w:r>${run(' and rot')}<w:r><w:footnoteReference w:id="3"/></w:r>${run('.')}`,
      ),
    parts: {
      footnotes: `<w:footnote w:id="2">${paragraph(`<w:r><w:footnoteRef/></w:r>${run(' The log.')}`)}</w:footnote><w:footnote w:id="3">${paragraph(run('The book.'))}</w:footnote>`,
    },
    markdown: 'Rust[^1] and rot[^2].\n\n[^1]: The log.\n\n[^2]: The book.\n',
  },
  {
    what: 'lists in lists, numbered or not; a list is no heading',
    body:
      title +
      paragraph(run('Gates'), 'Heading1') +
      paragraph(run('Rust'), 'bullet') +
      paragraph(run('Red'), 'bullet1') +
      paragraph(run('Gates first')) +
      paragraph(run('North'), 'number') +
      paragraph(run('South'), 'number'),
    markdown: '## Gates\n\n- Rust\n  - Red\n\nGates first\n\n1. North\n2. South\n',
  },
  {
    what: 'lists by their style alone, and a subtitle',
    body:
      title +
      paragraph(run('What the crews say'), 'Subtitle') +
      [
        ['Rust', 'Bullet'],
        ['Red', 'Number2'],
        ['North', 'Number'],
        ['Upper', 'Bullet2'],
      ]
        .map(([words = '', kind]) => paragraph(run(words), `List${kind}`))
        .join(''),
    markdown: 'What the crews say\n\n- Rust\n  1. Red\n1. North\n   - Upper\n',
  },
  {
    what: 'marks that were typed, as a sign or as a letter of a font of signs',
    body:
      title +
      paragraph(run('•\tRust')) +
      paragraph(`<w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r><w:r><w:tab/></w:r>${run('Rot')}`) +
      paragraph(run('Then 1. this')) +
      paragraph(run('1.\tNorth')) +
      paragraph(run('2.\tSouth')),
    markdown: '- Rust\n- Rot\n\nThen 1. this\n\n1. North\n2. South\n',
  },
  {
    what: 'tab stops make a table',
    body:
      title +
      paragraph(run('Gates'), 'Heading1') +
      ['Gate|State', 'North|rust']
        .map((row) =>
          paragraph(
            row
              .split('|')
              .map((cell) => run(cell))
              .join('<w:r><w:tab/></w:r>'),
          ),
        )
        .join(''),
    markdown: '## Gates\n\n| Gate | State |\n| --- | --- |\n| North | rust |\n',
  },
  {
    what: 'tracked changes are taken as accepted, and told',
    body:
      title +
      paragraph(
        `${run('It is ')}<w:del>${run('very ').replaceAll('w:t', 'w:delText')}</w:del><w:ins>${run('un')}</w:ins>${run('likely.')}<w:moveTo>${run(' Yes.')}</w:moveTo>`,
      ),
    markdown: 'It is unlikely. Yes.\n',
    leftOut: ['took the tracked changes as accepted: 2 insertions kept, 1 deletion left out'],
  },
  {
    what: 'heads and feet of the pages and comments are told, a number of a page is not',
    body: title + paragraph(`${run('Rust.')}<w:r><w:commentReference w:id="1"/></w:r>`),
    parts: {
      header1: paragraph(run('Quay Desk')),
      footer1: paragraph(run('3')),
      comments: `<w:comment w:id="1">${paragraph(run('Who says?'))}</w:comment>`,
    },
    markdown: 'Rust.\n',
    leftOut: ['left out what stands at the head or foot of pages: “Quay Desk”', 'left out 1 comment'],
  },
  {
    what: 'the contents are left out and told, as a block or by their style',
    body:
      title +
      `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph(run('Gates 2'))}</w:sdtContent></w:sdt>` +
      paragraph(run('Gates 2'), 'TOC1') +
      paragraph(run('Rust.')),
    markdown: 'Rust.\n',
    leftOut: ['left out the table of contents'],
  },
  {
    what: 'hidden text, charts and signs without a letter are left out and told',
    body:
      title +
      paragraph(
        `${run('Rust')}${run(' secret', '<w:vanish/>')}${run(' shown', '<w:vanish w:val="0"/>')}.<w:r><w:drawing><c:chart/></w:drawing></w:r><w:r><w:sym w:font="Odd" w:char="F001"/></w:r>`,
      ),
    markdown: 'Rust shown\n',
    leftOut: ['left out 1 run of hidden text', 'left out 1 chart or diagram', 'left out 1 sign of a font of signs'],
  },
  {
    what: 'text boxes are read once, formulas and words in the other direction too',
    body:
      title +
      paragraph(
        `${run('Rust')}<w:r><mc:AlternateContent><mc:Choice><wps:txbx>${box('Box')}</wps:txbx></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('Box')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      ) +
      paragraph(
        `${run('Rot')}<w:r><mc:AlternateContent><mc:Choice><wps:txbx>${box('New box')}</wps:txbx></mc:Choice></mc:AlternateContent></w:r>`,
      ) +
      paragraph(
        `<m:oMathPara><m:oMath><m:r><m:t>x</m:t></m:r><m:r><m:t>=2</m:t></m:r></m:oMath></m:oMathPara><w:bdo>${run(' and y')}</w:bdo>`,
      ),
    markdown: 'Rust\n\nBox\n\nRot\n\nNew box\n\nx=2 and y\n',
  },
  {
    what: 'struck words stay struck, once or twice; blanks leave bold runs',
    body:
      title +
      paragraph(
        `${run('It is ')}${run('very ', '<w:strike/>')}${run('so ', '<w:dstrike/>')}${run('highly ', '<w:b/>')}${run('unlikely. ')}${run('Gate:', '<w:b/>')}${run('it leaks.')}`,
      ),
    markdown: 'It is ~~very so~~ **highly** unlikely. **Gate**:it leaks.\n',
  },
  {
    what: 'breaks of lines and of pages part words',
    body:
      title +
      paragraph(
        `${run('Rust')}<w:r><w:br/></w:r>${run('and rot')}<w:r><w:br w:type="page"/></w:r>${run('and worms')}<w:r><w:br w:type="column"/></w:r>${run('and ferns')}<w:r><w:cr/></w:r>${run('Weed')}<w:r><w:ptab/></w:r>${run('moss')}`,
      ),
    markdown: 'Rust\n\nand rot\n\nand worms\n\nand ferns\n\nWeed\tmoss\n',
  },
  {
    what: 'paragraphs and lists of a cell stay apart',
    body:
      title +
      `<w:tbl>${[
        ['Gate', 'State'],
        ['North|upper', 'rust'],
      ]
        .map(
          (row) =>
            `<w:tr>${row
              .map(
                (cell) =>
                  `<w:tc>${cell
                    .split('|')
                    .map((words) => paragraph(run(words)))
                    .join('')}</w:tc>`,
              )
              .join('')}</w:tr>`,
        )
        .join('')}</w:tbl>`,
    markdown: '|             |       |\n| ----------- | ----- |\n| Gate        | State |\n| North upper | rust  |\n',
  },
];

describe('a Word file', () => {
  test.each(wordFiles)('$what', async ({ body, parts, markdown, leftOut = [] }) => {
    expect(imported(await docxToMarkdown(await wordFile(body, parts)))).toEqual({
      markdown: `# Tin quays\n\n${markdown}`,
      leftOut,
    });
  });
});

describe('not a word is lost, changed or moved, and no letter or blank becomes a reference', () => {
  // The numbers of lists are no words.
  const isNoNumber = (word: string) => !/^\d{1,2}$/.test(word);
  const holds = (made: ReturnType<typeof imported>, document: readonly Block[]) => {
    expect(readWords(made.markdown).filter(isNoNumber)).toEqual(wordsOf(document).filter(isNoNumber));
    expect(made.markdown).not.toMatch(/&#x?[\da-f]+;/i);
    expect(made.leftOut).toEqual([]);
  };

  test('of a page', () => {
    fc.assert(
      fc.property(blocks, (document) => holds(imported(htmlToMarkdown(htmlOf(document))), document)),
      { numRuns: tries(500) },
    );
  });

  test('of a Word file', async () => {
    await fc.assert(
      fc.asyncProperty(blocks, async (document) =>
        holds(imported(await docxToMarkdown(await wordOf(document))), document),
      ),
      { numRuns: tries(100) },
    );
  });
});
