import { disk } from '../../host/node.ts';
import { SettingsReader } from '../../host/settings.ts';

/** `read`, called once for each path: the same value is returned, or the same error thrown, every time. */
function memoised<T>(read: (path: string) => T): (path: string) => T {
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
      answers.set(path, answer);
    }
    return answer();
  };
}

/** The settings on the disk. Each file is read once in a run, however many files it holds for. */
export const settingsOnDisk = new SettingsReader({
  ...disk,
  exists: memoised(disk.exists),
  readText: memoised(disk.readText),
  names: memoised(disk.names),
});
