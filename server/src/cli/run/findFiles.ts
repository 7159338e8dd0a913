// Which files a command line means.
import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { globSync, isDynamicPattern } from 'tinyglobby';
import { whyUnreadable } from '../../host/node.ts';
import { markdownGlob } from '../../text/markdownNames.ts';
import { displayPath } from './displayPath.ts';

/** A file that the command line means; `-` is standard input. */
export type FoundFile = {
  readonly path: string;
  /** Whether the user named the file itself. */
  readonly named: boolean;
  /** Its bytes, where others than those on the disk are meant. */
  readonly content?: Uint8Array;
  /** Whether these are the Markdown that was made of a Word file. */
  readonly isImported?: true;
};

/** With the path without links, so that a file is read once whatever links lead to it. */
type Located = FoundFile & { readonly real: string };

/**
 * The files that `paths` mean, in order, each once; those of this folder where there are none, no others where `paths` is
 * undefined. Those of a list come behind them: they are taken as they stand there, and as what was found. In a folder and by a glob only
 * ordinary files are found, and no link is followed to a folder or out of the folder: `notes` name those. What is named
 * itself is read wherever it lies, and fails there where it is no file.
 */
export function findFiles(
  paths: readonly string[] | undefined,
  errors: string[],
  notes: string[],
  list: readonly string[] = [],
): FoundFile[] {
  const outside: string[] = [];
  const meant = paths === undefined ? [] : paths.length > 0 ? paths : ['.'];
  const found = meant.flatMap((path): Located[] => {
    if (path === '-') return [{ path, named: true, real: path }];
    const kind = kindOf(path);
    if (kind === 'folder') return walk(path, outside, errors);
    if (kind !== undefined || !isDynamicPattern(path))
      return [{ path: path.split(sep).join('/'), named: true, real: realPath(path) }];
    const before = outside.length;
    const base = baseOf(path);
    const matched = glob(path.slice(base.length), base || '.', outside, errors);
    if (matched.length === 0 && outside.length === before) errors.push(`No file matches “${path}”.`);
    return matched;
  });
  if (outside.length > 0) notes.push(leftOut(outside));
  const listed = list.map((path): Located => ({ path: pathFromHere(path), named: false, real: realPath(path) }));
  const realPaths = new Set<string>();
  return [...found, ...listed]
    .filter(({ real }) => !realPaths.has(real) && realPaths.add(real))
    .map(({ path, named }) => ({ path, named }));
}

const leftOut = ([first = '', ...others]: readonly string[]): string =>
  others.length === 0
    ? `“${first}” leads out of its folder and was not followed: name it to have it read.`
    : `“${first}” and ${others.length} more lead out of their folder and were not followed: name each to have it read.`;

/** The Markdown files of a folder and of those below it; links that lead out of it are added to `outside`. */
function walk(folder: string, outside: string[], errors: string[]): Located[] {
  const from = realPath(folder);
  return glob(markdownGlob, folder, outside, errors, (link) => {
    if (!isInside(from, realPath(link))) outside.push(displayPath(link));
  });
}

/**
 * What `pattern`, as read in `folder`, matches below it, in order; `onFolder` is told each link to a folder, which is not
 * followed. A folder that cannot be read is an error: nobody knows what lies in it.
 */
function glob(
  pattern: string,
  folder: string,
  outside: string[],
  errors: string[],
  onFolder = (_link: string): void => {},
): Located[] {
  const from = realPath(folder);
  const entriesOf = (path: string): Dirent[] => {
    try {
      return readdirSync(path, { withFileTypes: true });
    } catch (error) {
      const code = String((error as NodeJS.ErrnoException).code);
      // In a folder that is not there nothing matches, which is told of the pattern.
      if (code !== 'ENOENT') errors.push(`“${displayPath(path)}” cannot be read: ${whyUnreadable(code)}.`);
      return [];
    }
  };
  const entries = (path: string): Dirent[] =>
    entriesOf(path).filter((entry) => {
      if (!entry.isSymbolicLink()) return true;
      const link = join(path, entry.name);
      const kind = kindOf(link);
      if (kind === 'folder' && !/^(?:\.|node_modules$)/.test(entry.name)) onFolder(link);
      return kind === 'file';
    });
  return globSync(pattern, {
    cwd: folder,
    ignore: ['**/node_modules/**', '**/.git/**'],
    dot: false,
    expandDirectories: false,
    // It calls the function in no other way.
    fs: { readdirSync: entries as unknown as typeof readdirSync },
  })
    .map((path) => pathFromHere(resolve(folder, path)))
    .toSorted()
    .map((path) => ({ path, named: false, real: realPath(path) }))
    .filter(({ path, real }) => isInside(from, real) || outside.push(path) === 0);
}

/** The folder that a glob begins in, up to its slash: all before its first name with a sign of a glob; empty for this folder. */
const baseOf = (pattern: string): string => {
  const names = pattern.split('/');
  const first = names.findIndex((name) => isDynamicPattern(name) || /[{(\\]/.test(name));
  return names
    .slice(0, first)
    .map((name) => `${name}/`)
    .join('');
};

/** A path as it is written from this folder, with slashes: `a.md`, `../b.md`. */
export const pathFromHere = (path: string): string => relative(process.cwd(), resolve(path)).split(sep).join('/');

/** Whether a path, without links as the folder's own is, lies in a folder. */
export const isInside = (folder: string, path: string): boolean => {
  const inside = relative(folder, path);
  return inside.split(sep)[0] !== '..' && !isAbsolute(inside);
};

/** The path without links; where nothing lies, the whole path as it is named. */
export function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return resolve(path);
  }
}

/** What lies at a path; undefined where nothing can be found, which is reported when it is read. */
function kindOf(path: string): 'file' | 'folder' | 'other' | undefined {
  try {
    const stat = statSync(path);
    return stat.isDirectory() ? 'folder' : stat.isFile() ? 'file' : 'other';
  } catch {
    return undefined;
  }
}
