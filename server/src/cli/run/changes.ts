// Which files, and which of their lines, a change touches: `--changed`, `--since`, `--staged`, `--touched-lines`.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isMarkdownName } from '../../text/markdownNames.ts';
import { UsageError } from '../outcome.ts';
import { type FoundFile, isInside, pathFromHere, realPath } from './findFiles.ts';
import { Git } from './git.ts';
import { type LineRange, touchedLines } from './touchedLines.ts';

export type ChangeOptions = {
  readonly changed: boolean;
  readonly since?: string | undefined;
  readonly staged: boolean;
  readonly 'touched-lines': boolean;
};

export type Changes = {
  /** Those of `files` that changed; of a staged one that is otherwise or gone in the working tree, what is staged. */
  readonly among: (files: readonly FoundFile[], isAll: boolean) => FoundFile[];
  /** Whether a change touches a line between the two; true where only files are asked for. */
  readonly touches: (path: string, first: number, last: number) => boolean;
};

/** What changed, by git; undefined where no option asks. A usage error where git cannot say. */
export function changesBy(options: ChangeOptions): Changes | undefined {
  const asked = (['changed', 'since', 'staged'] as const).filter(
    (name) => options[name] !== undefined && options[name] !== false,
  );
  const [option, other] = asked;
  if (other) throw new UsageError(`--${option} and --${other} ask for two different changes: choose one.`);
  if (option === undefined) {
    if (options['touched-lines'])
      throw new UsageError('--touched-lines needs a change: add --changed, --since REF or --staged.');
    return undefined;
  }
  const { since } = options;
  if (since?.startsWith('-')) throw new UsageError(`“${since}” is no name of a commit: none begins with a hyphen.`);
  const git = new Git(`--${option} asks git what changed`);
  const what =
    option === 'staged' ? ['--cached', headOf(git)] : [since === undefined ? headOf(git) : baseOf(git, since)];
  const placeOf = (path: string): string => realPath(join(git.top, path));
  const names = git.changed(what);
  const untracked = option === 'staged' ? [] : git.untracked();
  const places = new Set([...names, ...untracked].map(placeOf));
  const lines = options['touched-lines'] && names.length > 0 ? touchedLines(git.linesOf(what)) : undefined;
  const ranges = new Map<string, readonly LineRange[]>([...(lines ?? [])].map(([name, all]) => [placeOf(name), all]));
  const whole = new Set(untracked.map(placeOf));
  return {
    among: (files, isAll) => {
      const contents = option === 'staged' ? stagedContents(git, names) : undefined;
      const found = files
        .filter(({ path }) => places.has(realPath(path)))
        .map((file) => withContent(file, contents?.get(realPath(file.path))));
      const gone = isAll && contents ? goneFiles(contents) : [];
      return [...found, ...gone];
    },
    touches: (path, first, last) => {
      if (!options['touched-lines']) return true;
      const place = realPath(path);
      return whole.has(place) || (ranges.get(place) ?? []).some((range) => range.first <= last && first <= range.last);
    },
  };
}

/** The last commit; in a repository without any, the tree that holds nothing. */
const headOf = (git: Git): string =>
  git.tryAsk(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']) ??
  git.ask(['hash-object', '-t', 'tree', '--stdin']).toString('utf8').trim();

/** Where this branch left `ref`; the commit itself where no common one is known, as in a shallow clone. */
function baseOf(git: Git, ref: string): string {
  const commit = git.commitOf(ref);
  if (!commit) throw new UsageError(`There is no commit “${ref}” here: fetch it first, or name another.`);
  return git.tryAsk(['merge-base', 'HEAD', commit]) || commit;
}

/** What is staged of the files that are otherwise or gone in the working tree, by their places. */
function stagedContents(git: Git, names: readonly string[]): Map<string, Uint8Array> {
  const unstaged = new Set(git.unstaged());
  const contents = names
    .filter((name) => unstaged.has(name) && isMarkdownName(name))
    .map((name) => [realPath(join(git.top, name)), git.staged(name)] as const);
  return new Map(contents.flatMap(([place, content]) => (content ? [[place, new Uint8Array(content)]] : [])));
}

const withContent = (file: FoundFile, content: Uint8Array | undefined): FoundFile =>
  content ? { ...file, content } : file;

/** Staged files of this folder that no walk through it finds any more. */
const goneFiles = (contents: ReadonlyMap<string, Uint8Array>): FoundFile[] =>
  [...contents]
    .filter(([place]) => !existsSync(place) && isInside(realPath('.'), place))
    .map(([place, content]) => ({ path: pathFromHere(place), named: false, content }));
