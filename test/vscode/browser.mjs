// Chromium, headless, that reaches this machine only.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const places = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Where a browser lies on this machine; undefined when there is none. */
export const browserPath = places.find((place) => place && existsSync(place));

/** What is loaded before each page that nobody looks at: drawing it takes a quarter of the time of a suite. */
const hide = () => {
  const style = document.createElement('style');
  style.textContent = 'html { opacity: 0 } * { animation: none !important; transition: none !important }';
  const append = () => (document.documentElement ? document.documentElement.append(style) : setTimeout(append, 1));
  append();
};

/**
 * `bypassCSP` is for extensions that come over http, which the page's own policy forbids. `unseen` is not drawn, for who takes no
 * pictures; `small` is for what is asked through an API, and not clicked.
 */
export async function startBrowser({ bypassCSP = false, dark = false, unseen = false, small = false } = {}) {
  const quiet = [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  const browser = await chromium.launch({ executablePath: browserPath, args: [...quiet, '--no-sandbox'] });
  const context = await browser.newContext({
    viewport: small ? { width: 640, height: 400 } : { width: 1280, height: 800 },
    deviceScaleFactor: 1,
    bypassCSP,
    colorScheme: dark ? 'dark' : 'light',
  });
  await context.route(
    (url) => /^(?:http|ws)s?:$/.test(url.protocol) && url.hostname !== '127.0.0.1',
    (route) => route.abort(),
  );
  // Ends a step that hangs; a busy machine gets there.
  context.setDefaultTimeout(120_000);
  if (unseen) await context.addInitScript(hide);
  const page = await context.newPage();
  return {
    page,
    /** Shows an unseen page from now on. */
    draw: () =>
      Promise.allSettled(
        page.frames().map((frame) => frame.addStyleTag({ content: 'html { opacity: 1 !important }' })),
      ),
    stop: () => browser.close(),
  };
}
