// No bundle that is shipped speaks to a network, or makes code of text, but where a library has words for it that we never reach.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** By bundle, what libraries bring: each is spelled as it stands there. */
const known: Readonly<Record<string, readonly string[]>> = {
  // vscode-languageclient and vscode-languageserver can connect by a socket; we do by stdio or IPC.
  'client/dist/extension.cjs': ['require("net")'],
  'server/dist/language-server.cjs': ['require("net")'],
  // setimmediate (of jszip) runs text only where it is given some; underscore (of mammoth) looks for the global object.
  'server/dist/documents.cjs': ['Function(', 'new Function'],
  'server/dist/docx.cjs': ['new Function'],
  // tinypool loads a worker’s module by its path, which is ours.
  'server/dist/entry/worker.js': ['new Function'],
};

const acting = [
  /(?<![\w.$])eval\(/,
  /new Function\b/,
  /(?<![\w.$] ?|new )Function\(/,
  /(?<![\w.$])(?:fetch|importScripts)\(/,
  /\b(?:XMLHttpRequest|WebSocket|EventSource|sendBeacon)\b/,
  /\bhttps?\.(?:request|get)\(/,
  /require\("(?:node:)?(?:https?|http2|net|tls|dgram|dns)"\)/,
  /(?:from|import) ?\(?"(?:node:)?(?:https?|http2|net|tls|dgram|dns)"/,
];

const bundles = ['client/dist', 'server/dist'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.c?js$/.test(name))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
);

test('those of the desktop and of browsers are looked at', () => {
  expect(bundles).toEqual(
    expect.arrayContaining([
      'client/dist/extension.cjs',
      'client/dist/extension.web.js',
      'server/dist/language-server.cjs',
      'server/dist/language-server.web.js',
      ...Object.keys(known),
    ]),
  );
});

test.each(bundles)('%s', (bundle) => {
  const text = readFileSync(bundle, 'utf8');
  const found = acting.flatMap((pattern) => pattern.exec(text)?.[0] ?? []);
  expect(found.toSorted()).toEqual(known[bundle] ?? []);
});

test('the extension is packed with each bundle that its server loads', () => {
  const text = readFileSync('server/dist/language-server.cjs', 'utf8');
  const loaded = [...new Set([...text.matchAll(/"([\w-]+\.c?js)"/g)].map(([, name]) => `server/dist/${name}`))];
  const packed = readFileSync('.vscodeignore', 'utf8').split('\n');
  expect(loaded).toContain('server/dist/documents.cjs');
  expect(loaded.filter((bundle) => bundles.includes(bundle) && !packed.includes(`!${bundle}`))).toEqual([]);
});
