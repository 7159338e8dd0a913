// Bundles the suite for the extension hosts of Node and of browsers.
import { readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
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

export const webSuite = 'build/vscode-suite/index.web.js';

/** In a browser mocha comes with the suite. */
export const buildWebSuite = () =>
  build({
    entryPoints: ['test/vscode/suite/index.ts'],
    outfile: webSuite,
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    external: ['vscode'],
    logLevel: 'warning',
    plugins: [browserMocha],
  });

/** Mocha's bundle for browsers sets `module.exports`, but its package says that all in it are ES modules; the class it leaves as a global. */
const browserMocha = {
  name: 'mocha',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^mocha$/ }, () => ({ path: resolve('node_modules/mocha/mocha.js'), namespace: 'mocha' }));
    onLoad({ filter: /.*/, namespace: 'mocha' }, ({ path }) => ({
      contents: `const module = { exports: {} }, exports = module.exports;\n${readFileSync(path, 'utf8')}\nexport default globalThis.Mocha;`,
    }));
  },
};

/** The examples in a folder of their own, without settings: those would start the extension before the suite looks. */
export function suiteFolder() {
  const folder = copyOf('examples');
  rmSync(join(folder, '.brieflint.yaml'));
  return folder;
}
