// npm start as a newcomer types it: the examples' problems in the terminal, an address, the squiggle on its page, and Ctrl+C.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { startBrowser } from './browser.mjs';

export async function startAndLook() {
  // A terminal sends Ctrl+C to the whole group, and so does this test.
  const child = spawn('npm', ['start'], {
    detached: true,
    env: { ...process.env, BRIEFLINT_EDITOR: 'browser', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((done) => child.once('exit', done));
  const { output, address } = await printed(child);
  assert.match(output, /many-faults\.md {2}PHIA/);
  const browser = await startBrowser();
  try {
    await browser.page.goto(address);
    await browser.page.locator('.squiggly-error').first().waitFor({ timeout: 60_000 });
    console.log('  ✔ the page that npm start prints shows a squiggle');
    await browser.page.screenshot({ path: 'build/pictures/start.png' });
  } finally {
    await browser.stop();
    process.kill(-child.pid, 'SIGINT');
  }
  await ended;
  await assert.rejects(fetch(address), 'Ctrl+C ends VS Code too');
  console.log('  ✔ Ctrl+C ends all of it');
  return { passed: 2, failed: 0 };
}

function printed(child) {
  return new Promise((done, fail) => {
    let output = '';
    const timer = setTimeout(() => fail(new Error(`npm start printed no address:\n${output}`)), 300_000);
    child.stdout.on('data', (chunk) => {
      output += chunk;
      const address = /http:\/\/127\.0\.0\.1:\S+/.exec(output)?.[0];
      if (!address || !output.includes('Ctrl+C')) return;
      clearTimeout(timer);
      done({ output, address });
    });
    child.once('exit', (code) => fail(new Error(`npm start ended with ${code}:\n${output}`)));
  });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await startAndLook();
