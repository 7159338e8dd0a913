const { existsSync } = require('node:fs');
const { join } = require('node:path');

/** Runs a bundle of `dist`; a checkout that was not built yet is told how. */
exports.start = (bundle) => {
  const path = join(__dirname, '../dist', bundle);
  if (existsSync(path)) require(path);
  else {
    process.stderr.write(
      'brieflint: this checkout is not built yet: run “npm install && npm run build” in it first.\n',
    );
    process.exitCode = 2;
  }
};
