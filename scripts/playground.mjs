// The playground of the documentation as one file, which works from a disk too: its worker is made of code that it holds.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { yaml } from './yamlPlugin.mjs';

const source = 'docs/playground';
const options = {
  bundle: true,
  write: false,
  minify: true,
  platform: 'browser',
  target: 'es2022',
  conditions: ['worker'],
  legalComments: 'none',
  logLevel: 'warning',
};

/** Workers as texts. */
const workers = {
  name: 'workers',
  setup(build) {
    build.onResolve({ filter: /^worker:/ }, ({ path, importer }) => ({
      path: join(dirname(importer), path.slice('worker:'.length)),
      namespace: 'worker',
    }));
    build.onLoad({ filter: /./, namespace: 'worker' }, async ({ path }) => ({
      contents: await bundled(path, { format: 'iife', plugins: [yaml] }),
      loader: 'text',
    }));
  },
};

async function bundled(entry, more) {
  const { outputFiles } = await build({ ...options, ...more, entryPoints: [entry] });
  return outputFiles[0].text;
}

/** Writes `playground-app.html` into `folder`; resolves with its size in bytes. */
export async function buildPlayground(folder) {
  const script = await bundled(`${source}/main.ts`, { format: 'esm', plugins: [workers], loader: { '.md': 'text' } });
  const style = await bundled(`${source}/style.css`, {});
  const page = readFileSync(`${source}/page.html`, 'utf8')
    .replace('/* style */', () => style)
    .replace('/* script */', () => inScript(script));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'playground-app.html'), page);
  return Buffer.byteLength(page);
}

/** Code as it may stand in a page: nothing in its strings ends the element or begins a comment there. */
const inScript = (code) => code.replace(/<(?=!--|\/?script)/gi, '\\x3C');
