// Standard error is for what concerns the user's files: no warning of Node or V8 lands there, whichever Node runs this.
import { spawn } from 'node:child_process';
import { expect, test } from 'vitest';
import { current } from '../briefings.ts';
import { brieflint, folderOf } from '../folders.ts';
import { framed } from '../lsp/raw.ts';

const faulty = current.replace('unlikely that dredging', 'very likely that dredging').replaceAll('\n', '\n\n\n');
const cwd = folderOf({ 'a.md': current, 'b.md': current, 'fixable/c.md': faulty });

test.each([
  [['check', '*.md']],
  [['check', '--threads', '2', '*.md']],
  [['check', '--format', 'json', '--cache', '*.md']],
  [['fix', '--dry-run', '--unsafe', 'fixable']],
  [['inspect', 'a.md']],
  [['rules']],
  [['rules', 'vague-likelihood']],
  [['standards']],
  [['import', 'a.md']],
  [['config', 'a.md']],
  [['--help']],
  [['--version']],
])('%j prints nothing on standard error', (args) => {
  const { status, stdout, stderr } = brieflint(args, { cwd });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).not.toBe('');
});

test('a language server that is started, used and shut down prints nothing on standard error', async () => {
  const server = spawn(process.execPath, ['server/bin/brieflint-language-server.js', '--stdio']);
  let stdout = '';
  let stderr = '';
  server.stdout.on('data', (data) => (stdout += data));
  server.stderr.on('data', (data) => (stderr += data));
  const ended = new Promise((resolve) => server.once('close', resolve));
  const uri = 'untitled:a.md';
  for (const message of [
    { id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } },
    { method: 'initialized', params: {} },
    {
      method: 'textDocument/didOpen',
      params: { textDocument: { uri, languageId: 'markdown', version: 1, text: current } },
    },
    { id: 2, method: 'textDocument/hover', params: { textDocument: { uri }, position: { line: 0, character: 0 } } },
    { id: 3, method: 'shutdown' },
    { method: 'exit' },
  ])
    server.stdin.write(framed({ jsonrpc: '2.0', ...message }));
  expect(await ended).toBe(0);
  expect(stderr).toBe('');
  expect(stdout).toContain('"id":3');
});
