// Fix all, ignore comments, structuring, templates, and help in settings files, through a real server.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import type {
  CodeAction,
  CompletionItem,
  Hover,
  SnippetTextEdit,
  TextDocumentEdit,
  TextEdit,
} from 'vscode-languageserver';
import { standardIds } from '../../server/src/standards/index.ts';
import { templateIds } from '../../server/src/templates/index.ts';
import { current } from '../briefings.ts';
import { folderOf } from '../folders.ts';
import { type Document, labels } from './client.ts';
import { client, endServers, start } from './oneServer.ts';

endServers();

const faulty = current
  .replace('## Summary', '## Sumary')
  .replace('The port handles grain.', 'The crane may fail. This paper is TLP: amber.');
const actionsAt = (document: Document, words: string, only?: string[]) =>
  document.request<CodeAction[]>('codeAction', { range: document.rangeOf(words), context: { diagnostics: [], only } });

/** The text with the edits of an action made, from the last to the first. */
function applied(document: Document, edits: readonly TextEdit[] = []): string {
  const lines = document.text().split('\n');
  const at = ({ line, character }: { line: number; character: number }) =>
    lines.slice(0, line).reduce((sum, lineText) => sum + lineText.length + 1, 0) + character;
  return edits
    .toReversed()
    .reduce(
      (text, { range, newText }) => text.slice(0, at(range.start)) + newText + text.slice(at(range.end)),
      document.text(),
    );
}

describe('fix all', () => {
  test('comes when it is asked for, with every safe fix and nothing else', async () => {
    const document = (await start()).open(faulty);
    for (const only of ['source', 'source.fixAll', 'source.fixAll.brieflint']) {
      const [action, ...more] = await actionsAt(document, 'Sumary', [only]);
      expect(more).toEqual([]);
      expect(action?.kind).toBe('source.fixAll.brieflint');
      expect(applied(document, action?.edit?.changes?.[document.uri])).toBe(
        faulty.replace('Sumary', 'Summary').replace('TLP: amber', 'TLP:AMBER'),
      );
    }
    expect((await actionsAt(document, 'Sumary')).map(({ kind }) => kind)).not.toContain('source.fixAll.brieflint');
    expect(await actionsAt(document, 'Sumary', ['source.organizeImports'])).toEqual([]);
  });

  test('has nothing to offer for a text without safe fixes, and edits only the lines that change', async () => {
    const document = (await start()).open(faulty.replaceAll('\n', '\r\n'));
    const [action] = await actionsAt(document, 'Sumary', ['source.fixAll']);
    expect(action?.edit?.changes?.[document.uri]?.map(({ range }) => [range.start.line, range.end.line])).toEqual([
      [4, 5],
      [9, 10],
    ]);
    const sound = client.open(current, 'untitled:sound.md');
    expect(await actionsAt(sound, 'Summary', ['source.fixAll'])).toEqual([]);
  });
});

describe('ignoring', () => {
  const ignore = async (document: Document, words: string) => {
    const action = (await actionsAt(document, words)).find(({ title }) => title.startsWith('Ignore'));
    return action?.edit;
  };

  test('the fix puts the comment before the block, the cursor in the reason', async () => {
    const document = (await start({ snippets: true })).open(faulty);
    const edit = await ignore(document, 'may fail');
    const [change] = (edit?.documentChanges ?? []) as TextDocumentEdit[];
    expect(change?.textDocument).toEqual({ uri: document.uri, version: 1 });
    const [snippet] = (change?.edits ?? []) as SnippetTextEdit[];
    expect(snippet?.snippet.value).toMatch(/^<!-- brieflint-ignore vague-likelihood: \$\{1:reason\} -->\n\n$/);
    expect(snippet?.range.start).toEqual(document.rangeOf('The crane').start);
  });

  test.each([
    ['in a paragraph', faulty, 'may fail'],
    ['in a list', current.replace('It is unlikely that dredging', 'It is very likely that dredging'), 'very likely'],
    ['of a heading', faulty, 'Sumary'],
    [
      'of the whole file',
      current.replace(/\n## Forecast[\s\S]*/, '\n').replace('# The', '---\ntype: briefing\n---\n\n# The'),
      'The port of',
    ],
    ['in front matter', `---\nstandard: phiaa\n---\n\n${current}`, 'phiaa'],
    ['in a table', current.replace('The port handles grain.', '| a |\n| --- |\n| It may rain. |'), 'may rain'],
    ['with Windows line ends', faulty.replaceAll('\n', '\r\n'), 'may fail'],
  ])('a problem %s is silent after it, and the comment is used', async (_, text, words) => {
    const document = (await start()).open(text);
    const before = (await document.pull()).items.map(({ code }) => code);
    const edit = await ignore(document, words);
    const after = client.open(applied(document, edit?.changes?.[document.uri]), 'untitled:after.md');
    const problems = (await after.pull()).items;
    // One problem less, and a reminder that the reason is still to be given.
    expect(problems.filter(({ code }) => code !== 'unused-ignore')).toHaveLength(before.length - 1);
    expect(problems.filter(({ code }) => code === 'unused-ignore').map(({ message }) => message)).toEqual([
      expect.stringContaining('This comment gives no reason'),
    ]);
  });

  test('a place to fill in is a snippet too', async () => {
    const document = (await start({ snippets: true })).open(current.replace(/^# .*\n/, '---\ntype: briefing\n---\n'));
    const action = (await actionsAt(document, 'Ada Lind')).find(({ title }) => title === 'Insert a title');
    const [change] = (action?.edit?.documentChanges ?? []) as TextDocumentEdit[];
    const [snippet] = (change?.edits ?? []) as SnippetTextEdit[];
    expect(snippet?.snippet.value).toMatch(/# \$\{1:\[Title\]\}/);
  });
});

test('each folder has its own settings, and an unsaved document those of the window', async () => {
  const folder = folderOf({
    'a/.brieflint.yaml': 'standard: icd203\n',
    'b/.brieflint.yaml': 'rules:\n  nonstandard-term: off\n',
    '.brieflint.yaml': 'standard: nato\n',
  });
  const text = current.replace('unlikely that dredging', 'very likely that dredging');
  await start({ folder });
  const found = async (uri: string) => (await client.open(text, uri).pull()).items.map(({ message }) => message);
  expect(await found(pathToFileURL(join(folder, 'a/x.md')).href)).toEqual([]);
  expect(await found(pathToFileURL(join(folder, 'b/x.md')).href)).toEqual([]);
  expect(await found(pathToFileURL(join(folder, 'x.md')).href)).toEqual([expect.stringContaining('not a NATO term')]);
  expect(await found('untitled:x.md')).toEqual([expect.stringContaining('not a NATO term')]);
});

describe('our own requests', () => {
  test('structure a text, and say whether it is worth offering', async () => {
    await start();
    const structure = (text: string) =>
      client.connection.sendRequest('brieflint/structure', { uri: 'untitled:a.md', text });
    expect(await structure('The port\r\nAda Lind | 2 May 2025\r\nSummary\r\n• Open.\r\n')).toEqual({
      text: '# The port\n\nAda Lind | 2 May 2025\n\n## Summary\n\n- Open.\n',
      isWorthIt: true,
    });
    expect(await structure(current)).toEqual({ text: current, isWorthIt: false });
    expect(await structure('Dear all,\n\nlunch is at noon.\n')).toMatchObject({ isWorthIt: false });
  });

  test('list the templates, a house’s own first, and make a briefing of one', async () => {
    const folder = folderOf({
      '.brieflint.yaml': 'template: ./weekly.yaml\n',
      'weekly.yaml':
        'id: weekly\nname: Weekly\nsections:\n  - { heading: In Short, role: summary, text: "- [Point]" }\n',
    });
    await start();
    const uri = pathToFileURL(join(folder, 'a.md')).href;
    const templates = await client.connection.sendRequest<{ id: string; isInForce: boolean }[]>('brieflint/templates', {
      uri,
    });
    expect(templates.map(({ id, isInForce }) => [id, isInForce])).toEqual([
      ['weekly', true],
      ['situation', false],
      ['key-judgements', false],
      ['threat-report', false],
    ]);
    const make = async (template: string) =>
      (await client.connection.sendRequest<{ snippet: string }>('brieflint/newBriefing', { uri, template })).snippet;
    expect(await make('weekly')).toMatch(
      /^---\ntype: briefing\n---\n\n# \$\{1:\[Title\]\}\n\n\$\{2:\[Author\]\} \| .*\n\n## In Short\n\n- \$\{3:\[Point\]\}\n$/,
    );
    expect(await make('threat-report')).toMatch(/^---\ntemplate: threat-report\ntlp: TLP:AMBER\n---\n/);
  });
});

test.each([
  ['# A\n', '---\ntype: briefing\n---\n\n# A\n'],
  ['---\n\n# A\n', '---\ntype: briefing\n---\n\n---\n\n# A\n'],
  ['---\ntitle: A\ntype: note\n---\n', '---\ntitle: A\ntype: briefing\n---\n'],
  ['---\ntitle: A\ntype:\n---\n', '---\ntitle: A\ntype: briefing\n---\n'],
  ['---\ntitle: A\n---\n', '---\ntype: briefing\ntitle: A\n---\n'],
  ['+++\ntitle = "A"\n+++\n', '+++\ntype = "briefing"\ntitle = "A"\n+++\n'],
  ['+++\ntype = "note"\n+++\n', '+++\ntype = "briefing"\n+++\n'],
  ['{\n  "title": "A"\n}\n\nB\n', '{\n  "type": "briefing",\n  "title": "A"\n}\n\nB\n'],
  ['{\n  "type": "note"\n}\n\nB\n', '{\n  "type": "briefing"\n}\n\nB\n'],
])('%j is marked as a briefing', async (before, after) => {
  const { connection, open } = await start();
  const document = open(before);
  const marked = await connection.sendRequest<{ edits: TextEdit[] }>('brieflint/markBriefing', { uri: document.uri });
  expect(applied(document, marked.edits)).toBe(after);
});

const broken = 'own: [The Desk]\nrules: { undefined-acronym: [error, { known: [PMF] }], no-such-rule: off }\n';
test.each([
  [{ own: 'The Unit' }, broken.replace('Desk]', 'Desk, The Unit]')],
  [{ known: 'UNFX' }, broken.replace('PMF]', 'PMF, UNFX]')],
  [{ standard: 'nato' }, `standard: nato\n${broken}`],
  [{}, null],
  [{ root: 'true' }, null],
  [{ standard: 5 }, null],
  [{ standard: 'nato', template: 'situation' }, null],
])('a settings file that is not in force, with %j', async (change, after) => {
  const { connection } = await start();
  const uri = 'file:///x/.brieflint.yaml';
  expect(await connection.sendRequest('brieflint/changeSettings', { uri, text: broken, change })).toBe(after);
});

describe('in a settings file', () => {
  const uri = 'file:///x/.brieflint.yaml';
  const complete = async (marked: string) => {
    const offset = marked.indexOf('$0');
    const document = (await start()).open(marked.replace('$0', ''), uri);
    const line = marked.slice(0, offset).split('\n').length - 1;
    const character = offset - marked.lastIndexOf('\n', offset - 1) - 1;
    return document.request<CompletionItem[]>('completion', { position: { line, character } });
  };

  test.each([
    ['$0', ['root', 'extends', 'standard', 'template', 'own', 'bands', 'reference', 'include', 'rules', 'overrides']],
    [
      'standard: phia\n$0\nrules:\n  missing-title: off\n',
      ['root', 'extends', 'template', 'own', 'bands', 'reference', 'include', 'overrides'],
    ],
    ['standard: $0', [...standardIds]],
    ['template: $0', [...templateIds]],
    ['root: $0', ['true', 'false']],
    ['rules:\n  missing-title: $0', ['off', 'information', 'warning', 'error']],
    ['rules: { missing-title: $0', ['off', 'information', 'warning', 'error']],
    ['rules:\n  undefined-acronym: [$0', ['off', 'information', 'warning', 'error']],
    ['rules:\n  undefined-acronym: [warning, { $0', ['known']],
    ['overrides:\n  - $0', ['files', 'rules']],
    ['overrides:\n  - files: ["a/**"]\n    $0', ['rules']],
    ['overrides:\n  - files: ["a/**"]\n    rules: { closed-horizon: $0 }', ['off', 'information', 'warning', 'error']],
    [
      'overrides:\n  - files: ["a/**"]\n    rules:\n      closed-horizon: $0',
      ['off', 'information', 'warning', 'error'],
    ],
    ['include: [$0]', []],
    ['nonsense:\n  $0', []],
  ])('%j offers what fits', async (text, expected) => {
    expect(labels(await complete(text))).toEqual(expected);
  });

  test('rules are offered by name with what they report', async () => {
    const items = await complete('rules:\n  missing-title: off\n  va$0');
    expect(items.find(({ label }) => label === 'vague-likelihood')).toMatchObject({
      documentation: expect.stringContaining('A hedge that no reader can turn into a probability.'),
      textEdit: {
        newText: 'vague-likelihood: ',
        range: { start: { line: 2, character: 2 }, end: { line: 2, character: 4 } },
      },
    });
    expect(labels(items)).not.toContain('missing-title');
  });

  test('hover explains keys and values, and no diagnostics of a briefing come', async () => {
    const document = (await start()).open('standard: nato\nrules:\n  false-certainty: off\n', uri);
    const hover = async (words: string) =>
      JSON.stringify(
        (await document.request<Hover | null>('hover', { position: document.rangeOf(words).start }))?.contents,
      );
    expect(await hover('standard')).toContain('The standard of estimative language');
    expect(await hover('nato')).toContain('NATO probability terms');
    expect(await hover('false-certainty')).toContain('What is still to come is stated as settled.');
    expect(await hover('off')).toContain('The rule does not speak.');
    expect((await document.pull()).items).toEqual([]);
  });
});

describe('a settings file that is typed', () => {
  const files = { 'desk.yaml': '', 'briefings/a.md': '', 'a.md': faulty };
  const openIn = async (name: string, text: string, saved?: string) => {
    const folder = folderOf({ ...files, ...(saved !== undefined && { [name]: saved }) });
    await start();
    return client.open(text, pathToFileURL(join(folder, name)).href);
  };
  const told = async (document: Document) => {
    await document.pull();
    return (await client.published(document.uri)).diagnostics.map(({ message }) => message);
  };

  test.each(['.brieflint.yaml', '.brieflint.yml'])('%s is told its faults before it is saved', async (name) => {
    const document = await openIn(name, 'standard: nato\n', 'standard: nato\n');
    document.change('nato', 'natoo');
    expect(await told(document)).toEqual(['There is no standard “natoo”: perhaps “nato”.']);
    document.change('natoo', './desc.yaml');
    expect(await told(document)).toEqual(['There is no file “./desc.yaml”: perhaps “./desk.yaml”.']);
    document.change('./desc.yaml', 'nato');
    expect(await told(document)).toEqual([]);
  });

  test('a briefing that is checked meanwhile does not bring back what stands on the disk', async () => {
    const document = await openIn('.brieflint.yaml', 'standard: natoo\n', 'standard: natoo\n');
    expect(await told(document)).toHaveLength(1);
    document.change('natoo', 'nato');
    expect(await told(document)).toEqual([]);
    const briefing = client.open(faulty, document.uri.replace('.brieflint.yaml', 'a.md'));
    await briefing.pull();
    document.change('nato', 'kennt');
    expect(await told(document)).toEqual(['There is no standard “kennt”: perhaps “kent”.']);
    // What was typed is thrown away: what lies on the disk is told again.
    client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: document.uri } });
    expect((await client.published(document.uri)).diagnostics).toMatchObject([
      { message: 'There is no standard “natoo”: perhaps “nato”.' },
    ]);
  });

  test('one that was never saved is told too, and one that is misnamed where it lies', async () => {
    expect(await told(await openIn('.brieflint.yaml', 'standrd: nato\n'))).toHaveLength(1);
    const folder = folderOf({ ...files, 'brieflint.yaml': 'standard: nato\n' });
    await client.open(faulty, pathToFileURL(join(folder, 'a.md')).href).pull();
    expect((await client.published(pathToFileURL(join(folder, 'brieflint.yaml')).href)).diagnostics).toMatchObject([
      { message: '“brieflint.yaml” is not read: call it .brieflint.yaml.' },
    ]);
  });

  test.each([
    ['standrd: phia\n', 'standrd', 'Write “standard”', 'standard: phia\n'],
    ['standard: "phiaa"\n', 'phiaa', 'Write “phia”', 'standard: "phia"\n'],
    ['template: ./desc.yaml\n', 'desc', 'Write “./desk.yaml”', 'template: ./desk.yaml\n'],
    ['rules: { vague-tim: off }\n', 'vague-tim', 'Write “vague-time”', 'rules: { vague-time: off }\n'],
    ['rules:\n  vague-time: [warnin]\n', 'warnin', 'Write “warning”', 'rules:\n  vague-time: [warning]\n'],
    [
      'rules:\n  undefined-acronym: [warning, { knwon: [A] }]\n',
      'knwon',
      'Write “known”',
      'rules:\n  undefined-acronym: [warning, { known: [A] }]\n',
    ],
    ['include: *.md\n', '*.md', 'Write "*.md"', 'include: "*.md"\n'],
    ['include: [/*.md]\n', '/*.md', 'Write "*.md"', 'include: ["*.md"]\n'],
    ["include: ['./x/*.md']\n", './x', 'Write “x/*.md”', "include: ['x/*.md']\n"],
    ['include: [breifings/*]\n', 'breif', 'Write “briefings/*”', 'include: [briefings/*]\n'],
  ])('%j has a fix at “%s”', async (text, words, title, mended) => {
    const document = await openIn('.brieflint.yaml', text);
    const [action, ...more] = await actionsAt(document, words);
    expect([action?.title, more]).toEqual([title, []]);
    expect(action).toMatchObject({ isPreferred: true, kind: 'quickfix', diagnostics: [{ code: 'invalid-setting' }] });
    expect(applied(document, action?.edit?.changes?.[document.uri])).toBe(mended);
  });

  test.each([
    ['where there is a choice', 'rules: { vague-time: blue }\n', 'blue', undefined],
    ['where the text writes the words otherwise', 'include: ["b\\\\*.md"]\n', 'b', undefined],
    ['elsewhere', 'root: true\nstandrd: phia\n', 'root', undefined],
    ['where no fix is asked for', 'standrd: phia\n', 'standrd', ['refactor']],
  ])('there is no fix %s', async (_, text, words, only) => {
    expect(await actionsAt(await openIn('.brieflint.yaml', text), words, only)).toEqual([]);
  });
});

describe('the last good settings', () => {
  const setUp = async (files: Record<string, string>) => {
    const folder = folderOf(files);
    const uri = pathToFileURL(join(folder, 'a.md')).href;
    await start();
    const document = client.open(current.replace('unlikely that dredging', 'on the cards that dredging'), uri);
    const write = (name: string, text: string) => {
      writeFileSync(join(folder, name), text);
      client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [] });
    };
    const codes = async () => (await document.pull()).items.map(({ code }) => code);
    return { folder, write, codes };
  };
  const desk =
    'id: desk\nname: Desk\nbands:\n  - { low: 0, high: 50, terms: [unlikely] }\n  - { low: 50, high: 100, terms: [on the cards] }\n';

  test('stay under a path that leads nowhere', async () => {
    const { write, codes } = await setUp({ '.brieflint.yaml': 'standard: ./desk.yaml\n', 'desk.yaml': desk });
    expect(await codes()).toEqual([]);
    write('.brieflint.yaml', 'standard: ./desc.yaml\n');
    expect(await codes()).toEqual([]);
  });

  test('are not those of the moment in which the file is empty, while an editor saves it', async () => {
    const { write, codes } = await setUp({ '.brieflint.yaml': 'standard: ./desk.yaml\n', 'desk.yaml': desk });
    expect(await codes()).toEqual([]);
    write('.brieflint.yaml', '');
    expect(await codes()).not.toEqual([]);
    write('.brieflint.yaml', 'standard: deks\n');
    expect(await codes()).toEqual([]);
  });

  test('keep the folders above out while a root is broken', async () => {
    const { write, codes } = await setUp({
      '.brieflint.yaml': 'root: true\nstandard: ./desk.yaml\n',
      'desk.yaml': desk,
    });
    expect(await codes()).toEqual([]);
    write('.brieflint.yaml', 'root: true\nstandard: ./desk.yaml\nrules:\n  missing-tilte: off\n');
    expect(await codes()).toEqual([]);
  });

  test('a settings file is told its faults though no briefing under it is open', async () => {
    const folder = folderOf({ '.brieflint.yaml': 'standard: phiaa\n' });
    await start();
    const uri = pathToFileURL(join(folder, '.brieflint.yaml')).href;
    await client.open('standard: phiaa\n', uri).pull();
    expect((await client.published(uri)).diagnostics).toMatchObject([
      { message: 'There is no standard “phiaa”: perhaps “phia”.' },
    ]);
  });
});
