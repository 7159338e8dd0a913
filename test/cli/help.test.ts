// Help, the version and unknown options, as processes; all of it is made from the option tables.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { version } from '../../server/package.json';
import { commandTables } from '../../server/src/cli/options/index.ts';
import { formats } from '../../server/src/cli/reporters/index.ts';
import { sound } from '../briefings.ts';
import { brieflint, folderOf } from '../folders.ts';

/** Text without the line breaks that a terminal makes. */
const unwrapped = (text: string): string => text.replace(/\s+/g, ' ');

test('--help, -h, help and no argument at all list every command with what it does', () => {
  const { status, stdout, stderr } = brieflint(['--help']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  for (const { name, summary } of commandTables) {
    expect(stdout).toContain(`  brieflint ${name}`);
    expect(unwrapped(stdout)).toContain(summary);
  }
  for (const args of [['-h'], ['help'], []]) expect(brieflint(args).stdout).toBe(stdout);
});

describe.each(commandTables)('help of $name', ({ name, summary, options, examples }) => {
  const { status, stdout, stderr } = brieflint([name, '--help']);
  const words = unwrapped(stdout);

  test('has the usage, the sentence and two or three examples', () => {
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(new RegExp(`^Usage: brieflint ${name}\\b.*\\[options\\]\n`));
    expect(words).toContain(summary);
    expect([2, 3]).toContain(examples.length);
    for (const { command, does } of examples) expect(words).toContain(`${command} ${does}`);
  });

  test('has every option with its description, its values and its default', () => {
    for (const [long, option] of Object.entries(options)) {
      expect(words).toContain(`--${long}`);
      expect(words).toContain(option.description);
      if (option.default) expect(words).toContain(`(default: ${option.default})`);
      if (option.type === 'string')
        for (const choice of option.choices ?? []) expect(words).toMatch(new RegExp(`\\b${choice}\\b`));
    }
    expect(words).toContain('--debug');
  });

  test('is what -h and “brieflint help” print', () => {
    expect(brieflint([name, '-h']).stdout).toBe(stdout);
    expect(brieflint(['help', name]).stdout).toBe(stdout);
  });
});

test('check names every format; fix and inspect the options that they take', () => {
  expect(unwrapped(brieflint(['check', '--help']).stdout)).toContain(`${formats.slice(0, -1).join(', ')} or `);
  for (const [name, option] of [
    ['fix', '--today'],
    ['fix', '--standard'],
    ['inspect', '--standard'],
    ['import', '--output'],
  ] as const)
    expect(brieflint([name, '--help']).stdout).toContain(`  ${option} `);
});

test.each([['version'], ['--version'], ['-v'], ['-V']])('%s prints the version', (argument) => {
  expect(brieflint([argument])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
});

test.each([
  [['version', 'x'], 'brieflint: version takes nothing after it, not “x”.\n'],
  [['help', 'check', 'fix'], 'brieflint: help takes one command: brieflint help COMMAND.\n'],
])('%j is too much', (args, message) => {
  const { status, stdout, stderr } = brieflint(args);
  expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: '', stderr: message });
});

test('--help and --debug may stand before the command', () => {
  expect(brieflint(['--help', 'check']).stdout).toBe(brieflint(['check', '--help']).stdout);
  expect(brieflint(['--debug', 'version']).stdout).toBe(`${version}\n`);
});

test('after -- a path is a path', () => {
  const cwd = folderOf({ '--help': sound });
  expect(brieflint(['check', '--today', '2025-05-10', '--', '--help'], { cwd }).stdout).toContain(
    '1 briefing, no problems.',
  );
});

test.each([
  [['check', '--formt', 'json'], 'Unknown option --formt: perhaps --format.'],
  [['fix', '--dryrun'], 'Unknown option --dryrun: perhaps --dry-run.'],
  [['new', '--autor', 'Ada'], 'Unknown option --autor: perhaps --author.'],
  [['rules', '--format', 'json'], 'Unknown option --format: “brieflint rules --help” lists what there is.'],
  [['check', '-x'], 'Unknown option -x: “brieflint check --help” lists what there is.'],
  [['help', 'chek'], 'There is no command “chek”: perhaps “check”.'],
  [['chek', '--help'], 'There is no command “chek”: perhaps “check”.'],
])('%j names what is nearest, with status 2', (args, sentence) => {
  expect(brieflint(args)).toEqual({ status: 2, stdout: '', stderr: `brieflint: ${sentence}\n` });
});

test.each([
  [[], false],
  [['--format', 'json'], true],
])(
  'check %j loads neither the other commands nor the texts of help, and a report only where it is chosen',
  (options, hasReports) => {
    const cwd = folderOf({ 'a.md': sound });
    const preload = join(cwd, 'loaded.cjs');
    writeFileSync(
      preload,
      `process.on('exit', () => process.stderr.write(Object.keys(require.cache).map((path) => require('node:path').basename(path)).join(' ')));`,
    );
    const { stderr } = spawnSync(
      process.execPath,
      ['--require', preload, join(process.cwd(), 'server/bin/brieflint.js'), 'check', 'a.md', ...options],
      { cwd, encoding: 'utf8' },
    );
    expect(stderr).toContain('check.cjs');
    expect(stderr).not.toContain('commands.cjs');
    expect(stderr.includes('reporters.cjs')).toBe(hasReports);
  },
);
