/** Opens a workbench that runs the suite, waits for its numbers, and ends the workbench and the browser. */
export async function hearSuite(browser, { address, stop }) {
  try {
    const closing = listen(browser.page);
    await browser.page.goto(address);
    return await closing;
  } catch (error) {
    await browser.page.screenshot({ path: 'build/suite-failed.png' }).catch(() => {});
    throw error;
  } finally {
    await browser.stop();
    stop();
  }
}

/**
 * The numbers of the suite's closing line, which the page of VS Code hears from its extension host. VS Code reports
 * success also when that host died under the tests, so only the line itself counts.
 */
function listen(page, limit = Number(process.env.LIMIT ?? 900_000)) {
  let result;
  return new Promise((done, fail) => {
    const timer = setTimeout(() => fail(new Error(`the suite did not end within ${limit / 1000} s`)), limit);
    page.exposeFunction('codeAutomationLog', (_type, args) => {
      const text = args.join(' ');
      if (process.env.VERBOSE) console.log(text);
      if (!text.startsWith('| ')) return;
      const lines = text.replace(/^\| ?/gm, '');
      console.log(`  ${lines.replaceAll('\n', '\n  ')}`);
      const counts = /^(\d+) passed, (\d+) failed$/.exec(lines);
      if (counts) result = { passed: Number(counts[1]), failed: Number(counts[2]) };
    });
    page.exposeFunction('codeAutomationExit', () => {
      clearTimeout(timer);
      if (result && result.passed + result.failed > 0) done(result);
      else fail(new Error('the suite ended without its closing line'));
    });
    page.on('crash', () => fail(new Error('the page crashed')));
  });
}
