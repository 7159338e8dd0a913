// npm run benchmark [-- --only=server|process|peers] [--write]: how fast Brieflint is, beside others, in one run.
// --write puts the tables into docs/reference/speed.md. How it is measured stands in README.md beside this file.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fillTable } from '../fillTable.mjs';
import { fail, ready } from '../ready.mjs';

const parts = ['server', 'process', 'peers'];
const { only, write } = readArguments();
const wants = (part) => only === undefined || only === part;

const [load] = loadavg();
await ready();
const { compare, measureGrowth } = await import('./commandLine.mjs');
const { installPeers } = await import('./peers.mjs');
const { measureServer } = await import('./server.mjs');
const { growthTable, machine, serverTable, toolsTable } = await import('./report.mjs');

const folder = mkdtempSync(join(tmpdir(), 'brieflint-benchmark-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
process.once('SIGINT', () => process.exit(130));
const tables = [];
let peers = [];
try {
  if (wants('server')) tables.push(serverTable(await measureServer(tell)));
  if (wants('process') || wants('peers')) {
    if (wants('peers')) peers = installPeers(folder);
    tables.push(toolsTable(compare(folder, peers, wants('process'), tell)));
  }
  if (wants('process')) tables.push(growthTable(measureGrowth(folder, tell)));
} catch (error) {
  fail(error.message);
}

const report = [machine(load), ...tables].join('\n\n');
tell('');
console.log(`\n${report}\n`);
if (write && peers.length === 0) fail('The page was not written, since the peers are missing.');
const speed = 'docs/reference/speed.md';
if (write) writeFileSync(speed, fillTable(readFileSync(speed, 'utf8'), 'benchmark', report));

/** What is measured now, on one line of a terminal that is written over. */
function tell(what) {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${what}`);
}

function readArguments() {
  let values;
  try {
    values = parseArgs({ options: { only: { type: 'string' }, write: { type: 'boolean', default: false } } }).values;
  } catch (error) {
    fail(`${error.message.split('. ')[0]}: the benchmark knows --only and --write.`);
  }
  if (values.only !== undefined && !parts.includes(values.only))
    fail(`There is no part “${values.only}”: write --only=${parts.join(', --only=')}, or leave it out for all.`);
  if (values.write && values.only) fail('The page shows a whole run: leave out --only, or --write.');
  return values;
}
