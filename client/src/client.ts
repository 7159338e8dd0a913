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
import { Restarts } from './restarts.ts';
import type { StatusItem } from './status.ts';

/** What every client of ours asks for: Markdown and our settings files, wherever they lie. */
export function clientOptions(extension: vscode.Uri, output: vscode.LogOutputChannel): LanguageClientOptions {
  const settings = vscode.workspace.getConfiguration().get<PreferenceSettings>('brieflint');
  // On the desktop the server knows where its pages are; in a browser only their address is known.
  const rulePages =
    extension.scheme === 'file' ? undefined : vscode.Uri.joinPath(extension, 'server/dist/rules').toString();
  const initializationOptions: InitializationOptions = {
    // VS Code gives its settings as proxies, which no worker takes.
    ...JSON.parse(JSON.stringify(settings)),
    hasCommands: true,
    ...(rulePages && { rulePages }),
  };
  return {
    documentSelector: [{ language: 'markdown' }, { pattern: '**/.brieflint.yaml' }],
    initializationOptions,
    outputChannel: output,
  };
}

/** Starts a dead server again, and says so once; `start` is for the writer who wants another try after too many. */
export function restartHandler(output: vscode.LogOutputChannel, start: () => void): ErrorHandler {
  const restarts = new Restarts();
  const showLog = 'Show Log';
  const startAgain = 'Start Again';
  const tell = async (say: string, restart: boolean) => {
    const answer = restart
      ? await vscode.window.showInformationMessage(say, showLog)
      : await vscode.window.showErrorMessage(say, startAgain, showLog);
    if (answer === showLog) output.show();
    if (answer === startAgain) start();
  };
  return {
    // A message that did not go through is for the log: where the server is gone, `closed` follows.
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed: () => {
      const { restart, say } = restarts.died(performance.now());
      if (say) void tell(say, restart);
      return { action: restart ? CloseAction.Restart : CloseAction.DoNotRestart, handled: true };
    },
  };
}

/** Files of virtual workspaces, which the server cannot read by itself. */
export const serveFiles = (client: BaseLanguageClient): vscode.Disposable =>
  onRequest(client, 'brieflint/readFile', ({ uri }) => readText(vscode.Uri.parse(uri)).catch(() => null));

/** Passes on what the server says of its files and of itself. */
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
      const { counts, uri, isBriefing } = news;
      output.debug(
        `${uri}: ${isBriefing ? `${counts.error} errors, ${counts.warning} warnings, ${counts.information} notes` : 'no briefing'}`,
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
