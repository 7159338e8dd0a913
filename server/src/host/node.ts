// What Node gives: the text of files, where our pages lie. Only this folder and the command line touch Node.
import { isUtf8 } from 'node:buffer';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path, { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Files } from './files.ts';
import { SettingsReader } from './settings.ts';

/** Where the rules' pages lie beside the bundle. */
export const rulePagesFolder = (): string => join(__dirname, 'rules');

export const rulePagesUrl = (): string => pathToFileURL(rulePagesFolder()).href;

/** The text of a file in UTF-8, its byte order mark kept; throws an error whose message says in words why it cannot be read. */
export function readText(path: string): string {
  const bytes = readBytes(path);
  if (!isUtf8(bytes)) throw new Error('it is not text in UTF-8');
  return bytes.toString('utf8');
}

/** The bytes of a file; throws an error whose message says in words why it cannot be read. */
export function readBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new Error(whyUnreadable((error as NodeJS.ErrnoException).code));
  }
}

const whyUnreadable = (code: string | undefined): string =>
  ({
    ENOENT: 'there is no such file',
    ENOTDIR: 'there is no such file',
    ENAMETOOLONG: 'its name is too long',
    EACCES: 'this user may not read it',
    EPERM: 'this user may not read it',
    EISDIR: 'it is a folder',
    ELOOP: 'its links go in a circle',
  })[code ?? ''] ?? `the system says ${code}`;

/** Whether something lies there that can be read to its end, a device or a pipe may have none, or that is worth a word. */
function isFileOrFolder(path: string): boolean {
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    return stat !== undefined && (stat.isFile() || stat.isDirectory());
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ELOOP';
  }
}

/** The files of this machine. */
export const disk: Files = {
  ...path,
  readText: (file) => {
    if (!isFileOrFolder(file)) throw new Error(whyUnreadable('ENOENT'));
    return readText(file);
  },
  exists: isFileOrFolder,
  names: (folder) => {
    try {
      return readdirSync(folder);
    } catch {
      return [];
    }
  },
};

/** The settings on the disk. */
export const settingsOnDisk = new SettingsReader(disk);
