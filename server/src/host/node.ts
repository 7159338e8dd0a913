// What the platform gives: the day, the text of files, where our pages lie. Only this folder and the command line touch Node.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Temporal } from 'temporal-polyfill';
import type { Day } from '../briefing/calendar.ts';

/** Today's date in the machine's time zone. */
export const today = (): Day => Temporal.Now.plainDateISO();

/** Where the rules' pages lie beside the bundle. */
export const rulePagesFolder = (): string => join(__dirname, 'rules');

export const rulePageUrl = (rule: string): string => pathToFileURL(join(rulePagesFolder(), `${rule}.md`)).href;

/** The text of a file in UTF-8, its byte order mark kept; throws an error whose message says in words why it cannot be read. */
export function readText(path: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new Error(whyUnreadable((error as NodeJS.ErrnoException).code));
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Error('it is not text in UTF-8');
  }
}

const whyUnreadable = (code: string | undefined): string =>
  ({
    ENOENT: 'there is no such file',
    EACCES: 'this user may not read it',
    EPERM: 'this user may not read it',
    EISDIR: 'it is a folder',
    ELOOP: 'its links go in a circle',
  })[code ?? ''] ?? `the system says ${code}`;
