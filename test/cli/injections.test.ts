// Words of a briefing, a file name, a setting or an argument neither act on a terminal nor command the server that runs a job,
// in any format of any command that prints them.
import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { fromXml } from 'xast-util-from-xml';
import { scoreTable } from '../../server/src/cli/options/score.ts';
import { formats } from '../../server/src/cli/reporters/index.ts';
import { harmless, shown } from '../../server/src/cli/terminal.ts';
import { ledgerFormats } from '../../server/src/ledger/formats/index.ts';
import { current } from '../briefings.ts';
import { brieflint, folderOf, program } from '../folders.ts';

/** Each is a word of a text; ESC, BEL, C1, a deletion, an override, an isolate, a separator, commands of three servers. */
const injections = [
  '\u001b[2Jgone',
  '\u001b]0;name\u0007',
  '\u009b31mred',
  'er\u007fased',
  'out\u202etxt.exe',
  'in\u2066side\u2069',
  'mark\u061ced\u200e\u200f',
  'two\u2028lines',
  '::error::pwned',
  '##[error]pwned',
  '##vso[task.complete]',
];
const all = injections.join(' ');
const name = 'a\u001b[2J\u202e\n::error::x, 100%: ##[group]y.md';

const text = current
  .replace('The port of Kar Odan', `The port ${all}`)
  .replace('Ada Lind', `Ada ${all}`)
  .replace('- The port is open.', `- It may rain ${all} in the year.`)
  .replace('- Grain is cheap.', `<!-- brieflint-ignore vague-likelihood: ${all} -->\n- Grain may be cheap.`)
  .replace('unlikely that dredging', `very likely that ${all} dredging`)
  .replace('## Forecast', `## Forecasts ${all}`);
const yaml = (words: string) => JSON.stringify(words);
const files = {
  [name]: text,
  'before.md': text.replace('unlikely that the lease', 'likely that the lease'),
  '.brieflint.yaml': `own: [${yaml(all)}]\ninclude: ["**"]\n${yaml(`no ${all}`)}: 1\n`,
  'house.yaml': `id: house\nname: ${yaml(all)}\nshort: ${yaml(all)}\nissuer: ${yaml(all)}\nnotes: ${yaml(all)}\nbands:\n  - { low: 0, high: 100, terms: [${yaml(all)}] }\n`,
};

const acts = /[^\n\P{Cc}]|[\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]|##\w*\[/u;
const commands = (output: string) => output.split('\n').filter((line) => /^\s*::/.test(line));

const runs: readonly (readonly string[])[] = [
  ...formats.map((format) => ['check', '--all', '--show-ignored', '--format', format, name]),
  ...['pretty', 'json', ...ledgerFormats].map((format) => ['ledger', '--all', '--format', format, name]),
  ...scoreTable.options.format.choices.flatMap((format) =>
    ['author', 'file'].map((by) => ['score', '--all', '--by', by, '--format', format, name]),
  ),
  ...['pretty', 'json', 'markdown'].map((format) => ['diff', '--all', '--format', format, 'before.md', name]),
  ['check', '--all', '--standard', './house.yaml', name],
  ['check', '--quiet', `${all}.md`, `*${all}`],
  ['check', '--standard', all],
  ['check', '--config', all],
  ['check', '--baseline', all],
  ['check', `--${all}`],
  ['check', '--baseline', `${name}.json`, '--update-baseline'],
  ['check', '--today', all],
  ['inspect', '--all', '--explain', '--why', name],
  ['inspect', '--all', '--explain', '--why', '--format', 'json', name],
  ['inspect', '--standard', './house.yaml', name],
  ['fix', '--all', '--unsafe', '--dry-run', name],
  ['fix', '--all', '--unsafe', name],
  ['config', name],
  ['config', '--format', 'json', name],
  ['standards', './house.yaml'],
  ['standards', all],
  ['templates', all],
  ['rules', all],
  ['import', all],
  ['completion', all],
  [all],
];

describe.skipIf(process.platform === 'win32')('nothing acts on a terminal or a server of jobs', () => {
  test.each(runs)('%j %j %j %j %j %j', (...args) => {
    const given = args.filter((argument) => argument !== undefined);
    const cwd = folderOf(files);
    const { stdout, stderr } = spawnSync(process.execPath, [program, ...given], {
      cwd,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '', CI: 'true' },
    });
    expect(stdout + stderr).not.toBe('');
    // Calendars and CSV end their lines so.
    expect(stdout.replaceAll('\r\n', '\n')).not.toMatch(acts);
    expect(stderr).not.toMatch(acts);
    expect(commands(stderr)).toEqual([]);
    if (given.includes('github'))
      for (const line of stdout.trimEnd().split('\n'))
        expect(line).toMatch(
          /^::(?:error|warning|notice) file=[^:,]*,line=\d+,endLine=\d+(?:,col=\d+,endColumn=\d+)?,title=[\w-]+::/,
        );
    else expect(commands(stdout)).toEqual([]);
    if (given.includes('json') || given.includes('sarif')) {
      const words = JSON.stringify(JSON.parse(stdout));
      const expected: Record<string, string> = { config: '"path"', ledger: 'gone', score: '"groups"', diff: 'gone' };
      expect(words).toContain(expected[given[0] ?? ''] ?? 'pwned');
    }
    if (given.includes('junit')) expect(() => fromXml(stdout)).not.toThrow();
  });
});

test.each([
  ['import', '-'],
  ['convert', '--to', 'nato', '-'],
  ['fix', '-'],
])('%s gives a text on as it is', (...args) => {
  expect(brieflint(args, { input: text }).stdout).toContain('\u001b[2Jgone');
});

test('a sign keeps its place, and what is no command its words', () => {
  expect(shown('a\tb\u001bc\u009bd\u202ee\u200f\nf')).toBe('a b␛c�d�e�␊f');
  expect(shown('Überfälle – 數據 👍🏽 e\u0301 a\u200bb')).toBe('Überfälle – 數據 👍🏽 e\u0301 a\u200bb');
  expect(harmless('a ::error::\n \u001b[2m::error:: x\n## [x]\n### y ##[z]\n')).toBe(
    'a ::error::\n \u001b[2m: :error:: x\n## [x]\n### y # #[z]\n',
  );
});
