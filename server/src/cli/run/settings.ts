import type { Files } from '../../host/files.ts';
import { disk } from '../../host/node.ts';
import { SettingsReader } from '../../host/settings.ts';

/**
 * `read`, called once for each path: the same value is returned, or the same error thrown, every time. Of so many as `most` nothing
 * is remembered any more.
 */
function memoised<T>(read: (path: string) => T, most = Number.POSITIVE_INFINITY): (path: string) => T {
  const answers = new Map<string, () => T>();
  return (path) => {
    let answer = answers.get(path);
    if (!answer) {
      try {
        const value = read(path);
        answer = () => value;
      } catch (error) {
        answer = () => {
          throw error;
        };
      }
      if (answers.size >= most) answers.clear();
      answers.set(path, answer);
    }
    return answer();
  };
}

/** The files of the disk. Each is read once in a run, however many files it holds for. */
export const filesOnDisk: Files = {
  ...disk,
  exists: memoised(disk.exists),
  isThere: memoised(disk.isThere),
  readText: memoised(disk.readText),
  readBriefing: memoised(disk.readBriefing, 500),
  names: memoised(disk.names),
};

/** The settings on the disk. */
export const settingsOnDisk = new SettingsReader(filesOnDisk);
