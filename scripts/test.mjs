// npm test: every test that this machine can run; what it cannot run is named, and is a failure where CI=true.
// npm run test:desktop: the suite of VS Code's extension host in a desktop VS Code, which test-electron downloads.
import { fork, spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { missingNode, nodeProgram, otherNodes } from './nodes.mjs';
import { fail, ready } from './ready.mjs';

await ready();
// These need what is installed by now.
const { browserPath } = await import('../test/vscode/browser.mjs');
const { isSupported } = await import('./vscode/install.mjs');
const { editorNames, missing } = await import('../test/editors/run.mjs');

const noBrowser = 'there is no Chromium here; apt-get install -y --no-install-recommends chromium would change that.';
const missingVSCode = !isSupported
  ? 'there is no VS Code server from npm for this kind of machine; npm run test:desktop runs the suite in a desktop VS Code.'
  : browserPath
    ? undefined
    : noBrowser;
const results = [];
const begun = Date.now();

/** Tests that start no server and no command line. */
const engineTests = ['pages', 'engine', 'language', 'ledger', 'corpus', 'import', 'export', 'house'].map(
  (folder) => `test/${folder}`,
);

/** What another Node could change, in files of a few seconds each: how processes start, read, write, speak and end. */
const testsThatDependOnNode = [
  'test/cli/cli.test.ts',
  'test/cli/fix.test.ts',
  'test/cli/writing.test.ts',
  'test/lsp/server.test.ts',
  'test/lsp/disk.test.ts',
  'test/package',
  'test/import/decode.test.ts',
  'test/import/import.test.ts',
  'test/corpus',
];

if (process.argv.includes('desktop'))
  await part('VS Code on the desktop', ours('../test/vscode/runDesktop.mjs', 'runDesktop'));
else {
  await part('types, style, walls and generated files', command('npm', ['run', '--silent', 'check']));
  // It builds anew, as `npm start` does, and what is built is what the others test: neither has anything beside it.
  await part('the packages', ours('../test/package/packages.mjs', 'checkPackages'));
  // Editors wait most of the time, tests of the engine and of processes never.
  await Promise.all([inTurn(withVitest()), inTurn([...theDocumentation(), ...inEditors()])]);
  await part('npm start', ours('../test/vscode/start.mjs', 'startAndLook'), missingVSCode);
}

const sum = (key) => results.reduce((total, result) => total + result[key], 0);
const notRun = results.filter((result) => result.missing).map((result) => `Not run: ${result.name}: ${result.missing}`);
console.log(
  `\n${results.map(({ name, passed, failed, time, missing: why }) => `${why ? '–' : failed ? '✖' : '✔'} ${name}: ${why ? 'not run' : `${passed} passed, ${failed} failed, ${time}`}`).join('\n')}`,
);
if (notRun.length > 0) console.log(`\n${notRun.join('\n')}`);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed, in ${minutes(Date.now() - begun)}`);
if (sum('failed') > 0) process.exit(1);
if (notRun.length > 0 && process.env.CI === 'true') fail('With CI=true every test has to run.');

/**
 * Runs a part, unless this machine cannot: `missing` then says why. `work` is given what to print with; all of that is printed
 * at the end, since another part may run at the same time.
 */
async function part(name, work, missing) {
  if (missing) return results.push({ name, passed: 0, failed: 0, missing });
  const start = Date.now();
  const printed = [];
  console.log(`\n… ${name}: begun ${minutes(start - begun)} after the start`);
  const { passed, failed } = await work((text) => printed.push(text));
  const time = minutes(Date.now() - start);
  results.push({ name, passed, failed: failed || (passed === 0 ? 1 : 0), time });
  console.log(`\n── ${name}, ${time}\n${Buffer.concat(printed)}`);
}

/** Milliseconds as minutes and seconds: `3:07`. */
function minutes(time) {
  const seconds = Math.round(time / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

async function inTurn(parts) {
  for (const [name, work, missing] of parts) await part(name, work, missing);
}

/** Resolves with the status of a process, and with what it has sent to this one. */
function ended(child, print) {
  let sent;
  child.on('message', (message) => {
    sent = message;
  });
  for (const output of [child.stdout, child.stderr]) output.on('data', print);
  return new Promise((done) => child.once('close', (status) => done({ status, sent })));
}

/** Work that a command does, which is one test: it succeeds or not. */
function command(program, args) {
  return async (print) => {
    const options = { stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' };
    const { status } = await ended(spawn(program, args, options), print);
    return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  };
}

/** Work that a function of a module of ours does; it gives how many of its tests passed and failed. */
function ours(module, name, ...args) {
  return async (print) => {
    const { sent } = await ended(fork('scripts/testPart.mjs', [module, name, ...args], { silent: true }), print);
    return sent ?? { passed: 0, failed: 1 };
  };
}

/** The tests that `selection` names or does not exclude, under the Node at `node`. */
function vitest(selection, node = process.execPath) {
  return async (print) => {
    const report = 'build/vitest.json';
    rmSync(report, { force: true });
    // Tests share nothing that they change, so no file need load the engine anew.
    const options = [
      '--no-isolate',
      '--maxWorkers=2',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ];
    const { passed } = await command(node, ['node_modules/vitest/vitest.mjs', 'run', ...selection, ...options])(print);
    if (!existsSync(report)) return { passed: 0, failed: 1 };
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests || 1 - passed };
  };
}

/** They write one report, so they run in turn. */
function withVitest() {
  return [
    ['pages, engine, language', vitest(engineTests)],
    ['language server, command line, package', vitest(engineTests.map((folder) => `--exclude=${folder}/**`))],
    ...otherNodes.map((major) => {
      const why = missingNode(major);
      const name = `Node ${major}: language server, command line, package, engine`;
      return [name, vitest(testsThatDependOnNode, why ? undefined : nodeProgram(major)), why];
    }),
  ];
}

/** Its samples, commands and links are among the tests of Vitest; here it is built, and looked at in a browser. */
function theDocumentation() {
  return [
    ['the documentation is built', command(process.execPath, ['scripts/docs.mjs'])],
    [
      'the documentation and its playground in a browser',
      ours('../test/docs/site.mjs', 'lookAtSite'),
      browserPath ? undefined : noBrowser,
    ],
  ];
}

function inEditors() {
  const vsix = 'build/brieflint.vsix';
  const web = (kind) => ours('../test/vscode/runWebSuite.mjs', 'runWebSuite', kind);
  // Of the newest and the oldest VS Code, a process and a web worker, files on a disk and on none, each stands in one of these.
  const inVSCode = [
    ['VS Code, the packaged extension', ours('../test/vscode/runSuite.mjs', 'runSuite', vsix)],
    ['VS Code with the extension in a web worker', web('worker')],
    ['VS Code for the Web, the oldest', web('oldest')],
    ['VS Code, by hand', ours('../test/vscode/hands.mjs', 'workByHand', vsix)],
    ['VS Code, a slow line and two windows', ours('../test/vscode/slow.mjs', 'workSlowly', vsix)],
    ['VS Code, a folder that nobody trusts', ours('../test/vscode/restricted.mjs', 'workRestricted', vsix)],
  ];
  const others = editorNames.map((name) => [name, ours('../test/editors/run.mjs', 'tryEditor', name), missing(name)]);
  return [...inVSCode.map(([name, work]) => [name, work, missingVSCode]), ...others];
}
