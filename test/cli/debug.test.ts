// `--debug` prints stacks on standard error, for people who look for a fault in Brieflint; all other output stays the same.
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { current } from '../briefings.ts';
import { folderOf } from '../folders.ts';

/** Two rules that throw, one of them with a cause. */
const throwing: Plugin = {
  name: 'throwing',
  setup: ({ onLoad }) => {
    onLoad({ filter: /rules[\\/]vague-time\.ts$/ }, () => ({
      loader: 'ts',
      contents: `export const vagueTime = {
        name: 'vague-time', severity: 'warning', summary: '',
        checkProse({ text }) {
          if (text.includes('unlucky')) throw new Error('no luck', { cause: new TypeError('the deeper reason') });
          return [];
        },
      };`,
    }));
    onLoad({ filter: /rules[\\/]extra-title\.ts$/ }, () => ({
      loader: 'ts',
      contents: `export const extraTitle = {
        name: 'extra-title', severity: 'warning', summary: '',
        check({ text }) { if (text.includes('unlucky')) throw 'a mere string'; return []; },
      };`,
    }));
    onLoad({ filter: /commands[\\/]templates\.ts$/ }, () => ({
      loader: 'ts',
      contents: `export const templates = () => { throw new Error('all is lost', { cause: new RangeError('too far') }); };`,
    }));
    onLoad({ filter: /\.yaml$/ }, ({ path }) => ({
      loader: 'json',
      contents: JSON.stringify(parse(readFileSync(path, 'utf8'))),
    }));
  },
};

const folder = folderOf({});
beforeAll(async () => {
  cpSync('server/dist', folder, { recursive: true });
  await build({
    entryPoints: { check: 'server/src/cli/commands/check.ts', commands: 'server/src/cli/commands/index.ts' },
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
}, 60_000);

function run(cwd: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'cli.cjs'), ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { status, stdout, stderr };
}

const unlucky = `${current}\n- It is unlikely that the unlucky ones will win.\n`;
const files = { 'a.md': unlucky, 'b.md': unlucky, 'c.md': current, 'd.md': unlucky };
const times = (text: string, words: string): number => text.split(words).length - 1;

test.each([
  ['one thread', ['--threads', '1']],
  ['several threads', ['--threads', '2']],
  ['a cache', ['--cache']],
])('check prints the stack of each rule that failed once, with %s', (_, options) => {
  const cwd = folderOf(files);
  const check = (...more: string[]) => run(cwd, 'check', '--format', 'json', ...options, ...more);
  const without = check();
  expect(without).toMatchObject({ status: 1, stderr: '' });
  expect(times(without.stdout, '“vague-time” failed on this text: no luck')).toBe(3);
  const { status, stdout, stderr } = check('--debug');
  expect({ status, stdout }).toEqual({ status: 1, stdout: without.stdout });
  expect(times(stderr, 'vague-time: Error: no luck\n    at ')).toBe(1);
  expect(times(stderr, '[cause]: TypeError: the deeper reason')).toBe(1);
  expect(times(stderr, 'extra-title: ')).toBe(1);
  expect(stderr).toContain('a mere string');
  expect(stderr).not.toContain('brieflint: ');
});

test('no stack gets into the cache, and the cache does not hide one', () => {
  const cwd = folderOf(files);
  const texts = [['--debug'], [], ['--debug']].map((more) => {
    const { stderr } = run(cwd, 'check', '--cache', ...more);
    expect(stderr.includes('Error: no luck\n    at ')).toBe(more.length > 0);
    return readFileSync(join(cwd, '.brieflintcache'), 'utf8');
  });
  expect(texts[0]).toContain('vague-time');
  expect(texts[0]).not.toContain('the deeper reason');
  expect(new Set(texts).size).toBe(1);
});

test('an unexpected error is one sentence; --debug adds its stack and its causes', () => {
  const cwd = folderOf({});
  const sentence = 'brieflint: This should not have happened: all is lost. Please report it.\n';
  expect(run(cwd, 'templates')).toEqual({ status: 2, stdout: '', stderr: sentence });
  const { status, stderr } = run(cwd, 'templates', '--debug');
  expect(status).toBe(2);
  expect(stderr.startsWith(`${sentence}Error: all is lost\n    at `)).toBe(true);
  expect(stderr).toContain('[cause]: RangeError: too far');
});

test.each([
  ['an unknown option', ['check', '--colour'], 'ERR_PARSE_ARGS_UNKNOWN_OPTION'],
  ['a baseline that is none', ['check', '--baseline', 'broken.json'], 'SyntaxError'],
  ['a file that cannot be read', ['check', 'none.md'], 'none.md: Error: there is no such file'],
  ['the same of fix', ['fix', 'none.md'], 'Error: there is no such file\n    at '],
  ['the same of inspect', ['inspect', 'none.md'], 'Error: there is no such file\n    at '],
  ['the same of convert', ['convert', '--to', 'nato', 'none.md'], 'Error: there is no such file\n    at '],
  ['a Word file that is none', ['import', 'broken.docx'], '[cause]: '],
])('our errors keep their cause: %s', (_, args, words) => {
  const cwd = folderOf({});
  writeFileSync(join(cwd, 'broken.json'), '{');
  writeFileSync(join(cwd, 'broken.docx'), 'no zip');
  const { status, stderr } = run(cwd, ...args);
  expect(status).toBe(2);
  expect(stderr).toMatch(/^brieflint: [^\n]*\n$/);
  const debug = run(cwd, ...args, '--debug');
  expect(debug.status).toBe(2);
  expect(debug.stderr.startsWith(stderr)).toBe(true);
  expect(debug.stderr).toContain(words);
});
