// node test/vscode/runSuite.mjs [VSIX]: runs the suite inside VS Code's extension host, on the checkout or on a packaged VSIX.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { addressOf, startVSCode } from '../../scripts/vscode/host.mjs';
import { startBrowser } from './browser.mjs';
import { buildSuite, suite, suiteFolder } from './build.mjs';
import { hearSuite } from './listen.mjs';

/** Resolves with the numbers of the suite's closing line; a suite without one has failed. */
export async function runSuite(vsix) {
  await buildSuite();
  const install = vsix ? ['--install-extension', resolve(vsix), '--start-server'] : [];
  const server = await startVSCode({ args: install });
  const browser = await startBrowser({ unseen: true, small: true });
  const extension = resolve(vsix ? 'test/vscode/empty-extension' : '.');
  const payload = [
    ['extensionDevelopmentPath', server.remote(extension)],
    ['extensionTestsPath', server.remote(resolve(suite))],
  ];
  return hearSuite(browser, { address: addressOf(server, suiteFolder(), payload), stop: server.stop });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { failed } = await runSuite(process.argv[2]);
  process.exit(failed > 0 ? 1 : 0);
}
