// npm start: installs and builds what is missing, checks the examples in the terminal, then opens VS Code on a copy of them.
// BRIEFLINT_EDITOR=browser takes the VS Code server from npm even where there is a desktop.
import { spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { ready, root, run } from './ready.mjs';

const first = 'many-faults.md';

await ready();

console.log('\nbrieflint check examples\n');
run(process.execPath, ['server/bin/brieflint.js', 'check', 'examples']);

if (hasDesktop()) await openOnDesktop();
else await openInBrowser();

/** A `code` command that can show a window. */
function hasDesktop() {
  if (process.env.BRIEFLINT_EDITOR === 'browser') return false;
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return false;
  return spawnSync('code', ['--version'], { stdio: 'ignore', shell: process.platform === 'win32' }).status === 0;
}

async function openOnDesktop() {
  const { copyOf } = await import('./vscode/host.mjs');
  const examples = copyOf(join(root, 'examples'));
  console.log('\nVS Code opens with Brieflint and the examples. Close its window, or press Ctrl+C here, to end.');
  const child = spawn(
    'code',
    ['--new-window', '--wait', `--extensionDevelopmentPath=${root}`, examples, join(examples, first)],
    {
      stdio: 'ignore',
      shell: process.platform === 'win32',
    },
  );
  child.once('exit', (code) => process.exit(code ?? 0));
  endWith(() => child.kill());
}

/** The packaged extension in a VS Code as its users have it, behind an address that fits a line. */
async function openInBrowser() {
  const { addressOf, copyOf, startVSCode } = await import('./vscode/host.mjs');
  console.log();
  try {
    const { vsix } = await import('./package.mjs');
    const server = await startVSCode({
      args: ['--install-extension', join(root, vsix), '--start-server'],
      driver: false,
    });
    const examples = copyOf(join(root, 'examples'));
    const address = addressOf(server, examples, [['openFile', server.remote(join(examples, first))]]);
    const door = createServer((_, response) => response.writeHead(302, { location: address }).end());
    await new Promise((listening) => door.listen(0, '127.0.0.1', listening));
    console.log(
      `\nVS Code with Brieflint and a copy of the examples: open this address in a browser.\n\n  http://127.0.0.1:${door.address().port}/\n\nCtrl+C ends it.`,
    );
    endWith(server.stop);
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}

function endWith(stop) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, () => {
      stop();
      process.exit(0);
    });
  }
}
