// What the files of `server/src` import from each other, type imports and `import('…')` in types counted.
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

export const source = 'server/src';

type Floor = { readonly floor: string; readonly only?: readonly string[]; readonly not?: readonly string[] };

export const floors: readonly Floor[] = JSON.parse(readFileSync('scripts/floors.json', 'utf8'));

/** The names of the floors that a floor may import besides itself. */
export const allowed = (floor: Floor): readonly string[] => {
  const above = floors.slice(0, floors.indexOf(floor)).map(({ floor: name }) => name);
  return above.filter((name) => floor.only?.includes(name) ?? !floor.not?.includes(name));
};

/** Each file with the files it imports, as paths from `server/src`. */
export function importsByFile(): Map<string, string[]> {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
  const modules = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));
  return new Map(modules.map((file) => [file, importsOf(file, readFileSync(`${source}/${file}`, 'utf8'))]));
}

const specifier = /\b(?:from|import)\s*\(?\s*'(\.[^']*\.ts)'/g;

const importsOf = (file: string, text: string): string[] =>
  Array.from(text.matchAll(specifier), ([, path = '']) => posix.join(posix.dirname(file), path));

/** The floor of a file: its folder, or the file itself where it stands beside the folders. */
export const floorOf = (file: string): string => file.split('/')[0] ?? file;

/** The circles of a graph: its strongly connected components of two nodes or more (Tarjan 1972). */
export function circles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const found: string[][] = [];
  const order = new Map<string, number>();
  const stack: string[] = [];
  const visit = (node: string): number => {
    let lowest = order.size;
    order.set(node, lowest);
    stack.push(node);
    for (const next of graph.get(node) ?? []) {
      if (!order.has(next)) lowest = Math.min(lowest, visit(next));
      else if (stack.includes(next)) lowest = Math.min(lowest, order.get(next) ?? lowest);
    }
    if (lowest === order.get(node)) {
      const circle = stack.splice(stack.indexOf(node));
      if (circle.length > 1 || graph.get(node)?.includes(node)) found.push(circle);
    }
    return lowest;
  };
  for (const node of graph.keys()) if (!order.has(node)) visit(node);
  return found;
}
