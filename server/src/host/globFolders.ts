// Globs that can mean no file: they name a folder that is not there, or count from another one.
import { distance } from 'fastest-levenshtein';
import { isOutside } from '../settings/globs.ts';
import type { Placed, SettingsContent } from '../settings/readSettings.ts';
import type { FileProblem } from '../settings/yamlProblems.ts';
import type { Files } from './files.ts';

/** All globs of a settings file, in the order of the file. */
export const globsOf = ({ include, overrides }: SettingsContent): readonly Placed<string>[] =>
  [...include, ...overrides.flatMap(({ files }) => files)].toSorted((a, b) => a.span.start - b.span.start);

/**
 * A problem for each glob that begins with a folder which is not in `folder`, where one is whose name differs by a slip of
 * the keyboard. One that is only not there may be made tomorrow.
 */
export function missingFolders(globs: readonly Placed<string>[], folder: string, files: Files): FileProblem[] {
  const firsts = globs.map(({ value }) => value.normalize('NFC').split('/'));
  return globs.flatMap(({ value, span }, i) => {
    const [first = '', ...inside] = firsts[i] ?? [];
    if (inside.length === 0 || /[*?[{]/.test(first) || files.exists(files.join(folder, first))) return [];
    const names = files.names(folder).map((name) => name.normalize('NFC'));
    if (names.includes(first)) return [];
    const meant = names.find((name) => isSlip(first, name) && files.names(files.join(folder, name)).length > 0);
    // A file that names both folders knows both.
    if (!meant || firsts.some(([other]) => other === meant)) return [];
    const message = `“${value}” begins with a folder that is not here: perhaps “${[meant, ...inside].join('/')}”.`;
    return [{ message, span }];
  });
}

/** Shorter names are near to each other by chance. */
const shortestName = 5;

/** Whether `written` is `name` with other capitals, with letters in another order, or with one too many or too few. */
function isSlip(written: string, name: string): boolean {
  const [a, b] = [written.toLowerCase(), name.toLowerCase()];
  if (a === b) return true;
  if (Math.min(a.length, b.length) < shortestName || /\d/.test(a)) return false;
  return [...a].toSorted().join('') === [...b].toSorted().join('') || (a.length !== b.length && distance(a, b) === 1);
}

/** Of a file that the user named the globs count from its folder, so that none means a briefing elsewhere: told once. */
export function outsideProblems(content: SettingsContent, inside: string): FileProblem[] {
  const [glob] = globsOf(content);
  if (!glob || !isOutside(inside)) return [];
  const message = `“${glob.value}” counts from the folder of this file and cannot mean “${inside}”: put the settings beside the briefings.`;
  return [{ message, span: glob.span }];
}
