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

/** `bypassCSP` is for extensions that come over http, which the page's own policy forbids. */
export async function startBrowser({ bypassCSP = false, dark = false } = {}) {
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
    viewport: { width: 1280, height: 800 },
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
  return { page: await context.newPage(), stop: () => browser.close() };
}
