// Prose in blocks of HTML: paragraphs and bullets of the body are read, at their place; elsewhere nothing is.
import { expect, test } from 'vitest';
import { read } from '../engine.ts';

const found = (text: string): string[] =>
  read(text).sentences.flatMap(({ expressions }) =>
    expressions.map(({ kind, span }) => `${kind} ${text.slice(span.start, span.end)}`),
  );

test.each([
  ['a paragraph', '<p class="lead">A strike is likely.</p>', ['likelihood likely']],
  ['two on a line', '<p>A strike is likely.</p><p>Tolls may rise.</p>', ['likelihood likely', 'vague may']],
  ['indented, with carriage returns', '<div>\r\n     <p>A strike is likely.</p>\r\n</div>', ['likelihood likely']],
  [
    'words in tags of a line',
    '<p>A strike is <a href="x?a=1">un<b>likely</b></a> now.</p>',
    ['likelihood un<b>likely'],
  ],
  ['a character reference', '<p>A strike is un&shy;likely.</p>', ['likelihood un&shy;likely']],
  [
    'signs of Markdown are none',
    '<p># A strike is *likely*. 1) Tolls `may` rise.</p>',
    ['likelihood likely', 'vague may'],
  ],
  ['not closed', '<p>A strike is likely.', ['likelihood likely']],
  [
    'bullets of predictions',
    '<ol>\n<li>The king leaves – 80%</li>\n<li>Rebels will win – 60%</li><li>No war before May – 5%</li>\n</ol>',
    ['number 80%', 'number 60%', 'number 5%'],
  ],
  ['one bullet of figures', '<ul><li>The king leaves – 80%</li></ul>', []],
  ['a table', '<table><tr><td>A strike is likely.</td></tr></table>', []],
  ['a quotation', '<div><blockquote><p>A strike is likely.</p></blockquote></div>', []],
  ['what is struck out', '<p>A strike is <del>likely</del> over.</p>', []],
  ['code and comments', '<div><pre>A strike is likely.</pre><!-- Tolls may rise. --></div>', []],
  ['a heading', '<h2>A strike is likely.</h2>', []],
  ['a script', '<script>const a = "A strike is likely.";</script>', []],
  ['a word of ours in a link', '<p><a href="may.html">The port</a> is open.</p>', []],
])('%s', (_, html, expressions) => {
  expect(found(`# Ferries\n\nThey sail.\n\n${html}\n`)).toEqual(expressions);
});

test('of a horizon nothing is read in HTML: it is empty', () => {
  const text = '# Ferries\n\n## Forecast\n\n### Short-term (0-3 months)\n\n<p>It is likely that one sinks.</p>\n';
  expect(found(text)).toEqual([]);
});
