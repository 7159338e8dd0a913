// Which settings files hold for a file, read from wherever the files are and put together.

import { readHouseStandard } from '../settings/readHouseStandard.ts';
import { readHouseTemplate } from '../settings/readHouseTemplate.ts';
import { isPath, type Placed, readSettings, type SettingsContent } from '../settings/readSettings.ts';
import { type Layer, type ResolvedSettings, resolveSettings } from '../settings/settings.ts';
import type { FileProblem } from '../settings/yamlProblems.ts';
import type { Standard } from '../standards/standard.ts';
import type { Template } from '../templates/template.ts';
import { message } from '../text/message.ts';
import type { Files } from './files.ts';
import { globsOf, missingFolders, outsideProblems } from './globFolders.ts';
import { mayLook, pathOf, pathProblems } from './namedFiles.ts';
import { settingsFilesFrom } from './settingsFiles.ts';

/** The settings in force for a file, and the files they come from, the nearest first, each with what is wrong in it. */
export type FileSettings = ResolvedSettings & { readonly sources: readonly SettingsSource[] };

/** A file of settings, of a standard or of a template. */
export type SettingsSource = {
  readonly path: string;
  readonly problems: readonly FileProblem[];
  /** False for one that lies where settings do, and whose name keeps it from being read. */
  readonly isRead: boolean;
};

/** A house's own standard or template; a broken file leaves the last good one in force. */
export type House<T> = { readonly loaded: T | undefined; readonly source: SettingsSource };

/** A settings file builds on so many others; a house has a handful. */
const mostFiles = 100;

/** A settings file and those that it extends, while they are read. */
type Walk = {
  readonly first: string;
  /** The file that the user named, where one was. */
  readonly chosen: string | undefined;
  /** See `Layer`. */
  readonly inside: string;
  /** What was found so far, the nearest first, of this file and of those nearer. */
  readonly layers: Layer[];
  readonly sources: Map<string, SettingsSource>;
  readonly begun: Set<string>;
  /** The files that lead to the one that is being read. */
  readonly open: Set<string>;
  isCircleTold?: boolean;
  isLimitTold?: boolean;
};

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
    const { read, unread } = file
      ? { read: [resolve(file)], unread: [] }
      : settingsFilesFrom(path, this.#files, (settingsFile) => this.#isRoot(settingsFile));
    const layers: Layer[] = [];
    const sources = new Map<string, SettingsSource>();
    for (const settingsFile of read) {
      const inside = relative(dirname(settingsFile), resolve(path)).split(sep).join('/');
      const chosen = file && settingsFile;
      this.#addFile(settingsFile, {
        first: settingsFile,
        chosen,
        inside,
        layers,
        sources,
        begun: new Set(),
        open: new Set(),
      });
    }
    // A file that settings build on is read, whatever its name.
    for (const source of unread) if (!sources.has(source.path)) sources.set(source.path, source);
    const told = [...sources.values()].map((source) => ({ ...source, problems: source.problems.map(withShortQuotes) }));
    return { ...resolveSettings(layers.toReversed()), sources: told };
  }

  /** What is wrong in `text` as a settings file at `path`, whatever lies there. */
  problemsIn(path: string, text: string): readonly FileProblem[] {
    const { content, problems } = readSettings(text);
    return content
      ? [...pathProblems(path, content, this.#files, false), ...this.#globProblems(path, content)]
      : problems;
  }

  houseStandard(path: string): House<Standard> {
    return this.#house(path, readHouseStandard, this.#lastGood.standard);
  }

  houseTemplate(path: string): House<Template> {
    return this.#house(path, readHouseTemplate, this.#lastGood.template);
  }

  /** Whether a settings file says, or said when it was last good, that those of the folders above have no say. */
  #isRoot(path: string): boolean {
    return (this.#readFile(path, readSettings)?.content ?? this.#lastGood.settings.get(path))?.root === true;
  }

  /** Adds what a settings file says, then what those say that it extends, the last of them first. */
  #addFile(path: string, walk: Walk): void {
    const read = this.#readFile(path, readSettings) ?? { content: undefined, problems: [this.#unreadable(path)] };
    const { layers, sources, begun, open } = walk;
    begun.add(path);
    const isChosen = path === walk.chosen;
    const unreachable = read.content ? pathProblems(path, read.content, this.#files, isChosen) : [];
    const isGood = read.content !== undefined && unreachable.length === 0;
    // A file is empty for a moment while an editor saves it: that is no state to come back to.
    if (read.content && isGood && !this.#isBlank(path)) this.#lastGood.settings.set(path, read.content);
    const content = isGood ? read.content : (this.#lastGood.settings.get(path) ?? read.content);
    const problems = [...read.problems, ...unreachable];
    if (read.content && path === walk.first) problems.push(...this.#globProblems(path, read.content));
    if (read.content && isChosen) problems.push(...outsideProblems(read.content, walk.inside));
    const add = (source: SettingsSource) => sources.has(source.path) || sources.set(source.path, source);
    add({ path, problems, isRead: true });
    if (!content) return;
    const loadHouse = <T>(placed: Placed<string> | undefined, load: (path: string) => House<T>): T | undefined => {
      if (!placed || !isPath(placed.value) || !mayLook(placed, isChosen)) return undefined;
      const file = pathOf(path, placed, this.#files);
      const { loaded, source } = load(file);
      if (this.#files.exists(file)) add(source);
      return loaded;
    };
    const template = loadHouse(content.template, (file) => this.houseTemplate(file));
    const standard = loadHouse(content.standard, (file) => this.houseStandard(file));
    const reference =
      content.reference && mayLook(content.reference, isChosen)
        ? pathOf(path, content.reference, this.#files)
        : undefined;
    layers.push({ path, content, standard, template, reference, inside: walk.inside });
    // What stands later in the list goes before what stands earlier; a file that is reached again was added by then.
    open.add(path);
    for (const placed of content.extends.filter((named) => mayLook(named, isChosen)).toReversed()) {
      const file = pathOf(path, placed, this.#files);
      if (open.has(file)) {
        const message = `“${placed.value}” leads back to this file: a file cannot extend itself.`;
        if (!walk.isCircleTold) problems.push({ message, span: placed.span });
        walk.isCircleTold = true;
      } else if (begun.has(file) || !this.#files.exists(file)) continue;
      else if (begun.size <= mostFiles) this.#addFile(file, walk);
      else {
        const message = `“${placed.value}” is not read: settings build on ${mostFiles} files at most.`;
        if (!walk.isLimitTold) problems.push({ message, span: placed.span });
        walk.isLimitTold = true;
      }
    }
    open.delete(path);
  }

  #globProblems(settingsFile: string, content: SettingsContent): FileProblem[] {
    return missingFolders(globsOf(content), this.#files.dirname(settingsFile), this.#files);
  }

  #isBlank(path: string): boolean {
    return this.#known.get(path)?.text.trim() === '';
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
    return { loaded: loaded ?? good.get(path), source: { path, problems, isRead: true } };
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
const withShortQuotes = ({ message: words, span }: FileProblem): FileProblem => ({ message: message(words), span });
