// The entry in browsers: the language server is a web worker.
/// <reference lib="dom" preserve="true" />
import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { start } from './start.ts';

export const activate = (context: vscode.ExtensionContext) =>
  start(context, (options) => {
    const server = vscode.Uri.joinPath(context.extensionUri, 'server/dist/language-server.web.js');
    return new LanguageClient('brieflint', 'Brieflint', new Worker(server.toString(true)), options);
  });
