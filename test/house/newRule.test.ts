// `npm run new-rule` in a copy of the checkout: what it writes, what it refuses, and what the tests say of it.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';

let copy: string;
const rules = 'server/src/rules';

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'brieflint-test-'));
  const parts = [
    'scripts',
    'server/src',
    'server/package.json',
    'server/tsconfig.json',
    'test/pages',
    'test/engine.ts',
  ];
  for (const part of [
    ...parts,
    'test/built.ts',
    'test/properties.ts',
    'tsconfig.base.json',
    'vitest.config.mts',
    'package.json',
    'biome.json',
  ])
    cpSync(part, join(copy, part), { recursive: true });
  // What the compiler knows already of files that are not changed.
  if (existsSync('.types/server')) cpSync('.types/server', join(copy, '.types/server'), { recursive: true });
  for (const shared of ['node_modules', 'server/node_modules', 'server/dist'])
    if (existsSync(shared)) symlinkSync(resolve(shared), join(copy, shared), 'junction');
});

const node = (...args: string[]) =>
  spawnSync(process.execPath, args, {
    cwd: copy,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
  });
const newRule = (...args: string[]) => node('scripts/newRule.mjs', ...args);
const text = (path: string) => readFileSync(join(copy, path), 'utf8');

test.each([
  [[], 'A rule needs one name: npm run new-rule vague-place'],
  [['vague', 'place'], 'A rule needs one name: npm run new-rule vague-place'],
  [
    ['rule'],
    '“rule” is no name for a rule: name the fault in two or more small words with hyphens, such as vague-place.',
  ],
  [
    ['Vague-Place'],
    '“Vague-Place” is no name for a rule: name the fault in two or more small words with hyphens, such as vague-place.',
  ],
  [
    ['../vague-place'],
    '“../vague-place” is no name for a rule: name the fault in two or more small words with hyphens, such as vague-place.',
  ],
  [['vague-time'], 'There is a rule “vague-time” already: choose another name.'],
  [['internal-error'], '“internal-error” is taken: choose another name.'],
])('new-rule %j is refused in one sentence, and writes nothing', (args, message) => {
  const before = text(`${rules}/index.ts`);
  const { status, stdout, stderr } = newRule(...args);
  expect({ status, stdout, stderr }).toEqual({ status: 1, stdout: '', stderr: `${message}\n` });
  expect(text(`${rules}/index.ts`)).toBe(before);
});

test('new-rule writes a rule that compiles, and its page says what is left to be written', () => {
  for (const name of ['vague-nonesuch', 'vague-elsewhere']) {
    const { status, stderr } = newRule(name);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  }
  // The second is finished, and looks for another word.
  for (const file of ['ts', 'md'].map((ending) => `${rules}/vague-elsewhere.${ending}`))
    writeFileSync(
      join(copy, file),
      text(file)
        .replace(/\(to be written.*\)/g, 'Written.')
        .replaceAll('nonesuch', 'sometide'),
    );
  const index = text(`${rules}/index.ts`);
  const imported = Array.from(index.matchAll(/from '\.\/(.*)\.ts'/g), ([, file]) => file);
  expect(imported).toContain('vague-nonesuch');
  expect(imported).toEqual(imported.toSorted());
  expect(index).toContain('  vagueNonesuch,\n  vagueElsewhere,\n  unusedIgnore,\n];');

  const biome = node('node_modules/@biomejs/biome/bin/biome', 'format', rules);
  expect(biome.status, biome.stderr).toBe(0);
  const types = node('node_modules/typescript/bin/tsc', '-p', 'server');
  expect(types.status, types.stdout).toBe(0);

  const names = 'vague-(nonesuch|elsewhere)';
  const { status, stdout, stderr } = node(
    'node_modules/vitest/vitest.mjs',
    'run',
    'test/pages/pages.test.ts',
    '-t',
    names,
  );
  expect(status).toBe(1);
  expect(stdout).toMatch(/Tests +1 failed \| [1-9]\d+ passed/);
  expect(stderr).toContain('vague-nonesuch.ts:6: summary:');
  expect(stderr).toContain('vague-nonesuch.md:3: **Warning.** (to be written: why this misleads a reader');
});
