// What the options say that every run over many files has.
import { isOfPeople } from '../arguments.ts';
import { UsageError } from '../outcome.ts';
import { Cache } from './cache.ts';
import { refusePlace } from './outputFile.ts';
import type { Found, Task } from './task.ts';

/** The number of threads that the user wants; undefined where Brieflint chooses. */
export function chosenThreads(text: string | undefined): number | undefined {
  if (text !== undefined && !/^[1-9]\d?$/.test(text))
    throw new UsageError(`“${text}” is no number of threads: write --threads 1, 2, 3 …`);
  return text === undefined ? undefined : Number(text);
}

/** The path of the cache; undefined without one. */
export function chosenCache({ cache, 'cache-location': place }: { cache: boolean; 'cache-location'?: string }) {
  if (place === undefined) return cache ? '.brieflintcache' : undefined;
  if (!cache) throw new UsageError('--cache-location says where the cache lies: add --cache.');
  // A cache is written without asking: it must not overwrite a text.
  if (isOfPeople(place))
    throw new UsageError(`“${place}” is no place for a cache: give it another name, such as .brieflintcache.`);
  return place;
}

/** The cache, or nothing and a note where it cannot be believed; a usage error where its place is somebody else's. */
export function openCache<F extends Found>(
  path: string,
  task: Task<F>,
  today: string,
  notes: string[],
): Cache<F> | undefined {
  try {
    return new Cache(path, task, today);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    notes.push(`The cache “${path}” is not used: ${(error as Error).message}.`);
    return undefined;
  }
}

/** What else the command line names, by what it is; `operand` is what an operand is. */
export function otherPaths(
  values: Readonly<Record<string, unknown>>,
  positionals: readonly string[],
  cache: string | undefined,
  operand: string,
): [string, string][] {
  const options = ['baseline', 'config', 'standard', 'template', 'files-from'].flatMap((name): [string, string][] => {
    const value = values[name];
    return typeof value === 'string' ? [[`the file of --${name}`, value]] : [];
  });
  return [
    ...options,
    ...(cache === undefined ? [] : [['the cache', cache] satisfies [string, string]]),
    ...positionals.map((path): [string, string] => [operand, path]),
  ];
}

/** The file of `--output`; a usage error where something of this very command line, or of people, lies there. */
export function chosenOutput(
  values: { readonly output?: string; readonly cache: boolean; readonly 'cache-location'?: string },
  positionals: readonly string[],
  format: string,
): string | undefined {
  const { output: path } = values;
  if (path !== undefined)
    refusePlace({ path, format }, 'output', otherPaths(values, positionals, chosenCache(values), 'a file to read'));
  return path;
}
