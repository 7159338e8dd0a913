// node test/vscode/restricted.mjs [VSIX]: a folder that the user does not trust. Nothing of it is executed, so all of it works.
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { addressOf, copyOf, startVSCode } from '../../scripts/vscode/host.mjs';
import { startBrowser } from './browser.mjs';
import { personAt } from './person.mjs';

export async function workRestricted(vsix) {
  const server = await startVSCode({
    args: ['--install-extension', resolve(vsix), '--start-server'],
    asksForTrust: true,
  });
  const { page, stop } = await startBrowser();
  const folder = copyOf('examples');
  try {
    await page.goto(addressOf(server, folder, [['openFile', server.remote(join(folder, 'many-faults.md'))]]));
    await page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor({ timeout: 60_000 });
    await page.locator('.squiggly-error').first().waitFor({ timeout: 60_000 });
    await page.locator('.statusbar-item', { hasText: /PHIA: \d+ errors?/ }).waitFor();
    await page.screenshot({ path: 'build/pictures/restricted.png' });
    console.log('  ✔ in Restricted Mode the briefing is checked by its settings');
    const editor = personAt(page, '');
    await editor.command('Brieflint: Focus on Forecasts View');
    await page.locator('.monaco-list-row[aria-label^="Overdue, "]').waitFor();
    await editor.commandThatAsks('Brieflint: Compare with Earlier Issue');
    await page
      .locator('.quick-input-list .monaco-list-row', { hasText: 'VS Code’s git is not at hand here' })
      .waitFor();
    await editor.picture('restricted-issues');
    console.log('  ✔ in Restricted Mode forecasts are listed, and why there are no revisions in git');
    return { passed: 2, failed: 0 };
  } catch (error) {
    await page.screenshot({ path: 'build/pictures/failed.png' });
    throw error;
  } finally {
    await stop();
    server.stop();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href)
  await workRestricted(process.argv[2] ?? 'build/brieflint.vsix');
