import { statSync } from 'node:fs';

/** In bytes: up to here it pays to compile patterns quickly, as measured. */
const fewPages = 100_000;

/**
 * Whether the arguments name files of a few pages and no folder. Standard input is taken for one page; what is no file is the
 * value of an option, or told elsewhere.
 */
export function namesFewPages(args: readonly string[]): boolean {
  const sizes = args.map(sizeOf).filter((size) => size !== undefined);
  return sizes.length > 0 && sizes.reduce((sum, size) => sum + size, 0) <= fewPages;
}

function sizeOf(path: string): number | undefined {
  if (path === '-') return 0;
  try {
    const found = statSync(path);
    if (found.isDirectory()) return Number.POSITIVE_INFINITY;
    return found.isFile() ? found.size : undefined;
  } catch {
    return undefined;
  }
}
