// A real language server over stdio, spoken to in bytes: what no client library would send.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { resolve } from 'node:path';

type RawOptions = {
  readonly program?: string;
  /** The user as whom it runs. */
  readonly uid?: number;
  readonly gid?: number;
  /** Whether it can be weighed. */
  readonly weighed?: boolean;
};

export type Message = {
  readonly id?: unknown;
  readonly method?: string;
  readonly params?: { readonly uri?: string; readonly version?: number; readonly diagnostics?: readonly RawProblem[] };
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
};
export type RawProblem = {
  readonly code: string;
  readonly message: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
};

/** A message with the header that belongs to it. */
export function framed(message: unknown): Buffer {
  const body = Buffer.from(typeof message === 'string' ? message : JSON.stringify(message));
  return Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]);
}

export class RawServer {
  /** All that the server said, in its order. */
  readonly said: Message[] = [];
  readonly ended: Promise<number | null>;
  readonly #process: ChildProcessWithoutNullStreams;
  #waiting: { readonly wanted: (message: Message) => boolean; readonly take: (message: Message) => void }[] = [];
  #id = 0;

  constructor({ program = 'server/bin/brieflint-language-server.js', weighed, ...user }: RawOptions = {}) {
    const preload = weighed ? ['--expose-gc', '--require', resolve('test/lsp/weigh.cjs')] : [];
    const stdio = weighed ? (['pipe', 'pipe', 'pipe', 'ipc'] as const) : (['pipe', 'pipe', 'pipe'] as const);
    this.#process = spawn(process.execPath, [...preload, program, '--stdio'], {
      ...user,
      stdio: [...stdio],
    }) as ChildProcessWithoutNullStreams;
    this.#process.stderr.pipe(process.stderr);
    this.ended = new Promise((end) => this.#process.once('exit', end));
    let unread = Buffer.alloc(0);
    this.#process.stdout.on('data', (chunk: Buffer) => {
      unread = Buffer.concat([unread, chunk]);
      for (;;) {
        const start = unread.indexOf('\r\n\r\n') + 4;
        const end = start + Number(/Content-Length: (\d+)/.exec(unread.toString('latin1', 0, start))?.[1]);
        if (start < 4 || unread.length < end) return;
        this.#hear(JSON.parse(unread.toString('utf8', start, end)));
        unread = unread.subarray(end);
      }
    });
  }

  /** Starts a server that pulls or publishes, without delay. */
  static async start({ pull = true, ...options }: RawOptions & { readonly pull?: boolean } = {}): Promise<RawServer> {
    const server = new RawServer(options);
    await server.initialize(pull);
    return server;
  }

  async initialize(pull: boolean): Promise<void> {
    const capabilities = { textDocument: pull ? { diagnostic: {} } : {} };
    await this.ask('initialize', { processId: null, rootUri: null, capabilities, initializationOptions: { delay: 0 } });
    this.tell('initialized', {});
  }

  write(...bytes: readonly (Buffer | string)[]): void {
    for (const some of bytes) this.#process.stdin.write(some);
  }

  tell(method: string, params?: unknown): void {
    this.write(framed({ jsonrpc: '2.0', method, ...(params !== undefined && { params }) }));
  }

  /** Sends a request; gives its number. */
  request(method: string, params?: unknown): number {
    const id = ++this.#id;
    this.write(framed({ jsonrpc: '2.0', id, method, ...(params !== undefined && { params }) }));
    return id;
  }

  /** Sends a request; resolves with the answer, be it an error. */
  ask(method: string, params?: unknown): Promise<Message> {
    return this.answerTo(this.request(method, params));
  }

  answerTo(id: unknown): Promise<Message> {
    return this.hears((message) => message.id === id && message.method === undefined);
  }

  /** The first message that is `wanted`, said already or not yet; an end of the server rejects. */
  hears(wanted: (message: Message) => boolean): Promise<Message> {
    const before = this.said.find(wanted);
    if (before) return Promise.resolve(before);
    return new Promise((take, reject) => {
      this.#waiting.push({ wanted, take });
      void this.ended.then((status) => reject(new Error(`The server ended with ${status}.`)));
    });
  }

  open(uri: unknown, text: unknown, version: unknown = 1): void {
    this.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version, text } });
  }

  change(uri: string, version: unknown, ...contentChanges: readonly unknown[]): void {
    this.tell('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  close(uri: string): void {
    this.tell('textDocument/didClose', { textDocument: { uri } });
  }

  /** The bytes of the server's heap, its garbage taken away. */
  weigh(): Promise<number> {
    const weight = new Promise<number>((take) => this.#process.once('message', (bytes) => take(Number(bytes))));
    this.#process.send('How heavy?');
    return weight;
  }

  /** Ends the server as the protocol says; resolves with its exit status. */
  async stop(): Promise<number | null> {
    await this.ask('shutdown');
    this.tell('exit');
    return this.ended;
  }

  #hear(message: Message): void {
    this.said.push(message);
    // What the server asks of its editor, this one does not know.
    if (message.id !== undefined && message.method)
      this.write(framed({ jsonrpc: '2.0', id: message.id, result: null }));
    const ready = this.#waiting.filter(({ wanted }) => wanted(message));
    this.#waiting = this.#waiting.filter((waiting) => !ready.includes(waiting));
    for (const { take } of ready) take(message);
  }
}
