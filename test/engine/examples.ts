// The examples of CommonMark’s own specification and of what GitHub adds, joined and edited as nobody would on purpose.
import { createRequire } from 'node:module';
import * as fc from 'fast-check';

const { tests } = createRequire(import.meta.url)('commonmark-spec') as { tests: readonly { markdown: string }[] };

/** What GitHub’s specification adds to CommonMark, and footnotes, which it leaves out. */
const ofGitHub = [
  '| port | rent |\n| --- | --- |\n| Tolma | low |\n',
  '| abc | defghi |\n:-: | -----------:\nbar | baz\n',
  '| f\\|oo  |\n| ------ |\n| b `\\|` az |\n| b **\\|** im |\n',
  '| abc | def |\n| --- | --- |\n| bar | baz |\n> bar\n',
  '| abc | def |\n| --- | --- |\n| bar | baz |\nbar\n\nbar\n',
  '| abc | def |\n| --- |\n| bar |\n',
  '| abc | def |\n| --- | --- |\n| bar |\n| bar | baz | boo |\n',
  '| abc | def |\n| --- | --- |\n',
  'a | b\n-|-\n- c\n',
  'words\n| a |\n| - |\n| b |\n1. c\n',
  '> | a |\n> | - |\n| b |\n',
  '- | a |\n  | - |\n  | b |\n- | c |\n',
  '- [ ] rain\n- [x] hail\n  - [x] snow\n- [X]\n',
  '1. [ ] rain\n2. [x]hail\n',
  '~~Hi~~ Hello, ~there~ world!\n',
  'This ~~has a\n\nnew paragraph~~.\n\n~~~not struck~~~ ~~~~\n',
  'www.example.org/a?b=(c) http://example.org, ada@example.org\n',
  '<title> <style> <em>\n\n<blockquote>\n  <xmp> is disallowed.\n',
  'Rain[^1] and hail[^long].\n\n[^1]: From the sea.\n[^long]: First.\n\n    Second.\n\n        code\n',
  '[^a]: one\n[^b]: two\nlazy\n\n[^c]:\n    three\n- four [^a][^b]\n',
  '- [^d]: in an item\n\n> [^e]: in a quotation\ngoes on [^d] [^e]\n',
  '[^f]: - a\n    - b\n\n      c\n[^f]: again [^f]\n',
];

const examples = [...tests.map(({ markdown }) => markdown.replaceAll('→', '\t')), ...ofGitHub];

/** What begins or ends something, alone or at the head of a line. */
const marks = [
  ...['-', '- ', '- -', '- - -', '+ ', '* ', '1. ', '2. ', '- 2. ', '-\t', '10) ', '>', '> ', '> - ', '>>'],
  ...['#', '# ', '##', '=', '===', '---', '***', '`', '```', '~~~', '~~', '|', '| - |', '|-', ':', '\\', '*', '_'],
  ...['[', ']', '](', '[a]', '[a]: /b', '[b]: <c', '"', '[^1]', '[^1]: ', '[^2]: a', '[^', '!['],
  ...[
    '<',
    '<!--',
    '-->',
    '<!-- brieflint-ignore',
    '<div>',
    '</div>',
    '<pre>',
    '<?',
    '?>',
    '<![CDATA[',
    '%%',
    '%% a %%',
  ],
  ...[
    '---\ntitle: a\n---\n',
    '+++\n',
    'title: a\n',
    ' ',
    '  ',
    '    ',
    '\t',
    'x',
    'x y',
    '&amp;',
    '\uFEFF',
    '\0',
    '😀',
  ],
  ...['\n', '\n\n', '\r\n', '\r\n\r\n', '\r', ' \n', '\n    ', '\n\n    ', '\n- ', '\n> '],
];

/** Two to six examples, with and without blank lines between them. */
export const joinedExamples = fc
  .tuple(
    fc.array(fc.tuple(fc.constantFrom(...examples), fc.constantFrom('', '', '\n', '\n', '> ', '- ', '    ')), {
      minLength: 2,
      maxLength: 6,
    }),
    fc.constantFrom('', '', '', '---\ntitle: a\n---\n', '\uFEFF'),
    fc.constantFrom('\n', '\n', '\n', '\r\n', '\r'),
  )
  .map(([parts, head, lineEnd]) => (head + parts.flat().join('')).replaceAll('\n', lineEnd));

const share = fc.double({ min: 0, max: 1, noNaN: true });
const words = fc.oneof(fc.constantFrom(...marks), fc.constantFrom(...marks), fc.constantFrom(...examples));

/** An edit of a text; undefined takes back the last one. */
type Edit = ((text: string) => string) | undefined;

const inLetters = fc.tuple(share, fc.constantFrom(0, 0, 1, 1, 2, 5, 30), fc.oneof(fc.constant(''), words)).map(
  ([at, removed, added]): Edit =>
    (text) => {
      const from = Math.round(at * text.length);
      return text.slice(0, from) + added + text.slice(from + removed);
    },
);

/** Takes whole lines out, puts words before one or in its place, or one line in another place. */
const inLines = fc
  .tuple(share, share, fc.nat(2), fc.oneof(fc.constant(undefined), words), fc.constantFrom('', '', '\n', '\r\n'))
  .map(
    ([at, other, removed, added, lineEnd]): Edit =>
      (text) => {
        const lines = text.split(/(?<=\n|\r(?!\n))/);
        const from = Math.round(at * lines.length);
        const moved = lines[Math.floor(other * lines.length)] ?? '';
        lines.splice(from, removed, added === undefined ? moved : added + lineEnd);
        return lines.join('');
      },
  );

const editsOfExamples = fc.array(fc.oneof(inLetters, inLetters, inLines, fc.constant(undefined)), {
  minLength: 1,
  maxLength: 8,
});

/** The states of a text that is edited: the first as it stood before. */
export const statesOfExamples: fc.Arbitrary<readonly string[]> = fc
  .tuple(joinedExamples, editsOfExamples)
  .map(([first, edits]) => {
    const states = [first];
    for (const edit of edits) states.push((edit ? edit(states.at(-1) ?? '') : states.at(-2)) ?? first);
    return states;
  });
