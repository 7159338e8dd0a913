// Which settings files hold for a file, read from the disk and put together.
import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { Template } from '../briefing/template.ts';
import type { Standard } from '../language/standard.ts';
import { readHouseStandard } from '../settings/readHouseStandard.ts';
import { readHouseTemplate } from '../settings/readHouseTemplate.ts';
import { isPath, type Placed, readSettings, type Said } from '../settings/readSettings.ts';
import { type InForce, inForce, type Layer, settingsFileName } from '../settings/settings.ts';
import { suggest } from '../settings/suggest.ts';
import type { FileProblem } from '../settings/yamlProblems.ts';
import { readText } from './node.ts';

/** The settings in force for a file, and the files they come from, the nearest first, each with what is wrong in it. */
export type FileSettings = InForce & { readonly sources: readonly Source[] };

/** A file of settings, of a standard or of a template. */
export type Source = { readonly path: string; readonly problems: readonly FileProblem[] };

/** The settings for `path`, from `file` or from the settings files upward; a broken one leaves its last good settings in force. */
export function settingsOf(path: string, file?: string): FileSettings {
  const sources: Source[] = [];
  const layers = (file ? [resolve(file)] : settingsFilesAbove(path)).flatMap((one) =>
    layersOf(one, inside(path, dirname(one)), sources, []),
  );
  // A file that is reached on two ways is one.
  const unique = sources
    .toReversed()
    .filter((source, i, all) => all.findIndex(({ path: other }) => other === source.path) === i);
  return { ...inForce(layers), sources: unique };
}

const inside = (path: string, folder: string): string => relative(folder, resolve(path)).split(sep).join('/');

/** The settings files from the top down to the folder of `path`; one that says `root: true` hides those above it. */
function settingsFilesAbove(path: string): string[] {
  const found: string[] = [];
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    const file = join(folder, settingsFileName);
    if (existsSync(file)) {
      found.unshift(file);
      if ((readFile(file, readSettings)?.said ?? lastGood.settings.get(file))?.root) return found;
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
  const at = (placed: Placed<string>) => resolve(dirname(path), placed.value);
  // A path that leads nowhere is as wrong as a word that means nothing: the last good settings stay.
  const named = read.said ? [...read.said.extends, ...ownFiles(read.said)] : [];
  const missing = named.flatMap((placed) => missingFile(at(placed), placed) ?? []);
  problems.push(...missing);
  if (read.said && missing.length === 0) lastGood.settings.set(path, read.said);
  const said = lastGood.settings.get(path) ?? read.said;
  const extended = (said?.extends ?? []).flatMap((placed) => {
    if ([...chain, path].includes(at(placed))) {
      problems.push({
        message: `“${placed.value}” leads back to this file: a file cannot extend itself.`,
        span: placed.span,
      });
      return [];
    }
    return existsSync(at(placed)) ? layersOf(at(placed), insidePath, sources, [...chain, path]) : [];
  });
  const own = <T>(placed: Placed<string> | undefined, load: (path: string) => House<T>): T | undefined => {
    if (!placed || !isPath(placed.value)) return undefined;
    const { loaded, source } = load(at(placed));
    if (existsSync(at(placed))) sources.push(source);
    return loaded;
  };
  const standard = own(said?.standard, houseStandard);
  const template = own(said?.template, houseTemplate);
  sources.push({ path, problems });
  return said ? [...extended, { path, said, standard, template, inside: insidePath }] : extended;
}

const ownFiles = ({ standard, template }: Said): Placed<string>[] =>
  [standard, template].filter((placed) => placed !== undefined && isPath(placed.value)) as Placed<string>[];

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

/** A house's own standard or template; a broken file leaves the last good one in force. */
export type House<T> = { readonly loaded: T | undefined; readonly source: Source };

export const houseStandard = (path: string): House<Standard> => house(path, readHouseStandard, lastGood.standard);
export const houseTemplate = (path: string): House<Template> => house(path, readHouseTemplate, lastGood.template);

function house<T>(
  path: string,
  read: (text: string) => { loaded: T | undefined; problems: FileProblem[] },
  good: Map<string, T>,
): House<T> {
  const { loaded, problems } = readFile(path, read) ?? { loaded: undefined, problems: [unreadable(path)] };
  if (loaded) good.set(path, loaded);
  return { loaded: loaded ?? good.get(path), source: { path, problems } };
}

const known = new Map<string, { readonly text: string; readonly read: unknown; readonly result: unknown }>();

/** What `read` makes of a file; the same text gives the same object, so that what is known of a standard stays known. */
function readFile<T>(path: string, read: (text: string) => T): T | undefined {
  try {
    const text = readText(path);
    const before = known.get(path);
    if (before?.text === text && before.read === read) return before.result as T;
    const result = read(text);
    known.set(path, { text, read, result });
    return result;
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
