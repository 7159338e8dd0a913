// The floors of `server/src`: a forbidden import turns `npm run check` red, and today there is none, nor a circle.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf } from '../folders.ts';
import { allowed, circles, floorOf, floors, importsByFile, source } from './imports.ts';

const names = floors.map(({ floor }) => floor);

/** A path of a floor as a file of another floor writes it. */
const pathTo = (floor: string): string => (floor.endsWith('.ts') ? `../${floor}` : `../${floor}/file.ts`);

const fileIn = (floor: string, name: string): string =>
  floor.endsWith('.ts') ? `${source}/${floor}` : `${source}/${floor}/${name}`;

/** Checks files of one import each by our `biome.json`; gives, by path, the files whose import is refused. */
function refused(importsByPath: Readonly<Record<string, string>>): string[] {
  const files = Object.entries(importsByPath).map(([path, from]) => [path, `import '${from}';\n`]);
  const folder = folderOf({ ...Object.fromEntries(files), 'biome.json': readFileSync('biome.json', 'utf8') });
  const biome = resolve('node_modules/@biomejs/biome/bin/biome');
  const { stdout } = spawnSync(
    process.execPath,
    [biome, 'lint', '--only=style/noRestrictedImports', '--reporter=json', '--max-diagnostics=none', '.'],
    { cwd: folder, encoding: 'utf8' },
  );
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { category: string; location: { path: string } }[] };
  return diagnostics
    .filter(({ category }) => category === 'lint/style/noRestrictedImports')
    .map(({ location }) => location.path.replaceAll('\\', '/'))
    .toSorted();
}

/** A row for each import of a kind: the file that has it, and what it imports. A file beside the folders has one only. */
const rows = (of: (floor: (typeof floors)[number]) => readonly string[]) =>
  floors.flatMap((floor) =>
    (floor.floor.endsWith('.ts') ? of(floor).slice(0, 1) : of(floor)).map(
      (path, i) => [fileIn(floor.floor, `file${i}.ts`), path] as const,
    ),
  );

const isPure = (floor: string): boolean => !['host', 'lsp', 'mcp', 'cli'].includes(floor);

test('an import of a floor that may not be imported is refused, every pair of floors', () => {
  const forbidden = rows((floor) =>
    names.filter((name) => name !== floor.floor && !allowed(floor).includes(name)).map(pathTo),
  );
  expect(forbidden.length).toBeGreaterThan(names.length);
  expect(refused(Object.fromEntries(forbidden))).toEqual(forbidden.map(([path]) => path).toSorted());
});

test('an import of a floor that may be imported is not refused', () => {
  expect(refused(Object.fromEntries(rows((floor) => allowed(floor).map(pathTo))))).toEqual([]);
});

test('the engine imports nothing of Node or of the editor', () => {
  const outside = ['node:fs', 'node:fs/promises', 'vscode', 'vscode-uri', 'vscode-languageserver/node'];
  const forbidden = rows(({ floor }) => (isPure(floor) ? outside : []));
  expect(refused(Object.fromEntries(forbidden))).toEqual(forbidden.map(([path]) => path).toSorted());
  const edges = { [`${source}/host/a.ts`]: 'node:fs', [`${source}/cli/a.ts`]: 'node:util' };
  expect(refused({ ...edges, [`${source}/lsp/a.ts`]: 'vscode-languageserver/node' })).toEqual([]);
});

test('the two edges never meet, and the client takes only protocol.ts of the server', () => {
  const forbidden = {
    'client/src/a.ts': '../../server/src/lsp/server.ts',
    'client/src/b.ts': '../../server/src/problem.ts',
    'server/src/cli/commands/a.ts': '../../lsp/protocol.ts',
    'server/src/lsp/a.ts': '../cli/main.ts',
  };
  const permitted = { 'client/src/c.ts': '../../server/src/lsp/protocol.ts' };
  expect(refused({ ...forbidden, ...permitted })).toEqual(Object.keys(forbidden));
});

test('every folder of the server is a floor', () => {
  const present = readdirSync(source).filter((name) => !name.endsWith('.d.ts'));
  expect(present.toSorted()).toEqual(names.toSorted());
});

test('no file imports a floor that it may not, imports inside types counted', () => {
  const backward = [...importsByFile()].flatMap(([file, imports]) => {
    const floor = floors.find((entry) => entry.floor === floorOf(file));
    const may = floor ? [floor.floor, ...allowed(floor)] : [];
    return imports
      .filter((path) => !path.startsWith('../') && !may.includes(floorOf(path)))
      .map((path) => `${file} → ${path}`);
  });
  expect(backward).toEqual([]);
});

test('no circle of files, type imports counted', () => {
  const graph = importsByFile();
  expect(graph.size).toBeGreaterThan(100);
  expect([...graph.values()].flat().length).toBeGreaterThan(300);
  expect(circles(graph)).toEqual([]);
});

test('a circle is found', () => {
  const graph = new Map([
    ['a', ['b', 'd']],
    ['b', ['c']],
    ['c', ['a']],
    ['d', ['d']],
    ['e', ['a']],
  ]);
  expect(circles(graph).map((circle) => circle.toSorted())).toEqual([['d'], ['a', 'b', 'c']]);
});
