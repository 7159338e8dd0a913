// npm run pictures: takes the pictures of the README and of the walk-through anew, in light and dark, and the icon's.
// Those in high contrast stay in build/pictures, for whoever wants to see how it looks there.
import { readFileSync, writeFileSync } from 'node:fs';
import { startBrowser } from '../test/vscode/browser.mjs';
import { themes, workByHand } from '../test/vscode/hands.mjs';
import './package.mjs';

const names = [
  'forecasts',
  'hover',
  'new-briefing',
  'paste',
  'preview',
  'problems',
  'quick-fix',
  'reading',
  'standard',
];

for (const theme of Object.keys(themes)) {
  console.log(`\n${theme}`);
  const { failed } = await workByHand('build/brieflint.vsix', theme);
  if (failed > 0) process.exit(1);
}
const { page, stop } = await startBrowser();
for (const name of names)
  for (const ending of ['', '-dark']) {
    const picture = `data:image/png;base64,${readFileSync(`build/pictures/${name}${ending}.png`).toString('base64')}`;
    const webp = await page.evaluate(smaller, picture);
    writeFileSync(`images/${name}${ending}.webp`, Buffer.from(webp.split(',')[1], 'base64'));
  }
await page.setViewportSize({ width: 256, height: 256 });
const icon = `data:image/svg+xml;base64,${readFileSync('client/media/icon.svg').toString('base64')}`;
await page.setContent(`<body style="margin:0"><img src="${icon}" width="256" height="256">`);
await page.screenshot({ path: 'client/media/icon.png', omitBackground: true });
await stop();
process.exit(0);

/** In the browser: the same picture as WebP, a third of its size. */
async function smaller(address) {
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width;
  canvas.height = image.height;
  canvas.getContext('2d').drawImage(image, 0, 0);
  return canvas.toDataURL('image/webp', 0.85);
}
