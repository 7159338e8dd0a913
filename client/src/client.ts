import * as vscode from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  ErrorAction,
  type ErrorHandler,
  type LanguageClientOptions,
  State,
} from 'vscode-languageclient';
import type { InitializationOptions, PreferenceSettings } from '../../server/src/lsp/protocol.ts';
import { readText } from './files.ts';
import { onNotification, onRequest } from './messages.ts';
import type { Overviews } from './overviews.ts';
import { plainLabels } from './plain.ts';
import { Restarts } from './restarts.ts';
import type { StatusItem } from './status.ts';

/** The options of the client on the desktop and in browsers: it serves Markdown and settings files of any scheme. */
export function clientOptions(extension: vscode.Uri, output: vscode.LogOutputChannel): LanguageClientOptions {
  const settings = vscode.workspace.getConfiguration().get<PreferenceSettings>('brieflint');
  // On the desktop the server finds its pages by itself; in a browser it has no disk and gets their address.
  const rulePages =
    extension.scheme === 'file' ? undefined : vscode.Uri.joinPath(extension, 'server/dist/rules').toString();
  const initializationOptions: InitializationOptions = {
    // VS Code gives its settings as proxies, which cannot be sent to a worker.
    ...JSON.parse(JSON.stringify(settings)),
    hasCommands: true,
    ...(rulePages && { rulePages }),
  };
  return {
    documentSelector: [{ language: 'markdown' }, { pattern: '**/.brieflint.{yaml,yml}' }],
    initializationOptions,
    outputChannel: output,
    // Nothing of ours needs more than plain Markdown: no command, no HTML, no icon.
    markdown: { isTrusted: false, supportHtml: false, supportThemeIcons: false },
    middleware: plainLabels,
  };
}

/** Starts a dead server again and tells the user so once; after too many deaths, the user may `start` it by hand. */
export function restartHandler(output: vscode.LogOutputChannel, start: () => void): ErrorHandler {
  const restarts = new Restarts();
  const showLog = 'Show Log';
  const startAgain = 'Start Again';
  const tell = async (message: string, restart: boolean) => {
    const answer = restart
      ? await vscode.window.showInformationMessage(message, showLog)
      : await vscode.window.showErrorMessage(message, startAgain, showLog);
    if (answer === showLog) output.show();
    if (answer === startAgain) start();
  };
  return {
    // A message that could not be sent needs no action here: where the server is gone, `closed` is called too.
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed: () => {
      const { restart, message } = restarts.died(performance.now());
      if (message) void tell(message, restart);
      return { action: restart ? CloseAction.Restart : CloseAction.DoNotRestart, handled: true };
    },
  };
}

/** Gives the server the files of virtual workspaces, which it cannot read by itself. */
export const serveFiles = (client: BaseLanguageClient): vscode.Disposable =>
  onRequest(client, 'brieflint/readFile', async ({ uri }) => {
    const file = vscode.Uri.parse(uri);
    return isAtHand(file) ? readText(file).catch(() => null) : null;
  });

/** Whether a folder of the window or an open document lies at the same place: no path in a settings file leads to another. */
const isAtHand = ({ scheme, authority }: vscode.Uri): boolean =>
  [...(vscode.workspace.workspaceFolders ?? []), ...vscode.workspace.textDocuments].some(
    ({ uri }) => uri.scheme === scheme && uri.authority === authority,
  );

/** Shows the server's state and that of its files in the status item, the overviews and the log. */
export function watchState(
  client: BaseLanguageClient,
  output: vscode.LogOutputChannel,
  status: StatusItem,
  overviews: Overviews,
): vscode.Disposable {
  return vscode.Disposable.from(
    onNotification(client, 'brieflint/status', (news) => {
      status.update(news);
      void overviews.update(vscode.Uri.parse(news.uri));
      const { counts, uri, isBriefing, reason } = news;
      output.debug(
        `${uri}: ${isBriefing ? `${counts.error} errors, ${counts.warning} warnings, ${counts.information} notes` : `no briefing: ${reason}`}`,
      );
    }),
    client.onDidChangeState(({ newState }) => {
      output.info(
        newState === State.Running
          ? 'The language server is running.'
          : newState === State.Starting
            ? 'The language server starts.'
            : 'The language server stopped.',
      );
      status.setRunning(newState !== State.Stopped);
    }),
  );
}
