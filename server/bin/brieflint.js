#!/usr/bin/env node
// CommonJS starts sooner.
require('./start.js').start('cli.cjs');
