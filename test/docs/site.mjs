// node test/docs/site.mjs: the documentation as a reader has it, in a browser: its pages, its search, and the playground, which
// is opened from the disk. Pictures go to build/pictures.
import assert from 'node:assert/strict';
import { createReadStream, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startBrowser } from '../vscode/browser.mjs';

const site = 'build/docs';
const kinds = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' };

/** Resolves with how many steps passed and failed. */
export async function lookAtSite() {
  mkdirSync('build/pictures', { recursive: true });
  let [passed, failed] = [0, 0];
  const server = serve();
  const port = await new Promise((done) => server.listen(0, '127.0.0.1', () => done(server.address().port)));
  for (const dark of [false, true]) {
    const { page, stop } = await startBrowser({ dark });
    const said = hear(page);
    const look = {
      page,
      dark,
      open: (path) => page.goto(`http://127.0.0.1:${port}/${path}`),
      picture: (name) => page.screenshot({ path: `build/pictures/docs-${name}${dark ? '-dark' : ''}.png` }),
    };
    for (const [name, step] of Object.entries(dark ? inTheDark : steps)) {
      try {
        await step(look);
        assert.deepEqual(said.splice(0), [], 'the page is silent and asks for nothing elsewhere');
        passed++;
        console.log(`  ✔ ${name}`);
      } catch (error) {
        failed++;
        said.splice(0);
        console.log(`  ✖ ${name}\n    ${String(error.stack ?? error).replaceAll('\n', '\n    ')}`);
        await look.picture(`failed-${failed}`);
      }
    }
    await stop();
  }
  server.close();
  return { passed, failed };
}

/** What a page says on its console, and what it asks of others: both should stay empty. */
function hear(page) {
  const said = [];
  page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (/^(?:http|ws)/.test(protocol) && hostname !== '127.0.0.1') said.push(`asks for ${request.url()}`);
  });
  return said;
}

function serve() {
  return createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://127.0.0.1').pathname));
    const file = join(site, path.endsWith('/') ? `${path}index.html` : path);
    if (!existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': kinds[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
}

const playground = pathToFileURL(resolve(site, 'playground-app.html')).href;
const state = (page) => page.locator('#state');
const textOf = (page) =>
  page
    .locator('.cm-content')
    .evaluate((content) => Array.from(content.querySelectorAll('.cm-line'), (line) => line.textContent).join('\n'));
const write = async (page, text) => {
  await page.click('#clear');
  await page.locator('.cm-content').click();
  await page.keyboard.insertText(text);
};
const paste = (page, text) =>
  page.locator('.cm-content').evaluate((content, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    content.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);

/** The whole text, of which the page holds only the lines that are seen: as it would go into the clipboard. */
const copyAll = async (page) => {
  await page.locator('.cm-content').focus();
  await page.keyboard.press('Control+a');
  return page.locator('.cm-content').evaluate((content) => {
    const clipboardData = new DataTransfer();
    content.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }));
    return clipboardData.getData('text/plain');
  });
};

/** A sound briefing with `judgement` in its short-term horizon. */
const briefing = (judgement) => `# The port of Kar Odan

Ada Lind | 4 September 2025

## Summary

- The port is open.
- Grain is cheap.

## Forecast

### Short-term (Now - 3 months)

${judgement}

### Medium-term (3-12 months)

- It is unlikely that the lease will be sold.

### Long-term (>1 year)

- It is unlikely that a second harbour will be built.
`;

const openPlayground = async ({ page }) => {
  await page.goto(playground);
  await state(page)
    .filter({ hasText: /PHIA · .*7 errors, 4 warnings, 2 notes/ })
    .waitFor();
};

const steps = {
  'every page shows its heading': async ({ page, open }) => {
    const files = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.html') && !/404|playground-app/.test(name),
    );
    assert.ok(files.length > 70);
    for (const file of files.filter(
      (name) => !name.includes('rules/') || /vague-likelihood|missing-section/.test(name),
    )) {
      await open(file.replaceAll('\\', '/'));
      await page.locator('.vp-doc h1').first().waitFor();
    }
  },
  'shows the front page, a rule and a reference': async ({ page, open, picture }) => {
    await open('');
    await page.locator('h1', { hasText: 'Brieflint' }).waitFor();
    await picture('index');
    await open('rules/vague-likelihood.html');
    assert.equal(await page.locator('.vp-doc').getByText('^^^').count(), 0);
    await picture('rule');
    await open('reference/rules.html');
    await picture('rules');
  },
  'finds a page by a word': async ({ page, open, picture }) => {
    await open('');
    const input = page.locator('.VPLocalSearchBox input');
    // The page takes keys only once its script runs.
    for (let tries = 0; tries < 30 && (await input.count()) === 0; tries++) {
      await page.keyboard.press('Control+k');
      await input.waitFor({ timeout: 2000 }).catch(() => {});
    }
    await input.fill('realistic possibility');
    await page.locator('.VPLocalSearchBox .result').first().waitFor();
    await picture('search');
    await page.keyboard.press('Enter');
    await page.waitForURL(/html/);
  },
  'the playground opens from the disk and checks its example': async (look) => {
    await openPlayground(look);
    assert.ok((await look.page.locator('.cm-lintRange-error').count()) > 4);
    assert.ok((await look.page.locator('.term-4').count()) > 0);
    await look.picture('playground');
  },
  'a problem is explained under the mouse, and a click on a fix makes it': async (look) => {
    const { page } = look;
    await openPlayground(look);
    await page.locator('.cm-lintRange-error', { hasText: 'very likely' }).hover();
    await page.locator('.cm-tooltip', { hasText: '“very likely” is not a PHIA term' }).waitFor();
    await look.picture('playground-problem');
    await page.locator('.cm-diagnosticAction', { hasText: 'Write “highly likely”' }).click();
    await state(page).filter({ hasText: '6 errors' }).waitFor();
    assert.match(await textOf(page), /It is highly likely that the works end in October/);
  },
  'a fix can be made from the list, and taken back': async (look) => {
    const { page } = look;
    await openPlayground(look);
    const item = page.locator('#problems li', { hasText: '“may” gives no probability' });
    await item.locator('summary').click();
    await item.locator('.fix', { hasText: 'realistic possibility' }).click();
    await page.waitForFunction(() =>
      document.querySelector('.cm-content').textContent.includes('realistic possibility that the new dam will relieve'),
    );
    await page.keyboard.press('Control+z');
    await page.waitForFunction(() =>
      document.querySelector('.cm-content').textContent.includes('The new dam may relieve'),
    );
  },
  'a term shows its band and its names elsewhere': async (look) => {
    const { page, picture } = look;
    await openPlayground(look);
    await write(page, briefing('- It is likely that the truce will hold.'));
    await page.locator('.term', { hasText: /^likely$/ }).hover();
    const hover = page.locator('.hover', { hasText: '55–75 %' });
    await hover.waitFor();
    assert.match(await hover.textContent(), /PHIA Probability Yardstick.*ICD 203.*IPCC/s);
    await picture('playground-hover');
  },
  'another standard and template hold at once': async (look) => {
    const { page } = look;
    await openPlayground(look);
    await write(page, briefing('- It is very likely that the truce will hold.'));
    await state(page)
      .filter({ hasText: /^PHIA · .*1 error/ })
      .waitFor();
    await page.selectOption('#standard', 'icd203');
    await state(page)
      .filter({ hasText: /^ICD 203 · / })
      .waitFor();
    assert.equal(await page.locator('#problems', { hasText: 'very likely' }).count(), 0);
    await page.selectOption('#template', 'key-judgements');
    await state(page)
      .filter({ hasText: /Key judgements/ })
      .waitFor();
    await page.locator('#problems', { hasText: 'Discussion' }).waitFor();
  },
  'a pasted text becomes a briefing, not a word lost': async (look) => {
    const { page, picture } = look;
    await openPlayground(look);
    await page.click('#clear');
    const pasted = readFileSync('examples/pasted.txt', 'utf8');
    await paste(page, pasted);
    await page.locator('#offer').waitFor();
    await picture('playground-paste');
    await page.click('#accept');
    assert.ok(await page.locator('#offer').isHidden());
    await page.waitForFunction(() => document.querySelector('.cm-content').textContent.includes('## Summary'));
    await page.locator('#problems', { hasText: 'has no byline' }).waitFor({ state: 'detached' });
    const wordsOf = (text) =>
      text
        .replace(/^(?:#+|-) |[*|]/gm, '')
        .split(/\s+/)
        .filter(Boolean);
    assert.deepEqual(wordsOf(await copyAll(page)), wordsOf(pasted));
    await picture('playground-structured');
  },
  'an empty page says nothing, and a long text does not stop it': async (look) => {
    const { page } = look;
    await openPlayground(look);
    await page.click('#clear');
    await state(page).filter({ hasText: 'nothing written yet' }).waitFor();
    await paste(
      page,
      briefing(Array.from({ length: 1500 }, (_, i) => `- It is likely that quay ${i} will open.`).join('\n')),
    );
    await state(page)
      .filter({ hasText: /no problems|note|warning|error/ })
      .waitFor();
  },
};

const inTheDark = {
  'in the dark: the front page and a rule': async ({ open, picture }) => {
    await open('');
    await picture('index');
    await open('rules/vague-likelihood.html');
    await picture('rule');
  },
  'in the dark: the playground': async (look) => {
    await openPlayground(look);
    await look.page.locator('.cm-lintRange-error', { hasText: 'very likely' }).hover();
    await look.page.locator('.cm-diagnosticAction').first().waitFor();
    await look.picture('playground-problem');
  },
};

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { failed } = await lookAtSite();
  process.exit(failed > 0 ? 1 : 0);
}
