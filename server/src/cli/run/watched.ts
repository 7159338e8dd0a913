import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { disk } from '../../host/node.ts';
import { SettingsReader } from '../../host/settings.ts';
import { findFiles, pathFromHere, realPath } from './findFiles.ts';
import { readList } from './selection.ts';

export type WatchedOptions = {
  readonly 'files-from'?: string | undefined;
  readonly 'output-file'?: string | undefined;
  readonly baseline?: string | undefined;
  readonly config?: string | undefined;
  readonly standard?: string | undefined;
  readonly template?: string | undefined;
};

/** What tells two states of a file apart, by its path. */
type State = ReadonlyMap<string, string>;

/** How long to wait between two looks, at least; in milliseconds. */
const shortestPause = 300;

/** Looking takes no more than a tenth of the time. */
const slowness = 10;

/** Who writes several files has this long for the next; in milliseconds. */
const settling = 100;

/**
 * The files that a command line means, and the settings that hold for them. They are looked at, not listened for: no system
 * tells of files on other machines or in containers, and a listener follows folders that nobody checks.
 */
export class Watched {
  readonly #paths: readonly string[];
  readonly #options: WatchedOptions;
  #settings: readonly string[] = [];
  #last: State;
  /** How many files there are to check. */
  size = 0;

  constructor(paths: readonly string[], options: WatchedOptions) {
    this.#paths = paths;
    this.#options = options;
    this.#settings = this.#settingsOf(this.#files());
    this.#last = this.#look();
  }

  /** Resolves with the names of what changed since the last look before a change; with none when it is stopped. */
  async change(stop: AbortSignal): Promise<readonly string[]> {
    let cost = 0;
    while (!stop.aborted) {
      await pause(Math.max(shortestPause, slowness * cost), undefined, { signal: stop }).catch(() => {});
      const begun = performance.now();
      let now = this.#look();
      cost = performance.now() - begun;
      if (stop.aborted || differences(this.#last, now).length === 0) continue;
      await pause(settling, undefined, { signal: stop }).catch(() => {});
      this.#settings = this.#settingsOf(this.#files());
      now = this.#look();
      const changed = differences(this.#last, now);
      this.#last = now;
      return changed;
    }
    return [];
  }

  #look(): State {
    const files = this.#files();
    this.size = files.length;
    const { baseline, config, standard, template, 'files-from': list } = this.#options;
    const named = [baseline, config, standard, template, list].filter((path) => path !== undefined);
    return new Map([...files, ...this.#settings, ...named].map((path) => [path, stateOf(path)]));
  }

  #files(): string[] {
    const { 'files-from': list, 'output-file': output } = this.#options;
    const listed = list === undefined ? undefined : readListOrNothing(list);
    const report = output === undefined ? undefined : realPath(output);
    return findFiles(listed && this.#paths.length === 0 ? undefined : this.#paths, [], [], listed)
      .map(({ path }) => path)
      .filter((path) => realPath(path) !== report);
  }

  /** The settings files that hold for the files, and those that would if they were there. */
  #settingsOf(files: readonly string[]): string[] {
    const reader = new SettingsReader(disk);
    const folders = new Map(files.map((path) => [dirname(resolve(path)), path]));
    const paths = new Set<string>();
    for (const [folder, path] of folders) {
      for (let above = folder; ; above = dirname(above)) {
        for (const name of ['.brieflint.yaml', '.brieflint.yml']) paths.add(pathFromHere(resolve(above, name)));
        if (above === dirname(above)) break;
      }
      for (const source of reader.settingsOf(path, this.#options.config).sources) paths.add(pathFromHere(source.path));
    }
    return [...paths];
  }
}

const differences = (before: State, now: State): string[] =>
  [...new Set([...before.keys(), ...now.keys()])].filter((path) => (before.get(path) ?? '') !== (now.get(path) ?? ''));

/** Empty where nothing lies. */
function stateOf(path: string): string {
  try {
    const { mtimeMs, size, ino } = statSync(path);
    return `${mtimeMs} ${size} ${ino}`;
  } catch {
    return '';
  }
}

function readListOrNothing(path: string): string[] {
  try {
    return readList(path);
  } catch {
    return [];
  }
}
