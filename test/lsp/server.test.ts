import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { CodeAction, CompletionItem, DocumentSymbol, Hover } from 'vscode-languageserver';
import { applyEdits } from '../../server/src/text/edit.ts';
import { current, sound } from '../briefings.ts';
import { problemsOf } from '../engine.ts';
import { labels } from './client.ts';
import { client, endServers, start } from './oneServer.ts';

endServers();

const faulty = current.replace('unlikely that dredging', 'very likely that dredging');
describe('diagnostics', () => {
  test('are pulled where the client can, with rule, page, source and a key in place of their fixes', async () => {
    const document = (await start()).open(faulty);
    const { items } = await document.pull();
    expect(items).toHaveLength(1);
    const [problem] = items;
    expect(problem).toMatchObject({
      code: 'nonstandard-term',
      source: 'brieflint',
      severity: 1,
      range: document.rangeOf('very likely'),
    });
    expect(existsSync(fileURLToPath(problem?.codeDescription?.href ?? ''))).toBe(true);
    expect(problem?.data).toMatch(/^nonstandard-term@\d+-\d+$/);
  });

  test('are the same as those of the command line', async () => {
    const document = (await start()).open(faulty);
    const { items } = await document.pull();
    expect(items.map(({ code, message }) => [code, message])).toEqual(
      problemsOf(faulty)
        .filter(({ rule }) => rule !== 'unreadable-date')
        .map(({ rule, message }) => [rule, message]),
    );
  });

  test('are “unchanged” while nothing changed', async () => {
    const document = (await start()).open(faulty);
    const first = await document.pull();
    expect(await document.pull(first.resultId)).toMatchObject({ kind: 'unchanged', resultId: first.resultId });
    document.change('very likely', 'likely');
    expect(await document.pull(first.resultId)).toMatchObject({ kind: 'full', items: [] });
  });

  test('follow a change after the delay, and a newer change ends the older request', async () => {
    const document = (await start({ delay: 60_000 })).open(faulty);
    expect((await document.pull()).items).toHaveLength(1);
    document.change('very likely', 'likely');
    const { CancellationTokenSource } = await import('vscode-languageserver');
    const source = new CancellationTokenSource();
    const pulled = client.connection.sendRequest(
      'textDocument/diagnostic',
      { textDocument: { uri: document.uri } },
      source.token,
    );
    source.cancel();
    await expect(pulled).rejects.toMatchObject({ code: -32800 });
  });

  test('are published with the version of the document for the other clients', async () => {
    const document = (await start({ pull: false })).open(faulty);
    expect(client.capabilities.diagnosticProvider).toBeUndefined();
    expect(await client.published(document.uri)).toMatchObject({
      version: 1,
      diagnostics: [{ code: 'nonstandard-term' }],
    });
    document.change('very likely', 'likely');
    expect(await client.published(document.uri)).toMatchObject({ version: 2, diagnostics: [] });
    client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: document.uri } });
    expect(await client.published(document.uri)).toMatchObject({ diagnostics: [] });
  });

  test('link the other place of a problem that has two', async () => {
    const document = (await start()).open(
      current.replace(
        'It is unlikely that dredging will begin.',
        'Dredging is unlikely to begin, but the bar is likely to silt up.',
      ),
    );
    const { items } = await document.pull();
    expect(items[0]?.relatedInformation).toEqual([
      {
        location: { uri: document.uri, range: document.rangeOf('unlikely') },
        message: '“unlikely” is the first judgement.',
      },
    ]);
  });

  test.each([
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('have right places with %s and emoji', async (_, eol) => {
    const text = faulty.replace('- It is very', '- 🌾🌾 It is very').replaceAll('\n', eol);
    const document = (await start()).open(text);
    const { items } = await document.pull();
    const line = text.split(eol).findIndex((words) => words.includes('very likely'));
    expect(items[0]?.range).toEqual({ start: { line, character: 13 }, end: { line, character: 24 } });
  });

  test('keep away from ordinary Markdown, an empty file and one that is not open', async () => {
    await start();
    expect((await client.open('# Notes\n\nIt may rain.\n', 'untitled:a.md').pull()).items).toEqual([]);
    expect((await client.open('', 'untitled:b.md').pull()).items).toEqual([]);
    expect(
      await client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: 'untitled:never.md' } }),
    ).toMatchObject({ items: [] });
  });
});

test('settings beside the file hold; a broken file is said at its line and leaves the last good ones', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'brieflint-test-'));
  const settings = join(folder, '.brieflint.yaml');
  const settingsUri = pathToFileURL(settings).href;
  writeFileSync(settings, 'standard: icd203\n');
  const document = (await start()).open(faulty, pathToFileURL(join(folder, 'a.md')).href);
  expect((await document.pull()).items).toEqual([]);
  writeFileSync(settings, 'standard: icd203\nruels:\n  x: off\n');
  client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: settingsUri, type: 2 }] });
  const diagnostics = await client.published(settingsUri);
  expect(diagnostics.diagnostics).toMatchObject([
    {
      message: 'There is no key “ruels”: perhaps “rules”.',
      range: { start: { line: 1, character: 0 }, end: { line: 1, character: 5 } },
    },
  ]);
  expect((await document.pull()).items).toEqual([]);
});

test('code actions mend the problem at the cursor, and only there', async () => {
  const document = (await start()).open(faulty);
  const at = (words: string) =>
    document.request<CodeAction[]>('codeAction', { range: document.rangeOf(words), context: { diagnostics: [] } });
  const actions = await at('very likely');
  expect(actions.map(({ title }) => title)).toEqual([
    'Write “highly likely”',
    'Write “almost certain”',
    'Write “likely”',
    'Ignore “nonstandard-term” here',
    'Ignore “nonstandard-term” in this briefing',
  ]);
  expect(actions[0]?.edit?.changes?.[document.uri]).toEqual([
    { range: document.rangeOf('very likely'), newText: 'highly likely' },
  ]);
  expect(actions[0]?.diagnostics?.[0]?.code).toBe('nonstandard-term');
  expect(await at('The port is open')).toEqual([]);
  expect(
    await document.request('codeAction', {
      range: document.rangeOf('very likely'),
      context: { diagnostics: [], only: ['refactor'] },
    }),
  ).toEqual([]);
});

test('a code action comes with the diagnostic that it mends, also where two stand at one place', async () => {
  const document = (await start()).open(current.replace(/### Medium[\s\S]*/, ''));
  const { items } = await document.pull();
  const missing = items.filter(({ code }) => code === 'missing-horizon');
  expect(missing).toHaveLength(2);
  const actions = await document.request<CodeAction[]>('codeAction', {
    range: missing[0]?.range,
    context: { diagnostics: missing, only: ['quickfix'] },
  });
  const mends = (horizon: string) => actions.find(({ title }) => title.startsWith(`Insert “${horizon}`))?.diagnostics;
  expect(mends('Medium-term')).toEqual(missing.filter(({ message }) => String(message).includes('medium-term')));
  expect(mends('Long-term')).toEqual(missing.filter(({ message }) => String(message).includes('long-term')));
});

test('code actions do not go stale: they fit the text as it is now', async () => {
  const document = (await start()).open(faulty);
  document.change('Ada Lind', 'Ada Lind and Tomas Reyl');
  document.change('The port is open.', 'The port is open again.');
  const [action] = await document.request<CodeAction[]>('codeAction', {
    range: document.rangeOf('very likely'),
    context: { diagnostics: [] },
  });
  expect(action?.edit?.changes?.[document.uri]?.[0]?.range).toEqual(document.rangeOf('very likely'));
});

describe('completion', () => {
  const complete = async (text: string) => {
    const offset = text.indexOf('$0');
    const document = (await start()).open(text.replace('$0', ''));
    const lines = text.slice(0, offset).split('\n');
    return document.request<CompletionItem[]>('completion', {
      position: { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 },
    });
  };
  const judgement = (words: string) => sound.replace('It is unlikely that dredging will begin.', words);

  test.each([
    [
      'It is $0',
      [
        'highly unlikely',
        'unlikely',
        'likely',
        'probable',
        'highly likely',
        'almost certain',
        'There is a remote chance that',
        'There is a realistic possibility that',
      ],
    ],
    ['There is a $0', ['remote chance', 'realistic possibility']],
    ['There is $0', ['a remote chance', 'a realistic possibility']],
    ['Dredging will $0', ['likely', 'probably', 'almost certainly']],
    ['It is highly un$0', ['highly unlikely', 'highly likely'].slice(0, 1)],
    ['The port $0', []],
  ])('after “%s”', async (words, expected) => {
    expect(labels(await complete(judgement(words)))).toEqual(expected);
  });

  test('opens a bullet with an estimate, and says the band of each', async () => {
    const items = await complete(judgement('$0'));
    expect(items[0]).toMatchObject({ label: 'There is a remote chance that', detail: '0–5 %' });
    expect(items).toHaveLength(8);
  });

  test('replaces what is typed already', async () => {
    const items = await complete(judgement('It is highly un$0'));
    expect(items[0]?.textEdit).toMatchObject({
      newText: 'highly unlikely',
      range: { start: { character: 8 }, end: { character: 17 } },
    });
  });

  test('offers the headings that are missing, horizons with their dates', async () => {
    const text = sound.replace(/### Medium[\s\S]*/, '$0');
    const items = await complete(text);
    expect(items.map(({ label, detail }) => [label, detail])).toEqual([
      ['Medium-term (3-12 months)', '2 August 2025 – 2 May 2026'],
      ['Medium-term (2 August 2025 – 2 May 2026)', 'the window as dates'],
      ['Long-term (>1 year)', 'from 2 May 2026'],
      ['Long-term (from 2 May 2026)', 'the window as dates'],
    ]);
    const sections = await complete('---\ntype: briefing\n---\n\n# Port\n\nAda Lind | 2 May 2025\n\n## $0\n');
    expect(labels(sections)).toEqual(['Summary', 'Forecast']);
    const report = await complete(
      '---\ntemplate: threat-report\n---\n\n# Port\n\nAda Lind | 2 May 2025\n\n### BLUF\n\nIt is open.\n\n##$0\n',
    );
    expect(labels(report)).toEqual(['Findings', 'Assessment', 'Outlook', 'Indicators', 'Sources']);
    expect(report[0]?.textEdit?.newText).toMatch(
      /^### Findings\n\n- \$\{1:\[First finding\]\}\n- \$\{2:\[Second finding\]\}$/,
    );
  });

  test('keeps out of ordinary Markdown', async () => {
    expect(await complete('# Notes\n\nIt is $0\n')).toEqual([]);
  });
});

test('hover tells the band, the standard and what the others call it; a horizon its dates', async () => {
  const document = (await start()).open(sound.replace('The port handles grain.', 'The port may close.'));
  const hover = async (words: string) =>
    JSON.stringify(
      (await document.request<Hover | null>('hover', { position: document.rangeOf(words).start }))?.contents,
    );
  expect(await hover('unlikely that dredging')).toContain('25–35 % · PHIA Probability Yardstick');
  expect(await hover('unlikely that dredging')).toContain('| ICD 203 | unlikely (20–45 %) | 20–45 % |');
  expect(await hover('may close')).toContain('gives no probability');
  expect(await hover('unlikely that dredging')).toContain('Of 100 events called so, 25 to 35 should happen.');
  expect(await hover('Short-term')).toContain('2 May 2025 – 2 August 2025');
  expect(await hover('Short-term')).toContain('Window closed 2 August 2025.');
  expect(await hover('Ada Lind')).toBeUndefined();
});

test('document symbols are the title, the sections, the points, the horizons and their judgements', async () => {
  const document = (await start()).open(sound);
  const draw = (symbols: readonly DocumentSymbol[], indent = ''): string[] =>
    symbols.flatMap(({ name, detail, children }) => [
      `${indent}${name}${detail ? ` · ${detail}` : ''}`,
      ...draw(children ?? [], `${indent}  `),
    ]);
  expect(draw(await document.request('documentSymbol', {}))).toEqual([
    'The port of Kar Odan · PHIA',
    '  Summary',
    '    The port is open.',
    '    Grain is cheap.',
    '  Forecast',
    '    Short-term (Now - 3 months) · closes 2 Aug 2025',
    '      It is unlikely that dredging will begin. · 25–35 %',
    '    Medium-term (3-12 months) · closes 2 May 2026',
    '      It is unlikely that the lease will be sold. · 25–35 %',
    '    Long-term (>1 year)',
    '      It is unlikely that a second harbour will be built. · 25–35 %',
  ]);
});

test('in VS Code, which lists the headings by itself, document symbols are the judgements', async () => {
  const document = (await start({ preferences: { hasCommands: true } })).open(sound);
  const symbols = await document.request<DocumentSymbol[]>('documentSymbol', {});
  expect(symbols.map(({ name, detail }) => `${name} ${detail}`)).toEqual([
    'It is unlikely that dredging will begin. 25–35 % · Short-term',
    'It is unlikely that the lease will be sold. 25–35 % · Medium-term',
    'It is unlikely that a second harbour will be built. 25–35 % · Long-term',
  ]);
});

test('every fix of the faulty example applies through the server as it does in the engine', async () => {
  const { readFileSync } = await import('node:fs');
  const text = readFileSync('examples/many-faults.md', 'utf8');
  const document = (await start()).open(text);
  const { items } = await document.pull();
  const lines = text.split('\n');
  const offset = ({ line, character }: { line: number; character: number }) =>
    lines.slice(0, line).join('\n').length + (line > 0 ? 1 : 0) + character;
  const viaServer: string[] = [];
  for (const item of items) {
    const context = { diagnostics: [item], only: ['quickfix'] };
    const actions = await document.request<CodeAction[]>('codeAction', { range: item.range, context });
    for (const { title, diagnostics, edit } of actions) {
      // The client's own diagnostic comes back with what mends it.
      if (title.startsWith('Ignore ') || JSON.stringify(diagnostics) !== JSON.stringify([item])) continue;
      const edits = Object.values(edit?.changes ?? {}).flat();
      viaServer.push(
        applyEdits(
          text,
          edits.map(({ range, newText }) => ({ start: offset(range.start), end: offset(range.end), newText })),
        ),
      );
    }
  }
  const inEngine = problemsOf(text).flatMap(({ fixes }) => fixes.map((fix) => applyEdits(text, fix.edits)));
  expect(viaServer.length).toBeGreaterThan(20);
  expect(viaServer.toSorted()).toEqual(inEngine.toSorted());
});

test('a house’s own standard holds; a fault in it is said at its line and leaves the last good one', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'brieflint-test-'));
  const standard = join(folder, 'desk.yaml');
  const standardUri = pathToFileURL(standard).href;
  const house =
    'id: desk\nname: Desk\nbands:\n  - { low: 0, high: 50, terms: [unlikely] }\n  - { low: 50, high: 100, terms: [on the cards] }\n';
  writeFileSync(join(folder, '.brieflint.yaml'), 'standard: ./desk.yaml\n');
  writeFileSync(standard, house);
  const document = (await start()).open(
    faulty.replace('very likely', 'on the cards'),
    pathToFileURL(join(folder, 'a.md')).href,
  );
  expect((await document.pull()).items).toEqual([]);
  writeFileSync(standard, house.replace('low: 50', 'low: 40'));
  client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: standardUri, type: 2 }] });
  const diagnostics = await client.published(standardUri);
  expect(diagnostics.diagnostics).toMatchObject([
    { message: 'The band 40–100 overlaps 0–50: part them, or say “nested: true”.', range: { start: { line: 4 } } },
  ]);
  expect((await document.pull()).items).toEqual([]);
});
