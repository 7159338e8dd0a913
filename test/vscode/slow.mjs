// node test/vscode/slow.mjs [VSIX]: works over a slow line, as on a remote host, and in two windows on one folder.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { addressOf, copyOf, startVSCode } from '../../scripts/vscode/host.mjs';
import { startBrowser } from './browser.mjs';
import { personAt } from './person.mjs';

/** How long each byte takes each way, in milliseconds: a far continent. */
const delay = 150;

/** Passes on what comes to a port of its own, each way late by `delay`. */
async function slowLineTo(port) {
  const line = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    for (const [from, to] of [
      [near, far],
      [far, near],
    ]) {
      from.on('data', (bytes) => setTimeout(() => to.writable && to.write(bytes), delay));
      from.on('end', () => setTimeout(() => to.end(), delay));
      from.on('error', () => to.destroy());
    }
  });
  await new Promise((listening) => line.listen(0, '127.0.0.1', listening));
  return { port: line.address().port, stop: () => line.close() };
}

const enterTwice = async ({ page, shows, goTo }, text) => {
  await goTo(17, 999);
  await page.keyboard.press('End');
  for (const key of ['Enter', ...'It is likely that the pumps will hold.', 'Enter', 'Enter', ...text])
    await page.keyboard.press(key === ' ' ? 'Space' : key);
  await shows(text);
};

const steps = {
  'shows problems, and mends one, over a slow line': async ({ far }) => {
    await far.page.locator('.squiggly-error').first().waitFor();
    await far.goTo(8, 50);
    await far.pressUntil('Control+.', '.action-widget .monaco-list-row', 'Write “highly likely”');
    await far.page.locator('.action-widget .monaco-list-row', { hasText: 'Write “highly likely”' }).first().click();
    await far.shows('It is highly likely');
  },
  'ends a list by Enter, Enter, typed faster than the line': async ({ far, file }) => {
    await enterTwice(far, 'Thus ends the list.');
    // What was typed too fast for the line is put right after it.
    await far.page.waitForTimeout(20 * delay);
    await far.page.keyboard.press('Control+s');
    await far.page.waitForFunction(() => !document.querySelector('.tab.dirty'));
    assert.match(readFileSync(file, 'utf8'), /- It is likely that the pumps will hold\.\n\nThus ends the list\.\n/);
  },
  'shows in a second window what the first one saved': async ({ near }) => {
    await near.shows('Thus ends the list.');
    await near.page.locator('.statusbar-item', { hasText: /PHIA: \d+ errors?/ }).waitFor();
  },
  'takes the settings that the other window writes': async ({ far, near }) => {
    await near.commandThatAsks('Brieflint: Set the Standard for This Folder');
    await near.page.locator('.quick-input-title', { hasText: 'Which standard holds' }).waitFor();
    await near.page.keyboard.type('ICD 203');
    await near.page.keyboard.press('Enter');
    for (const { page } of [near, far]) await page.locator('.statusbar-item', { hasText: 'ICD 203: ' }).waitFor();
  },
};

export async function workSlowly(vsix) {
  const server = await startVSCode({ args: ['--install-extension', resolve(vsix), '--start-server'] });
  const line = await slowLineTo(server.port);
  const { page, stop } = await startBrowser();
  const folder = copyOf('examples');
  const file = join(folder, 'many-faults.md');
  const at = (port) => [['openFile', `vscode-remote://127.0.0.1:${port}${file}`]];
  const far = personAt(page, '');
  const near = personAt(await page.context().newPage(), '-near');
  let [passed, failed] = [0, 0];
  try {
    await far.page.goto(addressOf(line, folder, at(line.port)));
    await near.page.goto(addressOf(server, folder, at(server.port)));
    for (const [name, step] of Object.entries(steps))
      try {
        await step({ far, near, file });
        passed++;
        console.log(`  ✔ ${name}`);
      } catch (error) {
        failed++;
        console.log(`  ✖ ${name}\n    ${String(error.stack ?? error).replaceAll('\n', '\n    ')}`);
        for (const person of [far, near]) await person.picture(`slow-failed-${failed}`);
      }
    await far.picture('slow');
    return { passed, failed };
  } finally {
    await stop();
    line.stop();
    server.stop();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { failed } = await workSlowly(process.argv[2] ?? 'build/brieflint.vsix');
  process.exit(failed);
}
