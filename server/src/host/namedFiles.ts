// The files that settings name by their paths: to extend, as a house's standard or template, or for the styles of Word files.
import { leavesThisComputer } from '../settings/namedPath.ts';
import { isPath, type Placed, type SettingsContent } from '../settings/readSettings.ts';
import type { FileProblem } from '../settings/yamlProblems.ts';
import { suggest } from '../text/suggest.ts';
import type { Files } from './files.ts';

/** The full path that a settings file means by one of its own. */
export const pathOf = (settingsFile: string, { value }: Placed<string>, { dirname, resolve }: Files): string =>
  resolve(dirname(settingsFile), value);

/** Whether a path that settings name may be looked for. The settings that the user chose (`isChosen`) may name any. */
export const mayLook = ({ value }: Placed<string>, isChosen: boolean): boolean =>
  isChosen || !leavesThisComputer(value);

/** A problem for each path of a settings file that leads nowhere, as wrong as a word that means nothing. */
export const pathProblems = (
  settingsFile: string,
  { extends: extended, standard, template, reference }: SettingsContent,
  files: Files,
  isChosen: boolean,
): FileProblem[] =>
  [...extended, standard, template, reference].flatMap((placed): FileProblem[] => {
    if (!placed || !(placed === reference || isPath(placed.value))) return [];
    const { value, span } = placed;
    if (mayLook(placed, isChosen)) return missingFile(pathOf(settingsFile, placed, files), placed, files);
    const message = `“${value}” is no file of this computer, and settings of a folder name no other: copy it here.`;
    return [{ message, span }];
  });

/** What to say where a path leads nowhere: the nearest name in that folder. */
function missingFile(path: string, { value, span }: Placed<string>, files: Files): FileProblem[] {
  const { basename, dirname } = files;
  if (files.exists(path)) return [];
  const names = files.names(dirname(path));
  if (names.includes(basename(path)))
    return [
      {
        message: `“${value}” is no ordinary file: name a file of settings, a standard or a template.`,
        span,
      },
    ];
  const beside = names.filter((name) => (/\.docx$/i.test(path) ? /\.docx$/i : /\.ya?ml$/i).test(name));
  const { nearest } = beside.length > 0 ? suggest(basename(path), beside) : { nearest: undefined };
  const advice = nearest
    ? `perhaps “${value.slice(0, value.length - basename(value).length)}${nearest}”`
    : 'the path counts from the folder of this file';
  return [{ message: `There is no file “${value}”: ${advice}.`, span }];
}
