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
  ftruncateSync,
  linkSync,
  lstatSync,
  mkdirSync,
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
import { whyNot } from './whyNot.ts';

/**
 * Writes a file whole or not at all: beside it, then renamed into its place, with the mode, the owner and, where the
 * system has a tool for them, the attributes and the access list of the old one. Whoever is killed meanwhile leaves the
 * old text or the new one, and at most a file that the next run takes away. `before` is the text that the change was
 * made from, null where there was no file: what is something else by now is left alone. Gives what could not be kept, in
 * words that end a sentence. Throws an error whose message says why nothing was written.
 *
 * What another program writes between our last look and the renaming, a few microseconds, is lost: Node renames on no
 * condition.
 */
export function writeWhole(path: string, text: string | Uint8Array, before?: string | null): string | undefined {
  const target = whereItIs(path);
  const folder = dirname(target);
  const beside = besideIn(folder);
  try {
    const old = statSync(target, { throwIfNoEntry: false });
    if (old && !old.isFile()) throw new Error(old.isDirectory() ? 'it is a folder' : 'it is no ordinary file');
    if (!old && lstatSync(target, { throwIfNoEntry: false })) throw new Error('its link leads nowhere');
    // Renaming asks the folder only: a file that may not be written stays as it is.
    if (old) accessSync(target, constants.W_OK);
    takeAwayLeftovers(folder);
    write(beside, text, old && { path: target, stats: old });
    if (before !== undefined && !holds(target, before))
      throw new Error(before === null ? 'there is a file of that name' : 'it changed meanwhile');
    renameSync(beside, target);
    return old && old.nlink > 1 ? 'another name of the file (a hard link) keeps the old text' : undefined;
  } catch (error) {
    remove(beside);
    throw new Error(whyNot(error as NodeJS.ErrnoException));
  }
}

/**
 * Makes a file that only this user may read, with the folders above it, whole or not at all and never over one that is
 * there: of two processes at once, the first makes it. Throws an error whose message says why there is none.
 */
export function makeOnce(path: string, bytes: Uint8Array): void {
  const folder = dirname(path);
  const beside = besideIn(folder);
  try {
    makeFolder(folder);
    takeAwayLeftovers(folder);
    write(beside, bytes, undefined, 0o600);
    linkSync(beside, path);
  } catch (error) {
    if (!existsSync(path)) throw new Error(whyNot(error as NodeJS.ErrnoException));
  } finally {
    remove(beside);
  }
}

/** Makes a folder and those above it, one after another: Node’s own recursive way (20) never ends in `/proc`. */
function makeFolder(folder: string): void {
  const isThere = () => statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
  if (isThere() || folder === dirname(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // Another process may have been faster.
    if (!isThere()) throw error;
  }
}

const besideIn = (folder: string): string =>
  join(folder, `.brieflint-${process.pid}-${randomBytes(4).toString('hex')}.tmp`);

type Old = { readonly path: string; readonly stats: Stats };

/** A new file with the mode and attributes of an old one, and with its owner where this user may give it away. */
function write(path: string, content: string | Uint8Array, old: Old | undefined, mode = old?.stats.mode): void {
  const file = openSync(path, 'wx', mode);
  try {
    if (old) copyAttributes(old.path, path);
    ftruncateSync(file);
    writeFileSync(file, content);
    if (old) {
      const { uid, gid } = old.stats;
      try {
        fchownSync(file, uid, gid);
      } catch {}
      fchmodSync(file, old.stats.mode);
    }
    // Else a power cut could leave the new name with no text.
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** How `cp` copies extended attributes and access lists; that of macOS copies the text too. */
const attributesOnly: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: ['--attributes-only', '--preserve=mode,xattr'],
  darwin: ['-p'],
};

/**
 * Node reads no attributes, https://github.com/nodejs/node/issues/857, so whether there are any is not known: where `cp`
 * is another one or the file system keeps none, the new file has none.
 */
function copyAttributes(from: string, to: string): void {
  const options = attributesOnly[process.platform];
  const { spawnSync } = process.getBuiltinModule('node:child_process');
  if (options) spawnSync('cp', [...options, '--', from, to], { stdio: 'ignore' });
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
