// What other programs run of a checkout: the composite Action, the hooks of pre-commit, the samples for CI.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { commandTables } from '../../server/src/cli/options/index.ts';
import { current } from '../briefings.ts';
import { folderOf } from '../folders.ts';

const faulty = current.replace('unlikely that dredging', 'very likely that dredging');
const files = { 'a note.md': faulty, 'notes/b.md': faulty, 'c.md': current };

type Step = { readonly name: string; readonly run: string; readonly env?: Readonly<Record<string, string>> };
const steps: readonly Step[] = parse(readFileSync('action.yml', 'utf8')).runs.steps;
const inputs: Readonly<Record<string, { readonly default: string }>> = parse(readFileSync('action.yml', 'utf8')).inputs;

/** The last step of the Action with these inputs, as GitHub runs it. */
function act(given: Readonly<Record<string, string>>) {
  const step = steps.at(-1);
  const env = Object.fromEntries(
    Object.entries(step?.env ?? {}).map(([name, value]) => {
      const input = /^\$\{\{ inputs\.(\w+) \}\}$/.exec(value)?.[1] ?? '';
      return [name, given[input] ?? inputs[input]?.default ?? ''];
    }),
  );
  const cwd = folderOf(files);
  const result = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step?.run ?? 'exit 9'], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...env, GITHUB_ACTION_PATH: resolve('.'), GITHUB_ACTIONS: 'true' },
  });
  return { ...result, cwd };
}

describe.runIf(process.platform !== 'win32')('the Action', () => {
  const found = (stdout: string) => [...stdout.matchAll(/^::error file=([^,]*),/gm)].map(([, file]) => file).toSorted();

  test.each([
    ['no inputs', {}, ['a note.md', 'notes/b.md']],
    ['a path with a blank', { paths: 'a note.md\n' }, ['a note.md']],
    ['two paths', { paths: 'notes\n\nc.md' }, ['notes/b.md']],
    ['an option with a blank before it', { options: ' --quiet\n' }, ['a note.md', 'notes/b.md']],
  ])('checks by %s', (_, given, wanted) => {
    const { stdout, stderr } = act(given);
    expect(found(stdout), stderr).toEqual(wanted);
  });

  test('takes an option', () => {
    const { status, stdout, stderr } = act({ options: '--standard=icd203' });
    expect({ status, errors: found(stdout), stderr }).toEqual({ status: 0, errors: [], stderr: '' });
  });

  test('runs nothing that an input names', () => {
    const { stderr, cwd } = act({ paths: 'c.md\n$(touch x); `touch y`' });
    expect(stderr).toContain('touch x');
    expect(readdirSync(cwd)).toEqual(['a note.md', 'c.md', 'notes']);
  });

  test('fails where a briefing has an error, and not where none has', () => {
    expect(act({}).status).toBe(1);
    expect(act({ paths: 'c.md' }).status).toBe(0);
  });
});

test('the hooks and the samples name commands and options that there are', () => {
  const samples = readdirSync('docs/ci').map((name) => readFileSync(`docs/ci/${name}`, 'utf8'));
  const texts = [...samples, readFileSync('.pre-commit-hooks.yaml', 'utf8'), ...steps.map(({ run }) => run)];
  const calls = texts.flatMap((text) => [
    ...text.matchAll(/brieflint(?:\.js")? (check|fix|\w+)((?: --[\w-]+(?: [\w./-]+)?)*)/g),
  ]);
  expect(calls.length).toBeGreaterThan(5);
  for (const [call, command, options = ''] of calls) {
    const table = commandTables.find(({ name }) => name === command);
    expect(table, call).toBeDefined();
    for (const [, option = ''] of options.matchAll(/--([\w-]+)/g))
      expect(Object.keys(table?.options ?? {}), call).toContain(option);
  }
});

test('pre-commit finds the program of its hooks in what npm packs of a checkout', () => {
  const { stdout } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const [{ files: packed }]: [{ files: { path: string }[] }] = JSON.parse(stdout);
  const { bin } = JSON.parse(readFileSync('package.json', 'utf8'));
  const names = packed.map(({ path }) => path);
  expect(names).toContain(bin.brieflint);
  expect(names.filter((name) => !/^(?:server\/(?:bin|dist)\/|package\.json$|README\.md$|LICENSE$)/.test(name))).toEqual(
    [],
  );
  expect(existsSync(bin.brieflint)).toBe(true);
});
