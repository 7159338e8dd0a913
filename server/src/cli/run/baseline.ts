// A baseline holds the problems that an archive may keep: only others are reported.
import { existsSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import * as v from 'valibot';
import { isFile, readText } from '../../host/node.ts';
import { writeWhole } from '../../host/writeWhole.ts';
import { isOfPeople } from '../arguments.ts';
import { UsageError } from '../outcome.ts';
import type { CheckedFile } from './checkFile.ts';
import { displayPath } from './displayPath.ts';
import { wordsOf } from './problemWords.ts';

const entrySchema = v.strictObject({ rule: v.string(), text: v.string(), count: v.number() });
const schema = v.strictObject({ version: v.literal(1), files: v.record(v.string(), v.array(entrySchema)) });

type BaselineEntry = v.InferOutput<typeof entrySchema>;
type Entries = v.InferOutput<typeof schema>['files'];

const mark = '\uFEFF';

const parse = (text: string): Entries => v.parse(schema, JSON.parse(text.replace(mark, ''))).files;

/** Reads a baseline file; one that is missing or broken is a usage error. */
function readEntries(path: string): Entries {
  let text: string;
  try {
    text = readText(path);
  } catch (error) {
    throw new UsageError(
      `The baseline “${path}” cannot be read: ${(error as Error).message}. “--update-baseline” writes one.`,
      { cause: error },
    );
  }
  try {
    return parse(text);
  } catch (error) {
    throw new UsageError(`“${path}” is no baseline: name another file, “--update-baseline” writes it.`, {
      cause: error,
    });
  }
}

/** Entries by rule and words; the counts of equal ones are added up. */
function byName(entries: readonly BaselineEntry[]): Map<string, BaselineEntry> {
  const found = new Map<string, BaselineEntry>();
  for (const entry of entries) {
    const name = nameOf(entry.rule, entry.text);
    found.set(name, { ...entry, count: entry.count + (found.get(name)?.count ?? 0) });
  }
  return found;
}

/** A rule and words as one key; no rule has a blank in its name. */
const nameOf = (rule: string, text: string): string => `${rule} ${text}`;

/** The path of a file from the folder of the baseline: both may be moved together. */
const keyOf = (file: string, baseline: string): string =>
  relative(dirname(resolve(baseline)), resolve(file))
    .split(sep)
    .join('/');

const placeOf = (key: string, baseline: string): string => resolve(dirname(resolve(baseline)), key);

/** A baseline that is being written; entries of the old file stay for files that are not added. */
export class NewBaseline {
  readonly #path: string;
  readonly #files = new Map<string, readonly BaselineEntry[]>();
  #problems = 0;
  #checked = 0;

  /** A usage error where a file that is no baseline lies there, or where people write files of that name: neither is ours to replace. */
  constructor(path: string) {
    this.#path = path;
    if (oldAt(path).text === null && isOfPeople(path))
      throw new UsageError(
        `“${path}” is no place for a baseline: give it another name, such as .brieflint-baseline.json.`,
      );
  }

  /** How many problems the added files have. */
  get problems(): number {
    return this.#problems;
  }

  /** How many files were added. */
  get checked(): number {
    return this.#checked;
  }

  add({ path, problems }: CheckedFile): void {
    const entries = byName(problems.map((problem) => ({ rule: problem.rule, text: wordsOf(problem), count: 1 })));
    this.#files.set(keyOf(path, this.#path), [...entries.values()]);
    this.#problems += problems.length;
    this.#checked++;
  }

  /** Gives what could not be kept of the old file, in words that end a sentence; a usage error where it cannot be written. */
  write(): string | undefined {
    const { text: before, entries: old } = oldAt(this.#path);
    const all = [...new Map([...Object.entries(old), ...this.#files])]
      .filter(([key, entries]) => entries.length > 0 && existsSync(placeOf(key, this.#path)))
      .toSorted(([a], [b]) => (a < b ? -1 : 1));
    const text = `${JSON.stringify({ version: 1, files: Object.fromEntries(all) }, null, 2)}\n`;
    try {
      // Some tools write a byte order mark or CRLF: the new file keeps what the old one had.
      const ends = before?.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text;
      return writeWhole(this.#path, before?.startsWith(mark) ? mark + ends : ends, before);
    } catch (error) {
      throw new UsageError(`The baseline “${this.#path}” cannot be written: ${(error as Error).message}.`, {
        cause: error,
      });
    }
  }
}

/** The baseline that a new one replaces, or an empty file; text is null where no file lies. A usage error where it is another. */
function oldAt(path: string): { text: string | null; entries: Entries } {
  if (!isFile(path)) return { text: null, entries: {} };
  let why = '';
  try {
    const text = readText(path);
    why = 'it is no baseline';
    return { text, entries: text === '' ? {} : parse(text) };
  } catch (error) {
    throw new UsageError(
      `“${path}” was left as it is: ${why || (error as Error).message}. Name another file with --baseline, or remove this one.`,
      { cause: error },
    );
  }
}

/** A baseline that problems are compared with. */
export class Baseline {
  readonly #path: string;
  /** By file, how many problems of each name are still to be left out. */
  readonly #left: Map<string, ReadonlyMap<string, BaselineEntry>>;
  readonly #checked = new Set<string>();
  #unshown = 0;

  /** Reads a baseline file; one that is missing or broken is a usage error. */
  constructor(path: string) {
    this.#path = path;
    this.#left = new Map(Object.entries(readEntries(path)).map(([key, entries]) => [key, byName(entries)]));
  }

  /** How many problems it kept from being shown. */
  get unshown(): number {
    return this.#unshown;
  }

  /** The file with only its new problems. */
  subtract(file: CheckedFile): CheckedFile {
    const key = keyOf(file.path, this.#path);
    this.#checked.add(key);
    const entries = this.#left.get(key);
    const problems = file.problems.filter((problem) => {
      const entry = entries?.get(nameOf(problem.rule, wordsOf(problem)));
      if (!entry || entry.count <= 0) return true;
      entry.count--;
      this.#unshown++;
      return false;
    });
    return { ...file, problems };
  }

  /** A sentence for each entry of the checked files that no longer occurs, and for each file that no longer exists. */
  gone(): string[] {
    return [...this.#left].flatMap(([key, entries]) => {
      const whole = placeOf(key, this.#path);
      if (!existsSync(whole)) return [`${displayPath(whole)} is in the baseline but no longer there.`];
      if (!this.#checked.has(key)) return [];
      return [...entries.values()]
        .filter(({ count }) => count > 0)
        .map(
          ({ rule, text, count }) =>
            `${displayPath(whole)}: ${rule} on “${text}” occurs no longer${count > 1 ? ` (${count} times)` : ''}.`,
        );
    });
  }
}
