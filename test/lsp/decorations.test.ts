// What is shown beside the text, navigation, files that only the editor can read, and what a user may choose.
import { describe, expect, test, vi } from 'vitest';
import type {
  CodeAction,
  CodeLens,
  Hover,
  InlayHint,
  Location,
  MarkupContent,
  SemanticTokens,
} from 'vscode-languageserver';
import type { Overview, Status, WorkspaceFile } from '../../server/src/lsp/protocol.ts';
import { current, german, sound } from '../briefings.ts';
import type { Client } from './client.ts';
import { client, endServers, start } from './oneServer.ts';

endServers();

const whole = { range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } } };
const configure = (brieflint: unknown) =>
  client.connection.sendNotification('workspace/didChangeConfiguration', { settings: { brieflint } });

test('a hover says what the finder made of a word where the user asks for it', async () => {
  const document = (await start({})).open('# Notes\n\nNobody could enter.\n');
  const hover = async () => {
    const answer = await document.request<Hover | null>('hover', { position: { line: 2, character: 8 } });
    return (answer?.contents as MarkupContent | undefined)?.value;
  };
  expect(await hover()).toBeUndefined();
  await configure({ trace: { finder: true } });
  expect(await hover()).toContain('is left alone: nobody could, few could');
});

describe('hints and lenses', () => {
  const decorationsOf = async (document: ReturnType<Client['open']>) => ({
    hints: (await document.request<InlayHint[]>('inlayHint', whole)).map(({ label }) => label),
    lenses: (await document.request<CodeLens[]>('codeLens', {})).map(({ command }) => command?.title),
  });

  test('are on by themselves', async () => {
    const { hints, lenses } = await decorationsOf((await start()).open(sound));
    expect(hints).toEqual([
      '2 May 2025 – 2 August 2025',
      '25–35 %',
      '2 August 2025 – 2 May 2026',
      '25–35 %',
      'from 2 May 2026',
      '25–35 %',
    ]);
    expect(lenses[0]).toBe('1 judgement · window closed 2 Aug 2025');
  });

  test('are each left out where the user says so, at the start or later; what is no answer changes nothing', async () => {
    const document = (await start({ preferences: { inlayHints: { bands: false }, codeLens: false } })).open(sound);
    expect((await decorationsOf(document)).hints).toHaveLength(3);
    expect((await decorationsOf(document)).lenses).toEqual([]);
    await configure({ inlayHints: { bands: true, dates: false }, codeLens: true });
    expect((await decorationsOf(document)).hints).toEqual(['25–35 %', '25–35 %', '25–35 %']);
    expect((await decorationsOf(document)).lenses).toHaveLength(3);
    for (const nothing of [undefined, null, 7, { inlayHints: 'no', codeLens: 0, delay: -1 }]) await configure(nothing);
    expect((await decorationsOf(document)).hints).toHaveLength(3);
  });

  test('are given for the part that is asked for', async () => {
    const document = (await start()).open(sound);
    const part = { range: { start: { line: 14, character: 0 }, end: { line: 15, character: 99 } } };
    expect(await document.request<InlayHint[]>('inlayHint', part)).toHaveLength(1);
  });

  test('change with the text', async () => {
    const document = (await start()).open(sound);
    document.change('unlikely that dredging', 'likely that dredging');
    expect((await decorationsOf(document)).hints[1]).toBe('55–75 %');
  });
});

test('semantic tokens name the fifth of the scale; a term over two lines has two', async () => {
  const document = (await start()).open(
    sound.replace('is unlikely that dredging', 'is highly\n  unlikely that dredging'),
  );
  const { data } = await document.request<SemanticTokens>('semanticTokens/full', {});
  const tokens = Array.from({ length: data.length / 5 }, (_, i) => data.slice(i * 5, i * 5 + 5));
  expect(tokens.slice(0, 2)).toEqual([
    [15, 8, 6, 0, 1],
    [1, 2, 8, 0, 1],
  ]);
  expect(tokens).toHaveLength(4);
});

test('definition leads from the summary to the forecast, references there and back', async () => {
  const document = (await start()).open(
    sound.replace('- Grain is cheap.', '- It is unlikely that dredging will begin.'),
  );
  const position = document.rangeOf('that dredging').start;
  const lines = (found: Location[]) => found.map(({ range }) => range.start.line);
  expect(lines(await document.request('definition', { position }))).toEqual([15]);
  expect(lines(await document.request('references', { position, context: { includeDeclaration: true } }))).toEqual([
    7, 15,
  ]);
  expect(await document.request('documentHighlight', { position: document.rangeOf('The port is').start })).toBeNull();
});

test('refactorings are offered as such, and only where nothing else is asked for', async () => {
  const document = (await start()).open(
    current.replace(
      '- It is unlikely that the lease will be sold.',
      'It is likely that it rains. It is unlikely that it snows.',
    ),
  );
  const actions = (only?: string[]) =>
    document.request<CodeAction[]>('codeAction', {
      range: document.rangeOf('likely that it rains'),
      context: { diagnostics: [], ...(only && { only }) },
    });
  expect((await actions(['refactor'])).map(({ title }) => title)).toEqual(['Turn the paragraph into 2 judgements']);
  expect((await actions()).map(({ kind }) => kind)).toEqual(['refactor.rewrite']);
  expect(await actions(['quickfix'])).toEqual([]);
});

test('the overview has judgements, terms and the standard of the version that is open', async () => {
  const document = (await start()).open(current);
  document.change('unlikely that dredging', 'likely that dredging');
  const overview = await client.connection.sendRequest<Overview>('brieflint/overview', { uri: document.uri });
  expect(overview).toMatchObject({ version: 2, isBriefing: true, standard: { short: 'PHIA' } });
  expect(overview.groups[0]?.judgements[0]).toMatchObject({ estimate: 'likely', band: '55–75 %', shade: 4 });
  expect(overview.terms.map(({ text }) => text)).toEqual(['likely', 'unlikely', 'unlikely']);
  expect(await client.connection.sendRequest('brieflint/overview', { uri: 'untitled:none.md' })).toBeNull();
});

describe('a virtual workspace', () => {
  const files = new Map([
    ['memfs:/team/.brieflint.yaml', 'extends: ../house.yaml\nrules: { vague-likelihood: off }\n'],
    ['memfs:/house.yaml', 'standard: ./desk.yaml\n'],
    [
      'memfs:/desk.yaml',
      'id: desk\nname: Desk scale\nshort: Desk\nbands:\n  - { low: 0, high: 50, terms: [improbable] }\n  - { low: 50, high: 100, terms: [probable] }\n',
    ],
  ]);
  const text = sound.replaceAll('unlikely', 'improbable').replace('The port handles', 'The port may handle');
  const rulesOf = async (document: ReturnType<Client['open']>) =>
    (await document.pull()).items.map(({ code }) => code).filter((code) => code !== 'closed-horizon');

  test('has the settings that the editor reads there, and what they are made of', async () => {
    const document = (await start({ files, folder: 'memfs:/' })).open(text, 'memfs:/team/briefing.md');
    expect(await rulesOf(document)).toEqual([]);
    const other = client.open(text, 'memfs:/elsewhere/briefing.md');
    expect(await rulesOf(other)).toContain('nonstandard-term');
  });

  test('is read again when a file changes, and told what is wrong in one', async () => {
    const changing = new Map(files);
    const document = (await start({ files: changing, folder: 'memfs:/' })).open(text, 'memfs:/team/briefing.md');
    expect(await rulesOf(document)).toEqual([]);
    changing.set('memfs:/team/.brieflint.yaml', 'standard: phiaa\n');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [] });
    const { diagnostics } = await client.published('memfs:/team/.brieflint.yaml');
    expect(diagnostics.map(({ message }) => message)).toEqual(['There is no standard “phiaa”: perhaps “phia”.']);
    expect(await rulesOf(document), 'the last good settings stay').toEqual([]);
    changing.delete('memfs:/team/.brieflint.yaml');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [] });
    expect(await rulesOf(document)).toContain('nonstandard-term');
  });
});

test.each([
  '//collector.org/share/house.yaml',
  '\\\\collector.org\\share\\house.yaml',
  'https://collector.org/house.yaml',
  'file:///house.yaml',
  'C:/house.yaml',
  '../../../../house.yaml',
])('no path in settings leads to another place than theirs: %s', async (path) => {
  const files = new Map([['vfs://team/a/.brieflint.yaml', `standard: ${JSON.stringify(path)}\n`]]);
  const asked = vi.spyOn(files, 'get');
  const document = (await start({ files, folder: 'vfs://team/' })).open(current, 'vfs://team/a/briefing.md');
  expect((await document.pull()).items).toEqual([]);
  expect(asked).toHaveBeenCalled();
  for (const [uri] of asked.mock.calls) expect(uri).toMatch(/^vfs:\/\/team\//);
});

test('a file that is not open is checked by the settings of its place', async () => {
  await start({ files: new Map([['memfs:/.brieflint.yaml', 'standard: nato\n']]) });
  const check = (uri: string) =>
    client.connection.sendRequest<{ isBriefing: boolean; diagnostics: { code: string }[] }>('brieflint/check', {
      uri,
      text: current.replace('unlikely that dredging', 'almost certain that dredging'),
    });
  expect((await check('memfs:/a.md')).diagnostics.map(({ code }) => code)).toContain('nonstandard-term');
  expect((await check('untitled:a.md')).diagnostics).toEqual([]);
});

test('an editor is told why a file is no briefing, in the words of the command line', async () => {
  await start({});
  const told = new Promise<Status>((resolve) => {
    client.connection.onNotification('brieflint/status', resolve);
  });
  await client.open('# Notes\n\nIt may rain.\n').pull();
  expect(await told).toMatchObject({ isBriefing: false, reason: 'no forecast section was found' });
});

test('an editor is told that a briefing is not in English, whether it has problems or not', async () => {
  await start({});
  const told = new Promise<Status>((resolve) => {
    client.connection.onNotification('brieflint/status', resolve);
  });
  const document = client.open(
    german.replace('# Der', '<!-- brieflint-ignore-file other-language: known -->\n\n# Der'),
  );
  expect((await document.pull()).items).toEqual([]);
  expect(await told).toMatchObject({ isBriefing: true, language: 'other', counts: { information: 0 } });
  const file = { uri: 'untitled:a.md', text: german };
  expect(await client.connection.sendRequest<WorkspaceFile>('brieflint/check', file)).toMatchObject({
    language: 'other',
    diagnostics: [{ code: 'other-language' }],
  });
});

test('a stored text has its problems where an editor shows them, without its byte order mark', async () => {
  await start();
  const check = (text: string) =>
    client.connection.sendRequest<WorkspaceFile>('brieflint/check', { uri: 'untitled:a.md', text });
  const text = current.replace('# The', '# TODO The');
  const { diagnostics } = await check(text);
  expect(diagnostics[0]).toMatchObject({ range: { start: { line: 0, character: 2 } } });
  expect((await check(`\uFEFF${text}`)).diagnostics).toEqual(diagnostics);
});

test('an editor that cannot do what the server asks of it keeps its server', async () => {
  await start({
    refuses: ['client/registerCapability', 'workspace/diagnostic/refresh', 'workspace/inlayHint/refresh'],
  });
  await configure({ codeLens: false });
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [] });
  const document = client.open(current);
  expect((await document.pull()).items).toEqual([]);
});
