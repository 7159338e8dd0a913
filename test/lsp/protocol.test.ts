// The messages of ours: names and parameters are checked by the compiler, preferences by the server.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Connection } from 'vscode-languageserver';
import type * as client from '../../client/src/messages.ts';
import manifest from '../../package.json' with { type: 'json' };
import type * as server from '../../server/src/lsp/messages.ts';
import { defaultPreferences, readPreferences } from '../../server/src/lsp/preferences.ts';

/** Never called: an `@ts-expect-error` without an error below it fails the compilation. */
export function wrongMessages(
  on: typeof server,
  from: typeof client,
  connection: Connection,
  languageClient: BaseLanguageClient,
): void {
  // @ts-expect-error: no such request
  on.onRequest(connection, 'brieflint/overveiw', () => null);
  // @ts-expect-error: the result is no overview
  on.onRequest(connection, 'brieflint/overview', () => 'text');
  // @ts-expect-error: no such parameter
  on.onRequest(connection, 'brieflint/changeSettings', ({ id }) => id);
  // @ts-expect-error: no such notification
  on.notifyClient(connection, 'brieflint/state');
  // @ts-expect-error: the status is missing
  on.notifyClient(connection, 'brieflint/status');
  // @ts-expect-error: no such parameter
  void on.askClient(connection, 'brieflint/readFile', { path: 'a' });
  // @ts-expect-error: no such request
  void from.askServer(languageClient, 'brieflint/readFile', { uri: 'a' });
  // @ts-expect-error: a parameter is missing
  void from.askServer(languageClient, 'brieflint/convert', { uri: 'a' });
  // @ts-expect-error: the client answers with text
  from.onRequest(languageClient, 'brieflint/readFile', () => Promise.resolve(5));
  // @ts-expect-error: no such notification
  from.onNotification(languageClient, 'brieflint/overview', () => {});
}

test('no message of ours goes past the typed functions', () => {
  const untyped = /\.(?:sendRequest|onRequest|sendNotification|onNotification)(?:<[^(]*>)?\(\s*'brieflint\//;
  const files = ['server/src/lsp', 'client/src'].flatMap((folder) =>
    readdirSync(folder).map((name) => `${folder}/${name}`),
  );
  expect(files.length).toBeGreaterThan(20);
  expect(files.filter((file) => untyped.test(readFileSync(file, 'utf8')))).toEqual([]);
});

test('brieflint.trace.finder is off until it is set, and stays where it is not spoken of', () => {
  const setting = manifest.contributes.configuration.properties['brieflint.trace.finder'];
  expect(setting).toMatchObject({ type: 'boolean', default: defaultPreferences.traceFinder, scope: 'window' });
  const on = readPreferences({ trace: { finder: true, server: 'off' } }, defaultPreferences);
  expect(on).toEqual({ ...defaultPreferences, traceFinder: true });
  expect(readPreferences({ trace: { finder: 'no' } }, on)).toEqual(on);
  expect(readPreferences({ trace: null, delay: 0 }, on)).toEqual({ ...on, delay: 0 });
  expect(readPreferences({ trace: { finder: false } }, on)).toEqual(defaultPreferences);
});
