// node test/package/packages.mjs: packs twice, and looks at what was packed. It builds anew, so no other test may run beside it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import JSZip from 'jszip';

const vsix = 'build/brieflint.vsix';
const { version } = JSON.parse(readFileSync('server/package.json', 'utf8'));
const tarball = `build/brieflint-${version}.tgz`;

const pack = (...args) => spawnSync(process.execPath, ['scripts/package.mjs', ...args], { encoding: 'utf8' });
const hashes = () => [vsix, tarball].map((file) => createHash('sha256').update(readFileSync(file)).digest('hex'));

const checks = {
  'the same sources give the same bytes': () => {
    const [first, second] = [0, 1].map(() => {
      const { status, stderr } = pack();
      assert.equal(status, 0, stderr);
      return hashes();
    });
    assert.deepEqual(second, first);
  },
  'the extension has its page, its licences, and nothing of ours that is not for its user': async () => {
    const zip = await JSZip.loadAsync(readFileSync(vsix));
    const text = (name) => zip.file(`extension/${name}`)?.async('string');
    const page = await text('readme.md');
    for (const [, picture] of readFileSync('client/README.md', 'utf8').matchAll(/\]\(\.\.\/([^)]+)\)/g))
      assert.ok(zip.file(`extension/${picture}`), picture);
    const words = page.split(/\s+/).length;
    assert.ok(words >= 300 && words <= 500, `${words} words`);
    assert.doesNotMatch(page, /\]\((?!https:)/, 'a link that leads nowhere');
    assert.match(await text('LICENSE.txt'), /MIT License/);
    assert.match(await text('server/dist/THIRD-PARTY-NOTICES.txt'), /\nunified \d/);
    const manifest = JSON.parse(await text('package.json'));
    for (const key of ['devDependencies', 'scripts', 'private', 'repository']) assert.ok(!(key in manifest), key);
    const names = Object.keys(zip.files);
    assert.deepEqual(
      names.filter((name) => /\.(?:ts|mts|map)$|node_modules|\/test\//.test(name)),
      [],
    );
  },
  'the npm package has its page, its licences and its types, and asks for no other package': () => {
    const list = spawnSync('tar', ['-tzf', tarball], { encoding: 'utf8' }).stdout.split('\n');
    for (const name of ['README.md', 'LICENSE', 'index.d.ts', 'dist/index.js', 'dist/THIRD-PARTY-NOTICES.txt'])
      assert.ok(list.includes(`package/${name}`), name);
    const manifest = JSON.parse(
      spawnSync('tar', ['-xzOf', tarball, 'package/package.json'], { encoding: 'utf8' }).stdout,
    );
    for (const key of ['dependencies', 'devDependencies', 'private', 'scripts']) assert.ok(!(key in manifest), key);
  },
  'a release without addresses is refused in one sentence': () => {
    const given = Object.values(JSON.parse(readFileSync('publishing.json', 'utf8')));
    if (given.every(Boolean)) return;
    const { status, stdout, stderr } = pack('--release');
    assert.equal(status, 1);
    assert.equal(stdout, '');
    assert.match(stderr, /^A release needs the addresses of whoever publishes it: fill in .* in publishing\.json\.\n$/);
  },
};

/** Resolves with how many of the checks passed and failed; afterwards both packages lie in `build`. */
export async function checkPackages() {
  let [passed, failed] = [0, 0];
  for (const [name, check] of Object.entries(checks))
    try {
      await check();
      passed++;
      console.log(`  ✔ ${name}`);
    } catch (error) {
      failed++;
      console.log(`  ✖ ${name}\n    ${String(error.stack ?? error).replaceAll('\n', '\n    ')}`);
    }
  return { passed, failed };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) process.exit((await checkPackages()).failed);
