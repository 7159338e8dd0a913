// node test/vscode/runWebSuite.mjs [current|oldest|worker]: the suite in a browser's extension host, with the server in a web worker.
// `current` and `oldest` are VS Code for the Web with a virtual workspace; `worker` has a VS Code server with real files.
import { readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../scripts/ready.mjs';
import { addressOf, startVSCode } from '../../scripts/vscode/host.mjs';
import { serve } from '../../scripts/vscode/serve.mjs';
import { startWeb } from '../../scripts/vscode/web.mjs';
import { startBrowser } from './browser.mjs';
import { buildWebSuite, suiteFolder, webSuite } from './build.mjs';
import { hearSuite } from './listen.mjs';

export async function runWebSuite(kind) {
  await buildWebSuite();
  const browser = await startBrowser({ bypassCSP: kind === 'worker', unseen: true, small: true });
  const host = await (kind === 'worker'
    ? startWorker(browser.page)
    : startWeb({ folder: suiteFolder(), tests: webSuite, isOldest: kind === 'oldest' }));
  return hearSuite(browser, host);
}

/** VS Code starts no worker for an extension from its server's disk, so the extension comes over http. */
async function startWorker(page) {
  const server = await startVSCode();
  const files = await serve((path) => readFileSync(join(root, normalize(path))));
  const at = (path) => ({ scheme: 'http', authority: files.authority, path });
  await page.addInitScript(
    (options) => {
      // The page finds its configuration in an attribute; ours goes in as it is read.
      const read = Element.prototype.getAttribute;
      Element.prototype.getAttribute = function (name) {
        const value = read.call(this, name);
        if (this.id !== 'vscode-workbench-web-configuration' || name !== 'data-settings') return value;
        const configuration = JSON.parse(value);
        Object.assign(configuration.developmentOptions, options);
        return JSON.stringify(configuration);
      };
    },
    { extensions: [at('/')], extensionTestsPath: at(`/${webSuite}`) },
  );
  return {
    address: addressOf(server, suiteFolder()),
    stop: () => {
      files.stop();
      server.stop();
    },
  };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { failed } = await runWebSuite(process.argv[2] ?? 'current');
  process.exit(failed > 0 ? 1 : 0);
}
