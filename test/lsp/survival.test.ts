// No message ends the server, makes it deaf or lets it tell of another text than the one that is open.
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { current } from '../briefings.ts';
import { framed, type Message, type RawProblem, RawServer } from './raw.ts';

const faulty = current.replace('unlikely that dredging', 'very likely that dredging');
const isOf =
  (uri: string, version?: number) =>
  ({ method, params }: Message) =>
    method === 'textDocument/publishDiagnostics' &&
    params?.uri === uri &&
    (version === undefined || params.version === version);
const at = (line: unknown, character: unknown, endLine = line, endCharacter = character) => ({
  start: { line, character },
  end: { line: endLine, character: endCharacter },
});
const pulled = ({ result }: Message) => result as { kind: string; resultId: string; items: RawProblem[] };

const frames: readonly (readonly [string, ...(Buffer | string)[]])[] = [
  ['a header without a colon', 'Hello there\r\n\r\n'],
  ['a header without a length', 'Content-Type: text/plain\r\n\r\n{}'],
  ['a length in words', 'Content-Length: ten\r\n\r\n{}'],
  ['a length below nothing', 'Content-Length: -5\r\n\r\n{}'],
  ['a length of nothing', 'Content-Length: 0\r\n\r\n'],
  ['a length that is too short', 'Content-Length: 9\r\n\r\n{"jsonrpc":"2.0","id":7,"method":"x"}'],
  ['a length that is too long', 'Content-Length: 90\r\n\r\n{"jsonrpc":"2.0","id":7,"method":"x"}'],
  ['a length without end', `Content-Length: 1${'0'.repeat(300)}\r\n\r\n{}`],
  ['a length of a gigabyte', 'Content-Length: 999999999\r\n\r\n{}'],
  ['noise', Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 37) % 256))],
  ['half a message', framed({ jsonrpc: '2.0', id: 7, method: 'shutdown' }).subarray(0, 40)],
  ['no JSON', framed('{"jsonrpc": "2.0", ')],
  ['no UTF-8', 'Content-Length: 4\r\n\r\n', Buffer.from([0xff, 0xfe, 0x22, 0x80])],
  ['an unusual header', 'Content-Length: 2\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n{}'],
  ...['null', '5', '"x"', '[]', '{}', '{"id":7}', '{"jsonrpc":"2.0","id":{},"method":"shutdown"}'].map(
    (json) => [`the JSON ${json}`, framed(json)] as const,
  ),
  ...['{"jsonrpc":"2.0","id":7,"result":5}', '{"jsonrpc":"2.0","method":5}', '[{"jsonrpc":"2.0","id":7}]'].map(
    (json) => [`the JSON ${json}`, framed(json)] as const,
  ),
];

const nothings = [
  undefined,
  null,
  5,
  [],
  {},
  { textDocument: null },
  { textDocument: {} },
  { textDocument: { uri: 5 } },
];
const uri = 'untitled:open.md';
const doc = { textDocument: { uri, version: 2 } };
const malformed: readonly (readonly [string, readonly unknown[]])[] = [
  ['textDocument/didOpen', [...nothings, { textDocument: { uri: 'untitled:b.md' } }]],
  [
    'textDocument/didOpen',
    [5, {}, null, []].map((text) => ({ textDocument: { uri: 'untitled:b.md', version: 1, text } })),
  ],
  ['textDocument/didChange', [...nothings, doc, { ...doc, contentChanges: null }, { textDocument: { uri } }]],
  [
    'textDocument/didChange',
    [
      null,
      {},
      { text: 5 },
      { range: {}, text: 'x' },
      { range: 5, text: 'x' },
      { range: at('a', null), text: 'x' },
      { range: at(1.5, Number.NaN), text: 'x' },
    ].map((change) => ({ ...doc, contentChanges: [{ range: at(0, 0), text: 'half ' }, change] })),
  ],
  ['textDocument/didClose', nothings],
  ['textDocument/didSave', nothings],
  ['workspace/didChangeConfiguration', [...nothings, { settings: 5 }, { settings: { brieflint: { delay: 'x' } } }]],
  ['workspace/didChangeWatchedFiles', [...nothings, { changes: 5 }]],
  ['$/cancelRequest', [...nothings, { id: 'never' }, { id: {} }]],
  ['$/setTrace', nothings],
  ['no/suchNotification', nothings],
  ['initialized', nothings],
];

const features = ['hover', 'definition', 'references', 'documentHighlight', 'completion', 'codeAction', 'inlayHint'];
const wholes = ['codeLens', 'semanticTokens/full', 'documentSymbol', 'foldingRange', 'diagnostic'];
const requests = [
  'newBriefing',
  'templates',
  'structure',
  'standards',
  'convert',
  'convertText',
  'changeSettings',
  'markBriefing',
  'fixAll',
  'overview',
  'check',
];
const methods = [
  ...[...features, ...wholes].map((name) => `textDocument/${name}`),
  ...requests.map((name) => `brieflint/${name}`),
  'no/suchRequest',
];
const params = [
  ...nothings,
  { textDocument: { uri } },
  { uri, text: 5, to: 5, id: 5, template: 5 },
  { uri, text: null },
  ...[at(-1, -1), at(2 ** 31, 2 ** 31), at(1e9, 0, -5, 3), at(0.5, Number.NaN), at('x', {})].map((range) => ({
    textDocument: { uri },
    position: range.start,
    range,
    context: { diagnostics: 5, only: 'x', includeDeclaration: 'x' },
  })),
];

const addresses = [
  '',
  '::',
  '%',
  'a b:/x.md',
  'file:////x/y.md',
  'foo:////x/y.md',
  'http://[::1',
  'file:///%E0%A4%A',
  'file:///a%00b.md',
  'file://elsewhere/x.md',
  'C:\\x\\y.md',
  '\ud800',
  'untitled:',
  '::/.brieflint.yaml',
  'file:///.brieflint.yaml',
  `file:///${'a/'.repeat(20_000)}b.md`,
  `file:///${'a'.repeat(50_000)}.md`,
];

describe.each([
  ['that asks for problems', true],
  ['that is sent problems', false],
])('with an editor %s, the server hears and answers after', (_, pull) => {
  let server: RawServer;
  let opened = 0;
  beforeAll(async () => {
    server = await RawServer.start({ pull });
    server.open(uri, faulty);
  });
  afterAll(async () => {
    expect(await server.stop()).toBe(0);
  });

  /** A document like any other is checked as ever. */
  afterEach(async () => {
    const fresh = `untitled:${++opened}.md`;
    server.open(fresh, faulty);
    const problems = pull
      ? pulled(await server.ask('textDocument/diagnostic', { textDocument: { uri: fresh } })).items
      : (await server.hears(isOf(fresh))).params?.diagnostics;
    expect(problems?.map(({ code }) => code)).toEqual(['nonstandard-term']);
    server.close(fresh);
  });

  test.each(frames)('%s', (_, ...bytes) => server.write(...bytes));

  test.each(malformed)('%s with parameters that make no sense', (method, all) => {
    for (const param of all) server.tell(method, param);
  });

  test.each(methods)('%s with parameters that make no sense', async (method) => {
    const answers = await Promise.all(params.map((param) => server.ask(method, param)));
    for (const { result, error } of answers) expect(result !== undefined || error !== undefined).toBe(true);
  });

  test.each(addresses.map((address) => [address.slice(0, 30), address]))('the address “%s”', async (_, address) => {
    server.open(address, faulty);
    server.change(address, 2, { range: at(0, 0), text: '\n' });
    const answers = await Promise.all([
      ...features.map((name) =>
        server.ask(`textDocument/${name}`, {
          textDocument: { uri: address },
          position: { line: 1, character: 1 },
          range: at(0, 0, 3, 3),
          context: { diagnostics: [], includeDeclaration: true },
        }),
      ),
      ...wholes.map((name) => server.ask(`textDocument/${name}`, { textDocument: { uri: address } })),
      ...['overview', 'templates', 'standards', 'newBriefing'].map((name) =>
        server.ask(`brieflint/${name}`, { uri: address }),
      ),
    ]);
    expect(answers.filter(({ error }) => error)).toEqual([]);
    server.tell('workspace/didChangeWatchedFiles', { changes: [] });
    server.close(address);
  });

  test('changes to a document that is closed or never was open', () => {
    for (const never of ['untitled:never.md', 'untitled:1.md']) {
      server.change(never, 2, { range: at(0, 0, 9, 9), text: 'x' });
      server.close(never);
    }
  });

  test('all of that, the text that is open being what it was', async () => {
    const answer = await server.ask('textDocument/diagnostic', { textDocument: { uri } });
    const line = faulty.split('\n').findIndex((words) => words.includes('very likely'));
    expect(pulled(answer).items.map(({ code, range }) => [code, range.start])).toEqual([
      ['nonstandard-term', { line, character: 8 }],
    ]);
  });
});

describe('the text is the one that the editor has', () => {
  let server: RawServer;
  beforeAll(async () => {
    server = await RawServer.start();
  });
  afterAll(async () => {
    expect(await server.stop()).toBe(0);
  });
  const problemsOf = async (address: string, previousResultId?: string) =>
    pulled(await server.ask('textDocument/diagnostic', { textDocument: { uri: address }, previousResultId }));
  const bullet = '- It is very likely that a crane will fall.\n';

  test.each([
    ['far below the end', at(1e9, 0), 'end'],
    ['a line below the end', at(1000, 0, 1001, 0), 'end'],
    ['over 32 bits', at(2 ** 31, 0, 2 ** 31 + 1, 0), 'end'],
    ['over 53 bits', at(2 ** 53, 7, 2 ** 53 + 2, 7), 'end'],
    ['above the beginning', at(-5, -5), 'beginning'],
    ['backwards', at(0, 0, -3, 9), 'beginning'],
    ['from before the beginning to after the end', at(-1, -1, 1e9, 1e9), 'all'],
    ['beside the end of the last line', at(current.split('\n').length - 1, 1e9), 'end'],
  ])('after a change %s', async (name, range, place) => {
    const address = `untitled:${name}.md`;
    server.open(address, current);
    server.change(address, 2, { range, text: place === 'all' ? current + bullet : bullet });
    // Later changes count on the lines being right.
    server.change(address, 3, { range: at(0, 0), text: place === 'beginning' ? '\n' : '\n\n' });
    const { items } = await problemsOf(address);
    const line = place === 'beginning' ? 1 : current.split('\n').length + 1;
    const found = items.filter(({ code }) => code === 'nonstandard-term').map(({ range: { start } }) => start);
    expect(found).toEqual([{ line, character: 8 }]);
    server.close(address);
  });

  test('when versions run backwards and come again, and a document is opened twice', async () => {
    const address = 'untitled:backwards.md';
    server.open(address, faulty, 5);
    const first = await problemsOf(address);
    expect(first.items).toHaveLength(1);
    server.change(address, 4, { text: current });
    server.change(address, 5, { text: current + bullet + bullet });
    const second = await problemsOf(address, first.resultId);
    expect(second).toMatchObject({ kind: 'full', items: [{}, {}] });
    server.open(address, current, 5);
    const third = await problemsOf(address, second.resultId);
    expect(third).toMatchObject({ kind: 'full', items: [] });
    expect(await problemsOf(address, third.resultId)).toMatchObject({ kind: 'unchanged' });
  });
});

test.each([
  ['in one piece', (length: number) => `Content-Length: ${length}\r\n\r\n`],
  ['without a blank', (length: number) => `Content-Length:${length}\r\n\r\n`],
  ['in small letters', (length: number) => `content-length: ${length}\r\n\r\n`],
  ['after a type', (length: number) => `Content-Type: text/plain\r\nContent-Length: ${length}\r\n\r\n`],
  ['before a type', (length: number) => `Content-Length: ${length}\r\nContent-Type: text/plain\r\n\r\n`],
])('a header %s is heard, whole or byte by byte, whatever the text speaks of', async (_, headerOf) => {
  const server = await RawServer.start();
  const text = `${faulty}\nContent-Length: 5\r\n\r\n🌾 {} content-length: 7\n`;
  const parts = [1, 2].flatMap((id) => {
    const params = { uri, text, textDocument: { uri } };
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', id: `own ${id}`, method: 'brieflint/check', params }));
    const whole = Buffer.concat([Buffer.from(headerOf(body.length)), body]);
    return id === 1 ? [whole] : Array.from(whole, (byte) => Buffer.from([byte]));
  });
  for (const part of parts) {
    server.write(part);
    if (parts.indexOf(part) % 100 === 0) await new Promise((done) => setImmediate(done));
  }
  for (const id of [1, 2])
    expect((await server.answerTo(`own ${id}`)).result).toMatchObject({ isBriefing: true, diagnostics: [{}] });
  expect(await server.stop()).toBe(0);
});

describe('out of order', () => {
  test('before the start, requests are answered and the server starts all the same', async () => {
    const server = new RawServer();
    server.open(uri, faulty);
    for (const method of ['textDocument/hover', 'shutdownn', 'brieflint/overview'])
      await server.ask(method, { uri, textDocument: { uri }, position: { line: 0, character: 0 } });
    await server.initialize(true);
    server.open(uri, faulty);
    expect(pulled(await server.ask('textDocument/diagnostic', { textDocument: { uri } })).items).toHaveLength(1);
    expect(await server.stop()).toBe(0);
  });

  test('a start that says nothing is refused, the next one works, and a second one hurts nobody', async () => {
    const server = new RawServer();
    for (const nothing of [undefined, null, {}, { capabilities: null }])
      expect((await server.ask('initialize', nothing)).error).toBeDefined();
    await server.initialize(true);
    await server.initialize(true);
    server.open(uri, faulty);
    expect(pulled(await server.ask('textDocument/diagnostic', { textDocument: { uri } })).items).toHaveLength(1);
    expect(await server.stop()).toBe(0);
  });

  test('after the shutdown, what comes is answered until the end', async () => {
    const server = await RawServer.start();
    await server.ask('shutdown');
    server.open(uri, faulty);
    await server.ask('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 0 } });
    expect(await server.stop()).toBe(0);
  });

  test('an end without a shutdown is an end', async () => {
    const server = await RawServer.start();
    server.tell('exit');
    expect(await server.ended).toBe(1);
  });
});
