import { misnamedSettings, settingsFileName, settingsFileNames } from '../settings/settings.ts';
import type { FileProblem } from '../settings/yamlProblems.ts';
import type { Files } from './files.ts';

/** So many folders above a file are looked through: nobody nests deeper, but an address that is made up may. */
const highest = 256;

/** A file that lies where settings do and is not read, and the sentence that says why. */
type Unread = { readonly path: string; readonly problems: readonly FileProblem[]; readonly isRead: false };

/**
 * The settings files from the folder of `path` upward, the nearest first, to the first one that `isRoot`. `unread` are those
 * that are left out because of their name.
 */
export function settingsFilesFrom(
  path: string,
  files: Files,
  isRoot: (settingsFile: string) => boolean,
): { readonly read: readonly string[]; readonly unread: readonly Unread[] } {
  const { basename, dirname, join, resolve } = files;
  const read: string[] = [];
  const unread: Unread[] = [];
  const leaveOut = (file: string, why: string) => {
    const message = `“${basename(file)}” is not read: ${why}.`;
    unread.push({ path: file, problems: [{ message, span: { start: 0, end: 1 } }], isRead: false });
  };
  let folder = dirname(resolve(path));
  for (let height = 0; height < highest; height++, folder = dirname(folder)) {
    // What has such a name and cannot be read is told, as whoever put it there would think that it holds.
    const here = (names: readonly string[]) =>
      names.map((name) => join(folder, name)).filter((file) => files.isThere(file));
    const [file, second] = here(settingsFileNames);
    if (second) leaveOut(second, `${settingsFileName} beside it holds`);
    if (!file) for (const other of here(misnamedSettings)) leaveOut(other, `call it ${settingsFileName}`);
    if (file) read.push(file);
    if ((file && isRoot(file)) || folder === dirname(folder)) break;
  }
  return { read, unread };
}
