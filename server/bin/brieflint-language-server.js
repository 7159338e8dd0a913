#!/usr/bin/env node
require('./start.js').start('language-server.cjs');
