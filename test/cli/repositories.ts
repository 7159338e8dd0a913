// Repositories of git for tests, sound ones and one of a stranger.
import { spawnSync } from 'node:child_process';
import { appendFileSync, chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { current } from '../briefings.ts';
import { folderOf } from '../folders.ts';

/** Git with nobody's settings but those of the repository. */
export function git(cwd: string, ...args: string[]) {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  const { status, stdout, stderr } = spawnSync(
    'git',
    ['-c', 'user.name=Ada', '-c', 'user.email=ada@example', ...args],
    {
      cwd,
      env,
      encoding: 'utf8',
    },
  );
  expect(status, stderr).toBe(0);
  return stdout;
}

export function repositoryOf(files: Record<string, string>): string {
  const cwd = folderOf(files);
  git(cwd, 'init', '-q', '-b', 'main');
  git(cwd, 'add', '-A');
  git(cwd, 'commit', '-qm', 'first');
  return cwd;
}

/** All that its settings let git run writes its name into a file. */
export function trap() {
  const cwd = repositoryOf({
    'a.md': current,
    'b.md': current,
    '.gitattributes': '*.md filter=evil diff=evil\nb.md filter=a=b\n',
  });
  const log = join(cwd, '.git/ran');
  mkdirSync(join(cwd, '.git/traps'));
  const program = (name: string) => {
    const path = join(cwd, '.git/traps', name);
    writeFileSync(path, `#!/bin/sh\necho ${name} >> '${log}'\ncat\n`);
    chmodSync(path, 0o755);
    return path;
  };
  for (const [key, name] of [
    ['core.fsmonitor', 'fsmonitor'],
    ['core.pager', 'pager'],
    ['core.editor', 'editor'],
    ['core.sshCommand', 'ssh'],
    ['core.gitProxy', 'proxy'],
    ['diff.external', 'external'],
    ['diff.evil.command', 'command'],
    ['diff.evil.textconv', 'textconv'],
    ['filter.evil.clean', 'clean'],
    ['filter.evil.smudge', 'smudge'],
    ['filter.a=b.clean', 'clean2'],
    ['filter.a=b.process', 'process'],
    ['pager.diff', 'pager2'],
    ['interactive.diffFilter', 'interactive'],
  ] as const)
    git(cwd, 'config', key, program(name));
  git(cwd, 'config', 'core.hooksPath', join(cwd, '.git/traps'));
  for (const hook of ['post-index-change', 'pre-commit', 'fsmonitor-watchman', 'reference-transaction']) program(hook);
  rmSync(log, { force: true });
  appendFileSync(join(cwd, 'a.md'), '\nIt rains.\n');
  appendFileSync(join(cwd, 'b.md'), '\nIt rains.\n');
  return { cwd, ran: () => (existsSync(log) ? readFileSync(log, 'utf8') : '') };
}
