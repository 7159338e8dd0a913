// Our scripts that use the engine are TypeScript, which Node 20 does not read by itself.
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { yaml } from './yamlPlugin.mjs';

/** Bundles a TypeScript file for Node; gives the address to import. */
export async function bundle(file) {
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
  return pathToFileURL(outfile).href;
}
