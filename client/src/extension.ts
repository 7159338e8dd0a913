// The entry on the desktop and on servers: the language server is a process of Node.
import type * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { start } from './start.ts';

export const activate = (context: vscode.ExtensionContext) =>
  start(context, (options) => {
    const module = context.asAbsolutePath('server/dist/language-server.cjs');
    return new LanguageClient('brieflint', 'Brieflint', { module, transport: TransportKind.ipc }, options);
  });
