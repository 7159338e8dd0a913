// npm test: every test that this machine can run; what it cannot run is named, and is a failure where CI=true.
// npm run test:desktop: the suite of VS Code's extension host in a desktop VS Code, which test-electron downloads.
import { readFileSync, rmSync } from 'node:fs';
import { missingNode, nodeProgram, otherNodes } from './nodes.mjs';
import { fail, ready, run } from './ready.mjs';

await ready();
const noBrowser = 'there is no Chromium here; apt-get install -y --no-install-recommends chromium would change that.';
const results = [];
const begun = Date.now();

/** Tests that start no server and no command line. */
const engineTests = ['pages', 'engine', 'language', 'corpus', 'import', 'house'].map((folder) => `test/${folder}`);

/** What another Node could change, in files of a few seconds each: how processes start, read, write, speak and end. */
const testsThatDependOnNode = [
  'test/cli/cli.test.ts',
  'test/cli/fix.test.ts',
  'test/cli/writing.test.ts',
  'test/lsp/server.test.ts',
  'test/lsp/disk.test.ts',
  'test/package',
  'test/import',
  'test/corpus',
];

if (process.argv.includes('desktop'))
  await part('VS Code on the desktop', async () => (await import('../test/vscode/runDesktop.mjs')).runDesktop());
else {
  await part('types, style, walls and generated files', () => ({
    passed: run('npm', ['run', '--silent', 'check']) === 0 ? 1 : 0,
    failed: 0,
  }));
  // They share nothing that they change, so each need not load the engine anew.
  await part('pages, engine, language', () => vitest([...engineTests, '--maxWorkers=2', '--no-isolate']));
  await part('language server, command line, package', () =>
    vitest([...engineTests.map((folder) => `--exclude=${folder}/**`), '--maxWorkers=2']),
  );
  for (const major of otherNodes)
    await partUnless(missingNode(major), `Node ${major}: language server, command line, package, engine`, () =>
      vitest([...testsThatDependOnNode, '--maxWorkers=2'], nodeProgram(major)),
    );
  await theDocumentation();
  await inVSCode();
  const { editorNames, missing, tryEditor } = await import('../test/editors/run.mjs');
  for (const name of editorNames) await partUnless(missing(name), name, () => tryEditor(name));
}

const sum = (key) => results.reduce((total, result) => total + result[key], 0);
const missing = results.filter(({ missing: why }) => why).map(({ name, missing: why }) => `Not run: ${name}: ${why}`);
console.log(
  `\n${results.map(({ name, passed, failed, time, missing: why }) => `${why ? '–' : failed ? '✖' : '✔'} ${name}: ${why ? 'not run' : `${passed} passed, ${failed} failed, ${time}`}`).join('\n')}`,
);
if (missing.length > 0) console.log(`\n${missing.join('\n')}`);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed, in ${minutes(Date.now() - begun)}`);
if (sum('failed') > 0) process.exit(1);
if (missing.length > 0 && process.env.CI === 'true') fail('With CI=true every test has to run.');
// Browsers and servers leave handles behind that would keep this process.
process.exit(0);

async function part(name, work) {
  const start = Date.now();
  console.log(`\n── ${name}${results.length > 0 ? `, ${minutes(start - begun)} after the start` : ''}`);
  try {
    const result = await work();
    results.push({
      name,
      ...result,
      time: minutes(Date.now() - start),
      failed: result.failed + (result.passed + result.failed === 0 && !result.missing ? 1 : 0),
    });
  } catch (error) {
    console.error(`  ✖ ${error.message}`);
    results.push({ name, passed: 0, failed: 1, time: minutes(Date.now() - start) });
  }
}

/** Milliseconds as minutes and seconds: `3:07`. */
function minutes(time) {
  const seconds = Math.round(time / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** A part that this machine may not be able to run; `missing` says why. */
async function partUnless(missing, name, work) {
  if (missing) results.push({ name, passed: 0, failed: 0, missing });
  else await part(name, work);
}

/** Runs the tests that `selection` names or does not exclude, under the Node at `node`. */
function vitest(selection, node = process.execPath) {
  const report = 'build/vitest.json';
  rmSync(report, { force: true });
  const options = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const status = run(node, ['node_modules/vitest/vitest.mjs', 'run', ...selection, ...options]);
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
  return { passed: numPassedTests, failed: numFailedTests || (status === 0 ? 0 : 1) };
}

/** Its samples, commands and links are among the tests above; here it is built, and looked at in a browser. */
async function theDocumentation() {
  const { browserPath } = await import('../test/vscode/browser.mjs');
  await part('the documentation is built', () => ({
    passed: run(process.execPath, ['scripts/docs.mjs']) === 0 ? 1 : 0,
    failed: 0,
  }));
  await partUnless(browserPath ? undefined : noBrowser, 'the documentation and its playground in a browser', async () =>
    (await import('../test/docs/site.mjs')).lookAtSite(),
  );
}

async function inVSCode() {
  const { browserPath } = await import('../test/vscode/browser.mjs');
  const { isSupported } = await import('./vscode/install.mjs');
  const missing = !isSupported
    ? 'there is no VS Code server from npm for this kind of machine; npm run test:desktop runs the suite in a desktop VS Code.'
    : !browserPath
      ? noBrowser
      : undefined;
  const inBrowser = (name, work) => partUnless(missing, name, work);
  const vsix = 'build/brieflint.vsix';
  await part('the packages', async () => (await import('../test/package/packages.mjs')).checkPackages());
  await inBrowser('VS Code, this checkout', async () => (await import('../test/vscode/runSuite.mjs')).runSuite());
  await inBrowser('VS Code, the packaged extension', async () =>
    (await import('../test/vscode/runSuite.mjs')).runSuite(vsix),
  );
  const { runWebSuite } = await import('../test/vscode/runWebSuite.mjs');
  await inBrowser('VS Code for the Web', () => runWebSuite('current'));
  await inBrowser('VS Code for the Web, the oldest', () => runWebSuite('oldest'));
  await inBrowser('VS Code with the extension in a web worker', () => runWebSuite('worker'));
  await inBrowser('VS Code, by hand', async () => (await import('../test/vscode/hands.mjs')).workByHand(vsix));
  await inBrowser('VS Code, a slow line and two windows', async () =>
    (await import('../test/vscode/slow.mjs')).workSlowly(vsix),
  );
  await inBrowser('VS Code, a folder that nobody trusts', async () =>
    (await import('../test/vscode/restricted.mjs')).workRestricted(vsix),
  );
  await inBrowser('npm start', async () => (await import('../test/vscode/start.mjs')).startAndLook());
}
