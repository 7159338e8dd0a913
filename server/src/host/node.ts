// What the platform gives: files, folders and the day. The only folder besides the command line that touches Node.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Temporal } from 'temporal-polyfill';
import type { Day } from '../briefing/calendar.ts';
import type { Standard } from '../language/standard.ts';
import { readHouseStandard } from '../settings/readHouseStandard.ts';
import { readSettings, type SettingsReading } from '../settings/readSettings.ts';
import { defaultSettings, type Settings, settingsFileName, settingsFor } from '../settings/settings.ts';
import type { FileProblem } from '../settings/yamlProblems.ts';

/** Today's date in the machine's time zone. */
export const today = (): Day => Temporal.Now.plainDateISO();

/** Where the rules' pages lie beside the bundle. */
export const rulePagesFolder = (): string => join(__dirname, 'rules');

export const rulePageUrl = (rule: string): string => pathToFileURL(join(rulePagesFolder(), `${rule}.md`)).href;

/** The settings in force for a file, and the files they come from, each with what is wrong in it. */
export type FileSettings = ReturnType<typeof settingsFor> & {
  readonly settings: Settings;
  readonly sources: readonly { readonly path: string; readonly problems: readonly FileProblem[] }[];
};

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

/** Finds the settings file that holds for `path`: the nearest upward. */
export function findSettingsFile(path: string): string | undefined {
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    const file = join(folder, settingsFileName);
    if (existsSync(file)) return file;
    if (folder === dirname(folder)) return undefined;
  }
}

const lastGoodSettings = new Map<string, Settings>();
const lastGoodStandards = new Map<string, Standard>();

/** The settings for `path`, from `file` or the nearest settings file; a broken one leaves the last good settings in force. */
export function settingsOf(path: string, file = findSettingsFile(path)): FileSettings {
  if (!file) return { ...settingsFor(defaultSettings, path), settings: defaultSettings, sources: [] };
  const { settings: read, standardFile, problems } = readFile(file, readSettings) ?? unreadableSettings(file);
  const own = standardFile === undefined ? undefined : houseStandard(resolve(dirname(file), standardFile));
  const settings = read && own?.standard ? { ...read, standard: own.standard } : read;
  if (settings) lastGoodSettings.set(file, settings);
  const inForce = settings ?? lastGoodSettings.get(file) ?? defaultSettings;
  const inside = relative(dirname(file), resolve(path)).split(sep).join('/');
  return {
    ...settingsFor(inForce, inside),
    settings: inForce,
    sources: [{ path: file, problems }, ...(own ? [own.source] : [])],
  };
}

/** A house's own standard; a broken file leaves the last good one in force. */
export function houseStandard(path: string): {
  standard: Standard | undefined;
  source: FileSettings['sources'][number];
} {
  const { standard, problems } = readFile(path, readHouseStandard) ?? {
    standard: undefined,
    problems: [unreadable(path)],
  };
  if (standard) lastGoodStandards.set(path, standard);
  return { standard: standard ?? lastGoodStandards.get(path), source: { path, problems } };
}

function readFile<T>(path: string, read: (text: string) => T): T | undefined {
  try {
    return read(readText(path));
  } catch {
    return undefined;
  }
}

function unreadable(path: string): FileProblem {
  try {
    readText(path);
    return { message: 'This cannot be read.', span: { start: 0, end: 0 } };
  } catch (error) {
    return { message: `This cannot be read: ${(error as Error).message}.`, span: { start: 0, end: 0 } };
  }
}

const unreadableSettings = (path: string): SettingsReading => ({
  settings: undefined,
  standardFile: undefined,
  problems: [unreadable(path)],
});
