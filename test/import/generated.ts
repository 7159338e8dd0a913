// Documents that fast-check makes up, the same as HTML, as a Word file and as their words.
import fc from 'fast-check';
import { paragraph, run, wordFile } from './word.ts';
import { wordsOf as wordsIn } from './words.ts';

type Look = 'plain' | 'bold' | 'italic' | 'struck';
type Run = { readonly look: Look; readonly words: string };
type Line = { readonly runs: readonly Run[]; readonly note?: string | undefined };
export type Block =
  | { readonly is: 'heading'; readonly level: 1 | 2 | 3; readonly line: Line }
  | { readonly is: 'paragraph'; readonly line: Line }
  | {
      readonly is: 'list';
      readonly isNumbered: boolean;
      readonly items: readonly { readonly line: Line; readonly inner: readonly Line[] }[];
    }
  | { readonly is: 'table'; readonly rows: readonly (readonly (readonly Line[])[])[] };

const words = fc.oneof(
  fc.constantFrom(
    'gates',
    'Summary',
    'Short-term (Now - 3 months)',
    'It is likely that it rains.',
    'un',
    ' rust ',
    'rot. ',
    ':',
    ' (north',
    'south) ',
    '“west”',
    '4 May 2026',
    '#',
    '1. ',
    '- ',
    '* ',
    'a_b',
    '<b>',
    '&amp; ',
    '[x](y)',
    '|',
    '~',
    '`',
    '\\',
    'https://quay.example/a_b',
    '107 %',
    ' ',
    '\u00a0',
    '!',
  ),
  fc.string({ unit: fc.constantFrom(...'ab é9.,*_~`[]()<>#&|!:“” -+\\'.split('')), maxLength: 8 }),
);
const runOf: fc.Arbitrary<Run> = fc.record({
  look: fc.constantFrom<Look[]>('plain', 'plain', 'bold', 'italic', 'struck'),
  words,
});
const plainLine: fc.Arbitrary<Line> = fc.record({ runs: fc.array(runOf, { minLength: 1, maxLength: 5 }) });
const line: fc.Arbitrary<Line> = fc.record({
  runs: fc.array(runOf, { minLength: 1, maxLength: 5 }),
  note: fc.option(fc.constantFrom('See the log.', 'A book: vol. 2'), { freq: 6, nil: undefined }),
});

export const blocks: fc.Arbitrary<Block[]> = fc.array(
  fc.oneof(
    fc.record({
      is: fc.constant('heading' as const),
      level: fc.constantFrom(1 as const, 2 as const, 3 as const),
      line: plainLine,
    }),
    fc.record({ is: fc.constant('paragraph' as const), line }),
    fc.record({
      is: fc.constant('list' as const),
      isNumbered: fc.boolean(),
      items: fc.array(fc.record({ line, inner: fc.array(plainLine, { maxLength: 2 }) }), {
        minLength: 1,
        maxLength: 3,
      }),
    }),
    fc
      .tuple(fc.integer({ min: 2, max: 3 }), fc.integer({ min: 1, max: 3 }))
      .chain(([columns, rows]) =>
        fc.array(
          fc.array(fc.array(plainLine, { minLength: 1, maxLength: 2 }), { minLength: columns, maxLength: columns }),
          { minLength: rows, maxLength: rows },
        ),
      )
      .map((rows) => ({ is: 'table' as const, rows })),
  ),
  { maxLength: 6 },
);

const linesOf = (block: Block): Line[] =>
  block.is === 'list'
    ? block.items.flatMap(({ line, inner }) => [line, ...inner])
    : block.is === 'table'
      ? block.rows.flat(2)
      : [block.line];

const notesOf = (document: readonly Block[]): string[] =>
  document.flatMap(linesOf).flatMap(({ note }) => (note === undefined ? [] : [note]));

const textOf = ({ runs }: Line): string => runs.map(({ words }) => words).join('');

/** The words that a reader sees, in their order, without the numbers of lists. */
export const wordsOf = (document: readonly Block[]): string[] =>
  wordsIn([...document.flatMap(linesOf).map(textOf), ...notesOf(document)].join('\n'));

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const tags: Record<Look, string> = { plain: 'span', bold: 'b', italic: 'i', struck: 's' };
const properties: Record<Look, string> = { plain: '', bold: '<w:b/>', italic: '<w:i/>', struck: '<w:strike/>' };

export function htmlOf(document: readonly Block[]): string {
  let note = 0;
  const inline = ({ runs, note: text }: Line): string => {
    if (text !== undefined) note++;
    const mark = text === undefined ? '' : `<sup><a href="#n${note}" id="r${note}">${note}</a></sup>`;
    return runs.map(({ look, words }) => `<${tags[look]}>${escaped(words)}</${tags[look]}>`).join('') + mark;
  };
  const list = (tag: string, items: readonly string[]) =>
    `<${tag}>${items.map((item) => `<li>${item}</li>`).join('')}</${tag}>`;
  const parts = document.map((block) => {
    if (block.is === 'heading') return `<h${block.level}>${inline(block.line)}</h${block.level}>`;
    if (block.is === 'paragraph') return `<p>${inline(block.line)}</p>`;
    const tag = block.is === 'list' && block.isNumbered ? 'ol' : 'ul';
    if (block.is === 'list')
      return list(
        tag,
        block.items.map(({ line, inner }) => inline(line) + (inner.length > 0 ? list('ul', inner.map(inline)) : '')),
      );
    return `<table>${block.rows.map((row) => `<tr>${row.map((cell) => `<td>${cell.map((line) => `<p>${inline(line)}</p>`).join('')}</td>`).join('')}</tr>`).join('')}</table>`;
  });
  const notes = notesOf(document).map((text, i) => `<li id="n${i + 1}">${text} <a href="#r${i + 1}">↩</a></li>`);
  return `<body>${parts.join('\n')}${notes.length > 0 ? `<ol>${notes.join('')}</ol>` : ''}</body>`;
}

export function wordOf(document: readonly Block[]): Promise<Uint8Array> {
  let note = 0;
  const inline = ({ runs, note: text }: Line): string => {
    if (text !== undefined) note++;
    const mark = text === undefined ? '' : `<w:r><w:footnoteReference w:id="${note}"/></w:r>`;
    return runs.map(({ look, words }) => run(words, properties[look])).join('') + mark;
  };
  const parts = document.map((block) => {
    if (block.is === 'heading') return paragraph(inline(block.line), `Heading${block.level}`);
    if (block.is === 'paragraph') return paragraph(inline(block.line));
    if (block.is === 'list')
      return block.items
        .map(
          ({ line, inner }) =>
            paragraph(inline(line), block.isNumbered ? 'number' : 'bullet') +
            inner.map((line) => paragraph(inline(line), 'bullet1')).join(''),
        )
        .join('');
    return `<w:tbl>${block.rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${cell.map((line) => paragraph(inline(line))).join('')}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;
  });
  const footnotes = notesOf(document)
    .map((text, i) => `<w:footnote w:id="${i + 1}">${paragraph(run(text))}</w:footnote>`)
    .join('');
  return wordFile(parts.join(''), footnotes ? { footnotes } : {});
}
