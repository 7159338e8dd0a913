// Which settings files hold for a file, read from wherever the files are and put together.

import { readHouseStandard } from '../settings/readHouseStandard.ts';
import { readHouseTemplate } from '../settings/readHouseTemplate.ts';
import { isPath, type Placed, readSettings, type SettingsContent } from '../settings/readSettings.ts';
import { type Layer, type ResolvedSettings, resolveSettings, settingsFileName } from '../settings/settings.ts';
import type { FileProblem } from '../settings/yamlProblems.ts';
import type { Standard } from '../standards/standard.ts';
import type { Template } from '../templates/template.ts';
import { suggest } from '../text/suggest.ts';

/** Where files are, and how their paths are made: on the disk, or wherever an editor has them. */
export type Files = Pick<
  typeof import('node:path'),
  'basename' | 'dirname' | 'join' | 'relative' | 'resolve' | 'sep'
> & {
  /** The text of a file; throws an error whose message says in words why it cannot be read. */
  readonly readText: (path: string) => string;
  readonly exists: (path: string) => boolean;
  /** What lies in a folder; nothing where that cannot be told. */
  readonly names: (folder: string) => readonly string[];
};

/** The settings in force for a file, and the files they come from, the nearest first, each with what is wrong in it. */
export type FileSettings = ResolvedSettings & { readonly sources: readonly SettingsSource[] };

/** A file of settings, of a standard or of a template. */
export type SettingsSource = { readonly path: string; readonly problems: readonly FileProblem[] };

/** A house's own standard or template; a broken file leaves the last good one in force. */
export type House<T> = { readonly loaded: T | undefined; readonly source: SettingsSource };

/** So many folders above a file are looked through: nobody nests deeper, but an address that is made up may. */
const highest = 256;

/** A file of settings, of a standard or of a template has no more bytes: nobody writes so much, but a stranger's folder may. */
export const mostSettingsBytes = 2 ** 20;

/** Reads settings from `files`, and remembers the last good ones of each. */
export class SettingsReader {
  readonly #files: Files;
  readonly #lastGood = {
    settings: new Map<string, SettingsContent>(),
    standard: new Map<string, Standard>(),
    template: new Map<string, Template>(),
  };
  readonly #known = new Map<string, { readonly text: string; readonly read: unknown; readonly result: unknown }>();

  constructor(files: Files) {
    this.#files = files;
  }

  /** The settings for `path`, from `file` or from the settings files upward; a broken one leaves its last good settings in force. */
  settingsOf(path: string, file?: string): FileSettings {
    const { dirname, relative, resolve, sep } = this.#files;
    const sources: SettingsSource[] = [];
    const layers = (file ? [resolve(file)] : this.#settingsFilesAbove(path)).flatMap((settingsFile) =>
      this.#layersOf(settingsFile, relative(dirname(settingsFile), resolve(path)).split(sep).join('/'), sources, []),
    );
    // A file that is reached on two ways is one.
    const unique = sources
      .toReversed()
      .filter((source, i, all) => all.findIndex(({ path: other }) => other === source.path) === i);
    return { ...resolveSettings(layers), sources: unique };
  }

  houseStandard(path: string): House<Standard> {
    return this.#house(path, readHouseStandard, this.#lastGood.standard);
  }

  houseTemplate(path: string): House<Template> {
    return this.#house(path, readHouseTemplate, this.#lastGood.template);
  }

  /** The settings files from the top down to the folder of `path`; one that says `root: true` hides those above it. */
  #settingsFilesAbove(path: string): string[] {
    const { dirname, join, resolve } = this.#files;
    const found: string[] = [];
    let folder = dirname(resolve(path));
    for (let height = 0; height < highest; height++, folder = dirname(folder)) {
      const file = join(folder, settingsFileName);
      if (this.#files.exists(file)) {
        found.unshift(file);
        if ((this.#readFile(file, readSettings)?.content ?? this.#lastGood.settings.get(file))?.root) return found;
      }
      if (folder === dirname(folder)) return found;
    }
    return found;
  }

  /** What a settings file and those that it extends say, the extended ones first; `chain` is how this one was reached. */
  #layersOf(path: string, inside: string, sources: SettingsSource[], chain: readonly string[]): Layer[] {
    const read = this.#readFile(path, readSettings) ?? { content: undefined, problems: [this.#unreadable(path)] };
    const problems = [...read.problems];
    const { dirname, resolve } = this.#files;
    const at = (placed: Placed<string>) => resolve(dirname(path), placed.value);
    // A path that leads nowhere is as wrong as a word that means nothing: the last good settings stay.
    const named = read.content ? [...read.content.extends, ...ownFiles(read.content)] : [];
    const missing = named.flatMap((placed) => this.#missingFile(at(placed), placed) ?? []);
    problems.push(...missing);
    const isGood = read.content !== undefined && missing.length === 0;
    // A file is empty for a moment while an editor saves it: that is no state to come back to.
    if (read.content && isGood && !this.#isBlank(path)) this.#lastGood.settings.set(path, read.content);
    const content = isGood ? read.content : (this.#lastGood.settings.get(path) ?? read.content);
    const extended = (content?.extends ?? []).flatMap((placed) => {
      if ([...chain, path].includes(at(placed))) {
        problems.push({
          message: `“${placed.value}” leads back to this file: a file cannot extend itself.`,
          span: placed.span,
        });
        return [];
      }
      return this.#files.exists(at(placed)) ? this.#layersOf(at(placed), inside, sources, [...chain, path]) : [];
    });
    const loadHouse = <T>(placed: Placed<string> | undefined, load: (path: string) => House<T>): T | undefined => {
      if (!placed || !isPath(placed.value)) return undefined;
      const { loaded, source } = load(at(placed));
      if (this.#files.exists(at(placed))) sources.push(source);
      return loaded;
    };
    const standard = loadHouse(content?.standard, (file) => this.houseStandard(file));
    const template = loadHouse(content?.template, (file) => this.houseTemplate(file));
    sources.push({ path, problems: problems.map(withShortQuotes) });
    return content ? [...extended, { path, content, standard, template, inside }] : extended;
  }

  #isBlank(path: string): boolean {
    return this.#known.get(path)?.text.trim() === '';
  }

  /** What to say where a path leads nowhere: the nearest name in that folder. */
  #missingFile(path: string, { value, span }: Placed<string>): FileProblem | undefined {
    const { basename, dirname } = this.#files;
    if (this.#files.exists(path)) return undefined;
    const beside = this.#files.names(dirname(path)).filter((name) => /\.ya?ml$/i.test(name));
    const { nearest } = beside.length > 0 ? suggest(basename(path), beside) : { nearest: undefined };
    const advice = nearest
      ? `perhaps “${value.slice(0, value.length - basename(value).length)}${nearest}”`
      : 'the path counts from the folder of this file';
    return { message: `There is no file “${value}”: ${advice}.`, span };
  }

  #house<T>(
    path: string,
    read: (text: string) => { loaded: T | undefined; problems: FileProblem[] },
    good: Map<string, T>,
  ): House<T> {
    const { loaded, problems } = this.#readFile(path, read) ?? {
      loaded: undefined,
      problems: [this.#unreadable(path)],
    };
    if (loaded) good.set(path, loaded);
    return { loaded: loaded ?? good.get(path), source: { path, problems: problems.map(withShortQuotes) } };
  }

  /** What `read` makes of a file; the same text gives the same object, so that what is known of a standard stays known. */
  #readFile<T>(path: string, read: (text: string) => T): T | undefined {
    try {
      const text = this.#files.readText(path);
      const before = this.#known.get(path);
      if (before?.text === text && before.read === read) return before.result as T;
      const result = read(text);
      this.#known.set(path, { text, read, result });
      return result;
    } catch {
      return undefined;
    }
  }

  #unreadable(path: string): FileProblem {
    try {
      this.#files.readText(path);
      return { message: 'This cannot be read.', span: { start: 0, end: 0 } };
    } catch (error) {
      return { message: `This cannot be read: ${(error as Error).message}.`, span: { start: 0, end: 0 } };
    }
  }
}

/** No message is a way to read a file: it quotes the beginning of what is wrong in it. */
const withShortQuotes = ({ message, span }: FileProblem): FileProblem => ({
  message: message.replace(/“([^”]{60})[^”]+”/g, '“$1…”'),
  span,
});

const ownFiles = ({ standard, template }: SettingsContent): Placed<string>[] =>
  [standard, template].filter((placed) => placed !== undefined && isPath(placed.value)) as Placed<string>[];
