// Settings files and house templates: what holds where, what is wrong in them and at which place.
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { current } from '../briefings.ts';
import { brieflint, folderOf } from '../folders.ts';

const faulty = current.replace('unlikely that dredging', 'very likely that dredging');
const problemsOf = (cwd: string, path: string): { rule: string; severity: string; message: string }[] =>
  JSON.parse(brieflint(['check', path, '--format', 'json'], { cwd }).stdout).files[0].problems;

describe('what holds where', () => {
  test('a nearer file goes before a farther one, rule by rule; a file that it extends before it', () => {
    const cwd = folderOf({
      'house/base.yaml': 'standard: ./desk.yaml\nrules:\n  nonstandard-term: information\n  missing-title: off\n',
      'house/desk.yaml':
        'id: desk\nname: Desk\nbands:\n  - { low: 0, high: 50, terms: [unlikely] }\n  - { low: 50, high: 100, terms: [on the cards] }\n',
      '.brieflint.yaml': 'extends: house/base.yaml\nrules:\n  missing-title: warning\n',
      'team/.brieflint.yaml': 'rules:\n  nonstandard-term: warning\n',
      'a.md': faulty,
      'team/b.md': faulty,
    });
    expect(problemsOf(cwd, 'a.md')).toMatchObject([
      {
        severity: 'information',
        message: '“very likely” is not a Desk term: the nearest is “on the cards” (50–100 %).',
      },
    ]);
    expect(problemsOf(cwd, 'team/b.md')).toMatchObject([{ severity: 'warning' }]);
    expect(JSON.parse(brieflint(['config', 'team/b.md', '--format', 'json'], { cwd }).stdout)).toEqual({
      path: 'team/b.md',
      files: ['team/.brieflint.yaml', '.brieflint.yaml', 'house/base.yaml', 'house/desk.yaml'],
      settings: [
        { name: 'standard', value: 'desk', path: 'house/base.yaml', line: 1 },
        { name: 'template', value: 'situation', path: null, line: null },
        { name: 'briefing', value: 'as its text says', path: null, line: null },
        { name: 'rules.nonstandard-term', value: 'warning', path: 'team/.brieflint.yaml', line: 2 },
        { name: 'rules.missing-title', value: 'warning', path: '.brieflint.yaml', line: 3 },
      ],
    });
  });

  test('the writers are known by the nearest list of own names', () => {
    const claim = 'The Quorra Desk claims that a strike is likely. Harbour Watch claims that a deal is unlikely.\n';
    const cwd = folderOf({
      '.brieflint.yaml': 'own: [The Quorra Desk]\n',
      'team/.brieflint.yaml': 'own:\n  - harbour watch\n',
      'a.md': claim,
      'team/b.md': claim,
    });
    const found = (path: string) =>
      JSON.parse(brieflint(['inspect', path, '--format', 'json'], { cwd }).stdout).expressions.map(
        ({ text }: { text: string }) => text,
      );
    expect(found('a.md')).toEqual(['likely']);
    expect(found('team/b.md')).toEqual(['unlikely']);
    expect(brieflint(['config', 'team/b.md'], { cwd }).stdout).toMatch(/own +harbour watch +team\/.brieflint.yaml:2\n/);
  });

  test('globs of an extended file count from the folder of the one that extends it', () => {
    const cwd = folderOf({
      'house/base.yaml': 'include: ["drafts/*.md"]\n',
      'desk/.brieflint.yaml': 'extends: ["../house/base.yaml"]\n',
      'desk/drafts/a.md': '# Notes\n',
      'house/drafts/b.md': '# Notes\n',
    });
    const { files } = JSON.parse(brieflint(['check', '--format', 'json'], { cwd }).stdout);
    expect(files.map(({ path }: { path: string }) => path)).toEqual(['desk/drafts/a.md']);
  });

  test('config says it for people', () => {
    const cwd = folderOf({
      '.brieflint.yaml':
        'template: key-judgements\noverrides:\n  - files: ["old/**"]\n    rules: { closed-horizon: off }\n',
      'old/a.md': '---\nstandard: ipcc\n---\n\n# A\n',
    });
    expect(brieflint(['config', 'old/a.md'], { cwd }).stdout).toBe(`old/a.md
  standard              ipcc              old/a.md:2
  template              key-judgements    .brieflint.yaml:1
  briefing              as its text says  default
  rules.closed-horizon  off               .brieflint.yaml:4

Read: .brieflint.yaml
`);
    expect(brieflint(['config', 'none.md'], { cwd: folderOf({}) }).stdout).toContain(
      'No settings file: the defaults hold.',
    );
  });

  test('a .brieflint.yml is read as a .brieflint.yaml is; another name is told, and not among what was read', () => {
    const cwd = folderOf({ '.brieflint.yml': 'standard: nato\n', 'a.md': current });
    expect(brieflint(['config', 'a.md'], { cwd })).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/standard +nato +\.brieflint\.yml:1\n[\s\S]*\nRead: \.brieflint\.yml\n$/),
    });
    const other = folderOf({ 'brieflint.yaml': 'standard: nato\n', 'a.md': current, 'b.md': current });
    const sentence = 'brieflint: brieflint.yaml:1: “brieflint.yaml” is not read: call it .brieflint.yaml.\n';
    expect(brieflint(['check'], { cwd: other })).toMatchObject({ status: 2, stderr: sentence });
    expect(brieflint(['config', 'a.md'], { cwd: other })).toMatchObject({
      status: 2,
      stderr: sentence,
      stdout: expect.stringContaining('No settings file: the defaults hold.'),
    });
  });

  test('options of a rule: a house’s acronyms', () => {
    const text = current.replace('The port handles grain.', 'The KOPA owns the port, the HMB its cranes.');
    const cwd = folderOf({
      '.brieflint.yaml': 'rules:\n  undefined-acronym: [warning, { known: [KOPA] }]\n',
      'a.md': text,
    });
    expect(problemsOf(cwd, 'a.md')).toMatchObject([{ severity: 'warning', message: expect.stringContaining('“HMB”') }]);
  });
});

const settingsFaults: [string, string, string][] = [
  ['standard: phiaa\n', '.brieflint.yaml:1', 'There is no standard “phiaa”: perhaps “phia”.'],
  ['template: situatoin\n', '.brieflint.yaml:1', 'There is no template “situatoin”: perhaps “situation”.'],
  ['standard: ./desc.yaml\n', '.brieflint.yaml:1', 'There is no file “./desc.yaml”: perhaps “./desk.yaml”.'],
  [
    'template: house/none.yaml\n',
    '.brieflint.yaml:1',
    'There is no file “house/none.yaml”: the path counts from the folder of this file.',
  ],
  ...(process.platform === 'win32' ? [] : ['extends: ./zero.yaml\n', 'template: ./zero.yaml\n']).map(
    (text): [string, string, string] => [
      text,
      '.brieflint.yaml:1',
      '“./zero.yaml” is no ordinary file: name a file of settings, a standard or a template.',
    ],
  ),
  ['root: true\nextends: bas.yaml\n', '.brieflint.yaml:2', 'There is no file “bas.yaml”: perhaps “base.yaml”.'],
  [
    'extends: .brieflint.yaml\n',
    '.brieflint.yaml:1',
    '“.brieflint.yaml” leads back to this file: a file cannot extend itself.',
  ],
  [
    'extends: base\n',
    '.brieflint.yaml:1',
    'extends names settings files: a path that ends with .yaml, such as ../house/brieflint.yaml.',
  ],
  ['rules:\n  missing-tilte: off\n', '.brieflint.yaml:2', 'There is no rule “missing-tilte”: perhaps “missing-title”.'],
  ...['constructor', '__proto__'].map((name): [string, string, string] => [
    `rules:\n  ${name}: off\n`,
    '.brieflint.yaml:2',
    `There is no rule “${name}”: “brieflint rules” lists them.`,
  ]),
  ['rules:\n  xyz: off\n', '.brieflint.yaml:2', 'There is no rule “xyz”: “brieflint rules” lists them.'],
  ['rules:\n  missing-title: wrn\n', '.brieflint.yaml:2', 'There is no severity “wrn”: perhaps “warn”.'],
  [
    'rules:\n  missing-title: 2\n',
    '.brieflint.yaml:2',
    'There is no severity “2”: write off, information, warning or error.',
  ],
  [
    'rules:\n  missing-title: [off, {}]\n',
    '.brieflint.yaml:2',
    '“missing-title” has no options: write its severity alone.',
  ],
  [
    'rules:\n  undefined-acronym: [off, { knwon: [A] }]\n',
    '.brieflint.yaml:2',
    '“undefined-acronym” has no option “knwon”: perhaps “known”.',
  ],
  [
    'rules:\n  undefined-acronym: [off, { known: A }]\n',
    '.brieflint.yaml:2',
    'known is a list of acronyms, such as [IRGC, PMF].',
  ],
  [
    `rules:\n  undefined-acronym: [off, { known: [${'A'.repeat(1000)}] }]\n`,
    '.brieflint.yaml:2',
    'An acronym of known has 1000 characters and may have 100: write the acronym alone.',
  ],
  ['overrides:\n  - file: ["a"]\n    rules: {}\n', '.brieflint.yaml:2', 'There is no key “file”: perhaps “files”.'],
  ['include: [""]\n', '.brieflint.yaml:1', 'This pattern is empty: write one such as "briefings/**/*.md".'],
  [
    'include:\n  - "a/*.md"\n  - "b\\\\*.md"\n',
    '.brieflint.yaml:3',
    'The pattern “b\\*.md” has a backslash: write “b/*.md”.',
  ],
  [
    'include: ["/home/*.md"]\n',
    '.brieflint.yaml:1',
    'The pattern “/home/*.md” must begin inside this folder: write “home/*.md”.',
  ],
  ['include: ["a/{b,c.md"]\n', '.brieflint.yaml:1', 'A bracket of the pattern “a/{b,c.md” is not closed.'],
  ['include: *.md\n', '.brieflint.yaml:1', '“*.md” must stand in quotes, as in "*.md".'],
];

test.each(settingsFaults)('%j is told at its place, and the rest goes on', (settings, place, message) => {
  const cwd = folderOf({ '.brieflint.yaml': settings, 'base.yaml': 'root: true\n', 'desk.yaml': '', 'a.md': faulty });
  if (process.platform !== 'win32') symlinkSync('/dev/zero', join(cwd, 'zero.yaml'));
  const { status, stdout, stderr } = brieflint(['check'], { cwd });
  expect({ status, lines: stderr.split('\n').filter((line) => line.includes(place)) }).toEqual({
    status: 2,
    lines: expect.arrayContaining([`brieflint: ${place}: ${message}`]),
  });
  expect(stdout).toContain('“very likely” is not a PHIA term');
});

test('a circle of files that extend each other ends', () => {
  const cwd = folderOf({
    '.brieflint.yaml': 'extends: a.yaml\n',
    'a.yaml': 'extends: b.yaml\n',
    'b.yaml': 'extends: a.yaml\n',
    'c.md': current,
  });
  expect(brieflint(['check'], { cwd })).toMatchObject({
    status: 2,
    stderr: 'brieflint: b.yaml:1: “a.yaml” leads back to this file: a file cannot extend itself.\n',
  });
});

const house = `id: weekly
name: Weekly note
point: bullet
judgement: bullet
sections:
  - heading: In Short
    role: summary
    points: { min: 1, max: 2, words: 20 }
    text: "- [Point]"
  - heading: Detail
    required: false
  - heading: What Comes
    role: forecast
    names: [Prospects]
horizons:
  - { name: Soon, window: Now - 6 months, names: [Near] }
  - { name: Later, window: 6-24 months }
rules:
  undefined-acronym: off
`;
const weekly = `# Note\n\n${/.*\| .*/.exec(current)?.[0]}\n\n## In Short\n\n- The KOPA is open.\n\n## What Comes\n\n### Soon (Now - 6 months)\n\n- It is likely that it rains.\n\n### Later (6-24 months)\n\n- It is likely that it snows.\n`;

describe('a house’s own template', () => {
  const folder = (text: string) =>
    folderOf({ '.brieflint.yaml': 'template: ./weekly.yaml\n', 'weekly.yaml': house, 'a.md': text });
  const rulesIn = (text: string) => problemsOf(folder(text), 'a.md').map(({ rule }) => rule);

  test('says what a sound briefing is', () => expect(rulesIn(weekly)).toEqual([]));

  test.each([
    ['a section that it does not know', weekly.replace('## In Short', '## Summary'), ['missing-section']],
    ['a window of its own', weekly.replace('6-24 months', '3-12 months'), ['horizon-window']],
    ['a missing horizon', weekly.replace(/### Later[\s\S]*/, ''), ['missing-horizon']],
    ['another name', weekly.replace('What Comes', 'Prospects').replace('### Soon', '### Near'), []],
    ['a name that is misspelt', weekly.replace('What Comes', 'What Come'), []],
    ['a wrong name', weekly.replace('What Comes', 'Whot Comes'), ['misnamed-section']],
    ['points that are paragraphs', weekly.replace('- The KOPA is open.', 'The port is open.'), ['summary-length']],
    ['too many points', weekly.replace('is open.', 'is open.\n- A.\n- B.'), ['summary-length']],
    [
      'a judgement that is no bullet',
      weekly.replace('- It is likely that it rains.', 'It is likely that it rains.'),
      ['empty-horizon'],
    ],
    ['an optional section', weekly.replace('## What', '## Detail\n\nGrain.\n\n## What'), []],
    ['an optional section out of its order', `${weekly}\n## Detail\n\nGrain.\n`, ['misplaced-section']],
  ])('%s', (_, text, rules) => expect(rulesIn(text)).toEqual(rules));

  test('is what “new” and “import” write', () => {
    const cwd = folder(weekly);
    expect(brieflint(['new', '--title', 'Note', '--author', 'Ada Lind', '--date', '2025-05-02'], { cwd }).stdout).toBe(
      `# Note

Ada Lind | 2 May 2025

## In Short

- [Point]

## What Comes

### Soon (2 May 2025 – 2 November 2025)

- It is [term] that [event].

### Later (2 November 2025 – 2 May 2027)

- It is [term] that [event].
`,
    );
    expect(
      brieflint(['import', '-'], {
        cwd,
        input:
          'Note\nAda Lind | 2 May 2025\nIn Short\n• A point.\nProspects\nNear (Now - 6 months)\nIt is likely that it rains.\n',
      }).stdout,
    ).toContain('### Near (Now - 6 months)\n\n- It is likely');
  });

  test('holds for what its front matter names by its id', () => {
    expect(rulesIn(`---\ntemplate: weekly\n---\n\n${weekly}`)).toEqual([]);
    expect(rulesIn(`---\ntemplate: situation\n---\n\n${weekly}`)).toContain('missing-section');
  });

  test.each([
    ['heading: Detail', 'heading: In Short', 10, '“In Short” stands twice.'],
    [
      'role: summary',
      'role: forecast',
      13,
      'There is a forecast already, “In Short”: a template has one, and others only with “instead: In Short”.',
    ],
    ['role: forecast', 'role: body', 15, 'Horizons stand in a forecast: give one of the sections “role: forecast”.'],
    [
      'window: 6-24 months',
      'window: soon',
      17,
      '“soon” is no window: write one such as “Now - 6 months”, “6-24 months” or “>2 years”.',
    ],
    ['window: 6-24 months', 'window: 24-6 months', 17, '“24-6 months” runs backwards: write the nearer end first.'],
    [
      'window: 6-24 months',
      'window: 2026-2028',
      17,
      '“2026-2028” is a stretch of the calendar: a template counts from the date of the briefing, as in “Now - 6 months”.',
    ],
    [
      'window: Now - 6 months',
      'window: 3-9 years',
      17,
      '“Later” begins before “Soon”: list the horizons from near to far.',
    ],
    ['min: 1, max: 2', 'min: 3, max: 2', 8, 'At least 3 points and at most 2: turn the two around.'],
    [
      'id: weekly',
      'id: situation',
      1,
      '“situation” is the name of a template of Brieflint: give the house’s own another.',
    ],
    [
      'undefined-acronym: off',
      'undefined-acronyms: off',
      19,
      'There is no rule “undefined-acronyms”: perhaps “undefined-acronym”.',
    ],
    ['required: false', 'requierd: false', 11, 'There is no key “requierd”: perhaps “required”.'],
    [
      'role: summary',
      'role: sumary',
      7,
      'role is summary, body, forecast or apparatus (sources, indicators, legends).',
    ],
  ])('%j as %j is told at its line', (before, after, line, message) => {
    const cwd = folderOf({
      '.brieflint.yaml': 'template: ./weekly.yaml\n',
      'weekly.yaml': house.replace(before, after),
      'a.md': current,
    });
    expect(brieflint(['check'], { cwd })).toMatchObject({
      status: 2,
      stderr: expect.stringContaining(`brieflint: weekly.yaml:${line}: ${message}\n`),
    });
  });

  test('every key of it can be shown', () => {
    expect(brieflint(['templates', './weekly.yaml'], { cwd: folder(weekly) }).stdout).toContain('In Short');
    const shown = brieflint(['templates', 'examples/cti/cti.yaml']).stdout;
    for (const words of [
      'for each campaign',
      'says confidence',
      'instead of Indicators',
      'Kind, Value',
      'Front matter or byline: tlp, audience.',
      'Said somewhere: confidence, sources.',
    ])
      expect(shown.replace(/\s+/g, ' ')).toContain(words);
  });
});

test.each(['situation', 'key-judgements', 'threat-report'])(
  'a new %s has nothing to say but what is to be filled in',
  (id) => {
    const text = brieflint(['new', '--template', id]).stdout;
    const cwd = folderOf({ 'a.md': text });
    const found = problemsOf(cwd, 'a.md').filter(({ severity }) => severity !== 'information');
    expect([...new Set(found.map(({ rule }) => rule))]).toEqual(['leftover-placeholder']);
  },
);
