// Bundles the suite for the extension host; mocha stays in node_modules.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { copyOf } from '../../scripts/vscode/host.mjs';

export const suite = 'build/vscode-suite/index.cjs';

export const buildSuite = () =>
  build({
    entryPoints: ['test/vscode/suite/index.ts'],
    outfile: suite,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });

/** The examples in a folder of their own, without settings: those would start the extension before the suite looks. */
export function suiteFolder() {
  const folder = copyOf('examples');
  rmSync(join(folder, '.brieflint.yaml'));
  return folder;
}
