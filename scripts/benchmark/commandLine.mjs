// `brieflint check` as a whole process: one briefing, a thousand, and one that grows; beside an empty Node and the peers.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { measure, runNode } from './processes.mjs';
import { writer } from './texts.mjs';

const brieflint = {
  name: 'Brieflint',
  checks: 'briefings',
  script: resolve('server/bin/brieflint.js'),
  options: ['check'],
  all: '.',
};
/** What no check of Markdown can do without: the least that a thousand briefings could take. */
const parser = {
  name: 'its parser alone',
  checks: 'nothing',
  script: resolve('scripts/benchmark/parseOnly.mjs'),
  options: [],
  all: '.',
};
const isChecked = (status) => status === 0 || status === 1;

/** Ways of checking a thousand briefings that are measured wherever the command line has their option; `isFilled` runs once before. */
const ways = [
  { name: 'Brieflint, one thread', options: ['--threads', '1'] },
  { name: 'Brieflint, two threads', options: ['--threads', '2'] },
  { name: 'Brieflint, --cache, second time', options: ['--cache'], isFilled: true },
];

function waysOfThisBuild() {
  const { stdout: help } = spawnSync(process.execPath, [brieflint.script, 'check', '--help'], { encoding: 'utf8' });
  return ways
    .filter(({ options: [option] }) => help.includes(option))
    .map((way) => ({ ...brieflint, ...way, options: ['check', ...way.options] }));
}

/** How often each is run. */
const rounds = { one: 9, thousand: 3 };
const growth = [
  { name: '5 KB', bytes: 5000, rounds: 5 },
  { name: '50 KB', bytes: 50_000, rounds: 5 },
  { name: '500 KB', bytes: 500_000, rounds: 3 },
  { name: '5 MB', bytes: 5_000_000, rounds: 1 },
];

/** One row a tool: `one` and `thousand` are what the briefings took. The texts are written below `folder`. */
export function compare(folder, peers, withWays, tell) {
  const names = Array.from({ length: 1000 }, (_, index) => `${String(index).padStart(4, '0')}.md`);
  const write = writer(2);
  const one = written(folder, 'one', ['briefing.md'], () => write(5000));
  const thousand = written(folder, 'thousand', names, () => write(5000));
  const extra = withWays ? waysOfThisBuild() : [];
  const tools = [brieflint, ...extra, parser, ...peers];
  const running = tools.filter(({ reason }) => !reason);
  const task = (tool, cwd, files) => ({
    name: tool.name,
    cwd,
    args: [tool.script, ...tool.options, ...files],
    // write-good ends with the number of what it found.
    isFine: tool.name === 'write-good' ? () => true : isChecked,
  });

  const emptyNode = { name: 'an empty Node', cwd: one, args: ['-e', '0'], isFine: isChecked };
  const once = running.filter((tool) => !extra.includes(tool)).map((tool) => task(tool, one, ['briefing.md']));
  const ones = measure([emptyNode, ...once], rounds.one, (what) => tell(`one briefing: ${what}`));

  const tasks = running.map((tool) => task(tool, thousand, tool.all ? [tool.all] : names));
  for (const [index, { args, cwd }] of tasks.entries()) if (running[index].isFilled) runNode(args, cwd);
  const thousands = measure(tasks, rounds.thousand, (what) => tell(`1,000 briefings: ${what}`));

  return [{ ...emptyNode, checks: 'nothing' }, ...tools].map((tool) => ({
    ...tool,
    one: ones.find(({ name }) => name === tool.name),
    thousand: thousands.find(({ name }) => name === tool.name),
  }));
}

/** One row a size, with the seconds of checking one file of it. */
export function measureGrowth(folder, tell) {
  const write = writer(3);
  return growth.map(({ name, bytes, rounds }) => {
    const cwd = written(folder, name.replace(' ', ''), ['briefing.md'], () => write(bytes));
    const args = [brieflint.script, 'check', 'briefing.md'];
    const [row] = measure([{ name, cwd, args, isFine: isChecked }], rounds, (what) => tell(`one file of ${what}`));
    if (row.reason) throw new Error(`Brieflint’s check of one file of ${name} ${row.reason}.`);
    return row;
  });
}

function written(folder, name, files, text) {
  const path = join(folder, name);
  mkdirSync(path, { recursive: true });
  for (const file of files) writeFileSync(join(path, file), text());
  return path;
}
