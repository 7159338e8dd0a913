/** What a person does at the workbench; pictures go to build/pictures, their names with `ending`. */
export function personAt(page, ending) {
  const keys = page.keyboard;
  const chord = async (key) => {
    for (const part of key.split(' ')) await keys.press(part);
  };
  const choose = async (text) => {
    await page.locator('.quick-input-widget input').first().fill(text);
    await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
    await keys.press('Enter');
  };
  const pick = async (text) => {
    await choose(text);
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  };
  return {
    page,
    picture: async (name) => {
      // What opens or closes fades in or out.
      await page.waitForTimeout(400);
      await page.screenshot({ path: `build/pictures/${name}${ending}.png` });
    },
    shows: (text) =>
      page.waitForFunction(
        (words) =>
          document.querySelector('.editor-instance .view-lines')?.textContent.replaceAll('\u00a0', ' ').includes(words),
        text,
      ),
    until: async (holds) => {
      for (let tries = 0; !(await holds()); tries++) {
        if (tries === 600) throw new Error(`not within a minute: ${holds}`);
        await page.waitForTimeout(100);
      }
    },
    command: async (title) => {
      await keys.press('F1');
      await pick(`>${title}`);
    },
    /** A command that asks something at once. */
    commandThatAsks: async (title) => {
      await keys.press('F1');
      await choose(`>${title}`);
    },
    /** A file that was just written is found at the next search only, if VS Code has begun one. */
    openFile: async (name) => {
      const row = page.locator('.quick-input-list .monaco-list-row.focused', { hasText: name });
      for (let tries = 0; ; tries++) {
        await keys.press('Control+p');
        await page.locator('.quick-input-widget input').first().fill(name);
        try {
          await row.waitFor({ timeout: 6000 });
          break;
        } catch (error) {
          if (tries === 20) throw error;
          await keys.press('Escape');
        }
      }
      await keys.press('Enter');
      await page.locator('.tab.active', { hasText: name }).waitFor();
    },
    goTo: async (line, column) => {
      await page.locator('.editor-instance .view-lines').first().click();
      await keys.press('Control+g');
      await page.locator('.quick-input-widget input').first().fill(`:${line}:${column}`);
      await keys.press('Enter');
      await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    },
    /** Presses again until it shows: while extensions start, VS Code drops answers under way. */
    pressUntil: async (key, selector, text) => {
      const wanted = page.locator(selector, { hasText: text }).first();
      for (let tries = 0; ; tries++) {
        await chord(key);
        try {
          return await wanted.waitFor({ timeout: 3000 });
        } catch (error) {
          if (tries === 20) throw error;
        }
      }
    },
  };
}
