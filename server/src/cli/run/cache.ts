import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { descriptorOf, readText } from '../../host/node.ts';
import { writeWhole } from '../../host/writeWhole.ts';
import { keyOf, sha256 } from './cacheKey.ts';
import type { FileFindings, Result } from './checkFile.ts';
import { type Choice, openFile } from './files.ts';
import type { FoundFile } from './findFiles.ts';

type CacheEntry = { readonly key: string; readonly found: FileFindings };

/**
 * The results of earlier runs, in one file: a line with a checksum, then JSON. The checksum is taken over this Brieflint
 * and the day too, so that a file that is broken, of another version or of another day is taken for none.
 */
export class Cache {
  readonly path: string;
  readonly #today: string;
  readonly #old: ReadonlyMap<string, CacheEntry>;
  readonly #new = new Map<string, CacheEntry>();
  #isChanged = false;

  constructor(path: string, today: string) {
    this.path = path;
    this.#today = today;
    this.#old = this.#read();
  }

  /** The result of an earlier run, where file, settings and options are the same; undefined where it has to be checked. */
  recall(file: FoundFile, choice: Choice): Result | undefined {
    const entry = this.#old.get(this.#nameOf(file));
    if (!entry || isReadOnce(file)) return undefined;
    try {
      const open = openFile(file, choice);
      return keyOf(open) === entry.key
        ? { ...entry, error: undefined, mattersNot: false, faults: open.faults, traces: [] }
        : undefined;
    } catch {
      return undefined;
    }
  }

  /** Has the result of a file written by `write`. */
  keep(file: FoundFile, { key, found }: Result): void {
    if (isReadOnce(file) || key === undefined || !found) return;
    const name = this.#nameOf(file);
    this.#new.set(name, { key, found });
    if (this.#old.get(name)?.key !== key) this.#isChanged = true;
  }

  /**
   * Writes the file if a result is new. Results of files that this run did not check stay as long as the file exists.
   * Throws an error whose message says why nothing was written.
   */
  write(): void {
    const others = [...this.#old].filter(([name]) => !this.#new.has(name));
    const kept = others.filter(([name]) => existsSync(resolve(dirname(this.path), name)));
    if (!this.#isChanged && kept.length === others.length) return;
    if (statSync(this.path, { throwIfNoEntry: false })?.isDirectory()) throw new Error('it is a folder');
    const text = JSON.stringify([...kept, ...this.#new]);
    writeWhole(this.path, `${this.#checksum(text)}\n${text}`);
  }

  #read(): Map<string, CacheEntry> {
    try {
      const content = readText(this.path);
      const end = content.indexOf('\n');
      const text = content.slice(end + 1);
      return new Map(content.slice(0, end) === this.#checksum(text) ? JSON.parse(text) : []);
    } catch {
      return new Map();
    }
  }

  /** The path of a file from the folder of the cache: both may be moved together. */
  #nameOf({ path }: FoundFile): string {
    return relative(dirname(resolve(this.path)), resolve(path))
      .split(sep)
      .join('/');
  }

  #checksum(text: string): string {
    return sha256().update(fingerprint()).update(this.#today).update(text).digest('base64url');
  }
}

/** Whether a second look at it would find nothing more. */
const isReadOnce = ({ path }: FoundFile): boolean => path === '-' || descriptorOf(path) !== undefined;

/** A checksum of this program and of the version of Node: another program may find something else. */
const fingerprint = (): string =>
  ['yaml.cjs', 'smol-toml.cjs']
    .map((bundle) => join(__dirname, bundle))
    .reduce((hash, bundle) => hash.update(readFileSync(bundle)), sha256().update(readFileSync(__filename)))
    .update(process.version)
    .digest('base64url');
