// Every command that the documentation shows is run as it is shown, page by page, in a folder with the files that the page
// and the folder `examples` give; what it prints is what the page says it prints. `npm run docs:outputs` writes that anew.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commandTables } from '../../server/src/cli/options/index.ts';
import { commonOptions } from '../../server/src/cli/options/option.ts';
import { type Command, commandsIn, fencesOf, isRulePage, pages, textOf } from './pages.ts';

const cli = resolve('server/dist/cli.cjs');
const day = resolve('test/docs/day.cjs');
const isUpdate = process.env.DOCS_OUTPUTS === 'write';

function run({ program, args }: Command, cwd: string) {
  const begin = program === 'node' ? [] : ['-r', day, cli];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...begin, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, GITHUB_ACTIONS: undefined, TZ: 'UTC' },
  });
  return { status, output: stdout + stderr };
}

const withCommands = pages.filter(
  (page) => !isRulePage(page) && fencesOf(page).some((fence) => commandsIn(fence).length > 0),
);

test('there are pages with commands', () => {
  expect(withCommands.length).toBeGreaterThan(5);
});

describe.each(withCommands)('%s', (page) => {
  test('its commands do what it says', () => {
    const cwd = mkdtempSync(join(tmpdir(), 'brieflint-docs-'));
    cpSync('examples', join(cwd, 'examples'), { recursive: true });
    mkdirSync(join(cwd, 'node_modules'));
    symlinkSync(resolve('server'), join(cwd, 'node_modules/brieflint'), 'junction');
    let last = '';
    let isOutput = false;
    const outputs: string[] = [];
    for (const fence of fencesOf(page)) {
      if (fence.language === 'txt' && isOutput) {
        outputs.push(last);
        if (!isUpdate) expect(fence.text, `${fence.at}: what the command above it prints`).toBe(last);
      }
      isOutput = false;
      if (fence.file) {
        mkdirSync(dirname(join(cwd, fence.file)), { recursive: true });
        writeFileSync(join(cwd, fence.file), fence.text);
      }
      for (const command of fence.language === 'sh' ? commandsIn(fence) : []) {
        const { status, output } = run(command, cwd);
        expect(status, `${command.at}\n${output}`).toBe(command.status);
        [last, isOutput] = [output, true];
      }
    }
    if (isUpdate) writeFileSync(page, withOutputs(textOf(page), outputs));
  });
});

/** The page with `outputs` in the fences of `txt` that follow one of `sh`. */
function withOutputs(page: string, outputs: string[]): string {
  return page.replace(
    /(^```sh\n[\s\S]*?^```\n\n```txt\n)[\s\S]*?(^```$)/gm,
    (_, before, after) => `${before}${outputs.shift() ?? ''}${after}`,
  );
}

const mentions = pages.flatMap((page) =>
  Array.from(textOf(page).matchAll(/`brieflint ([a-z]+)([^`\n]*)`/g), ([, name = '', rest = '']) => ({
    page,
    name,
    rest,
  })),
);

test.each(mentions)('$page: “brieflint $name$rest” is a command with such options', ({ name, rest }) => {
  const table = commandTables.find((candidate) => candidate.name === name);
  expect(table, name).toBeDefined();
  const options = Object.keys({ ...table?.options, ...commonOptions });
  for (const [, option = ''] of rest.matchAll(/--([a-z-]+)/g)) expect(options).toContain(option);
});

test.each(pages)('%s names scripts of npm that there are', (page) => {
  const { scripts } = JSON.parse(textOf('package.json'));
  for (const [, name = ''] of textOf(page).matchAll(/\bnpm run ([\w:-]+)/g))
    expect(Object.keys(scripts)).toContain(name);
});
