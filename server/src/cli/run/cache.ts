import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { descriptorOf, isFile, readBytes } from '../../host/node.ts';
import { userSecret } from '../../host/userSecret.ts';
import { writeWhole } from '../../host/writeWhole.ts';
import { UsageError } from '../outcome.ts';
import { type CacheEntry, readCacheEntries } from './cacheEntries.ts';
import { keyOf, sha256 } from './cacheKey.ts';
import { type Choice, openFile } from './files.ts';
import type { FoundFile } from './findFiles.ts';
import type { Found, Result, Task } from './task.ts';

/**
 * The results of earlier runs of a task, in one file with those of other tasks: a line with a signature, then JSON. It is signed with this user's secret, so
 * that a cache that came with a folder hides nothing, over this Brieflint and the day too, so that a file that is
 * broken, of another version or of another day is taken for none.
 */
export class Cache<F extends Found> {
  readonly path: string;
  readonly #task: Task<F>;
  readonly #today: string;
  readonly #secret: Buffer;
  readonly #old: ReadonlyMap<string, CacheEntry>;
  readonly #new = new Map<string, CacheEntry>();
  #isChanged = false;

  /** A usage error where a file lies there that is no cache; an error that says why, where a cache cannot be believed. */
  constructor(path: string, task: Task<F>, today: string) {
    this.path = path;
    this.#task = task;
    this.#today = today;
    this.#secret = userSecret();
    this.#old = this.#read();
  }

  /** The result of an earlier run, where file, settings and options are the same; undefined where it has to be read. */
  recall(file: FoundFile, choice: Choice): Result<F> | undefined {
    const entry = this.#old.get(this.#nameOf(file));
    // What is signed was written by a task of that name.
    const found = entry?.[this.#task.name] as F | undefined;
    if (!entry || !found || isReadOnce(file)) return undefined;
    const { key } = entry;
    try {
      const open = openFile(file, choice);
      return keyOf(open) === key
        ? { found, key, error: undefined, mattersNot: false, faults: open.faults, traces: [] }
        : undefined;
    } catch {
      return undefined;
    }
  }

  /** Has the result of a file written by `write`. */
  keep(file: FoundFile, { key, found }: Result<F>): void {
    if (isReadOnce(file) || key === undefined || !found) return;
    const name = this.#nameOf(file);
    const old = this.#old.get(name);
    const same = old?.key === key ? old : undefined;
    this.#new.set(name, { ...same, key, [this.#task.name]: found });
    if (!same?.[this.#task.name]) this.#isChanged = true;
  }

  /**
   * Writes the file if a result is new. Results of files that this run did not check stay as long as the file exists.
   * Throws an error whose message says why nothing was written.
   */
  write(): void {
    const others = [...this.#old].filter(([name]) => !this.#new.has(name));
    const kept = others.filter(([name]) => existsSync(resolve(dirname(this.path), name)));
    if (!this.#isChanged && kept.length === others.length) return;
    contentOf(this.path);
    const text = JSON.stringify([...kept, ...this.#new]);
    writeWhole(this.path, `${this.#sign(text)}\n${text}`);
  }

  #read(): ReadonlyMap<string, CacheEntry> {
    const content = contentOf(this.path);
    const end = content.indexOf('\n');
    const text = content.slice(end + 1);
    return content.slice(0, end) === this.#sign(text) ? readCacheEntries(text) : new Map();
  }

  /** The path of a file from the folder of the cache: both may be moved together. */
  #nameOf({ path }: FoundFile): string {
    return relative(dirname(resolve(this.path)), resolve(path))
      .split(sep)
      .join('/');
  }

  #sign(text: string): string {
    const { createHmac } = process.getBuiltinModule('node:crypto');
    const signature = createHmac('sha256', this.#secret);
    return signature.update(fingerprint()).update(this.#today).update(text).digest('base64url');
  }
}

/** Whether a second look at it would find nothing more. */
const isReadOnce = ({ path }: FoundFile): boolean => path === '-' || descriptorOf(path) !== undefined;
/** What a cache file holds, nothing where none lies; a usage error where it is something else than a cache. */
function contentOf(path: string): string {
  if (!isFile(path)) return '';
  const content = readBytes(path).toString('utf8');
  if (content !== '' && !/^[\w-]{43}\n\[/.test(content))
    throw new UsageError(
      `“${path}” was left as it is: it is no cache of Brieflint. Name another file with --cache-location, or remove this one.`,
    );
  return content;
}

/** A checksum of this program and of the version of Node: another program may find something else. */
const fingerprint = (): string =>
  ['check.cjs', 'commands.cjs', 'yaml.cjs', 'smol-toml.cjs']
    .map((bundle) => join(__dirname, bundle))
    .reduce((hash, bundle) => hash.update(readFileSync(bundle)), sha256())
    .update(process.version)
    .digest('base64url');
