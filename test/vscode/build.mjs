// Bundles the suite for the extension host; mocha stays in node_modules.
import { build } from 'esbuild';

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
