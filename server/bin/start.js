import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** Runs a bundle of `dist`; a checkout that was not built yet is told how. */
export function start(bundle) {
  const path = fileURLToPath(new URL(`../dist/${bundle}`, import.meta.url));
  if (existsSync(path)) createRequire(import.meta.url)(path);
  else {
    process.stderr.write(
      'brieflint: this checkout is not built yet: run “npm install && npm run build” in it first.\n',
    );
    process.exitCode = 2;
  }
}
