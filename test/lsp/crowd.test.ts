// Many changes, many documents, many requests that nobody waits for any more.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { current } from '../briefings.ts';
import { type Message, RawServer } from './raw.ts';

const faulty = current.replace('unlikely that dredging', 'very likely that dredging');
const uri = 'untitled:crowd.md';
const start = { line: 0, character: 0 };
const isPublished = ({ method }: Message) => method === 'textDocument/publishDiagnostics';

describe.each([
  ['that asks for problems', true],
  ['that is sent problems', false],
])('an editor %s', (_, pull) => {
  let server: RawServer;
  beforeEach(async () => {
    server = await RawServer.start({ pull });
  });
  afterEach(async () => {
    expect(await server.stop()).toBe(0);
  });

  test('may send a thousand changes in one breath: the last text is the one that counts', async () => {
    server.open(uri, faulty);
    const last = 1001;
    for (let version = 2; version <= last; version++) {
      // A word comes and goes, one character a time.
      const isTyped = version % 20 < 10;
      server.change(uri, version, {
        range: isTyped ? { start, end: start } : { start, end: { line: 0, character: 1 } },
        text: isTyped ? '#' : '',
      });
      if (pull && version % 3 === 0) {
        const id = server.request('textDocument/diagnostic', { textDocument: { uri } });
        server.tell('$/cancelRequest', { id });
      }
    }
    server.change(uri, last + 1, { text: `${current}\n- It is very likely that a crane will fall.\n` });
    const line = current.split('\n').length;
    const problem = { code: 'nonstandard-term', range: { start: { line, character: 8 } } };
    if (pull)
      expect(await server.ask('textDocument/diagnostic', { textDocument: { uri } })).toMatchObject({
        result: { items: [problem] },
      });
    else
      expect(await server.hears(({ params }) => params?.version === last + 1)).toMatchObject({
        params: { diagnostics: [problem] },
      });
  });

  test('may take back any request at any point: each has one answer', async () => {
    server.open(uri, faulty);
    const features = [
      'hover',
      'definition',
      'references',
      'completion',
      'codeAction',
      'inlayHint',
      'codeLens',
      'documentSymbol',
      'diagnostic',
    ];
    const methods = [
      ...features.map((name) => `textDocument/${name}`),
      'brieflint/overview',
      'brieflint/convert',
      'brieflint/check',
    ];
    const params = {
      uri,
      text: faulty,
      to: 'nato',
      textDocument: { uri },
      position: start,
      range: { start, end: start },
      context: { diagnostics: [] },
    };
    const ids: number[] = [];
    for (const pause of [undefined, 0, 1, 5])
      for (const method of methods) {
        server.change(uri, ids.length + 2, { range: { start, end: start }, text: '\n' });
        const id = server.request(method, params);
        ids.push(id);
        if (pause !== undefined) await new Promise((resolve) => setTimeout(resolve, pause));
        server.tell('$/cancelRequest', { id });
        server.tell('$/cancelRequest', { id });
      }
    const answers = await Promise.all(ids.map((id) => server.answerTo(id)));
    for (const { error } of answers) if (error) expect([-32800, -32802]).toContain(error.code);
    for (const id of ids) expect(server.said.filter((message) => message.id === id && !message.method)).toHaveLength(1);
  });
});

test('five hundred open documents: new settings check them all, and keys have their turn meanwhile', async () => {
  const server = await RawServer.start({ pull: false });
  const uris = Array.from({ length: 500 }, (_, i) => `untitled:${i}.md`);
  const published = (times: number, uri?: string) => {
    let arrived = 0;
    return server.hears(
      (message) => isPublished(message) && (!uri || message.params?.uri === uri) && ++arrived === times,
    );
  };
  for (const [i, address] of uris.entries()) server.open(address, i % 5 ? '# Notes\n\nIt may rain.\n' : faulty);
  await published(500);
  // Twice in a row, as by a checkout of another branch: the second round takes the place of the first.
  server.tell('workspace/didChangeWatchedFiles', { changes: [] });
  server.tell('workspace/didChangeWatchedFiles', { changes: [] });
  const hovered = await server.ask('textDocument/hover', { textDocument: { uri: uris[0] }, position: start });
  expect(server.said.filter(isPublished).length).toBeLessThan(750);
  expect(hovered.error).toBeUndefined();
  await published(2, uris.at(-1));
  const lastCounts = new Map(
    server.said.filter(isPublished).map(({ params }) => [params?.uri, params?.diagnostics?.length]),
  );
  expect(uris.map((address) => lastCounts.get(address))).toEqual(uris.map((_, i) => (i % 5 ? 0 : 1)));
  for (const address of uris) server.close(address);
  expect(await server.stop()).toBe(0);
});
