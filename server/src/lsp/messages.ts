// The messages of `protocol.ts`, sent and answered with their types: a wrong name or parameter does not compile.
import type { Connection } from 'vscode-languageserver';
import type { ClientRequests, ServerNotifications, ServerRequests } from './protocol.ts';

/** Answers the requests of that name. */
export function onRequest<Name extends keyof ServerRequests>(
  connection: Connection,
  name: Name,
  answer: (
    params: ServerRequests[Name]['params'],
  ) => ServerRequests[Name]['result'] | Promise<ServerRequests[Name]['result']>,
): void {
  connection.onRequest<unknown, void>(name, answer);
}

/** Asks the client; rejects where the client does not know the request or cannot answer it. */
export const askClient = <Name extends keyof ClientRequests>(
  connection: Connection,
  name: Name,
  params: ClientRequests[Name]['params'],
): Promise<ClientRequests[Name]['result']> => connection.sendRequest(name, params);

/** Tells the client, and waits for nothing. */
export const notifyClient = <Name extends keyof ServerNotifications>(
  connection: Connection,
  name: Name,
  ...params: ServerNotifications[Name]
): void => void connection.sendNotification(name, ...params);
