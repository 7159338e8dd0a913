// Which files settings are read from, what they may name, and how much of a stranger's folder is looked at.
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Files } from '../../server/src/host/files.ts';
import { SettingsReader } from '../../server/src/host/settings.ts';
import { readHouseStandard } from '../../server/src/settings/readHouseStandard.ts';
import { readSettings } from '../../server/src/settings/readSettings.ts';

/** Files of a made-up disk, and every path that was looked at. */
function diskOf(texts: Readonly<Record<string, string>>) {
  const looked: string[] = [];
  const names = (folder: string): string[] => {
    const inside = Object.keys(texts).filter((path) => path.startsWith(`${folder}/`));
    return [...new Set(inside.map((path) => path.slice(folder.length + 1).split('/')[0] ?? ''))];
  };
  const files: Files = {
    ...posix,
    readText: (path) => {
      looked.push(path);
      const text = texts[path];
      if (text === undefined) throw new Error('there is no such file');
      return text;
    },
    readBriefing: (path) => files.readText(path),
    exists: (path) => {
      looked.push(path);
      return path in texts || names(path).length > 0;
    },
    isThere: (path) => files.exists(path),
    names: (folder) => {
      looked.push(folder);
      return names(folder);
    },
  };
  return { reader: new SettingsReader(files), looked };
}

/** What is told of the settings of `/d/a.md`, file by file. */
const told = (texts: Readonly<Record<string, string>>, config?: string) =>
  diskOf(texts)
    .reader.settingsOf('/d/a.md', config)
    .sources.flatMap(({ path, problems }) => problems.map(({ message }) => `${path}: ${message}`));

describe('the name of a settings file', () => {
  const standardOf = (texts: Readonly<Record<string, string>>) =>
    diskOf(texts).reader.settingsOf('/d/a.md').options.standard.id;

  test.each([
    ['.brieflint.yaml', 'nato', []],
    ['.brieflint.yml', 'nato', []],
    ['brieflint.yaml', 'phia', ['/d/brieflint.yaml: “brieflint.yaml” is not read: call it .brieflint.yaml.']],
    ['brieflint.yml', 'phia', ['/d/brieflint.yml: “brieflint.yml” is not read: call it .brieflint.yaml.']],
    ['.brieflint.json', 'phia', ['/d/.brieflint.json: “.brieflint.json” is not read: call it .brieflint.yaml.']],
    ['other.yaml', 'phia', []],
  ])('%s', (name, standard, problems) => {
    const texts = { [`/d/${name}`]: 'standard: nato\n' };
    expect(standardOf(texts)).toBe(standard);
    expect(told(texts)).toEqual(problems);
  });

  test('of two the .yaml holds, and the other is told', () => {
    const texts = { '/d/.brieflint.yml': 'standard: nato\n', '/d/.brieflint.yaml': 'standard: kent\n' };
    expect(standardOf(texts)).toBe('kent');
    expect(told(texts)).toEqual(['/d/.brieflint.yml: “.brieflint.yml” is not read: .brieflint.yaml beside it holds.']);
  });

  test('nothing is told of a name that settings build on, that has settings beside it, or that lies above a root', () => {
    expect(told({ '/d/.brieflint.yaml': 'extends: ../brieflint.yaml\n', '/brieflint.yaml': '' })).toEqual([]);
    expect(told({ '/d/.brieflint.yaml': 'extends: .brieflint.yml\n', '/d/.brieflint.yml': '' })).toEqual([]);
    expect(told({ '/d/.brieflint.yaml': '', '/d/brieflint.yaml': '' })).toEqual([]);
    expect(told({ '/d/.brieflint.yaml': 'root: true\n', '/brieflint.yaml': '' })).toEqual([]);
  });
});

describe('files that settings build on', () => {
  const chain = (length: number, times: number): Record<string, string> => ({
    '/d/.brieflint.yaml': 'extends: e0.yaml\n',
    ...Object.fromEntries(
      Array.from({ length }, (_, i) => [
        `/d/e${i}.yaml`,
        `extends: [${Array(times)
          .fill(`e${i + 1}.yaml`)
          .join(', ')}]\n`,
      ]),
    ),
    [`/d/e${length}.yaml`]: 'standard: kent\n',
  });

  test('are read once each, on however many ways they are reached', () => {
    const { reader, looked } = diskOf(chain(40, 2));
    expect(reader.settingsOf('/d/a.md').options.standard.id).toBe('kent');
    expect(looked.length).toBeLessThan(42 * 8);
  });

  test('the last of a list goes before the others, also where both build on the same', () => {
    const { reader } = diskOf({
      '/d/.brieflint.yaml': 'extends: [a.yaml, b.yaml]\n',
      '/d/a.yaml': 'extends: base.yaml\nstandard: nato\nrules: { vague-time: error }\n',
      '/d/b.yaml': 'extends: base.yaml\nrules: { vague-time: off }\n',
      '/d/base.yaml': 'standard: kent\ntemplate: key-judgements\nrules: { vague-time: information }\n',
    });
    const { options, rules, sources } = reader.settingsOf('/d/a.md');
    // As if every list were written out: what `b.yaml` builds on stands behind `a.yaml`.
    expect([options.standard.id, options.template.id, rules['vague-time']?.level]).toEqual([
      'kent',
      'key-judgements',
      'off',
    ]);
    expect(sources.map(({ path }) => path)).toEqual(['/d/.brieflint.yaml', '/d/b.yaml', '/d/base.yaml', '/d/a.yaml']);
  });

  test('too many of them, and those that go in circles, are one sentence', () => {
    expect(told(chain(3000, 1))).toEqual([
      '/d/e99.yaml: “e100.yaml” is not read: settings build on 100 files at most.',
    ]);
    const all = Array.from({ length: 30 }, (_, i) => `e${i}.yaml`);
    const circles = Object.fromEntries(all.map((name) => [`/d/${name}`, `extends: [${all.join(', ')}]\n`]));
    expect(told({ '/d/.brieflint.yaml': 'extends: e0.yaml\n', ...circles })).toEqual([
      expect.stringContaining('leads back to this file: a file cannot extend itself.'),
    ]);
  });
});

describe('a path out of this computer is told and not looked at', () => {
  const paths = [
    '\\\\host\\share\\x.yaml',
    '//host/share/x.yaml',
    '/\\host/share/x.yaml',
    'file://host/share/x.yaml',
    'https://host/x.yaml',
    '\\\\.\\pipe\\x.yaml',
    '\\\\?\\UNC\\host\\share\\x.yaml',
    '\\??\\UNC\\host\\x.yaml',
    'NUL.yaml',
    'house/con.yaml',
    'com1.x/a.yaml',
  ];
  test.each(paths)('%s', (path) => {
    for (const key of ['extends', 'standard', 'template']) {
      const { reader, looked } = diskOf({ '/d/.brieflint.yaml': `${key}: '${path}'\n` });
      const { sources } = reader.settingsOf('/d/a.md');
      expect(sources.flatMap(({ problems }) => problems.map(({ message }) => message))).toEqual([
        `“${path}” is no file of this computer, and settings of a folder name no other: copy it here.`,
      ]);
      expect(looked.filter((other) => !/^\/(?:d\/)?\.?brieflint\.(?:ya?ml|json)$/.test(other))).toEqual([]);
    }
  });

  test.each([
    'nulls.yaml',
    'house/console.yaml',
    'C:/house/x.yaml',
    'C:\\house\\x.yaml',
    '/house/x.yaml',
    './a b.yaml',
  ])('%s is a file like others', (path) =>
    expect(told({ '/d/.brieflint.yaml': `standard: '${path}'\n` })).toEqual([
      `/d/.brieflint.yaml: There is no file “${path}”: the path counts from the folder of this file.`,
    ]),
  );

  test('the settings that the user names may name it, what they build on may not', () => {
    const texts = { '/c.yaml': "extends: [b.yaml, '//host/x.yaml']\n", '/b.yaml': "standard: '//host/y.yaml'\n" };
    expect(told({ ...texts, '/host/x.yaml': '' }, '/c.yaml')).toEqual([
      expect.stringMatching(/^\/b.yaml: “\/\/host\/y/),
    ]);
  });
});

describe('a glob that can mean no file', () => {
  const globs = (text: string, folders: readonly string[]) =>
    told({ '/d/.brieflint.yaml': text, ...Object.fromEntries(folders.map((name) => [`/d/${name}/x.md`, ''])) });

  test.each([
    ['include: ["breifings/**"]\n', 'briefings', 'breifings/**', 'briefings/**'],
    ['include: [Notes/*.md]\n', 'notes', 'Notes/*.md', 'notes/*.md'],
    ['overrides:\n  - files: ["archiv/a.md"]\n    rules: {}\n', 'archive', 'archiv/a.md', 'archive/a.md'],
  ])('%j where there is “%s”', (text, folder, glob, meant) => {
    expect(globs(text, [folder])).toEqual([
      `/d/.brieflint.yaml: “${glob}” begins with a folder that is not here: perhaps “${meant}”.`,
    ]);
  });

  test.each([
    ['north/**', ['south']],
    ['desk-1/**', ['desk-2']],
    ['desk-a/**', ['desk-b']],
    ['uk/**', ['us']],
    ['drafts', ['draft']],
    ['dra*/**', ['draft']],
    ['La\u0308nder/**', ['L\u00e4nder']],
    ['notes (old)/*', ['notes (old)']],
  ])('nothing is told of %s beside %j', (glob, folders) => {
    expect(globs(`include: ["${glob}"]\n`, folders)).toEqual([]);
  });

  test('nor where the file names both folders, or the name is that of a file', () => {
    expect(globs('include: ["notes/**", "noten/**", "note/**"]\n', ['notes'])).toEqual([]);
    expect(told({ '/d/.brieflint.yaml': 'include: ["notes/**"]\n', '/d/note': '' })).toEqual([]);
  });

  test('of settings that the user names for briefings elsewhere, once', () => {
    const text = 'include: ["b/*.md"]\noverrides:\n  - files: ["*.md"]\n    rules: {}\n';
    expect(told({ '/c/x.yaml': text }, '/c/x.yaml')).toEqual([
      '/c/x.yaml: “b/*.md” counts from the folder of this file and cannot mean “../d/a.md”: put the settings beside the briefings.',
    ]);
    expect(told({ '/d/x.yaml': text, '/c/y.yaml': 'standard: nato\n' }, '/d/x.yaml')).toEqual([]);
    expect(told({ '/c/y.yaml': 'standard: nato\n' }, '/c/y.yaml')).toEqual([]);
  });
});

test.each([
  [
    'standrd: phia\nruls: {}\n',
    ['There is no key “standrd”: perhaps “standard”.', 'There is no key “ruls”: perhaps “rules”.'],
  ],
  [
    'rules:\n  vage-time: off\n  vague-time: lowd\n  missing-tilte: off\n',
    [
      'There is no rule “vage-time”: perhaps “vague-time”.',
      'There is no severity “lowd”: there are off, information, warning, error, info, warn.',
      'There is no rule “missing-tilte”: perhaps “missing-title”.',
    ],
  ],
  ['standard: phia\nstandard: nato\n', ['“standard” stands twice: keep one of the two.']],
  [
    'standard: phia\n---\nstandard: nato\n',
    ['A second document begins here, and none but the first is read: write all into one, without “---”.'],
  ],
  ['rules:\n\tvague-time: off\n', ['A line is indented with a tab: use blanks.']],
  ['own: @desk\n', ['What begins with @ must stand in quotes.']],
  ['include: [*, a]\n', ['What begins with * must stand in quotes.']],
  ['include: [{a,b}/*.md]\n', ['A pattern that begins with { or [ must stand in quotes.']],
  ['rules: { vague-time: note }\n', ['There is no severity “note”: perhaps “information”.']],
  ['rules: { vague-time: hint }\n', ['There is no severity “hint”: perhaps “information”.']],
  ['rules: { vague-time: false }\n', ['There is no severity “false”: perhaps “off”.']],
  ['rules: { vague-time: constructor }\n', [expect.stringContaining('There is no severity “constructor”: there are')]],
  [
    `include: ["${'a'.repeat(1001)}("]\n`,
    ['This pattern has 1002 characters and may have 1000: write several shorter ones.'],
  ],
  ...['a|b', '[a-z]+.md', '(a)+', '@(a)', 'x!(a)'].map((glob): [string, string[]] => [
    `include: ["${glob}"]\n`,
    [`The pattern “${glob}” is of another kind: here only *, **, ?, {a,b} and [a-z] have a meaning.`],
  ]),
  ['include: ["a{1..3}.md"]\n', ['The pattern “a{1..3}.md” cannot count: write {1,2,3} instead of {1..3}.']],
  ['include: ["notes (old)/*", "1) day/*", "day+night/*"]\n', []],
])('%j is told fault by fault, in the order of the file', (text, messages) => {
  expect(readSettings(text).problems.map(({ message }) => message)).toEqual(messages);
});

test('a term that is too long is told in its standard, at its place', () => {
  const text = (length: number) =>
    `id: desk\nname: Desk\nbands:\n  - { low: 0, high: 50, terms: [${'a'.repeat(length)}] }\n  - { low: 50, high: 100, terms: [sure] }\n`;
  expect(readHouseStandard(text(200)).problems).toEqual([]);
  const start = text(201).indexOf('aaa');
  expect(readHouseStandard(text(201)).problems).toEqual([
    { message: 'This is too long: write 200 characters at most.', span: { start, end: start + 201 } },
  ]);
});
