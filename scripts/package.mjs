// node scripts/package.mjs [--release]: builds, then packs the extension (VSIX) and the npm package; prints where they are and how large.
// With --release both carry the addresses of `publishing.json`, which whoever publishes fills in.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createVSIX, listFiles } from '@vscode/vsce';
import { fail } from './ready.mjs';

export const vsix = 'build/brieflint.vsix';
const isRelease = process.argv.includes('--release');

const read = (path) => JSON.parse(readFileSync(path, 'utf8'));
const addresses = read('publishing.json');
const lacking = Object.keys(addresses).filter((key) => !addresses[key]);
if (isRelease && lacking.length > 0)
  fail(`A release needs the addresses of whoever publishes it: fill in ${lacking.join(', ')} in publishing.json.`);

// The same sources give the same bytes: every file in the VSIX has one date. npm's packages have one by themselves.
process.env.SOURCE_DATE_EPOCH ??= '499162500';
await import('./build.mjs');
rmSync('build/extension', { recursive: true, force: true });
rmSync('build/npm', { recursive: true, force: true });
await packExtension();
packForNpm();

/** The manifest without what only a checkout needs, and with the addresses that are given. */
function manifestOf(path) {
  const manifest = read(path);
  for (const key of ['private', 'scripts', 'devDependencies', 'overrides', 'workspaces', 'allowScripts'])
    delete manifest[key];
  // The command of a checkout; the npm package has its own.
  if ('publisher' in manifest) delete manifest.bin;
  const { publisher, repository, homepage, bugs } = addresses;
  return {
    ...manifest,
    ...(repository && { repository: { type: 'git', url: repository } }),
    ...(homepage && { homepage }),
    ...(bugs && { bugs: { url: bugs } }),
    ...('publisher' in manifest && publisher && { publisher }),
  };
}

function write(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/**
 * The extension's own page. VS Code shows pictures there only from the web, where they are once it is published; a package
 * without addresses has none rather than broken ones.
 */
function page() {
  const text = readFileSync('client/README.md', 'utf8');
  return isRelease ? text.replaceAll('](../images/', '](images/') : text.replace(/^!\[.*\n\n/gm, '');
}

async function packExtension() {
  const folder = 'build/extension';
  for (const file of await listFiles({ packagedDependencies: [] })) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(file, join(folder, file));
  }
  write(join(folder, 'package.json'), JSON.stringify(manifestOf('package.json'), null, 2));
  write(join(folder, 'README.md'), page());
  // All that is in this folder goes into the package.
  write(join(folder, '.vscodeignore'), '');
  await createVSIX({
    cwd: folder,
    packagePath: join(process.cwd(), vsix),
    dependencies: false,
    allowMissingRepository: !isRelease,
    rewriteRelativeLinks: isRelease,
  });
  say(vsix);
}

function packForNpm() {
  const folder = 'build/npm';
  for (const file of ['bin', 'dist', 'index.d.ts', 'README.md'])
    cpSync(join('server', file), join(folder, file), { recursive: true, filter: (path) => !path.endsWith('.web.js') });
  cpSync('LICENSE', join(folder, 'LICENSE'));
  write(join(folder, 'package.json'), `${JSON.stringify(manifestOf('server/package.json'), null, 2)}\n`);
  const { stdout, stderr, status } = spawnSync('npm', ['pack', '--json', '--pack-destination', '..'], {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) fail(`npm could not pack: ${stderr}`);
  say(join('build', JSON.parse(stdout)[0].filename));
}

function say(path) {
  console.log(`${path}  ${Math.round(statSync(path).size / 1024)} KiB`);
}
