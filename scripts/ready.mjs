// Makes a checkout ready with nothing but Node and npm: installs what is missing, then builds.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

export async function ready() {
  process.chdir(root);
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    fail(`Brieflint needs Node 20.19 or later; this is ${process.version}.`);
  if (!isInstalled()) {
    console.log('Installing the dependencies …');
    if (run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']) !== 0)
      fail('The dependencies could not be installed: see npm’s message above.');
  }
  await import('./build.mjs');
}

/** npm leaves a copy of the lockfile beside what it installed; one older than ours is of another time. */
export function isInstalled(folder = '.') {
  const installed = join(folder, 'node_modules/.package-lock.json');
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(folder, 'package-lock.json')).mtimeMs;
}

/** Runs a command in this terminal; gives its exit status. */
export function run(command, args, env = {}) {
  const shell = process.platform === 'win32';
  return spawnSync(command, args, { stdio: 'inherit', shell, env: { ...process.env, ...env } }).status ?? 1;
}

export function fail(message) {
  console.error(message);
  process.exit(1);
}
