// A rule that throws is one problem that names it; all else goes on, in the editor and on the command line.
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { formats } from '../../server/src/cli/reporters/index.ts';
import { current } from '../briefings.ts';
import { folderOf } from '../folders.ts';
import { RawServer } from './raw.ts';

/** `vague-time`, as it must never be. */
const throwing: Plugin = {
  name: 'throwing',
  setup: ({ onLoad }) => {
    onLoad({ filter: /rules[\\/]vague-time\.ts$/ }, () => ({
      loader: 'ts',
      contents: `export const vagueTime = {
        name: 'vague-time', severity: 'warning', summary: '',
        checkProse({ text }) {
          if (text.includes('unlucky')) throw new Error('no luck', { cause: new TypeError('bad dice') });
          return [];
        },
      };`,
    }));
    onLoad({ filter: /\.yaml$/ }, ({ path }) => ({
      loader: 'json',
      contents: JSON.stringify(parse(readFileSync(path, 'utf8'))),
    }));
  },
};

const folder = folderOf({});
beforeAll(async () => {
  await build({
    entryPoints: {
      cli: 'server/src/cli/main.ts',
      check: 'server/src/cli/commands/check.ts',
      commands: 'server/src/cli/commands/index.ts',
      reporters: 'server/src/cli/reporters/all.ts',
      server: 'server/src/lsp/main.ts',
    },
    outdir: folder,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    define: { 'import.meta.url': 'ownAddress' },
    banner: { js: "const ownAddress = require('node:url').pathToFileURL(__filename).href;" },
    plugins: [throwing],
    logLevel: 'error',
  });
  cpSync('server/dist/rules', join(folder, 'rules'), { recursive: true });
}, 60_000);

const faulty = current.replace('unlikely that dredging', 'very likely that dredging');
const unlucky = `${faulty}\n- It is unlikely that the unlucky ones will win.\n`;
const internal = 'The rule “vague-time” failed on this text: no luck. Please report it.';

test('in the editor, without a page that is not there', async () => {
  const server = await RawServer.start({ program: join(folder, 'server.cjs') });
  const uri = 'untitled:a.md';
  const problems = async () =>
    (await server.ask('textDocument/diagnostic', { textDocument: { uri } })).result as { items: object[] };
  server.open(uri, unlucky);
  const { items } = await problems();
  expect(items).toMatchObject([
    { code: 'internal-error', severity: 1, message: internal },
    { code: 'nonstandard-term', codeDescription: {} },
  ]);
  expect(items[0]).not.toHaveProperty('codeDescription');
  server.change(uri, 2, { text: faulty });
  expect((await problems()).items).toMatchObject([{ code: 'nonstandard-term' }]);
  expect(await server.stop()).toBe(0);
});

test('the log has what was thrown, with its cause, once for a document and only for those who trace', async () => {
  const server = await RawServer.start({ program: join(folder, 'server.cjs') });
  const uri = 'untitled:a.md';
  const pull = async () => (await server.ask('textDocument/diagnostic', { textDocument: { uri } })).result;
  const traced = () =>
    server.said.flatMap(({ method, params }) =>
      method === '$/logTrace' ? [(params as unknown as { message: string }).message] : [],
    );
  server.open(uri, unlucky);
  expect(JSON.stringify(await pull())).not.toContain('bad dice');
  expect(traced()).toEqual([]);
  server.close(uri);

  server.tell('$/setTrace', { value: 'messages' });
  server.open(uri, unlucky);
  expect(JSON.stringify(await pull())).not.toContain('bad dice');
  server.change(uri, 2, { text: `${unlucky}\n` });
  await pull();
  const [message = ''] = traced();
  expect(traced()).toHaveLength(1);
  expect(message).toMatch(/^The rule “vague-time” failed on this text: “untitled:a\.md”\nError: no luck\n {4}at /);
  expect(message).toMatch(/\nCaused by: TypeError: bad dice\n {4}at /);

  server.close(uri);
  server.open(uri, unlucky);
  await pull();
  expect(traced()).toHaveLength(2);
  expect(await server.stop()).toBe(0);
});

test.each(formats)('on the command line, as %s', (format) => {
  const cwd = folderOf({ 'a.md': unlucky, 'b.md': faulty });
  const args = [join(folder, 'cli.cjs'), 'check', '--format', format];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect(stdout.split('failed on this text: no luck')).toHaveLength(2);
  expect(stdout).toContain('internal-error');
  expect(stdout.split('“very likely” is not a PHIA term')).toHaveLength(3);
});

test('fix goes on too', () => {
  const cwd = folderOf({ 'a.md': unlucky.replace('## Summary', '## Sumary') });
  const { status, stdout } = spawnSync(process.execPath, [join(folder, 'cli.cjs'), 'fix', '.'], {
    cwd,
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  expect(stdout).toContain('1 fix in 1 briefing.');
});
