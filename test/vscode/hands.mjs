// node test/vscode/hands.mjs [VSIX [THEME]]: works in VS Code as a person would, on the packaged extension; pictures go to build/pictures.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { addressOf, copyOf, startVSCode } from '../../scripts/vscode/host.mjs';
import { startBrowser } from './browser.mjs';
import { personAt } from './person.mjs';

/** The themes that pictures are taken in, and what their names end with. */
export const themes = { 'Light Modern': '', 'Dark Modern': '-dark', 'Default High Contrast': '-contrast' };

/**
 * Resolves with how many steps passed and failed. After a failure the next step goes on in a window that is loaded anew, so that it
 * fails for its own sake only. Without a theme nothing is drawn, which saves time, until a step fails: its picture is taken.
 */
export async function workByHand(vsix, theme) {
  mkdirSync('build/pictures', { recursive: true });
  const server = await startVSCode({
    args: ['--install-extension', resolve(vsix), '--start-server'],
    settings: {
      'workbench.colorTheme': theme ?? 'Light Modern',
      'editor.fontSize': 13,
      'editor.wordWrap': 'on',
      'editor.minimap.enabled': false,
      'window.commandCenter': false,
      'workbench.layoutControl.enabled': false,
    },
  });
  const browser = await startBrowser({ unseen: !theme });
  const folder = copyOf('examples');
  writeFileSync(join(folder, 'pasted.md'), '');
  writeFileSync(join(folder, 'harbour-2025.md'), harbour);
  cpSync('test/import/pastes/01-web-no-blank-lines.txt', join(folder, 'web-page.txt'));
  const person = personAt(browser.page, theme ? themes[theme] : '');
  const editor = theme ? person : { ...person, picture: async () => {} };
  const payload = [['openFile', server.remote(join(folder, 'many-faults.md'))]];
  const load = () => browser.page.goto(addressOf(server, folder, payload));
  let [passed, failed] = [0, 0];
  try {
    await load();
    for (const [name, step] of Object.entries(steps)) {
      try {
        await step(editor, folder, server);
        passed++;
        console.log(`  ✔ ${name}`);
      } catch (error) {
        failed++;
        console.log(`  ✖ ${name}\n    ${String(error.stack ?? error).replaceAll('\n', '\n    ')}`);
        await browser.draw();
        await person.picture(`failed-${failed}`);
        await load();
      }
    }
    return { passed, failed };
  } finally {
    await browser.stop();
    server.stop();
  }
}

/** A paper whose short and medium terms are over. */
const harbour = `# The harbour of Kar Odan

Ada Lind | 2 May 2025

## Summary

- It is unlikely that dredging will begin.
- It is highly likely that the lease will be sold.

## Forecast

### Short-term (Now - 3 months)

- It is unlikely that dredging will begin.

### Medium-term (3-12 months)

- It is highly likely that the lease will be sold.
- There is a realistic possibility that the truce will not hold.

### Long-term (>1 year)

- There is a remote chance that a second harbour will be built by 2030.
`;

/** Its next issue. */
const nextHarbour = `---
previous: harbour-2025.md
---

${harbour
  .replace('2 May 2025', '2 May 2026')
  .replaceAll('unlikely that dredging will begin', 'highly unlikely that dredging will begin')
  .replace(
    'truce will not hold.',
    'truce will not hold.\n- It is likely that the pilots will strike by 1 March 2027.',
  )}`;

/** The numbers of the language server's processes, on systems that list theirs as files. */
const languageServers = ({ data }) =>
  readdirSync('/proc').filter((id) => {
    if (!/^\d+$/.test(id)) return false;
    try {
      const command = readFileSync(`/proc/${id}/cmdline`, 'utf8');
      return command.includes(data) && command.includes('language-server.cjs');
    } catch {
      return false;
    }
  });

/** The line and the column of words in a file. */
const placeOf = (words, file) => {
  const before = readFileSync(file, 'utf8').split(words)[0].split('\n');
  return [before.length, before.at(-1).length + 2];
};

const steps = {
  'sees squiggles, and the problems in words': async (editor) => {
    await editor.page.locator('.squiggly-error').first().waitFor({ timeout: 60_000 });
    await editor.page.locator('.statusbar-item', { hasText: /PHIA: \d+ errors?/ }).waitFor();
    await editor.command('Problems: Focus on Problems View');
    const rows = editor.page.locator('.markers-panel .monaco-list-row');
    await rows.filter({ hasText: '“very likely” is not a PHIA term' }).first().waitFor();
    assert.ok((await rows.count()) >= 10);
    await editor.picture('problems');
    await editor.command('View: Hide Panel');
  },
  'opens the page of a rule from its problem, as readers see it': async (editor) => {
    await editor.command('Problems: Focus on Problems View');
    const row = editor.page
      .locator('.markers-panel .monaco-list-row', { hasText: '“very likely” is not a PHIA term' })
      .first();
    await row.locator('a.monaco-link', { hasText: 'nonstandard-term' }).click();
    await editor.page.locator('.tab.active', { hasText: 'nonstandard-term.md' }).waitFor();
    const page = editor.page.frameLocator('iframe.webview.ready').last().frameLocator('#active-frame');
    await page.locator('h2', { hasText: 'What to write instead' }).waitFor();
    await editor.picture('rule-page');
    await editor.page.locator('.tab.active .tab-actions .action-label').click();
    await editor.page.locator('.tab.active', { hasText: 'many-faults.md' }).waitFor();
    await editor.command('View: Hide Panel');
  },
  'mends a word with a quick fix': async (editor) => {
    await editor.goTo(8, 50);
    await editor.pressUntil('Control+.', '.action-widget .monaco-list-row', 'Write “highly likely”');
    await editor.picture('quick-fix');
    await editor.page.locator('.action-widget .monaco-list-row', { hasText: 'Write “highly likely”' }).first().click();
    await editor.shows('It is highly likely that the works end in October');
  },
  'completes a term with its band': async (editor) => {
    await editor.page.keyboard.press('Control+End');
    await editor.page.keyboard.type('- It is ');
    await editor.pressUntil('Control+Space', '.suggest-widget .monaco-list-row', 'highly unlikely');
    await editor.picture('completion');
    await editor.page.keyboard.type('unl');
    await editor.page.locator('.suggest-widget .monaco-list-row.focused', { hasText: 'unlikely' }).waitFor();
    await editor.page.keyboard.press('Enter');
    await editor.page.keyboard.type(' that the treaty will lapse.');
    await editor.shows('It is unlikely that the treaty will lapse.');
  },
  'begins the next bullet with Enter, and ends the list on an empty one': async (editor, folder) => {
    await editor.page.keyboard.press('Enter');
    await editor.page.keyboard.type('It is likely that the dam will hold.');
    await editor.shows('- It is likely that the dam will hold.');
    await editor.page.keyboard.press('Enter');
    // What Enter is bound to changes with the place of the cursor, a moment after it.
    await editor.page.waitForTimeout(500);
    await editor.page.keyboard.press('Enter');
    await editor.page.waitForTimeout(500);
    await editor.page.keyboard.type('Thus ends the list.');
    await editor.page.keyboard.press('Control+s');
    await editor.page.waitForFunction(() => !document.querySelector('.tab.dirty'));
    assert.match(
      readFileSync(join(folder, 'many-faults.md'), 'utf8'),
      /\n- It is likely that the dam will hold\.\n\nThus ends the list\.$/,
    );
  },
  'reads a hover': async (editor) => {
    await editor.goTo(8, 50);
    await editor.pressUntil('Control+k Control+i', '.monaco-hover', 'PHIA Probability Yardstick');
    await editor.picture('hover');
    await editor.page.keyboard.press('Escape');
  },
  'saves what was mended': async (editor, folder) => {
    await editor.page.keyboard.press('Control+s');
    await editor.page.waitForFunction(() => !document.querySelector('.tab.dirty'));
    // VS Code empties a file before it writes it.
    const saved = () => readFileSync(join(folder, 'many-faults.md'), 'utf8');
    await editor.until(async () => saved() !== '');
    assert.match(saved(), /highly likely that the works end/);
  },
  'starts a new briefing': async (editor) => {
    await editor.commandThatAsks('Brieflint: New Briefing');
    await editor.page.locator('.quick-input-title', { hasText: 'which template' }).waitFor();
    await editor.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Threat report' }).waitFor();
    await editor.picture('templates');
    await editor.page.keyboard.press('Enter');
    await editor.shows('# [Title]');
    await editor.page.keyboard.type('Frozen Assets');
    await editor.shows('# Frozen Assets');
    await editor.page.locator('.statusbar-item', { hasText: /PHIA: \d+ (?:error|warning|note)/ }).waitFor();
    await editor.picture('new-briefing');
  },
  'pastes a text and takes the offer to structure it': async (editor) => {
    await editor.openFile('web-page.txt');
    await editor.page.locator('.editor-instance .view-lines').first().click();
    await editor.page.keyboard.press('Control+a');
    await editor.page.keyboard.press('Control+c');
    await editor.openFile('pasted.md');
    await editor.page.locator('.editor-instance .view-lines').first().click();
    await editor.page.keyboard.press('Control+v');
    // With its test driver on, VS Code keeps what it has to say in the notification centre.
    await editor.command('Notifications: Show Notifications');
    const offer = editor.page.locator('.notification-list-item', {
      hasText: 'This looks like a briefing without headings',
    });
    await offer.waitFor();
    await editor.picture('paste');
    await offer.locator('.monaco-button', { hasText: 'Structure It' }).click();
    await editor.shows('## Summary');
    await editor.page.keyboard.press('Control+Home');
    await editor.picture('structured');
  },
  'finds the log': async (editor) => {
    await editor.command('Brieflint: Show Log');
    await editor.page.locator('.output-view .view-lines', { hasText: 'language server is running' }).waitFor();
    await editor.command('View: Hide Panel');
    await editor.command('View: Close Saved Editors in Group');
  },
  'takes a sound briefing for sound': async (editor) => {
    await editor.openFile('grain-terminal.md');
    await editor.page.locator('.statusbar-item', { hasText: 'PHIA: no problems' }).waitFor();
    await editor.picture('sound');
  },
  'sees its judgements in the side bar, and goes to one': async (editor) => {
    await editor.page
      .locator('.activitybar .action-item', { has: editor.page.locator('[aria-label^="Brieflint"]') })
      .click();
    const rows = editor.page.locator('.pane-body .monaco-list-row');
    await rows.filter({ hasText: '55–75 %' }).waitFor();
    await editor.page.locator('.editor-instance .view-lines').first().click();
    await editor.picture('reading');
    await rows.filter({ hasText: '0–5 %' }).click();
    await editor.page.locator('.statusbar-item', { hasText: 'Ln 34' }).waitFor();
    await editor.goTo(24, 20);
    await editor.page.locator('.pane-body .monaco-list-row.selected', { hasText: '10–20 %' }).waitFor();
  },
  'sees the forecasts of the folder, and records what came of one': async (editor, folder) => {
    await editor.command('Brieflint: Focus on Forecasts View');
    const dredging = editor.page.locator('.monaco-list-row[aria-label^="Dredging will begin, unlikely"]');
    await dredging.waitFor();
    await editor.page.locator('.monaco-list-row[aria-label^="Overdue, "]').waitFor();
    await dredging.click();
    await editor.page.locator('.tab.active', { hasText: 'harbour-2025.md' }).waitFor();
    await editor.page.locator('.statusbar-item', { hasText: 'Ln 14' }).waitFor();
    await editor.page.locator('.codelens-decoration', { hasText: 'Record Outcome' }).first().waitFor();
    await editor.page.locator('.pane-body .message', { hasText: 'Reading' }).waitFor({ state: 'hidden' });
    const briefing = editor.page.locator('.pane-header', { hasText: 'Briefing' });
    await briefing.click();
    await editor.picture('forecasts');
    await briefing.click();
    await dredging.hover();
    await dredging.locator('.action-label[aria-label^="Record Outcome"]').click();
    const row = (text) => editor.page.locator('.quick-input-list .monaco-list-row', { hasText: text });
    await row('Dredging did not begin').waitFor();
    await editor.picture('outcome-verdict');
    await row('Dredging did not begin').click();
    await row('The day on which it fell due, 2 August 2025').waitFor();
    await row('Another day').click();
    const input = editor.page.locator('.quick-input-widget input').first();
    await input.fill('in spring');
    await editor.page.locator('.quick-input-message', { hasText: '“in spring” is no day' }).waitFor();
    await editor.picture('outcome-day');
    await input.fill('2 August 2025');
    await editor.page.keyboard.press('Enter');
    await editor.page.locator('.quick-input-title', { hasText: '3 of 3' }).waitFor();
    await input.fill('The tender was withdrawn ([notice](https://port.example/14)).');
    await editor.picture('outcome-evidence');
    await editor.page.keyboard.press('Enter');
    await editor.shows('- Outcome: did not happen, 2 August 2025. The tender was withdrawn');
    // It is among the resolved ones now, which are folded.
    await dredging.waitFor({ state: 'detached' });
    await editor.picture('outcome');
    await editor.page.keyboard.press('Control+z');
    await editor.page.waitForFunction(() => !document.querySelector('.tab.active.dirty'));
    assert.equal(readFileSync(join(folder, 'harbour-2025.md'), 'utf8'), harbour);
  },
  'lists hundreds of briefings, says how far it is, and lets go of them': async (editor, folder) => {
    await editor.command('Brieflint: Focus on Forecasts View');
    const reading = editor.page.locator('.pane-body .message', { hasText: 'Reading' });
    await reading.waitFor({ state: 'hidden' });
    const header = editor.page.locator('.pane-header', { hasText: 'Forecasts' }).locator('.description');
    const count = async () => Number.parseInt(await header.textContent(), 10);
    const before = await count();
    const archive = join(folder, 'archive');
    mkdirSync(archive);
    for (let issue = 1; issue <= 300; issue++)
      writeFileSync(join(archive, `issue-${issue}.md`), harbour.replace('Kar Odan', `Kar Odan, issue ${issue}`));
    await editor.page.locator('.pane-body .message', { hasText: /Reading: \d+ of \d+ files/ }).waitFor();
    await editor.picture('reading-forecasts');
    await editor.until(async () => (await count()) === before + 1200);
    await editor.picture('hundreds');
    rmSync(archive, { recursive: true });
    await editor.until(async () => (await count()) === before);
  },
  'compares a briefing with the issue before and with a revision in git': async (editor, folder) => {
    const file = join(folder, 'harbour-2026.md');
    const git = (...args) =>
      execFileSync('git', ['-c', 'user.name=Ada Lind', '-c', 'user.email=ada@port.example', ...args], { cwd: folder });
    writeFileSync(file, nextHarbour);
    const openHarbour = async () => {
      await editor.openFile('harbour-2026.md');
      // By then it is known for a briefing, and the command is offered.
      await editor.page.locator('.codelens-decoration', { hasText: 'Record Outcome' }).first().waitFor();
    };
    await openHarbour();
    const row = (text) => editor.page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
    await editor.until(async () => {
      await editor.commandThatAsks('Brieflint: Compare with Earlier Issue');
      await row('Another file').waitFor();
      if (await row('the issue before').isVisible()) return true;
      await editor.page.keyboard.press('Escape');
      return false;
    });
    await row('VS Code’s git is not at hand here').waitFor();
    await editor.picture('earlier-issues');
    await row('the issue before').click();
    await editor.page.locator('.quick-input-title', { hasText: 'Since harbour-2025.md: 1 changed, 1 new' }).waitFor();
    await row('less likely').waitFor();
    await editor.page.keyboard.press('Enter');
    await editor.page.locator('.editor-group-container', { hasText: 'harbour-2025.md' }).first().waitFor();
    await editor.until(async () => (await editor.page.locator('.editor-instance .selected-text').count()) >= 2);
    await editor.picture('compare');
    await editor.page.keyboard.press('Escape');
    await editor.command('View: Close Editors in Other Groups');

    git('init', '--quiet');
    git('add', 'harbour-2026.md');
    git('commit', '--quiet', '-m', 'The harbour, first draft');
    writeFileSync(file, nextHarbour.replaceAll('highly unlikely that dredging', 'likely that dredging'));
    mkdirSync(join(folder, '.vscode'));
    writeFileSync(join(folder, '.vscode/settings.json'), '{ "git.enabled": true }');
    await openHarbour();
    await editor.until(async () => {
      await editor.commandThatAsks('Brieflint: Compare with Earlier Issue');
      await row('Another file').waitFor();
      if (await row('The harbour, first draft').isVisible()) return true;
      await editor.page.keyboard.press('Escape');
      return false;
    });
    await editor.picture('revisions');
    await row('The harbour, first draft').click();
    await row('more likely').waitFor();
    await editor.page.keyboard.press('Enter');
    await editor.until(async () => (await editor.page.locator('.editor-instance .selected-text').count()) >= 2);
    await editor.picture('compare-revision');
    await editor.page.keyboard.press('Escape');
    await editor.command('View: Close Editors in Other Groups');
    await editor.command('View: Close Editor');
    for (const name of ['.git', '.vscode', 'harbour-2026.md']) rmSync(join(folder, name), { recursive: true });
  },
  'shows the scorecard of the folder, and saves it': async (editor, folder) => {
    cpSync('examples/series', join(folder, 'series'), { recursive: true });
    await editor.command('Brieflint: Show Scorecard');
    const page = editor.page.frameLocator('iframe.webview.ready').last().frameLocator('#active-frame');
    await page.locator('h2', { hasText: 'What may not be concluded' }).waitFor();
    await page.locator('svg').first().waitFor();
    assert.equal(await page.locator('script').count(), 0);
    await editor.picture('scorecard');
    await page.locator('svg').first().scrollIntoViewIfNeeded();
    await editor.picture('scorecard-diagram');
    await editor.page.locator('.editor-actions .action-label[aria-label^="Save Scorecard As"]').click();
    await editor.page.locator('.quick-input-title', { hasText: 'Save the scorecard' }).waitFor();
    await editor.page.keyboard.press('Enter');
    await editor.until(() => existsSync(join(folder, 'scorecard.html')));
    assert.match(readFileSync(join(folder, 'scorecard.html'), 'utf8'), /^<!doctype html>[\s\S]*<\/html>\n$/);
    await editor.command('View: Close Editor');
    for (const name of ['series', 'scorecard.html']) rmSync(join(folder, name), { recursive: true });
  },
  'finds one of the forecasts by its author': async (editor) => {
    await editor.commandThatAsks('Brieflint: Find Forecast');
    await editor.page.locator('.quick-input-title', { hasText: 'Find one of' }).waitFor();
    await editor.page.locator('.quick-input-widget input').first().fill('Ada Lind');
    await editor.page.locator('.quick-input-list .monaco-list-row', { hasText: 'The truce will not hold' }).waitFor();
    await editor.picture('find-forecast');
    await editor.page.keyboard.press('Escape');
    await editor.openFile('grain-terminal.md');
  },
  'exports the briefing as a Word file': async (editor, folder) => {
    // By then the command is offered.
    await editor.page.locator('.statusbar-item', { hasText: 'PHIA: no problems' }).waitFor();
    await editor.commandThatAsks('Brieflint: Export');
    await editor.page.locator('.quick-input-title', { hasText: 'Export the briefing as' }).waitFor();
    await editor.picture('export');
    await editor.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Word file' }).first().click();
    await editor.page.locator('.quick-input-title', { hasText: /^Export the briefing$/ }).waitFor();
    await editor.page.keyboard.press('Enter');
    const file = join(folder, 'grain-terminal.docx');
    await editor.until(() => existsSync(file) && readFileSync(file).length > 0);
    assert.equal(readFileSync(file).toString('latin1', 0, 2), 'PK');
    rmSync(file);
  },
  'checks a Word file where it lies, goes to a word, and sees what was mended in Word': async (editor, folder) => {
    const file = join(folder, 'harbour.docx');
    const write = (text) => {
      writeFileSync(join(folder, 'harbour-2025.md'), text);
      const args = ['server/bin/brieflint.js', 'export', join(folder, 'harbour-2025.md'), '--output', file, '--force'];
      execFileSync(process.execPath, args);
    };
    write(harbour.replace('highly likely that the lease', 'very likely that the lease'));
    await editor.command('View: Show Explorer');
    await editor.page
      .locator('.explorer-folders-view .monaco-list-row', { hasText: 'harbour.docx' })
      .click({ button: 'right' });
    const item = editor.page.locator('.monaco-menu .action-item', { hasText: 'Check This Word File' });
    await item.waitFor();
    await editor.picture('word-menu');
    await editor.clickUntil(item, editor.page.locator('.tab.active', { hasText: 'harbour.docx (text)' }));
    await editor.command('Notifications: Show Notifications');
    await editor.page.locator('.notification-list-item', { hasText: /harbour\.docx: 1 error/ }).waitFor();
    await editor.picture('word-check');
    await editor.page.locator('.notification-list-item .monaco-button', { hasText: 'Show Problems' }).click();
    const row = editor.page.locator('.markers-panel .monaco-list-row', {
      hasText: '“Summary”, paragraph 2: “very likely” is not a PHIA term',
    });
    await row.dblclick();
    await editor.page.locator('.editor-instance .squiggly-error').first().waitFor();
    await editor.picture('word-problem');
    write(harbour);
    await row.waitFor({ state: 'detached' });
    await editor.shows('It is highly likely that the lease');
    await editor.command('View: Hide Panel');
    await editor.command('View: Close Editor');
    rmSync(file);
    await editor.openFile('grain-terminal.md');
  },
  'reads in the preview what each term means, and when a horizon ends': async (editor) => {
    await editor.command('Markdown: Open Preview to the Side');
    const preview = editor.page.frameLocator('iframe.webview.ready').frameLocator('iframe');
    await preview.locator('.brieflint-legend', { hasText: 'PHIA Probability Yardstick' }).waitFor();
    const term = preview.locator('.brieflint-term').first();
    assert.equal(await term.getAttribute('title'), 'unlikely: 25–35 % (PHIA Probability Yardstick)');
    await preview.locator('h3 .brieflint-dates', { hasText: '4 September 2026 – 4 December 2026' }).waitFor();
    await preview.locator('.brieflint-legend').scrollIntoViewIfNeeded();
    await editor.picture('preview');
    await editor.page.locator('.editor-instance .view-lines').first().click();
    await editor.command('View: Close Editors in Other Groups');
  },
  'opens the menu of the status item': async (editor) => {
    await editor.page.locator('.statusbar-item', { hasText: 'PHIA: ' }).click();
    const row = (text) => editor.page.locator('.quick-input-list .monaco-list-row', { hasText: text });
    await row('Apply All Safe Fixes').waitFor();
    await row('Set the Standard for This Folder').waitFor();
    await editor.picture('menu');
    await editor.page.keyboard.press('Escape');
  },
  'checks all briefings of the folder': async (editor) => {
    await editor.command('Brieflint: Check All Briefings');
    await editor.command('Notifications: Show Notifications');
    await editor.page
      .locator('.notification-list-item', { hasText: /\d+ briefings checked: \d+ (?:error|warning|note)/ })
      .waitFor();
    await editor.picture('check-all');
    await editor.command('Notifications: Clear All Notifications');
  },
  'turns a rule off for the folder, and takes that back': async (editor, folder) => {
    const settings = join(folder, '.brieflint.yaml');
    const before = readFileSync(settings, 'utf8');
    const isOff = () => readFileSync(settings, 'utf8').includes('vague-likelihood: off');
    await editor.openFile('many-faults.md');
    const turnOff = async () => {
      await editor.goTo(...placeOf('could lose', join(folder, 'many-faults.md')));
      const words = 'Turn “vague-likelihood” off in this folder';
      await editor.pressUntil('Control+.', '.action-widget .monaco-list-row', words);
      await editor.picture('turn-off');
      await editor.page.locator('.action-widget .monaco-list-row', { hasText: words }).first().click();
      await editor.command('Notifications: Show Notifications');
      await editor.page.locator('.notification-list-item', { hasText: 'rule “vague-likelihood” off' }).waitFor();
      assert.ok(isOff());
    };
    const undo = () => editor.page.locator('.notification-list-item .monaco-button', { hasText: 'Undo' }).click();
    await turnOff();
    await undo();
    await editor.until(() => readFileSync(settings, 'utf8') === before);
    await turnOff();
    writeFileSync(settings, `# Ours.\n${readFileSync(settings, 'utf8')}`);
    await undo();
    await editor.command('Notifications: Show Notifications');
    await editor.page.locator('.notification-list-item', { hasText: 'so nothing was undone' }).waitFor();
    assert.ok(isOff());
    writeFileSync(settings, before);
    await editor.command('Notifications: Clear All Notifications');
  },
  'has a page of its own with nothing broken in it': async (editor) => {
    await editor.command('Extensions: Show Installed Extensions');
    await editor.page.locator('.extension-list-item', { hasText: 'Brieflint' }).first().click();
    const page = editor.page.frameLocator('iframe.webview').last().frameLocator('iframe');
    await page.locator('h1', { hasText: 'Brieflint' }).waitFor();
    const widths = await page.locator('img').evaluateAll((images) => images.map(({ naturalWidth }) => naturalWidth));
    assert.ok(widths.every((width) => width > 0));
    await editor.picture('details');
    await editor.command('View: Show Explorer');
    await editor.command('View: Close Editor');
  },
  'goes on when its language server dies, and is told so once': async (editor, _, server) => {
    if (!existsSync('/proc')) return;
    const dying = languageServers(server);
    assert.ok(dying.length > 0);
    for (const id of dying) process.kill(Number(id), 'SIGKILL');
    await editor.command('Notifications: Show Notifications');
    const told = editor.page.locator('.notification-list-item', { hasText: 'stopped and is started again' });
    await told.waitFor();
    assert.equal(await told.count(), 1);
    await editor.command('Notifications: Clear All Notifications');
    await editor.openFile('many-faults.md');
    await editor.page.locator('.squiggly-error').first().waitFor();
    await editor.openFile('grain-terminal.md');
    await editor.page.locator('.statusbar-item', { hasText: 'PHIA: no problems' }).waitFor();
  },
  'is asked for the standard of the folder': async (editor) => {
    await editor.commandThatAsks('Brieflint: Set the Standard for This Folder');
    await editor.page.locator('.quick-input-title', { hasText: 'Which standard holds' }).waitFor();
    await editor.picture('standard');
    await editor.page.keyboard.press('Escape');
  },
  'walks through the first five minutes': async (editor) => {
    await editor.command('Brieflint: Get Started');
    await editor.page.locator('.getting-started-step', { hasText: 'Fix a word with a click' }).first().waitFor();
    await editor.picture('walkthrough');
    await editor.page.locator('.tab', { hasText: 'grain-terminal.md' }).click();
  },
  'converts it to another standard, and is asked where two terms fit': async (editor) => {
    await editor.page.locator('.editor-instance .view-lines').first().click();
    await editor.page.keyboard.press('Control+Home');
    await editor.commandThatAsks('Brieflint: Convert to Another Standard');
    await editor.page.locator('.quick-input-title', { hasText: 'Convert from PHIA' }).waitFor();
    await editor.page.keyboard.type('IPCC');
    await editor.page.keyboard.press('Enter');
    const question = editor.page.locator('.quick-input-title', { hasText: 'becomes' });
    await question.filter({ hasText: '1 of 2' }).waitFor();
    await editor.picture('convert');
    await editor.page.keyboard.press('Enter');
    await question.filter({ hasText: '2 of 2' }).waitFor();
    await editor.page.keyboard.press('Enter');
    await editor.shows('standard: ipcc');
    await editor.page.locator('.statusbar-item', { hasText: 'IPCC: no problems' }).waitFor();
  },
};

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [vsix = 'build/brieflint.vsix', theme = 'Light Modern'] = process.argv.slice(2);
  const { passed, failed } = await workByHand(vsix, theme);
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed);
}
