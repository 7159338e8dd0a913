import * as vscode from 'vscode';
import { LanguageClient, State, TransportKind } from 'vscode-languageclient/node';
import type { InitializationOptions, Status } from '../../server/src/lsp/protocol.ts';
import type { StatusItem } from './status.ts';

/** The language client for Markdown and our settings files; the caller starts it. */
export function startClient(serverPath: string, output: vscode.LogOutputChannel, status: StatusItem): LanguageClient {
  const initializationOptions: InitializationOptions = {
    delay: vscode.workspace.getConfiguration('brieflint').get('delay', 150),
  };
  const client = new LanguageClient(
    'brieflint',
    'Brieflint',
    { module: serverPath, transport: TransportKind.ipc },
    {
      documentSelector: [{ language: 'markdown' }, { pattern: '**/.brieflint.yaml' }],
      initializationOptions,
      outputChannel: output,
    },
  );
  client.onNotification('brieflint/status', (news: Status) => {
    status.update(news);
    const { counts, uri, isBriefing } = news;
    output.debug(
      `${uri}: ${isBriefing ? `${counts.error} errors, ${counts.warning} warnings, ${counts.information} notes` : 'no briefing'}`,
    );
  });
  client.onDidChangeState(({ newState }) => {
    output.info(
      newState === State.Running
        ? 'The language server is running.'
        : newState === State.Starting
          ? 'The language server starts.'
          : 'The language server stopped.',
    );
    status.setRunning(newState !== State.Stopped);
  });
  return client;
}
