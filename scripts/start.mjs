// npm start: installs and builds what is missing, checks the examples in the terminal, then opens VS Code on them.
// BRIEFLINT_EDITOR=browser takes the VS Code server from npm even where there is a desktop.
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ready, root, run } from './ready.mjs';

await ready();
const examples = join(root, 'examples');
const first = join(examples, 'many-faults.md');

console.log('\nbrieflint check examples\n');
run(process.execPath, ['server/bin/brieflint.js', 'check', 'examples']);

if (hasDesktop()) openOnDesktop();
else await openInBrowser();

/** A `code` command that can show a window. */
function hasDesktop() {
  if (process.env.BRIEFLINT_EDITOR === 'browser') return false;
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return false;
  return spawnSync('code', ['--version'], { stdio: 'ignore', shell: process.platform === 'win32' }).status === 0;
}

function openOnDesktop() {
  console.log('\nVS Code opens with Brieflint and the examples. Close its window, or press Ctrl+C here, to end.');
  const child = spawn('code', ['--new-window', '--wait', `--extensionDevelopmentPath=${root}`, examples, first], {
    stdio: 'ignore',
    shell: process.platform === 'win32',
  });
  child.once('exit', (code) => process.exit(code ?? 0));
  endWith(() => child.kill());
}

async function openInBrowser() {
  const { addressOf, startVSCode } = await import('./vscode/host.mjs');
  console.log();
  try {
    const server = await startVSCode();
    const payload = [
      ['extensionDevelopmentPath', server.remote(root)],
      ['openFile', server.remote(first)],
    ];
    console.log(
      `\nVS Code with Brieflint and the examples: open this address in a browser.\n\n  ${addressOf(server, examples, payload)}\n\nCtrl+C ends it.`,
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
