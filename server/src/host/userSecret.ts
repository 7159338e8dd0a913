// A secret of this user on this machine: what is signed with it was written here, and came with no folder.
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { userCacheFolder } from './userCacheFolder.ts';
import { makeOnce } from './writeWhole.ts';

const bytes = 32;

/** The secret, made when it is first asked for; throws an error whose message says in words why there is none. */
export function userSecret(): Buffer {
  const path = join(userCacheFolder(), 'secret');
  try {
    if (!existsSync(path)) makeOnce(path, randomBytes(bytes));
  } catch (error) {
    throw new Error(`“${path}” cannot be made: ${(error as Error).message}`);
  }
  const { size, mode } = statSync(path);
  // A folder from elsewhere that holds a user's caches, as in some CI, brings files that all may read.
  if (process.platform !== 'win32' && (mode & 0o077) !== 0)
    throw new Error(`others than this user may read or write “${path}”`);
  if (size !== bytes) throw new Error(`“${path}” is no secret of Brieflint`);
  return readFileSync(path);
}
