// node test/vscode/runSuite.mjs [VSIX]: runs the suite inside VS Code's extension host, on the checkout or on a packaged VSIX.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { addressOf, startVSCode } from '../../scripts/vscode/host.mjs';
import { startBrowser } from './browser.mjs';
import { buildSuite, suite, suiteFolder } from './build.mjs';

const limit = 180_000;

/** Resolves with the numbers of the suite's closing line; a suite without one has failed. */
export async function runSuite(vsix) {
  await buildSuite();
  const install = vsix ? ['--install-extension', resolve(vsix), '--start-server'] : [];
  const server = await startVSCode({ args: install });
  const browser = await startBrowser();
  try {
    const extension = resolve(vsix ? 'test/vscode/empty-extension' : '.');
    const closing = listen(browser.page);
    const payload = [
      ['extensionDevelopmentPath', server.remote(extension)],
      ['extensionTestsPath', server.remote(resolve(suite))],
    ];
    await browser.page.goto(addressOf(server, suiteFolder(), payload));
    return await closing;
  } catch (error) {
    await browser.page.screenshot({ path: 'build/suite-failed.png' }).catch(() => {});
    throw error;
  } finally {
    await browser.stop();
    server.stop();
  }
}

/** VS Code reports success also when the extension host died under the tests, so only the suite's own closing line counts. */
function listen(page) {
  let result;
  return new Promise((done, fail) => {
    const timer = setTimeout(() => fail(new Error(`the suite did not end within ${limit / 1000} s`)), limit);
    page.exposeFunction('codeAutomationLog', (_type, args) => {
      const text = args.join(' ');
      if (process.env.VERBOSE) console.log(text);
      if (!text.startsWith('| ')) return;
      const lines = text.replace(/^\| ?/gm, '');
      console.log(`  ${lines.replaceAll('\n', '\n  ')}`);
      const counts = /^(\d+) passed, (\d+) failed$/.exec(lines);
      if (counts) result = { passed: Number(counts[1]), failed: Number(counts[2]) };
    });
    page.exposeFunction('codeAutomationExit', () => {
      clearTimeout(timer);
      if (result && result.passed + result.failed > 0) done(result);
      else fail(new Error('the suite ended without its closing line'));
    });
    page.on('crash', () => fail(new Error('the page crashed')));
  });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { failed } = await runSuite(process.argv[2]);
  process.exit(failed > 0 ? 1 : 0);
}
