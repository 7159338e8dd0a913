// Which of the files that a command line means are checked.
import { isUtf8 } from 'node:buffer';
import { readBytes, readDescriptor } from '../../host/node.ts';
import { UsageError } from '../outcome.ts';
import { type ChangeOptions, type Changes, changesBy } from './changes.ts';
import { type FoundFile, findFiles, pathFromHere } from './findFiles.ts';

export type SelectionOptions = ChangeOptions & {
  readonly 'files-from'?: string | undefined;
  readonly shard?: string | undefined;
};

/** Where the files come from, as far as it can be known before any is looked for. */
export type Selection = {
  readonly files: (errors: string[], notes: string[]) => FoundFile[];
  /** Whether options leave files out, so that none at all is no fault. */
  readonly isPart: boolean;
  readonly touches: Changes['touches'];
};

/** The files that paths and options mean; a usage error where an option says something that cannot be. */
export function selectionOf(paths: readonly string[], options: SelectionOptions): Selection {
  const { 'files-from': list, shard } = options;
  const isOfShard = shard === undefined ? undefined : shardOf(shard);
  const changes = changesBy(options);
  if (changes && (paths.includes('-') || list === '-'))
    throw new UsageError('Standard input is in no repository of git: name files or folders.');
  if (list === '-' && paths.includes('-'))
    throw new UsageError('Standard input cannot be both a briefing and a list of files: name one of them.');
  const listed = list === undefined ? undefined : readList(list);
  return {
    files: (errors, notes) => {
      const all = findFiles(listed && paths.length === 0 ? undefined : paths, errors, notes, listed);
      const changed = changes ? changes.among(all, paths.length === 0 && !listed) : all;
      return isOfShard ? changed.filter(isOfShard) : changed;
    },
    isPart: changes !== undefined || isOfShard !== undefined || listed !== undefined,
    touches: changes?.touches ?? (() => true),
  };
}

/** A list of millions of files is read; more would fill the memory. */
const mostListBytes = 2 ** 30;

/** The paths of a list, one a line, or each with a zero byte behind it where there is one; a usage error where it cannot be read. */
export function readList(path: string): string[] {
  const bytes = (() => {
    try {
      const read = path === '-' ? readDescriptor(0, mostListBytes) : readBytes(path, mostListBytes);
      if (!isUtf8(read)) throw new Error('it is not text in UTF-8');
      return read;
    } catch (error) {
      throw new UsageError(`The list of files “${path}” cannot be read: ${(error as Error).message}.`, {
        cause: error,
      });
    }
  })();
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  return text.split(text.includes('\0') ? '\0' : /\r?\n/).filter((name) => name !== '');
}

/** Whether a file belongs to a share such as `2/8`: by its path from here alone, whatever other files there are. */
function shardOf(text: string): (file: FoundFile) => boolean {
  const [, share, of] = (/^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? []).map(Number);
  if (!share || !of || share > of)
    throw new UsageError(`“${text}” is no share of the files: write --shard 1/4, 2/4, 3/4 or 4/4.`);
  return ({ path }) => hashOf(path === '-' ? path : pathFromHere(path)) % of === share - 1;
}

/** FNV-1a with the last steps of MurmurHash3, so that all bits depend on all signs; 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
