// The package as a user has it: packed, installed without a network into an empty folder, and put to each of its uses.
import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { formats } from '../../server/src/cli/reporters/index.ts';
import { current } from '../briefings.ts';
import { folderOf } from '../folders.ts';
import { framed } from '../lsp/raw.ts';

const faulty = current.replace('unlikely that dredging', 'very likely that dredging');
const cwd = folderOf({
  'package.json': '{ "private": true }',
  'text/a.md': faulty,
  'text/b.md': current,
  'page.html': '<h1>The port</h1><p>It is likely that the port will close by June 2030.</p>',
});
cpSync('test/import/port.docx', join(cwd, 'port.docx'));
const program = (name: string) => join(cwd, 'node_modules/brieflint/bin', name);

function npm(args: readonly string[], folder: string): string {
  const { status, stdout, stderr } = spawnSync('npm', args, {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  expect(status, stderr).toBe(0);
  return stdout;
}

function installed(...args: string[]): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [program('brieflint.js'), ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
}

beforeAll(() => {
  const [{ filename }] = JSON.parse(npm(['pack', '-w', 'server', '--json', '--pack-destination', cwd], '.'));
  npm(['install', '--offline', '--no-audit', '--no-fund', `./${filename}`], cwd);
});

test('brings no other package with it', () => {
  const packages = readdirSync(join(cwd, 'node_modules')).filter((name) => !name.startsWith('.'));
  expect(packages).toEqual(['brieflint']);
});

test.each(['cjs', 'js'])('no bundle (*.%s) asks for a package', (extension) => {
  const dist = join(cwd, 'node_modules/brieflint/dist');
  const bundles = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith(`.${extension}`),
  );
  expect(bundles.length).toBeGreaterThan(0);
  for (const bundle of bundles) {
    const text = readFileSync(join(dist, bundle), 'utf8');
    const names = [...text.matchAll(/\b(?:require|import)\((["'`])([^"'`]+)\1\)|\bfrom\s*(["'])([^"']+)\3/g)].map(
      (match) => match[2] ?? match[4] ?? '',
    );
    const packages = names.filter((name) => /^(?:@[\w.-]+\/)?[\w.-]+(?:\/[\w./-]+)?$|^node:/.test(name));
    expect(
      packages.filter((name) => !/^\.{1,2}\//.test(name) && !builtinModules.includes(name.replace(/^node:/, ''))),
      bundle,
    ).toEqual([]);
  }
});

describe('the installed command line', () => {
  test.each(formats)('checks, --format %s', (format) => {
    const { status, stdout, stderr } = installed('check', 'text', '--format', format);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toContain('nonstandard-term');
  });

  test('checks in two threads as in one', () => {
    const [single, two] = ['1', '2'].map((threads) => installed('check', 'text/*.md', '--threads', threads));
    expect(two?.stderr).toBe('');
    expect(two?.stdout).toBe(single?.stdout);
  });

  test.each(['port.docx', 'page.html'])('imports %s', (file) => {
    const { status, stdout, stderr } = installed('import', file);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^# .*port/im);
  });

  test('reads settings', () => {
    writeFileSync(join(cwd, 'text/.brieflint.yaml'), 'rules:\n  nonstandard-term: off\n');
    expect(installed('check', 'text').status).toBe(0);
    writeFileSync(join(cwd, 'text/.brieflint.yaml'), '');
  });

  test('fixes', () => {
    const { status, stderr } = installed('fix', '--unsafe', 'text');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(readFileSync(join(cwd, 'text/a.md'), 'utf8')).toContain('It is highly likely that dredging');
  });

  test('shows the page of a rule', () => {
    expect(installed('rules', 'vague-likelihood').stdout).toContain('vague-likelihood');
  });
});

test('the installed language server starts, finds problems and stops', async () => {
  const server = spawn(process.execPath, [program('brieflint-language-server.js'), '--stdio'], { cwd });
  let stdout = '';
  let stderr = '';
  server.stdout.on('data', (data) => (stdout += data));
  server.stderr.on('data', (data) => (stderr += data));
  const ended = new Promise((resolve) => server.once('close', resolve));
  const textDocument = { uri: 'untitled:a.md', languageId: 'markdown', version: 1, text: faulty };
  const capabilities = { textDocument: { diagnostic: {} } };
  for (const message of [
    { id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities } },
    { method: 'initialized', params: {} },
    { method: 'textDocument/didOpen', params: { textDocument } },
    { id: 2, method: 'textDocument/diagnostic', params: { textDocument } },
    { id: 3, method: 'shutdown' },
    { method: 'exit' },
  ])
    server.stdin.write(framed({ jsonrpc: '2.0', ...message }));
  expect(await ended).toBe(0);
  expect(stderr).toBe('');
  expect(stdout).toContain('nonstandard-term');
});
