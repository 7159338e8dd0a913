import type MarkdownIt from 'markdown-it';
import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { registerAssistantTools } from './assistantTools.ts';
import { registerWordCheck } from './checkWordFile.ts';
import { clientOptions, restartHandler, serveFiles, watchState } from './client.ts';
import { registerCommands } from './commands.ts';
import type { Forecast } from './forecastEntries.ts';
import { Forecasts } from './forecasts.ts';
import { createForecastsView } from './forecastsView.ts';
import { LastDocument } from './lastDocument.ts';
import { registerLists } from './lists.ts';
import { Overviews } from './overviews.ts';
import { annotate } from './preview.ts';
import { registerScorecard } from './scorecard.ts';
import { shadeTerms } from './shading.ts';
import { createStatus } from './status.ts';
import { offerAfterPaste } from './structure.ts';
import { createView } from './view.ts';
import { registerWorkspaceCheck } from './workspaceCheck.ts';

export type Exports = {
  /** What VS Code's Markdown preview takes from an extension. */
  readonly extendMarkdownIt: (markdown: MarkdownIt) => MarkdownIt;
  /** Whether the language server was started: it is with the first Markdown file, plain text alone needs none. */
  readonly isServing: () => boolean;
  /** What the *Forecasts* view lists, and whether all of it was read. */
  readonly forecasts: () => { readonly isRead: boolean; readonly all: readonly Forecast[] };
};

/** Called when the first Markdown or plain-text file is opened, or a command of ours is called. It does not wait for the server. */
export function start(
  context: vscode.ExtensionContext,
  connect: (options: LanguageClientOptions) => BaseLanguageClient,
): Exports {
  const output = vscode.window.createOutputChannel('Brieflint', { log: true });
  const client: BaseLanguageClient = connect({
    ...clientOptions(context.extensionUri, output),
    errorHandler: restartHandler(output, () => run()),
  });
  const last = new LastDocument();
  const status = createStatus(last);
  const overviews = new Overviews(client);
  const forecasts = new Forecasts(client);
  context.subscriptions.push(
    output,
    last,
    status,
    overviews,
    forecasts,
    { dispose: () => client.dispose() },
    serveFiles(client),
    watchState(client, output, status, overviews),
    createView(overviews, last),
    createForecastsView(forecasts, context.workspaceState),
    registerScorecard(client, forecasts),
    shadeTerms(overviews),
    registerLists(overviews),
    offerAfterPaste(client),
    registerWorkspaceCheck(client),
    registerWordCheck(client),
    ...registerAssistantTools(client),
    ...registerCommands(client, output, status, last, context.globalStorageUri),
  );
  const run = () =>
    client.start().catch((error: unknown) => {
      output.error(`The language server did not start: ${error instanceof Error ? error.message : error}`);
      if (error instanceof Error && error.stack) output.trace(error.stack);
      status.setRunning(false);
    });
  // A plain-text file needs the server only when a briefing is pasted into it; the first request starts it.
  const isServed = ({ languageId, fileName }: vscode.TextDocument) =>
    languageId === 'markdown' || /\.brieflint\.ya?ml$/.test(fileName);
  if (vscode.workspace.textDocuments.some(isServed)) void run();
  else
    context.subscriptions.push(
      vscode.workspace.onDidOpenTextDocument((document) => {
        if (isServed(document) && client.needsStart()) void run();
      }),
    );
  return {
    extendMarkdownIt: (markdown) => annotate(markdown, overviews),
    isServing: () => !client.needsStart(),
    forecasts: () => ({ isRead: forecasts.isRead, all: forecasts.all }),
  };
}
