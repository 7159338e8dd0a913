import { existsSync } from 'node:fs';
import { isFile, readText } from '../../host/node.ts';
import { hasMark } from '../../text/markdownMark.ts';
import { isMarkdownName } from '../../text/markdownNames.ts';
import { isOfPeople } from '../arguments.ts';
import { UsageError } from '../outcome.ts';
import { realPath } from './findFiles.ts';

/**
 * A usage error where a report of this format has no business at a path: where people write files of that name, or where
 * something of this very command line lies. `option` names the path, `others` are the other paths, by what they are.
 */
export function refusePlace(
  { path, format }: { readonly path: string; readonly format: string },
  option: string,
  others: Iterable<readonly [string, string]>,
): void {
  const place = realPath(path);
  for (const [what, other] of others)
    if (realPath(other) === place)
      throw new UsageError(`“${path}” is ${what} and no place for the report: give --${option} another name.`);
  if (!isOfPeople(path) && !isOfPeople(place)) return;
  if (!existsSync(place)) {
    if (format === 'markdown' && isMarkdownName(path)) return;
    throw new UsageError(`“${path}” is no place for this report: give it another name, such as report.txt.`);
  }
  if (format === 'markdown' && isOurs(place)) return;
  throw new UsageError(
    `“${path}” was left as it is: it is no report of Brieflint. Name another file with --${option}, or remove this one.`,
  );
}

/** Whether an earlier report in Markdown lies there, or nothing. */
function isOurs(path: string): boolean {
  try {
    if (!isFile(path) || !isMarkdownName(path)) return false;
    const text = readText(path);
    return text === '' || hasMark(text);
  } catch {
    return false;
  }
}
