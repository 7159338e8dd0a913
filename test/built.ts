// Tests start the command line and the language server from their bundles, and would wait for a server that cannot start.
import { existsSync } from 'node:fs';

/** Throws, and so ends the test run before its first test, where the bundles are not built. */
export function setup(): void {
  const bundles = ['cli', 'check', 'commands', 'language-server'].map((name) => `server/dist/${name}.cjs`);
  if (!bundles.every((bundle) => existsSync(bundle)))
    throw new Error('The bundles that the tests start are not built: run “npm run build” first.');
}
