import * as nodeModule from 'node:module';
import { join } from 'node:path';
import { userCacheFolder } from './userCacheFolder.ts';

/**
 * Has Node keep what it compiles of the bundles that are loaded from now on, where it can (from 22.8 on:
 * https://nodejs.org/api/module.html#moduleenablecompilecachecachedir). It lies in a folder of this user alone, since it is
 * run: Node’s own choice is one that all users of a machine share. Where the folder cannot be written nothing is kept.
 */
export function keepCompiled(): void {
  const { enableCompileCache } = nodeModule as { enableCompileCache?: (folder: string) => unknown };
  try {
    enableCompileCache?.(join(userCacheFolder(), 'compiled'));
  } catch {
    // A user without a folder of its own.
  }
}
