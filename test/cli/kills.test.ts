// Whoever kills a run that writes finds each file whole, the old text or the new, and nothing in the way of the next run.
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { current } from '../briefings.ts';
import { brieflint, folderOf } from '../folders.ts';

/** With a byte order mark and CRLF, which stay. */
const old = `\uFEFF${current.replace('## Summary', '## Sumary')}`.replaceAll('\n', '\r\n');
const mended = old.replace('Sumary', 'Summary');
const program = resolve('server/bin/brieflint.js');
const preload = resolve('test/cli/killAt.cjs');

const read = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);
const visible = (folder: string) => readdirSync(folder).filter((name) => !name.startsWith('.'));

/** Runs the command line, killed at one of its calls that write; gives that call, undefined when it lived to its end. */
function killed(args: readonly string[], cwd: string, at: number | 'half'): string | undefined {
  const { stderr, signal } = spawnSync(process.execPath, ['--require', preload, program, ...args], {
    cwd,
    encoding: 'utf8',
    // What Node 20 compiled would be kept at the end, in the user’s cache folder: a write beside these.
    env: { ...process.env, NO_COLOR: '1', NODE_DISABLE_COMPILE_CACHE: '1', KILL_AT: String(at) },
  });
  return signal === 'SIGKILL' ? /killed at (.*)/.exec(stderr)?.[1] : undefined;
}

const overwriting = ['openSync', 'writeFileSync', 'fchownSync', 'fchmodSync', 'fsyncSync', 'closeSync', 'renameSync'];
const creating = overwriting.filter((name) => !name.startsWith('fch'));

const entries = (text: string) =>
  `${JSON.stringify({ version: 1, files: { 'a.md': [{ rule: 'misnamed-section', text, count: 1 }] } }, null, 2)}\n`;

describe.skipIf(process.platform === 'win32')('killed at any call that writes', () => {
  test.each([
    { args: ['fix', 'a.md'], file: 'a.md', before: old, after: mended, calls: overwriting },
    {
      args: ['check', 'a.md', '--baseline', 'known.json', '--update-baseline'],
      file: 'known.json',
      before: entries('Summry').replaceAll('\n', '\r\n'),
      after: entries('Sumary').replaceAll('\n', '\r\n'),
      calls: overwriting,
    },
    {
      args: ['import', 'pasted.txt', '--output', 'b.md'],
      file: 'b.md',
      before: undefined,
      after: '\uFEFF# The port\r\n\r\nAda Lind | 2 May 2025\r\n',
      calls: creating,
    },
  ])('$args.0 leaves $file whole', ({ args, file, before, after, calls }) => {
    const cwd = folderOf({ 'a.md': old, 'pasted.txt': '\uFEFFThe port\r\n\r\nAda Lind | 2 May 2025\r\n' });
    const path = join(cwd, file);
    if (before !== undefined) writeFileSync(path, before);
    if (before !== undefined) chmodSync(path, 0o640);
    const names = visible(cwd);
    // Of a run that goes on elsewhere: this one.
    const working = `.brieflint-${process.pid}-12345678.tmp`;
    writeFileSync(join(cwd, working), '');

    const deaths = [...calls.map((_, i) => i + 1), 'half' as const].map((at) => {
      const death = killed(args, cwd, at);
      expect(read(path), `after a death at ${death}`).toBe(before);
      return death;
    });
    expect(deaths).toEqual([...calls, 'half of writeFileSync']);
    expect(visible(cwd)).toEqual(names);
    expect(readdirSync(cwd).length).toBeGreaterThan(names.length + 1);

    // With nothing left to be killed at, it lives, and takes away what the dead ones left.
    expect(killed(args, cwd, calls.length + 1)).toBeUndefined();
    expect(read(path)).toBe(after);
    expect(readdirSync(cwd).toSorted()).toEqual([...new Set([working, ...names, file])].toSorted());
    if (before !== undefined) expect(statSync(path).mode & 0o777).toBe(0o640);
  });
});

test.each([1, 15])('fix over a folder, killed when %i of its files are mended', async (wanted) => {
  const names = Array.from({ length: 30 }, (_, i) => `${String(i).padStart(2, '0')}.md`);
  const cwd = folderOf(Object.fromEntries(names.map((name) => [name, old])));
  const child = spawn(process.execPath, [program, 'fix', '.'], { cwd, stdio: 'ignore' });
  const ended = new Promise((done) => child.once('exit', done));
  const last = join(cwd, names[wanted - 1] ?? '');
  while (child.exitCode === null && read(last) === old) await new Promise((done) => setImmediate(done));
  child.kill('SIGKILL');
  await ended;
  const texts = names.map((name) => read(join(cwd, name)));
  expect(texts.filter((text) => text !== old && text !== mended)).toEqual([]);
  expect(texts.filter((text) => text === mended).length).toBeGreaterThanOrEqual(wanted);
  expect(visible(cwd)).toEqual(names);

  expect(brieflint(['fix', '.'], { cwd }).status).toBe(0);
  expect(new Set(names.map((name) => read(join(cwd, name))))).toEqual(new Set([mended]));
  expect(readdirSync(cwd)).toEqual(names);
});
