// What Node gives: the text of files, where our pages lie. Only this folder and the command line touch Node.
import { isUtf8 } from 'node:buffer';
import { lstatSync, readdirSync, readFileSync, readSync, realpathSync, statSync } from 'node:fs';
import path, { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isMarkdownName } from '../text/markdownNames.ts';
import { type Files, mostIssueBytes, mostSettingsBytes } from './files.ts';
import { SettingsReader } from './settings.ts';

/** Where the rules' pages lie beside the bundle. */
export const rulePagesFolder = (): string => join(__dirname, 'rules');

export const rulePagesUrl = (): string => pathToFileURL(rulePagesFolder()).href;

/** The text of a file in UTF-8, its byte order mark kept; throws an error whose message says in words why it cannot be read. */
export const readText = (path: string): string => textOf(readBytes(path));

function textOf(bytes: Buffer): string {
  if (!isUtf8(bytes)) throw new Error('it is not text in UTF-8');
  return bytes.toString('utf8');
}

/** Whether an ordinary file lies there, which can be read to its end. */
export function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

const megabyte = 2 ** 20;

/** What people write has far fewer bytes; what has more would fill the memory. */
const mostBytes = 100 * megabyte;

const tooLarge = (most: number): Error => new Error(`it is larger than ${most / megabyte} MB`);

/**
 * The bytes of a file, or of a pipe that the shell hands over as one (`/dev/stdin`, `<(…)`), at most `most`. Throws an
 * error whose message says in words why it cannot be read.
 */
export function readBytes(path: string, most = mostBytes): Buffer {
  const descriptor = descriptorOf(path);
  if (descriptor !== undefined) return readDescriptor(descriptor, most);
  try {
    const stat = statSync(path);
    // A device or a pipe may have no end, and to open a pipe takes somebody who writes into it.
    if (!stat.isFile() && !stat.isDirectory()) throw new Error('it is a device or a pipe, not a file');
    // What the system makes up there, such as the environment of a process, nobody wrote.
    if (/^\/(?:proc|sys)\//.test(realpathSync.native(path))) throw new Error('it is no ordinary file');
    if (stat.size > most) throw tooLarge(most);
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' && isThere(path)) throw new Error('its link leads nowhere');
    throw inWords(error as NodeJS.ErrnoException);
  }
}

/** The number under which the shell hands over what has such a name, as with `/dev/stdin` and `<(…)`; undefined for a file. */
export function descriptorOf(path: string): number | undefined {
  const number = /^\/(?:dev|proc\/self)\/fd\/(\d+)$/.exec(path)?.[1];
  return path === '/dev/stdin' ? 0 : number === undefined ? undefined : Number(number);
}

/** The bytes of what is open under a number, 0 for standard input; at most `most`, and errors as with `readBytes`. */
export function readDescriptor(number: number, most = mostBytes): Buffer {
  const chunks: Buffer[] = [];
  try {
    for (let size = 0; ; ) {
      const chunk = Buffer.allocUnsafe(megabyte / 16);
      const read = readSync(number, chunk);
      if (read === 0) return Buffer.concat(chunks);
      size += read;
      if (size > most) throw tooLarge(most);
      chunks.push(chunk.subarray(0, read));
    }
  } catch (error) {
    throw inWords(error as NodeJS.ErrnoException);
  }
}

/** An error of the system with a message of ours; others stay what they are. */
const inWords = (error: NodeJS.ErrnoException): Error =>
  error.code === undefined ? error : new Error(whyUnreadable(error.code), { cause: error });

/** Why something could not be read, by the system's code, in words that end a sentence. */
export const whyUnreadable = (code: string): string =>
  ({
    ENOENT: 'there is no such file',
    ENOTDIR: 'there is no such file',
    ENAMETOOLONG: 'its name is too long',
    EACCES: 'this user may not read it',
    EPERM: 'this user may not read it',
    EISDIR: 'it is a folder',
    ELOOP: 'its links go in a circle',
    EBADF: 'there is no such file',
  })[code] ?? `the system says ${code}`;

/** Whether something lies there that can be read to its end, a device or a pipe may have none, or that is worth a word. */
function isFileOrFolder(path: string): boolean {
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    return stat !== undefined && (stat.isFile() || stat.isDirectory());
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ELOOP';
  }
}

function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

/**
 * The text of a file of settings. A link may lead to no other kind of file, whose words, perhaps secret, would be quoted in
 * what is said of it. Errors as with `readBytes`.
 */
export function readSettingsText(path: string): string {
  const bytes = readBytes(path, mostSettingsBytes);
  if (!/\.ya?ml$/i.test(realpathSync.native(path))) throw new Error('it is no YAML file (.yaml or .yml)');
  return textOf(bytes);
}

/** The text of an issue that a briefing names. What it says is shown, so a link may lead to no other kind of file. */
function readIssueText(path: string): string {
  const bytes = readBytes(path, mostIssueBytes);
  if (!isMarkdownName(realpathSync.native(path))) throw new Error('it is no Markdown file');
  return textOf(bytes);
}

/** The files of this machine. */
export const disk: Files = {
  ...path,
  readText: readSettingsText,
  readBriefing: readIssueText,
  exists: isFileOrFolder,
  isThere,
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
