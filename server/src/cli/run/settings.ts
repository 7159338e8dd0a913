import { disk } from '../../host/node.ts';
import { SettingsReader } from '../../host/settings.ts';

/** What `ask` says of each path, asked once; an error is an answer. */
function once<T>(ask: (path: string) => T): (path: string) => T {
  const answers = new Map<string, () => T>();
  return (path) => {
    let answer = answers.get(path);
    if (!answer) {
      try {
        const value = ask(path);
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

/** The settings on the disk as a command line finds them: each file is looked at once, however many it holds for. */
export const settingsOnDisk = new SettingsReader({
  ...disk,
  exists: once(disk.exists),
  readText: once(disk.readText),
});
