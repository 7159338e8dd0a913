// npm run docs: builds the documentation into build/docs, with its search and the playground; no network.
// npm run docs:outputs: writes what the commands in the documentation print into its pages anew.
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildPlayground } from './playground.mjs';
import { run } from './ready.mjs';

const site = 'build/docs';

if (process.argv[2] === 'outputs') {
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', 'test/docs/commands.test.ts'];
  process.exit(run(process.execPath, vitest, { DOCS_OUTPUTS: 'write' }));
}
const begun = Date.now();
rmSync(site, { recursive: true, force: true });
const playground = await buildPlayground('build/docs-public');
const { status, stdout, stderr } = spawnSync(
  process.execPath,
  ['node_modules/vitepress/bin/vitepress.js', 'build', 'docs'],
  { encoding: 'utf8' },
);
if (status !== 0) {
  console.error(stdout + stderr);
  process.exit(1);
}
const files = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
const bytes = files.reduce((sum, entry) => sum + statSync(join(entry.parentPath ?? entry.path, entry.name)).size, 0);
const megabytes = (size) => `${(size / 2 ** 20).toFixed(1)} MB`;
console.log(
  `${site}  ${files.length} files, ${megabytes(bytes)}, of which the playground ${megabytes(playground)}; ${Math.round((Date.now() - begun) / 1000)} s`,
);
