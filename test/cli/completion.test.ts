// Completion in the shells themselves: each that this machine has reads our script and is asked what it offers.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { shells } from '../../server/src/cli/options/completion.ts';
import { commandTables } from '../../server/src/cli/options/index.ts';
import { formats } from '../../server/src/cli/reporters/index.ts';
import { rules } from '../../server/src/rules/index.ts';
import { standardIds } from '../../server/src/standards/index.ts';
import { templateIds } from '../../server/src/templates/index.ts';
import { brieflint, folderOf } from '../folders.ts';

const cwd = folderOf({
  'a.md': '',
  'b.markdown': '',
  'c.txt': '',
  'desk.yaml': '',
  'my file.md': '',
  'my notes/x.md': '',
});
const scripts = folderOf({});
for (const shell of shells) writeFileSync(join(scripts, shell), brieflint(['completion', shell]).stdout);

function linesOf(command: string, args: readonly string[]): string[] {
  const { stdout, stderr, status } = spawnSync(command, args, { cwd, encoding: 'utf8', timeout: 60_000 });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout.split('\n').filter(Boolean);
}

/** The words of a line as bash parts them: blanks and `=`; the last may be empty. */
const wordsOf = (line: string): string[] => line.match(/(?:\\.|[^\s=])+|=|(?<=[\s])$/g) ?? [];

/** What each shell offers at the end of a line: without descriptions, backslashes and the slash after a folder. */
const offers: Record<string, (line: string) => string[]> = {
  bash: (line) => linesOf('bash', [resolve('test/cli/offer.bash'), join(scripts, 'bash'), ...wordsOf(line)]),
  zsh: (line) => linesOf('zsh', ['-f', resolve('test/cli/offer.zsh'), join(scripts, 'zsh'), line]),
  fish: (line) =>
    linesOf('fish', ['--no-config', '-c', 'source $argv[1]; complete -C $argv[2]', join(scripts, 'fish'), line]),
};
const plain = (offer: string): string => offer.replace(/\t.*/, '').replaceAll('\\', '').replace(/\/$/, '').trim();
const offered = (shell: string, line: string) => new Set(offers[shell]?.(line).map(plain));

const isThere = (shell: string): boolean => spawnSync(shell, ['--version']).error === undefined;
const markdown = ['a.md', 'b.markdown', 'my file.md', 'my notes'];
const commands = commandTables.map(({ name }) => name);

/** What is typed, and what is offered. bash answers all of them; the others, which start slowly, every second one. */
const lines: readonly (readonly [string, readonly string[]])[] = [
  ['brieflint ch', ['check']],
  ['brieflint check --fo', ['--format']],
  ['brieflint check --format ', formats],
  ['brieflint config --format ', ['pretty', 'json']],
  ['brieflint rules vague', ['vague-likelihood', 'vague-time']],
  ['brieflint rules ', rules.map(({ name }) => name)],
  ['brieflint completion ', shells],
  ['brieflint help ', commands],
  ['brieflint check ', markdown],
  ['brieflint fix my\\ f', ['my file.md']],
  ['brieflint check --config ', ['desk.yaml', 'my notes']],
  ['brieflint check --quiet --baseline ', [...markdown, 'c.txt', 'desk.yaml']],
  ['brieflint import -o ', [...markdown, 'c.txt', 'desk.yaml']],
  ['brieflint import ', [...markdown, 'c.txt']],
  ['brieflint convert --to ./d', ['./desk.yaml']],
  ['brieflint new --title ', []],
  ['brieflint none ', []],
];

for (const shell of Object.keys(offers))
  describe.skipIf(!isThere(shell))(isThere(shell) ? shell : `${shell} (this machine does not have it)`, () => {
    test.each(shell === 'bash' ? lines : lines.filter((_, i) => i % 2 === 0))('%s', (line, names) => {
      // zsh leaves out what stands before the last slash.
      const expected = shell === 'zsh' ? names.map((name) => name.replace('./', '')) : names;
      expect(offered(shell, line)).toEqual(new Set(expected));
    });

    test('a value after an equals sign', () => {
      const values = [...offered(shell, 'brieflint check --format=js')].map((value) => value.replace('--format=', ''));
      expect(values).toEqual(['json', 'jsonl']);
    });

    test('every command, and the names of ours before files', () => {
      expect([...offered(shell, 'brieflint ')]).toEqual(expect.arrayContaining(commands));
      expect([...offered(shell, 'brieflint convert --to ')]).toEqual(expect.arrayContaining([...standardIds]));
      expect([...offered(shell, 'brieflint new --template ')]).toEqual(expect.arrayContaining([...templateIds]));
    });

    // Starting a shell takes its time: the scripts of all are made from the same tables.
    test.each(shell === 'bash' ? commandTables : commandTables.slice(0, 2))(
      'every option of $name',
      ({ name, options }) => {
        const expected = [...Object.keys(options), 'debug', 'help'].map((option) => `--${option}`);
        expect(offered(shell, `brieflint ${name} --`)).toEqual(new Set(expected));
      },
    );
  });

test.skipIf(!isThere('pwsh'))(
  isThere('pwsh') ? 'powershell' : 'powershell (this machine does not have pwsh): the script was not run',
  () => {
    const line = 'brieflint check --format j';
    const script = `. ${join(scripts, 'powershell')}; (TabExpansion2 '${line}' ${line.length}).CompletionMatches.CompletionText`;
    writeFileSync(join(scripts, 'powershell.ps1'), brieflint(['completion', 'powershell']).stdout);
    const lines = linesOf('pwsh', ['-NoProfile', '-Command', script.replace('powershell;', 'powershell.ps1;')]);
    expect(lines).toEqual(['json', 'junit']);
  },
);

test('the script for PowerShell names every command, option and value', () => {
  const { stdout } = brieflint(['completion', 'powershell']);
  for (const { name, options } of commandTables)
    for (const word of [name, ...Object.keys(options).map((option) => `--${option}`), ...formats, ...standardIds])
      expect(stdout).toContain(`'${word}'`);
});

test.each([
  [['completion'], 'completion takes the name of a shell: bash, zsh, fish or powershell.'],
  [['completion', 'fihs'], 'There is no completion for “fihs”: perhaps “fish”.'],
])('%j is bad usage', (args, sentence) => {
  expect(brieflint(args)).toEqual({ status: 2, stdout: '', stderr: `brieflint: ${sentence}\n` });
});
