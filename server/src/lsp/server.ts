import {
  type CancellationToken,
  CodeActionKind,
  type Connection,
  type Diagnostic,
  DiagnosticSeverity,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticReportKind,
  type InitializeParams,
  LSPErrorCodes,
  ResponseError,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { version } from '../../package.json';
import type { Source } from '../host/settings.ts';
import { fixAllKind, registerActions } from './actions.ts';
import { Briefings, type Checked } from './briefings.ts';
import { registerFeatures } from './features.ts';
import type { Host } from './host.ts';
import type { InitializationOptions, Status } from './protocol.ts';
import { registerRequests } from './requests.ts';
import { isSettings, toDiagnostic, toRange } from './toProtocol.ts';

const defaultDelay = 150;

/** Serves one editor over `connection`. All state is the open documents and what was read of them. */
export function serve(connection: Connection, host: Host): void {
  const documents = new TextDocuments(TextDocument);
  const briefings = new Briefings(host);
  const opened = new Map<string, number>();
  const changed = new Map<string, number>();
  const timers = new Map<string, NodeJS.Timeout>();
  const settingsWithProblems = new Set<string>();
  let delay = defaultDelay;
  let pulls = false;
  let watches = false;
  let refreshes = false;
  let actions = { snippets: false, versions: false };

  connection.onInitialize(({ capabilities, initializationOptions, workspaceFolders, rootUri }: InitializeParams) => {
    const wanted = (initializationOptions as InitializationOptions | undefined)?.delay;
    if (typeof wanted === 'number' && wanted >= 0) delay = wanted;
    pulls = capabilities.textDocument?.diagnostic !== undefined;
    watches = capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    refreshes = capabilities.workspace?.diagnostics?.refreshSupport === true;
    const edits = capabilities.workspace?.workspaceEdit;
    actions = { snippets: edits?.snippetEditSupport === true, versions: edits?.documentChanges === true };
    briefings.folder = workspaceFolders?.[0]?.uri ?? rootUri ?? undefined;
    return {
      serverInfo: { name: 'brieflint', version },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        ...(pulls && {
          diagnosticProvider: { identifier: 'brieflint', interFileDependencies: false, workspaceDiagnostics: false },
        }),
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
        completionProvider: { triggerCharacters: [' ', '#'] },
        hoverProvider: true,
        documentSymbolProvider: true,
      },
    };
  });

  connection.onInitialized(() => {
    if (watches)
      connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [{ globPattern: '**/*.{yaml,yml}' }],
      });
  });

  connection.onDidChangeWatchedFiles(() => {
    briefings.forgetAll();
    // What is still wrong is said again with the next check; a file that nobody names any more keeps no problem.
    for (const path of settingsWithProblems) connection.sendDiagnostics({ uri: host.pathToUri(path), diagnostics: [] });
    settingsWithProblems.clear();
    if (pulls && refreshes) connection.languages.diagnostics.refresh();
    for (const document of documents.all()) {
      if (!pulls) publish(document);
      else if (isSettings(document)) reportSources(document.uri);
      else report(document, briefings.of(document));
    }
  });

  documents.onDidOpen(({ document }) => {
    opened.set(document.uri, document.version);
    if (!pulls) publish(document);
  });

  documents.onDidChangeContent(({ document }) => {
    const { uri, version: now } = document;
    // Opening counts as a change of content too; a text that is opened is checked at once.
    if (opened.get(uri) === now) return;
    changed.set(uri, Date.now());
    if (pulls) return;
    clearTimeout(timers.get(uri));
    timers.set(
      uri,
      setTimeout(() => publish(document), delay),
    );
  });

  documents.onDidClose(({ document: { uri } }) => {
    clearTimeout(timers.get(uri));
    timers.delete(uri);
    opened.delete(uri);
    changed.delete(uri);
    briefings.forget(uri);
    if (!pulls) connection.sendDiagnostics({ uri, diagnostics: [] });
  });

  const diagnosticsOf = (document: TextDocument, { problems }: Checked): Diagnostic[] =>
    problems.map((problem) => toDiagnostic(document, problem, host.rulePageUrl(problem.rule)));

  function publish(document: TextDocument): void {
    if (isSettings(document)) {
      reportSources(document.uri);
      return;
    }
    if (!documents.get(document.uri)) return;
    const checked = briefings.of(document);
    connection.sendDiagnostics({
      uri: document.uri,
      version: document.version,
      diagnostics: diagnosticsOf(document, checked),
    });
    report(document, checked);
  }

  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) => {
    const { uri } = textDocument;
    await quiet(uri, token);
    const document = documents.get(uri);
    // What is wrong in settings is said of the file on disk, which is what holds: see `reportSettings`.
    if (document && isSettings(document)) reportSources(uri);
    if (!document || isSettings(document)) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const checked = briefings.of(document);
    report(document, checked);
    if (checked.id === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: checked.id };
    return { kind: DocumentDiagnosticReportKind.Full, resultId: checked.id, items: diagnosticsOf(document, checked) };
  });

  /** Waits until nothing was typed for the delay; a newer change cancels the request, which then ends at once. */
  async function quiet(uri: string, token: CancellationToken): Promise<void> {
    for (let left = wait(uri); left > 0 && !token.isCancellationRequested; left = wait(uri)) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left);
        token.onCancellationRequested(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
    if (token.isCancellationRequested)
      throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The text changed meanwhile.');
  }

  const wait = (uri: string): number => (changed.get(uri) ?? 0) + delay - Date.now();

  function report(document: TextDocument, { briefing, problems, settings }: Checked): void {
    const count = (severity: string) => problems.filter((problem) => problem.severity === severity).length;
    const status: Status = {
      uri: document.uri,
      isBriefing: briefing.isBriefing,
      standard: briefing.standard.short,
      template: briefing.template.id,
      counts: { error: count('error'), warning: count('warning'), information: count('information') },
      settings: (settings.sources.find((source) => source.problems.length > 0) ?? settings.sources[0])?.path,
      settingsBroken: settings.sources.some((source) => source.problems.length > 0),
    };
    connection.sendNotification('brieflint/status', status);
    for (const source of settings.sources) reportSettings(source);
  }

  /** A settings file that is opened is told its faults, whether a briefing under it is open or not. */
  function reportSources(uri: string): void {
    for (const source of briefings.settingsOf(uri).sources) reportSettings(source);
  }

  /** The problems of a settings file stand in that file, open or not; none are sent for one that never had any. */
  function reportSettings({ path, problems }: Source): void {
    if (problems.length === 0 && !settingsWithProblems.delete(path)) return;
    if (problems.length > 0) settingsWithProblems.add(path);
    const uri = host.pathToUri(path);
    const text = TextDocument.create(uri, 'yaml', 0, host.readSettingsText(path));
    const diagnostics = problems.map(({ message, span }) => ({
      range: toRange(text, span),
      severity: DiagnosticSeverity.Error,
      code: 'invalid-setting',
      source: 'brieflint',
      message,
    }));
    connection.sendDiagnostics({ uri, diagnostics });
  }

  registerActions(connection, documents, briefings, host, () => actions);
  registerFeatures(connection, documents, briefings);
  registerRequests(connection, documents, briefings, host);

  documents.listen(connection);
  connection.listen();
}
