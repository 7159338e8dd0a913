/** What a person does at the workbench; pictures go to build/pictures, their names with `ending`. */
export function personAt(page, ending) {
  const keys = page.keyboard;
  const chord = async (key) => {
    for (const part of key.split(' ')) await keys.press(part);
  };
  /**
   * Asks for a name behind a key, and takes it; asks again where something else took the focus meanwhile, or where `taken` does not
   * come: rows are drawn anew while they are searched, so that a click may hit none.
   */
  const find = async (key, prefix, name, taken = async () => {}) => {
    const row = page.locator(`.quick-input-list .monaco-list-row[aria-label^="${name}"]`).first();
    for (let tries = 0; ; tries++) {
      await keys.press(key);
      try {
        await page
          .locator('.quick-input-widget input')
          .first()
          .fill(prefix + name, { timeout: 6000 });
        await row.click({ timeout: 6000 });
        return await taken();
      } catch (error) {
        if (tries === 20) throw error;
        await keys.press('Escape');
      }
    }
  };
  return {
    page,
    picture: async (name) => {
      // What opens or closes fades in or out.
      await page.waitForTimeout(400);
      await page.screenshot({ path: `build/pictures/${name}${ending}.png` });
    },
    /**
     * The lines of a page need not stand in its source in the order in which they are seen. The hints between the words, which come a
     * moment after them, are no text: VS Code gives each a style of its own.
     */
    shows: (text) =>
      page.waitForFunction((words) => {
        const lines = [...(document.querySelector('.editor-instance .view-lines')?.children ?? [])];
        const seen = lines
          .sort((a, b) => a.offsetTop - b.offsetTop)
          .flatMap((line) => [...line.querySelectorAll('span > span:not([class*="dyn-rule"])')])
          .map(({ textContent }) => textContent);
        return seen.join('').replaceAll('\u00a0', ' ').includes(words);
      }, text),
    /** Clicks until it comes: a menu takes no click in its first moments. */
    clickUntil: async (target, wanted) => {
      for (let tries = 0; ; tries++) {
        await target.click({ timeout: 3000 }).catch(() => {});
        try {
          return await wanted.waitFor({ timeout: 6000 });
        } catch (error) {
          if (tries === 10) throw error;
        }
      }
    },
    until: async (holds) => {
      for (let tries = 0; !(await holds()); tries++) {
        // Ends a step that hangs; a busy machine gets there.
        if (tries === 1800) throw new Error(`not within three minutes: ${holds}`);
        await page.waitForTimeout(100);
      }
    },
    command: (title) =>
      find('F1', '>', title, () => page.locator('.quick-input-widget').waitFor({ state: 'hidden', timeout: 20_000 })),
    /** A command that asks something at once. */
    commandThatAsks: (title) => find('F1', '>', title),
    /** A file that was just written is found at the next search only, if VS Code has begun one. */
    openFile: (name) =>
      find('Control+p', '', name, () => page.locator('.tab.active', { hasText: name }).waitFor({ timeout: 20_000 })),
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
