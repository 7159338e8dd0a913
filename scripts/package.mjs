// Builds the extension and packs it into one VSIX; prints where it is and how large.
import { mkdirSync, statSync } from 'node:fs';
import { createVSIX } from '@vscode/vsce';
import './build.mjs';

export const vsix = 'build/brieflint.vsix';

mkdirSync('build', { recursive: true });
await createVSIX({
  packagePath: vsix,
  dependencies: false,
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
  skipLicense: false,
});
console.log(`${vsix}  ${Math.round(statSync(vsix).size / 1024)} KiB`);
