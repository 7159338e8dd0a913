// Starts the VS Code server on 127.0.0.1, with folders of its own that go when it ends.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { installVSCode } from './install.mjs';

/** No network, no telemetry, no restart of files that tests change, no pop-ups. */
const quiet = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'git.enabled': false,
  'npm.fetchOnlinePackageInfo': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/**
 * Starts VS Code, its data in the folder `data`; resolves once it listens. `args` go to its server, `settings` are the
 * user's; with `asksForTrust` a folder is restricted until somebody trusts it. With `driver` the address may name an extension
 * in development and its tests, and no pop-up shows: VS Code keeps them from its smoke test driver.
 * `stop` ends it with all that it started and removes its folders; so does the end of this process.
 */
export async function startVSCode({ args = [], settings = {}, asksForTrust = false, driver = true } = {}) {
  const { main, node } = installVSCode();
  const data = mkdtempSync(join(tmpdir(), 'brieflint-vscode-'));
  mkdirSync(join(data, 'data/User'), { recursive: true });
  writeFileSync(
    join(data, 'data/User/settings.json'),
    JSON.stringify({ ...quiet, 'security.workspace.trust.enabled': asksForTrust, ...settings }, null, 2),
  );
  const flags = [
    '--host',
    '127.0.0.1',
    '--port',
    '0',
    '--without-connection-token',
    '--accept-server-license-terms',
    '--telemetry-level',
    'off',
  ];
  const more = ['--disable-telemetry', '--disable-experiments', '--server-data-dir', data];
  if (!asksForTrust) more.push('--disable-workspace-trust');
  if (driver) more.push('--enable-smoke-test-driver');
  const child = spawn(node, [main, ...flags, ...more, ...args], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, EXTENSIONS_GALLERY: '{"serviceUrl":""}', XDG_RUNTIME_DIR: data, TMPDIR: data },
  });
  const stop = () => {
    process.removeListener('exit', stop);
    try {
      // It forks the extension host and others: the whole group ends.
      process.kill(-child.pid, 'SIGKILL');
    } catch {}
    rmSync(data, { recursive: true, force: true, maxRetries: 3 });
  };
  process.once('exit', stop);
  const port = await listening(child);
  return { port, data, stop, remote: (path) => `vscode-remote://127.0.0.1:${port}${path}` };
}

function listening(child) {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk) => {
      output += chunk;
      const port = /agent listening on (\d+)/.exec(output)?.[1];
      if (port) resolve(Number(port));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => reject(new Error(`VS Code's server ended with ${code}:\n${output}`)));
  });
}

/** The address of the workbench with a folder open, and VS Code's arguments for development as its payload. */
export const addressOf = ({ port }, folder, payload = []) =>
  `http://127.0.0.1:${port}/?${new URLSearchParams({ folder, payload: JSON.stringify([['skipWelcome', 'true'], ['skipReleaseNotes', 'true'], ...payload]) })}`;

/** A copy of a folder, of the same name, that may be written to; it goes when this process ends. */
export function copyOf(folder) {
  const place = mkdtempSync(join(tmpdir(), 'brieflint-folder-'));
  const copy = join(place, basename(folder));
  cpSync(folder, copy, { recursive: true });
  process.once('exit', () => rmSync(place, { recursive: true, force: true }));
  return copy;
}
