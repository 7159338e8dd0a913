// npm run benchmark: how long a writer waits. Medians; a change's time is from the change to its diagnostics over stdio, no delay set.
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { cpus } from 'node:os';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { ready } from './ready.mjs';

await ready();
const example = readFileSync('examples/grain-terminal.md', 'utf8');
const [head, forecast] = example.split(/(?=## Forecast)/);
/** A briefing of about that many bytes: the example with its body repeated. */
const briefingOf = (bytes) => {
  const body = head.split('\n\n').slice(4, 7).join('\n\n');
  return `${head}${`${body}\n\n`.repeat(Math.max(0, Math.round((bytes - example.length) / body.length)))}${forecast}`;
};
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const ms = (number) => `${number.toFixed(1)} ms`;

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}\n`);
for (const size of [5, 50])
  console.log(`change to diagnostics, ${size} KB: ${ms(await keystroke(briefingOf(size * 1000)))}`);
console.log(
  `check of one 5 KB briefing, whole process: ${ms(wholeProcess(['server/bin/brieflint.js', 'check', '-'], briefingOf(5000)))} (an empty Node: ${ms(wholeProcess(['-e', '0'], ''))})`,
);
console.log(`server with 50 open briefings of 5 KB: ${await memory(50, briefingOf(5000))} MiB`);
const bundles = ['server/dist/cli.cjs', 'server/dist/language-server.cjs', 'server/dist/language-server.web.js'];
for (const file of [...bundles, 'client/dist/extension.cjs', 'client/dist/extension.web.js'])
  console.log(`${file}: ${Math.round(statSync(file).size / 1024)} KiB`);

/** A server and a client that has said who it is; `published` waits for the next diagnostics. */
async function startServer() {
  const server = spawn(process.execPath, ['server/bin/brieflint-language-server.js', '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  let arrived = () => {};
  connection.onNotification('textDocument/publishDiagnostics', () => arrived());
  connection.onNotification('brieflint/status', () => {});
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: {},
    initializationOptions: { delay: 0 },
  });
  await connection.sendNotification('initialized', {});
  const published = () => new Promise((resolve) => (arrived = resolve));
  const open = async (uri, text) => {
    const opened = published();
    connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'markdown', version: 1, text },
    });
    await opened;
  };
  const stop = async () => {
    await connection.sendRequest('shutdown');
    connection.sendNotification('exit');
  };
  return { connection, published, open, stop, pid: server.pid };
}

/** What the system counts as the server's, in MiB. */
async function memory(count, text) {
  const { open, stop, pid } = await startServer();
  for (let i = 0; i < count; i++) await open(`untitled:${i}.md`, text);
  const kib = Number(spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }).stdout);
  await stop();
  return Math.round(kib / 1024);
}

async function keystroke(text) {
  const { connection, published, open, stop } = await startServer();
  const uri = 'untitled:a.md';
  await open(uri, text);
  const line = text.split('\n').findIndex((words) => words.startsWith('The dockers'));
  const times = [];
  for (let version = 2; version < 122; version++) {
    const done = published();
    const began = performance.now();
    connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range: { start: { line, character: 4 }, end: { line, character: 4 } }, text: 'x' }],
    });
    await done;
    times.push(performance.now() - began);
  }
  await stop();
  return median(times.slice(20));
}

function wholeProcess(args, input) {
  const times = Array.from({ length: 15 }, () => {
    const began = performance.now();
    spawnSync(process.execPath, args, { input });
    return performance.now() - began;
  });
  return median(times);
}
