// Front matter of all kinds: what is read of it, what is said of it, and what is written into it.
import { describe, expect, test } from 'vitest';
import { declare } from '../../server/src/estimates/convert.ts';
import { findStandard } from '../../server/src/standards/index.ts';
import type { Standard } from '../../server/src/standards/standard.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { drawProblem, drawProblems, problemsOf, read } from '../engine.ts';

const body = `## Summary

- The ferries sail again.
- Diesel is scarce.

The crews came back in March.

## Forecast

### Short-term (Now - 3 months)

- It is likely that the fares will rise.

### Medium-term (3-12 months)

- It is unlikely that the line will be sold.

### Long-term (>1 year)

- There is a remote chance that a bridge will be built.
`;

const said = (head: string) => {
  const { title, byline } = read(head + body);
  return [title?.text, byline.author?.text, byline.published?.toString()];
};
const all = ['Tides of Ormsund', 'Signe Aalto', '2025-05-02'];

const kinds: readonly (readonly [name: string, head: string])[] = [
  ['YAML', '---\ntitle: Tides of Ormsund\nauthor: Signe Aalto\ndate: 2025-05-02\n---\n\n'],
  ['TOML', '+++\ntitle = "Tides of Ormsund"\nauthor = \'Signe Aalto\'\ndate = 2025-05-02\ndraft = false\n+++\n\n'],
  ['TOML, an hour', '+++\ndate = 2025-05-02T08:00:00Z\ntitle = "Tides of Ormsund"\nauthors = ["Signe Aalto"]\n+++\n\n'],
  ['TOML, tables', '+++\ntitle = "Tides of Ormsund"\ndate = "2 May 2025"\n\n[author]\nname = "Signe Aalto"\n+++\n\n'],
  [
    'TOML, parameters of a theme',
    '+++\ntitle = "Tides of Ormsund"\ndate = 2025-05-02\n[params]\nauthor = "Signe Aalto"\n+++\n',
  ],
  ['TOML, Windows', '+++\r\ntitle = "Tides of Ormsund"\r\nauthor = "Signe Aalto"\r\ndate = 2025-05-02\r\n+++\r\n\r\n'],
  ['JSON', '{\n  "title": "Tides of Ormsund",\n  "author": "Signe Aalto",\n  "date": "2025-05-02"\n}\n\n'],
  [
    'JSON, lists and braces',
    '{ "title": "Tides of Ormsund", "tags": ["{", "}"],\n"authors": [{ "name": "Signe Aalto" }], "date": "2025-05-02" }\n',
  ],
  ['Pandoc', '% Tides of Ormsund\n% Signe Aalto\n% 2 May 2025\n\n'],
  ['Pandoc, several lines', '% Tides of\n  Ormsund\n% Signe Aalto\n% May 2, 2025\n\n'],
  ['MultiMarkdown', 'Title: Tides of Ormsund\nAuthor: Signe Aalto  \nDate: 2 May 2025\nBase Header Level: 2\n\n'],
  ['MultiMarkdown, several lines', 'title:  Tides of\n    Ormsund\nauthor: Signe Aalto\ndate: 2025-05-02\n\n'],
  [
    'JSON between fences',
    '---\n{ "title": "Tides of Ormsund", "author": "Signe Aalto", "date": "2025-05-02" }\n---\n\n',
  ],
  ['a byte order mark', '\uFEFF+++\ntitle = "Tides of Ormsund"\nauthor = "Signe Aalto"\ndate = 2025-05-02\n+++\n'],
];

describe('kinds', () => {
  test.each(kinds)('%s', (_, head) => {
    expect(said(head)).toEqual(all);
    expect(drawProblems(head + body)).toEqual([]);
  });

  test.each([
    ['an Obsidian comment', '%% Tides of Ormsund %%\n\n'],
    ['an open fence', '+++\ntitle = "Tides of Ormsund"\n\n'],
    ['open braces', '{ "title": "Tides of Ormsund",\n\n'],
    ['lines without a title', 'Author: Signe Aalto\nStatus: Draft\n\n'],
    ['lines in a paragraph', 'Title: Tides of Ormsund\nand other stories\n\n'],
    ['thematic breaks', '\n---\nThe tide: it ebbs.\n\n---\n\n'],
  ])('%s is none', (_, head) => {
    expect(read(head + body).frontMatter).toBeUndefined();
  });

  test('Pandoc: several authors, and a place left empty', () => {
    expect(said('% Tides of Ormsund\n% Signe Aalto; Odd Brekke\n% 2 May 2025\n\n')[1]).toBe('Signe Aalto, Odd Brekke');
    expect(said('%\n% Signe Aalto\n% 2 May 2025\n\n# Tides of Ormsund\n\n')).toEqual(all);
  });
});

describe('keys', () => {
  test.each([
    'author: Signe Aalto\npubDate: 2025-05-02',
    'author: Signe Aalto\npublished: 2 May 2025',
    'author: Signe Aalto\npublish_date: 2025-05-02',
    'author: Signe Aalto\npublished_date: 2025-05-02',
    'author: Signe Aalto\ncreated: 2025-05-02T09:30',
    'analyst: Signe Aalto\ndate: 2025-05-02',
    'organisation: Ormsund Institute\nauthor: Signe Aalto\ndate: 2025-05-02',
    'published: true\nauthor: Signe Aalto\ndate: 2025-05-02',
    'published: false\nauthor: Signe Aalto\ncreated: 2025-05-02',
    'author: "[[Signe Aalto]]"\ndate: "[[2025-05-02]]"',
    'author: "[[people/aalto|Signe Aalto]]"\ndate: 2025-05-02',
    'author: [[Signe Aalto]]\ndate: 2025-05-02',
    'author:\n  - "[[people/Signe Aalto]]"\ndate: 2025-05-02 12:00:00 +0200',
    'author: "[Signe Aalto](https://example.org)"\ndate: 2. Mai 2025',
    'author:\n  - name: { given: Signe, family: Aalto }\ndate: 2025-05-02',
    'author:\n  - slug: aalto\n    name: Signe Aalto\ndate: 2025-05-02',
    'authorName: Signe Aalto\npost_date: 2025-05-02 08:00:00',
  ])('%j', (lines) => {
    expect(said(`---\ntitle: Tides of Ormsund\n${lines}\n---\n\n`)).toEqual(all);
  });

  test('an author by the name that a site has for her, a title by the name that WordPress has', () => {
    expect(
      said('---\npost_title: Tides of Ormsund\nauthor:\n  - slug: signe-aalto\ndate: 2025-05-02\n---\n\n'),
    ).toEqual(['Tides of Ormsund', 'signe-aalto', '2025-05-02']);
  });

  test('a body is the author where nobody is named', () => {
    expect(said('---\ntitle: Tides of Ormsund\norganisation: Ormsund Institute\ndate: 2025-05-02\n---\n\n')[1]).toBe(
      'Ormsund Institute',
    );
    expect(
      said('---\ntitle: Tides of Ormsund\npublisher: Ormsund House\ndate: 2025-05-02\n---\n\nBy Signe Aalto\n\n')[1],
    ).toBe('Signe Aalto');
  });

  test('the day of a note counts where the paper has none', () => {
    expect(said('---\ncreated: 2024-01-01\n---\n\n# Tides of Ormsund\n\nSigne Aalto | 2 May 2025\n\n')).toEqual(all);
  });
});

/** A line of front matter that cannot be read, in its kind; what is said of it; what is read of its value; and the line mended. */
const wrong: readonly (readonly [
  kind: 'yaml' | 'toml' | 'json',
  line: string,
  message: string,
  value: string,
  mended: string,
])[] = [
  [
    'yaml',
    'title: Ormsund: the tides',
    'a value with a colon must stand in quotes, such as “title: "Ormsund: the tides"”.',
    'Ormsund: the tides',
    'title: "Ormsund: the tides"',
  ],
  [
    'yaml',
    'title: "Low tide" in Ormsund',
    "a value with quotation marks inside must stand in quotes as a whole, such as “title: 'Low tide\" in Ormsund'”.",
    'Low tide" in Ormsund',
    "title: 'Low tide\" in Ormsund'",
  ],
  [
    'yaml',
    'title: "Low tide',
    'a value that begins with " must end with it, such as “title: "Low tide"”.',
    'Low tide',
    'title: "Low tide"',
  ],
  [
    'yaml',
    'title: @ormsund',
    'a value that begins with “@” must stand in quotes, such as “title: "@ormsund"”.',
    '@ormsund',
    'title: "@ormsund"',
  ],
  [
    'yaml',
    'title: *Low tide*',
    'a value that begins with “*” must stand in quotes, such as “title: "*Low tide*"”.',
    '*Low tide*',
    'title: "*Low tide*"',
  ],
  [
    'yaml',
    'title:Low tide',
    'a blank must stand after the colon, such as “title: Low tide”.',
    'Low tide',
    'title: Low tide',
  ],
  [
    'yaml',
    'title Low tide',
    'a colon must stand after the key, such as “title: Low tide”.',
    'Low tide',
    'title: Low tide',
  ],
  [
    'yaml',
    'title = Low tide',
    'a colon, and no “=”, must stand after the key, such as “title: Low tide”.',
    'Low tide',
    'title: Low tide',
  ],
  [
    'toml',
    'title = Low tide',
    'text must stand in quotes, such as “title = "Low tide"”.',
    'Low tide',
    'title = "Low tide"',
  ],
  [
    'toml',
    'title = "Low tide',
    'text must stand in quotes, such as “title = "Low tide"”.',
    'Low tide',
    'title = "Low tide"',
  ],
  [
    'toml',
    'title: "Low tide"',
    '“=” must stand after the key, such as “title = "Low tide"”.',
    'Low tide',
    'title = "Low tide"',
  ],
  [
    'json',
    '"title": Low tide,',
    'text must stand in double quotes, such as “"title": "Low tide",”.',
    'Low tide',
    '"title": "Low tide",',
  ],
  [
    'json',
    '"title": "Low tide"',
    'a comma must stand after each value but the last, such as “"title": "Low tide",”.',
    'Low tide',
    '"title": "Low tide",',
  ],
];

const frames = {
  yaml: (line: string) => `---\nauthor: Signe Aalto\n${line}\ndate: 2025-05-02\n---\n\n`,
  toml: (line: string) => `+++\nauthor = "Signe Aalto"\n${line}\ndate = 2025-05-02\n+++\n\n`,
  json: (line: string) => `{\n"author": "Signe Aalto",\n${line}\n"date": "2025-05-02"\n}\n\n`,
};

describe('lines that cannot be read', () => {
  test.each(wrong)('%s: %s', (kind, line, message, value, mended) => {
    const text = frames[kind](line) + body;
    expect(drawProblems(text)).toEqual([
      `3:1-${line.length + 1} invalid-setting: “${line}” cannot be read: ${message}`,
    ]);
    expect(said(frames[kind](line))).toEqual([value, ...all.slice(1)]);
    const [problem] = problemsOf(text);
    expect(applyEdits(text, problem?.fixes[0]?.edits ?? [])).toBe(frames[kind](mended) + body);
    expect(drawProblems(frames[kind](mended) + body)).toEqual([]);
  });

  test.each([
    'title: Tides\nauthor: Aalto: Signe\ndate: 2025-05-02',
    'title: Tides\nauthor: Signe Aalto\ndate: last: week',
    'title: Tides\nauthor: Signe Aalto\ndate: "2025-05-02',
    'title: Tides\nauthor: Signe Aalto\ndate: 2025-05-02\nstandard: nato: 2016',
    'title: Tides\nauthor: Signe Aalto\ndate: 2025-05-02\ntlp: TLP: green',
    'title: Tides\nauthor: Signe Aalto\ndate: 2025-05-02\ntags: [ferries, fares',
    'title: Tides\nauthor: Signe Aalto\ndate: 2025-05-02\nwords without a key',
    'title: Tides\nauthor: Signe Aalto\ndate: 2025-05-02\nauthor: Odd Brekke',
    'title: Tides\nauthor: Signe Aalto\ndate: 2025-05-02\nsite:\n\tport: 8080',
  ])('nothing else is said of %j', (lines) => {
    expect(problemsOf(`---\n${lines}\n---\n\n${body}`).map(({ rule }) => rule)).toEqual(['invalid-setting']);
  });

  test.each([
    [
      '---\ntitle: Tides\n author: Signe Aalto\ndate: 2025-05-02\n---\n\n',
      '3:1-21 invalid-setting: “ author: Signe Aalto” cannot be read: a key must stand without blanks before it, such as “author: Signe Aalto”.',
    ],
    [
      '---\ntitle: Tides\nauthor: Signe Aalto\ndate: 2025-05-02\ntags:\n- a: b: c\n- d\n---\n\n',
      '6:1-10 invalid-setting: “- a: b: c” cannot be read: a value with a colon must stand in quotes.',
    ],
    [
      '---\ntitle: Tides\nauthor: Signe Aalto\ndate: 2025-05-02\nsite:\n\tport: 80\n---\n\n',
      '6:1-10 invalid-setting: “port: 80” cannot be read: lines are indented with blanks, not with tabs.',
    ],
    [
      '---\ntitle: [Tides] of Ormsund\nauthor: Signe Aalto\ndate: 2025-05-02\n---\n\n',
      '2:1-26 invalid-setting: “title: [Tides] of Ormsund” cannot be read: a value that begins with “[” must stand in quotes, such as “title: "[Tides] of Ormsund"”.',
    ],
    [
      '---\ntitle: Tides\nauthor: - Signe Aalto\ndate: 2025-05-02\n---\n\n',
      '3:1-22 invalid-setting: “author: - Signe Aalto” cannot be read: a value that begins with “-” must stand in quotes, such as “author: "- Signe Aalto"”.',
    ],
    [
      '---\ntitle: Tides\nauthor: Aalto: Signe\n\n# late: again\ndate: 2025-05-02\n---\n\n',
      '3:1-21 invalid-setting: “author: Aalto: Signe” cannot be read: a value with a colon must stand in quotes, such as “author: "Aalto: Signe"”.',
    ],
    [
      '+++\ntitle = "Tides"\nauthor = ["Signe Aalto", "Odd Brekke"\ndate = 2025-05-02\n+++\n\n',
      '3:1-38 invalid-setting: “author = ["Signe Aalto", "Odd Brekke"” cannot be read: the list that “[” begins must end with “]”.',
    ],
    [
      '+++\ntitle = "Tides"\ntitle = "Ebb"\nauthor = "Signe Aalto"\ndate = 2025-05-02\n+++\n\n',
      '3:1-14 invalid-setting: “title = "Ebb"” cannot be read: its key stands twice.',
    ],
    [
      '{\n"title": "Tides",\n"author": { "name": "Signe Aalto" },\n"date": "2025-05-02",\n"tags": [\n"a"\n"b"\n]\n}\n\n',
      '1:1-2 invalid-setting: The front matter is no JSON: look for a comma or a quotation mark that is missing.',
    ],
    [
      '{\n"title": "Tides",\n"author": "Signe Aalto",\n"date": "2025-05-02",\n}\n\n',
      '4:1-22 invalid-setting: “"date": "2025-05-02",” cannot be read: no comma stands after the last value, such as “"date": "2025-05-02"”.',
    ],
  ])('%j', (head, problem) => {
    expect(drawProblems(head + body)).toEqual([problem]);
  });

  test('a value that a generator fills in is none', () => {
    expect(
      problemsOf(`---\ntitle: {{ title }}: tides\nauthor: Signe Aalto\ndate: 2025-05-02\n---\n\n${body}`).map(
        ({ rule }) => rule,
      ),
    ).not.toContain('invalid-setting');
  });

  test('a long line is quoted in part', () => {
    const [problem] = problemsOf(
      `---\ntitle: a: ${'b'.repeat(400)}\nauthor: Signe Aalto\ndate: 2025-05-02\n---\n\n${body}`,
    );
    expect(problem?.message.length).toBeLessThan(350);
  });
});

describe('front matter that does not stand at the top', () => {
  const fields = '---\ntitle: Tides of Ormsund\nauthor: Signe Aalto\ndate: 2025-05-02\n---\n';
  test.each([
    ['\n', 'take out the blank line above it.', `${fields}\n${body}`],
    ['  \n\n', 'take out the blank line above it.', `${fields}\n${body}`],
    ['<!-- draft -->\n', 'move the comment above it below its end.', `${fields}\n<!-- draft -->\n\n${body}`],
    ['<!--\ndraft\n-->\n\n', 'move the comment above it below its end.', `${fields}\n<!--\ndraft\n-->\n\n${body}`],
  ])('%j', (above, advice, mended) => {
    const text = `${above}${fields}\n${body}`;
    expect(said(`${above}${fields}\n`)).toEqual(all);
    const problems = problemsOf(text);
    const line = above.split('\n').length;
    expect(problems.map((problem) => drawProblem(text, problem))).toEqual([
      `${line}:1-4 invalid-setting: The front matter “---” must begin on the first line: ${advice}`,
    ]);
    expect(applyEdits(text, problems[0]?.fixes[0]?.edits ?? [])).toBe(mended);
  });

  test('without its first line it is read, told and mended', () => {
    const text = `${fields.slice(4)}\n${body}`;
    expect(said(`${fields.slice(4)}\n`)).toEqual(all);
    const problems = problemsOf(text);
    expect(problems.map((problem) => drawProblem(text, problem))).toEqual([
      '1:1-24 invalid-setting: The front matter must begin with a line “---”: put one above it.',
    ]);
    expect(applyEdits(text, problems[0]?.fixes[0]?.edits ?? [])).toBe(`${fields}\n${body}`);
  });

  test('so is it with the lines of Windows', () => {
    expect(said(`${fields.slice(4)}\n`.replaceAll('\n', '\r\n'))).toEqual(all);
  });

  test.each([
    ['a heading that is underlined', 'title: Tides of Ormsund\n---\n'],
    ['keys among which is no title', 'author: Signe Aalto\ndate: 2025-05-02\n---\n'],
    ['keys with a blank line between', 'author: Signe Aalto\n\ntitle: Tides of Ormsund\n---\n'],
    ['lines that are no keys', 'title: Tides of Ormsund\nSigne Aalto\n---\n'],
    ['a heading of two lines', 'Title: The tides are likely to turn\nWhy: the moon is near\n---\n'],
    ['the head of a memo', 'Title: Tides\nTo: the Desk\nDate: 2 May 2025\n---\n'],
    ['keys above a heading', 'title: Tides\ndate: 2025-05-02\n# Tides\n---\n'],
    ['no last line', 'title: Tides of Ormsund\nauthor: Signe Aalto\n'],
  ])('%s without a first line are none', (_, head) => {
    expect(read(`${head}# Tides\n\n${body}`).frontMatter).toBeUndefined();
  });

  test('a comment above it that ignores a rule is in force', () => {
    const above = '<!-- brieflint-ignore-file invalid-setting: the site needs it -->\n';
    expect(drawProblems(`${above}${fields}\n${body}`)).toEqual([]);
  });
});

describe('what is written into it', () => {
  const nato = findStandard('nato') as Standard;
  test.each(kinds)('a standard: %s', (_, head) => {
    const briefing = read(head + body);
    const declared = read(applyEdits(briefing.text, [declare(briefing, nato)]));
    expect([
      declared.standard.id,
      declared.title?.text,
      declared.byline.author?.text,
      String(declared.byline.published),
    ]).toEqual(['nato', ...all]);
    const icd203 = read(applyEdits(declared.text, [declare(declared, findStandard('icd203') as Standard)]));
    expect([icd203.standard.id, icd203.frontMatter?.faults]).toEqual(['icd203', []]);
  });

  test.each([
    ['+++\ntitle = "Tides of Ormsund"\nauthor = "Signe Aalto"\n+++\n\n', '+++\ndate = 2025-05-10\ntitle ='],
    ['{\n  "title": "Tides of Ormsund",\n  "author": "Signe Aalto"\n}\n\n', '{\n  "date": "2025-05-10",\n  "title":'],
    ['Title: Tides of Ormsund\nAuthor: Signe Aalto\n\n', 'Author: Signe Aalto\ndate: 2025-05-10\n\n'],
    [
      '% Tides of Ormsund\n% Signe Aalto\n\n',
      '---\ntitle: "Tides of Ormsund"\nauthor: "Signe Aalto"\ndate: 2025-05-10\n---\n\n',
    ],
  ])('the missing date: %j', (head, written) => {
    const text = head + body;
    const [problem] = problemsOf(text);
    expect(problem?.rule).toBe('missing-byline');
    const mended = applyEdits(text, problem?.fixes[0]?.edits ?? []);
    expect(mended).toContain(written);
    expect(drawProblems(mended)).toEqual([]);
  });

  test('a date of TOML stays one', () => {
    const text = `+++\ntitle = "Tides of Ormsund"\nauthor = "Signe Aalto"\ndate = 2031-05-02\n+++\n\n${body}`;
    const [problem] = problemsOf(text);
    expect(drawProblems(applyEdits(text, problem?.fixes[0]?.edits ?? []))).toEqual([]);
  });
});
