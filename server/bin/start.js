const { existsSync } = require('node:fs');
const { join } = require('node:path');

/** Runs a bundle of `dist`; a checkout that was not built yet is told how. */
exports.start = (bundle) => {
  const path = join(__dirname, '../dist', bundle);
  // Node from 22 on warns on standard error where both are set, as soon as a module loads `node:assert`; NO_COLOR is
  // what we follow: https://github.com/nodejs/node/blob/v24.x/lib/internal/tty.js, warnOnDeactivatedColors.
  if (process.env.NO_COLOR) delete process.env.FORCE_COLOR;
  if (existsSync(path)) require(path);
  else {
    process.stderr.write(
      'brieflint: this checkout is not built yet: run “npm install && npm run build” in it first.\n',
    );
    process.exitCode = 2;
  }
};
