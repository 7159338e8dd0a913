// The command line as a process: output, errors, exit status.
import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formats } from '../../server/src/cli/reporters/index.ts';
import { rules } from '../../server/src/rules/index.ts';
import { standardIds } from '../../server/src/standards/index.ts';
import { current, german, sound } from '../briefings.ts';
import { brieflint, folderOf } from '../folders.ts';

const faulty = current.replace('unlikely that dredging', 'very likely that dredging');
const warned = current.replace('It is unlikely that dredging will begin.', 'Dredging may begin.');

const json = (args: readonly string[], options?: { cwd?: string; input?: string }) =>
  JSON.parse(brieflint(['check', '--format', 'json', ...args], options).stdout);

test('check --format json keeps its contract to the letter', () => {
  const cwd = folderOf({ 'a.md': faulty });
  expect(json(['a.md'], { cwd })).toEqual({
    version: 1,
    files: [
      {
        path: 'a.md',
        briefing: true,
        language: 'en',
        standard: 'phia',
        template: 'situation',
        problems: [
          {
            rule: 'nonstandard-term',
            severity: 'error',
            message: '“very likely” is not a PHIA term: the nearest is “highly likely” (80–90 %).',
            line: 16,
            column: 9,
            endLine: 16,
            endColumn: 20,
            fixes: [
              { title: 'Write “highly likely”', safe: false },
              { title: 'Write “almost certain”', safe: false },
              { title: 'Write “likely”', safe: false },
            ],
          },
        ],
      },
    ],
    counts: { error: 1, warning: 0, information: 0 },
  });
});

test.each([
  ['no problem', { 'a.md': sound }, ['check'], 0],
  ['an error', { 'a.md': faulty }, ['check'], 1],
  ['a warning', { 'a.md': warned }, ['check'], 0],
  ['too many warnings', { 'a.md': warned }, ['check', '--max-warnings', '0'], 1],
  ['as many warnings as allowed', { 'a.md': warned }, ['check', '--max-warnings', '1'], 0],
  ['an error beside a missing file', { 'a.md': faulty }, ['check', 'a.md', 'b.md'], 2],
  ['a term of another standard', { 'a.md': faulty }, ['check', '--standard', 'icd203'], 0],
  ['ordinary Markdown', { 'README.md': '# Notes\n\nIt may rain.\n' }, ['check'], 0],
  ['an empty folder', {}, ['check'], 0],
])('exit status for %s', (_, files, args, status) => {
  const result = brieflint(args, { cwd: folderOf(files as Record<string, string>) });
  expect(result.status, result.stdout + result.stderr).toBe(status);
});

test.each([
  [['chek'], 'brieflint: There is no command “chek”: perhaps “check”.'],
  [['check', '--colour'], 'brieflint: Unknown option --colour: “brieflint check --help” lists what there is.'],
  [['check', '--standard', 'ipc'], 'brieflint: There is no standard “ipc”: perhaps “ipcc”.'],
  [
    ['check', '--template', 'x'],
    'brieflint: There is no template “x”: there are situation, key-judgements, threat-report.',
  ],
  [
    ['check', '--today', 'tomorrow'],
    'brieflint: “tomorrow” is no date: write the day as YYYY-MM-DD, such as 2026-11-29.',
  ],
  [
    ['check', '--max-warnings'],
    'brieflint: --max-warnings lacks its value: “brieflint check --help” says what it takes.',
  ],
  [
    ['check', '--max-warnings', '-1'],
    'brieflint: --max-warnings lacks its value: “brieflint check --help” says what it takes.',
  ],
  [
    ['check', '--format', 'xml'],
    `brieflint: There is no format “xml”: there are ${formats.join(', ').replace(/, (\w+)$/, ' and $1')}.`,
  ],
  [['check', '--max-warnings', 'few'], 'brieflint: “few” is no number of warnings: write --max-warnings 0, 1, 2 …'],
  [['check', 'none.md'], 'brieflint: “none.md” cannot be read: there is no such file.'],
  [['check', 'none/*.md'], 'brieflint: No file matches “none/*.md”.'],
  [['check', '--config', 'none.yaml'], 'brieflint: The settings “none.yaml” cannot be read: there is no such file.'],
  [['rules', 'vage-likelihood'], 'brieflint: There is no rule “vage-likelihood”: perhaps “vague-likelihood”.'],
  [['standards', 'phi'], 'brieflint: There is no standard “phi”: perhaps “phia”.'],
  [['inspect'], 'brieflint: inspect takes one file: brieflint inspect FILE.'],
])('%j ends with one sentence and status 2', (args, sentence) => {
  const { status, stderr } = brieflint(args, { cwd: folderOf({}) });
  expect({ status, stderr }).toEqual({ status: 2, stderr: `${sentence}\n` });
});

test('what takes one file is given the name of one', () => {
  const cwd = folderOf({ 'notes/a.md': faulty, 'notes/b.md': faulty });
  const { status, stdout, stderr } = brieflint(['inspect', 'notes'], { cwd });
  expect({ status, stdout, stderr }).toEqual({
    status: 2,
    stdout: '',
    stderr: 'brieflint: “notes” means 2 files, and inspect takes one: name it.\n',
  });
});

test('one unreadable file does not hide the results of the others', () => {
  const cwd = folderOf({ 'a.md': faulty });
  writeFileSync(join(cwd, 'b.md'), Buffer.from([0x23, 0x20, 0xff, 0xfe, 0x00]));
  const { stdout, stderr } = brieflint(['check', 'a.md', 'b.md', 'c.md'], { cwd });
  expect(stdout).toContain('“very likely” is not a PHIA term');
  expect(stderr).toBe(
    'brieflint: “b.md” cannot be read: it is not text in UTF-8.\nbrieflint: “c.md” cannot be read: there is no such file.\n',
  );
});

test.skipIf(process.getuid?.() === 0)('a folder without rights is said and passed over', () => {
  const cwd = folderOf({ 'a.md': faulty, 'closed/b.md': faulty });
  chmodSync(join(cwd, 'closed/b.md'), 0);
  const { stderr } = brieflint(['check', 'a.md', 'closed/b.md'], { cwd });
  expect(stderr).toBe('brieflint: “closed/b.md” cannot be read: this user may not read it.\n');
});

test('links that go in a circle end nothing', () => {
  const cwd = folderOf({ 'a.md': faulty });
  symlinkSync(cwd, join(cwd, 'loop'));
  expect(json([], { cwd }).counts.error).toBeGreaterThanOrEqual(1);
});

test('without paths, the briefings of the folder and no others', () => {
  const cwd = folderOf({ 'a.md': faulty, 'deep/b.md': sound, 'README.md': '# Notes\n', 'node_modules/c.md': faulty });
  expect(json([], { cwd }).files.map(({ path }: { path: string }) => path)).toEqual(['a.md', 'deep/b.md']);
});

test('folders, globs and standard input', () => {
  const cwd = folderOf({ 'deep/a.md': faulty, 'deep/b.md': sound });
  expect(json(['deep'], { cwd }).files).toHaveLength(2);
  expect(json(['deep/b*'], { cwd }).files).toHaveLength(1);
  expect(json(['-', '--stdin-filename', 'x.md'], { cwd, input: faulty })).toMatchObject({
    files: [{ path: 'x.md' }],
    counts: { error: 1 },
  });
});

test('a named file that is no briefing is said to be none; --all checks it', () => {
  const cwd = folderOf({ 'a.md': '# Notes\n\nIt may rain.\n' });
  expect(json(['a.md'], { cwd }).files).toMatchObject([{ briefing: false, problems: [] }]);
  const said =
    'a.md is no briefing and was not checked: no forecast section was found. Add --all to take it for one.\n';
  expect(brieflint(['check', 'a.md'], { cwd })).toMatchObject({ status: 0, stdout: '', stderr: said });
  expect(brieflint(['check', 'a.md', '--format', 'sarif'], { cwd }).stderr).toBe(said);
  expect(brieflint(['fix', 'a.md'], { cwd }).stderr).toBe(said.replace('checked', 'changed'));
  expect(json(['a.md', '--all'], { cwd }).counts.error).toBeGreaterThan(1);
});

test('--require-briefing: a named file that is no briefing, or a run without any, ends with status 2', () => {
  const cwd = folderOf({ 'a.md': '# Notes\n\n## Outlook\n\nIt may rain.\n', 'b.md': current });
  const required = (...paths: string[]) => {
    const { status, stderr } = brieflint(['check', '--require-briefing', ...paths], { cwd });
    return [status, stderr];
  };
  const said = 'its forecast section has no horizons, and no summary was found. Add --all to take it for one.\n';
  expect(required('a.md', 'b.md')).toEqual([2, `brieflint: a.md is no briefing and was not checked: ${said}`]);
  expect(required('b.md')).toEqual([0, '']);
  expect(required('.')).toEqual([0, '']);
  expect(required('a*')).toEqual([2, 'brieflint: No briefing was found.\n']);
});

test('a file that is not in UTF-8 fails a folder only where it is a briefing', () => {
  const cwd = folderOf({ 'a.md': current, 'notes.md': '' });
  const note = '“notes.md” cannot be read: it is not text in UTF-8.\n';
  writeFileSync(join(cwd, 'notes.md'), Buffer.from('# Caf\u00e9\n', 'latin1'));
  expect(brieflint(['check'], { cwd })).toMatchObject({ status: 0, stderr: note });
  expect(brieflint(['fix', '.'], { cwd })).toMatchObject({ status: 0, stderr: note });
  expect(brieflint(['check', 'notes.md'], { cwd })).toMatchObject({ status: 2, stderr: `brieflint: ${note}` });
  expect(brieflint(['check', '--all'], { cwd }).status).toBe(2);
  for (const encoding of ['latin1', 'utf16le'] as const) {
    writeFileSync(join(cwd, 'notes.md'), Buffer.from(`${current}\n\u00e9\n`, encoding));
    expect(brieflint(['check'], { cwd }).status).toBe(2);
  }
});

test('inspect --why: what made a file a briefing, or why it is none', () => {
  const cwd = folderOf({ 'a.md': sound, 'b.md': '# Notes\n\n## Summary\n\nIt may rain.\n' });
  const why = (file: string) =>
    JSON.parse(brieflint(['inspect', '--why', '--format', 'json', file], { cwd }).stdout).why;
  expect(why('b.md')).toEqual({
    briefing: false,
    reason: 'no forecast section was found',
    signs: [{ kind: 'summary', text: 'Summary', line: 3, column: 4 }],
  });
  expect(why('a.md').signs.map(({ kind }: { kind: string }) => kind)).toEqual([
    'summary',
    'forecast',
    'horizon',
    'byline',
  ]);
  const { stdout } = brieflint(['inspect', '--why', 'a.md'], { cwd });
  expect(stdout).toMatch(/\n {2}A briefing: it has a forecast .*\.\n {2}5:4 {6}summary {7}Summary\n/);
});

test('settings: the nearest upward first, globs from their folder, overrides, front matter over all', () => {
  const cwd = folderOf({
    '.brieflint.yaml': 'standard: icd203\n',
    'sub/.brieflint.yaml': 'rules:\n  missing-title: warning\n',
    'sub/f.md': faulty,
    'team/.brieflint.yaml':
      'root: true\ninclude: ["drafts/*.md"]\nrules:\n  nonstandard-term: warning\noverrides:\n  - files: ["old/**"]\n    rules: { nonstandard-term: off }\n',
    'a.md': faulty,
    'team/b.md': faulty,
    'team/old/c.md': faulty,
    'team/d.md': `---\nstandard: icd203\n---\n\n${faulty}`,
    'team/drafts/e.md': '# Notes\n',
  });
  const found = json([], { cwd }).files.map(
    ({ path, problems }: { path: string; problems: { rule: string; severity: string }[] }) => [
      path,
      ...new Set(problems.map(({ rule, severity }) => `${rule} ${severity}`)),
    ],
  );
  expect(found).toEqual([
    ['a.md'],
    ['sub/f.md'],
    ['team/b.md', 'nonstandard-term warning'],
    ['team/d.md'],
    ['team/drafts/e.md', 'missing-byline error', 'missing-section error'],
    ['team/old/c.md'],
  ]);
});

test('a broken settings file is one sentence with its line, and status 2', () => {
  const cwd = folderOf({ '.brieflint.yaml': 'standard: phia\nrules:\n  vague-likelyhood: off\n', 'a.md': current });
  const { status, stdout, stderr } = brieflint(['check'], { cwd });
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: 'brieflint: .brieflint.yaml:3: There is no rule “vague-likelyhood”: perhaps “vague-likelihood”.\n',
  });
  expect(stdout).toContain('1 briefing, no problems');
  writeFileSync(join(cwd, '.brieflint.yaml'), 'standard: [phia\n');
  expect(brieflint(['check'], { cwd }).stderr).toMatch(/^brieflint: \.brieflint\.yaml:\d: This is not YAML: .+\.\n$/);
});

test('columns are UTF-16 units, with CRLF, a byte order mark and emoji', () => {
  const cwd = folderOf({
    'a.md': `\uFEFF${faulty.replace('- It is very', '- 🌾 It is very')}`.replaceAll('\n', '\r\n'),
  });
  expect(json(['a.md'], { cwd }).files[0].problems).toMatchObject([
    { line: 16, column: 12, endLine: 16, endColumn: 23 },
  ]);
});

test('--today decides what lies in the future; --quiet shows errors only', () => {
  const cwd = folderOf({ 'a.md': warned });
  expect(json(['a.md', '--today', '2025-05-01'], { cwd }).files[0].problems[0]).toMatchObject({
    rule: 'unreadable-date',
  });
  expect(json(['a.md', '--quiet'], { cwd }).files[0].problems).toEqual([]);
});

describe('a briefing that is not in English', () => {
  const cwd = folderOf({ 'a.md': german, 'b.md': sound, 'off.yaml': 'rules: { other-language: off }\n' });
  const off = ['--config', 'off.yaml'];

  test('says so where it is checked and inspected', () => {
    expect(json(['a.md', 'b.md'], { cwd }).files.map(({ language }: { language: string }) => language)).toEqual([
      'other',
      'en',
    ]);
    expect(json(['a.md'], { cwd }).files[0].problems).toMatchObject([
      { rule: 'other-language', severity: 'information', line: 1 },
    ]);
    expect(JSON.parse(brieflint(['inspect', 'a.md', '--format', 'json'], { cwd }).stdout)).toMatchObject({
      language: 'other',
      expressions: [],
    });
  });

  test('whose language nothing shows gets no tick either', () => {
    const text = current.replace(/^(?:- .*|The port handles.*)$/gm, '- Haven gesloten.');
    const cwd = folderOf({ 'a.md': text });
    expect(brieflint(['check', 'a.md', '--quiet'], { cwd }).stdout).toBe(
      '1 briefing, no problems. 1 briefing in no language that could be told: checked as English.\n',
    );
    expect(json(['a.md'], { cwd }).files[0]).toMatchObject({
      language: 'unknown',
      problems: [{ rule: 'other-language' }],
    });
  });

  test('gets no English words by fixes that are not safe', () => {
    const short = german.replace(/### Medium[\s\S]*/, '');
    const cwd = folderOf({ 'a.md': short, 'b.md': sound.replace(/### Medium[\s\S]*/, '') });
    expect(brieflint(['fix', 'a.md', '--unsafe'], { cwd }).stdout).toContain('only safe fixes were made');
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(short);
    brieflint(['fix', 'b.md', '--unsafe'], { cwd });
    expect(readFileSync(join(cwd, 'b.md'), 'utf8')).toContain('### Medium');
  });

  test.each([
    [['check', 'a.md', ...off], '1 briefing, no problems. 1 briefing not in English: its words were not checked.\n'],
    [
      ['check', 'a.md', 'b.md', '--quiet', '--today', '2025-05-10'],
      '2 briefings, no problems. 1 briefing not in English: its words were not checked.\n',
    ],
    [['fix', 'a.md'], '1 briefing, nothing to fix. 1 briefing not in English: its words were not checked.\n'],
    [['check', 'b.md', '--today', '2025-05-10'], '✔ 1 briefing, no problems.\n'],
  ])('%j gives no tick for words that nobody checked', (args, output) => {
    expect(brieflint(args, { cwd }).stdout).toBe(output);
  });

  test('its words are a test of JUnit that was skipped', () => {
    expect(
      brieflint(['check', 'a.md', 'b.md', '--format', 'junit'], { cwd }).stdout,
    ).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites>
  <testsuite name="a.md" tests="2" failures="0" errors="0" skipped="1">
    <testcase classname="a.md" name="brieflint"/>
    <testcase classname="a.md" name="words">
      <skipped message="Not in English: its words were not checked."/>
    </testcase>
  </testsuite>
  <testsuite name="b.md" tests="1" failures="0" errors="0">
    <testcase classname="b.md" name="brieflint"/>
  </testsuite>
</testsuites>
`);
  });
});

test('inspect --format json keeps its contract to the letter', () => {
  const text = sound.replace(
    'unlikely that dredging will begin',
    'highly unlikely that dredging will begin by 1 July 2025',
  );
  const cwd = folderOf({ 'a.md': text });
  const view = JSON.parse(brieflint(['inspect', 'a.md', '--format', 'json'], { cwd }).stdout);
  const { sections, horizons, judgements, expressions, ...facts } = view;
  expect(facts).toEqual({
    path: 'a.md',
    briefing: true,
    language: 'en',
    title: 'The port of Kar Odan',
    author: 'Ada Lind',
    published: '2025-05-02',
    standard: 'phia',
    template: 'situation',
  });
  expect(sections).toEqual([
    { name: 'summary', heading: 'Summary', line: 5, endLine: 8 },
    { name: 'body', heading: null, line: 10, endLine: 10 },
    { name: 'forecast', heading: 'Forecast', line: 12, endLine: 24 },
  ]);
  expect(horizons).toEqual([
    { name: 'short', heading: 'Short-term (Now - 3 months)', opens: '2025-05-02', closes: '2025-08-02', line: 14 },
    { name: 'medium', heading: 'Medium-term (3-12 months)', opens: '2025-08-02', closes: '2026-05-02', line: 18 },
    { name: 'long', heading: 'Long-term (>1 year)', opens: '2026-05-02', closes: null, line: 22 },
  ]);
  expect(judgements[0]).toEqual({
    section: 'forecast',
    horizon: 'short',
    text: 'It is highly unlikely that dredging will begin by 1 July 2025.',
    line: 16,
    column: 3,
    term: 'highly unlikely',
    low: 10,
    high: 20,
    deadline: '2025-07-01',
    closes: '2025-08-02',
    outcome: null,
    resolved: null,
    evidence: null,
  });
  const start = text.indexOf('highly unlikely');
  expect(expressions[0]).toEqual({
    kind: 'likelihood',
    text: 'highly unlikely',
    start,
    end: start + 15,
    line: 16,
    column: 9,
    term: 'highly unlikely',
    low: 10,
    high: 20,
  });
});

test('inspect parts the name of a horizon from its judgement, however long', () => {
  const template = `id: haus
name: Haus
description: Ein Brief
sections:
  - { heading: Summary, role: summary }
  - heading: Forecast
    role: forecast
    judgements: true
horizons:
  - { id: nah, name: Mittelfristig, window: Now - 3 months }
`;
  const cwd = folderOf({
    'haus.yaml': template,
    '.brieflint.yaml': 'template: ./haus.yaml\n',
    'a.md': sound.replace('Short-term', 'Mittelfristig').replace(/### Medium[\s\S]*/, ''),
  });
  expect(brieflint(['inspect', 'a.md'], { cwd }).stdout).toMatch(/^ {2}Mittelfristig {2}It is unlikely/m);
});

test('inspect --explain says what was made of each phrase, a clue in a line', () => {
  const lines = '- In those years a clerk could ~~perhaps~~ rent a house.\n- A sale is likely.';
  const cwd = folderOf({ 'a.md': current.replace(/- The port is open\.\n- .*/, lines) });
  const { stdout } = brieflint(['inspect', 'a.md', '--explain'], { cwd });
  expect(stdout).toMatch(
    /could {2}left alone: no hedge, by the words around it\n +could 0\.\d\d a hedge\n(?: +for it: [^,;\n]+\n)+(?: +against it: [^,;\n]+\n)+ {2}7:/,
  );
  expect(stdout).toMatch(/perhaps {2}left alone: struck out\n/);
  expect(stdout).toMatch(/likely {2}taken for a likelihood: the PHIA term of 55–75 %\n/);
  expect(stdout).not.toMatch(/\.ts\b|as in “/);
  const debug = brieflint(['inspect', 'a.md', '--explain', '--debug'], { cwd }).stdout;
  expect(debug).toMatch(/perhaps {2}left alone: struck out {2}markdown\/prose\.ts\n/);
  expect(debug).toMatch(/55–75 % {2}as in “.+” {2}language\/lexicon\/likelihood\.ts\n/);
  const { explained } = JSON.parse(brieflint(['inspect', 'a.md', '--explain', '--format', 'json'], { cwd }).stdout);
  expect(explained.find(({ text }: { text: string }) => text === 'likely')).toMatchObject({
    foundBy: 'language/lexicon/likelihood.ts',
    leftBy: null,
  });
});

test('inspect lists the expressions of any Markdown file', () => {
  const cwd = folderOf({ 'a.md': 'The dispute may *possibly* spread. There is a 60 % chance of rain.\n' });
  const view = JSON.parse(brieflint(['inspect', 'a.md', '--format', 'json'], { cwd }).stdout);
  expect(view.briefing).toBe(false);
  expect(view.expressions.map(({ kind, text }: { kind: string; text: string }) => [kind, text])).toEqual([
    ['vague', 'may possibly'],
    ['number', 'a 60 % chance'],
  ]);
});

test('rules lists every rule, and prints the page of one', () => {
  const list = brieflint(['rules']).stdout;
  expect(rules.every(({ name }) => list.includes(name))).toBe(true);
  expect(brieflint(['rules', 'vague-likelihood']).stdout).toBe(readFileSync('docs/rules/vague-likelihood.md', 'utf8'));
});

test.each(standardIds)('standards %s is drawn', (id) => {
  const { status, stdout } = brieflint(['standards', id]);
  expect(status).toBe(0);
  expect(
    stdout
      .split('\n')
      .filter((line) => line.includes('█'))
      .every((line) => /[·█]{40} /.test(line)),
  ).toBe(true);
});

test('standards draws every band of one', () => {
  expect(brieflint(['standards']).stdout.split('\n').filter(Boolean)).toHaveLength(standardIds.length);
  expect(brieflint(['standards', 'phia']).stdout).toMatchInlineSnapshot(`
    "PHIA Probability Yardstick
    Professional Head of Intelligence Assessment, Cabinet Office, United Kingdom, 2025
    Explaining Uncertainty in UK Intelligence Assessment, 24 March 2025

                           0 %       25        50        75    100 %
    remote chance          ██······································  0–5 %
    highly unlikely        ····████································  10–20 %
    unlikely               ··········████··························  25–35 %
    realistic possibility  ················████····················  40–50 %
    likely · probable      ······················████████··········  55–75 %
    highly likely          ································████····  80–90 %
    almost certain         ······································██  95–100 %

    Confidence: low, moderate, high; forbidden in one sentence with a likelihood.

    The bounds are approximate and the gaps between the bands deliberate: no word covers 5–10, 20–25,
    35–40, 50–55, 75–80 or 90–95 per cent. A realistic possibility is less than even. Confidence is
    stated apart from probability.
    "
  `);
});

test('the pretty report', () => {
  const cwd = folderOf({ 'a.md': faulty });
  expect(brieflint(['check'], { cwd }).stdout).toMatchInlineSnapshot(`
    "a.md  PHIA · situation
        16:9  ✖ error    “very likely” is not a PHIA term: the nearest is “highly likely” (80–90 %).
                         nonstandard-term
                         │ - It is very likely that dredging will begin.
                         │         ‾‾‾‾‾‾‾‾‾‾‾
                         → choose: highly likely · almost certain · likely

    1 error in 1 briefing.
    "
  `);
});

test('the language server says how to start it', () => {
  const { status, stderr } = spawnSync(process.execPath, ['server/bin/brieflint-language-server.js'], {
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: 'brieflint-language-server: say how the editor is connected, as with --stdio.\n',
  });
});

test('the examples: one faulty, the others sound in every layout, ordinary Markdown left alone', () => {
  const { files } = json(['examples', '--today', '2026-11-22']);
  const found = files.map(({ path, problems }: { path: string; problems: { severity: string }[] }) => [
    path,
    problems.some(({ severity }) => severity !== 'information'),
  ]);
  expect(found).toEqual([
    ['examples/cti/night-moth.md', false],
    ['examples/grain-terminal.md', false],
    ['examples/house/note.md', false],
    ['examples/icd203/lease.md', false],
    ['examples/layouts/front-matter.md', false],
    ['examples/layouts/key-judgements.md', false],
    ['examples/layouts/lead-ins.md', false],
    ['examples/layouts/quarters.md', false],
    ['examples/many-faults.md', true],
    ['examples/series/narrows/2024-04.md', false],
    ['examples/series/narrows/2024-08.md', false],
    ['examples/series/narrows/2024-12.md', false],
    ['examples/series/narrows/2025-04.md', false],
    ['examples/series/narrows/2025-08.md', false],
    ['examples/series/narrows/2025-12.md', false],
    ['examples/series/upland/2024-05.md', false],
    ['examples/series/upland/2024-09.md', false],
    ['examples/series/upland/2025-01.md', false],
    ['examples/series/upland/2025-06.md', false],
    ['examples/series/upland/2025-10.md', false],
    ['examples/series/upland/2026-03.md', false],
  ]);
});

const house = `id: desk
name: Desk scale
short: Desk
bands:
  - { low: 0, high: 50, terms: [a long shot] }
  - { low: 50, high: 100, terms: [on the cards, likely] }
confidence: [weak, firm]
`;

test('a house’s own standard, named in the settings by its path', () => {
  const cwd = folderOf({
    '.brieflint.yaml': 'standard: ./desk.yaml\n',
    'desk.yaml': house,
    'a.md': current.replace('unlikely that dredging', 'on the cards that dredging'),
  });
  const { files } = json(['a.md'], { cwd });
  expect(files[0].standard).toBe('desk');
  expect(files[0].problems.map(({ message }: { message: string }) => message)).toEqual([
    '“unlikely” is not a Desk term: the nearest is “a long shot” (0–50 %).',
    '“unlikely” is not a Desk term: the nearest is “a long shot” (0–50 %).',
  ]);
  expect(brieflint(['standards', './desk.yaml'], { cwd }).stdout).toContain('on the cards · likely');
});

test.each([
  [
    'a band upside down',
    'low: 0, high: 50',
    'low: 60, high: 50',
    'desk.yaml:5: The band runs from 60 to 50: its low bound is the smaller one.',
  ],
  [
    'bands that overlap',
    'low: 50, high: 100',
    'low: 40, high: 100',
    'desk.yaml:6: The band 40–100 overlaps 0–50: part them, or say “nested: true”.',
  ],
  [
    'an unknown key',
    'terms: [a long shot]',
    'trems: [a long shot]',
    'desk.yaml:5: There is no key “trems”: perhaps “terms”.',
  ],
  [
    'a term twice',
    'on the cards, likely',
    'on the cards, a long shot',
    'desk.yaml:6: “a long shot” stands twice: a term has one band.',
  ],
  [
    'a bound that is no number',
    'high: 100',
    'high: all',
    'desk.yaml:6: A bound is a number from 0 to 100, in per cent.',
  ],
  [
    'the name of a published standard',
    'id: desk',
    'id: phia',
    "desk.yaml:1: “phia” is the name of a published standard: give the house's own another.",
  ],
  [
    'a term of signs',
    'on the cards, likely',
    'on the cards, "..."',
    'desk.yaml:6: A term begins with a letter and ends with a letter or a figure.',
  ],
  [
    'a grammar of its own',
    'terms: [a long shot]',
    'terms: [a long shot], grammar: whatever',
    'desk.yaml:5: grammar is there is a, there is an, there is, the, adjective or adverb.',
  ],
  ['no name', 'name: Desk scale\n', '', 'desk.yaml:1: “name” is missing.'],
])('a house standard with %s is told at its line', (_, from, to, sentence) => {
  const cwd = folderOf({
    '.brieflint.yaml': 'standard: desk.yaml\n',
    'desk.yaml': house.replace(from, to),
    'a.md': sound,
  });
  const { status, stderr, stdout } = brieflint(['check'], { cwd });
  expect({ status, stderr }).toEqual({ status: 2, stderr: `brieflint: ${sentence}\n` });
  expect(stdout).toContain('1 briefing');
});

test('convert writes every term in the other standard, in its grammar, and says the bands before and after', () => {
  const cwd = folderOf({
    'a.md': sound
      .replace('It is unlikely that dredging', 'It is highly likely that dredging')
      .replace('It is unlikely that the lease', 'There is a remote chance that the lease'),
  });
  const { status, stdout, stderr } = brieflint(['convert', '--to', 'icd203', 'a.md'], { cwd });
  expect(status).toBe(0);
  expect(stdout).toContain('---\nstandard: icd203\n---\n');
  expect(stdout).toContain('It is very likely that dredging');
  expect(stdout).toContain('There is almost no chance that the lease');
  expect(stderr.split('\n')[0]).toBe(
    'a.md:16:9  “highly likely” (80–90 % in PHIA)  →  “very likely” (80–95 %) in ICD 203',
  );
  writeFileSync(join(cwd, 'b.md'), stdout);
  expect(json(['b.md'], { cwd }).counts.error).toBe(0);
});

test('convert leaves to the writer what has no one answer, and the same standard changes nothing', () => {
  const text = sound.replace('It is unlikely that dredging', 'It is likely that dredging');
  const cwd = folderOf({ 'a.md': text });
  expect(brieflint(['convert', '--to', 'phia', 'a.md'], { cwd })).toEqual({ status: 0, stdout: text, stderr: '' });
  const { status, stdout, stderr } = brieflint(['convert', '--to', 'ipcc', 'a.md'], { cwd });
  expect(status).toBe(1);
  expect(stderr).toContain('left for you to choose: ');
  expect(stdout).toContain('It is likely that dredging');
  expect(brieflint(['convert', 'a.md'], { cwd })).toMatchObject({
    status: 2,
    stderr: 'brieflint: convert takes a standard and one file: brieflint convert --to ID FILE.\n',
  });
});
