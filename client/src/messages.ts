// The messages of the server's `protocol.ts`, sent and answered with their types: a wrong name or parameter does not compile.
import type * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ClientRequests, ServerNotifications, ServerRequests } from '../../server/src/lsp/protocol.ts';

/** Asks the server; rejects where it is gone or fails. */
export const askServer = <Name extends keyof ServerRequests>(
  client: BaseLanguageClient,
  name: Name,
  params: ServerRequests[Name]['params'],
): Promise<ServerRequests[Name]['result']> => client.sendRequest(name, params);

/** Answers the server's requests of that name, until it is disposed of. */
export const onRequest = <Name extends keyof ClientRequests>(
  client: BaseLanguageClient,
  name: Name,
  answer: (params: ClientRequests[Name]['params']) => Promise<ClientRequests[Name]['result']>,
): vscode.Disposable => client.onRequest<unknown, void>(name, answer);

/** Listens to the server's notifications of that name, until it is disposed of. */
export const onNotification = <Name extends keyof ServerNotifications>(
  client: BaseLanguageClient,
  name: Name,
  listener: (...params: ServerNotifications[Name]) => void,
): vscode.Disposable => client.onNotification(name, listener);
