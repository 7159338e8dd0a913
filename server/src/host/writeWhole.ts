import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file whole or not at all: beside it, then renamed into its place, with the mode of the old one. `before` is
 * the text that the change was made from; a file that holds another by now is left alone. Throws an error whose message
 * says why nothing was written.
 */
export function writeWhole(path: string, text: string, before?: string): void {
  const target = whereItIs(path);
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    const mode = statSync(target, { throwIfNoEntry: false })?.mode;
    // Renaming asks the folder only: a file that may not be written stays as it is.
    if (mode !== undefined) accessSync(target, constants.W_OK);
    const file = openSync(beside, 'wx', mode);
    try {
      writeFileSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    if (mode !== undefined) chmodSync(beside, mode);
    if (before !== undefined && readFileSync(target, 'utf8') !== before) throw new Error('it changed meanwhile');
    renameSync(beside, target);
  } catch (error) {
    rmSync(beside, { force: true });
    throw new Error(whyNot(error as NodeJS.ErrnoException));
  }
}

/** A symbolic link stays one: what it leads to is written. */
function whereItIs(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

const whyNot = ({ code, message }: NodeJS.ErrnoException): string =>
  ({
    EACCES: 'this user may not write there',
    EPERM: 'this user may not write there',
    EROFS: 'nothing can be written there',
    ENOSPC: 'there is no room left',
    ENOENT: 'there is no such folder',
  })[code ?? ''] ?? message;
