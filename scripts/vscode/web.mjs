// VS Code for the Web without a server behind it, as vscode.dev is: web extensions only, a folder that lies on no disk.
import { readdirSync, readFileSync } from 'node:fs';
import { join, normalize, relative } from 'node:path';
import { root } from '../ready.mjs';
import { installOldestWeb, installVSCode } from './install.mjs';
import { serve } from './serve.mjs';

/** What code-server's workbench takes for granted, a server, and what it was before: the same script otherwise. */
const withoutServer = [
  ['remoteAuthority:location.host', 'remoteAuthority:void 0'],
  ['P.file(this.userDataPath).with({scheme:J.vscodeRemote})', 'P.file("/").with({scheme:J.vscodeUserData})'],
];

/**
 * Serves the workbench with our extension and `folder` as a virtual workspace; `tests` is a bundle that it then runs.
 * `isOldest` takes the oldest VS Code that the extension runs in. `settings` are defaults that it changes.
 */
export async function startWeb({ folder, tests, isOldest = false, settings = {} }) {
  const files = isOldest ? installOldestWeb() : installVSCode().static;
  const workspace = textsIn(folder);
  const places = { static: files, brieflint: root, 'memory-files': join(root, 'test/vscode/memory-files') };
  const server = await serve((path) => {
    if (path === '/') return isOldest ? oldestPage(configuration) : currentPage(files, configuration);
    if (path === '/memory-files/workspace.json') return JSON.stringify(workspace);
    const [, place, ...rest] = path.split('/');
    const body = readFileSync(join(places[place], normalize(`/${rest.join('/')}`)));
    return path === '/static/out/vs/code/browser/workbench/workbench.js' ? upstream(body.toString()) : body;
  });
  const at = (path) => ({ scheme: 'http', authority: server.authority, path });
  const configuration = {
    additionalBuiltinExtensions: [at('/memory-files')],
    configurationDefaults: { 'files.autoSave': 'off', 'workbench.startupEditor': 'none', ...settings },
    developmentOptions: {
      enableSmokeTestDriver: true,
      extensions: [at('/brieflint')],
      ...(tests && { extensionTestsPath: at(`/brieflint/${tests}`) }),
    },
    enabledExtensionProposedApi: ['brieflint.memory-files'],
    enableWorkspaceTrust: false,
    folderUri: { scheme: 'memfs', path: '/' },
    isEnabledCoderGettingStarted: false,
    isEnabledFileDownloads: true,
    isEnabledFileUploads: true,
    productConfiguration: { enableTelemetry: false, extensionsGallery: { serviceUrl: '' } },
    userDataPath: '/',
    _wrapWebWorkerExtHostInIframe: false,
  };
  return { address: `http://${server.authority}/`, stop: server.stop };
}

function textsIn(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(paths.map((path) => [`/${relative(folder, path)}`, readFileSync(path, 'utf8')]));
}

function upstream(script) {
  return withoutServer.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`This workbench has no “${from}”.`);
    return text.replace(from, to);
  }, script);
}

const attribute = (value) => JSON.stringify(value).replaceAll('&', '&amp;').replaceAll('"', '&quot;');

function currentPage(files, configuration) {
  const messages = '/static/out/nls.messages.js';
  const values = {
    BASE: '',
    VS_BASE: '/static',
    WORKBENCH_AUTH_SESSION: '',
    WORKBENCH_NLS_FALLBACK_URL: messages,
    WORKBENCH_NLS_URL: messages,
    WORKBENCH_SCRIPT_NONCE: 'brieflint',
    WORKBENCH_WEB_BASE_URL: '/static',
    WORKBENCH_WEB_CONFIGURATION: attribute(configuration),
  };
  const html = readFileSync(join(files, 'out/vs/code/browser/workbench/workbench.html'), 'utf8');
  return html.replace(/\{\{(\w+)\}\}/g, (_, name) => values[name] ?? '');
}

/** Before 1.95 the workbench was loaded by a script of its own, module by module. */
const oldestPage = (configuration) => `<!doctype html>
<meta charset="utf-8">
<link rel="stylesheet" href="/static/out/vs/workbench/workbench.web.main.css">
<body></body>
<script src="/static/out/vs/loader.js"></script>
<script src="/static/out/vs/webPackagePaths.js"></script>
<script>
  const base = location.origin + '/static/';
  const paths = Object.entries(webPackagePaths).map(([name, path]) => [name, base + 'node_modules/' + name + '/' + path]);
  require.config({ baseUrl: base + 'out', paths: Object.fromEntries(paths) });
</script>
<script src="/static/out/vs/workbench/workbench.web.main.nls.js"></script>
<script src="/static/out/vs/workbench/workbench.web.main.js"></script>
<script>
  require(['vs/workbench/workbench.web.main'], ({ create, URI }) => {
    const configuration = ${JSON.stringify(configuration)};
    const workspace = { folderUri: URI.revive(configuration.folderUri) };
    create(document.body, { ...configuration, workspaceProvider: { trusted: true, workspace, open: async () => false } });
  });
</script>
`;
