import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { basename, dirname, join } from 'node:path';
import { constants, Script } from 'node:vm';
import { userCacheFolder } from './userCacheFolder.ts';
import { makeOnce } from './writeWhole.ts';

/**
 * Has Node keep what it compiles of the bundles that are loaded from now on, where it can (from 22.8 on:
 * https://nodejs.org/api/module.html#moduleenablecompilecachecachedir); for an older Node we do so. It lies in a folder of
 * this user alone, since it is run: Node’s own choice is one that all users of a machine share. Where the folder cannot be
 * written nothing is kept. V8 takes nothing that was compiled with other flags: a short run, which has its own, keeps what it
 * compiles beside the rest.
 */
export function keepCompiled(isShort: boolean): void {
  const { enableCompileCache } = nodeModule as { enableCompileCache?: (folder: string) => unknown };
  try {
    const folder = join(userCacheFolder(), 'compiled', isShort ? 'short' : '');
    if (enableCompileCache) enableCompileCache(folder);
    else if (!process.env.NODE_DISABLE_COMPILE_CACHE) keepOurselves(folder);
  } catch {
    // A user without a folder of its own.
  }
}

/** Loads the bundles that are required from now on with what an earlier process compiled of the same text for the same Node. */
function keepOurselves(folder: string): void {
  require.extensions['.cjs'] = (module, path) => {
    const source = readFileSync(path, 'utf8');
    // V8 itself compares no more than the length of the text, its own version and its flags.
    const flags = JSON.stringify([process.version, process.arch, process.execArgv, process.env.NODE_OPTIONS]);
    const key = digestOf(flags, source).toString('base64url');
    const place = join(folder, `${basename(path)}-${key}`);
    const cachedData = existsSync(place) ? whole(readFileSync(place)) : undefined;
    const script = new Script(nodeModule.wrap(source), {
      filename: path,
      columnOffset: -nodeModule.wrap('\n').indexOf('\n'),
      cachedData,
      importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    });
    // At the end, when it is known which functions such a run calls.
    if (!cachedData || script.cachedDataRejected) process.once('exit', () => keep(place, script));
    const run = script.runInThisContext();
    run.call(module.exports, module.exports, nodeModule.createRequire(path), module, path, dirname(path));
  };
}

const digestOf = (...parts: readonly (string | Uint8Array)[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** What stands behind the digest that `keep` puts before it; nothing where a byte is another: V8 runs whatever it is given. */
function whole(bytes: Buffer): Buffer | undefined {
  const data = bytes.subarray(32);
  return digestOf(data).equals(bytes.subarray(0, 32)) ? data : undefined;
}

/** In milliseconds: what was compiled earlier is of a build that is no longer there, or one that compiles it again. */
const month = 30 * 24 * 60 * 60 * 1000;

function keep(place: string, script: Script): void {
  const folder = dirname(place);
  try {
    rmSync(place, { force: true });
    const data = script.createCachedData();
    makeOnce(place, Buffer.concat([digestOf(data), data]));
    for (const name of readdirSync(folder).filter((other) => other.includes('.cjs-')))
      if (Date.now() - statSync(join(folder, name)).mtimeMs > month) rmSync(join(folder, name), { force: true });
  } catch {
    // A folder that cannot be written, or another process that was first.
  }
}
