import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** Where Brieflint keeps what it can make again, for this user alone; throws where the user has no folder of its own. */
export function userCacheFolder(): string {
  const { LOCALAPPDATA, XDG_CACHE_HOME } = process.env;
  const folder =
    process.platform === 'win32'
      ? (LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'))
      : process.platform === 'darwin'
        ? join(homedir(), 'Library', 'Caches')
        : XDG_CACHE_HOME && isAbsolute(XDG_CACHE_HOME)
          ? XDG_CACHE_HOME
          : join(homedir(), '.cache');
  // A path from this folder would lead into whatever is being checked.
  if (!isAbsolute(folder)) throw new Error('this user has no folder of its own');
  return join(folder, 'brieflint');
}
