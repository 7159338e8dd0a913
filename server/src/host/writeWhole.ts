// The only place that writes files.
import { randomBytes } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Writes a file whole or not at all: beside it, then renamed into its place, with the mode of the old one. Whoever is
 * killed meanwhile leaves the old text or the new one, and at most a file that the next run takes away. `before` is the
 * text that the change was made from, null where there was no file: what is something else by now is left alone. Throws
 * an error whose message says why nothing was written.
 *
 * What another program writes between our last look and the renaming, a few microseconds, is lost: Node renames on no
 * condition. A second hard link keeps the old text.
 */
export function writeWhole(path: string, text: string, before?: string | null): void {
  const target = whereItIs(path);
  const folder = dirname(target);
  const beside = join(folder, `.brieflint-${process.pid}-${randomBytes(4).toString('hex')}.tmp`);
  try {
    const old = statSync(target, { throwIfNoEntry: false });
    if (old && !old.isFile()) throw new Error(old.isDirectory() ? 'it is a folder' : 'it is no ordinary file');
    // Renaming asks the folder only: a file that may not be written stays as it is.
    if (old) accessSync(target, constants.W_OK);
    takeAwayLeftovers(folder);
    write(beside, text, old);
    if (before !== undefined && !holds(target, before))
      throw new Error(before === null ? 'there is a file of that name' : 'it changed meanwhile');
    renameSync(beside, target);
  } catch (error) {
    remove(beside);
    throw new Error(whyNot(error as NodeJS.ErrnoException));
  }
}

/** A new file with the mode of an old one, and with its owner where this user may give it away. */
function write(path: string, text: string, old: Stats | undefined): void {
  const file = openSync(path, 'wx', old?.mode);
  try {
    writeFileSync(file, text);
    if (old) {
      try {
        fchownSync(file, old.uid, old.gid);
      } catch {}
      fchmodSync(file, old.mode);
    }
    // Else a power cut could leave the new name with no text.
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

const holds = (path: string, text: string | null): boolean =>
  existsSync(path) ? text !== null && readFileSync(path).equals(Buffer.from(text)) : text === null;

const tidied = new Set<string>();

/** Removes what killed runs left in a folder, once for each folder. */
function takeAwayLeftovers(folder: string): void {
  if (tidied.has(folder)) return;
  tidied.add(folder);
  for (const name of namesIn(folder)) {
    const writer = Number(/^\.brieflint-(\d+)-[0-9a-f]{8}\.tmp$/.exec(name)?.[1]);
    if (writer && !isAtWork(writer)) remove(join(folder, name));
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** What cannot be removed is in nobody's way. */
function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {}
}

/** Whether a process runs. One with our own number was before us, as happens in containers. */
function isAtWork(id: number): boolean {
  if (id === process.pid) return false;
  try {
    return process.kill(id, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
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
    EDQUOT: 'there is no room left',
    EBUSY: 'another program holds it',
    ENOENT: 'there is no such folder',
    ENOTDIR: 'there is no such folder',
    ELOOP: 'its links go in a circle',
  })[code ?? ''] ?? message;
