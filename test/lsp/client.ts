// A real language server over stdio, and the client that a test speaks through.
import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import type { CompletionItem, Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

export type Client = {
  readonly connection: MessageConnection;
  readonly capabilities: Record<string, unknown>;
  readonly open: (text: string, uri?: string) => Document;
  /** The next diagnostics that the server publishes for a document. */
  readonly published: (uri: string) => Promise<PublishDiagnosticsParams>;
  /** Closes every document that is open, and forgets what was published. */
  readonly closeAll: () => void;
  readonly stop: () => Promise<number | null>;
};

export type Document = {
  readonly uri: string;
  /** Replaces the first occurrence of `words`, as one incremental change. */
  readonly change: (words: string, by: string) => void;
  readonly text: () => string;
  readonly pull: (previousResultId?: string) => Promise<{ kind: string; resultId?: string; items: Diagnostic[] }>;
  /** Line and character of `words` in the text, and of their end. */
  readonly rangeOf: (words: string) => {
    start: { line: number; character: number };
    end: { line: number; character: number };
  };
  readonly request: <T>(method: string, params: object) => Promise<T>;
};

type Options = {
  readonly pull?: boolean;
  readonly delay?: number;
  /** The folder of the window: a path, or an address. */
  readonly folder?: string;
  readonly snippets?: boolean;
  /** Files that only this editor can read, by their addresses. */
  readonly files?: Map<string, string>;
  /** Requests of the server that this editor answers with an error. */
  readonly refuses?: readonly string[];
  /** What the user chose, over `delay`. */
  readonly preferences?: object;
};

export async function startClient({
  pull = true,
  delay = 0,
  folder,
  snippets = false,
  files = new Map(),
  preferences = {},
  refuses = [],
}: Options = {}): Promise<Client> {
  const server = spawn(process.execPath, ['server/bin/brieflint-language-server.js', '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const waiting = new Map<string, ((params: PublishDiagnosticsParams) => void)[]>();
  const unread = new Map<string, PublishDiagnosticsParams[]>();
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    const next = waiting.get(params.uri)?.shift();
    if (next) next(params);
    else unread.set(params.uri, [...(unread.get(params.uri) ?? []), params]);
  });
  connection.onNotification('brieflint/status', () => {});
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/diagnostic/refresh', () => null);
  connection.onRequest('brieflint/readFile', ({ uri }: { uri: string }) => files.get(uri) ?? null);
  for (const method of refuses)
    connection.onRequest(method, () => {
      throw new Error('This editor does not do that.');
    });
  connection.listen();
  const { capabilities } = await connection.sendRequest<{ capabilities: Record<string, unknown> }>('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: folder
      ? [{ uri: /^\w{2,}:/.test(folder) ? folder : pathToFileURL(folder).href, name: 'folder' }]
      : null,
    capabilities: {
      textDocument: pull ? { diagnostic: {} } : {},
      workspace: {
        workspaceFolders: true,
        didChangeWatchedFiles: { dynamicRegistration: true },
        ...(refuses.length > 0 && { diagnostics: { refreshSupport: true }, inlayHint: { refreshSupport: true } }),
        workspaceEdit: { documentChanges: snippets, snippetEditSupport: snippets },
      },
    },
    initializationOptions: { delay, ...preferences },
  });
  await connection.sendNotification('initialized', {});

  const opened = new Set<string>();
  return {
    connection,
    capabilities,
    open: (text, uri = 'untitled:briefing.md') => {
      opened.add(uri);
      return openDocument(connection, text, uri);
    },
    published: (uri) => {
      const first = unread.get(uri)?.shift();
      if (first) return Promise.resolve(first);
      return new Promise((resolve) => waiting.set(uri, [...(waiting.get(uri) ?? []), resolve]));
    },
    closeAll: () => {
      for (const uri of opened) connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
      opened.clear();
      unread.clear();
    },
    stop: async () => {
      const ended = new Promise<number | null>((resolve) => server.once('exit', resolve));
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      return ended;
    },
  };
}

function openDocument(connection: MessageConnection, content: string, uri: string): Document {
  let text = content;
  let version = 1;
  const at = (offset: number) => {
    const lines = text.slice(0, offset).split('\n');
    return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  };
  const rangeOf = (words: string) => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`“${words}” is not in the text.`);
    return { start: at(start), end: at(start + words.length) };
  };
  connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version, text } });
  return {
    uri,
    text: () => text,
    rangeOf,
    change: (words, by) => {
      const range = rangeOf(words);
      text = text.replace(words, () => by);
      connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: ++version },
        contentChanges: [{ range, text: by }],
      });
    },
    pull: (previousResultId) =>
      connection.sendRequest('textDocument/diagnostic', {
        textDocument: { uri },
        ...(previousResultId && { previousResultId }),
      }),
    request: (method, params) => connection.sendRequest(`textDocument/${method}`, { textDocument: { uri }, ...params }),
  };
}

export const labels = (items: readonly CompletionItem[]): string[] => items.map(({ label }) => label);
