// What the platform gives: files, folders and the day. The only folder besides the command line that touches Node.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Temporal } from 'temporal-polyfill';
import type { Day } from '../briefing/calendar.ts';
import type { Template } from '../briefing/template.ts';
import type { Standard } from '../language/standard.ts';
import { readHouseStandard } from '../settings/readHouseStandard.ts';
import { readHouseTemplate } from '../settings/readHouseTemplate.ts';
import { isPath, type Placed, readSettings, type Said } from '../settings/readSettings.ts';
import { type InForce, inForce, type Layer, settingsFileName } from '../settings/settings.ts';
import { suggest } from '../settings/suggest.ts';
import type { FileProblem } from '../settings/yamlProblems.ts';

/** Today's date in the machine's time zone. */
export const today = (): Day => Temporal.Now.plainDateISO();

/** Where the rules' pages lie beside the bundle. */
export const rulePagesFolder = (): string => join(__dirname, 'rules');

export const rulePageUrl = (rule: string): string => pathToFileURL(join(rulePagesFolder(), `${rule}.md`)).href;

/** The settings in force for a file, and the files they come from, the nearest first, each with what is wrong in it. */
export type FileSettings = InForce & { readonly sources: readonly Source[] };

/** A file of settings, of a standard or of a template. */
export type Source = { readonly path: string; readonly problems: readonly FileProblem[] };

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

/** The settings for `path`, from `file` or from the settings files upward; a broken one leaves its last good settings in force. */
export function settingsOf(path: string, file?: string): FileSettings {
  const sources: Source[] = [];
  const layers = (file ? [resolve(file)] : settingsFilesAbove(path)).flatMap((one) =>
    layersOf(one, inside(path, dirname(one)), sources, []),
  );
  return { ...inForce(layers), sources: sources.toReversed() };
}

const inside = (path: string, folder: string): string => relative(folder, resolve(path)).split(sep).join('/');

/** The settings files from the top down to the folder of `path`; one that says `root: true` hides those above it. */
function settingsFilesAbove(path: string): string[] {
  const found: string[] = [];
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    const file = join(folder, settingsFileName);
    if (existsSync(file)) {
      found.unshift(file);
      if (readFile(file, readSettings)?.said?.root) return found;
    }
    if (folder === dirname(folder)) return found;
  }
}

const lastGood = {
  settings: new Map<string, Said>(),
  standard: new Map<string, Standard>(),
  template: new Map<string, Template>(),
};

/** What a settings file and those that it extends say, the extended ones first; `chain` is how this one was reached. */
function layersOf(path: string, insidePath: string, sources: Source[], chain: readonly string[]): Layer[] {
  const read = readFile(path, readSettings) ?? { said: undefined, problems: [unreadable(path)] };
  const problems = [...read.problems];
  if (read.said) lastGood.settings.set(path, read.said);
  const said = read.said ?? lastGood.settings.get(path);
  const at = (placed: Placed<string>) => resolve(dirname(path), placed.value);
  const extended = (said?.extends ?? []).flatMap((placed) => {
    if ([...chain, path].includes(at(placed))) {
      problems.push({
        message: `“${placed.value}” leads back to this file: a file cannot extend itself.`,
        span: placed.span,
      });
      return [];
    }
    const missing = missingFile(at(placed), placed);
    if (missing) problems.push(missing);
    return missing ? [] : layersOf(at(placed), insidePath, sources, [...chain, path]);
  });
  /** A house's own file that `placed` leads to; a broken one leaves the last good one in force. */
  const own = <T>(
    placed: Placed<string> | undefined,
    load: (path: string) => { loaded: T | undefined; source: Source },
  ) => {
    if (!placed || !isPath(placed.value)) return undefined;
    const missing = missingFile(at(placed), placed);
    const { loaded, source } = load(at(placed));
    if (missing) problems.push(missing);
    else sources.push(source);
    return loaded;
  };
  const standard = own(said?.standard, (file) => {
    const { standard: loaded, source } = houseStandard(file);
    return { loaded, source };
  });
  const template = own(said?.template, (file) => {
    const { template: loaded, source } = houseTemplate(file);
    return { loaded, source };
  });
  sources.push({ path, problems });
  return said ? [...extended, { path, said, standard, template, inside: insidePath }] : extended;
}

/** What to say where a path leads nowhere: the nearest name in that folder. */
function missingFile(path: string, { value, span }: Placed<string>): FileProblem | undefined {
  if (existsSync(path)) return undefined;
  const beside = filesIn(dirname(path)).filter((name) => /\.ya?ml$/i.test(name));
  const { nearest } = beside.length > 0 ? suggest(basename(path), beside) : { nearest: undefined };
  const advice = nearest
    ? `perhaps “${value.slice(0, value.length - basename(value).length)}${nearest}”`
    : 'the path counts from the folder of this file';
  return { message: `There is no file “${value}”: ${advice}.`, span };
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** A house's own standard; a broken file leaves the last good one in force. */
export function houseStandard(path: string): { standard: Standard | undefined; source: Source } {
  const { standard, problems } = readFile(path, readHouseStandard) ?? {
    standard: undefined,
    problems: [unreadable(path)],
  };
  if (standard) lastGood.standard.set(path, standard);
  return { standard: standard ?? lastGood.standard.get(path), source: { path, problems } };
}

/** A house's own template; a broken file leaves the last good one in force. */
export function houseTemplate(path: string): { template: Template | undefined; source: Source } {
  const { template, problems } = readFile(path, readHouseTemplate) ?? {
    template: undefined,
    problems: [unreadable(path)],
  };
  if (template) lastGood.template.set(path, template);
  return { template: template ?? lastGood.template.get(path), source: { path, problems } };
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
