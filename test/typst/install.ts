// Typst as its users have it: the package of npm, in a folder of its own in the cache of the tests.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

export const packageName = '@myriaddreamin/typst-ts-node-compiler';
const version = '0.7.0';

const cache = process.env.BRIEFLINT_CACHE ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'brieflint');

/** The folder `node_modules` with the package, which is installed there first if need be: 51 MB, some seconds. */
export function installTypst(): string {
  const home = join(cache, `typst-${version}`);
  const modules = join(home, 'node_modules');
  if (existsSync(modules)) return modules;
  mkdirSync(cache, { recursive: true });
  const fresh = mkdtempSync(join(cache, 'typst-'));
  try {
    writeFileSync(join(fresh, 'package.json'), '{ "private": true }');
    const args = [
      'install',
      '--save-exact',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      `${packageName}@${version}`,
    ];
    execFileSync('npm', args, {
      cwd: fresh,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
      env: { ...process.env, npm_config_update_notifier: 'false' },
    });
    renameSync(fresh, home);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  return modules;
}
