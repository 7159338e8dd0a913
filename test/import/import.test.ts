// Pasted text as a briefing: the pastes in `pastes`, each with what is made of it, and the law that no word is lost.
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { structure } from '../../server/src/import/structure.ts';
import { options, problemsOf, read } from '../engine.ts';
import { tries } from '../properties.ts';
import { readWords, wordsOf } from './words.ts';

const folder = `${import.meta.dirname}/pastes`;
const pastes = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => ({ name, text: readFileSync(`${folder}/${name}`, 'utf8') }));

describe.each(pastes)('$name', ({ name, text }) => {
  const made = structure(text, options.template);

  test('comes out as it was reviewed', async () => {
    await expect(made.text).toMatchFileSnapshot(`pastes/${name.replace('.txt', '.md')}`);
  });

  test('keeps every word in its order, for those who read the source and for those who read the page', () => {
    expect(wordsOf(made.text)).toEqual(wordsOf(text));
    expect(readWords(made.text)).toEqual(wordsOf(text));
  });

  test('is a briefing with a title, a byline, a summary and three horizons that hold something', () => {
    const briefing = read(made.text);
    expect(made.isBriefing && briefing.isBriefing).toBe(true);
    expect(briefing.title && briefing.byline.author && briefing.byline.date).toBeTruthy();
    expect(briefing.horizons.map(({ is, isEmpty }) => [is?.id, isEmpty])).toEqual([
      ['short', false],
      ['medium', false],
      ['long', false],
    ]);
    const structural = /^(?:missing-(?:title|byline|section|horizon)|misplaced|duplicate|extra|empty|misnamed)/;
    expect(problemsOf(made.text).filter(({ rule }) => structural.test(rule))).toEqual([]);
  });
});

test('what is structured already stays as it is', () => {
  for (const { text } of pastes) {
    const once = structure(text, options.template).text;
    expect(structure(once, options.template, 'markdown').text).toBe(once);
  }
});

test('ordinary text is no briefing, and nothing is nothing', () => {
  expect(structure('Dear Ada,\n\nthe port is open.\n\nYours\nTomas\n', options.template).isBriefing).toBe(false);
  expect(structure('', options.template)).toEqual({ text: '', isBriefing: false });
  expect(structure(' \u00a0\r\n\t\n', options.template).text).toBe('');
});

const long = 'The harbour board has met three times this autumn, and will meet again when the new cranes have come.';

test('the subject of a letter is its title, not whom it goes to', () => {
  const text =
    'From: Ida Rask\nTo: The Coast Desk\nCc: Bo Ehn\nDate: 2 May 2025\nSubject: Will the ferries sail?\n\nOUTLOOK\n\nThe ferries are likely to sail.\n';
  const made = structure(text, options.template).text;
  expect(made).toContain('\n# Subject: Will the ferries sail?\n');
  expect(made).not.toContain('# To');
  expect(wordsOf(made)).toEqual(wordsOf(text));
});

test.each([
  [
    'numbered points that follow each other are a list, also of what the sections are called',
    `1. Summary\n2. Gates\n3. Outlook\n\nGates\n\n${long}\n\n1. Rust in the north\n2. Rot in the south\n\n${long}`,
    `1. Summary\n2. Gates\n3. Outlook\n\n## Gates\n\n${long}\n\n1. Rust in the north\n2. Rot in the south\n\n${long}\n`,
  ],
  [
    'lines with tab stops are rows of a table, not headings; a cell may be empty or hold a bar',
    `Summary\n\nGate\tState\tYear\n\nNorth | upper\t\t1931\nSOUTH\tROT\n\n${long}`,
    `## Summary\n\n| Gate | State | Year |\n| --- | --- | --- |\n| North \\| upper |  | 1931 |\n| SOUTH | ROT |  |\n\n${long}\n`,
  ],
  ['one line with a tab stop stays a line', `Gates\t4\n${long}`, `Gates\t4\n\n${long}\n`],
  [
    'a number or a bullet before a tab stop is none of a row',
    `4.1\tGates\n${long}\n§\tRust\nü\tRot\n\uf0b7\tWorms`,
    `## 4.1\tGates\n\n${long}\n\n- Rust\n- Rot\n- Worms\n`,
  ],
  [
    'a section of two words in capitals is no name',
    'Prepared by: Oda Brandt\n\nDate: 4 May 2026\n\nKey Judgements\n\n- Tolls rise.\n',
    'Prepared by: Oda Brandt | Date: 4 May 2026\n\n## Key Judgements\n\n- Tolls rise.\n',
  ],
  ['a byline may have tab stops', 'Oda Brandt\t4 May 2026\n', 'Oda Brandt | 4 May 2026\n'],
  ['a list with other numbers behind bullets', '• Rust\n4. Rot\n5. Worms\n', '- Rust\n\n4. Rot\n5. Worms\n'],
])('%s', (_, text, markdown) => {
  expect(structure(`Tin quays\n\n${text}`, options.template).text).toBe(`# Tin quays\n\n${markdown}`);
});

test.each([
  ['footnotes', '# Tin quays\n\nRust.[^a]\n\n[^a]: The log.\n\n    Its end.\n[^b]: A book.\n'],
  ['quotations and tables', '# Tin quays\n\n> a\n>\n> b\n\n| c |\n| - |\n| d |\n\n| e |\n| - |\n'],
  ['paragraphs of an item', '# Tin quays\n\n- one\n\n  more\n\n  | c |\n  | - |\n- two\n  1. three\n'],
  ['code with a blank line', '# Tin quays\n\n```\na\n\nb\n```\n'],
  ['a line before the title', 'A notice.\n\n# Tin quays\n\nRust.\n'],
  ['two runs of bold', '# Tin quays\n\n**a**, then **b**\n'],
])('Markdown keeps %s', (_, text) => {
  expect(structure(text, options.template, 'markdown').text).toBe(text);
});

const line = fc.oneof(
  fc.constantFrom(
    'Summary',
    'SUMMARY:',
    '**Forecast**',
    '1. Executive Summary',
    'IV. Outlook',
    'Short-term (Now - 3 months)',
    'Medium-term outlook (3-12 months):',
    'Next 3 months',
    'Long-term (>1 year): It is likely that the port will be sold by 2030.',
    'Ada Lind | 2 May 2025',
    'By Ada Lind',
    '2 May 2025',
    'Image: Ada Lind, CC BY 4.0',
    '• The port is open.',
    'o\tGrain is cheap.',
    '– It is likely that it rains.',
    '2) It is unlikely that it snows. It is cold.',
    '#1 priority',
    '# of ships',
    '1939. That year',
    '---',
    '===',
    '> 40 %',
    '+ 12 %',
    '`code` and *stars* and _lines_ and __more__',
    'a * b * c ** d **e** f',
    '<name> & &copy; &#169; \\* \\\\',
    '[2](b) [a][b] [c]: http://d.example/e_f_(g)~h',
    '[^1] [x] ![y](z)',
    '| a | b |',
    '| --- | --- |',
    '~~gone~~ 40~50',
    '\tindented',
    '    four blanks',
    '```',
    ':::note',
    'Gate\tState',
    'North\t\trust | rot',
    '§\tRust',
    'Share this article',
    'A line of some seventy letters that a mail program broke at its column',
    '',
    '\u00a0',
  ),
  fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => text.replace(/[\n\r]/g, ' ')),
);
const pasted = fc
  .tuple(fc.array(line, { maxLength: 30 }), fc.constantFrom('\n', '\r\n', '\n\n'))
  .map(([lines, eol]) => lines.join(eol));

test('not a word is lost, changed or moved, whatever is pasted', () => {
  fc.assert(
    fc.property(pasted, (text) => {
      const made = structure(text, options.template).text;
      expect(wordsOf(made)).toEqual(wordsOf(text));
      expect(readWords(made)).toEqual(wordsOf(text));
    }),
    { numRuns: tries(1000) },
  );
});
