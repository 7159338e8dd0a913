// node scripts/run.mjs FILE.ts [ARGS]: runs a script of ours that uses the engine; Node 20 does not read TypeScript by itself.
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { yaml } from './yamlPlugin.mjs';

const [file, ...args] = process.argv.slice(2);
const outfile = `build/${basename(file, '.ts')}.cjs`;
await build({
  entryPoints: [file],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  plugins: [yaml],
  logLevel: 'warning',
});
process.argv.splice(1, process.argv.length, outfile, ...args);
await import(pathToFileURL(outfile).href);
