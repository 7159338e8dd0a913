// node scripts/generate.mjs [--check]: writes the generated files, or says which are not current.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { bundle } from './bundle.mjs';
import { fillTable } from './fillTable.mjs';
import { readerPages } from './rulePages.mjs';
import { biomeConfig, floorsTable } from './walls.mjs';

const { generate } = await import(await bundle('scripts/generate.ts')).then((module) => module.default ?? module);

const current = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '');
const files = {
  ...generate(current),
  'server/index.d.ts': libraryTypes(),
  'biome.json': biomeConfig(current('biome.json')),
  'ARCHITECTURE.md': fillTable(current('ARCHITECTURE.md'), 'floors', floorsTable()),
};
for (const [name, page] of Object.entries(readerPages())) files[`docs/rules/${name}`] = page;

/** The types of the library in one file, from what the compiler wrote of each of its two. */
function libraryTypes() {
  const [types, functions] = ['types', 'index'].map((name) =>
    readFileSync(`.types/server/src/library/${name}.d.ts`, 'utf8'),
  );
  return `${types}\n${functions.replace(/^(?:import|export) type .* from .*\n/gm, '')}`;
}
const stale = Object.entries(files).filter(([path, text]) => current(path) !== text);

if (process.argv.includes('--check')) {
  if (stale.length > 0) {
    console.error(
      `Not current: ${stale.map(([path]) => path).join(', ')}. Run “npm run generate” and commit the result.`,
    );
    process.exitCode = 1;
  }
} else {
  for (const [path, text] of stale) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    console.log(`wrote ${path}`);
  }
}
