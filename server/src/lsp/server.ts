import {
  CodeActionKind,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type DidChangeWatchedFilesParams,
  type InitializeParams,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { version } from '../../package.json';
import { isMarkdownName, markdownGlob } from '../text/markdownNames.ts';
import { fixAllKind, registerActions } from './actions.ts';
import { Briefings } from './briefings.ts';
import { registerDecorations, tokenLegend } from './decorations.ts';
import { Diagnostics } from './diagnostics.ts';
import { registerExports } from './exports.ts';
import { registerFeatures } from './features.ts';
import { type Host, parseUri } from './host.ts';
import { registerLedgerRequests } from './ledgerRequests.ts';
import { logError } from './log.ts';
import { notifyClient } from './messages.ts';
import { registerNavigation } from './navigation.ts';
import { OpenDocuments } from './openDocuments.ts';
import { defaultPreferences, readPreferences } from './preferences.ts';
import type { InitializationOptions, Preferences } from './protocol.ts';
import { registerRequests } from './requests.ts';

/** Serves one editor over `connection`. Its state is the open documents, what was read of them, and the preferences. */
export function serve(connection: Connection, host: Host): void {
  const documents = new OpenDocuments();
  const briefings = new Briefings(host, documents);
  let preferences: Preferences = defaultPreferences;
  let rulePages = host.rulePages ?? '';
  let can = {
    pull: false,
    watch: false,
    configure: false,
    refreshDiagnostics: false,
    refreshHints: false,
    refreshLenses: false,
    refreshTokens: false,
  };
  let hasFolders = false;
  let actions = { snippets: false, versions: false, commands: false };

  connection.onInitialize(({ capabilities, initializationOptions, workspaceFolders, rootUri }: InitializeParams) => {
    const options = initializationOptions as InitializationOptions | undefined;
    preferences = readPreferences(options, preferences);
    rulePages = options?.rulePages ?? rulePages;
    const { textDocument, workspace } = capabilities;
    can = {
      pull: textDocument?.diagnostic !== undefined,
      watch: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
      configure: workspace?.didChangeConfiguration?.dynamicRegistration === true,
      refreshDiagnostics: workspace?.diagnostics?.refreshSupport === true,
      refreshHints: workspace?.inlayHint?.refreshSupport === true,
      refreshLenses: workspace?.codeLens?.refreshSupport === true,
      refreshTokens: workspace?.semanticTokens?.refreshSupport === true,
    };
    actions = {
      snippets: workspace?.workspaceEdit?.snippetEditSupport === true,
      versions: workspace?.workspaceEdit?.documentChanges === true,
      commands: options?.hasCommands === true,
    };
    const folders = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
    briefings.folder = folders[0];
    for (const folder of folders) documents.addFolder(folder);
    hasFolders = workspace?.workspaceFolders === true;
    return {
      serverInfo: { name: 'brieflint', version },
      capabilities: {
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        ...(can.pull && {
          diagnosticProvider: { identifier: 'brieflint', interFileDependencies: false, workspaceDiagnostics: false },
        }),
        codeActionProvider: {
          codeActionKinds: [
            CodeActionKind.QuickFix,
            CodeActionKind.RefactorRewrite,
            CodeActionKind.RefactorMove,
            fixAllKind,
          ],
        },
        completionProvider: { triggerCharacters: [' ', '#', '-'] },
        hoverProvider: true,
        documentSymbolProvider: true,
        foldingRangeProvider: true,
        inlayHintProvider: true,
        codeLensProvider: {},
        semanticTokensProvider: { legend: tokenLegend, full: true },
        definitionProvider: true,
        referencesProvider: true,
        documentHighlightProvider: true,
      },
    };
  });

  connection.onInitialized(() => {
    if (hasFolders)
      connection.workspace.onDidChangeWorkspaceFolders(({ added }) => {
        for (const { uri } of added) documents.addFolder(uri);
        void diagnostics.checkAgain();
      });
    if (can.configure)
      logRefusal(connection.client.register(DidChangeConfigurationNotification.type, { section: 'brieflint' }));
    if (can.watch)
      logRefusal(
        connection.client.register(DidChangeWatchedFilesNotification.type, {
          // Of settings and what they name, and of files that are misnamed as settings.
          watchers: [
            { globPattern: '**/*.{yaml,yml}' },
            { globPattern: '**/.brieflint.json' },
            // Of issues that later ones name.
            { globPattern: markdownGlob },
          ],
        }),
      );
  });

  connection.onDidChangeConfiguration((change: { settings?: { brieflint?: unknown } | null } | null) => {
    preferences = readPreferences(change?.settings?.brieflint, preferences);
    refreshDecorations();
  });

  connection.onDidChangeWatchedFiles((params: Partial<DidChangeWatchedFilesParams> | null) => {
    const changes = Array.isArray(params?.changes) ? params.changes : [];
    const areIssues = changes.every((change) => isMarkdownName(parseUri(`${change?.uri}`).path));
    if (changes.length > 0 && areIssues) return issuesChanged();
    host.forgetFiles();
    return settingsChanged();
  });
  host.onLateFile(() => void settingsChanged());

  async function issuesChanged(): Promise<void> {
    if (!briefings.forgetFollowers()) return;
    host.forgetFiles();
    await diagnostics.checkAgain();
  }

  function settingsChanged(): Promise<void> {
    briefings.forgetAll();
    refreshDecorations();
    notifyClient(connection, 'brieflint/settingsChanged');
    return diagnostics.checkAgain();
  }

  function refreshDecorations(): void {
    if (can.refreshHints) logRefusal(connection.languages.inlayHint.refresh());
    if (can.refreshLenses) logRefusal(connection.sendRequest('workspace/codeLens/refresh'));
    if (can.refreshTokens) logRefusal(connection.languages.semanticTokens.refresh());
  }

  /** Nothing hangs on the client's answer to a request of ours; one that it refuses is logged. */
  const logRefusal = (request: PromiseLike<unknown>) =>
    request.then(undefined, (error) => logError(connection, 'info', 'The editor did not do what it was asked', error));

  const diagnostics = new Diagnostics(connection, documents, briefings, host, () => ({
    pulls: can.pull,
    refreshes: can.refreshDiagnostics,
    delay: preferences.delay,
    rulePages,
  }));
  registerActions(connection, briefings, () => ({ ...actions, rulePages }));
  registerFeatures(
    connection,
    briefings,
    host,
    () => preferences,
    // Our own client runs in VS Code alone.
    () => actions.commands,
  );
  registerDecorations(
    connection,
    briefings,
    host,
    () => preferences,
    () => actions.commands,
  );
  registerNavigation(connection, briefings);
  registerRequests(connection, documents, briefings, host, diagnostics);
  registerLedgerRequests(connection, documents, briefings, host);
  registerExports(connection, documents, briefings, host, diagnostics);

  documents.listen(connection);
  connection.listen();
}
