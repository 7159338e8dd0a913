// An editor as a language server knows it: one document, opened and changed over stdio, and the wait for what is said of it.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';

/** Starts a language server, opens `text` in it, and gives what can be done then. */
export async function open(script, text) {
  const began = performance.now();
  const server = spawn(process.execPath, [script, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const uri = 'untitled:briefing.md';
  let version = 1;
  let arrived = () => {};
  connection.onNotification('textDocument/publishDiagnostics', (said) => {
    if (said.version === version) arrived();
  });
  connection.onNotification(() => {});
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const died = ended.then(() => Promise.reject(new Error(`${script} ended while it was measured.`)));
  died.catch(() => {});
  connection.listen();

  /** Milliseconds from `began` until the problems of this version are there. */
  const said = async (began) => {
    const problems = new Promise((resolve) => {
      arrived = resolve;
    });
    await Promise.race([problems, died]);
    return performance.now() - began;
  };

  const initialized = connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: {},
    initializationOptions: { delay: 0 },
  });
  await Promise.race([initialized, died]);
  connection.sendNotification('initialized', {});
  connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version, text },
  });
  const untilFirst = await said(began);

  return {
    /** Milliseconds from the start of the process to the first problems. */
    untilFirst,
    /** Types `letter` at a place; gives the milliseconds until the problems of that version are there. */
    type(place, letter) {
      const began = performance.now();
      version++;
      connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ range: { start: place, end: place }, text: letter }],
      });
      return said(began);
    },
    /** Milliseconds that the server's main thread has worked since it began; not a number where the system does not say (not Linux). */
    worked: () => {
      const counted = `/proc/${server.pid}/task/${server.pid}/schedstat`;
      return existsSync(counted) ? Number(readFileSync(counted, 'utf8').split(' ')[0]) / 1e6 : Number.NaN;
    },
    /** What the system counts as the server's, in MiB; not a number where there is no `ps`. */
    memory: () =>
      Number(spawnSync('ps', ['-o', 'rss=', '-p', String(server.pid)], { encoding: 'utf8' }).stdout ?? Number.NaN) /
      1024,
    async close() {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      await ended;
    },
  };
}
